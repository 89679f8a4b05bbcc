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
    return tuple(
        _found(item, tokens, text)
        for tokens in islands(text, grammar.lexer)
        for item in scan(tokens, grammar)
        if isinstance(item.value, m.Meaning)
    )


def _found(item: Item, tokens: list[Token], text: str) -> Found:
    start, end = tokens[item.first].start, tokens[item.last - 1].end
    assert isinstance(item.value, m.Meaning)
    return Found(start, end, text[start:end], item.value, item.rule, item.rules())
