"""Disasters and accidents, and who is saved from them. Context: PLOVER 0.8 (Halterman et al. 2023), which codes no event here."""

from __future__ import annotations

from typing import ClassVar

from timeline.events.model import Event, Kind


class Earthquake(Event):
    """The ground shakes, a volcano erupts or the sea comes ashore after it."""

    kind: ClassVar[Kind] = Kind("disaster.earthquake", roles=("quake", "location", "magnitude", "depth"), context="disasters")


class StormOrFlood(Event):
    """Wind, water, snow or sliding earth does damage; `name` is what the text calls it ("Hurricane Ida", "floods")."""

    kind: ClassVar[Kind] = Kind("disaster.storm", roles=("name", "location", "severity"), context="disasters")


class Fire(Event):
    """Something burns that should not; soldiers' fire is no fire."""

    kind: ClassVar[Kind] = Kind("disaster.fire", roles=("fire", "site", "cause", "area"), context="disasters")


class CrashOrAccident(Event):
    """A vehicle crashes, sinks or goes missing, a structure gives way, somebody falls: an accident, not an attack."""

    kind: ClassVar[Kind] = Kind(
        "disaster.crash", roles=("vehicle", "other", "victim", "operator", "place", "location"), context="disasters"
    )


class Explosion(Event):
    """Something blows up or leaks. A blast is this until somebody's bomb is named: then it is a bombing."""

    kind: ClassVar[Kind] = Kind(
        "disaster.explosion", roles=("blast", "site", "substance", "operator", "cause", "location"), context="disasters"
    )


class DiseaseOutbreak(Event):
    """A disease spreads among many; one person's illness is `people.illness`."""

    kind: ClassVar[Kind] = Kind("disaster.outbreak", roles=("disease", "location", "cases"), context="health")


class Rescue(Event):
    """People are brought out of danger, or searched for."""

    kind: ClassVar[Kind] = Kind("disaster.rescue", roles=("rescuer", "rescued", "place", "outcome"), context="disasters")
