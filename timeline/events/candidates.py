"""A typed event while it is being read: one trigger with everything that was found out about it."""

from __future__ import annotations

from dataclasses import dataclass, replace

from timeline.events.attribution import Attribution
from timeline.events.matching import Match
from timeline.events.model import EventMention, Kind, Modality, Participant
from timeline.events.status import Status
from timeline.syntax.tree import Sentence, Token
from timeline.times.when import When

#: Roles of which one filler is only half of what happened.
_MUTUAL = ("participants", "parties", "sides")
_OBJECTS = frozenset({"dobj", "nsubjpass"})
TELLINGS = 16  # of an event that are looked at: an article of a thousand equal sentences must stay cheap


@dataclass(frozen=True, slots=True)
class Candidate:
    """One telling of an event.

    Attributes:
        kind: What its type is.
        match: The frame it fits, with trigger and fillers.
        status: What governs it.
        attribution: Who says so.
        modality: Its modality, the source taken into account.
        when: Its time, or `None`.
        participants: Who takes part.
        mention: Its trigger as a mention.
        voiced: Whether it became an event by being said: its time is the saying's.
        vague: Whether the text gives it a time that has no place in the calendar, so that nothing else may date it.
        others: Further tellings of the same event that were merged into it.
    """

    kind: Kind
    match: Match
    status: Status
    attribution: Attribution
    modality: Modality
    when: When | None
    participants: tuple[Participant, ...]
    mention: EventMention
    voiced: bool = False
    vague: bool = False
    others: tuple[Candidate, ...] = ()

    @property
    def sentence(self) -> Sentence:
        """The sentence of its trigger."""
        return self.match.trigger.sentence

    @property
    def dated_by_text(self) -> bool:
        """Whether the text itself tells when, and not the dateline."""
        return self.when is not None and self.when.basis != "dateline"

    @property
    def is_open(self) -> bool:
        """Whether it has not happened, so that nothing around it dates it."""
        return self.modality in ("scheduled", "hypothetical")

    @property
    def trigger(self) -> Token:
        """Its head word."""
        return self.match.trigger

    @property
    def noun(self) -> Token | None:
        """The noun that names it: its head word, or the object that a verb tells it with ("launched air strikes")."""
        if not self.trigger.is_verb:
            return self.trigger
        return next((w for w in self.match.words if w.is_noun and w.head is self.trigger and w.dep in _OBJECTS), None)

    @property
    def tellings(self) -> tuple[Candidate, ...]:
        """Itself and those merged into it."""
        return (self, *self.others)

    def word_of(self, participant: Participant) -> Token | None:
        """Head word of a participant, in whichever of the tellings it stands; `None` for one of another article."""
        words = (c.sentence.token_at(participant.head_start) for c in self.tellings[:TELLINGS])
        return next((word for word in words if word is not None), None)

    @property
    def clearest(self) -> Candidate:
        """The telling that says who takes part: this one, unless it is a bare "ambush" and another tells whose and on whom, or it
        names only one of those who met."""
        everybody = {(p.role, p.name) for p in self.participants}
        halves = {(role, name) for role, name in everybody if role in _MUTUAL}
        here = self._here
        half = not halves <= here
        if not half and not (everybody and everybody.isdisjoint(here)):
            return self
        alike = (c for c in self.others if c.kind == self.kind and c.modality == self.modality and c.participants)
        other = next((c for c in alike if not half or halves <= c._here), None)
        return self if other is None else replace(other, attribution=self.attribution, others=())

    @property
    def _here(self) -> set[tuple[str, str]]:
        """Role and name of the participants that its own sentence names."""
        return {(p.role, p.name) for p in self.participants if self.sentence.token_at(p.head_start) is not None}

    def names(self, *roles: str) -> frozenset[str]:
        """Names of its participants in these roles (all roles when none is given)."""
        return frozenset(p.name.lower() for p in self.participants if not roles or p.role in roles)

    def learning(self, other: Candidate) -> Candidate:
        """This candidate with what another telling of the event adds: a better time, participants of roles that are empty here, and
        whom somebody met where only he is named."""
        alone = {role for role in _MUTUAL if len(mine := self.names(role)) == 1 and mine < other.names(role)}
        roles, named = {p.role for p in self.participants} - alone, {p.name for p in self.participants if p.named}
        said = {(p.role, p.name.lower()) for p in self.participants}
        others = (p for p in other.participants if p.role not in roles and p.name not in named)
        more = tuple(p for p in others if (p.role, p.name.lower()) not in said)
        return replace(self, when=_finer(self.when, other.when), participants=(*self.participants, *more))


def _finer(one: When | None, other: When | None) -> When | None:
    """The better of two times of one event: one that is told before the dateline, and the finer of two that are told."""
    if one is None or other is None:
        return one or other
    if "dateline" in (one.basis, other.basis):
        return other if one.basis == "dateline" else one
    return other if other.granularity.finer_than(one.granularity) else one
