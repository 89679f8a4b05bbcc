"""Many articles, one after the other: folders, JSON Lines, lists, tables and standard input.

This is the one place where files of articles are gone through. `entries` only finds them, cheaply, so that another process may
open them; `articles` opens them as well. Neither holds more than one article, and neither stops at what it cannot read.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date
from io import BytesIO, TextIOBase, TextIOWrapper
from os import PathLike
from pathlib import Path
from typing import BinaryIO, cast

from timeline.article.fields import FIELDS, Fields, record_of
from timeline.article.files import BYTES_A_CHARACTER, OF_MANY, OF_ONE, Form, bytes_of, name_of, path_of, read_most, record_in
from timeline.article.jsonlines import items_of, lines_of
from timeline.article.model import LIMIT, Article, Readable
from timeline.article.parquet import rows_of
from timeline.article.streams import told
from timeline.errors import CannotRead, Problem

STDIN = "-"


@dataclass(frozen=True, slots=True)
class Entry:
    """An article that is found and not yet read: small, and plain enough for another process.

    Attributes:
        where: Its name, by which it can be found again: "news/ferry.txt", "archive.jsonl:17" (a line), "list.json:3" (an item),
            "table.parquet:3" (a row).
        content: Its file, the bytes of it, or the row that holds it.
        form: How bytes and rows are to be read.
    """

    where: str
    content: Path | bytes | dict[str, object]
    form: Form

    def open(self, *, published: date | str | None = None, limit: int = LIMIT) -> Article:
        """Read it; its id is the one it has, else `where`.

        Raises:
            CannotRead: As `Article.open`.
        """
        form = self.form
        if isinstance(self.content, Path):
            return Article.open(self.content, published=published, language=form.language, limit=limit, fields=form.fields)
        if isinstance(self.content, bytes):
            record = record_in(self.content, form, limit)
        else:
            record = record_of(self.content, self.where, form.fields, form.id)
        return Article.of(record, published=published, language=form.language, limit=limit)


def articles(
    *places: Readable,
    fields: Fields = FIELDS,
    published: date | str | None = None,
    language: str = "en",
    limit: int = LIMIT,
) -> Iterator[Article | Problem]:
    """Read the articles in places, one after the other.

    Args:
        places: As in `entries`.
        fields: Which keys of JSON and of tables hold what.
        published: When all of them were published; wins over what they say.
        language: Code of their language.
        limit: The most characters that one may have.

    Yields:
        Articles; for what cannot be read a `Problem` with its place and the reason.
    """
    for found in entries(*places, fields=fields, language=language, limit=limit):
        if isinstance(found, Problem):
            yield found
            continue
        try:
            article = found.open(published=published, limit=limit)
        except CannotRead as error:
            yield Problem(where=found.where, reason=str(error))
        else:
            yield article


def entries(*places: Readable, fields: Fields = FIELDS, language: str = "en", limit: int = LIMIT) -> Iterator[Entry | Problem]:
    """Find the articles in places, one after the other, without reading them.

    Args:
        places: Files; folders, which are gone through with all that is in them, by name; JSON Lines (.jsonl, .ndjson), lists in
            .json and tables in .parquet; bytes and open files; "-" for standard input. Of a folder the files are taken whose
            suffix says that they hold articles, and none whose name begins with a dot.
        fields: Which keys of JSON and of tables hold what.
        language: Code of their language.
        limit: The most characters that one may have.

    Yields:
        Entries in the order of the places; a `Problem` for a place, or a line of one, that cannot be gone through.

    >>> [entry.where for entry in entries(b'{"text": "One."}\\n{"text": "Two."}')]
    ['what was given:1', 'what was given:2']
    """
    form = Form("what was given", "", None, language, fields)
    for place in places:
        name = _name(place)
        try:
            yield from _entries(place, replace(form, where=name or form.where, id=name), bytes_of(limit))
        except CannotRead as error:
            yield Problem(where=name or form.where, reason=str(error))
        except (OSError, ValueError, RecursionError) as error:
            reason = getattr(error, "strerror", None) or str(error)
            remedy = "" if isinstance(error, OSError) else "; correct it, or write JSON Lines, where one bad line harms no other"
            yield Problem(where=name or form.where, reason=f"{name or form.where} cannot be read on: {reason}{remedy}")


def _name(place: object) -> str | None:
    """What a place is called: its path, or the name of an open file."""
    if isinstance(place, str | PathLike):
        return "<stdin>" if place == STDIN else name_of(place)
    name = getattr(place, "name", None)
    return name if isinstance(name, str) else None


def _entries(place: Readable, form: Form, most: int) -> Iterator[Entry | Problem]:
    if place == STDIN:
        yield from _in_stream(sys.stdin.buffer, form, most)
    elif isinstance(place, str | PathLike):
        path = path_of(place)
        yield from _in_folder(path, form, most) if path.is_dir() else _in_file(path, form, most)
    elif isinstance(place, bytes | bytearray | memoryview):
        yield from _in_stream(BytesIO(place), form, most)
    elif isinstance(place, TextIOBase):
        yield from _in_stream(BytesIO(place.read().encode("utf-8", "surrogatepass")), form, most)
    elif hasattr(place, "readline"):
        yield from _in_stream(cast(BinaryIO, place), form, most)
    else:
        raise CannotRead(f"{type(place).__name__} is nothing to read: give a path, bytes or an open file")


def _in_folder(folder: Path, form: Form, most: int) -> Iterator[Entry | Problem]:
    """The entries of the files in a folder and all below it, by name; what there is none of is told, and the others are done."""
    found = False
    for path in _files(folder):
        found = True
        if isinstance(path, Problem):
            yield path
        else:
            yield from entries(path, fields=form.fields, language=form.language, limit=most // BYTES_A_CHARACTER)
    if not found:
        known = " ".join((*OF_ONE, *OF_MANY))
        raise CannotRead(f"{folder} is a folder without articles: their names end in one of {known}")


def _files(folder: Path) -> Iterator[Path | Problem]:
    """The files that hold articles, and what cannot be looked into, by name; folders may lie in each other a thousand deep."""
    waiting = list(reversed(_children(folder)))
    while waiting:
        child = waiting.pop()
        try:
            if child.is_dir(follow_symlinks=False):
                waiting.extend(reversed(_children(child.path)))
            elif child.name.lower().endswith((*OF_ONE, *OF_MANY)) and not child.is_dir():  # a link to a folder may lead back
                yield Path(child.path) if child.is_file() else _nowhere(child, "a link to what is not there, or no file")
        except OSError as error:
            yield _nowhere(child, error.strerror)


def _children(folder: Path | str) -> list[os.DirEntry[str]]:
    with os.scandir(folder) as listed:
        return sorted((child for child in listed if not child.name.startswith(".")), key=lambda child: child.name)


def _nowhere(child: os.DirEntry[str], reason: str | None) -> Problem:
    where = name_of(child.path)
    return Problem(where=where, reason=f"{where} cannot be opened: {reason}")


def _in_file(path: Path, form: Form, most: int) -> Iterator[Entry | Problem]:
    form = replace(form, where=name_of(path), suffix=path.suffix.lower(), id=name_of(path))
    if form.suffix == ".parquet" and path.is_file():
        yield from _numbered(rows_of(path, form.fields.columns), form)
    elif form.suffix in (".json", *OF_MANY) and path.is_file():
        with path.open("rb") as file:
            yield from _in_stream(file, form, most)
    else:
        yield Entry(form.where, path, form)


def _in_stream(file: BinaryIO, form: Form, most: int) -> Iterator[Entry | Problem]:
    """The entries of an open file: JSON Lines, a list, or one article, as its suffix or its first lines say."""
    holds, again = told(file, most)
    if form.suffix in OF_MANY or holds == "lines":
        yield from _lines(again, form, most)
    elif holds == "list":
        yield from _numbered(items_of(TextIOWrapper(again, "utf-8-sig"), most), form)
    else:
        yield Entry(form.where, read_most(again, most), form)


def _lines(file: BinaryIO, form: Form, most: int) -> Iterator[Entry | Problem]:
    for number, line in lines_of(file, most):
        where = f"{form.where}:{number}"
        if line is None:
            yield Problem(where=where, reason=f"{where} has more than {most:,} bytes: pass limit= to read it all")
        else:
            yield Entry(where, line, replace(form, where=where, suffix=".json", id=form.id and where))


def _numbered(rows: Iterator[object], form: Form) -> Iterator[Entry | Problem]:
    """Entries of rows, counted from 1; what is no row is told when it is opened."""
    for number, row in enumerate(rows, 1):
        where = f"{form.where}:{number}"
        yield Entry(where, row if isinstance(row, dict) else {}, replace(form, where=where, id=form.id and where))
