"""Finding: text and language to expressions with a meaning. Nothing is resolved here."""

from __future__ import annotations

from collections.abc import Iterator
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
    return tuple(
        found
        for tokens in islands(text, grammar.lexer)
        for item in scan(tokens, grammar)
        if isinstance(item.value, m.Meaning)
        for found in _founds(item, item.value, tokens, text)
    )


def _founds(item: Item, meaning: m.Meaning, tokens: list[Token], text: str) -> Iterator[Found]:
    """What an item says: one time, or two that share words and part at their joint."""
    if not isinstance(meaning, m.Both):
        yield _found(item, meaning, tokens[item.first : item.last], text)
        return
    joint = next(kid.first for kid in item.kids if not kid.symbol.startswith("{") and item.first < kid.first)
    yield _found(item, meaning.first, tokens[item.first : joint], text)
    yield _found(item, meaning.second, tokens[joint + 1 : item.last], text)


def _found(item: Item, meaning: m.Meaning, tokens: list[Token], text: str) -> Found:
    start, end = tokens[0].start, tokens[-1].end
    return Found(start, end, text[start:end], meaning, item.rule, item.rules())
