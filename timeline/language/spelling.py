"""What a language knows of capitals: names as they are written, and words that are none."""

from __future__ import annotations

import tomllib
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files
from types import MappingProxyType

from timeline.errors import BadRule
from timeline.language.entities import EntityLexicon, Table, load_entities
from timeline.language.mentions import load_mentions


@dataclass(frozen=True, slots=True)
class Spelling:
    """How words are written; keys are in lower case.

    Attributes:
        names: Name, of several words too ("united states") -> how it is written.
        given: Given names.
        plain: Names that are plain words as well ("may", "us").
        particles: Words inside a name that are written small ("de").
        honorifics: Words before a surname ("mrs").
        common: Words that are no names.
        nouns: Lemmas of common nouns.
        vowels: Letters without which a word cannot be spoken.
    """

    names: Mapping[str, str]
    given: frozenset[str]
    plain: frozenset[str]
    particles: frozenset[str]
    honorifics: frozenset[str]
    common: frozenset[str]
    nouns: frozenset[str]
    vowels: frozenset[str]


@lru_cache(maxsize=4)
def load_spelling(code: str = "en") -> Spelling:
    """Read how a language writes its words.

    Args:
        code: ISO 639-1 code of a folder in `timeline/lang`.

    Raises:
        BadRule: A file of it lacks a part.

    >>> spelling = load_spelling()
    >>> spelling.names["saudi arabia"], spelling.names["nato"], spelling.names["tuesday"]
    ('Saudi Arabia', 'NATO', 'Tuesday')
    """
    folder = files("timeline").joinpath("lang", code)
    try:
        casing, countries, known, calendar = (
            tomllib.loads(folder.joinpath(name).read_text("utf-8"))
            for name in ("casing.toml", "countries.toml", "entities.toml", "articles.toml")
        )
        written = [*_calendar(calendar), *_known(known), *_countries(countries), *casing["written"]]
        return _spelling(written, casing, load_entities(code), frozenset(load_mentions(code).nouns))
    except (FileNotFoundError, KeyError) as missing:
        raise BadRule(f"The words for capitals of language {code!r} lack {missing}.") from missing


def _spelling(written: Iterable[str], casing: Table, entities: EntityLexicon, nouns: frozenset[str]) -> Spelling:
    return Spelling(
        names=MappingProxyType({name.lower(): name for name in written}),
        given=frozenset(entities.given),
        plain=frozenset(casing["plain"]),
        particles=frozenset(p for p in entities.particles if p.isalpha()),
        honorifics=frozenset(casing["honorifics"]),
        common=frozenset(casing["common"]) | frozenset(entities.kinds),
        nouns=nouns,
        vowels=frozenset(casing["vowels"]),
    )


def _calendar(articles: Table) -> Iterator[str]:
    for row in (*articles["calendar"]["months"], *articles["calendar"]["weekdays"]):
        yield from (name.capitalize() for name in row)


def _known(entities: Table) -> Iterator[str]:
    yield from (form for people in entities["known"]["peoples"] for form in (people, people + "s"))
    for listed in entities["known"]["kinds"].values():
        yield from listed


def _countries(countries: Table) -> Iterator[str]:
    for name, facts in countries.items():
        yield from (form for people in facts.get("people", ()) for form in (people, people + "s"))
        yield from (name, *facts.get("also", ()), *facts.get("seat", ()))
