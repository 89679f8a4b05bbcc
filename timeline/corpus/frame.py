"""Daft: articles of a data frame read on one machine, or on a cluster of Ray, by as many workers as there are.

The only file that imports daft (extra `[cluster]`).
"""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Final

from timeline.article.fields import FIELDS, Fields
from timeline.article.model import LIMIT
from timeline.corpus.batch import ROW, Settings, entry_of, open_reader, rows_of
from timeline.corpus.crew import Crew
from timeline.corpus.forms import kind_of
from timeline.corpus.results import Places, Results
from timeline.corpus.running import Job, Listener, Report, check_job, opened_journal, written
from timeline.corpus.worker import Outcome
from timeline.errors import CannotRead, CannotWrite, installing
from timeline.export.extras import need
from timeline.export.json import text_of
from timeline.export.rows import Cell

if TYPE_CHECKING:
    from daft import DataFrame, Expression, Series

_BATCH: Final = 64  # rows that an instance is given at once


def daft_frame(
    df: DataFrame,
    *,
    fields: Fields = FIELDS,
    published: str | None = None,
    language: str = "en",
    limit: int = LIMIT,
    workers: int = 1,
    deadline: float = 60.0,
    memory: int = 1_000,
) -> DataFrame:
    """The events of the articles in a data frame of Daft; nothing is read before Daft computes it.

    Each worker of Daft has a process of its own beside it (see `Crew`), in which the model is loaded once and where an article that
    dies, hangs or takes too much memory harms nobody.

    Args:
        df: An article a row; columns as `fields` says, of which only the one of the text must be there.
        fields: The columns of text, title, published, id, source and url.
        published: Day of publication of all; wins over what they say.
        language: Code of their language.
        limit: The most characters that one may have.
        workers: How many of them read at once, on all machines together.
        deadline: Seconds that an article may take.
        memory: Megabytes that an article may take.

    Returns:
        An event a row, with the columns `timeline.corpus.ROW`: those of the CSV, and "problem". An article that cannot be read has
        one row, with its "article_id" and the reason under "problem"; all other rows have nothing there.

    Raises:
        CannotRead: If no column is called what the text should be.
    """
    import daft
    from daft.functions import to_struct, unnest

    held = [name for name in fields.columns if name in df.column_names]
    if fields.columns[0] not in held:
        raise CannotRead(
            f"no column {fields.columns[0]!r} in {df.column_names}: say which holds the text, as in Fields(text='body')"
        )
    read = _method(workers, Settings(published, language, limit, "row"), fields, deadline, memory)
    events = df.select(read(to_struct(*(daft.col(name) for name in held))).alias("event"))
    return events.explode("event").where(daft.col("event").not_null()).select(unnest(daft.col("event")))


def run_daft(job: Job, listener: Listener | None = None, *, overwrite: bool = False) -> Report:
    """Do a job with Daft: a file of Parquet or JSON Lines into one of Parquet, which is whole or not there.

    Daft keeps no journal: what is interrupted begins anew. `Job.workers` is how many of its workers read.

    Args:
        job: What to do.
        listener: Told of each article that cannot be read.
        overwrite: Whether to replace what is at OUT, whatever it is.

    Raises:
        CannotRead: If IN is no such file, or has no column for the text.
        CannotWrite: If OUT is no .parquet, is IN, or holds something else; or if Daft is not installed.
    """
    need("daft", "--engine daft", installing("cluster"))
    if job.out.suffix.lower() != ".parquet":
        raise CannotWrite(f"{job.out}: Daft writes Parquet; give OUT the suffix .parquet, or leave --engine out")
    check_job(job, overwrite=overwrite)
    table, places = _table(job.place), Places(job.out)
    with opened_journal(job, "daft") as journal:
        begun = not journal.state.finished and journal.counts != (0, 0)
    if begun:
        places.clear()
    with written(job.out), opened_journal(job, "daft") as journal, Results(places, journal, kind_of(job.out).form) as results:
        if not journal.state.finished:
            for number, row in enumerate(_rows(job, table)):
                _keep(row, number, results, listener)
            results.finish()
        return Report(table.count_rows(), journal.counts[1], places.problems)


def _rows(job: Job, table: DataFrame) -> Iterator[dict[str, Cell]]:
    """The rows of a job as they are computed, a batch at a time."""
    frame = daft_frame(
        table,
        fields=job.fields,
        published=job.published,
        language=job.language,
        limit=job.limit,
        workers=job.workers,
        deadline=job.deadline,
        memory=job.memory,
    )
    for batch in frame.to_arrow_iter():
        yield from batch.to_pylist()


def _keep(row: dict[str, Cell], number: int, results: Results, listener: Listener | None) -> None:
    reason, id = row.pop("problem"), row["article_id"]
    outcome = Outcome((text_of(row),)) if reason is None else Outcome(reason=str(reason))
    where = f"row {number}" if id is None else str(id)
    results.add(where, outcome, {"article_id": id})
    if listener and reason is not None:
        listener(where, outcome)


def _table(place: Path) -> DataFrame:
    """The articles of a file of Parquet or JSON Lines."""
    os.environ.setdefault("DO_NOT_TRACK", "true")  # Daft reports to its makers over the network unless it is told not to
    import daft

    readers = {".parquet": daft.read_parquet, ".jsonl": daft.read_json, ".ndjson": daft.read_json}
    if not place.is_file() or place.suffix.lower() not in readers:
        raise CannotRead(f"{place}: Daft reads files of {' '.join(readers)}; leave --engine out for others, and for folders")
    return readers[place.suffix.lower()](str(place))


class _Instance:
    """What each worker of Daft makes once, at its first batch."""

    def __init__(self, settings: Settings, fields: Fields, deadline: float, memory: int) -> None:
        self._crew = Crew(open_reader(settings), workers=1, deadline=deadline, memory=memory)
        self._settings, self._fields = settings, fields

    def read(self, articles: Series) -> list[list[dict[str, Cell]]]:
        """The rows of each article."""
        batch = [entry_of(row, self._fields, self._settings.language) for row in articles.to_pylist()]
        outcomes = {id(entry): outcome for entry, outcome in self._crew.read(batch)}
        return [rows_of(entry, outcomes[id(entry)]) for entry in batch]


def _method(workers: int, *arguments: object) -> Callable[[Expression], Expression]:
    """`_Instance.read` as Daft wants it: told what it gives, and how many instances there may be, made of these arguments."""
    import daft

    of_type = {int: daft.DataType.int64(), float: daft.DataType.float64(), bool: daft.DataType.bool(), str: daft.DataType.string()}
    rows = daft.DataType.list(daft.DataType.struct({name: of_type[kind] for name, kind in ROW.items()}))
    told = {"read": daft.method.batch(_Instance.read, return_dtype=rows, batch_size=_BATCH)}
    made = daft.cls(type(_Instance.__name__, (_Instance,), told), max_concurrency=workers)(*arguments)
    method: Callable[[Expression], Expression] = made.read
    return method
