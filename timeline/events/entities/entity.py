"""Who and what a text speaks of: the values that resolving gives."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import Literal, get_args

from timeline.syntax.tree import Token

Form = Literal["name", "common", "pronoun", "demonym"]
"""How it is spoken of: by name, as "the company", "it", or by the "Iraqi" of "Iraqi troops"."""

Kind = Literal[
    "person",  # one human being
    "people",  # several: civilians, Iraqis, a family
    "organisation",  # a company, agency, party, court, union of states
    "government",  # a government, ministry, parliament or the house that stands for one
    "forces",  # army, police, troops: force used for a state
    "group",  # armed groups, coalitions, movements, delegations
    "media",  # newspapers, stations, news agencies
    "country",
    "place",  # any other place on the map
    "facility",  # what people build and use: airports, schools, prisons
    "product",  # what is made and sold
    "vehicle",
    "weapon",
    "money",
    "document",  # laws, treaties, reports, letters
    "disease",
    "disaster",  # storms, earthquakes, floods
]
"""What a noun phrase stands for, as far as events ask: a closed list."""

KINDS: tuple[str, ...] = get_args(Kind)
ACTORS = frozenset({"person", "people", "organisation", "government", "forces", "group", "media", "country"})
"""Kinds that can want, say and decide."""


@dataclass(frozen=True, slots=True)
class Entity:
    """Someone or something, under all its names in one article.

    Attributes:
        name: The fullest name without title, or the fullest noun phrase without article.
        kind: One of `KINDS`, or `None` where the text does not tell.
        gender: "male", "female", "thing" or `None`.
        plural: Whether it is several.
        aliases: Its other names in the article.
        descriptions: What the text says it is ("US Secretary of State").
        country: The country it is, belongs to or acts for, or `None`.
        named: Whether the article gives it a name.
    """

    name: str
    kind: str | None = None
    gender: str | None = None
    plural: bool = False
    aliases: tuple[str, ...] = ()
    descriptions: tuple[str, ...] = ()
    country: str | None = None
    named: bool = False

    @property
    def other_names(self) -> tuple[str, ...]:
        """Its aliases in the order of the alphabet; a country's are known without the article."""
        return () if self.kind == "country" else tuple(sorted(self.aliases))


@dataclass(frozen=True, slots=True)
class Entities:
    """All entities of an article, asked by the head word of a noun phrase.

    Attributes:
        all: In the order of their first mention.
        _by_start: Offset of a head word, or of any word of a name -> what it stands for.
        _pronouns: Offset of a pronoun -> what it says of itself, should the text not tell more.
        _texts: Offset of a head word that stands for none of them -> the words of its phrase.
    """

    all: tuple[Entity, ...] = ()
    _by_start: Mapping[int, Entity] = field(default_factory=lambda: MappingProxyType({}))
    _pronouns: Mapping[int, str] = field(default_factory=lambda: MappingProxyType({}))
    _texts: Mapping[int, str] = field(default_factory=lambda: MappingProxyType({}))

    def of(self, token: Token) -> Entity | None:
        """The entity that a noun phrase stands for.

        Args:
            token: Its head word, or any word of a name.

        Returns:
            The entity; `None` for a pronoun without clear antecedent and for what is nobody and nothing in particular.
        """
        return self._by_start.get(token.start)

    def name_of(self, token: Token) -> str:
        """The name within the article ("John Kerry" for "he"), else the words of the phrase without its article."""
        entity = self.of(token)
        return self._texts.get(token.start, token.text) if entity is None else entity.name

    def kind_of(self, token: Token) -> str | None:
        """What the phrase of a head word stands for: one of `KINDS`, or `None`."""
        entity = self.of(token)
        return self._pronouns.get(token.start) if entity is None or not entity.kind else entity.kind

    def country_of(self, token: Token) -> str | None:
        """The country that a word names or stands for ("Russian", "Riyadh"), or that a phrase belongs to ("Saudi forces")."""
        entity = self.of(token)
        return None if entity is None else entity.country or None
