"""A half-open stretch of civil time."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, time

Instant = date | datetime


def instant(moment: Instant) -> datetime:
    """The first instant of a day, or the datetime as it is, so that both compare.

    >>> instant(date(2016, 2, 3))
    datetime.datetime(2016, 2, 3, 0, 0)
    """
    return moment if isinstance(moment, datetime) else datetime.combine(moment, time.min)


@dataclass(frozen=True, slots=True)
class Interval:
    """Civil time from `start` up to, not including, `end`; `None` leaves a side open.

    Attributes:
        start: First day, or first instant where the bounds are finer than a day.
        end: First day or instant that no longer belongs to it.

    Raises:
        ValueError: Where the end lies before the start.

    >>> Interval(date(2016, 2, 3), date(2016, 2, 4)).contains(datetime(2016, 2, 3, 23, 59))
    True
    """

    start: Instant | None
    end: Instant | None

    def __post_init__(self) -> None:
        """Refuse a stretch that runs backwards."""
        if self.start is not None and self.end is not None and instant(self.end) < instant(self.start):
            raise ValueError(f"an interval cannot end ({self.end}) before it starts ({self.start})")

    def contains(self, moment: Instant) -> bool:
        """Whether the first instant of `moment` lies inside."""
        at = instant(moment)
        return (self.start is None or instant(self.start) <= at) and (self.end is None or at < instant(self.end))

    def overlaps(self, other: Interval) -> bool:
        """Whether the two share an instant.

        >>> may = Interval(date(2016, 5, 1), date(2016, 6, 1))
        >>> may.overlaps(Interval(date(2016, 6, 1), None)), may.overlaps(Interval(None, date(2016, 5, 2)))
        (False, True)
        """
        return _before(self.start, other.end) and _before(other.start, self.end)

    def until(self, other: Interval) -> Interval:
        """From the start of this one to the end of the other."""
        return Interval(self.start, other.end)


def _before(start: Instant | None, end: Instant | None) -> bool:
    return start is None or end is None or instant(start) < instant(end)
