"""Sport. PLOVER 0.8 (Halterman et al. 2023) codes none of it."""

from __future__ import annotations

from typing import ClassVar

from timeline.events.model import Event, Kind


class CompetitionWon(Event):
    """Somebody wins, or loses, a match, a race or a title; votes are `politics.elected`."""

    kind: ClassVar[Kind] = Kind("sport.won", roles=("winner", "loser", "competition", "score"))
