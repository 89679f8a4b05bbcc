"""TIMEX3 values ("2016-02-03TNI", "2015-Q2", "199X", "BC0044-03-15") to cells and intervals, and back.

Source: TimeML 1.2.1's TIMEX3 guidelines; years before Christ as in TIMEX2 ("BC0044"). A decade is three digits
and an X, which tells it from a year of three digits and is EDTF's way, a century two digits ("19" is 1900 to 1999).
"""

from __future__ import annotations

import re
from datetime import datetime, timedelta
from functools import lru_cache
from typing import Final

from timeline.calendar.cells import Cell, cell_of
from timeline.calendar.days import as_date, civil, is_day, ordinal
from timeline.calendar.granularity import Granularity as G
from timeline.calendar.interval import Instant, Interval, instant

SEASONS: Final = ("SP", "SU", "FA", "WI")
_YEAR = r"(?P<year>(?:BC|-)?[0-9]{4,7})"
_CLOCK = (
    r"(?:T(?:(?P<part>MO|MI|AF|EV|NI|DT)|(?P<hour>[0-9]{2})(?::(?P<minute>[0-9]{2}))?(?::[0-9]{2})?))?"
    r"(?P<zone>Z|[+-][0-9]{2}(?::?[0-9]{2})?)?"
)
_SHAPES: Final = tuple(
    re.compile(shape)
    for shape in (
        rf"{_YEAR}-(?P<month>[0-9]{{2}})-(?P<day>[0-9]{{2}}){_CLOCK}",
        rf"{_YEAR}(?:-(?P<month>[0-9]{{2}}))?",
        rf"{_YEAR}-(?:Q(?P<quarter>[1-4])|H(?P<half>[12])|(?P<season>SP|SU|FA|WI))",
        rf"{_YEAR}-W(?P<week>[0-9]{{2}})(?P<weekend>-WE)?",
        r"(?P<era>BC|-)?(?P<decade>[0-9]{3})X?",
        r"(?P<era>BC|-)?(?P<century>[0-9]{2})(?:XX)?",
    )
)
#: How the thirds of a unit are cut where a mod says START, MID or END: unit -> (finer unit, end of the first, of the second).
_THIRDS: Final = {
    G.MONTH: (G.DAY, 10, 20), G.YEAR: (G.MONTH, 4, 8), G.QUARTER: (G.MONTH, 1, 2), G.SEASON: (G.MONTH, 1, 2),
    G.HALF_YEAR: (G.MONTH, 2, 4), G.DECADE: (G.YEAR, 3, 6), G.CENTURY: (G.YEAR, 33, 66), G.WEEK: (G.DAY, 2, 4),
}  # fmt: skip
_OPEN: Final = {"BEFORE": "end", "ON_OR_BEFORE": "end", "AFTER": "start", "ON_OR_AFTER": "start"}


@lru_cache(maxsize=4096)
def write(cell: Cell) -> str:
    """The TIMEX3 value of a cell.

    >>> from timeline.calendar.cells import day_cell
    >>> write(Cell(G.PART_OF_DAY, day_cell(2016, 2, 3).index, "NI")), write(Cell(G.YEAR, -43)), write(Cell(G.DECADE, 199))
    ('2016-02-03TNI', 'BC0044', '199X')
    """
    year, month, day = civil(cell.first_day)
    match cell.unit:
        case G.CENTURY | G.DECADE if cell.index < 0:
            return _before_christ(cell)
        case G.CENTURY:
            return f"{cell.index:02d}"
        case G.DECADE:
            return f"{cell.index:03d}X"
        case G.YEAR:
            return _year(year)
        case G.HALF_YEAR | G.QUARTER:
            per, letter = (2, "H") if cell.unit is G.HALF_YEAR else (4, "Q")
            return f"{_year(year)}-{letter}{cell.index % per + 1}"
        case G.SEASON:
            return f"{_year(cell.index // 4)}-{SEASONS[cell.index % 4]}"
        case G.MONTH:
            return f"{_year(year)}-{month:02d}"
        case G.WEEK | G.WEEKEND:
            return _week(cell.index) + ("-WE" if cell.unit is G.WEEKEND else "")
    return f"{_year(year)}-{month:02d}-{day:02d}{_clock(cell)}"


def parse(value: str) -> Cell | None:
    """The cell a TIMEX3 value names, or `None` (a duration, a set, a reference, an interval, a day that is not).

    >>> parse("2016-W05-WE").interval.start
    datetime.date(2016, 2, 6)
    >>> parse("P3W") is None and parse("2015-02-30") is None
    True
    """
    for shape in _SHAPES:
        if found := shape.fullmatch(value):
            return _cell({name: text for name, text in found.groupdict().items() if text})
    return None


def read(value: str, mod: str | None = None) -> tuple[Interval, G] | None:
    """The stretch of time a TIMEX3 value and mod name, with its granularity; `None` where they name none.

    Args:
        value: "2015-09", "2016-02-03TNI", "2015-09/2016-02-05" (both ends belong to it), ...
        mod: "START", "MID" and "END" cut a third (a month's days 1-10, 11-20, 21-end); "BEFORE" and "AFTER" and
            "ON_OR_..." open a side.

    >>> read("2015-09", "END")
    (Interval(start=datetime.date(2015, 9, 21), end=datetime.date(2015, 10, 1)), <Granularity.PART_OF_MONTH: 'part-of-month'>)
    """
    sides = value.split("/", 2)
    if len(sides) == 1:
        cell = parse(value)
        return stretch(cell, mod) if cell else None
    first, last = (read(side) for side in sides) if len(sides) == 2 else (None, None)
    if not first or not last or _backwards(first[0], last[0]):
        return None
    return first[0].until(last[0]), G.INTERVAL


