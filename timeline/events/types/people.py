"""What befalls single persons. PLOVER 0.8 (Halterman et al. 2023) codes none of it."""

from __future__ import annotations

from typing import ClassVar

from timeline.events.model import Event, Kind


class PersonDied(Event):
    """Somebody known dies; people killed in a happening are `casualties.deaths`."""

    kind: ClassVar[Kind] = Kind("people.died", roles=("person", "age", "cause", "location"))


class AwardReceived(Event):
    """Somebody is given a prize, medal or title of honour."""

    kind: ClassVar[Kind] = Kind("people.honoured", roles=("person", "award", "giver", "reason"))


class Achievement(Event):
    """A feat: a summit, a crossing, a record."""

    kind: ClassVar[Kind] = Kind("people.achievement", roles=("achiever", "feat", "place"))


class Illness(Event):
    """One person falls ill, is treated or recovers; many are an outbreak, the hurt are `casualties.injuries`."""

    kind: ClassVar[Kind] = Kind("people.illness", roles=("patient", "illness", "place"))
