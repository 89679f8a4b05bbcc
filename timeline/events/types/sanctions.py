"""Sanctions, embargoes and tariffs. Codes: PLOVER 0.8 (Halterman et al. 2023) and CAMEO 1.1b3 (Schrodt 2012)."""

from __future__ import annotations

from typing import ClassVar

from timeline.events.model import Event, Kind


class SanctionsImposed(Event):
    """Sanctions, an embargo, a boycott or punitive tariffs are put in force, renewed or widened."""

    kind: ClassVar[Kind] = Kind(
        "sanctions.imposed",
        roles=("imposer", "target", "measure", "reason"),
        plover="SANCTION",
        mode="discontinue",
        context="economic",
        cameo="163",
    )


class SanctionsLifted(Event):
    """Sanctions end or are eased."""

    kind: ClassVar[Kind] = Kind(
        "sanctions.lifted",
        roles=("lifter", "target", "measure", "reason"),
        plover="CONCEDE",
        context="economic",
        cameo="085",
    )
