"""A time that a person or a program names outright, in ISO text or as Python's own dates."""

from __future__ import annotations

from datetime import date, datetime

from timeline.calendar.timex import read
from timeline.errors import BadValue
from timeline.times.when import Civil, When


def given(time: When | Civil | str) -> When:
    """The time that is named, exactly as fine as it is named.

    Args:
        time: ISO or TIMEX3 text ("2016", "2016-Q1", "2016-02", "2016-W05", "2016-02-03", "2016-02-03TEV", "2016-02-03T11:25",
            "2016-02-03/2016-02-05" with both ends included), a date, a datetime (civil: its zone is not looked at), or a
            `When`, which is handed back.

    Raises:
        BadValue: If it names no time between the years 1 and 9999.

    Example:
        >>> given("2016-02").end
        datetime.date(2016, 3, 1)
        >>> given("2016-02-30")
        Traceback (most recent call last):
        timeline.errors.BadValue: '2016-02-30' is not a time; write a year, a month or a day as in 2016, 2016-02 or 2016-02-03
    """
    if isinstance(time, When):
        return time
    value = _text(time)
    if not (found := read(value)):
        raise BadValue(f"{value!r} is not a time; write a year, a month or a day as in 2016, 2016-02 or 2016-02-03")
    (interval, granularity) = found
    return When(start=interval.start, end=interval.end, granularity=granularity, value=value, steps=(f"given as {value}",))


def _text(time: Civil | str) -> str:
    if isinstance(time, datetime):
        return time.replace(tzinfo=None).isoformat(timespec="minutes")
    return time.isoformat() if isinstance(time, date) else time
