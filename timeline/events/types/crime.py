"""Deeds against the law. Codes: PLOVER 0.8 (Halterman et al. 2023), which keeps "crime" as a context only."""

from __future__ import annotations

from typing import ClassVar

from timeline.events.model import Event, Kind


class Cyberattack(Event):
    """Computers are broken into, data stolen, users tricked or blackmailed."""

    kind: ClassVar[Kind] = Kind(
        "crime.cyberattack", roles=("attacker", "victim", "data"), plover="COERCE", mode="cyber", context="cyber"
    )


class Crime(Event):
    """Any other crime: robbery, theft, smuggling, fraud, an assault on a person. A killing is a toll."""

    kind: ClassVar[Kind] = Kind("crime.crime", roles=("perpetrator", "victim", "loot", "location"), context="crime")
