"""Space flight, findings and what regulators allow. PLOVER 0.8 (Halterman et al. 2023) gives a context at most."""

from __future__ import annotations

from typing import ClassVar

from timeline.events.model import Event, Kind


class SpaceMission(Event):
    """A spacecraft starts, lands, docks or comes back."""

    kind: ClassVar[Kind] = Kind("science.launch", roles=("operator", "vehicle", "destination", "payload"), context="technology")


class Discovery(Event):
    """Scientists find something, or a study shows it."""

    kind: ClassVar[Kind] = Kind("science.discovery", roles=("team", "finding", "venue"), context="technology")


class RegulatoryApproval(Event):
    """A regulator lets a medicine or the like be used."""

    kind: ClassVar[Kind] = Kind("science.approval", roles=("regulator", "product", "maker", "use"), context="health")
