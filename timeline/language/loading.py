"""Languages read from `timeline/lang/<code>/`. A file that does not carry its proof is refused."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping
from dataclasses import replace
from functools import lru_cache
from importlib.resources import files
from importlib.resources.abc import Traversable
from types import MappingProxyType
from typing import Any, Final, TypeVar

from timeline.errors import BadRule
from timeline.language.records import Example, Language, Rule, TimeWords, WordValue

_YES, _NO = 3, 1
_FIELDS: Final = {"name", "makes", "pattern", "means", "yes", "no"}
K = TypeVar("K")
V = TypeVar("V")
_BRACKETS: Final = re.compile(r"\[([^\]]*)\]")


@lru_cache(maxsize=16)  # one a language, and one a set of rules of a user's own
def load(code: str = "en", times: str = "") -> Language:
    """The language of this code.

    Args:
        code: ISO 639-1 code, the name of a folder of `timeline/lang`.
        times: Time rules of your own: TOML text with `[[expression]]` and `[[distractor]]` tables as in the folder `times/rules`
            of a language, proof included, and `[words.CLASS]` tables as in its `vocabulary.toml`. Where a rule of yours and
            another read the same words, yours wins.

    Raises:
        BadRule: There is no such language, or a rule does not carry its proof.

    >>> load("en").code
    'en'
    >>> load("en", times="[words.feast]").times.words["feast"] == load("en").times.words["feast"]
    True
    """
    if times:
        plain = load(code)
        return replace(plain, times=_with(plain.times, times))
    folder = files("timeline").joinpath("lang", code)
    if not code.isalpha() or not folder.is_dir():
        raise BadRule(f"no language {code!r}: add a folder timeline/lang/{code}")
    return Language(code=code, times=_times(folder.joinpath("times")))


def example(text: str, value: str = "") -> Example:
    """An example from its marked-up text: brackets stand around the expression, or it is the whole text.

    >>> example("They met [last week].", "2024-W08").start
    9
    """
    marked = _BRACKETS.search(text)
    if marked is None:
        return Example(text, 0, len(text), value)
    plain = text[: marked.start()] + marked[1] + text[marked.end() :]
    return Example(plain, marked.start(), marked.start() + len(marked[1]), value)


def read_rules(text: str, origin: str = "rules") -> tuple[Rule, ...]:
    """Rules from the text of a TOML file, each with its proof.

    Args:
        text: TOML with `[[expression]]` and `[[distractor]]` tables.
        origin: Name of the file, for the message.

    Raises:
        BadRule: A rule lacks a field, has fewer than three phrases under `yes` or none under `no`.
    """
    data = tomllib.loads(text)
    return tuple(
        [_expression(row, origin) for row in data.get("expression", ())]
        + [_distractor(row, origin) for row in data.get("distractor", ())]
    )


def _expression(row: Mapping[str, Any], origin: str) -> Rule:
    _check(row, _FIELDS, origin)
    yes = tuple(example(text, value) for text, value in row["yes"].items())
    no = tuple(example(text) for text in row["no"])
    return Rule(row["name"], "expression", row["makes"], row["pattern"], row["means"], yes, no)


def _distractor(row: Mapping[str, Any], origin: str) -> Rule:
    _check(row, _FIELDS - {"makes", "means"}, origin)
    yes = tuple(example(text) for text in row["yes"])
    no = tuple(example(text, value) for text, value in row["no"].items())
    return Rule(row["name"], "distractor", "distractor", row["pattern"], "", yes, no)


def _check(row: Mapping[str, Any], fields: set[str], origin: str) -> None:
    name = row.get("name", "a rule without a name")
    if set(row) != fields:
        raise BadRule(f"{origin}, {name}: give exactly the fields {', '.join(sorted(fields))}")
    if len(row["yes"]) < _YES or len(row["no"]) < _NO:
        raise BadRule(f"{origin}, {name}: give at least {_YES} phrases under yes and {_NO} under no")


def _times(folder: Traversable) -> TimeWords:
    words = tomllib.loads(folder.joinpath("vocabulary.toml").read_text("utf-8"))
    setting = tomllib.loads(folder.joinpath("grammar.toml").read_text("utf-8"))
    names = sorted(entry.name for entry in folder.joinpath("rules").iterdir() if entry.name.endswith(".toml"))
    rules = [rule for name in names for rule in read_rules(folder.joinpath("rules", name).read_text("utf-8"), name)]
    return TimeWords(
        words=_frozen({kind: _frozen(_row(row)) for kind, row in words.items()}),
        shapes=_frozen(setting["shapes"]),
        contains=_frozen({name: tuple(kinds) for name, kinds in setting["contains"].items()}),
        expressions=frozenset(setting["expressions"]),
        weak=frozenset(setting["weak"]),
        rules=tuple(rules),
        cues=_frozen({kind: frozenset(cues) for kind, cues in setting["cues"].items()}),
        wording=_frozen(tomllib.loads(folder.joinpath("wording.toml").read_text("utf-8"))),
    )


def _with(words: TimeWords, text: str) -> TimeWords:
    """The words of a language and a user's own, whose rules are asked first."""
    try:
        own = tomllib.loads(text).get("words", {})
    except tomllib.TOMLDecodeError as error:
        raise BadRule(f"rules of your own: no TOML, {error}") from None
    if strange := own.keys() - words.words.keys():
        raise BadRule(
            f"rules of your own: no class of words is called {min(strange)!r}; see timeline/lang/en/times/vocabulary.toml"
        )
    added = {kind: _frozen({**words.words[kind], **_row(row)}) for kind, row in own.items()}
    return replace(words, words=_frozen({**words.words, **added}), rules=(*read_rules(text, "rules of your own"), *words.rules))


def _row(row: Mapping[str, Any]) -> dict[str, WordValue]:
    """A class of words; "jan|jan.|january" is three words of one value, and a list is a tuple."""
    return {word: tuple(value) if isinstance(value, list) else value for words, value in row.items() for word in words.split("|")}


def _frozen(mapping: Mapping[K, V]) -> Mapping[K, V]:
    return MappingProxyType(dict(mapping))
