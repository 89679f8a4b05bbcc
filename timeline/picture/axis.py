"""The time axis: stretches where things happen, drawn to scale, and breaks where nothing does."""

from __future__ import annotations

from bisect import bisect_left, insort
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from math import inf
from statistics import median

from timeline.picture.moments import DAY, Extent
from timeline.picture.ticks import snapped

EASE = 0.3
"""Share of an idle time that a stretch may take to begin or end with a round moment."""


@dataclass(frozen=True, slots=True)
class Gauge:
    """How much room the parts of an axis take.

    Attributes:
        padding: Points of axis drawn before the first and after the last moment of a stretch.
        gap: Points between two stretches.
        shortest: Points of the shortest stretch, without its padding.
        bare: Points of a stretch where nothing but the end of a bar lies.
        idle: An idle time is left out when, to scale, it would take the room of more rows than this; twice that before a bare end.
            It must also be uncommonly long: what comes again and again is the pace of the story.
    """

    padding: float = 7.0
    gap: float = 26.0
    shortest: float = 22.0
    bare: float = 8.0
    idle: float = 1.5


UNCOMMON = 3.0
"""An idle time is left out when it is so many times as long as the median of the others."""
UPRIGHT = Gauge()
"""Of an axis that runs from the top down, beside its rows."""


@dataclass(frozen=True, slots=True)
class Load:
    """A piece of time that must be on the axis, in minutes, and the points of page its row takes (0 for a mere end).

    A load that is only the beginning of a bar has the end of the bar in `until`.
    """

    low: float
    high: float
    room: float
    until: float | None = None

    @property
    def end(self) -> float:
        """Where the bar of its row ends, in minutes."""
        return self.high if self.until is None else self.until


@dataclass(frozen=True, slots=True)
class Stretch:
    """A part of the axis drawn to scale: `low` to `high` in minutes between `start` and `end` in points along the axis.

    Where nothing on it is told to the hour, it is not `fine`: hours beside it would pretend that something is.
    """

    low: float
    high: float
    start: float
    end: float
    fine: bool = True

    def place(self, minutes: float) -> float:
        """Where a moment of the stretch lies, in points."""
        return self.start + (self.end - self.start) * (minutes - self.low) / (self.high - self.low)


@dataclass(frozen=True, slots=True)
class Axis:
    """Stretches in order; between two of them, a break."""

    stretches: tuple[Stretch, ...]
    gauge: Gauge = UPRIGHT

    @property
    def start(self) -> float:
        """Where its line begins, in points."""
        return self.stretches[0].start - self.gauge.padding

    @property
    def end(self) -> float:
        """Where its line ends, in points."""
        return self.stretches[-1].end + self.gauge.padding

    def place(self, minutes: float) -> float:
        """Where a moment lies, in points; a moment within a break lies within it, one outside the axis at its end.

        >>> Axis((Stretch(0, 10, 0, 100), Stretch(20, 30, 120, 220))).place(15)
        110.0
        """
        before = self.stretches[0]
        if minutes <= before.low:
            return before.start
        for stretch in self.stretches:
            if minutes < stretch.low:
                return Stretch(before.high, stretch.low, before.end, stretch.start).place(minutes)
            if minutes <= stretch.high:
                return stretch.place(minutes)
            before = stretch
        return before.end

    def breaks(self) -> list[tuple[Stretch, Stretch]]:
        """The stretches before and after each break."""
        return list(pairwise(self.stretches))


def loads_of(extent: Extent, room: float, others: Iterable[Extent] = ()) -> list[Load]:
    """What an event needs of the axis: all of a day, but only the two ends of anything longer; and where others place it."""
    told = [Load(other.key, other.key, 0.0) for other in others]
    if not extent.is_long:
        return [Load(extent.low, extent.high, room), *told]
    return [Load(extent.low, extent.low, room, extent.high), Load(extent.high, extent.high, 0.0), *told]


def split(loads: Sequence[Load], idle: float = UPRIGHT.idle) -> list[list[Load]]:
    """Loads, ordered by `low`, cut at idle times too long to draw.

    >>> from timeline.picture.moments import DAY
    >>> day = [Load(n * DAY, (n + 1) * DAY, 20.0) for n in (0, 1, 2, 3, 40)]
    >>> [len(part) for part in split(day)]
    [4, 1]
    """
    share = 1 / max(max(load.high for load in loads) - loads[0].low, 1.0)
    found = list(_idle_times(loads))
    rows = sum(load.room > 0 for load in loads)
    paces = [time for time, _, free, _ in found if free == rows] or [time for time, *_ in found]  # inside a bar no story waits
    usual = median(paces) if len(paces) > 2 else min(paces, default=0.0)
    worth = [
        (time * share * free / (2 * idle if bare else idle), -place)
        for time, place, free, bare in found
        if len(found) == 1 or time >= UNCOMMON * usual
    ]
    most, place = max(worth, default=(0.0, 0))
    return [list(loads)] if most <= 1 else split(loads[:-place], idle) + split(loads[-place:], idle)


