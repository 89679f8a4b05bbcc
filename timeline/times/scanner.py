"""The scanner: all phrases of an island by one bounded chart, and the best of them that do not overlap.

Positions are taken from right to left, so whatever begins further right is complete; a phrase has at most `LONGEST` tokens, and a
category spans two positions at most once. That bounds the work at a position, and so makes the whole linear in the text.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Final

from timeline.times.notation import Value
from timeline.times.senses import Reading
from timeline.times.tokens import Token
from timeline.times.trie import DISTRACTOR, Entry, Node, Production

LONGEST: Final = 20


class Item:
    """A phrase on the chart: which tokens it covers, and which of them are its own."""

    __slots__ = ("end", "entry", "first", "kids", "last", "rank", "rule", "start", "value")

    def __init__(
        self,
        entry: Entry,
        start: int,
        end: int,
        first: int,
        last: int,
        value: Value,
        rule: str,
        rank: float,
        kids: tuple[Item, ...],
    ) -> None:
        self.entry, self.start, self.end, self.first, self.last = entry, start, end, first, last
        self.value, self.rule, self.rank, self.kids = value, rule, rank, kids

    def rules(self) -> tuple[str, ...]:
        """Names of the rules that made it, itself first."""
        names = [self.rule] if self.rule else []
        for kid in self.kids:
            if kid.kids:
                names += kid.rules()
        return tuple(names)


class _Chart:
    """All phrases of one island, by the position they begin at and their category.

    What a single word counts as is known beforehand (`Senses`); only phrases are put into rows.
    """

    __slots__ = ("agenda", "entries", "limit", "rows", "seen", "senses", "start", "tokens")

    def __init__(self, tokens: Sequence[Token], entries: Mapping[str, Entry]) -> None:
        self.tokens, self.entries = tokens, entries
        self.senses = [token.sense for token in tokens]
        self.rows: list[dict[str, list[Item]]] = [{} for _ in range(len(tokens) + 1)]
        self.agenda: list[Item] = []
        self.seen: dict[tuple[str, int, int, int], float] = {}
        self.start = self.limit = 0

    def fill(self, start: int) -> list[Item]:
        """Put every phrase that begins here on the chart, and give the expressions among them."""
        self.start, self.limit = start, min(len(self.tokens), start + LONGEST)
        self.seen.clear()
        found: list[Item] = []
        for reading in self.senses[start].readings:
            nodes = [node for node in reading.nodes if node.ends or self._goes_on(node, start + 1)]
            if nodes or reading.is_expression:
                item = self._word(reading, start)
                if reading.is_expression:
                    found.append(item)
                for node in nodes:
                    self._walk(node, start + 1, (item,), 0)
                self._phrases(found)
        return found

    def _phrases(self, found: list[Item]) -> None:
        """Put the phrases that were made on the chart, and what begins with them."""
        row = self.rows[self.start]
        while self.agenda:
            item = self.agenda.pop()
            entry = item.entry
            if entry.is_expression:
                found.append(item)
            for symbol in entry.symbols:
                row.setdefault(symbol, []).append(item)
            for node in entry.nodes:
                self._walk(node, item.end, (item,), item.rank)

    def _word(self, reading: Reading, at: int) -> Item:
        value = self.tokens[at].text if reading.is_figure else reading.value
        return Item(reading.entry, at, at + 1, at, at + 1, value, "", 0, ())

    def _goes_on(self, node: Node, at: int) -> bool:
        """Whether a sequence that has come so far can take a step."""
        if at >= self.limit or not node.edges:
            return False
        symbols = node.symbols
        if not symbols.isdisjoint(self.senses[at].symbols) or not symbols.isdisjoint(self.rows[at]):
            return True
        return self.tokens[at].joins and not (
            symbols.isdisjoint(self.senses[at + 1].symbols) and symbols.isdisjoint(self.rows[at + 1])
        )

    def _walk(self, node: Node, at: int, kids: tuple[Item, ...], ranks: float) -> None:
        for production in node.ends:
            self._make(production, at, kids, ranks)
        if at < self.limit and node.edges:
            self._step(node, at, kids, ranks)
            if self.tokens[at].joins:
                self._step(node, at + 1, kids, ranks)

    def _step(self, node: Node, at: int, kids: tuple[Item, ...], ranks: float) -> None:
        edges, sense, row = node.edges, self.senses[at], self.rows[at]
        if not node.symbols.isdisjoint(sense.symbols):
            for following, reading in sense.leads(node):
                self._walk(following, at + 1, (*kids, self._word(reading, at)), ranks)
        for symbol in row if len(row) < len(edges) else edges:
            if symbol in row and symbol in edges:
                for item in row[symbol]:
                    self._walk(edges[symbol], item.end, (*kids, item), ranks + item.rank)

    def _make(self, production: Production, end: int, kids: tuple[Item, ...], ranks: float) -> None:
        first, last = kids[production.before].first, kids[len(kids) - 1 - production.after].last
        key = (production.makes, end, first, last)
        cost = production.rank + 0.001 * ranks
        if self.seen.get(key, cost + 1) <= cost:
            return
        self.seen[key] = cost
        value = production.build([kid.value for kid in kids])
        if value is not None or not production.rule or production.makes == DISTRACTOR:  # a word may say nothing ("a mere")
            self.agenda.append(
                Item(self.entries[production.makes], self.start, end, first, last, value, production.rule, cost, kids)
            )


def scan(tokens: Sequence[Token], entries: Mapping[str, Entry]) -> list[Item]:
    """The expressions (and distractors) of an island, in order, not overlapping.

    Args:
        tokens: Those of an island.
        entries: Symbol -> what follows from finding it, of the compiled language.
    """
    chart = _Chart(tokens, entries)
    found = [chart.fill(start) for start in range(len(tokens) - 1, -1, -1)]
    return _best(found[::-1])


def _best(found: list[list[Item]]) -> list[Item]:
    """The choice that covers most, long phrases before short ones; a distractor wins a tie."""
    size = len(found)
    score = [0.0] * (size + 1)
    choice: list[Item | None] = [None] * size
    for at in range(size - 1, -1, -1):
        score[at] = score[at + 1]
        for item in found[at]:
            total = _worth(item) + score[item.end]
            if total > score[at]:
                score[at], choice[at] = total, item
    best, at = [], 0
    while at < size:
        chosen = choice[at]
        if chosen is not None:
            best.append(chosen)
        at = at + 1 if chosen is None else chosen.end
    return best


def _worth(item: Item) -> float:
    covered = item.end - item.start
    return covered * covered + (0.5 if item.entry.symbol == DISTRACTOR else -item.rank * 1e-5)
