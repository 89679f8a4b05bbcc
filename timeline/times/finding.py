"""Finding: text and language to expressions with a meaning. Nothing is resolved here."""

from __future__ import annotations

from dataclasses import dataclass

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
    """

    start: int
    end: int
    text: str
    meaning: m.Meaning
    rule: str
    rules: tuple[str, ...] = ()


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
    """What an item says: one time, or two that share words and part at their joint."""
    meaning = item.value
    if isinstance(meaning, m.Both):
        joint = next(kid.first for kid in item.kids if not kid.entry.symbol.startswith("{") and item.first < kid.first)
        halves = ((meaning.first, item.first, joint), (meaning.second, joint + 1, item.last))
        return [_found(item, half, tokens[first], tokens[past - 1], text) for half, first, past in halves]
    return [_found(item, meaning, tokens[item.first], tokens[item.last - 1], text)] if isinstance(meaning, m.Meaning) else []


def _found(item: Item, meaning: m.Meaning, first: Token, last: Token, text: str) -> Found:
    return Found(first.start, last.end, text[first.start : last.end], meaning, item.rule, item.rules())
