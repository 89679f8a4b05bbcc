"""Parquet: one event a row with the columns of the CSV, typed, written by pyarrow (extra `[parquet]`)."""

from __future__ import annotations

import re
from io import BytesIO
from typing import Final

from timeline.chronology import Timeline
from timeline.export.rows import COLUMNS, TYPES, columns

#: The magic at the beginning, and at the end, in the footer, who wrote it.
OURS: Final = re.compile(rb"PAR1[\s\S]*newstimeline")


def render(timeline: Timeline) -> bytes:
    """The events as a Parquet file.

    Times are ISO text, since a month is no day and a day no instant; text is on one line, as in the CSV.

    >>> render(Timeline())[:4]
    b'PAR1'
    """
    import pyarrow
    import pyarrow.parquet

    types = {int: pyarrow.int64(), float: pyarrow.float64(), bool: pyarrow.bool_(), str: pyarrow.string()}
    schema = pyarrow.schema([(name, types[TYPES.get(name, str)]) for name in COLUMNS], metadata={"writer": "newstimeline"})
    file = BytesIO()
    pyarrow.parquet.write_table(pyarrow.Table.from_pydict(columns(timeline), schema=schema), file)
    return file.getvalue()
