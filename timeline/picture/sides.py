"""The two sides of a time: its first and last day, and how finely each is told."""

from __future__ import annotations

from datetime import date, datetime, timedelta

from timeline.calendar.granularity import Granularity
from timeline.times.when import Civil, When


def fineness(when: When, side: int) -> str:
    """How finely the first (0) or the last (1) side of an interval is told: as a "moment", a "day", a "month" or a "year"."""
    first, _, last = when.value.partition("/")
    value = (first, last)[side] if last else ""
    told = {4: "year", 7: "month"}.get(len(value)) if value.replace("-", "").isdigit() else None
    return told or ("moment" if isinstance((when.start, when.end)[side], datetime) else "day")


def rounded(when: When, side: int) -> str:
    """How finely a side of any time is told, to the day at the finest."""
    if when.granularity is Granularity.INTERVAL:
        return fineness(when, side).replace("moment", "day")
    if when.granularity.rank <= Granularity.WEEK.rank:
        return "day"
    return "year" if when.granularity.rank >= Granularity.YEAR.rank else "month"


def first_day(when: When) -> Civil:
    """The first day that is known of a time: where it has no beginning, its last one."""
    return when.start if when.start is not None else last_day(when)


def last_day(when: When) -> Civil:
    """The last day that is known of a time; a night counts with the day it begins on, and midnight with the day before."""
    if when.start is not None and (when.end is None or when.granularity.rank <= Granularity.DAY.rank):
        return when.start
    if isinstance(when.end, datetime):
        return max(when.end, datetime.min + timedelta(minutes=1)) - timedelta(minutes=1)
    return date.max if when.end is None else day_before(when.end)


def day_before(end: Civil) -> Civil:
    """The last day before a half-open end; a clock time as it is."""
    if isinstance(end, datetime):
        return end
    return end if end == date.min else end - timedelta(days=1)
