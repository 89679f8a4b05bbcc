"""What a language is made of: plain frozen records, as they stand in the data files."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Literal

from timeline.language.entities import EntityLexicon, load_entities
from timeline.language.events import EventLexicon, load_events
from timeline.language.titles import Headlines, load_headlines

WordValue = str | int | float | tuple[str | int | float, ...] | None


@dataclass(frozen=True, slots=True)
class Example:
    """A phrase that proves a rule.

    Attributes:
        text: The text with the brackets taken out.
        start, end: Where the expression stands in it (for a counter-example: the whole text).
        value: The TIMEX3 value it must get, followed by the mod where there is one; empty for a counter-example.
    """

    text: str
    start: int
    end: int
    value: str = ""


@dataclass(frozen=True, slots=True)
class Rule:
    """One shape of phrase, what it means, and the examples that prove it.

    Attributes:
        name: The shape in words, "<number> <unit> ago".
        kind: "expression", or "distractor" for a look-alike that must not be read as a time.
        makes: The category of phrase it makes.
        pattern: Words and `{slots}`; `[...]` may be absent, `(a|b)` is a choice, `~` marks a neighbour outside the phrase.
        means: What it denotes, in the notation of `timeline.times.notation`; empty for a distractor.
        yes: Phrases it must read, each with its value; for a distractor, phrases it must keep from being read.
        no: Phrases it must leave alone; for a distractor, phrases that must still be read.
    """

    name: str
    kind: Literal["expression", "distractor"]
    makes: str
    pattern: str
    means: str
    yes: tuple[Example, ...]
    no: tuple[Example, ...]


@dataclass(frozen=True, slots=True, eq=False)
class TimeWords:
    """What a language says about time: the `times` part of a `Language`.

    Attributes:
        words: Class of words -> word or phrase -> value. A capital first letter in the data asks for one in the text.
        shapes: Class of figures -> the regular expression of its tokens ("clock": 11:25), in the order they are tried.
        contains: Category -> the categories that also count as it ("date": day, month, year).
        expressions: The categories that are expressions of their own.
        weak: Words that never make an expression without others.
        rules: Expressions and distractors, in the order of the files.
        cues: Kind of cue -> words that tell, without a model, whether a clause looks back or ahead.
        wording: How a time is worded for people.
    """

    words: Mapping[str, Mapping[str, WordValue]]
    shapes: Mapping[str, str]
    contains: Mapping[str, tuple[str, ...]]
    expressions: frozenset[str]
    weak: frozenset[str]
    rules: tuple[Rule, ...]
    cues: Mapping[str, frozenset[str]]
    wording: Mapping[str, Mapping[str, str]]


@dataclass(frozen=True, slots=True, eq=False)
class Language:
    """Everything the library knows of one language; immutable, and handed along rather than registered.

    Attributes:
        code: ISO 639-1 code ("en").
        times: Vocabulary and rules of time expressions.
        added: TOML texts with event types of a user's own; see `adding`.

    The words for participants, events and headlines are read when they are first asked for: finding times needs none of them.
    """

    code: str
    times: TimeWords
    added: tuple[str, ...] = ()

    @property
    def entities(self) -> EntityLexicon:
        """Words for who and what takes part."""
        return load_entities(self.code)

    @property
    def events(self) -> EventLexicon:
        """Frames of the event types, those that were added included."""
        return load_events(self.code, self.added)

    @property
    def headlines(self) -> Headlines:
        """Words of titles."""
        return load_headlines(self.code)

    def adding(self, events: str) -> Language:
        """This language with event types of your own.

        Args:
            events: TOML text with `[[type]]` tables as in `timeline/lang/en/events/`, proof included.

        Raises:
            BadRule: A type lacks its examples, or a frame cannot be read.
        """
        added = (*self.added, events)
        load_events(self.code, added)  # refuses it here, where it is given
        return replace(self, added=added)
