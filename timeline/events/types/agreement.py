"""Agreements between parties. Codes: PLOVER 0.8 (Halterman et al. 2023) and CAMEO 1.1b3 (Schrodt 2012)."""

from __future__ import annotations

from typing import ClassVar

from timeline.events.model import Event, Kind


class AgreementReached(Event):
    """Parties agree; nothing is signed yet."""

    kind: ClassVar[Kind] = Kind("agreement.reached", roles=("agreement", "parties", "broker", "topic"), plover="AGREE", cameo="030")


class AgreementSigned(Event):
    """An agreement is signed, initialled or ratified."""

    kind: ClassVar[Kind] = Kind(
        "agreement.signed", roles=("agreement", "parties", "topic", "location"), plover="SUPPORT", context="diplomatic", cameo="057"
    )


class AgreementViolated(Event):
    """A party breaks an agreement; ceasefires have a type of their own."""

    kind: ClassVar[Kind] = Kind(
        "agreement.violated", roles=("violator", "agreement", "counterparty"), plover="REJECT", context="legal", cameo="128"
    )


class AgreementWithdrawn(Event):
    """A party leaves an agreement or an organisation."""

    kind: ClassVar[Kind] = Kind(
        "agreement.withdrawn",
        roles=("withdrawer", "agreement", "effective_date"),
        plover="SANCTION",
        mode="withdraw",
        context="diplomatic",
        cameo="161",
    )
