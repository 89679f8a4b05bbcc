"""Civil time as numbers: where on an axis of minutes an event begins, ends and is fastened."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, datetime

from timeline.calendar.granularity import Granularity
from timeline.events.model import Event
from timeline.times.order import place
from timeline.times.when import Civil, When

DAY = 1440.0
"""Minutes of a civil day."""


def to_minutes(moment: Civil) -> float:
    """Minutes since the day before year 1, in civil time: no zone, no clock.

    >>> to_minutes(date(1, 1, 1)), to_minutes(datetime(1, 1, 1, 12, 30))
    (1440.0, 2190.0)
    """
    day = moment.toordinal() * DAY
    return day + moment.hour * 60 + moment.minute + moment.second / 60 if isinstance(moment, datetime) else day


def to_datetime(minutes: float) -> datetime:
    """The civil time of that many minutes, held within the years 1 to 9999.

    >>> to_datetime(2190.0)
    datetime.datetime(1, 1, 1, 12, 30)
    """
    whole = int(min(max(minutes, DAY), (date.max.toordinal() + 1) * DAY - 1))
    return datetime.combine(date.fromordinal(whole // 1440), datetime.min.time()).replace(
        hour=whole % 1440 // 60, minute=whole % 60
    )


@dataclass(frozen=True, slots=True)
class Extent:
    """What a time covers on the axis, in minutes.

    Attributes:
        low, high: First and last moment that are known; the same for a point.
        key: The moment between them that it is ordered by, as in `timeline.times.order`.
        open_before, open_after: Whether it goes on beyond.
        lasting: Whether it lasts from one end to the other; else it lies somewhere between them.
        group: Things of one extent share a bar within their group.
        flag: Whether it is marked on the axis itself, somewhere within its time, and not by a bar.
    """

    low: float
    high: float
    key: float = field(compare=False)
    open_before: bool = False
    open_after: bool = False
    lasting: bool = False
    group: str = ""
    flag: bool = False

    @property
    def is_point(self) -> bool:
        """Whether it has no bar: it is one moment, closed on both sides, or a flag."""
        return self.flag or (self.low == self.high and not self.open_before and not self.open_after)

    @property
    def is_long(self) -> bool:
        """Whether it is longer than a day: then it has two ends and what lies between can be left out."""
        return self.high - self.low > DAY


def extent_of(event: Event) -> Extent | None:
    """The extent of an event's time, or `None` for an undated one."""
    return extent(event.when, ongoing=event.ongoing) if event.when is not None else None


def extent(when: When, *, ongoing: bool = False) -> Extent | None:
    """What a time covers on the axis, or `None` where both its sides are unknown."""
    found = place(when)
    if found is None:
        return None
    start = to_minutes(when.start) if when.start is not None else None
    end = to_minutes(when.end) if when.end is not None else None
    if end is not None and start is None and not isinstance(when.end, datetime):
        start = max(end - DAY, DAY)  # "until 11 August" holds for all of that day
    low, *_, high = sorted(side for side in (start, end, start, end) if side is not None)
    if when.granularity is Granularity.MINUTE and start is not None:
        high = low
    key = min(max(to_minutes(found[0]) + found[1] / 60, low), high)
    lasting = ongoing or (when.granularity is Granularity.INTERVAL and when.mod != "APPROX")
    return Extent(low, high, key, open_before=when.start is None, open_after=end is None or ongoing, lasting=lasting)
