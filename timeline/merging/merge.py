"""The flow of merging: articles once, tellings grouped by happening, each group fused into an event."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence

from timeline.chronology import Source, Timeline
from timeline.errors import Problem
from timeline.events.entities.cast import Cast
from timeline.events.model import Event
from timeline.merging.fusing import fuse, weighed
from timeline.merging.grouping import group
from timeline.merging.shelf import Shelf, shelve
from timeline.merging.telling import Telling, telling_of
from timeline.times.expression import TimeExpression

Key = tuple[str, str]  # article and event


def merge(timelines: Iterable[Timeline]) -> Timeline:
    """One timeline of several; the order in which they come does not matter.

    Args:
        timelines: Each of one article or of many; what was merged before is taken apart and merged anew, so that three merged at
            once are the same as two merged and then the third.

    Raises:
        BadValue: If two different articles have the same id.
    """
    parts = tuple(timelines)
    shelf = shelve(article for part in parts for article in part.articles)
    told = _told(parts, shelf)
    cast = Cast.of_all(p for event in told for p in event.participants)
    groups = group([telling_of(event, cast, shelf.published(event.article_id)) for event in told])
    events = _unique(_fused(groups, cast, _mends(parts)), shelf.articles)
    return Timeline(
        articles=shelf.articles,
        times=_times(parts, shelf),
        events=events,
        problems=_problems(parts, shelf, events),
    )


def _times(parts: Sequence[Timeline], shelf: Shelf) -> tuple[TimeExpression, ...]:
    """The time expressions of all articles, each once, article by article."""
    found = dict.fromkeys(time for part in parts for time in part.times if shelf.keeps(time.article_id))
    return tuple(sorted(found, key=lambda time: (shelf.rank(time.article_id), time.article_id)))


def _told(parts: Sequence[Timeline], shelf: Shelf) -> list[Event]:
    """Every event as one article tells it, once; one that was corrected by hand instead of the one that was not."""
    found: dict[Key, dict[Event, None]] = defaultdict(dict)
    for event in (event for part in parts for event in part.events):
        for told in event.tellings or (event,):
            if shelf.keeps(told.article_id):
                found[told.article_id, told.id][told] = None
    return [told for same in found.values() for told in ([one for one in same if one.corrected] or same)]


def _mends(parts: Sequence[Timeline]) -> dict[Key, Event]:
    """Telling -> the event made of it and others that people corrected."""
    mended = [event for part in parts for event in part.events if event.corrected and event.tellings]
    mended.sort(key=lambda event: (event.id, event.title), reverse=True)
    return {(one.article_id, one.id): event for event in mended for one in event.tellings}


def _fused(groups: Sequence[Sequence[Telling]], cast: Cast, mends: dict[Key, Event]) -> tuple[Event, ...]:
    fused = []
    for tellings in groups:
        keys = ((one.event.article_id, one.event.id) for one in tellings)
        mend = next((mends[key] for key in keys if key in mends), None)
        fused.append(fuse(tellings, cast, mend))
    return weighed(fused)


def _unique(events: Sequence[Event], articles: Sequence[Source]) -> tuple[Event, ...]:
    """The events with ids that are unique: the first one keeps a clashing id, others get the number of their article."""
    numbers = {article.id: number for number, article in enumerate(articles, start=1)}
    last = len(numbers) + 1
    taken: set[str] = set()
    named = []
    for event in sorted(events, key=lambda one: (numbers.get(one.article_id, last), one.trigger.start, one.title)):
        new = event.id if event.id not in taken else f"a{numbers.get(event.article_id, 0)}-{event.id}"
        taken.add(new)
        named.append(event if new == event.id else event.model_copy(update={"id": new}))
    return tuple(named)


def _problems(parts: Sequence[Timeline], shelf: Shelf, events: Sequence[Event]) -> tuple[Problem, ...]:
    """What was wrong with each part, with the articles together, and where they contradict each other."""
    stale = {problem for part in parts for event in part.events for problem in _contradictions(event)}
    kept = dict.fromkeys(p for part in parts for p in part.problems if p not in stale)
    found = dict.fromkeys((*kept, *shelf.problems, *(p for event in events for p in _contradictions(event))))
    return tuple(found) if len(parts) == 1 else tuple(sorted(found, key=lambda p: (p.where, p.reason)))


def _contradictions(event: Event) -> list[Problem]:
    where = f"event {event.id} ({event.title})"
    return [Problem(where=where, reason=f"articles contradict each other: {one}") for one in event.conflicts]
