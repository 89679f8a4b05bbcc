"""What a picture is of: its entries in the order of time, its title, and how each family looks."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from copy import copy
from dataclasses import dataclass, replace
from functools import cached_property

from timeline.calendar.interval import Interval
from timeline.chronology import Source, Timeline
from timeline.events.model import Event
from timeline.picture.alt import picture_title
from timeline.picture.choosing import Choice, Wish, choose, day_of
from timeline.picture.doubts import other_dates
from timeline.picture.moments import Extent, extent, to_minutes
from timeline.picture.themes import Look, Theme
from timeline.picture.wording import Wording
from timeline.times.given import given
from timeline.times.when import When


@dataclass(frozen=True, slots=True)
class Entry:
    """Something with a place in the chronology: an event, the publication of the article, or a count of what a day has besides.

    Attributes:
        when: Its time; `None` for an undated event.
        event: The event, or `None` for the others.
        more: How many events of its day are not shown.
    """

    when: When | None
    event: Event | None = None
    more: int = 0

    @property
    def published(self) -> bool:
        """Whether it is the publication of the article."""
        return self.event is None and not self.more

    @property
    def extent(self) -> Extent | None:
        """Where its time lies; things that last share a bar with those of their family alone, and a rest ends its day.

        The publication is a flag on the axis itself, also where only its day is known.
        """
        found = extent(self.when, ongoing=self.event.ongoing if self.event else False) if self.when else None
        if found and self.published:
            return replace(found, flag=True)
        if found and self.more:
            return replace(found, key=found.high)
        return (
            replace(found, group=f"{self.event.family} {self.event.modality}") if found and self.event and found.lasting else found
        )

    @property
    def others(self) -> tuple[Extent, ...]:
        """Where other articles place it."""
        return tuple(found for when in other_dates(self.event) if (found := extent(when))) if self.event else ()


class Content:
    """What a picture of a timeline shows, whatever its form.

    Attributes:
        timeline, wish: As they were given.
        undated: The undated events that are to be listed.
        left_out, dateless: How many dated events are not shown, and how many have no date.
        entries: What has a place in the chronology, in order.
        looks: The look of each family.
    """

    def __init__(self, timeline: Timeline, wish: Wish, theme: Theme, wording: Wording) -> None:
        self.timeline, self.wish = timeline, wish
        choice = choose(timeline, wish)
        self.undated, self.left_out, self.dateless = choice.undated, choice.left_out, choice.dateless
        self.entries = _with_publication(list(_entries(choice)), timeline.articles, wish)
        self.title = picture_title(timeline, wording, wish)
        self.looks: dict[str | None, Look] = theme.looks({event.family for event in (*choice.dated, *choice.undated)})

    @property
    def all_entries(self) -> list[Entry]:
        """The entries in order, and after them the undated events."""
        return [*self.entries, *(Entry(None, event) for event in self.undated)]

    def only(self, entries: Sequence[Entry]) -> Content:
        """What a page with these of all its entries shows; everything looks as on the others."""
        part = copy(self)
        part.entries = [entry for entry in entries if entry.extent]
        part.undated = tuple(entry.event for entry in entries if entry.event and not entry.extent)
        return part

    @cached_property
    def publications(self) -> list[float]:
        """Where several articles were published, in minutes: marked on the axis, without entries of their own."""
        articles = self.timeline.articles
        dates = [source.published for source in articles if source.published is not None]
        return sorted({to_minutes(date) for date in dates}) if len(articles) > 1 else []


def _entries(choice: Choice) -> Iterator[Entry]:
    """The events, and after the last one of a day how many more it has."""
    last = {day_of(event): event for event in choice.dated}
    for event in choice.dated:
        yield Entry(event.when, event)
        day = day_of(event)
        if day is not None and day in choice.folded and last[day] is event:
            yield Entry(given(day), more=choice.folded[day])


def _with_publication(entries: list[Entry], sources: Sequence[Source], wish: Wish) -> list[Entry]:
    """The publication of the one article in its place among the events; several have no common date."""
    published = given(sources[0].published) if len(sources) == 1 and sources[0].published is not None else None
    mark = extent(published) if published else None
    if published is None or mark is None or not entries or not _in_window(published, wish):
        return entries
    entries.insert(bisect_right([found.key for entry in entries if (found := entry.extent)], mark.key), Entry(published))
    return entries


def _in_window(published: When, wish: Wish) -> bool:
    first = given(wish.start).start if wish.start is not None else None
    last = given(wish.end).end if wish.end is not None else None
    return published.start is not None and Interval(first, last).contains(published.start)
