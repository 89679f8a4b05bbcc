"""Files, bytes and open files to the text and the fields of an article, by suffix."""

from __future__ import annotations

import json
import os
import re
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import IO, AnyStr, BinaryIO, TextIO, cast

from timeline.article.decode import decode
from timeline.article.fields import FIELDS, Fields, record_of
from timeline.article.record import Record, read_published, with_title
from timeline.errors import CannotRead, Problem

#: Suffixes of files that hold one article each, and of those that hold many.
OF_ONE = (".txt", ".text", ".md", ".markdown", ".html", ".htm", ".xhtml", ".json")
OF_MANY = (".jsonl", ".ndjson", ".parquet")
BYTES_A_CHARACTER = 4
_MOST, _PIECE = 2**40, 2**20  # bytes that anything has, and that are read at once
_OBJECT = re.compile(r'\ufeff?\s*\{\s*"')
_ADDRESS = re.compile(r"(?:https?|ftp|file):/|www\.", re.IGNORECASE)
Reader = Callable[[str, "Form", tuple[Problem, ...]], Record]


@dataclass(frozen=True, slots=True)
class Form:
    """What is known of a file before its form is understood.

    Attributes:
        where: Its name in messages.
        suffix: Of its name, in lower case; "" leaves it to the text to show what it is.
        id: What an article of it is called that has no name of its own; `None` for the digest of its text.
        language: Code of its language.
        fields: The keys of its fields if it is JSON.
    """

    where: str
    suffix: str = ""
    id: str | None = None
    language: str = "en"
    fields: Fields = FIELDS


def read_record(
    given: str | os.PathLike[str] | bytes | BinaryIO | TextIO, limit: int, language: str, fields: Fields = FIELDS
) -> Record:
    """The text and fields of a path, of bytes or of an open file.

    Raises:
        CannotRead: missing, a folder, empty, binary, too long, or not what its suffix says.
    """
    content, name = _content(given, bytes_of(limit))
    suffix = Path(name).suffix.lower() if name else ""
    if suffix in OF_MANY:
        raise CannotRead(f"{name} holds many articles: Article.open_many reads them one by one")
    return record_in(content, Form(name or "what was given", suffix, name, language, fields), limit)


def record_in(content: bytes | str, form: Form, limit: int) -> Record:
    """The text and fields in what a file holds.

    Raises:
        CannotRead: empty, binary, too long, or not what its suffix says.
    """
    where = form.where
    if len(content) > limit * BYTES_A_CHARACTER:
        raise CannotRead(f"{where} has more than the limit of {limit:,} characters: pass limit= to read it all")
    text, problems = (content, ()) if isinstance(content, str) else decode(content, where)
    if not text.strip():
        raise CannotRead(f"{where} is empty: give it a file with an article in it")
    if len(text) > limit:
        raise CannotRead(f"{where} has {len(text):,} characters, more than the limit of {limit:,}: pass limit= to read it all")
    return _reader(form.suffix, text)(text, form, problems)


def bytes_of(limit: int) -> int:
    """How many bytes tell that a text has more than so many characters.

    >>> bytes_of(2_000_000)
    8000001
    """
    return min(limit * BYTES_A_CHARACTER, _MOST) + 1


def read_most(file: IO[AnyStr], most: int) -> AnyStr:
    """What a file holds, but no more than that, piece by piece: `file.read(most)` sets aside as much memory as it is asked for."""
    held = file.read(min(most, _PIECE))
    pieces = [held]
    while held and (most := most - len(held)) > 0:
        held = file.read(min(most, _PIECE))
        pieces.append(held)
    return pieces[0][:0].join(pieces)


def _content(given: str | os.PathLike[str] | bytes | BinaryIO | TextIO, most: int) -> tuple[bytes | str, str | None]:
    """The bytes or text given, no more than that many, and the name it has."""
    if isinstance(given, bytes | bytearray | memoryview):
        return bytes(given), None
    if isinstance(given, str | os.PathLike):
        path = path_of(given)
        return _contents(path, most), name_of(path)
    if not hasattr(given, "read"):
        many = "; several are Timeline.merge(Timeline.read(one) for one in ...)" if isinstance(given, list | tuple) else ""
        raise CannotRead(f"{type(given).__name__} is nothing to read: give a path, bytes or an open file{many}")
    name = getattr(given, "name", None)
    name = name if isinstance(name, str) else None
    try:
        return read_most(cast(BinaryIO, given), most), name  # or the text of a TextIO
    except (OSError, ValueError) as error:
        raise CannotRead(f"{name or 'the open file'} cannot be read ({error}): open it in binary mode") from None


