"""An entity while it is being put together."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field

from timeline.events.entities.entity import ACTORS, Entity, Mention
from timeline.events.entities.nominals import Nominal
from timeline.syntax.tree import Token

LOUD = 5  # letters in capitals that are no acronym any more, but a dateline or a headline


@dataclass(slots=True, eq=False)
class Referent:
    """What is known so far of someone or something; grows while a text is read and then becomes an `Entity`.

    Attributes:
        kind, gender, plural, country: As in `Entity`; `canonical` is a name fixed beforehand.
        names: Forms of its name with their count.
        nominals: Its mentions so far; `heads` are their offsets.
        descriptions: What it is said to be; `nouns` are the heads of that and of its names, `words` all their words.
        sides: Whom a person speaks for ("White House spokesman"), and `duties` the words that may tell ("manager of the club").
        called: Genders of the pronouns that were taken to stand for it.
    """

    kind: str | None = None
    gender: str | None = None
    plural: bool = False
    country: str | None = None
    canonical: str | None = None
    names: Counter[str] = field(default_factory=Counter)
    nominals: list[Nominal] = field(default_factory=list)
    descriptions: tuple[str, ...] = ()  # most are never described: empty collections of their own would outweigh the text
    nouns: frozenset[str] = frozenset()
    words: frozenset[str] = frozenset()
    sides: tuple[Referent, ...] = ()
    duties: tuple[Token, ...] = ()
    called: Counter[str] = field(default_factory=Counter)

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
        others = sum(n for g, n in self.called.items() if g != gender)
        return others < 2 or others <= self.called[gender]

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
            return max(self.names, key=lambda n: (len(n.split()), not (n.isupper() and len(n) > LOUD), self.names[n]))
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
            tuple(n for n in self.names if n != name),
            self.descriptions,
            self.country,
            tuple(_mention(n) for n in sorted(self.nominals, key=lambda n: n.head.start)),
            any(n.form in ("name", "demonym") for n in self.nominals),
        )


def _mention(nominal: Nominal) -> Mention:
    return Mention(nominal.tokens[0].start, nominal.tokens[-1].end, nominal.head.start, nominal.form)
