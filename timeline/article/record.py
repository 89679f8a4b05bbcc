"""Record: what a file or a row of a table says of an article, before the article is made of it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from email.utils import parsedate_to_datetime

from timeline.article.dateline import Dateline, given_dateline
from timeline.article.moment import Evidence, moment_of
from timeline.article.publication import publication_line
from timeline.errors import CannotRead, Problem


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


def with_title(text: str, title: str | None) -> str:
    """A text under its headline, put there where it lost that."""
    known = title is None or " ".join(title.split()).casefold() in " ".join(text[: 2 * len(title) + 200].split()).casefold()
    return text if known else f"{title}\n\n{text}"


def read_published(text: str | None, where: str, language: str = "en") -> tuple[Dateline | None, tuple[Problem, ...]]:
    """The dateline of a field such as "published"; what cannot be read is a problem, and the text is searched instead.

    ISO 8601 first, then what feeds (RFC 2822: "Fri, 05 Feb 2016 11:25:00 GMT") and publication lines write.

    >>> read_published("Fri, 05 Feb 2016 11:25:00 +0000", "a.json")[0].published
    datetime.datetime(2016, 2, 5, 11, 25)
    """
    if text is None:
        return None, ()
    try:
        return given_dateline(text, "page"), ()
    except CannotRead:
        dateline = _basic(text) or _mailed(text) or _worded(text, language)
    if dateline is not None:
        return dateline.model_copy(update={"explanation": f"the page says {text}"}), ()
    reason = f'the publication date "{text[:40]}" was left out: write it as 2016-02-05 or 2016-02-05T11:25Z'
    return None, (Problem(where=where, reason=reason),)


def _basic(text: str) -> Dateline | None:
    """ISO 8601 without its hyphens and colons: 20160205T112500Z; a clock must be there, for none is made up."""
    try:
        return given_dateline(datetime.fromisoformat(text), "page") if "T" in text else None
    except ValueError:
        return None


def _mailed(text: str) -> Dateline | None:
    try:
        return given_dateline(parsedate_to_datetime(text), "page") if ":" in text and "," in text[:5] else None
    except ValueError:
        return None


def _worded(text: str, language: str) -> Dateline | None:
    imprint = publication_line(text, language)
    moments = [moment_of(stamp, Evidence(), language) for stamp in imprint.stamps] if imprint else []
    read = next((moment for moment in moments if moment.published and moment.problem is None), None)
    return Dateline(published=read.published, zone=read.zone, found="page") if read else None
