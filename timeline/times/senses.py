"""What a single token counts as: known beforehand for every word of a language, so that reading a text only looks it up."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Final

from timeline.language.records import WordValue
from timeline.times.trie import Entry, Node

LOOKS: Final = ("Word", "word", "words", "sign")
"""Of unknown neighbours: a capital, small letters, small letters with an s at the end, no letter."""

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
        followers: What the word behind it has to count as, if a phrase is to hold both.
        belongs: Whether it may stand amid others in a phrase: a known word or sign, or a figure.
        tells: Whether it can carry an expression.
        serves: Whether it is a known word or sign that cannot.
        names: Whether it is an unknown word with a capital.
        moves: Node of the trie -> where the word leads from there, found out when it is first asked for.
    """

    readings: tuple[Reading, ...]
    counts: tuple[tuple[str, Reading], ...]
    symbols: frozenset[str]
    followers: frozenset[str]
    belongs: bool
    tells: bool
    serves: bool
    names: bool
    moves: dict[Node, tuple[tuple[Node, Reading], ...]] = field(default_factory=dict, repr=False)

    def leads(self, node: Node) -> tuple[tuple[Node, Reading], ...]:
        """Where the word leads from a node, each time with what it is taken for."""
        moves = self.moves.get(node)
        if moves is None:
            edges = node.edges
            moves = self.moves[node] = tuple((edges[symbol], reading) for symbol, reading in self.counts if symbol in edges)
        return moves


class Senses:
    """The senses of a language's words and figures.

    Args:
        lexicon: Its words.
        entries: Symbol -> what follows from it.
        followers: Symbol -> what can come right behind it.
        strong: Words that can carry an expression.
        capitals: Words that can, if they have a capital.
        figures: Classes of figures that can.
    """

    def __init__(
        self,
        lexicon: Lexicon,
        entries: Mapping[str, Entry],
        followers: Mapping[str, frozenset[str]],
        strong: frozenset[str],
        capitals: frozenset[str],
        figures: frozenset[str],
    ) -> None:
        self._lexicon, self._entries, self._followers = lexicon, entries, followers
        self._strong, self._capitals, self._figures = strong, capitals, figures
        self._made: dict[tuple[str, str, bool], Sense] = {}  # as many as there are known words and looks, at most

    @property
    def telling(self) -> frozenset[str]:
        """Words that can carry an expression, those too that do only with a capital."""
        return self._strong | self._capitals

    def knows(self, word: str) -> bool:
        """Whether a word or sign is of the language's vocabulary or rules."""
        return word in self._lexicon

    def of(self, word: str, looks: str, capital: bool) -> Sense:
        """A sense.

        Args:
            word: In small letters; one that is not known counts by its looks alone.
            looks: A class of figures, the looks of a word that is like any other, or nothing.
            capital: Whether it has one.
        """
        key = (word, looks, capital) if word in self._lexicon else ("", looks, False)
        sense = self._made.get(key)
        if sense is None:
            sense = self._made[key] = self._sense(*key)
        return sense

    def _sense(self, word: str, looks: str, capital: bool) -> Sense:
        symbols: list[tuple[str, WordValue, bool]] = [(f"{{{looks}}}", None, True)] if looks else []
        symbols += [(symbol, value, False) for symbol, value, asks in self._lexicon.get(word, ()) if capital or not asks]
        readings = [self._reading(*symbol) for symbol in symbols[::-1] if symbol[0] in self._entries]
        counts: dict[str, list[Reading]] = {}
        for reading in readings:
            for name in reading.entry.symbols:
                counts.setdefault(name, []).append(reading)
        return Sense(
            readings=tuple(readings),
            counts=tuple((name, reading) for name, found in counts.items() for reading in found),
            symbols=frozenset(counts),
            followers=frozenset[str]().union(*(self._followers.get(name, ()) for name in counts)),
            belongs=bool(word) or looks not in LOOKS,
            tells=word in self._strong or (capital and word in self._capitals) or (not word and looks in self._figures),
            serves=bool(word) and word not in self._strong and word not in self._capitals,
            names=not word and looks == LOOKS[0],
        )

    def _reading(self, symbol: str, value: WordValue, is_figure: bool) -> Reading:
        entry = self._entries[symbol]
        return Reading(entry, entry.nodes, entry.is_expression, value, is_figure)
