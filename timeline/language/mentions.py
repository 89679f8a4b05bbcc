"""What a language knows of event mentions: senses of nouns and verbs, small words, and the weights of the fitted model."""

from __future__ import annotations

import json
import tomllib
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files
from types import MappingProxyType

from timeline.errors import BadRule

EVENTIVE = frozenset({"act", "event", "process", "phenomenon"})  # WordNet's names of what happens


@dataclass(frozen=True, slots=True)
class Senses:
    """What a word can mean, by the lexicographer files of WordNet (Fellbaum 1998).

    Attributes:
        first: Its most frequent sense; "+" after it where it is formed from a verb ("bombing": "act+").
        marks: What the model is told of all its senses.
    """

    first: str
    marks: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Weights:
    """A linear model of mentions: the part of speech, then the mark, then what it adds, in hundredths of log odds.

    Attributes:
        threshold: Least sum of a mention.
        mention: Part of speech -> mark -> weight.
        classes: TimeML's classes, in the order of the weights in `of_class`.
        of_class: Part of speech -> mark -> one weight a class.
    """

    threshold: int
    mention: Mapping[str, Mapping[str, int]]
    classes: tuple[str, ...]
    of_class: Mapping[str, Mapping[str, Sequence[int]]]


@dataclass(frozen=True, slots=True)
class MentionLexicon:
    """The mention part of a language.

    Attributes:
        nouns, verbs: Lemma -> its senses.
        weights: The fitted model.
        words: Class of small words ("negative", "befalling", "apart") -> the words.
        roles: Kind of head ("verb", "noun"; "name": a verb whose argument has a name) -> relation -> role.
        modals: Form of a modal -> the form it is reported as ("ca" -> "can").
    """

    nouns: Mapping[str, Senses]
    verbs: Mapping[str, Senses]
    weights: Weights
    words: Mapping[str, frozenset[str]]
    roles: Mapping[str, Mapping[str, str]]
    modals: Mapping[str, str]


@lru_cache(maxsize=4)
def load_mentions(code: str = "en") -> MentionLexicon:
    """Read a language's words and weights for mentions.

    Args:
        code: ISO 639-1 code of a folder in `timeline/lang`.

    Raises:
        BadRule: No such language, or a file of it lacks a part.

    >>> load_mentions().nouns["bombing"].first
    'act+'
    """
    return read_mentions(code, weights=None)


def read_mentions(code: str, weights: Weights | None) -> MentionLexicon:
    """The words of a language with other weights than its own (`None`: its own); for fitting them."""
    folder = files("timeline").joinpath("lang", code, "mentions")
    try:
        words = tomllib.loads(folder.joinpath("words.toml").read_text("utf-8"))
        return MentionLexicon(
            nouns=_senses(folder.joinpath("nouns.tsv").read_text("utf-8")),
            verbs=_senses(folder.joinpath("verbs.tsv").read_text("utf-8")),
            weights=weights or read_weights(folder.joinpath("weights.json").read_text("utf-8")),
            words=MappingProxyType({name: frozenset(listed.split()) for name, listed in words["words"].items()}),
            roles=MappingProxyType({head: MappingProxyType(table) for head, table in words["roles"].items()}),
            modals=MappingProxyType(words["modals"]),
        )
    except FileNotFoundError as missing:
        raise BadRule(f"Language {code!r} has no {missing.filename}: add it, or use 'en'.") from missing
    except KeyError as missing:
        raise BadRule(f"The words for mentions of language {code!r} lack {missing}.") from missing


def read_weights(text: str) -> Weights:
    """Weights as `benchmarks/train_mentions.py` writes them."""
    data = json.loads(text)
    try:
        return Weights(data["threshold"], data["mention"], tuple(data["classes"]), data["class"])
    except KeyError as missing:
        raise BadRule(f"The weights for mentions lack {missing}: fit them with benchmarks/train_mentions.py.") from missing


def _senses(text: str) -> Mapping[str, Senses]:
    """Lines of senses, commonest first, and the words that have just these."""
    rows = (line.split("\t") for line in text.splitlines() if not line.startswith("#"))
    return MappingProxyType(
        {word: known for senses, words in rows for known in [_profile(senses.split())] for word in words.split()}
    )


def _profile(senses: list[str]) -> Senses:
    """The marks of a word's senses.

    >>> _profile(["act+", "group"]).marks
    ('sense1=act+', 'formed1', 'happens=2', 'sense=act', 'sense=group')
    """
    plain = [s.rstrip("+") for s in senses]
    formed = "formed1" if senses[0].endswith("+") else "formed" if any(s.endswith("+") for s in senses) else "bare"
    share = sum(s in EVENTIVE for s in plain) * 4 // len(plain)
    return Senses(senses[0], (f"sense1={senses[0]}", formed, f"happens={share}", *_named(plain)))


def _named(plain: Iterable[str]) -> tuple[str, ...]:
    return tuple(f"sense={s}" for s in sorted(set(plain)))
