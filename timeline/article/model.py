"""Article: the value that everything else reads."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from datetime import date, datetime
from os import PathLike
from typing import BinaryIO, TextIO

from pydantic import BaseModel, ConfigDict

from timeline.article.blocks import Block, layout_of
from timeline.article.dateline import Dateline, find_dateline, given_dateline
from timeline.article.fields import FIELDS, Fields
from timeline.article.files import read_record
from timeline.article.readable import odd_characters, readable, without_surrogates
from timeline.article.record import Record
from timeline.errors import CannotRead, Problem

LIMIT = 2_000_000
Readable = str | PathLike[str] | bytes | BinaryIO | TextIO


class Article(BaseModel):
    """A news article: its text, where and when it was published, and what each stretch of it is.

    Attributes:
        text: The text exactly as given; all offsets of the library are code points of it. (Only lone surrogates, which no file
            can hold, become U+FFFD, one for one.)
        title: The headline, given or guessed, or `None`.
        published: The day (a `date`) or civil `datetime`, given or found; `None` where there is neither.
        id: Given, else the path it was opened from, else a digest of the text.
        source: The publisher, or `None`.
        url: Where it was published, or `None`.
        language: Code of its language.
        dateline: How `published` came about, with place, agency and zone.
        blocks: Title, datelines, bylines, furniture, headings and paragraphs, in order, not overlapping, all of the text.
        problems: What was odd: a date that is none, invisible characters, a guessed encoding.

    >>> article = Article("Talks suspended\\n\\nGENEVA, Feb. 3, 2016 (Wire) - Talks were suspended on Wednesday.")
    >>> article.title, article.published, article.dateline.place
    ('Talks suspended', datetime.date(2016, 2, 3), 'GENEVA')
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

    text: str
    title: str | None
    published: datetime | date | None
    id: str
    source: str | None
    url: str | None
    language: str
    dateline: Dateline
    blocks: tuple[Block, ...]
    problems: tuple[Problem, ...]

    def __init__(
        self,
        text: str,
        *,
        title: str | None = None,
        published: date | str | Dateline | None = None,
        id: str | None = None,
        source: str | None = None,
        url: str | None = None,
        language: str = "en",
        problems: tuple[Problem, ...] = (),
        limit: int = LIMIT,
    ) -> None:
        """Read a text.

        Args:
            text: The article.
            title: Its headline, if it is known.
            published: A date, a datetime or ISO text ("2016-02-05", "2016-02-05T11:25Z"); `None`: find it in the text.
            id: A name of your own for it.
            source: The publisher.
            url: Its address; nothing is fetched.
            language: "en".
            problems: What is known to be odd about it already.
            limit: The most characters it may have.

        Raises:
            CannotRead: no text, too much of it, an unknown language, or a `published` that is no date.
        """
        _check(text, limit)
        shown = readable(text)
        layout = layout_of(shown, language, title)
        found, odd = find_dateline(shown, layout, language, url)
        if published is not None:
            given = published if isinstance(published, Dateline) else given_dateline(published)
            found = given.model_copy(update={"place": given.place or found.place, "agency": given.agency or found.agency})
            odd = ()
        kept = without_surrogates(text)
        super().__init__(
            text=kept,
            title=without_surrogates(title) if title else _title(shown, layout.blocks),
            published=found.published,
            id=without_surrogates(id) if id else _digest(kept),
            source=without_surrogates(source) if source else found.agency,
            url=without_surrogates(url) if url else None,
            language=language,
            dateline=found,
            blocks=layout.blocks,
            problems=(*problems, *odd_characters(text), *odd),
        )

    @classmethod
    def open(
        cls,
        path: Readable,
        *,
        published: date | str | None = None,
        title: str | None = None,
        id: str | None = None,
        source: str | None = None,
        url: str | None = None,
        language: str = "en",
        limit: int = LIMIT,
        fields: Fields = FIELDS,
    ) -> Article:
        """Read a file (.txt .md .html .htm .json), bytes, or an open file; what is given here wins over what it says.

        Args:
            path: The file.
            published, title, id, source, url, language, limit: As in `Article`.
            fields: Which keys of JSON hold what.

        Raises:
            CannotRead: missing, a folder, empty, binary, too long, broken JSON or HTML; the message says what to do.
        """
        record = read_record(path, limit, language, fields)
        return cls.of(record, published=published, title=title, id=id, source=source, url=url, language=language, limit=limit)

    @classmethod
    def open_many(
        cls,
        *places: Readable,
        fields: Fields = FIELDS,
        published: date | str | None = None,
        language: str = "en",
        limit: int = LIMIT,
    ) -> Iterator[Article | Problem]:
        """Read the articles of folders, of JSON Lines, lists and tables, and of files: `timeline.article.many.articles`."""
        from timeline.article.many import articles

        return articles(*places, fields=fields, published=published, language=language, limit=limit)

    @classmethod
    def of(
        cls,
        record: Record,
        *,
        published: date | str | None = None,
        title: str | None = None,
        id: str | None = None,
        source: str | None = None,
        url: str | None = None,
        language: str = "en",
        limit: int = LIMIT,
    ) -> Article:
        """The article of what a file says; what is given here wins.

        Raises:
            CannotRead: As `Article`.
        """
        return cls(
            record.text,
            title=title or record.title,
            published=published if published is not None else record.published,
            id=id or record.id,
            source=source or record.source,
            url=url or record.url,
            language=language,
            problems=record.problems,
            limit=limit,
        )

    def dated(self, published: date | str) -> Article:
        """This article with another publication date, which wins over what its text says.

        Raises:
            CannotRead: `published` is no date.
        """
        given = given_dateline(published)
        found = given.model_copy(update={"place": self.dateline.place, "agency": self.dateline.agency})
        return self.model_copy(update={"published": found.published, "dateline": found})

    @property
    def readable(self) -> str:
        """The text, character for character, with spaces for what no reader sees (controls, zero-width, bidi, odd spaces)."""
        return readable(self.text)

    @property
    def prose(self) -> tuple[Block, ...]:
        """The blocks that tell news: the title, headings and paragraphs."""
        return tuple(block for block in self.blocks if block.kind in ("title", "heading", "body"))


def _check(text: str, limit: int) -> None:
    if not isinstance(text, str):
        raise CannotRead(f"text is {type(text).__name__}, not str: Article.open reads files and bytes")
    if not text.strip():
        raise CannotRead("the article is empty: give it a text")
    if len(text) > limit:
        raise CannotRead(f"the article has {len(text):,} characters, more than the limit of {limit:,}: pass limit= to read it all")


def _title(text: str, blocks: tuple[Block, ...]) -> str | None:
    title = next((block for block in blocks if block.kind == "title"), None)
    return " ".join(text[title.start : title.end].split()) if title else None


def _digest(text: str) -> str:
    return hashlib.sha256(text.encode("utf-8")).hexdigest()[:16]


def need_article(given: object) -> Article:
    """The article that was given, and no text or path in its place.

    Raises:
        CannotRead: If it is none.
    """
    if isinstance(given, Article):
        return given
    raise CannotRead(f"{type(given).__name__} is no article: wrap a text in Article(text=...), open a file with Article.open(...)")
