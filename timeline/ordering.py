"""The order of events of one time: what the articles tell to come first is put first."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Hashable, Iterator, Mapping, Sequence
from heapq import heapify, heappop, heappush
from itertools import groupby

from timeline.events.model import Event


def in_sequence(events: Sequence[Event], place: Callable[[Event], Hashable]) -> tuple[Event, ...]:
    """Events in order, with what is told to come first put first among those of one place.

    Args:
        events: In order.
        place: Where an event stands; only those of equal places change theirs.

    Returns:
        The same events. Where the articles put two each before the other, they stay as they were.
    """
    return tuple(event for _, run in groupby(events, place) for event in _sorted(tuple(run)))


def _sorted(events: Sequence[Event]) -> Sequence[Event]:
    """One place's events: each as soon as all that come before it are there, else in the order given."""
    if not any(one.after for event in events for one in event.tellings or (event,)):
        return events
    known = {(one.article_id, one.id): n for n, event in enumerate(events) for one in event.tellings or (event,)}
    before = {n: {known[key] for key in _before(event) if key in known} - {n} for n, event in enumerate(events)}
    later: dict[int, list[int]] = defaultdict(list)
    for n, firsts in before.items():
        for first in firsts:
            later[first].append(n)
    return [events[n] for n in _resolved({n: len(firsts) for n, firsts in before.items()}, later)]


def _resolved(waiting: dict[int, int], later: Mapping[int, Sequence[int]]) -> Iterator[int]:
    """Numbers in order, each after those it waits for (Kahn 1962); the first of a circle does not wait."""
    free = [n for n, count in waiting.items() if not count]
    heapify(free)
    done: set[int] = set()
    for first in sorted(waiting):
        while free or first not in done:
            number = heappop(free) if free else first
            if number in done:
                continue
            done.add(number)
            yield number
            for other in later.get(number, ()):
                waiting[other] -= 1
                if not waiting[other]:
                    heappush(free, other)


def _before(event: Event) -> Iterator[tuple[str, str]]:
    """The events that it is told to come after, by article and id."""
    for one in event.tellings or (event,):
        yield from ((one.article_id, id) for id in one.after)
