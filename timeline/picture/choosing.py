"""Which events a picture shows: what was asked for, and what that comes to."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from timeline.chronology import Timeline
from timeline.events.model import Event
from timeline.picture.moments import extent_of
from timeline.times.when import Civil


@dataclass(frozen=True, slots=True)
class Wish:
    """What is to be shown, as the caller asked for it.

    Attributes:
        title: Over the picture; `None` for the article's own.
        start, end: The window, as `Timeline.between` takes it.
        undated: Whether events without a date get a section at the end. They are no part of the chronology, so by default not.
        hypothetical: Whether what is only thought of is shown.
        most: How many dated events at most, the most salient ones; the picture then says how many more there are.
        paged: Whether to begin a new page where one is full; else the page grows.
    """

    title: str | None = None
    start: Civil | str | None = None
    end: Civil | str | None = None
    undated: bool = False
    hypothetical: bool = False
    most: int | None = None
    paged: bool = False


@dataclass(frozen=True, slots=True)
class Choice:
    """The events that are shown, dated ones in the timeline's order, and how many dated ones there are besides."""

    dated: tuple[Event, ...]
    undated: tuple[Event, ...]
    left_out: int


def choose(timeline: Timeline, wish: Wish) -> Choice:
    """What a picture of this timeline shows.

    What is neither said to have happened nor planned would look like news in a picture, so it takes a wish to see it; and so
    it does to see what has no date, which is no part of a chronology.

    >>> choose(Timeline(), Wish())
    Choice(dated=(), undated=(), left_out=0)
    """
    windowed = timeline if wish.start is wish.end is None else timeline.between(wish.start, wish.end)
    dated = [event for event in _asserted(windowed, wish) if extent_of(event)]
    undated = [event for event in _asserted(timeline, wish) if not extent_of(event)] if wish.undated else []
    best = _most_salient(dated, wish.most)
    return Choice(tuple(best), tuple(undated), len(dated) - len(best))


def _asserted(timeline: Timeline, wish: Wish) -> list[Event]:
    return [event for event in timeline.events if wish.hypothetical or event.modality != "hypothetical"]


def _most_salient(events: Sequence[Event], most: int | None) -> list[Event]:
    """The most salient of these events, still in their order; of equals the earlier ones."""
    best = sorted(range(len(events)), key=lambda place: -events[place].salience)
    return [events[place] for place in sorted(best[: len(best) if most is None else max(most, 0)])]
