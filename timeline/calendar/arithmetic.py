"""Adding civil durations to days: months and years keep the day of the month and clamp it to the month's last."""

from __future__ import annotations

from datetime import date
from typing import Final

from timeline.calendar.cells import MONTHS, Cell, cell_of, day_cell
from timeline.calendar.days import as_date, civil, month_length
from timeline.calendar.granularity import Granularity as G

_DAYS: Final = {G.DAY: 1, G.WEEK: 7, G.WEEKEND: 7}


def add(cell: Cell, count: int, unit: G) -> Cell:
    """The day (or any other cell) so many units later, at its own granularity.

    Args:
        cell: Where to start.
        count: How many units; negative goes back.
        unit: Day, week, or a unit made of months.

    >>> add(day_cell(2016, 1, 31), 1, G.MONTH) == day_cell(2016, 2, 29)
    True
    >>> add(day_cell(2016, 2, 29), -1, G.YEAR) == day_cell(2015, 2, 28)
    True
    """
    if unit in _DAYS:
        return _moved(cell, cell.first_day + count * _DAYS[unit])
    year, month, day = civil(cell.first_day)
    year, month = divmod(year * 12 + month - 1 + count * MONTHS[unit][0], 12)
    return _moved(cell, day_cell(year, month + 1, min(day, month_length(year, month + 1))).index)


def add_to_date(day: date, count: int, unit: G) -> date | None:
    """The same for a `date`; `None` where the result leaves the years 1 to 9999.

    >>> add_to_date(date(2015, 12, 31), 2, G.MONTH)
    datetime.date(2016, 2, 29)
    >>> add_to_date(date(9999, 12, 31), 1, G.DAY) is None
    True
    """
    return as_date(add(day_cell(day.year, day.month, day.day), count, unit).index)


def _moved(cell: Cell, day: int) -> Cell:
    if cell.unit is G.MINUTE or cell.unit is G.HOUR:
        return cell.shift((day - cell.first_day) * (1440 if cell.unit is G.MINUTE else 24))
    if cell.unit is G.DAY or cell.unit is G.PART_OF_DAY:
        return Cell(cell.unit, day, cell.part)
    return cell_of(cell.unit, day)
