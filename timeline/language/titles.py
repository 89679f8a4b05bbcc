"""How a language words headlines."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files
from types import MappingProxyType

from timeline.errors import BadRule


@dataclass(frozen=True, slots=True)
class Headlines:
    """The words of headlines.

    Attributes:
        forms: Modality -> "passive" and "active" pattern of the verb.
        frames: Name -> pattern around a title ("claimed": "{source}: {title}").
        joints: What stands between names: "two", "more", "others".
        endings: Ending of a verb -> ending of its third person.
        irregular, plural: Lemma -> third person, plural present, where they are not regular.
        participles, irregular_participles: Ending of a verb, lemma -> past participle.
        do: "singular" and "plural" form of the verb that carries "not".
        attempt: "singular" and "plural" form of the verb of attempts.
        saying: How a clause that opens with the speaker's own pronoun follows the speaker in a pattern.
        openings: Words left out at the beginning of a reported clause.
        dummies: Pronouns that are understood without an antecedent ("it is late").
        adjuncts: Prepositions that only add where, when or how; `partitives` are those without which a noun says nothing.
        predicatives: Prepositions by which a verb says something of its object; `placing` are verbs that need a place.
        measures: Nouns that say nothing without what "of" leads in ("kind of").
        pairs: Words that need the second of two ("between"); `conditions` open a clause without which
            one with a `certain` modal is not true.
        breaks: Words before which a line that is too long may end.
        dangling: Words with which no line ends.
        ahead: Verbs that say by themselves that something lies ahead ("expect").
        instead: Verb -> what it is replaced by where its subject says the same.
        articles: Words left out before a noun, `adverbs` before a phrase; `kept` are those without which it is another.
        alternatives: Words between two names of one thing; `dated` is a pattern of times left out before a noun.
        empty: Nouns of which a headline says nothing unless something tells which.
        possessives: Pattern of what is left out inside a phrase.
        complements: Prepositions that complete a noun ("ban on"); `sites` are those of them that also tell where.
        percent: Pattern of a number and the words for which a sign stands.
        singular: Ends of names that take a singular verb in spite of their plural ending.
        plural_nouns: Nouns that take a plural verb without a plural ending.
    """

    forms: Mapping[str, Mapping[str, str]]
    frames: Mapping[str, str]
    joints: Mapping[str, str]
    endings: Mapping[str, str]
    irregular: Mapping[str, str]
    plural: Mapping[str, str]
    participles: Mapping[str, str]
    irregular_participles: Mapping[str, str]
    do: Mapping[str, str]
    attempt: Mapping[str, str]
    saying: str
    openings: frozenset[str]
    dummies: frozenset[str]
    adjuncts: frozenset[str]
    partitives: frozenset[str]
    predicatives: frozenset[str]
    placing: frozenset[str]
    measures: frozenset[str]
    pairs: frozenset[str]
    conditions: frozenset[str]
    certain: frozenset[str]
    breaks: frozenset[str]
    dangling: frozenset[str]
    ahead: frozenset[str]
    instead: Mapping[str, str]
    articles: frozenset[str]
    adverbs: frozenset[str]
    kept: frozenset[str]
    alternatives: frozenset[str]
    dated: str
    empty: frozenset[str]
    possessives: str
    complements: frozenset[str]
    sites: frozenset[str]
    percent: str
    singular: frozenset[str]
    plural_nouns: frozenset[str]

    def present(self, lemma: str, *, plural: bool) -> str:
        """The present of a verb.

        >>> load_headlines().present("reach", plural=False), load_headlines().present("resume", plural=True)
        ('reaches', 'resume')
        """
        if plural:
            return self.plural.get(lemma, lemma)
        if lemma in self.irregular:
            return self.irregular[lemma]
        return _ended(lemma, self.endings)

    def participle(self, lemma: str) -> str:
        """The past participle of a verb.

        >>> load_headlines().participle("oust"), load_headlines().participle("force"), load_headlines().participle("shoot")
        ('ousted', 'forced', 'shot')
        """
        return self.irregular_participles.get(lemma) or _ended(lemma, self.participles)


def _ended(lemma: str, endings: Mapping[str, str]) -> str:
    """A verb with another ending for its own, the longest that fits."""
    ending = max((e for e in endings if lemma.endswith(e)), key=len)
    return lemma[: len(lemma) - len(ending)] + endings[ending]


@lru_cache(maxsize=4)
def load_headlines(code: str = "en") -> Headlines:
    """Read a language's words for headlines.

    Raises:
        BadRule: The file lacks a part.
    """
    data = tomllib.loads(files("timeline").joinpath("lang", code, "events", "titles.toml").read_text("utf-8"))
    try:
        frames = dict(data["frames"])
        joints = frames.pop("list")
        return Headlines(
            forms=MappingProxyType(data["forms"]),
            frames=MappingProxyType(frames),
            joints=MappingProxyType(joints),
            endings=MappingProxyType(data["present"]["endings"]),
            irregular=MappingProxyType(data["present"]["irregular"]),
            plural=MappingProxyType(data["present"]["plural"]),
            participles=MappingProxyType(data["present"]["participles"]),
            irregular_participles=MappingProxyType(data["present"]["irregular_participles"]),
            do=MappingProxyType(data["present"]["do"]),
            attempt=MappingProxyType(data["present"]["attempt"]),
            saying=data["content"]["saying"],
            openings=frozenset(data["content"]["openings"]),
            dummies=frozenset(data["content"]["dummies"]),
            adjuncts=frozenset(data["content"]["adjuncts"]),
            partitives=frozenset(data["content"]["partitives"]),
            predicatives=frozenset(data["content"]["predicatives"]),
            placing=frozenset(data["content"]["placing"]),
            measures=frozenset(data["content"]["measures"]),
            pairs=frozenset(data["content"]["pairs"]),
            conditions=frozenset(data["content"]["conditions"]),
            certain=frozenset(data["content"]["certain"]),
            breaks=frozenset(data["breaks"]["words"]),
            dangling=frozenset(data["breaks"]["dangling"]),
            articles=frozenset(data["nouns"]["articles"]),
            ahead=frozenset(data["present"]["ahead"]),
            instead=MappingProxyType(data["instead"]),
            adverbs=frozenset(data["nouns"]["adverbs"]),
            kept=frozenset(data["nouns"]["kept"]),
            alternatives=frozenset(data["nouns"]["alternatives"]),
            dated=data["nouns"]["dated"],
            empty=frozenset(data["nouns"]["empty"]),
            singular=frozenset(data["nouns"]["singular"]),
            possessives=data["nouns"]["possessives"],
            complements=frozenset(data["nouns"]["complements"]),
            sites=frozenset(data["nouns"]["sites"]),
            percent=data["nouns"]["percent"],
            plural_nouns=frozenset(data["nouns"]["plural"]),
        )
    except KeyError as missing:
        raise BadRule(f"The words for headlines of language {code!r} lack {missing}.") from missing
