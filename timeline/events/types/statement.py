"""What is said, where the saying is the news. Codes: PLOVER 0.8 (Halterman et al. 2023) and CAMEO 1.1b3 (Schrodt 2012)."""

from __future__ import annotations

from typing import ClassVar

from timeline.events.model import Event, Kind


class Statement(Event):
    """Somebody says something that fits no narrower type."""

    kind: ClassVar[Kind] = Kind("statement.said", roles=("speaker", "audience", "topic", "venue", "on_behalf_of"), cameo="010")


class Announcement(Event):
    """Somebody announces something; what is announced is often an event of its own."""

    kind: ClassVar[Kind] = Kind(
        "statement.announced", roles=("speaker", "topic", "announced_event", "venue", "on_behalf_of"), cameo="010"
    )


class Accusation(Event):
    """Somebody blames or accuses somebody."""

    kind: ClassVar[Kind] = Kind(
        "statement.accused",
        roles=("accuser", "accused", "offence", "speaker", "on_behalf_of"),
        plover="ACCUSE",
        mode="allege",
        cameo="112",
    )


class Condemnation(Event):
    """Somebody criticises or condemns something."""

    kind: ClassVar[Kind] = Kind(
        "statement.condemned", roles=("speaker", "target", "topic", "on_behalf_of"), plover="ACCUSE", mode="disapprove", cameo="111"
    )


class Denial(Event):
    """Somebody denies something. To know nothing of it is `CommentDeclined`."""

    kind: ClassVar[Kind] = Kind(
        "statement.denied", roles=("denier", "denied_claim", "accuser", "speaker", "on_behalf_of"), cameo="016"
    )


class ResponsibilityClaim(Event):
    """Somebody says that they did it."""

    kind: ClassVar[Kind] = Kind(
        "statement.claimed_responsibility", roles=("claimant", "event", "speaker", "on_behalf_of"), cameo="015"
    )


class Praise(Event):
    """Somebody praises, welcomes or endorses something."""

    kind: ClassVar[Kind] = Kind(
        "statement.praised",
        roles=("speaker", "target", "topic", "on_behalf_of"),
        plover="SUPPORT",
        context="diplomatic",
        cameo="051",
    )


class ConcernExpressed(Event):
    """Somebody voices worry or regret."""

    kind: ClassVar[Kind] = Kind(
        "statement.expressed_concern",
        roles=("speaker", "target", "topic", "on_behalf_of"),
        plover="ACCUSE",
        mode="disapprove",
        cameo="012",
    )


class Warning(Event):
    """Somebody warns of a danger that is not of their making."""

    kind: ClassVar[Kind] = Kind(
        "statement.warned", roles=("speaker", "audience", "danger", "on_behalf_of"), plover="THREATEN", cameo="130"
    )


class Threat(Event):
    """Somebody threatens to do harm themselves."""

    kind: ClassVar[Kind] = Kind(
        "statement.threatened",
        roles=("speaker", "target", "threatened_event", "on_behalf_of"),
        plover="THREATEN",
        mode="violence",
        cameo="138",
    )


class Demand(Event):
    """Somebody demands or orders something."""

    kind: ClassVar[Kind] = Kind(
        "statement.demanded", roles=("speaker", "target", "demand", "on_behalf_of"), plover="REQUEST", mode="change", cameo="100"
    )


class Appeal(Event):
    """Somebody asks or wants others to do something."""

    kind: ClassVar[Kind] = Kind(
        "statement.urged", roles=("speaker", "target", "request", "on_behalf_of"), plover="REQUEST", cameo="020"
    )


class Pledge(Event):
    """Somebody commits their own side to something or says that it is ready to."""

    kind: ClassVar[Kind] = Kind(
        "statement.promised", roles=("speaker", "beneficiary", "promised_event", "on_behalf_of"), plover="AGREE", cameo="030"
    )


class Refusal(Event):
    """Somebody rejects something or refuses to do it."""

    kind: ClassVar[Kind] = Kind(
        "statement.refused", roles=("speaker", "target", "refused_event", "on_behalf_of"), plover="REJECT", cameo="120"
    )


class CommentDeclined(Event):
    """Somebody says nothing on a matter or knows nothing of it."""

    kind: ClassVar[Kind] = Kind("statement.declined_comment", roles=("speaker", "topic", "on_behalf_of"), cameo="011")


class Apology(Event):
    """Somebody apologises."""

    kind: ClassVar[Kind] = Kind(
        "statement.apologised", roles=("speaker", "recipient", "reason", "on_behalf_of"), plover="SUPPORT", cameo="055"
    )
