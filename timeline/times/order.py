"""Where a time stands in a chronology: the order of rows."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta

from timeline.calendar.interval import instant
from timeline.times.when import Civil, When

Place = tuple[date, float, date, float]
"""First day, seconds into it, last day, seconds into that: sorts as a careful editor would put rows under each other."""

_MIDNIGHT = 86_400.0


def place(when: When) -> Place | None:
    """The place of a time among others, or `None` where both its sides are unknown.

    Days come first. Within a day a row stands in the middle of what is known of it: a whole day at noon, so that a morning
    goes before it and an evening after it (at midnight it would pretend to be the first thing that happened); a night that
    runs into the next day counts with the part before midnight. A month or a longer stretch stands at its first day, and of
    two that begin alike the shorter one comes first. What is only known to lie before a time comes right before that time.

    Args:
        when: A time, naive (civil) as everywhere.

    Example:
        >>> from datetime import date, datetime
        >>> def day(n): return When(start=date(2016, 2, n), end=date(2016, 2, n + 1), granularity="day", value=f"2016-02-0{n}")
        >>> nine = When(start=datetime(2016, 2, 3, 9), end=datetime(2016, 2, 3, 10), granularity="hour", value="2016-02-03T09")
        >>> place(day(2)) < place(nine) < place(day(3))
        True
    """
    if when.start is not None:
        day, seconds = _split(when.start)
        return (day, _middle(day, seconds, when.end), *_last(when.end))
    if when.end is not None:
        return (*_last(when.end), *_last(when.end))
    return None


def _split(civil: Civil) -> tuple[date, float]:
    """The day and the seconds into it."""
    moment = instant(civil)
    return moment.date(), (moment - datetime.combine(moment.date(), time.min)).total_seconds()


def _last(end: Civil | None) -> tuple[date, float]:
    """The last day that belongs to a stretch, and the seconds of it that do; midnight belongs to the day before."""
    if end is None:
        return date.max, _MIDNIGHT
    day, seconds = _split(end)
    return (day, seconds) if seconds or day == date.min else (day - timedelta(days=1), _MIDNIGHT)


def _middle(day: date, seconds: float, end: Civil | None) -> float:
    """Halfway between the beginning of a stretch and its end, or the end of its first day if that comes before."""
    last_day, last_seconds = _last(end)
    return (seconds + (last_seconds if last_day <= day else _MIDNIGHT)) / 2
