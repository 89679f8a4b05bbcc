"""CSV: one event a row, with a header, as RFC 4180 has it; safe to open in a spreadsheet."""

from __future__ import annotations

import csv
import io
import re
from typing import Final

from timeline.chronology import Timeline
from timeline.export.rows import COLUMNS, Cell, one_line, row

OURS: Final = re.compile(rb"id,type,title,start,end,")
_FORMULA: Final = ("=", "+", "-", "@", "\uff1d", "\uff0b", "\uff0d", "\uff20")  # and as wide as Japanese spreadsheets write them


def render(timeline: Timeline) -> bytes:
    """The events as CSV in UTF-8; the columns are those of `timeline.export.rows.COLUMNS`.

    >>> render(Timeline()).decode()[:19]
    'id,type,title,start'
    """
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\r\n")
    writer.writerow(COLUMNS)
    writer.writerows([cell(value) for value in row(event).values()] for event in timeline)
    return text.getvalue().encode()


def cell(value: Cell) -> str:
    """A value as it stands in a cell; text that a spreadsheet would run as a formula gets an apostrophe in front (OWASP).

    >>> cell("=1+1"), cell(-0.5), cell(True), cell(None)
    ("'=1+1", '-0.5', 'true', '')
    """
    if not isinstance(value, str):
        return "" if value is None else str(value).lower() if isinstance(value, bool) else str(value)
    line = one_line(value)
    return f"'{line}" if line.startswith(_FORMULA) else line
