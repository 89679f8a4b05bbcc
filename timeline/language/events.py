"""What a language knows of events: its types' frames, classes of nouns, and words that govern events."""

from __future__ import annotations

import tomllib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from functools import lru_cache
from importlib.resources import files
from types import MappingProxyType
from typing import Any

from timeline.errors import BadRule
from timeline.language.frames import Frame, Phases, Trigger, TypeEntry, read_phases, read_type, unhyphenated

_OWN = 2.0  # added to the weight of frames that a user adds

Known = Mapping[str, frozenset[str]]  # noun phrase -> its classes
Index = Mapping[tuple[str, bool], tuple[tuple[Frame, Trigger], ...]]


@dataclass(frozen=True, slots=True)
class EventLexicon:
    """The event part of a language.

    Attributes:
        types: Dotted name -> all that the language says of that type.
        frames: (lemma of the head, whether it is a verb) -> the frames it can head, with the trigger that matches.
        classes: Noun phrase in lemmas ("peace process") -> names of the classes it is in.
        kinds: Name used after "@" -> the semantic kinds it stands for.
        verbs: Group of verbs ("light", "occurrence", "reporting", "doubtful", "denying") -> lemmas.
        governors: Lemma -> what it does to the event it governs ("scheduled", "hypothetical", "negative", ...).
        marks: Group of subordinators -> words.
        phases: Phase words, for types that a user adds.
        quantities: Words before a number -> what they make of it ("more than": "MORE_THAN").
        numbers: Words that are numbers.
        sides: Preposition before a time -> the side it leaves open ("BEFORE") or "SINCE".
    """

    types: Mapping[str, TypeEntry]
    frames: Index
    classes: Mapping[str, frozenset[str]]
    kinds: Mapping[str, frozenset[str]]
    verbs: Mapping[str, frozenset[str]]
    governors: Mapping[str, str]
    marks: Mapping[str, frozenset[str]]
    phases: Phases
    quantities: Mapping[str, str]
    numbers: Mapping[str, int]
    sides: Mapping[str, str]

    def adding(self, toml: str) -> EventLexicon:
        """A lexicon that also knows the `[[type]]` tables of a TOML text, as those of `timeline/lang` are written.

        Args:
            toml: TOML text; an optional `[classes]` table adds noun classes. Where a word could tell one of these types as well as
                a built-in one, it tells the one that was added.

        Raises:
            BadRule: An entry lacks its examples or cannot be read.
        """
        data = _parse(toml, "the added types")
        added = [_preferred(read_type(t, self.phases)) for t in data.get("type", [])]
        types = {**self.types, **{t.name: t for t in added}}
        classes = {**self.classes}
        for phrase, names in _classes(data.get("classes", {}), self.classes).items():
            classes[phrase] = classes.get(phrase, frozenset()) | names
        return replace(self, types=MappingProxyType(types), frames=_index(types.values()), classes=MappingProxyType(classes))


def _preferred(entry: TypeEntry) -> TypeEntry:
    """A type whose frames win over others that fit as well: who adds a type knows what they look for."""
    return replace(entry, frames=tuple(replace(frame, weight=frame.weight + _OWN) for frame in entry.frames))


@lru_cache(maxsize=16)
def load_events(code: str = "en", added: tuple[str, ...] = ()) -> EventLexicon:
    """Read a language's words for events.

    Args:
        code: ISO 639-1 code of a folder in `timeline/lang`.
        added: TOML texts with types of a user's own; each set is read once.

    Raises:
        BadRule: A file of it cannot be read, or an entry lacks its proof.

    >>> "talks.suspended" in load_events("en").types
    True
    """
    if added:
        return load_events(code, added[:-1]).adding(added[-1])
    folder = files("timeline").joinpath("lang", code, "events")
    words = _parse(folder.joinpath("words.toml").read_text("utf-8"), "words.toml")
    phases = read_phases(words["phase"])
    types: dict[str, TypeEntry] = {}
    for file in sorted(folder.iterdir(), key=lambda f: f.name):
        if file.name.endswith(".toml") and file.name not in ("words.toml", "titles.toml"):
            entries = [read_type(t, phases) for t in _parse(file.read_text("utf-8"), file.name).get("type", [])]
            types.update((e.name, e) for e in entries)
    return EventLexicon(
        types=MappingProxyType(types),
        frames=_index(types.values()),
        classes=MappingProxyType(_classes(words["classes"])),
        kinds=_sets(words["kinds"]),
        verbs=_sets(words["verbs"]),
        governors=MappingProxyType({w: effect for effect, ws in words["governors"].items() for w in ws}),
        marks=_sets(words["marks"]),
        phases=phases,
        quantities=MappingProxyType(words["quantities"]),
        numbers=MappingProxyType(words["numbers"]),
        sides=MappingProxyType(words["sides"]),
    )


def _parse(text: str, origin: str) -> dict[str, Any]:
    try:
        return tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise BadRule(f"{origin}: {error}") from error


def _index(types: Iterable[TypeEntry]) -> Index:
    found: dict[tuple[str, bool], list[tuple[Frame, Trigger]]] = {}
    for entry in types:
        for frame in entry.frames:
            for trigger in frame.triggers:
                found.setdefault((trigger.head, trigger.verbal), []).append((frame, trigger))
    return MappingProxyType({key: tuple(pairs) for key, pairs in found.items()})


def _classes(table: Mapping[str, list[str]], known: Known = MappingProxyType({})) -> dict[str, frozenset[str]]:
    """Noun phrase -> the classes it is in; an "@storm" in the list of a class stands for all that `storm` has.

    Args:
        table: Class -> its nouns, as the data lists them.
        known: Noun phrases of other tables, whose classes may be taken up as well.
    """
    found: dict[str, set[str]] = {}
    for name in table:
        for phrase in (form for noun in _nouns(name, table, known) for form in unhyphenated(noun)):
            found.setdefault(phrase, set()).add(name)
    return {phrase: frozenset(names) for phrase, names in found.items()}


def _nouns(name: str, table: Mapping[str, list[str]], known: Known, within: tuple[str, ...] = ()) -> set[str]:
    """The nouns of a class and of those it takes up."""
    if name in within:
        raise BadRule(f"the classes {', '.join(within)} take up one another in a circle")
    if name not in table and not any(name in names for names in known.values()):
        raise BadRule(f"there is no class '{name}', which {within[-1]} takes up as '@{name}'")
    own = set(table.get(name, ()))
    inner = {noun for noun in own if noun.startswith("@")}
    taken = (_nouns(noun[1:], table, known, (*within, name)) for noun in inner)
    return (own - inner).union({phrase for phrase, names in known.items() if name in names}, *taken)


def _sets(table: Mapping[str, list[str]]) -> Mapping[str, frozenset[str]]:
    return MappingProxyType({name: frozenset(words) for name, words in table.items()})