def path_of(given: str | os.PathLike[str]) -> Path:
    """The path that was given.

    Raises:
        CannotRead: It is no path but an address or a text.
    """
    path = Path(given)
    text = str(path)
    if not str(given):
        raise CannotRead("an empty name is no file: give the name of an article")
    if _ADDRESS.match(text) and not path.exists():
        raise CannotRead(f"{given} is an address, and nothing is fetched: save the page and give the file")
    if isinstance(given, str) and ("\n" in text or "\0" in text or len(text) > 4096):
        raise CannotRead("this is a text, not the name of a file: use Article(text=...)")
    return path


def name_of(path: str | os.PathLike[str]) -> str:
    """What a file is called: the same under every locale, whatever that takes the bytes of the name for.

    >>> name_of(Path("news", "a.txt")).replace(os.sep, "/")
    'news/a.txt'
    """
    try:
        return os.fsencode(path).decode("utf-8", "surrogateescape")
    except UnicodeEncodeError:  # no file of this name can be there: opening it will say so
        return str(path)


def _contents(path: Path, most: int) -> bytes:
    try:
        with path.open("rb") as file:
            return read_most(file, most)
    except FileNotFoundError:
        text = ", or wrap what is a text in Article(text=...)" if " " in path.name and not path.suffix.strip(".") else ""
        raise CannotRead(f"{path} does not exist: check the name{text}") from None
    except IsADirectoryError:
        raise CannotRead(f"{path} is a folder: name the files in it") from None
    except (OSError, ValueError) as error:
        raise CannotRead(f"{path} cannot be opened: {getattr(error, 'strerror', None) or error}") from None


def _reader(suffix: str, text: str) -> Reader:
    """How a suffix is read; without one, a page of HTML is known by its first tag and JSON by its first key."""
    if not suffix and _OBJECT.match(text) and text.rstrip().endswith("}"):
        return _json
    if not suffix and _looks_like_a_page(text):
        return _page
    readers = {".json": _json, ".md": _markdown, ".markdown": _markdown, ".html": _page, ".htm": _page, ".xhtml": _page}
    return readers.get(suffix, _plain)


def _looks_like_a_page(text: str) -> bool:
    return text[:200].lstrip("\ufeff \t\r\n").lower().startswith(("<!doctype html", "<html"))


def _plain(text: str, form: Form, problems: tuple[Problem, ...]) -> Record:
    if _looks_like_a_page(text):
        raise CannotRead(f"{form.where} is a web page: give it the suffix .html")
    return Record(text, id=form.id, problems=problems)


def _page(text: str, form: Form, problems: tuple[Problem, ...]) -> Record:
    from timeline.article.webpage import read_page  # its libraries are an extra

    return read_page(text, form, problems)


def _json(text: str, form: Form, problems: tuple[Problem, ...]) -> Record:
    try:
        data = json.loads(text.removeprefix("\ufeff"))
    except (ValueError, RecursionError) as error:
        raise CannotRead(f"{form.where} is not JSON ({error}): correct it, or save plain text as .txt") from None
    if isinstance(data, list):
        raise CannotRead(f"{form.where} is a list and not an article: Article.open_many reads lists, saved as UTF-8, one by one")
    return record_of(data, form.where, form.fields, form.id, problems)


def _markdown(text: str, form: Form, problems: tuple[Problem, ...]) -> Record:
    from timeline.article.markdown import front_matter, plain

    fields, page = front_matter(text)
    published, odd = read_published(fields.get("date") or fields.get("published"), form.where, form.language)
    shown, title = plain(page), fields.get("title")
    if not shown:
        raise CannotRead(f"{form.where} shows no text: give it a file with an article in it")
    problems = (*problems, *odd)
    return Record(with_title(shown, title), title, published, form.id, fields.get("source"), fields.get("url"), problems)
