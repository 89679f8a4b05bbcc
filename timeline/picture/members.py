"""What belongs in which lane: the events of a family, or of those who take part."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from timeline.events.model import Event
from timeline.picture.content import Content
from timeline.picture.lettering import cleaned
from timeline.picture.rows import Row
from timeline.picture.wording import Wording

MOST_LANES = 8
NEARLY_ALL = 0.8
"""Share of the events above which a participant is what the story is about and tells no lane from another."""


@dataclass(frozen=True, slots=True)
class Lane:
    """A lane: its name, the family whose sign stands beside it if it is one, and its rows in order."""

    name: str
    family: str | None
    signed: bool
    rows: tuple[Row, ...]


def lanes(rows: Sequence[Row], content: Content, words: Wording) -> list[Lane]:
    """The lanes of these rows, in the order of their first events; what fits none comes last."""
    by_family = content.wish.lanes == "family"
    names = _participants([row.event for row in rows if row.event])
    members: dict[tuple[bool, str | None], list[Row]] = {}
    for row in rows:
        key = row.event.family if by_family and row.event else _first(row.event, names)
        members.setdefault((by_family and row.event is not None, key), []).append(row)
    others = members.pop((False, None), [])
    made = [Lane(words.family(key) if signed else str(key), key, signed, tuple(told)) for (signed, key), told in members.items()]
    return [*made, Lane(words.say("page", "others"), None, False, tuple(others))] if others else made


def _participants(events: Sequence[Event]) -> list[str]:
    """Those who get a lane, the most frequent first: who takes part more than once, but not in nearly all."""
    found = Counter(name for event in events for name in _names(event))
    telling = [name for name, number in found.most_common() if 1 < number < NEARLY_ALL * len(events)]
    return telling[:MOST_LANES] or [name for name, _ in found.most_common(MOST_LANES)]


def _names(event: Event) -> list[str]:
    """Who takes part, once each; bare numbers of people are nobody."""
    told = (cleaned(one.name) for one in event.participants if one.count is None)
    return list(dict.fromkeys(name for name in told if name))


def _first(event: Event | None, names: Sequence[str]) -> str | None:
    """The most frequent of those who take part in the event."""
    own = set(_names(event)) if event else set()
    return next((name for name in names if name in own), None)
