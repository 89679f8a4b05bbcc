"""Help between states and to people in need. Codes: PLOVER 0.8 (Halterman et al. 2023) and CAMEO 1.1b3 (Schrodt 2012)."""

from __future__ import annotations

from typing import ClassVar

from timeline.events.model import Event, Kind


class AidProvided(Event):
    """Relief, money or other civil help is given."""

    kind: ClassVar[Kind] = Kind(
        "aid.provided",
        roles=("donor", "recipient", "aid", "amount", "location"),
        plover="AID",
        context="human_security",
        cameo="073",
    )


class MilitaryAid(Event):
    """Arms, equipment or training for somebody else's forces."""

    kind: ClassVar[Kind] = Kind(
        "aid.military", roles=("donor", "recipient", "equipment"), plover="AID", context="military", cameo="072"
    )


class AidSuspended(Event):
    """Help is cut, frozen or stopped."""

    kind: ClassVar[Kind] = Kind(
        "aid.suspended",
        roles=("donor", "recipient", "aid", "amount", "reason"),
        plover="SANCTION",
        mode="withdraw",
        context="economic",
        cameo="162",
    )
