"""How a language says that an event of a type happens: triggers, and what their arguments must be.

A frame is to events what a rule is to time expressions. Types are told apart by arguments, never by a trigger word alone, so
every frame says what it needs.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence, Set
from dataclasses import dataclass, field
from typing import Literal

from timeline.errors import BadRule


@dataclass(frozen=True, slots=True)
class Trigger:
    """The words that can stand for an event.

    Attributes:
        head: Lemma of the head word: the first of a verb ("break" of "break off"), the last of a noun ("call" of "phone call").
        rest: The other words: particles of a verb, modifiers of a noun.
        verbal: Whether the head is a verb.
        adjectival: Whether it is an adjective ("slain", "crashed").
    """

    head: str
    rest: tuple[str, ...]
    verbal: bool
    adjectival: bool = False

    @classmethod
    def parse(cls, words: str, *, verbal: bool) -> Trigger:
        """Read a trigger as it is written in the data.

        >>> Trigger.parse("break off", verbal=True)
        Trigger(head='break', rest=('off',), verbal=True, adjectival=False)
        >>> Trigger.parse("phone call", verbal=False)
        Trigger(head='call', rest=('phone',), verbal=False, adjectival=False)
        """
        parts = words.split()
        return cls(parts[0], tuple(parts[1:]), True) if verbal else cls(parts[-1], tuple(parts[:-1]), False)


@dataclass(frozen=True, slots=True)
class RoleSpec:
    """Where a role's filler stands and what it must be.

    Attributes:
        role: Name of the role.
        relations: Relations of `timeline.syntax.arguments`, in order of preference ("actor", "undergoer", "with", ...).
        kinds: Noun classes or semantic kinds, one of which the filler must have; empty: any.
    """

    role: str
    relations: tuple[str, ...]
    kinds: tuple[str, ...]

    @classmethod
    def parse(cls, role: str, text: str) -> RoleSpec:
        """Read a role as it is written in the data: relations split by "|", kinds marked with "@".

        >>> RoleSpec.parse("talks", "undergoer|over @talks @mission")
        RoleSpec(role='talks', relations=('undergoer', 'over'), kinds=('talks', 'mission'))
        """
        relations, *kinds = text.split("@")
        return cls(role, tuple(r.strip() for r in relations.split("|")), tuple(k.strip() for k in kinds))


Openness = Literal["scheduled", "hypothetical"]  # what a frame may say of itself
Words = tuple[tuple[str, frozenset[str]], ...]


@dataclass(frozen=True, slots=True)
class Frame:
    """One way to say that an event of a type happens.

    Attributes:
        type: Dotted name of the type.
        triggers: Words that can head it.
        roles: Where its participants stand.
        needs: Roles without which it is not this type.
        having: Relations that must hold one of these lemmas ("undergoer" of "express": "concern").
        lacking: Relations that must hold none of these lemmas.
        presupposed: Whether a bare noun ("the crash") tells the event without a verb that asserts it.
        weight: Added to its specificity where two frames fit the same trigger.
        titles: Headline patterns of this way to say it; empty: those of the type.
        stance: Whether it is an attitude ("is ready to", "wants") that becomes an event when somebody voices it: the saying
            then gives it speaker and time.
        modality: What it is where nothing else speaks of it: "scheduled" for "are set for Monday", "hypothetical" where its own
            words leave it open ("faces jail", "votes for a strike") and are a title as they stand; `None`: happened.
        only: Relations that, where they are filled at all, must be filled by one of these kinds ("met" somebody, not a target).
        particular: Whether it tells a deed of its own ("shooting", "on leave"), never one that another telling of a bombing or of
            an illness tells.
        in_order: Its roles, those that it needs first.
        asked: For each relation of `having` that not any word will do in: the words, one of which its sentence must hold.
    """

    type: str
    triggers: tuple[Trigger, ...]
    roles: tuple[RoleSpec, ...]
    needs: frozenset[str]
    having: Words = ()
    lacking: Words = ()
    presupposed: bool = False
    weight: float = 0.0
    titles: tuple[str, ...] = ()
    stance: bool = False
    only: tuple[RoleSpec, ...] = ()
    modality: Openness | None = None
    particular: bool = False
    in_order: tuple[RoleSpec, ...] = field(init=False, repr=False, compare=False)
    asked: tuple[frozenset[str], ...] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        """Put the roles that it needs first: they take their words before the others."""
        object.__setattr__(self, "in_order", tuple(sorted(self.roles, key=lambda spec: spec.role not in self.needs)))
        object.__setattr__(self, "asked", tuple(lemmas for _, lemmas in self.having if "*" not in lemmas))

    def may_stand_among(self, words: Set[str]) -> bool:
        """Whether a sentence of these words (forms and lemmas) holds what the frame asks for, wherever it stands: a look that costs
        little and spares most frames the reading of the tree.
        """
        return not any(lemmas.isdisjoint(words) for lemmas in self.asked)


@dataclass(frozen=True, slots=True)
class TypeEntry:
    """All that a language says of one event type.

    Attributes:
        name: Dotted name of the type.
        frames: The ways to say it.
        titles: Headline patterns, the fullest first (`timeline.events.titles`).
        yes: Sentences in which the type must be found.
        no: Sentences in which it must not.
    """

    name: str
    frames: tuple[Frame, ...]
    titles: tuple[str, ...]
    yes: tuple[str, ...]
    no: tuple[str, ...]


Phases = Mapping[str, tuple[Trigger, ...]]
LEAST_YES, LEAST_NO = 3, 1


def read_phases(tables: Sequence[Mapping[str, object]]) -> Phases:
    """The words of each phase ("suspended": suspend, halt, a suspension, ...) from their tables."""
    return {str(t["name"]): _triggers(t) for t in tables}


def read_type(table: Mapping[str, object], phases: Phases) -> TypeEntry:
    """One `[[type]]` table of the data as a `TypeEntry`.

    Raises:
        BadRule: The entry lacks examples or frames, or a frame needs a role that it does not have.
    """
    name = str(table["name"])
    yes, no = _strings(table, "yes"), _strings(table, "no")
    if len(yes) < LEAST_YES or len(no) < LEAST_NO:
        raise BadRule(f"event type {name}: give at least {LEAST_YES} sentences under 'yes' and {LEAST_NO} under 'no'")
    frames = tuple(_frame(name, {**_defaults(table), **f}, phases) for f in _frame_tables(table))
    if not frames:
        raise BadRule(f"event type {name}: give a 'phase' or at least one frame")
    return TypeEntry(name, frames, _strings(table, "title"), yes, no)


def _defaults(table: Mapping[str, object]) -> dict[str, object]:
    """Roles and the like that an entry gives once for all its frames."""
    return {k: table[k] for k in ("roles", "needs", "having", "lacking", "only", "presupposed", "weight") if k in table}


def _frame_tables(table: Mapping[str, object]) -> list[Mapping[str, object]]:
    own = table.get("frame", [])
    assert isinstance(own, list)
    return [*({"phase": p} for p in _strings(table, "phase")), *own]


def _frame(name: str, table: Mapping[str, object], phases: Phases) -> Frame:
    triggers = _triggers(table)
    for phase in _strings(table, "phase"):
        if phase not in phases:
            raise BadRule(f"event type {name}: no phase '{phase}'; the phases are {', '.join(phases)}")
        triggers += phases[phase]
    specs = tuple(RoleSpec.parse(role, str(spec)) for role, spec in _mapping(table, "roles").items())
    needs = frozenset(_strings(table, "needs"))
    if not triggers or needs - {s.role for s in specs}:
        raise BadRule(f"event type {name}: a frame needs triggers, and every role under 'needs' must stand under 'roles'")
    return Frame(
        name,
        triggers,
        specs,
        needs,
        _words(table, "having"),
        _words(table, "lacking"),
        bool(table.get("presupposed", False)),
        float(str(table.get("weight", 0))),
        _strings(table, "title"),
        bool(table.get("stance", False)),
        tuple(RoleSpec.parse(relation, f"{relation} {kinds}") for relation, kinds in _mapping(table, "only").items()),
        _openness(name, table),
        bool(table.get("particular", False)),
    )


def _openness(name: str, table: Mapping[str, object]) -> Openness | None:
    match table.get("modality"):
        case None:
            return None
        case "scheduled":
            return "scheduled"
        case "hypothetical":
            return "hypothetical"
        case other:
            raise BadRule(f"event type {name}: the 'modality' of a frame is 'scheduled' or 'hypothetical', not {other!r}")


def _triggers(table: Mapping[str, object]) -> tuple[Trigger, ...]:
    verbs = (Trigger.parse(w, verbal=True) for w in _strings(table, "verbs"))
    nouns = (Trigger.parse(form, verbal=False) for w in _strings(table, "nouns") for form in unhyphenated(w))
    adjectives = (Trigger(w, (), verbal=False, adjectival=True) for w in _strings(table, "adjectives"))
    return (*verbs, *nouns, *adjectives)


def unhyphenated(noun: str) -> tuple[str, ...]:
    """A noun as it is written, and in the words that a parser takes it apart into.

    >>> unhyphenated("cease-fire")
    ('cease-fire', 'cease fire')
    """
    return (noun,) if "-" not in noun else (noun, noun.replace("-", " "))


def _words(table: Mapping[str, object], key: str) -> Words:
    return tuple((relation, frozenset(_as_strings(words))) for relation, words in _mapping(table, key).items())


def _mapping(table: Mapping[str, object], key: str) -> Mapping[str, object]:
    value = table.get(key, {})
    if not isinstance(value, Mapping):
        raise BadRule(f"'{key}' must be a table")
    return value


def _strings(table: Mapping[str, object], key: str) -> tuple[str, ...]:
    return _as_strings(table.get(key, ()))


def _as_strings(value: object) -> tuple[str, ...]:
    """A string or a list of strings as a tuple."""
    if isinstance(value, str):
        return (value,)
    if isinstance(value, Sequence) and all(isinstance(v, str) for v in value):
        return tuple(value)
    raise BadRule(f"a string or a list of strings is wanted, not {value!r}")
