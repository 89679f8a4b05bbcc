"""Dates as other programs take them: both sides included, no finer than the text tells, with a zone where it gives one."""

from __future__ import annotations

import re
from datetime import date, datetime, timedelta, timezone
from typing import Final

from timeline.calendar.granularity import Granularity
from timeline.times.when import Civil, When

Parts = tuple[int, ...]  # year, month, day, hour, minute; what the text does not tell is left out at the end

_OFFSET: Final = re.compile(r"([+-])([01][0-9]|2[0-3]):?([0-5][0-9])")
_UNIVERSAL: Final = frozenset({"UTC", "GMT", "Z"})


def sides(when: When) -> tuple[Parts | None, Parts | None]:
    """The first and the last part of a time, both belonging to it; `None` for an open side and for the end of a single one.

    >>> from timeline.times.given import given
    >>> sides(given("2016-02")), sides(given("2016-Q1")), sides(given("2016-02-03/2016-02-05"))
    (((2016, 2), None), ((2016, 1), (2016, 3)), ((2016, 2, 3), (2016, 2, 5)))
    """
    depth = _depth(when.start, when.end)
    first, last = _parts(when.start, depth), _parts(_last(when.end), depth)
    single = first == last or (first is not None and when.granularity is Granularity.MINUTE)
    return first, None if single else last


def iso(parts: Parts) -> str:
    """The parts as ISO 8601 text of reduced precision.

    >>> iso((2016,)), iso((2016, 2)), iso((2016, 2, 3, 18, 0))
    ('2016', '2016-02', '2016-02-03T18:00')
    """
    day = "-".join((f"{parts[0]:04d}", *(f"{part:02d}" for part in parts[1:3])))
    return f"{day}T{parts[3]:02d}:{parts[4]:02d}" if len(parts) > 3 else day


def zone_of(when: When) -> timezone | None:
    """The zone that the text gives, where it is a distance from universal time and not only a name."""
    if when.zone in _UNIVERSAL:
        return timezone.utc  # noqa: UP017  # the type is `timezone`, and so is the name
    if not (found := _OFFSET.fullmatch(when.zone or "")):
        return None
    distance = timedelta(hours=int(found[2]), minutes=int(found[3]))
    return timezone(-distance if found[1] == "-" else distance)


def _depth(start: Civil | None, end: Civil | None) -> int:
    """How many parts say it all: a stretch from one New Year to another is told in years, of whole months in months."""
    bounds = [one for one in (start, end) if one is not None]
    if len(bounds) < 2 or any(isinstance(one, datetime) or one.day != 1 for one in bounds):
        return 3
    return 2 if any(one.month != 1 for one in bounds) else 1


def _parts(moment: Civil | None, depth: int) -> Parts | None:
    if moment is None:
        return None
    if isinstance(moment, datetime):
        return moment.year, moment.month, moment.day, moment.hour, moment.minute
    return (moment.year, moment.month, moment.day)[:depth]


def _last(end: Civil | None) -> Civil | None:
    """The last day that belongs to it; an instant stays, for nothing comes just before it."""
    return end if end is None or isinstance(end, datetime) or end == date.min else end - timedelta(days=1)
