"""What is known of an event as the words around it are read: its modality, its flags, who reports it, and why."""

from __future__ import annotations

from dataclasses import dataclass, field

from timeline.events.model import Modality
from timeline.events.negation import Denial
from timeline.syntax.tree import Token


@dataclass(slots=True)
class Status:
    """What the words around an event say of it.

    Attributes:
        modality: Its modality so far; `None` while nothing was said.
        negated, attempted, cancelled, ongoing: Its flags.
        calls_off: Whether its own trigger cancels it ("called off the strike"): the calling off has happened.
        hedge: The word that plans it ("expected", or "<agree>" of what somebody does), for the title.
        nearly: The word that says how little was missing ("nearly crashed"), or `None`.
        denier: The word that by what it means keeps it from happening ("prevented the attack"), or `None`.
        reporter: The verb or noun of saying that it hangs on, or `None`.
        reasons: What decided, for people.
    """

    modality: Modality | None = None
    negated: bool = False
    attempted: bool = False
    cancelled: bool = False
    ongoing: bool = False
    calls_off: bool = False
    hedge: str | None = None
    nearly: Token | None = None
    denier: Token | None = None
    reporter: Token | None = None
    reasons: list[str] = field(default_factory=list)

    def take(self, modality: Modality, word: Token) -> None:
        """Set the modality, unless a closer word has."""
        if self.modality is None:
            self.modality = modality
            self.reasons.append(f"{modality}: it hangs on \u201c{word.text}\u201d")

    def deny(self, denial: Denial, word: Token) -> None:
        """Take up what the "not" of a word makes of the event."""
        if denial == "denied":
            self.negated = not self.negated
            self.reasons.append(f"negated at \u201c{word.text}\u201d")
        elif denial == "open":
            self.take("hypothetical", word)
