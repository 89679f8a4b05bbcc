"""Finding: text and language to expressions with a meaning. Nothing is resolved here."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from timeline.language.records import Language
from timeline.times import meaning as m
from timeline.times.grammar import Grammar, compile_grammar
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
    read: dict[str, tuple[Found, ...]] = {}  # the same words say the same again; their offsets are then those of the first time
    result: list[Found] = []
    for tokens in islands(text, grammar.lexer):
        start = tokens[0].start
        words = text[start : tokens[-1].end]
        if words not in read:
            read[words] = tuple(_all(tokens, grammar, words))
        result += [replace(each, start=each.start + start, end=each.end + start) for each in read[words]]
    return tuple(result)


def _all(tokens: list[Token], grammar: Grammar, words: str) -> Iterator[Found]:
    """The expressions of an island, with offsets into it."""
    for item in scan(tokens, grammar):
        if isinstance(item.value, m.Meaning):
            yield from _founds(item, item.value, tokens, words)


def _founds(item: Item, meaning: m.Meaning, tokens: list[Token], words: str) -> Iterator[Found]:
    """What an item says: one time, or two that share words and part at their joint."""
    if not isinstance(meaning, m.Both):
        yield _found(item, meaning, (item.first, item.last), tokens, words)
        return
    joint = next(kid.first for kid in item.kids if not kid.symbol.startswith("{") and item.first < kid.first)
    yield _found(item, meaning.first, (item.first, joint), tokens, words)
    yield _found(item, meaning.second, (joint + 1, item.last), tokens, words)


def _found(item: Item, meaning: m.Meaning, span: tuple[int, int], tokens: list[Token], words: str) -> Found:
    origin = tokens[0].start
    start, end = tokens[span[0]].start - origin, tokens[span[1] - 1].end - origin
    return Found(start, end, words[start:end], meaning, item.rule, item.rules())
