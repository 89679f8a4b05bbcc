"""The rules and words of a language compiled for the scanner: one trie of all sequences."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache

from timeline.errors import BadRule
from timeline.language.records import Language, Rule, TimeWords, WordValue
from timeline.times.notation import WORDS, compile_meaning
from timeline.times.patterns import Step, Way, expand
from timeline.times.senses import LOOKS, Senses
from timeline.times.tokens import PUNCTUATION, Lexer, pieces_of
from timeline.times.trie import DISTRACTOR, Entry, Node, Production, entries, followers, insert


@dataclass(frozen=True, slots=True, eq=False)
class Grammar:
    """What the scanner needs.

    Attributes:
        entries: Symbol -> what follows from finding it; a symbol without an entry is of no use.
        lexer: How text is cut.
    """

    entries: Mapping[str, Entry]
    lexer: Lexer


@lru_cache(maxsize=8)
def compile_grammar(language: Language) -> Grammar:
    """The grammar of a language's time expressions.

    Raises:
        BadRule: A pattern or a meaning cannot be read, or a slot names a category nobody makes.
    """
    words = language.times
    pieces = pieces_of(words.shapes)
    root, literals, apart = Node(), set[str](), set[str]()  # apart: words that only tell look-alikes apart
    lexicon: dict[str, list[tuple[str, WordValue, bool]]] = {}
    for kind, row in words.words.items():
        for phrase, told in row.items():
            value = WORDS.get(told, told) if isinstance(told, str) else told
            _add_phrase(root, literals, lexicon, kind, tuple(_split(pieces, phrase)), value)
    for rank, rule in enumerate(words.rules, 1):
        _add_rule(root, apart if rule.kind == "distractor" else literals, rule, rank, _categories(words))
    plain = _plain(lexicon, literals, apart, words.weak)
    for word in literals | apart:
        lexicon.setdefault(word.lower(), []).append((word, word, word != word.lower()))
    capitals = frozenset(
        word for word, symbols in lexicon.items() if all(capital for symbol, _, capital in symbols if _carries(symbol, words.weak))
    )
    expressions = frozenset(f"{{{name}}}" for name in words.expressions) | {DISTRACTOR}
    entered = entries(root, words.contains, expressions)
    capitals &= _classed(lexicon, words.weak)
    senses = Senses(
        {word: tuple(symbols) for word, symbols in lexicon.items()},
        entered,
        followers(root, entered),
        strong=frozenset(word for word in lexicon if word.isalpha()) - words.weak - plain - capitals,
        capitals=capitals,
        figures=frozenset(words.shapes) - (words.weak - plain),
    )
    return Grammar(entered, Lexer(words.shapes, senses, plain))


def _plain(
    lexicon: Mapping[str, list[tuple[str, WordValue, bool]]], literals: set[str], apart: set[str], weak: frozenset[str]
) -> frozenset[str]:
    """Words that only tell look-alikes apart: no island begins with them, and elsewhere they are words like any other."""
    own = {word.lower() for word in literals}
    classed = {word for word, entries in lexicon.items() if all(symbol[1:-1] in weak for symbol, _, _ in entries)}
    return frozenset((classed | {word.lower() for word in apart if word.lower() not in lexicon}) - own - weak)


def _classed(lexicon: Mapping[str, list[tuple[str, WordValue, bool]]], weak: frozenset[str]) -> frozenset[str]:
    """Words that belong to a class which tells a time, and do not only stand in patterns."""
    return frozenset(word for word, entries in lexicon.items() if any(_carries(symbol, weak) for symbol, _, _ in entries))


def _carries(symbol: str, weak: frozenset[str]) -> bool:
    return symbol.startswith("{") and symbol[1:-1] not in weak


def _split(pattern: re.Pattern[str], phrase: str) -> list[str]:
    return [PUNCTUATION.get(found[0], found[0]) for found in pattern.finditer(phrase)]


def _add_phrase(
    root: Node,
    literals: set[str],
    lexicon: dict[str, list[tuple[str, WordValue, bool]]],
    kind: str,
    words: tuple[str, ...],
    value: WordValue,
) -> None:
    if len(words) == 1:
        lexicon.setdefault(words[0].lower(), []).append((f"{{{kind}}}", value, words[0] != words[0].lower()))
        return
    literals.update(words)
    steps = tuple(Step(word) for word in words)
    insert(root, steps, Production(f"{{{kind}}}", "", lambda _: value, 0, 0, 0))


def _add_rule(root: Node, literals: set[str], rule: Rule, rank: int, categories: frozenset[str]) -> None:
    for way in expand(rule.pattern):
        literals.update(step.symbol for step in way if not step.name)
        unknown = [step.symbol for step in way if step.name and step.symbol not in categories]
        if unknown:
            raise BadRule(f"{rule.name}: nothing makes {unknown[0]}")
        before, after = _outside(way), _outside(way[::-1])
        if any(step.outside for step in way[before : len(way) - after]):
            raise BadRule(f"{rule.name}: a neighbour (~) stands only at the ends")
        slots = {step.name: place for place, step in enumerate(way) if step.name}
        build = compile_meaning(rule.means, slots) if rule.means else _nothing
        insert(root, way, Production(f"{{{rule.makes}}}", rule.name, build, rank, before, after))


def _nothing(_: object) -> None:
    return None


def _outside(way: Way) -> int:
    return next(place for place, step in enumerate(way) if not step.outside)


def _categories(words: TimeWords) -> frozenset[str]:
    names = {rule.makes for rule in words.rules} | set(words.words) | set(words.shapes) | set(words.contains) | set(LOOKS)
    return frozenset(f"{{{name}}}" for name in names)
