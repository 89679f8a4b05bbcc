"""What an event is: the values that everything after reading works on. All are immutable."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar, Literal

from pydantic import BaseModel, ConfigDict, Field

from timeline.events.bounds import Bounds
from timeline.times.when import When

Modality = Literal["happened", "scheduled", "claimed", "denied", "hypothetical"]


class Frozen(BaseModel):
    """A pydantic model that never changes and accepts no unknown field."""

    model_config = ConfigDict(frozen=True, extra="forbid")


class Span(Frozen):
    """A stretch of an article's text: code-point offsets, half-open, and the text there."""

    start: int
    end: int
    text: str


class Participant(Frozen):
    """Who or what takes part, and as what.

    Attributes:
        role: One of the roles of the event's type ("attacker", "victims", "location", ...).
        name: The name resolved within the article ("John Kerry" for "Kerry" or "he"); else the text without its article.
        text: The words as they stand; `start` and `end` are their offsets.
        head_start: Offset of the head word.
        kind: "person", "organisation", "place", "country", "count" or `None`.
        count: The number in it ("more than 1,730 civilians": 1730), or `None`.
        modifier: TIMEX3-style modifier of the count ("MORE_THAN", "LESS_THAN", "APPROX", ...), or `None`.
        named: Whether the article calls it by a name; `None` where nobody looked.
        aliases: The other names that the article has for the same ("Kerry").
        country: The country it is, belongs to or acts for, or `None`.
        article_id: The article it stands in, where that is not the event's own.
    """

    role: str
    name: str
    text: str
    start: int
    end: int
    head_start: int
    kind: str | None = None
    count: int | None = None
    modifier: str | None = None
    named: bool | None = None
    aliases: tuple[str, ...] = ()
    country: str | None = None
    article_id: str = ""


class Claim(Frozen):
    """What some articles tell of an event and others tell differently.

    Attributes:
        value: In words for people ("Wednesday 3 February 2016", "more than 30").
        article_ids: The articles that tell it so, the earliest first.
    """

    value: str
    article_ids: tuple[str, ...]


class Conflict(Frozen):
    """A point on which the articles that tell an event contradict each other.

    Attributes:
        about: "when", "modality", or the role whose numbers differ ("victims").
        claims: What is told, side by side, the earliest first.
    """

    about: str
    claims: tuple[Claim, ...] = Field(min_length=2)

    def __str__(self) -> str:
        """The contradiction for people.

        >>> print(Conflict(about="victims", claims=(Claim(value="30", article_ids=("a",)), Claim(value="45", article_ids=("b",)))))
        victims: 30 (a) or 45 (b)
        """
        told = " or ".join(f"{one.value} ({', '.join(one.article_ids)})" for one in self.claims)
        return f"{self.about}: {told}"


class EventMention(Frozen):
    """One place where a text speaks of an event: TimeML's EVENT with its MAKEINSTANCE attributes.

    Attributes:
        start, end, text: The trigger, a word or a few; `head_start` is the offset of its head word.
        event_class: "OCCURRENCE", "REPORTING", "STATE", "I_ACTION", "I_STATE", "ASPECTUAL" or "PERCEPTION".
        tense: "PAST", "PRESENT", "FUTURE", "INFINITIVE", "PRESPART", "PASTPART" or "NONE".
        aspect: "NONE", "PROGRESSIVE", "PERFECTIVE" or "PERFECTIVE_PROGRESSIVE".
        polarity: "POS" or "NEG".
        modality: The modal word ("may", "would") or "NONE".
        when: Its time, or `None`: undated.
        bounds: When it began and ended, as far as that is known, also where it is undated; and why it is. `None` where nothing is.
        participants: Who takes part; roles are "agent", "patient", "recipient", "location" and "other" until a type names them.
        article_id: The article it stands in.
    """

    start: int
    end: int
    text: str
    head_start: int
    event_class: str
    tense: str
    aspect: str
    polarity: str
    modality: str
    when: When | None = None
    bounds: Bounds | None = None
    participants: tuple[Participant, ...] = ()
    article_id: str = ""


