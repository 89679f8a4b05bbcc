"""Files, bytes and open files to the text and the fields of an article, by suffix."""

from __future__ import annotations

import json
import os
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO, TextIO

from timeline.article.dateline import Dateline, given_dateline
from timeline.article.decode import decode
from timeline.errors import CannotRead, Problem

_BYTES_A_CHARACTER = 4
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


@dataclass(frozen=True, slots=True)
class Opened:
    """The text of a file before its form is understood: `where` names it in messages, `id` is its path if it has one."""

    text: str
    where: str
    suffix: str
    id: str | None
    language: str
    problems: tuple[Problem, ...] = ()


def read_record(given: str | os.PathLike[str] | bytes | BinaryIO | TextIO, limit: int, language: str) -> Record:
    """The text and fields of a path, of bytes or of an open file.

    Raises:
        CannotRead: missing, a folder, empty, binary, too long, or not what its suffix says.
    """
    content, name = _content(given, limit * _BYTES_A_CHARACTER + 1)
    where = name or "what was given"
    if len(content) > limit * _BYTES_A_CHARACTER:
        raise CannotRead(f"{where} has more than the limit of {limit:,} characters: pass limit= to read it all")
    text, problems = (content, ()) if isinstance(content, str) else decode(content, where)
    if not text.strip():
        raise CannotRead(f"{where} is empty: give it a file with an article in it")
    if len(text) > limit:
        raise CannotRead(f"{where} has {len(text):,} characters, more than the limit of {limit:,}: pass limit= to read it all")
    suffix = Path(name).suffix.lower() if name else ""
    return _form(suffix, text)(Opened(text, where, suffix, name, language, problems))


def _content(given: str | os.PathLike[str] | bytes | BinaryIO | TextIO, most: int) -> tuple[bytes | str, str | None]:
    """The bytes or text given, no more than that many, and the name it has."""
    if isinstance(given, bytes | bytearray | memoryview):
        return bytes(given), None
    if isinstance(given, str | os.PathLike):
        path = _path(given)
        return _contents(path, most), str(path)
    if not hasattr(given, "read"):
        raise CannotRead(f"{type(given).__name__} is nothing to read: give a path, bytes or an open file")
    name = getattr(given, "name", None)
    name = name if isinstance(name, str) else None
    try:
        return given.read(most), name
    except (OSError, ValueError) as error:
        raise CannotRead(f"{name or 'the open file'} cannot be read ({error}): open it in binary mode") from None


def _path(given: str | os.PathLike[str]) -> Path:
    path = Path(given)
    text = str(path)
    if text.startswith(("http:/", "https:/")):
        raise CannotRead(f"{given} is an address, and nothing is fetched: save the page and give the file")
    if "\n" in text or "\0" in text or len(text) > 4096:
        raise CannotRead("this is a text, not the name of a file: use Article(text=...)")
    return path


def _contents(path: Path, most: int) -> bytes:
    try:
        with path.open("rb") as file:
            return file.read(most)
    except FileNotFoundError:
        raise CannotRead(f"{path} does not exist: check the name") from None
    except IsADirectoryError:
        raise CannotRead(f"{path} is a folder: name the files in it") from None
    except (OSError, ValueError) as error:
        raise CannotRead(f"{path} cannot be opened: {getattr(error, 'strerror', None) or error}") from None


def _form(suffix: str, text: str) -> Callable[[Opened], Record]:
    """How a suffix is read; without one, a page of HTML is known by its first tag."""
    if suffix in (".html", ".htm", ".xhtml") or (not suffix and _looks_like_a_page(text)):
        return _page
    return {".json": _json, ".md": _markdown, ".markdown": _markdown}.get(suffix, _plain)


def _looks_like_a_page(text: str) -> bool:
    return text[:200].lstrip("\ufeff \t\r\n").lower().startswith(("<!doctype html", "<html"))


def _plain(opened: Opened) -> Record:
    if _looks_like_a_page(opened.text):
        raise CannotRead(f"{opened.where} is a web page: give it the suffix .html")
    return Record(opened.text, id=opened.id, problems=opened.problems)


def _page(opened: Opened) -> Record:
    from timeline.article.webpage import read_page  # its libraries are an extra

    return read_page(opened)


def _json(opened: Opened) -> Record:
    where = opened.where
    try:
        data = json.loads(opened.text.removeprefix("\ufeff"))
    except (ValueError, RecursionError) as error:
        raise CannotRead(f"{where} is not JSON ({error}): correct it, or give it the suffix .txt") from None
    if not isinstance(data, dict) or not isinstance(data.get("text"), str):
        raise CannotRead(f'{where} has no "text": an article is an object with text, and title, published, url if known')
    if not data["text"].strip():
        raise CannotRead(f'{where} has an empty "text": give it the text of an article')
    fields = {name: value for name in _FIELDS if isinstance(value := data.get(name), str) and value.strip()}
    published, odd = read_published(fields.pop("published", None), where)
    wrong = [name for name in _FIELDS if data.get(name) is not None and not isinstance(data[name], str)]
    left_out = tuple(Problem(where=where, reason=f'"{name}" is not text and was left out') for name in wrong)
    text, problems = fields.pop("text"), (*opened.problems, *odd, *left_out)
    return Record(text, published=published, problems=problems, **{"id": opened.id, **fields})


def _markdown(opened: Opened) -> Record:
    from timeline.article.markdown import front_matter, plain

    fields, page = front_matter(opened.text)
    published, odd = read_published(fields.get("date") or fields.get("published"), opened.where)
    shown, title = plain(page), fields.get("title")
    if not shown:
        raise CannotRead(f"{opened.where} shows no text: give it a file with an article in it")
    problems = (*opened.problems, *odd)
    return Record(with_title(shown, title), title, published, opened.id, fields.get("source"), fields.get("url"), problems)


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
