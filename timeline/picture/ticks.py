"""Ticks: round moments of the calendar, as many as there is room for, each with a label that says only what is new."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from math import ceil, floor

from timeline.picture.moments import DAY, to_datetime, to_minutes
from timeline.picture.wording import Wording

MINUTES = (1, 5, 15, 30, 60, 180, 360, 720)
DAYS = (1, 2, 7, 14)
MONTHS = (1, 3, 6)
YEARS = (1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000, 5000)
MONTH = 146097 / 4800 * DAY
"""Minutes of the mean Gregorian month; only to choose a step, never to place a tick."""


@dataclass(frozen=True, slots=True)
class Step:
    """A distance between ticks: a number of minutes, days, months or years."""

    unit: str
    number: int

    @property
    def about(self) -> float:
        """How long it is, in minutes, on the average."""
        return self.number * {"minute": 1.0, "day": DAY, "month": MONTH, "year": 12 * MONTH}[self.unit]

    def moments(self, low: float, high: float) -> Iterator[float]:
        """The moments on this step from `low` to `high`, in minutes."""
        if self.unit in ("minute", "day"):
            size = self.number * (DAY if self.unit == "day" else 1)
            shift = DAY if self.number % 7 == 0 else 0.0  # day 1 is a Monday
            first, last = ceil((low - shift) / size), floor((high - shift) / size)
            return (count * size + shift for count in range(first, last + 1))
        months = self.number * (12 if self.unit == "year" else 1)
        start, end = to_datetime(low), to_datetime(high)
        first, last = (start.year * 12 + start.month - 1) // months, (end.year * 12 + end.month - 1) // months + 1
        found = (
            to_minutes(date(n * months // 12, n * months % 12 + 1, 1))
            for n in range(max(first, 1), last + 1)
            if 12 <= n * months < 120000
        )
        return (moment for moment in found if low <= moment <= high)


LADDER = (
    *(Step("minute", number) for number in MINUTES),
    *(Step("day", number) for number in DAYS),
    *(Step("month", number) for number in MONTHS),
    *(Step("year", number) for number in YEARS),
)


@dataclass(frozen=True, slots=True)
class Tick:
    """A moment with its label; `major` where the label tells a new day of hours or a new year of days and months."""

    minutes: float
    label: str
    major: bool


def snapped(low: float, high: float) -> tuple[float, float]:
    """A stretch that begins with a whole unit, so that it has a tick: a quarter of an hour, an hour or a day by its length.

    >>> snapped(2190.0, 2190.0)
    (1440.0, 2880.0)
    """
    length = high - low
    unit = DAY if length == 0 or length > 18 * 60 else next(size for size in (5, 15, 60, 180) if length <= 12 * size or size == 180)
    first = floor(low / unit) * unit
    return first, high if high > low else first + unit


def ticks(low: float, high: float, length: float, spacing: float, wording: Wording, *, fine: bool = True) -> list[Tick]:
    """The ticks of a stretch, at least one.

    Args:
        low, high: Its ends in minutes.
        length: Its length on the page, in points.
        spacing: The least distance of two ticks, in points.
        wording: Whose month names and forms to use.
        fine: Whether there may be hours; else only where no day begins on the stretch.
    """
    least = 0 if fine else len(MINUTES)
    roomy = (place for place, step in enumerate(LADDER) if place >= least and step.about * length >= spacing * (high - low))
    fitting = next(roomy, len(LADDER) - 1)
    for step in LADDER[fitting::-1]:  # finer ones where a long step happens to miss the stretch
        moments = [moment for moment in step.moments(low, high) if moment < high][: 1 if step is not LADDER[fitting] else None]
        if moments:
            break
    else:
        step, moments = LADDER[0], [low]
    made: list[Tick] = []
    before: float | None = None
    for moment in moments:
        made.append(Tick(moment, *wording.tick(moment, before, step.unit)))
        before = moment
    return made
