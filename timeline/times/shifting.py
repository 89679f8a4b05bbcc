"""So many units before or after a time, at the granularity the phrase tells."""

from __future__ import annotations

from typing import Final

from timeline.calendar.arithmetic import add
from timeline.calendar.cells import Cell, cell_of
from timeline.calendar.granularity import Granularity as G
from timeline.times import meaning as m

_IN_YEARS: Final = {G.DECADE: 10, G.CENTURY: 100, G.YEAR: 1}
_IN_MONTHS: Final = {G.MONTH: 1, G.QUARTER: 3, G.SEASON: 3, G.HALF_YEAR: 6}
_CLOCK: Final = {"hour": 60, "minute": 1}
_DAY_LONG: Final = 24  # hours
_FARTHEST: Final = 10_000_000  # units; beyond it nothing on a calendar is meant


def shift_cell(base: Cell, length: m.Length, sign: int) -> Cell | None:
    """The time so far from the base: a day for days and weeks, a month for months, a year for years.

    Args:
        base: Where to count from.
        length: How far; its amount is given.
        sign: -1 back, 1 on.

    Returns:
        The cell, or `None` where the base is too coarse to count from or the way too far.

    >>> from timeline.calendar.cells import day_cell
    >>> shift_cell(day_cell(2024, 3, 1), m.Length(2, G.WEEK), -1) == day_cell(2024, 2, 16)
    True
    """
    amount = (length.amount or 0) * sign
    if abs(amount) > _FARTHEST:
        return None
    if length.unit in _IN_YEARS:
        return _years(base, amount * _IN_YEARS[G(length.unit)])
    if length.unit in _IN_MONTHS:
        return _months(base, amount * _IN_MONTHS[G(length.unit)])
    if length.unit in _CLOCK:
        return _clock(base, amount, length)
    if length.unit not in (G.DAY, G.WEEK, G.WEEKEND) or base.unit.rank > G.WEEK.rank:
        return None
    if base.unit in (G.WEEK, G.WEEKEND):
        return base.shift(round(amount)) if length.unit is not G.DAY else None
    return add(base.within(G.DAY), round(amount * (1 if length.unit is G.DAY else 7)), G.DAY)


def exact_shift(base: Cell, length: m.Length, sign: int) -> Cell | None:
    """As `shift_cell`, but to a time as fine as the base: the day ten years before a day.

    >>> from timeline.calendar.cells import day_cell
    >>> exact_shift(day_cell(2024, 3, 1), m.Length(10, G.YEAR), -1) == day_cell(2014, 3, 1)
    True
    """
    amount = (length.amount or 0) * sign
    if abs(amount) > _FARTHEST or amount != round(amount) or length.unit in (*_CLOCK, "second"):
        return None
    return add(base, round(amount), G(length.unit))


def _clock(base: Cell, amount: float, length: m.Length) -> Cell | None:
    """Minutes from a minute; from a day only whole days, for 24 hours later is the next day."""
    if base.unit is G.MINUTE:
        return base.shift(round(amount * _CLOCK[length.unit]))
    if base.unit.rank <= G.DAY.rank and length.unit is G.HOUR and amount and amount % _DAY_LONG == 0:
        return base.within(G.DAY).shift(round(amount / _DAY_LONG))
    return None


def _years(base: Cell, amount: float) -> Cell | None:
    if base.unit in (G.QUARTER, G.HALF_YEAR, G.SEASON):
        return base.shift(round(amount * (2 if base.unit is G.HALF_YEAR else 4)))
    if amount != round(amount):
        return _months(base, round(amount * 12))
    return None if base.unit.rank > G.YEAR.rank else base.within(G.YEAR).shift(round(amount))


def _months(base: Cell, amount: float) -> Cell | None:
    if base.unit.rank > G.QUARTER.rank:
        return None
    return cell_of(G.MONTH, base.first_day).shift(round(amount))
