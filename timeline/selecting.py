"""Selecting events by who takes part in them."""

from __future__ import annotations

from collections.abc import Sequence

from timeline.events.entities.cast import Cast, acts_for, is_named
from timeline.events.merging import BEFALLING
from timeline.events.model import Event, Participant


def about(events: Sequence[Event], name: str) -> tuple[Event, ...]:
    """The events in which someone or something takes part, under whatever name.

    Args:
        events: Of one or many articles.
        name: A name as people say it: full, short, initials, with or without title; that of a country stands for its government
            and forces as well. What is nobody's name is looked for as the words of a participant ("oil workers"), then as a
            participant with what happens ("Geneva talks").

    Returns:
        Them, in the order given; also those that name somebody beside the words that tell them, in no role of their type.
    """
    cast = Cast.of_all(p for event in events for p in _everyone(event))
    wanted, asked = cast.meant(name), name.casefold().split()
    words, apart = " ".join(asked), set(asked)

    def takes_part(event: Event) -> bool:
        befallen = event.family in BEFALLING
        return any(_is_meant(p, wanted, words, cast, befallen) for p in _everyone(event))

    found = tuple(event for event in events if takes_part(event))
    return found or tuple(event for event in events if apart and _is_told(event, apart))


def _everyone(event: Event) -> tuple[Participant, ...]:
    """Those who fill its roles, and those whom its words name beside."""
    return (*event.participants, *(p for mention in event.mentions for p in mention.participants))


def _is_meant(participant: Participant, wanted: frozenset[str], words: str, cast: Cast, befallen: bool) -> bool:
    """Whether a participant is one of the wanted; what befalls "a plant of Nimbus" befalls Nimbus."""
    if wanted and (cast.actor(participant) in wanted or acts_for(participant) in wanted):
        return True
    if wanted and befallen and not is_named(participant) and cast.named_in(participant.name) & wanted:
        return True
    return not wanted and participant.name.casefold() == words


def _is_told(event: Event, words: set[str]) -> bool:
    """Whether the name of a participant and what happens make up the words: "Geneva" and "talks"."""
    names = {word for p in event.participants for word in p.name.casefold().split()}
    deeds = {word for mention in event.mentions for word in mention.text.casefold().split()} | {str(event.family)}
    return words <= names | deeds and bool(words & names) and bool(words & deeds)
