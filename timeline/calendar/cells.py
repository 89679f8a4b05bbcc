"""Cells: the calendar's own units, numbered. The 24,193rd month, the 105,126th week; adding one gives the next.

A cell is what a time expression of a text comes down to ("September 2015", "the week of 3 May", "Wednesday night"). Because a
cell is a unit and a number, moving by n units is adding n, for every unit alike and without clamping.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta
from functools import lru_cache
from typing import Final

from timeline.calendar.days import as_date, civil, ordinal
from timeline.calendar.granularity import Granularity as G
from timeline.calendar.interval import Interval

#: Unit -> how many months it has, and the month of year 0 with which its number 0 begins (spring: March).
MONTHS: Final = {
    G.MONTH: (1, 0), G.QUARTER: (3, 0), G.SEASON: (3, 2), G.HALF_YEAR: (6, 0),
    G.YEAR: (12, 0), G.DECADE: (120, 0), G.CENTURY: (1200, 0),
}  # fmt: skip
#: TIMEX3 code of a part of day -> hours from midnight at which it begins and ends (a night ends on the next day).
PARTS: Final = {
    "MO": (6, 12), "MI": (12, 13), "AF": (12, 18), "EV": (18, 24), "NI": (18, 30), "DT": (6, 18),
}  # fmt: skip
_CLOCK: Final = {G.MINUTE: 1440, G.HOUR: 24}


@dataclass(frozen=True, slots=True)
class Cell:
    """One unit of the calendar.

    Attributes:
        unit: Which kind of unit; `INTERVAL` and `PART_OF_MONTH` have no cells.
        index: Its number: days count from 1 January of year 1 (= 1), weeks and weekends from that Monday (= 0), months and
            what is made of months from year 0 (= 0), years are themselves, hours and minutes from midnight of day 0.
        part: For a part of day, its TIMEX3 code ("MO", "AF", "EV", "NI", ...); `index` is then the day's.

    >>> Cell(G.MONTH, 2015 * 12 + 8).shift(5).interval
    Interval(start=datetime.date(2016, 2, 1), end=datetime.date(2016, 3, 1))
    """

    unit: G
    index: int
    part: str = ""

    @property
    def first_day(self) -> int:
        """Number of the first day it touches."""
        return _first_day(self.unit, self.index)

    @property
    def last_day(self) -> int:
        """Number of the last day it touches (a night counts with the day it falls in)."""
        if self.unit is G.WEEKEND:
            return self.first_day + 1
        return self.first_day if self.unit.rank <= G.DAY.rank else _first_day(self.unit, self.index + 1) - 1

    def shift(self, count: int) -> Cell:
        """The cell so many units later (earlier, if negative)."""
        return Cell(self.unit, self.index + count, self.part)

    def within(self, unit: G) -> Cell:
        """The cell of a coarser (or equal) unit in which this one begins.

        >>> Cell(G.QUARTER, 2015 * 4 + 2).within(G.YEAR)
        Cell(unit=<Granularity.YEAR: 'year'>, index=2015, part='')
        """
        return self if unit is self.unit else cell_of(unit, self.first_day)

    def inner(self, unit: G, number: int) -> Cell | None:
        """The `number`-th (from 1; from the end, if negative) finer cell that begins in this one, or `None`.

        >>> Cell(G.YEAR, 2016).inner(G.QUARTER, 2) == Cell(G.QUARTER, 2016 * 4 + 1)
        True
        >>> Cell(G.MONTH, 2015 * 12 + 1).inner(G.DAY, 29) is None
        True
        """
        first = cell_of(unit, self.first_day)
        first = first if first.first_day >= self.first_day else first.shift(1)
        past = cell_of(unit, self.last_day).shift(1)
        found = first.shift(number - 1) if number > 0 else past.shift(number)
        return found if first.index <= found.index < past.index else None

    @property
    def interval(self) -> Interval | None:
        """Its half-open bounds, or `None` outside the years 1 to 9999."""
        if self.unit.rank < G.DAY.rank:
            return self._hours()
        start, end = as_date(self.first_day), as_date(self.last_day + 1)
        return Interval(start, end) if start and end else None

    def _hours(self) -> Interval | None:
        day = as_date(self.first_day)
        if day is None or as_date(self.first_day + 2) is None:
            return None
        if self.unit is G.PART_OF_DAY:
            begin, end = PARTS[self.part]
            return Interval(*(datetime(day.year, day.month, day.day) + timedelta(hours=hour) for hour in (begin, end)))
        step = timedelta(days=1) / _CLOCK[self.unit]
        start = datetime(day.year, day.month, day.day) + step * (self.index % _CLOCK[self.unit])
        return Interval(start, start + step)


@lru_cache(maxsize=4096)
def cell_of(unit: G, day: int) -> Cell:
    """The cell of this unit that the day belongs to (for a weekend: of the same week; for a clock unit: its first).

    >>> cell_of(G.DECADE, ordinal(1997, 5, 1))
    Cell(unit=<Granularity.DECADE: 'decade'>, index=199, part='')
    """
    if unit in MONTHS:
        months, offset = MONTHS[unit]
        year, month, _ = civil(day)
        return Cell(unit, (year * 12 + month - 1 - offset) // months)
    if unit in (G.WEEK, G.WEEKEND):
        return Cell(unit, (day - 1) // 7)
    return Cell(unit, day * _CLOCK.get(unit, 1))


def day_cell(year: int, month: int, day: int) -> Cell:
    """The cell of a day.

    >>> day_cell(2016, 2, 3).interval.start
    datetime.date(2016, 2, 3)
    """
    return Cell(G.DAY, ordinal(year, month, day))


@lru_cache(maxsize=8192)  # a text speaks of the same few times again and again
def _first_day(unit: G, index: int) -> int:
    if unit in MONTHS:
        months, offset = MONTHS[unit]
        year, month = divmod(index * months + offset, 12)
        return ordinal(year, month + 1, 1)
    if unit in (G.WEEK, G.WEEKEND):
        return index * 7 + (6 if unit is G.WEEKEND else 1)
    return index // _CLOCK.get(unit, 1)
