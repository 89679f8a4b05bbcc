"""Finding: text and language to expressions with a meaning. Nothing is resolved here."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache, partial
from typing import Final, NamedTuple

from timeline.errors import BadRule
from timeline.language.records import Language
from timeline.times import meaning as m
from timeline.times.grammar import Grammar, compile_grammar
from timeline.times.islands import islands
from timeline.times.memory import Memory
from timeline.times.scanner import Item, scan
from timeline.times.tokens import Token

_REMEMBERED: Final = 8_192  # islands whose phrases are remembered


@dataclass(frozen=True, slots=True)
class Found:
    """An expression of a text, not yet resolved.

    Attributes:
        start, end: Code-point offsets into the text, half-open.
        text: What stands there.
        meaning: What it denotes.
        rule: Name of the rule that made it.
        rules: Names of all rules that had a part in it, the outermost first.
        joined: Whether it shares words, and so its clause, with the one before ("4 and 5 May").
    """

    start: int
    end: int
    text: str
    meaning: m.Meaning
    rule: str
    rules: tuple[str, ...]
    joined: bool


class Phrase(NamedTuple):
    """A time among the tokens of an island, from the token `first` to the one before `past`; the rest as in `Found`."""

    first: int
    past: int
    meaning: m.Meaning
    rule: str
    rules: tuple[str, ...]
    joined: bool


def find(text: str, language: Language) -> tuple[Found, ...]:
    """All time expressions of a text, in its order, not overlapping.

    Args:
        text: Any text; its size may be large, the work grows linearly with it.
        language: From `timeline.language.load`.

    >>> from timeline.language import load
    >>> [found.text for found in find("They met late last Wednesday evening and may march.", load("en"))]
    ['late last Wednesday evening']
    """
    grammar, read = compile_grammar(language), _reader(language)
    result: list[Found] = []
    for island in islands(text, grammar.lexer):
        for phrase in read[island.tokens]:
            start, end = island.span(phrase.first, phrase.past)
            result.append(Found(start, end, text[start:end], phrase.meaning, phrase.rule, phrase.rules, phrase.joined))
    return tuple(result)


@lru_cache(maxsize=8)
def _reader(language: Language) -> Memory[tuple[Token, ...], tuple[Phrase, ...]]:
    """The phrases of an island; what depends on its tokens alone is remembered."""
    return Memory(partial(_phrases, grammar=compile_grammar(language)), _size, _REMEMBERED)


def _size(tokens: tuple[Token, ...]) -> int:
    return sum(1 + len(token.text) for token in tokens)


def _phrases(tokens: tuple[Token, ...], grammar: Grammar) -> tuple[Phrase, ...]:
    """The times that an island tells."""
    return tuple([phrase for item in scan(tokens, grammar.entries) for phrase in _parts(item)])


def _parts(item: Item) -> list[Phrase]:
    """What an item says: one time, or several that share words and part at their joints; nothing, if it only looks like one."""
    if not isinstance(item.value, m.Meaning):
        return []
    meanings = _flat(item.value)
    joints = _joints(item)[: len(meanings) - 1]
    if len(joints) + 1 != len(meanings):
        raise BadRule(f"{item.rule}: a word must stand between two times that both() gives")
    starts = [item.first, *(past for _, past in joints)]
    ends = [*(first for first, _ in joints), item.last]
    rules = item.rules()
    parts = zip(meanings, starts, ends, strict=True)
    return [Phrase(first, past, meaning, item.rule, rules, first > item.first) for meaning, first, past in parts]


def _flat(meaning: m.Meaning) -> list[m.Meaning]:
    return _flat(meaning.first) + _flat(meaning.second) if isinstance(meaning, m.Both) else [meaning]


def _joints(item: Item) -> list[tuple[int, int]]:
    """Where the words between the times begin and end: "," and "and" in "1, 2 and 3 June"."""
    joints: list[tuple[int, int]] = []
    for kid in item.kids:
        if kid.entry.symbol.startswith("{") or not item.first < kid.first < item.last:
            continue
        if joints and joints[-1][1] == kid.first:
            joints[-1] = (joints[-1][0], kid.last)
        else:
            joints.append((kid.first, kid.last))
    return joints
