"""The table on the terminal: as wide as the window, and never cut off."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from rich import box
from rich.console import Console
from rich.table import Table
from rich.text import Text

from timeline.chronology import Timeline
from timeline.export.md import standing
from timeline.export.rows import one_line

_PIPED = 10_000  # columns: wide enough that no line is ever folded for a program that reads it


def console(*, stderr: bool = False) -> Console:
    """A console that folds to the window; into a pipe or a file it writes each row on one line."""
    found = Console(stderr=stderr, highlight=False)
    return found if found.is_terminal else Console(stderr=stderr, highlight=False, width=_PIPED)


def events_table(timeline: Timeline) -> Table:
    """When, what, how sure and of which type: a row for each event."""
    rows = ((str(event.when) if event.when else "undated", event.title, standing(event), event.type or "") for event in timeline)
    return table(("When", "What", "Standing", "Type"), rows)


def table(names: Sequence[str], rows: Iterable[Sequence[str]]) -> Table:
    """Rows of plain text under headings; nothing in them is taken for markup, and long cells are folded, not cut."""
    made = Table(box=box.SIMPLE_HEAD, pad_edge=False)
    for name in names:
        made.add_column(name, overflow="fold")
    for row in rows:
        made.add_row(*(Text(one_line(cell)) for cell in row))
    return made
