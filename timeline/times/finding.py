"""Finding: text and language to expressions with a meaning. Nothing is resolved here."""

from __future__ import annotations

from dataclasses import dataclass

from timeline.errors import BadRule
from timeline.language.records import Language
from timeline.times import meaning as m
from timeline.times.grammar import compile_grammar
from timeline.times.scanner import Item, scan
from timeline.times.tokens import Token, islands


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
    rules: tuple[str, ...] = ()
    joined: bool = False


def find(text: str, language: Language) -> tuple[Found, ...]:
    """All time expressions of a text, in its order, not overlapping.

    Args:
        text: Any text; its size may be large, the work grows linearly with it.
        language: From `timeline.language.load`.

    >>> from timeline.language import load
    >>> [found.text for found in find("They met late last Wednesday evening and may march.", load("en"))]
    ['late last Wednesday evening']
    """
    grammar = compile_grammar(language)
    read: dict[str, list[Item]] = {}  # the same words say the same again
    result: list[Found] = []
    for tokens in islands(text, grammar.lexer):
        words = text[tokens[0].start : tokens[-1].end]
        items = read.get(words)
        if items is None:
            items = read[words] = [item for item in scan(tokens, grammar) if isinstance(item.value, m.Meaning)]
        for item in items:
            result += _founds(item, tokens, text)
    return tuple(result)


def _founds(item: Item, tokens: list[Token], text: str) -> list[Found]:
    """What an item says: one time, or several that share words and part at their joints."""
    meanings = _flat(item.value) if isinstance(item.value, m.Meaning) else []
    joints = _joints(item)[: len(meanings) - 1] if len(meanings) > 1 else []
    if len(joints) + 1 != len(meanings):
        raise BadRule(f"{item.rule}: a word must stand between two times that both() gives")
    starts = [item.first, *(past for _, past in joints)]
    ends = [*(first for first, _ in joints), item.last]
    parts = zip(meanings, starts, ends, strict=True)
    return [_found(item, meaning, tokens[first], tokens[past - 1], text, first > item.first) for meaning, first, past in parts]


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


def _found(item: Item, meaning: m.Meaning, first: Token, last: Token, text: str, joined: bool = False) -> Found:
    return Found(first.start, last.end, text[first.start : last.end], meaning, item.rule, item.rules(), joined)
