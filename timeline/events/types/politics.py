"""Who governs. Codes: PLOVER 0.8 (Halterman et al. 2023) and CAMEO 1.1b3 (Schrodt 2012), where they have any."""

from __future__ import annotations

from typing import ClassVar

from timeline.events.model import Event, Kind


class ElectionCalled(Event):
    """An election is called or its date is fixed, or a parliament is dissolved for it."""

    kind: ClassVar[Kind] = Kind("politics.election_called", roles=("election", "caller", "body", "planned_for"), context="election")


class ElectionHeld(Event):
    """People vote: in an election, a primary or a referendum."""

    kind: ClassVar[Kind] = Kind(
        "politics.election_held", roles=("election", "place", "body", "voters", "outcome"), context="election"
    )


class ElectionWon(Event):
    """Somebody is elected, or wins or loses an election."""

    kind: ClassVar[Kind] = Kind("politics.elected", roles=("winner", "loser", "office", "contest", "margin"), context="election")


class Appointment(Event):
    """Somebody is named for a public office, or takes it."""

    kind: ClassVar[Kind] = Kind("politics.appointed", roles=("person", "office", "appointer", "organisation"))


class Resignation(Event):
    """Somebody gives up a public office of their own will."""

    kind: ClassVar[Kind] = Kind(
        "politics.resigned",
        roles=("person", "office", "organisation", "reason"),
        plover="RETREAT",
        mode="resign",
        context="executive",
        cameo="0831",
    )


class Dismissal(Event):
    """Somebody is put out of a public office."""

    kind: ClassVar[Kind] = Kind(
        "politics.dismissed",
        roles=("person", "office", "dismisser", "reason"),
        plover="SANCTION",
        mode="expel",
        context="political_institutions",
    )


class GovernmentChanged(Event):
    """A government or coalition is formed, reshuffled or falls."""

    kind: ClassVar[Kind] = Kind(
        "politics.government_changed", roles=("government", "leader", "parties"), context="political_institutions"
    )


class Coup(Event):
    """Power is taken by force; one that failed is flagged as attempted."""

    kind: ClassVar[Kind] = Kind(
        "politics.coup", roles=("plotters", "target", "country"), plover="ASSAULT", context="political_institutions"
    )


class EmergencyDeclared(Event):
    """Emergency rule, martial law or a curfew is imposed."""

    kind: ClassVar[Kind] = Kind(
        "politics.emergency_declared",
        roles=("declarer", "place", "measure"),
        plover="COERCE",
        mode="martial-law",
        context="pro_autocracy",
        cameo="1724",
    )


class BillPassed(Event):
    """A law passes a house or is signed."""

    kind: ClassVar[Kind] = Kind("politics.bill_passed", roles=("body", "bill", "vote", "country"), context="legislative")


class BillRejected(Event):
    """A law is voted down, blocked or vetoed."""

    kind: ClassVar[Kind] = Kind(
        "politics.bill_rejected",
        roles=("body", "bill", "vote"),
        plover="REJECT",
        mode="change",
        context="legislative",
        cameo="129",
    )


class OpinionPoll(Event):
    """A poll shows what people think."""

    kind: ClassVar[Kind] = Kind("politics.poll", roles=("pollster", "subject", "result"))


class ElectionConceded(Event):
    """The loser of an election admits defeat."""

    kind: ClassVar[Kind] = Kind("politics.conceded", roles=("loser", "winner", "contest"), context="election")