def _idle_times(loads: Sequence[Load]) -> Iterator[tuple[float, int, int, bool]]:
    """Each idle time: its length, the load after it, the rows that gain if it is left out, and whether one side has no rows.

    A row gains nothing when its own bar covers the idle time: it can be fastened anywhere on the bar.
    """
    rows = sum(load.room > 0 for load in loads)
    before, reach, ends = 0, loads[0].high, list[float]()
    for place, load in enumerate(loads):
        if load.low > reach:
            covering = len(ends) - bisect_left(ends, load.low)
            yield load.low - reach, place, rows - covering, before in (0, rows)
        reach = max(reach, load.high)
        if load.room > 0:
            before += 1
            insort(ends, load.end)


def build(loads: Sequence[Load], start: float, gauge: Gauge = UPRIGHT, length: float | None = None) -> Axis:
    """An axis in which each stretch has about the room that its rows take.

    Args:
        loads: What lies on it.
        start: Where its line begins, in points.
        gauge: The room of its parts.
        length: How long all of it is, in points, if there is room for its parts; `None` for as long as its rows take.

    >>> from timeline.picture.moments import DAY
    >>> loads = [Load(n * DAY, (n + 1) * DAY, 30.0) for n in (0, 1, 100)]
    >>> [round(stretch.end - stretch.start) for stretch in build(loads, 0.0).stretches]
    [34, 22]
    >>> build(loads, 10.0, length=300.0).end
    310.0
    """
    parts = _bounded(split(sorted(loads, key=lambda load: (load.low, load.high)), gauge.idle))
    stretches: list[Stretch] = []
    place = start + gauge.padding
    for (part, (low, high)), size in zip(parts, _lengths([part for part, _ in parts], gauge, length), strict=True):
        stretches.append(Stretch(low, high, place, place + size, bool(_fine(part))))
        place += size + gauge.gap + 2 * gauge.padding
    return Axis(tuple(stretches), gauge)


def _lengths(parts: Sequence[Sequence[Load]], gauge: Gauge, length: float | None) -> list[float]:
    """The length of each stretch: by the room of its rows, or its share of a length that is given."""
    rooms = [sum(load.room for load in part) for part in parts]
    if length is None:
        return [max(gauge.shortest, room - gauge.gap) if room else gauge.bare for room in rooms]
    least = [gauge.shortest if room else gauge.bare for room in rooms]
    taken = sum(least) + 2 * gauge.padding * len(parts) + gauge.gap * (len(parts) - 1)
    share = max(length - taken, 0.0) / sum(rooms)
    return [short + share * room for short, room in zip(least, rooms, strict=True)]


def _bounded(parts: Sequence[Sequence[Load]]) -> list[tuple[Sequence[Load], tuple[float, float]]]:
    """Each part with the ends of its stretch: snapped to the calendar, but most of the idle time before and after stays idle."""
    ends = [_ends(part) for part in parts]
    after = [*(later[0] - earlier[1] for earlier, later in pairwise(ends)), inf]
    before = [inf, *after[:-1]]
    return [(part, _eased(end, gaps)) for part, end, gaps in zip(parts, ends, zip(before, after, strict=True), strict=True)]


def _ends(part: Sequence[Load]) -> tuple[float, float]:
    """The first and the last moment of a part: of a single day of which hours are told, from the first to the last of them."""
    low, high = part[0].low, max(load.high for load in part)
    told = _fine(part)
    if high - low > DAY or len(told) < 2:
        return low, high
    return min(load.low for load in told), max(load.high for load in told)


def _fine(part: Sequence[Load]) -> list[Load]:
    """What is told more finely than to the day."""
    return [load for load in part if load.room > 0 and load.until is None and load.high - load.low < DAY]


def _eased(end: tuple[float, float], gaps: tuple[float, float]) -> tuple[float, float]:
    low, high = snapped(*end)
    return max(low, end[0] - EASE * gaps[0]), min(high, end[1] + EASE * gaps[1])


def flags(axis: Axis, publications: Iterable[float]) -> list[float]:
    """The publications that fall on a stretch of the axis, in minutes."""
    return [moment for moment in publications if any(one.low <= moment <= one.high for one in axis.stretches)]
