"""Times worded for people: "Wednesday 3 February 2016, night", "late September 2015"."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, timedelta

from timeline.calendar.cells import Cell, cell_of
from timeline.calendar.days import civil, ordinal
from timeline.calendar.granularity import Granularity as G
from timeline.calendar.interval import Instant
from timeline.calendar.timex import parse

Wording = Mapping[str, Mapping[str, str]]


def worded(start: Instant | None, end: Instant | None, value: str, mod: str | None, wording: Wording) -> str:
    """A time in words.

    Args:
        start, end: Its half-open bounds; `None` for an open or unknown side.
        value, mod: TIMEX3 attributes.
        wording: The language's, from `Language.times.wording`.
    """
    cell = parse(value)
    if cell is not None:
        text = worded_cell(cell, wording)
        return wording["mod"].get(mod or "", "{}").format(text)
    if "/" in value:
        sides = [parse(side) for side in value.split("/", 1)]
        if sides[0] is not None and sides[1] is not None:
            return wording["interval"]["both"].format(*(worded_cell(side, wording) for side in sides if side is not None))
    return _bounds(start, end, value, wording)


def _bounds(start: Instant | None, end: Instant | None, value: str, wording: Wording) -> str:
    first = None if start is None else _day(start, wording)
    last = None if end is None else _day(end - timedelta(days=1 if type(end) is date else 0), wording)
    if first and last:
        return first if first == last else wording["interval"]["both"].format(first, last)
    if first or last:
        return wording["interval"]["from" if first else "to"].format(first or last)
    return wording["interval"].get(value, wording["interval"]["unknown"])


def _day(moment: Instant, wording: Wording) -> str:
    return worded_cell(cell_of(G.DAY, ordinal(moment.year, moment.month, moment.day)), wording)


def worded_cell(cell: Cell, wording: Wording) -> str:
    """One unit of the calendar in words."""
    if cell.unit is G.CENTURY:
        return wording["unit"]["century"].format(century=cell.index * 100)
    year, month, day = civil(cell.first_day)
    if cell.unit is G.SEASON:
        year = cell.index // 4
    told = str(year) if year > 0 else wording["unit"]["before-christ"].format(number=1 - year)
    return wording["unit"][cell.unit.value].format(
        year=told,
        month=wording["month"][str(month)],
        day=day,
        weekday=wording["weekday"][str((cell.first_day - 1) % 7 + 1)],
        part=wording["part"].get(cell.part, ""),
        season=wording["season"][str(cell.index % 4 + 1)],
        ordinal=wording["ordinal"][str(cell.index % (2 if cell.unit is G.HALF_YEAR else 4) + 1)],
        clock=f"{cell.index // 60 % 24:02d}:{cell.index % 60:02d}" if cell.unit is G.MINUTE else f"{cell.index % 24:02d}:00",
        decade=year // 10 * 10,
    )
