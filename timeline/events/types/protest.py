"""People in the street. Codes: PLOVER 0.8 (Halterman et al. 2023) and CAMEO 1.1b3 (Schrodt 2012)."""

from __future__ import annotations

from typing import ClassVar

from timeline.events.model import Event, Kind


class Demonstration(Event):
    """People gather or march for or against something."""

    kind: ClassVar[Kind] = Kind(
        "protest.demonstration",
        roles=("protesters", "target", "demand", "location"),
        plover="PROTEST",
        mode="demo",
        cameo="141",
    )


class Riot(Event):
    """A crowd turns violent: against police, property or another crowd."""

    kind: ClassVar[Kind] = Kind("protest.riot", roles=("rioters", "target", "location"), plover="PROTEST", mode="riot", cameo="145")


class LabourStrike(Event):
    """People stop work to get their way."""

    kind: ClassVar[Kind] = Kind(
        "protest.strike",
        roles=("strikers", "employer", "demand", "location", "duration"),
        plover="PROTEST",
        mode="strike",
        context="economic",
        cameo="143",
    )


class ProtestDispersed(Event):
    """Police or troops use force against a crowd."""

    kind: ClassVar[Kind] = Kind(
        "protest.dispersed",
        roles=("forces", "protesters", "means", "location"),
        plover="ASSAULT",
        mode="crowd-control",
        context="rights_freedoms",
        cameo="175",
    )
