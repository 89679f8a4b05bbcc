"""Which events a picture shows: what was asked for, and what that comes to."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Final, TypedDict

from timeline.calendar.granularity import Granularity
from timeline.chronology import Timeline
from timeline.errors import BadValue
from timeline.events.model import Event
from timeline.picture.moments import extent_of
from timeline.times.when import Civil

LAYOUTS: Final = ("vertical", "horizontal", "lanes")
"""Forms of a picture: rows beside an upright axis, labels above and below a lying one, a lane for each family or participant."""
LANES: Final = ("family", "participant")
"""What the lanes of the last form may stand for."""


class Wishes(TypedDict, total=False):
    """What is to be shown, as `Timeline.plot` takes it and says what each means."""

    title: str | None
    start: Civil | str | None
    end: Civil | str | None
    undated: bool
    hypothetical: bool
    most: int | None
    fold: int | None
    layout: str
    lanes: str


class Drawing(Wishes, total=False):
    """The options of a picture, as `Timeline.plot` takes them."""

    theme: str
    language: str


@dataclass(frozen=True, slots=True)
class Wish:
    """What is to be shown, as the caller asked for it.

    Attributes:
        title: Over the picture; `None` for the article's own.
        start, end: The window, as `Timeline.between` takes it.
        undated: Whether events without a date get a section at the end. They are no part of the chronology, so by default not.
        hypothetical: Whether what is only thought of is shown.
        most: How many dated events at most, the most salient ones; the picture then says how many more there are.
        fold: How many events of one day at most, the most salient ones; the day then says how many more there are.
        layout: One of `LAYOUTS`.
        lanes: One of `LANES`.
        paged: Whether to begin a new page where one is full; else the page grows.

    Raises:
        BadValue: There is no such layout or kind of lanes, or a number is too small.
    """

    title: str | None = None
    start: Civil | str | None = None
    end: Civil | str | None = None
    undated: bool = False
    hypothetical: bool = False
    most: int | None = None
    fold: int | None = None
    layout: str = "vertical"
    lanes: str = "family"
    paged: bool = False

    @property
    def narrow(self) -> bool:
        """Whether it leaves out dated events."""
        return any(limit is not None for limit in (self.start, self.end, self.most, self.fold))

    def __post_init__(self) -> None:
        _known("layout", self.layout, LAYOUTS)
        _known("lanes", self.lanes, LANES)
        _at_least("most", self.most, 0)
        _at_least("fold", self.fold, 1)


def _known(option: str, value: str, known: Sequence[str]) -> None:
    if value not in known:
        raise BadValue(f"there is no {option}={value!r}; take one of {', '.join(known)}")


def _at_least(option: str, value: int | None, least: int) -> None:
    if value is not None and value < least:
        raise BadValue(f"{option}={value} is too small; take a number from {least} on, or leave it out")


@dataclass(frozen=True, slots=True)
class Choice:
    """The events that are shown, dated ones in the timeline's order, and how many dated ones there are besides.

    Attributes:
        dated, undated: The events.
        left_out: How many dated ones are not shown.
        folded: How many of these there are of each day that was folded.
        dateless: How many events have no date, shown or not.
    """

    dated: tuple[Event, ...]
    undated: tuple[Event, ...]
    left_out: int
    folded: Mapping[date, int] = field(default_factory=dict)
    dateless: int = 0


def choose(timeline: Timeline, wish: Wish) -> Choice:
    """What a picture of this timeline shows.

    What is neither said to have happened nor planned would look like news in a picture, so it takes a wish to see it; and so
    it does to see what has no date, which is no part of a chronology.

    >>> choose(Timeline(), Wish())
    Choice(dated=(), undated=(), left_out=0, folded={}, dateless=0)
    """
    windowed = timeline if wish.start is wish.end is None else timeline.between(wish.start, wish.end)
    dated = [event for event in _asserted(windowed, wish) if extent_of(event)]
    dateless = [event for event in _asserted(timeline, wish) if not extent_of(event)]
    undated = dateless if wish.undated else []
    best = _most_salient(dated, wish.most)
    shown = _folded(best, wish.fold)
    folded = Counter(map(day_of, best)) - Counter(map(day_of, shown))
    days = {day: number for day, number in folded.items() if day is not None}
    return Choice(tuple(shown), tuple(undated), len(dated) - len(shown), days, len(dateless))


def day_of(event: Event) -> date | None:
    """The day that an event is known to lie on; a night belongs to the day it begins on."""
    if event.when is None or event.when.start is None or event.when.granularity.rank > Granularity.DAY.rank:
        return None
    start = event.when.start
    return date(start.year, start.month, start.day)


def _asserted(timeline: Timeline, wish: Wish) -> list[Event]:
    return [event for event in timeline.events if wish.hypothetical or event.modality != "hypothetical"]


def _most_salient(events: Sequence[Event], most: int | None) -> list[Event]:
    """The most salient of these events, still in their order; of equals the earlier ones."""
    return [events[place] for place in sorted(_ranked(events)[:most])]


def _folded(events: Sequence[Event], most: int | None) -> list[Event]:
    """The most salient of each day, still in their order; what has no day of its own stays."""
    if most is None:
        return list(events)
    taken: Counter[date | None] = Counter()
    kept: list[int] = []
    for place in _ranked(events):
        day = day_of(events[place])
        taken[day] += 1
        if day is None or taken[day] <= most:
            kept.append(place)
    return [events[place] for place in sorted(kept)]


def _ranked(events: Sequence[Event]) -> list[int]:
    return sorted(range(len(events)), key=lambda place: -events[place].salience)
