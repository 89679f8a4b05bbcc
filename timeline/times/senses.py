"""What a single token counts as: known beforehand for every word of a language, so that reading a text only looks it up."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from timeline.language.records import WordValue
from timeline.times.tokens import Token
from timeline.times.trie import Entry, Node

Lexicon = Mapping[str, tuple[tuple[str, WordValue, bool], ...]]
"""Word -> its symbols, each with the value and whether it asks for a capital."""


@dataclass(frozen=True, slots=True, eq=False)
class Reading:
    """A symbol that a token stands for.

    Attributes:
        entry: What follows from it.
        nodes, is_expression: Those of the entry.
        value: Its value; that of a figure is its text.
        is_figure: Whether it is a class of figures, or the looks of an unknown neighbour.
    """

    entry: Entry
    nodes: tuple[Node, ...]
    is_expression: bool
    value: WordValue
    is_figure: bool


@dataclass(frozen=True, slots=True, eq=False)
class Sense:
    """All that a token counts as.

    Attributes:
        readings: The symbols it stands for, the last named first.
        counts: Everything these count as, each with the reading.
        symbols: Everything these count as.
    """

    readings: tuple[Reading, ...]
    counts: tuple[tuple[str, Reading], ...]
    symbols: frozenset[str]


Key = tuple[str, str, bool]
"""A known word (or nothing), a class of figures or looks (or nothing), and whether it has a capital."""


class Senses:
    """The senses of a language's words and figures.

    Args:
        lexicon: Its words.
        entries: Symbol -> what follows from it.
        shapes: Its classes of figures, and the looks of unknown neighbours.
    """

    def __init__(self, lexicon: Lexicon, entries: Mapping[str, Entry], shapes: Iterable[str]) -> None:
        self._lexicon, self._entries = lexicon, entries
        keys = [(word, "", capital) for word in lexicon for capital in (False, True)]
        self._known = {key: self._made(*key) for key in (*keys, *(("", shape, False) for shape in shapes))}

    def of(self, token: Token) -> Sense:
        """The sense of a token."""
        known = token.key in self._lexicon
        key = (token.key, token.shape, token.text[0].isupper()) if known else ("", token.shape, False)
        return self._known.get(key) or self._made(*key)

    def _made(self, word: str, shape: str, capital: bool) -> Sense:
        symbols: list[tuple[str, WordValue, bool]] = [(f"{{{shape}}}", None, True)] if shape else []
        symbols += [(symbol, value, False) for symbol, value, asks in self._lexicon.get(word, ()) if capital or not asks]
        readings = [self._reading(*symbol) for symbol in symbols[::-1] if symbol[0] in self._entries]
        counts: dict[str, list[Reading]] = {}
        for reading in readings:
            for name in reading.entry.symbols:
                counts.setdefault(name, []).append(reading)
        pairs = tuple((name, reading) for name, found in counts.items() for reading in found)
        return Sense(tuple(readings), pairs, frozenset(counts))

    def _reading(self, symbol: str, value: WordValue, is_figure: bool) -> Reading:
        entry = self._entries[symbol]
        return Reading(entry, entry.nodes, entry.is_expression, value, is_figure)
