"""Parquet: one event a row with the columns of the CSV, typed, written by pyarrow (extra `[parquet]`)."""

from __future__ import annotations

import os
import re
from collections.abc import Iterable, Mapping
from io import BytesIO
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING, Final

from timeline.chronology import Timeline
from timeline.export.rows import COLUMNS, TYPES, Cell, columns

if TYPE_CHECKING:
    import pyarrow

#: The magic at the beginning, and at the end, in the footer, who wrote it.
OURS: Final = re.compile(rb"PAR1[\s\S]*newstimeline")
_GROUP: Final = 8_192  # rows held at a time


def render(timeline: Timeline) -> bytes:
    """The events as a Parquet file.

    Times are ISO text, since a month is no day and a day no instant; text is on one line, as in the CSV.

    >>> render(Timeline())[:4]
    b'PAR1'
    """
    import pyarrow
    import pyarrow.parquet

    file = BytesIO()
    pyarrow.parquet.write_table(pyarrow.Table.from_pydict(columns(timeline), schema=_schema()), file)
    return file.getvalue()


def write_rows(path: Path, rows: Iterable[Mapping[str, Cell]], before: Path | None = None) -> None:
    """Write rows of events, as many as there are, holding a few thousand at a time; on the disk when this returns.

    Args:
        path: Where to.
        rows: As `flat_row` makes them.
        before: A file of such rows that come first.
    """
    import pyarrow
    import pyarrow.parquet

    schema, source = _schema(), iter(rows)
    with path.open("wb") as file:
        with pyarrow.parquet.ParquetWriter(file, schema) as writer:
            if before is not None:
                with pyarrow.parquet.ParquetFile(before) as table:
                    for batch in table.iter_batches(_GROUP):
                        writer.write_batch(batch.cast(schema))
            while group := list(islice(source, _GROUP)):
                writer.write_table(pyarrow.Table.from_pylist(group, schema=schema))
        file.flush()
        os.fsync(file.fileno())


def _schema() -> pyarrow.Schema:
    import pyarrow

    types = {int: pyarrow.int64(), float: pyarrow.float64(), bool: pyarrow.bool_(), str: pyarrow.string()}
    return pyarrow.schema([(name, types[TYPES.get(name, str)]) for name in COLUMNS], metadata={"writer": "newstimeline"})
