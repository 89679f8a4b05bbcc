"""What a language knows of participants: kinds of nouns, titles, names of countries and peoples, given names, pronouns."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files
from types import MappingProxyType
from typing import Any, Literal

from timeline.errors import BadRule

Gender = Literal["male", "female", "thing"]
Table = Mapping[str, Any]  # what a TOML file holds


@dataclass(frozen=True, slots=True)
class Pronoun:
    """What a pronoun says of whom it stands for.

    Attributes:
        gender: "male", "female", "thing" or `None` when it does not tell.
        plural: Whether it stands for several.
        speaker: Whether it stands for who is speaking ("I", "we").
    """

    gender: Gender | None = None
    plural: bool = False
    speaker: bool = False


@dataclass(frozen=True, slots=True)
class EntityLexicon:
    """The words by which participants are told; all keys in lower case unless said otherwise.

    Attributes:
        kinds: Noun -> kind of thing ("minister" -> "person", "ministers" -> "people").
        quantities, single, headed: Nouns that before "of" only count, those of them that are one, nouns that are persons there.
        endings: Endings of person nouns, with the length the whole noun must have at least; `not_person` are the accidents.
        appliances: Nouns of people that with a thing before them name a thing ("music player").
        titles: Title -> gender it tells, or `None`.
        never_alone: Titles that alone are no role ("vice").
        crowned: Titles before a given name ("king").
        given: Given name -> gender.
        genders: Noun -> gender of the person it names.
        countries: Name, demonym ("saudi", "iraqis") or other name -> the country's name.
        country_names: Of those keys, the ones that name the country itself.
        seats: Capital or house that stands for a government -> the country's name.
        known: Well-known name, as written -> kind.
        of_country: Well-known name -> country it acts for.
        peoples: Names of peoples that are no country's.
        signs: Word in a name, as written -> kind of what it names ("Ministry" -> "government").
        legal: Endings of company names that people leave out; `kept` are those of them that a headline keeps.
        person_suffixes: What may follow a surname ("Jr.").
        particles: Words inside a name that are written small.
        pronouns: Form -> `Pronoun`.
        renaming: What stands between a name and another name of the same ("formerly known as").
        naming: Participles before a name that something is called by.
        definite, relative: Determiners that point back; relative pronouns.
        back: Noun -> kinds of an earlier participant that "the <noun>" may stand for.
        generic: Those of them that say no more than the kind.
        say, act, attitude: Lemmas of verbs of speaking, of what only people and governments do, and adjectives of the mind.
        harm: Verbs of what happens to people.
        mourned: Nouns of what befalls those who speak no more.
        kin: Nouns of what only a person has ("her lawyer"); `personal` are verbs of what only befalls persons.
        likely: Ending of a given name that no list has -> the gender it makes likely.
        make, fresh: Verbs of what is done with products, adjectives before them.
        places: Prepositions before places.
        beside: Prepositions between parties ("talks with").
        addressing: Prepositions before whom something is said to or of ("called on").
    """

    kinds: Mapping[str, str]
    quantities: frozenset[str]
    single: frozenset[str]
    headed: frozenset[str]
    endings: Mapping[str, int]
    not_person: frozenset[str]
    appliances: frozenset[str]
    titles: Mapping[str, Gender | None]
    never_alone: frozenset[str]
    crowned: frozenset[str]
    given: Mapping[str, Gender]
    genders: Mapping[str, Gender]
    countries: Mapping[str, str]
    country_names: frozenset[str]
    seats: Mapping[str, str]
    known: Mapping[str, str]
    of_country: Mapping[str, str]
    peoples: frozenset[str]
    signs: Mapping[str, str]
    legal: frozenset[str]
    kept: frozenset[str]
    person_suffixes: frozenset[str]
    particles: frozenset[str]
    pronouns: Mapping[str, Pronoun]
    renaming: frozenset[str]
    naming: frozenset[str]
    definite: frozenset[str]
    relative: frozenset[str]
    back: Mapping[str, frozenset[str]]
    generic: frozenset[str]
    say: frozenset[str]
    act: frozenset[str]
    attitude: frozenset[str]
    harm: frozenset[str]
    mourned: frozenset[str]
    kin: frozenset[str]
    personal: frozenset[str]
    likely: Mapping[str, Gender]
    make: frozenset[str]
    fresh: frozenset[str]
    places: frozenset[str]
    beside: frozenset[str]
    addressing: frozenset[str]


_FILES = ("entities.toml", "countries.toml", "given-names.toml")
_SIGNS = ("organisation", "group", "government", "forces", "media", "place", "facility", "document", "disaster")


@lru_cache(maxsize=4)
def load_entities(code: str = "en") -> EntityLexicon:
    """Read a language's words for participants.

    Args:
        code: ISO 639-1 code of a language in `timeline/lang`.

    Raises:
        BadRule: No such language, or a file of it lacks a part.

    >>> load_entities().countries["iraqis"], load_entities().seats["riyadh"]
    ('Iraq', 'Saudi Arabia')
    """
    folder = files("timeline").joinpath("lang", code)
    try:
        entities, countries, given = (tomllib.loads(folder.joinpath(name).read_text("utf-8")) for name in _FILES)
        return _lexicon(entities, countries, given)
    except FileNotFoundError as missing:
        raise BadRule(f"Language {code!r} has no {missing.filename}: add it, or use 'en'.") from missing
    except KeyError as missing:
        raise BadRule(f"The words for participants of language {code!r} lack {missing}.") from missing


def _lexicon(entities: Table, countries: Table, given: Mapping[str, str]) -> EntityLexicon:
    names, discourse, known = entities["names"], entities["discourse"], entities["known"]
    people = {d.lower(): c for c, facts in countries.items() for p in facts.get("people", ()) for d in (p, p + "s")}
    called = {n.lower(): c for c, facts in countries.items() for n in (c, *facts.get("also", ()))}
    return EntityLexicon(
        kinds=_by_word(entities["kinds"], entities["plurals"]),
        quantities=frozenset(entities["quantities"]["nouns"].split()),
        single=frozenset(entities["quantities"]["single"].split()),
        headed=frozenset(entities["quantities"]["headed"].split()),
        endings=_endings(entities["endings"]["person"], entities["endings"]["person_long"]),
        not_person=frozenset(entities["endings"]["not_person"].split()),
        appliances=frozenset(entities["endings"]["appliances"].split()),
        titles=_titles(entities["titles"]),
        never_alone=_lower(entities["titles"]["never_alone"]),
        crowned=_lower(entities["titles"]["crowned"]),
        given=_genders(given),
        genders=_genders(entities["genders"]),
        countries=MappingProxyType(people | called),
        country_names=frozenset(called),
        seats=MappingProxyType({s.lower(): c for c, facts in countries.items() for s in facts.get("seat", ())}),
        known=MappingProxyType({name: kind for kind, listed in known["kinds"].items() for name in listed}),
        of_country=MappingProxyType(dict(known["of_country"])),
        peoples=_lower([form for name in known["peoples"] for form in (name, name + "s")]),
        signs=MappingProxyType({w: kind for kind in _SIGNS for w in names[kind]}),
        kept=frozenset(names["kept"]),
        legal=frozenset(names["legal"]),
        person_suffixes=frozenset(names["person_suffixes"]),
        particles=frozenset(names["particles"]),
        pronouns=_pronouns(entities["pronouns"]),
        renaming=frozenset(discourse["renaming"]),
        naming=frozenset(discourse["naming"].split()),
        definite=frozenset(discourse["definite"]),
        relative=frozenset(discourse["relative"]),
        back=_backs(discourse["back"]),
        generic=frozenset(discourse["generic"].split()),
        say=frozenset(discourse["say"].split()),
        act=frozenset(discourse["act"].split()),
        attitude=frozenset(discourse["attitude"].split()),
        harm=frozenset(discourse["harm"].split()),
        mourned=frozenset(discourse["mourned"].split()),
        kin=frozenset(discourse["kin"].split()),
        personal=frozenset(discourse["personal"].split()),
        likely=MappingProxyType(dict(entities["genders"]["endings"])),
        make=frozenset(discourse["make"].split()),
        fresh=frozenset(discourse["fresh"].split()),
        places=frozenset(discourse["places"].split()),
        beside=frozenset(discourse["with"].split()),
        addressing=frozenset(discourse["addressing"].split()),
    )


def _lower(words: list[str]) -> frozenset[str]:
    return frozenset(w.lower() for w in words)


def _endings(person: list[str], person_long: list[str]) -> Mapping[str, int]:
    """How long a noun with an ending must be at least: the short endings are an accident in short nouns."""
    return MappingProxyType({e: len(e) + 1 for e in person} | {e: len(e) + 4 for e in person_long})


def _by_word(kinds: Mapping[str, str], plurals: Mapping[str, str]) -> Mapping[str, str]:
    """A word of several kinds keeps the first; the plural of a person is people."""
    words = {word: kind for kind in reversed(tuple(kinds)) for word in kinds[kind].split()}
    several = {_plural(word, plurals): "people" if kind == "person" else kind for word, kind in words.items()}
    return MappingProxyType(several | words)


def _plural(word: str, plurals: Mapping[str, str]) -> str:
    ending = next(e for e in plurals if word.endswith(e))
    return word.removesuffix(ending) + plurals[ending]


def _titles(titles: Mapping[str, list[str]]) -> Mapping[str, Gender | None]:
    told: dict[str, Gender | None] = {t.lower(): None for t in titles["any"]}
    told |= {t.lower(): "male" for t in titles["male"]}
    told |= {t.lower(): "female" for t in titles["female"]}
    return MappingProxyType(told)


def _genders(given: Mapping[str, str]) -> Mapping[str, Gender]:
    male, female = (frozenset(given[g].lower().split()) for g in ("male", "female"))
    told: dict[str, Gender] = dict.fromkeys(male - female, "male")
    told |= dict.fromkeys(female - male, "female")
    return MappingProxyType(told)


def _pronouns(table: Table) -> Mapping[str, Pronoun]:
    return MappingProxyType(
        {
            form: Pronoun(row.get("gender"), row.get("plural", False), row.get("speaker", False))
            for row in table.values()
            for form in row["forms"]
        }
    )


def _backs(back: Mapping[str, str]) -> Mapping[str, frozenset[str]]:
    nouns: dict[str, set[str]] = {}
    for kind, words in back.items():
        for word in words.split():
            nouns.setdefault(word, set()).add(kind)
    return MappingProxyType({word: frozenset(kinds) for word, kinds in nouns.items()})
