"""How finely a time is known."""

from __future__ import annotations

from enum import StrEnum
from typing import Final


class Granularity(StrEnum):
    """The unit in which a text tells a time, from fine to coarse; `INTERVAL` is a stretch with ends of its own.

    >>> Granularity("day") is Granularity.DAY
    True
    >>> Granularity.MINUTE.finer_than(Granularity.DAY)
    True
    """

    MINUTE = "minute"
    HOUR = "hour"
    PART_OF_DAY = "part-of-day"
    DAY = "day"
    WEEKEND = "weekend"
    WEEK = "week"
    PART_OF_MONTH = "part-of-month"
    MONTH = "month"
    QUARTER = "quarter"
    SEASON = "season"
    HALF_YEAR = "half-year"
    YEAR = "year"
    DECADE = "decade"
    CENTURY = "century"
    INTERVAL = "interval"

    __hash__ = str.__hash__  # Enum's own is slow, and cells are looked up by their unit

    @property
    def rank(self) -> int:
        """Place in the order from fine (0, a minute) to coarse."""
        return _RANKS[self]

    def finer_than(self, other: Granularity) -> bool:
        """Whether this granularity tells more than the other."""
        return self.rank < other.rank


_RANKS: Final = {unit: place for place, unit in enumerate(Granularity)}
