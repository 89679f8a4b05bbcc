"""Dates in doubt: what the articles that tell an event say of its time, where they contradict each other."""

from __future__ import annotations

from timeline.calendar.interval import Interval
from timeline.events.model import Event
from timeline.times.when import When


def other_dates(event: Event) -> tuple[When, ...]:
    """The times that other articles give and that cannot be right together with the event's own, in the order of the tellings.

    A plan that came to nothing is no contradiction: only what `event.conflicts` names is in doubt.
    """
    claims = {claim.value for conflict in event.conflicts if conflict.about == "when" for claim in conflict.claims}
    if event.when is None or not claims:
        return ()
    own = _bounds(event.when)
    told = dict.fromkeys(telling.when for telling in event.tellings if telling.when and str(telling.when) in claims)
    return tuple(when for when in told if not own.overlaps(_bounds(when)))


def _bounds(when: When) -> Interval:
    return Interval(when.start, when.end)
