"""Relations between states, envoys and resolutions. Codes: PLOVER 0.8 (Halterman et al. 2023) and CAMEO 1.1b3 (Schrodt 2012)."""

from __future__ import annotations

from typing import ClassVar

from timeline.events.model import Event, Kind


class RelationsSevered(Event):
    """States break off or downgrade their relations."""

    kind: ClassVar[Kind] = Kind(
        "diplomacy.relations_severed",
        roles=("severer", "target", "relations"),
        plover="SANCTION",
        mode="discontinue",
        context="diplomatic",
        cameo="161",
    )


class RelationsRestored(Event):
    """States take up relations, again or for the first time, or recognise each other."""

    kind: ClassVar[Kind] = Kind(
        "diplomacy.relations_restored",
        roles=("parties", "target", "relations", "location"),
        plover="SUPPORT",
        context="diplomatic",
        cameo="054",
    )


class EnvoyExpelled(Event):
    """An envoy is sent away, called home or called in."""

    kind: ClassVar[Kind] = Kind(
        "diplomacy.envoy_expelled",
        roles=("expeller", "envoy", "sending_state", "location", "reason"),
        plover="SANCTION",
        mode="expel",
        context="diplomatic",
        cameo="166",
    )


class ResolutionAdopted(Event):
    """A council or assembly votes on a resolution; the outcome may be a veto."""

    kind: ClassVar[Kind] = Kind(
        "diplomacy.resolution_adopted",
        roles=("body", "resolution", "outcome"),
        plover="SUPPORT",
        context="diplomatic",
        cameo="050",
    )