@lru_cache(maxsize=4096)
def stretch(cell: Cell, mod: str | None = None) -> tuple[Interval, G] | None:
    """As `read`, for a cell; `None` outside the years 1 to 9999."""
    whole = cell.interval
    if whole is None:
        return None
    if mod in _OPEN:
        return _opened(whole, str(mod)), G.INTERVAL
    third = ("START", "MID", "END").index(mod) if mod in ("START", "MID", "END") else None
    if third is None or cell.unit not in _THIRDS:
        return whole, cell.unit
    return _third(cell, third), G.PART_OF_MONTH if cell.unit is G.MONTH else cell.unit


def _third(cell: Cell, third: int) -> Interval:
    unit, *cuts = _THIRDS[cell.unit]
    first = cell_of(unit, cell.first_day)
    past = cell_of(unit, cell.last_day).shift(1)
    edges = (first, *(first.shift(cut) for cut in cuts), past)
    return Interval(as_date(edges[third].first_day), as_date(edges[third + 1].first_day))


def _opened(whole: Interval, mod: str) -> Interval:
    inclusive = mod.startswith("ON_OR")
    if _OPEN[mod] == "end":
        return Interval(None, whole.end if inclusive else whole.start)
    return Interval(whole.start if inclusive else whole.end, None)


def _backwards(first: Interval, last: Interval) -> bool:
    return first.start is not None and last.start is not None and instant(last.start) < instant(first.start)


def _cell(parts: dict[str, str]) -> Cell | None:
    before = parts.get("era") or ""
    if "century" in parts:
        return Cell(G.CENTURY, -int(parts["century"]) - 1 if before else int(parts["century"]))
    if "decade" in parts:
        return Cell(G.DECADE, -int(parts["decade"]) - 1 if before else int(parts["decade"]))
    year = int(parts["year"].removeprefix("BC").removeprefix("-"))
    year = 1 - year if parts["year"].startswith("BC") else -year if parts["year"].startswith("-") else year
    if "week" in parts:
        week = (ordinal(year, 1, 4) - 1) // 7 + int(parts["week"]) - 1
        is_week = civil(week * 7 + 4)[0] == year  # its Thursday says whose it is: not every year has a 53rd
        return Cell(G.WEEKEND if "weekend" in parts else G.WEEK, week) if is_week else None
    if "day" not in parts:
        return _of_months(year, parts)
    if not is_day(year, int(parts["month"]), int(parts["day"])):
        return None
    return _of_day(ordinal(year, int(parts["month"]), int(parts["day"])), parts)


def _of_months(year: int, parts: dict[str, str]) -> Cell | None:
    if "season" in parts:
        return Cell(G.SEASON, year * 4 + SEASONS.index(parts["season"]))
    for name, unit, per in (("quarter", G.QUARTER, 4), ("half", G.HALF_YEAR, 2), ("month", G.MONTH, 12)):
        if name in parts:
            return Cell(unit, year * per + int(parts[name]) - 1) if 1 <= int(parts[name]) <= per else None
    return Cell(G.YEAR, year)


def _of_day(day: int, parts: dict[str, str]) -> Cell | None:
    if "part" in parts:
        return Cell(G.PART_OF_DAY, day, parts["part"])
    if "hour" not in parts:
        return Cell(G.DAY, day)
    hour, minute = int(parts["hour"]), int(parts.get("minute", "0"))
    if hour > 24 or minute > 59 or (hour == 24 and minute):
        return None
    return Cell(G.MINUTE, day * 1440 + hour * 60 + minute) if "minute" in parts else Cell(G.HOUR, day * 24 + hour)


def of_instants(start: Instant, end: Instant) -> str:
    """An interval as a TIMEX3-like value, both ends belonging to it.

    >>> of_instants(datetime(2016, 2, 3, 18), datetime(2016, 2, 4, 6))
    '2016-02-03T18:00/2016-02-04T06:00'
    """
    if isinstance(start, datetime) or isinstance(end, datetime):
        return "/".join(
            side.isoformat(timespec="minutes") if isinstance(side, datetime) else side.isoformat() for side in (start, end)
        )
    last = end - timedelta(days=1)
    return start.isoformat() if last <= start else f"{start.isoformat()}/{last.isoformat()}"


def _year(year: int) -> str:
    return f"{year:04d}" if year > 0 else f"BC{1 - year:04d}"


def _before_christ(cell: Cell) -> str:
    return f"BC{-cell.index - 1:0{2 if cell.unit is G.CENTURY else 3}d}"


def _week(index: int) -> str:
    thursday = index * 7 + 4
    year = civil(thursday)[0]
    return f"{_year(year)}-W{(thursday - ordinal(year, 1, 1)) // 7 + 1:02d}"


def _clock(cell: Cell) -> str:
    if cell.unit is G.PART_OF_DAY:
        return f"T{cell.part}"
    if cell.unit is G.HOUR:
        return f"T{cell.index % 24:02d}"
    return f"T{cell.index // 60 % 24:02d}:{cell.index % 60:02d}" if cell.unit is G.MINUTE else ""