@dataclass(frozen=True, slots=True)
class Kind:
    """What a type of event is, in every language: its dotted name, its roles, its codes.

    Attributes:
        name: "family.leaf" ("talks.suspended"); `None` only for untyped events.
        roles: The roles its participants can have.
        plover, mode, context: PLOVER 0.8 event, mode and context (Halterman et al. 2023), or `None`.
        cameo: CAMEO 1.1b3 code (Schrodt 2012), or `None`.
    """

    name: str | None
    roles: tuple[str, ...] = ()
    plover: str | None = None
    mode: str | None = None
    context: str | None = None
    cameo: str | None = None

    @property
    def family(self) -> str | None:
        """The part of the name before the dot."""
        return self.name.split(".")[0] if self.name else None

    @property
    def is_statement(self) -> bool:
        """Whether it is something said: its content is then no happening of its own."""
        return self.family == "statement"

    @property
    def is_toll(self) -> bool:
        """Whether it tells what became of people in another happening: the dead, the injured, the displaced."""
        return self.family == "casualties"


class Event(Frozen):
    """Something that happened, is planned, claimed, denied or only thought of; a row of a timeline.

    Attributes:
        id: Unique within its timeline and the same on every run.
        title: A short headline, true to the modality.
        when: Its time, or `None`: never a date that the text does not give.
        modality: Whether it happened, is scheduled, claimed, denied or hypothetical.
        negated, attempted, cancelled, ongoing: Flags beside the modality.
        source: Who says so, or `None`: the article itself.
        participants: Who takes part, by role.
        mentions: Every place that speaks of it; the first is the trigger.
        evidence: The sentence of the trigger.
        salience: 0 to 1, how much it is what the article is about.
        reasons: Why it has its type, roles, modality and source, for people.
        article_id: The article it was read from; of several, the one whose telling leads.
        tellings: The events as each article tells them, the earliest first, where several articles tell this one; else empty.
        conflicts: Where these articles contradict each other.
        corrected: Fields that were corrected by hand.
        after: Ids of events of its article that the text puts before it ("after the talks"): among events of the same time they
            come first.
    """

    kind: ClassVar[Kind] = Kind(None)

    id: str
    title: str
    when: When | None = None
    modality: Modality = "happened"
    negated: bool = False
    attempted: bool = False
    cancelled: bool = False
    ongoing: bool = False
    source: str | None = None
    participants: tuple[Participant, ...] = ()
    mentions: tuple[EventMention, ...] = Field(min_length=1)
    evidence: Span
    salience: float = Field(default=0.0, ge=0.0, le=1.0)
    reasons: tuple[str, ...] = ()
    article_id: str = ""
    tellings: tuple[Event, ...] = ()
    conflicts: tuple[Conflict, ...] = ()
    corrected: tuple[str, ...] = ()
    after: tuple[str, ...] = ()

    @property
    def type(self) -> str | None:
        """The dotted name of its type ("talks.suspended"), or `None` for an untyped event."""
        return self.kind.name

    @property
    def family(self) -> str | None:
        """The family of its type ("talks"), or `None`."""
        return self.kind.family

    @property
    def plover(self) -> str | None:
        """PLOVER 0.8 event name, or `None`."""
        return self.kind.plover

    @property
    def cameo(self) -> str | None:
        """CAMEO code, or `None`."""
        return self.kind.cameo

    @property
    def trigger(self) -> EventMention:
        """The first mention."""
        return self.mentions[0]

    def __str__(self) -> str:
        from timeline.events.showing import plain

        return plain(self)

    def _repr_mimebundle_(self, include: object = None, exclude: object = None) -> dict[str, str]:  # noqa: ARG002
        """What notebooks show."""
        from timeline.events.showing import shown

        return shown(self)

    def get(self, role: str) -> Participant | None:
        """The first participant of that role, or `None`."""
        return next((p for p in self.participants if p.role == role), None)
