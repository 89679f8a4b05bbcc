"""Files, bytes and open files to the text and the fields of an article, by suffix."""

from __future__ import annotations

import json
import os
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO, TextIO

from timeline.article.dateline import Dateline, given_dateline
from timeline.article.decode import decode
from timeline.errors import CannotRead, Problem

_BYTES_A_CHARACTER = 4
_MARKDOWN = (".md", ".markdown")
_PLAIN = (".txt", ".text", "")
_FIELDS = ("text", "title", "published", "id", "source", "url")


@dataclass(frozen=True, slots=True)
class Record:
    """What a file says of an article."""

    text: str
    title: str | None = None
    published: Dateline | None = None
    id: str | None = None
    source: str | None = None
    url: str | None = None
    problems: tuple[Problem, ...] = ()


def read_record(given: str | os.PathLike[str] | bytes | BinaryIO | TextIO, limit: int) -> Record:
    """The text and fields of a path, of bytes or of an open file.

    Raises:
        CannotRead: missing, a folder, empty, binary, too long, or not what its suffix says.
    """
    if isinstance(given, bytes | bytearray | memoryview):
        return _record(bytes(given), "the bytes given", "", None, limit)
    if isinstance(given, str | os.PathLike):
        path = _path(given)
        return _record(_contents(path, limit), str(path), path.suffix.lower(), str(path), limit)
    if not hasattr(given, "read"):
        raise CannotRead(f"{type(given).__name__} is nothing to read: give a path, bytes or an open file")
    name = getattr(given, "name", None)
    name = name if isinstance(name, str) else None
    data = given.read(limit * _BYTES_A_CHARACTER + 1)
    suffix = Path(name).suffix.lower() if name else ""
    if isinstance(data, str):
        return _parsed(data, name or "the open file", suffix, name, (), limit)
    return _record(data, name or "the open file", suffix, name, limit)


def _path(given: str | os.PathLike[str]) -> Path:
    path = Path(given)
    text = str(path)
    if text.startswith(("http:/", "https:/")):
        raise CannotRead(f"{given} is an address, and nothing is fetched: save the page and give the file")
    if "\n" in text or "\0" in text or len(text) > 4096:
        raise CannotRead("this is a text, not the name of a file: use Article(text=...)")
    return path


def _contents(path: Path, limit: int) -> bytes:
    try:
        with path.open("rb") as file:
            data = file.read(limit * _BYTES_A_CHARACTER + 1)
    except FileNotFoundError:
        raise CannotRead(f"{path} does not exist: check the name") from None
    except IsADirectoryError:
        raise CannotRead(f"{path} is a folder: name the files in it, or use timeline corpus") from None
    except (OSError, ValueError) as error:
        raise CannotRead(f"{path} cannot be opened: {getattr(error, 'strerror', None) or error}") from None
    return data


def _record(data: bytes, where: str, suffix: str, id: str | None, limit: int) -> Record:
    if len(data) > limit * _BYTES_A_CHARACTER:
        raise CannotRead(f"{where} has more than the limit of {limit:,} characters: pass limit= to read it all")
    text, problems = decode(data, where)
    return _parsed(text, where, suffix, id, problems, limit)


def _parsed(text: str, where: str, suffix: str, id: str | None, problems: tuple[Problem, ...], limit: int) -> Record:
    if not text.strip():
        raise CannotRead(f"{where} is empty: give it a file with an article in it")
    if len(text) > limit:
        raise CannotRead(f"{where} has {len(text):,} characters, more than the limit of {limit:,}: pass limit= to read it all")
    if suffix == ".json":
        return _json(text, where, id, problems)
    if suffix in _MARKDOWN:
        return _markdown(text, where, id, problems)
    if suffix in (".html", ".htm", ".xhtml"):
        from timeline.article.webpage import read_page  # its libraries are an extra

        return read_page(text, where, id, problems)
    if suffix not in _PLAIN and _looks_like_markup(text):
        raise CannotRead(f"{where} looks like a web page: give it the suffix .html")
    return Record(text, id=id, problems=problems)


def _json(text: str, where: str, id: str | None, problems: tuple[Problem, ...]) -> Record:
    try:
        data = json.loads(text)
    except (ValueError, RecursionError) as error:
        raise CannotRead(f"{where} is not JSON ({error}): correct it, or give it the suffix .txt") from None
    if not isinstance(data, dict) or not isinstance(data.get("text"), str):
        raise CannotRead(f'{where} has no "text": an article is an object with text, and title, published, url if known')
    if not data["text"].strip():
        raise CannotRead(f'{where} has an empty "text": give it the text of an article')
    fields = {name: value for name in _FIELDS if isinstance(value := data.get(name), str) and value.strip()}
    published, odd = read_published(fields.pop("published", None), where)
    wrong = [name for name in _FIELDS if data.get(name) is not None and not isinstance(data[name], str)]
    odd += tuple(Problem(where=where, reason=f'"{name}" is not text and was left out') for name in wrong)
    body = fields.pop("text")
    return Record(body, published=published, problems=(*problems, *odd), **{"id": id or None, **fields})


def _markdown(text: str, where: str, id: str | None, problems: tuple[Problem, ...]) -> Record:
    from timeline.article.markdown import front_matter, plain

    fields, page = front_matter(text)
    published, odd = read_published(fields.get("date") or fields.get("published"), where)
    shown = plain(page)
    if not shown:
        raise CannotRead(f"{where} shows no text: give it a file with an article in it")
    title, url = fields.get("title"), fields.get("url")
    return Record(with_title(shown, title), title=title, published=published, id=id, url=url, problems=(*problems, *odd))


def with_title(text: str, title: str | None) -> str:
    """A text under its headline, put there where it lost that."""
    known = title is None or " ".join(title.split()).casefold() in " ".join(text[: 2 * len(title) + 200].split()).casefold()
    return text if known else f"{title}\n\n{text}"


def read_published(text: str | None, where: str) -> tuple[Dateline | None, tuple[Problem, ...]]:
    """The dateline of a field such as "published"; what cannot be read is a problem, and the text is searched instead."""
    if text is None:
        return None, ()
    try:
        return given_dateline(text, "page"), ()
    except CannotRead:
        reason = f'the publication date "{text[:40]}" was left out: write it as 2016-02-05 or 2016-02-05T11:25Z'
        return None, (Problem(where=where, reason=reason),)


def _looks_like_markup(text: str) -> bool:
    return text[:200].lstrip().lower().startswith(("<!doctype html", "<html"))
