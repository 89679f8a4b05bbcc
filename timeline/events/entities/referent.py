"""An entity while it is being put together."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field

from timeline.events.entities.entity import ACTORS, Entity
from timeline.events.entities.nominals import Nominal
from timeline.syntax.tree import Token

LOUD = 5  # letters in capitals that are no acronym any more, but a dateline or a headline


@dataclass(slots=True, eq=False)
class Referent:
    """What is known so far of someone or something; grows while a text is read and then becomes an `Entity`.

    Most are spoken of once, by no name and no pronoun: empty collections of their own would outweigh the text.

    Attributes:
        kind, gender, plural, country: As in `Entity`; `canonical` is a name fixed beforehand.
        names: Forms of its name with their count, `None` without any.
        nominals: Its mentions so far; `heads` are their offsets.
        descriptions: What it is said to be; `nouns` are the heads of that and of its names, `words` all their words.
        sides: Whom a person speaks for ("White House spokesman"), and `duties` the words that may tell ("manager of the club").
        called: Genders of the pronouns that were taken to stand for it with their count, `None` without any.
    """

    kind: str | None = None
    gender: str | None = None
    plural: bool = False
    country: str | None = None
    canonical: str | None = None
    names: Counter[str] | None = None
    nominals: list[Nominal] = field(default_factory=list)
    descriptions: tuple[str, ...] = ()
    nouns: frozenset[str] = frozenset()
    words: frozenset[str] = frozenset()
    sides: tuple[Referent, ...] = ()
    duties: tuple[Token, ...] = ()
    called: Counter[str] | None = None

    @property
    def last(self) -> Nominal:
        """Its latest mention."""
        return self.nominals[-1]

    @property
    def acts(self) -> bool:
        """Whether it can want, say and decide."""
        return self.kind in ACTORS

    def is_called(self, gender: str) -> bool:
        """Whether a pronoun of that gender may stand for it: by what is known, else by the pronouns before."""
        if self.gender is not None:
            return self.gender == gender
        if self.called is None:
            return True
        others = self.called.total() - self.called[gender]
        return others < 2 or others <= self.called[gender]

    def call(self, gender: str) -> None:
        """Note that a pronoun of that gender was taken to stand for it."""
        self.called = self.called or Counter()
        self.called[gender] += 1

    def times_called(self, gender: str) -> int:
        """How many pronouns of that gender were taken to stand for it."""
        return 0 if self.called is None else self.called[gender]

    def add_name(self, name: str) -> None:
        """Note that it goes by a name, for the first time or once more."""
        self.names = self.names or Counter()
        self.names[name] += 1

    def named(self) -> bool:
        """Whether some mention is a name."""
        return bool(self.names)

    def describe(self, text: str, *nouns: str) -> None:
        """Keep what it is said to be, and the nouns that may take it up again."""
        if text and text not in self.descriptions:
            self.descriptions += (text,)
        self.nouns = self.nouns.union(nouns)
        self.words = self.words.union(text.lower().split())

    def name(self) -> str:
        """The fullest name, the most frequent of equals; else the fullest noun phrase."""
        if self.canonical is not None:
            return self.canonical
        if self.names:
            return max(self.names.items(), key=lambda n: (len(n[0].split()), not (n[0].isupper() and len(n[0]) > LOUD), n[1]))[0]
        common = [n.text for n in self.nominals if n.form == "common"]
        return common[0] if common else self.nominals[0].text

    def frozen(self) -> Entity:
        """The finished value."""
        name = self.name()
        return Entity(
            name,
            self.kind,
            self.gender,
            self.plural,
            tuple(n for n in self.names or () if n != name),
            self.descriptions,
            self.country,
            any(n.form in ("name", "demonym") for n in self.nominals),
        )
