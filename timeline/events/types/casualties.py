"""Tolls: people killed, hurt or displaced. Codes: PLOVER 0.8 (Halterman et al. 2023) and CAMEO 1.1b3 (Schrodt 2012)."""

from __future__ import annotations

from typing import ClassVar

from timeline.events.model import Event, Kind


class Deaths(Event):
    """People are killed or die in some happening. The perpetrator is filled only where the text says who."""

    kind: ClassVar[Kind] = Kind("casualties.deaths", roles=("victims", "perpetrator", "cause", "location"))


class Injuries(Event):
    """People are hurt in some happening."""

    kind: ClassVar[Kind] = Kind("casualties.injuries", roles=("victims", "perpetrator", "cause", "location"))


class Displacement(Event):
    """People are driven from their homes or brought to safety."""

    kind: ClassVar[Kind] = Kind(
        "casualties.displacement",
        roles=("displaced", "cause", "origin", "destination"),
        plover="SANCTION",
        mode="expel",
        context="migration",
        cameo="201",
    )
