"""A batch of articles in, their events out: the pure function that every engine calls, on one machine or a thousand."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from types import MappingProxyType
from typing import Final, Literal

from timeline.article.fields import FIELDS, Fields
from timeline.article.files import Form
from timeline.article.many import Entry
from timeline.article.model import LIMIT
from timeline.chronology import Timeline
from timeline.corpus.worker import Outcome, Reader
from timeline.errors import TimelineError
from timeline.export.json import event_record, text_of
from timeline.export.rows import COLUMNS, TYPES, Cell, flat_row
from timeline.language import load
from timeline.reading import read
from timeline.syntax import load_parser

#: The columns of `read_batch` and what they hold: those of the CSV, and why an article could not be read.
ROW: Final[Mapping[str, type]] = MappingProxyType({name: TYPES.get(name, str) for name in (*COLUMNS, "problem")})


@dataclass(frozen=True, slots=True)
class Settings:
    """How the articles of a job are read.

    Attributes:
        published: Day of publication of those that do not say it; wins over what they say.
        language: Code of their language.
        limit: The most characters that one may have.
        form: What a line of the outcome is: "event", all that is known of one, as in JSON Lines, or "row", flat as in the CSV.
    """

    published: str | None = None
    language: str = "en"
    limit: int = LIMIT
    form: Literal["event", "row"] = "event"


def open_reader(settings: Settings) -> Callable[[], Reader]:
    """What a worker calls once to load the model, and then to read batches; see `Crew`."""
    return partial(_loaded, settings)


def read_batch(
    rows: Iterable[Mapping[str, object]],
    *,
    fields: Fields = FIELDS,
    published: str | None = None,
    language: str = "en",
    limit: int = LIMIT,
) -> list[dict[str, Cell]]:
    """Read a batch of articles here and now: no files, no processes, nothing kept.

    Args:
        rows: Articles as rows of a table: text, title, published, id, source, url; all but the text may be missing.
        fields: The columns in which these are.
        published, language, limit: As in `Settings`.

    Returns:
        A row for each event, with the columns `ROW`; for an article that cannot be read one row whose "problem" says why and that
        has nothing else but its "article_id", where that is known.

    >>> rows = read_batch([{"id": "a1", "text": "Talks were suspended on Friday.", "published": "2016-02-08"}, {"id": "a2"}])
    >>> [(row["article_id"], row["title"], row["start"], row["problem"]) for row in rows][0]
    ('a1', 'Talks suspended', '2016-02-05', None)
    >>> rows[1]["problem"]
    'a2 has no "text" but "id": say which holds the text, as in text=body'
    """
    reader = _loaded(Settings(published, language, limit, "row"))
    batch = [entry_of(row, fields, language) for row in rows]
    return [row for entry, outcome in zip(batch, reader(batch), strict=True) for row in rows_of(entry, outcome)]


def entry_of(row: Mapping[str, object], fields: Fields, language: str) -> Entry:
    """A row of somebody else's table as an entry of ours."""
    id = row.get(fields.id)
    where = "a row without id" if id is None else str(id)
    return Entry(where, dict(row), Form(where, language=language, fields=fields))


def rows_of(entry: Entry, outcome: Outcome) -> list[dict[str, Cell]]:
    """The rows of an outcome whose lines are rows."""
    if outcome.reason is None:
        return [json.loads(line) | {"problem": None} for line in outcome.events]
    return [dict.fromkeys(ROW) | {"article_id": entry.where, "problem": outcome.reason}]


def _loaded(settings: Settings) -> Reader:
    load(settings.language)
    load_parser()
    return partial(_read, settings)


def _read(settings: Settings, batch: Sequence[Entry]) -> Iterator[Outcome]:
    for entry in batch:
        try:
            article = entry.open(published=settings.published, limit=settings.limit)
            yield Outcome(tuple(_lines(read(article), settings)))
        except TimelineError as error:
            yield Outcome(reason=str(error))
        except MemoryError:
            raise
        except Exception as error:
            yield Outcome(reason=f"a bug in timeline: {type(error).__name__}: {error}; please report it with the article")


def _lines(story: Timeline, settings: Settings) -> Iterator[str]:
    shape = event_record if settings.form == "event" else flat_row
    return (text_of(shape(event)) for event in story)
