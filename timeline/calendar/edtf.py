"""ISO 8601-2 (EDTF, level 2) text of a time: what archives and catalogues exchange for uncertain dates.

Source: Library of Congress, "Extended Date/Time Format (EDTF) Specification", 2019 (now ISO 8601-2:2019).
"""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Final

from timeline.calendar.granularity import Granularity as G
from timeline.calendar.interval import Instant
from timeline.calendar.timex import parse

_SEASON: Final = (21, 22, 23, 24)
_CUTS: Final = ("START", "MID", "END")


def edtf(start: Instant | None, end: Instant | None, value: str, mod: str | None = None) -> str:
    """The EDTF text of the stretch [start, end) told by a TIMEX3 value and mod; a minute is an instant, a night two days.

    Args:
        start: First day or instant, or `None` for an open side.
        end: First day or instant that no longer belongs to it, or `None`.
        value: TIMEX3 value; where it names one calendar unit and the mod cuts nothing off, the unit is written.
        mod: TIMEX3 mod; "APPROX" becomes "~", and makes of two ends some day between them ("[2016-02-03..2016-02-05]").

    >>> from datetime import date
    >>> edtf(date(2015, 9, 21), date(2015, 10, 1), "2015-09", "END")
    '2015-09-21/2015-09-30'
    >>> edtf(date(2015, 1, 1), date(2016, 1, 1), "2015", "APPROX")
    '2015~'
    >>> edtf(None, date(2016, 2, 4), "2016-02-03", "ON_OR_BEFORE")
    '../2016-02-03'
    """
    unit = None if start is None or end is None or mod in _CUTS else _unit(value)
    if unit is not None:
        return unit + ("~" if mod == "APPROX" else "")
    if start is None and end is None:
        return ".."
    if isinstance(start, datetime) and isinstance(end, datetime) and end - start <= timedelta(minutes=1):
        return start.isoformat(timespec="seconds")
    sides = (_first(start), _last(end))
    if sides[0] == sides[1]:
        return sides[0]
    return f"[{sides[0]}..{sides[1]}]" if mod == "APPROX" and ".." not in sides else "/".join(sides)


def _first(start: Instant | None) -> str:
    """The day of a beginning: the sides of an EDTF interval are days, never clock times."""
    if start is None:
        return ".."
    return (start.date() if isinstance(start, datetime) else start).isoformat()


def _last(end: Instant | None) -> str:
    """The last day that belongs to a stretch; an end at midnight belongs to the day before."""
    if end is None:
        return ".."
    if isinstance(end, datetime):
        return (end - timedelta(microseconds=1)).date().isoformat()
    return (end - timedelta(days=1)).isoformat()


def _unit(value: str) -> str | None:
    cell = parse(value)
    if cell is None:
        return None
    match cell.unit:
        case G.CENTURY | G.DECADE:
            return f"{cell.index:0{2 if cell.unit is G.CENTURY else 3}d}".ljust(4, "X") if cell.index >= 0 else None
        case G.HALF_YEAR:
            return f"{cell.index // 2:04d}-{40 + cell.index % 2}"
        case G.QUARTER:
            return f"{cell.index // 4:04d}-{33 + cell.index % 4}"
        case G.SEASON:
            return f"{cell.index // 4:04d}-{_SEASON[cell.index % 4]}"
        case G.YEAR | G.MONTH | G.DAY:
            return value
    return None
