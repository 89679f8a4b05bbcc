"""Talks, meetings, calls and visits. Codes: PLOVER 0.8 (Halterman et al. 2023) and CAMEO 1.1b3 (Schrodt 2012)."""

from __future__ import annotations

from typing import ClassVar

from timeline.events.model import Event, Kind


class TalksProposed(Event):
    """Somebody asks for talks or offers them; whether they are held is another event."""

    kind: ClassVar[Kind] = Kind(
        "talks.proposed",
        roles=("proposer", "invitees", "mediator", "topic", "location"),
        plover="REQUEST",
        mode="meet",
        context="diplomatic",
        cameo="026",
    )


class TalksScheduled(Event):
    """A date for talks is fixed. That the talks will be held then is `TalksHeld`, scheduled."""

    kind: ClassVar[Kind] = Kind(
        "talks.scheduled", roles=("participants", "topic", "planned_for"), plover="AGREE", context="diplomatic", cameo="036"
    )


class TalksBegan(Event):
    """Talks open."""

    kind: ClassVar[Kind] = Kind(
        "talks.began",
        roles=("talks", "participants", "mediator", "location", "topic"),
        plover="CONSULT",
        context="diplomatic",
        cameo="046",
    )


class TalksHeld(Event):
    """Talks as a whole; they may last for days."""

    kind: ClassVar[Kind] = Kind(
        "talks.held",
        roles=("talks", "participants", "mediator", "location", "topic"),
        plover="CONSULT",
        context="diplomatic",
        cameo="046",
    )


class Meeting(Event):
    """A single meeting of people or parties."""

    kind: ClassVar[Kind] = Kind("talks.meeting", roles=("participants", "host", "location", "topic"), plover="CONSULT", cameo="040")


class PhoneCall(Event):
    """A call between two or more people; who called whom only where the text says so."""

    kind: ClassVar[Kind] = Kind("talks.phone_call", roles=("participants", "topic"), plover="CONSULT", mode="phone", cameo="041")


class Visit(Event):
    """Somebody travels to a place or a host to visit it."""

    kind: ClassVar[Kind] = Kind("talks.visit", roles=("visitor", "location"), plover="CONSULT", mode="visit", cameo="042")


class TalksCancelled(Event):
    """Talks, a meeting or a visit are called off or put off."""

    kind: ClassVar[Kind] = Kind(
        "talks.cancelled",
        roles=("talks", "participants", "canceller", "reason", "new_date"),
        plover="REJECT",
        mode="meet",
        context="diplomatic",
        cameo="125",
    )


class TalksSuspended(Event):
    """Talks are halted for a time; nobody says that they failed."""

    kind: ClassVar[Kind] = Kind(
        "talks.suspended",
        roles=("talks", "participants", "suspender", "reason", "until"),
        plover="SANCTION",
        mode="discontinue",
        context="diplomatic",
        cameo="164",
    )


class TalksResumed(Event):
    """Talks go on after a break."""

    kind: ClassVar[Kind] = Kind(
        "talks.resumed",
        roles=("talks", "participants", "mediator", "location"),
        plover="CONSULT",
        context="diplomatic",
        cameo="046",
    )


class TalksCollapsed(Event):
    """Talks end in failure."""

    kind: ClassVar[Kind] = Kind(
        "talks.collapsed",
        roles=("talks", "participants", "blamed", "reason"),
        plover="SANCTION",
        mode="withdraw",
        context="diplomatic",
        cameo="164",
    )


class TalksConcluded(Event):
    """Talks end, not in failure; an agreement is an event of its own."""

    kind: ClassVar[Kind] = Kind(
        "talks.concluded",
        roles=("talks", "participants", "outcome", "location"),
        plover="CONSULT",
        context="diplomatic",
        cameo="046",
    )
