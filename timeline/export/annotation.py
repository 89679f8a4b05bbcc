"""What TimeML says about a text: which tags stand where in it, and which follow it."""

from __future__ import annotations

from bisect import bisect_right, insort
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from itertools import count
from typing import Final

from timeline.calendar.interval import instant
from timeline.events.model import Event, EventMention, Span
from timeline.export.timelinks import to_creation, to_its_time
from timeline.times.expression import TimeExpression
from timeline.times.when import Civil, When

Place = tuple[int, int]

_CLASSES: Final = frozenset({"REPORTING", "PERCEPTION", "ASPECTUAL", "I_ACTION", "I_STATE", "STATE", "OCCURRENCE"})


@dataclass(frozen=True, slots=True)
class Tag:
    """An element of TimeML; `place` is its start and end in the article, `None` for one that has no place in the text."""

    name: str
    attributes: Mapping[str, str]
    place: Place | None = None


def annotate(
    passages: Sequence[Span], times: Sequence[TimeExpression], events: Sequence[Event], published: Civil | None = None
) -> tuple[Tag, ...]:
    """The tags for some passages of an article: those in the text first, in its order and not overlapping.

    Where two would overlap, the trigger of an event goes before a time, and a time before the other mentions of events; what
    then has no place is an empty tag outside. Mentions that are no triggers and have no place are left out.

    >>> annotate((), (), ())
    ()
    """
    room = _Room(passages)
    triggers = {_place(event.trigger): event.trigger for event in events}
    inside = {place for place, trigger in triggers.items() if room.takes(trigger)}
    clock = _Clock([(time, room.takes(time)) for time in times])
    others = {_place(one): one for event in events for one in event.mentions if _place(one) not in triggers and room.takes(one)}
    mentions = dict(sorted((triggers | others).items()))
    numbers = {place: number for number, place in enumerate(mentions, 1)}
    told = [_event(numbers[place], one, place if place in inside or place in others else None) for place, one in mentions.items()]
    instances = [_instance(numbers[place], mention) for place, mention in mentions.items()]
    links = [link for event in events for link in _links(event, numbers[_place(event.trigger)], clock, published)]
    numbered = [Tag(link.name, {"lid": f"l{number}", **link.attributes}) for number, link in enumerate(links, 1)]
    tags = sorted([*told, *clock.tags], key=lambda tag: (tag.place is None, tag.place or (0, 0)))
    return (*tags, *instances, *numbered)


class _Room:
    """Which stretches of the passages are still free of tags."""

    def __init__(self, passages: Sequence[Span]) -> None:
        self._passages = passages
        self._starts = [passage.start for passage in passages]
        self._taken: list[Place] = []

    def takes(self, one: EventMention | TimeExpression) -> bool:
        """Whether there is room for it, where its words stand; then the room is gone."""
        index, free = bisect_right(self._starts, one.start) - 1, bisect_right(self._taken, (one.start, one.end))
        if index < 0 or not self._reads(self._passages[index], one):
            return False
        if any(start < one.end and one.start < end for start, end in self._taken[max(free - 1, 0) : free + 1]):
            return False
        insort(self._taken, (one.start, one.end))
        return True

    def _reads(self, passage: Span, one: EventMention | TimeExpression) -> bool:
        return bool(one.text) and passage.text[one.start - passage.start : one.end - passage.start] == one.text


class _Clock:
    """The times of a document by number; one that no expression tells is added when it is asked for."""

    def __init__(self, times: Iterable[tuple[TimeExpression, bool]]) -> None:
        self.tags: list[Tag] = []
        self._numbers = count(1)
        self._told: defaultdict[tuple[object, ...], list[tuple[int, str]]] = defaultdict(list)
        for time, inside in times:
            more = _known(mod=time.mod, quant=time.quant, freq=time.freq)
            tid = self._add(time.type, time.value, more, time.when, (time.start, time.end) if inside else None)
            if time.when:
                insort(self._told[_key(time.when)], (time.start, tid))

    def number_of(self, when: When, near: int) -> str:
        """The tid of the expression nearest to an offset that tells this time, or of a tag made for it."""
        told = self._told[_key(when)]
        if not told:
            exact = isinstance(when.start or when.end, datetime)
            told.append((near, self._add("TIME" if exact else "DATE", when.value, _known(mod=when.mod), when)))
        behind = bisect_right(told, (near, ""))
        return min(told[max(behind - 1, 0) : behind + 1], key=lambda one: abs(one[0] - near))[1]

    def _add(self, kind: str, value: str, more: Mapping[str, str], when: When | None, place: Place | None = None) -> str:
        """A TIMEX3; a stretch from one time to another is a DURATION between two points, which have no place in the text."""
        tid = f"t{next(self._numbers)}"
        first, stroke, last = value.partition("/")
        if not stroke:
            self.tags.append(Tag("TIMEX3", {"tid": tid, "type": kind, "value": value, **more}, place))
            return tid
        points = {"beginPoint": f"t{next(self._numbers)}", "endPoint": f"t{next(self._numbers)}"}
        self.tags.append(Tag("TIMEX3", {"tid": tid, "type": "DURATION", "value": _length(when), **more, **points}, place))
        for point, side in zip(points.values(), (first, last), strict=True):
            self.tags.append(Tag("TIMEX3", {"tid": point, "type": "TIME" if "T" in side else "DATE", "value": side}))
        return tid


def _event(number: int, mention: EventMention, place: Place | None) -> Tag:
    event_class = mention.event_class if mention.event_class in _CLASSES else "OCCURRENCE"
    return Tag("EVENT", {"eid": f"e{number}", "class": event_class}, place)


def _instance(number: int, mention: EventMention) -> Tag:
    """The one instance of an event. Its part of speech is told where a tense shows it to be a verb."""
    pos = "OTHER" if mention.tense in ("", "NONE") else "VERB"
    told = {"tense": mention.tense or "NONE", "aspect": mention.aspect or "NONE", "polarity": mention.polarity or "POS", "pos": pos}
    modality = _known(modality=None if mention.modality == "NONE" else mention.modality)
    return Tag("MAKEINSTANCE", {"eiid": f"ei{number}", "eventID": f"e{number}", **told, **modality})


def _links(event: Event, number: int, clock: _Clock, published: Civil | None) -> Iterator[Tag]:
    """Its TLINKs: to its own time, and to the creation of the document (t0)."""
    if event.when is None:
        return
    tid = clock.number_of(event.when, event.trigger.start)
    yield _link(number, tid, to_its_time(event.when))
    if published and (relation := to_creation(event.when, published)):
        yield _link(number, "t0", relation)


def _link(number: int, tid: str, relation: str) -> Tag:
    return Tag("TLINK", {"eventInstanceID": f"ei{number}", "relatedToTime": tid, "relType": relation})


def _length(when: When | None) -> str:
    """How long a stretch is, as TIMEX3 writes it: days or minutes; "PXD" where a side is open."""
    if when is None or when.start is None or when.end is None:
        return "PXD"
    length = instant(when.end) - instant(when.start)
    exact = isinstance(when.start, datetime) or isinstance(when.end, datetime)
    return f"PT{int(length.total_seconds() // 60)}M" if exact else f"P{length.days}D"


def _known(**values: str | None) -> dict[str, str]:
    return {name: value for name, value in values.items() if value}


def _key(when: When) -> tuple[object, ...]:
    return when.value, when.mod, when.start, when.end


def _place(mention: EventMention) -> Place:
    return mention.start, mention.end
