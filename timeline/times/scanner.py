"""The scanner: all phrases of an island by one bounded chart, and the best of them that do not overlap.

Positions are taken from right to left, so whatever begins further right is complete; a phrase has at most `LONGEST` tokens, and a
category spans two positions at most once. That bounds the work at a position, and so makes the whole linear in the text.
"""

from __future__ import annotations

from typing import Final

from timeline.times.grammar import Grammar, Node, Production
from timeline.times.notation import Value
from timeline.times.tokens import Token

LONGEST: Final = 20


class Item:
    """A phrase on the chart: which tokens it covers, and which of them are its own."""

    __slots__ = ("end", "first", "kids", "last", "rank", "rule", "start", "symbol", "value")

    def __init__(
        self, symbol: str, start: int, end: int, first: int, last: int, value: Value, rule: str, rank: float, kids: tuple[Item, ...]
    ) -> None:
        self.symbol, self.start, self.end, self.first, self.last = symbol, start, end, first, last
        self.value, self.rule, self.rank, self.kids = value, rule, rank, kids

    def rules(self) -> tuple[str, ...]:
        """Names of the rules that made it, itself first."""
        return ((self.rule,) if self.rule else ()) + tuple(name for kid in self.kids for name in kid.rules())


class _Chart:
    """All phrases of one island, by the position they begin at and their category."""

    __slots__ = ("agenda", "grammar", "limit", "rows", "seen", "start", "tokens")

    def __init__(self, tokens: list[Token], grammar: Grammar) -> None:
        self.tokens, self.grammar = tokens, grammar
        self.rows: list[dict[str, list[Item]]] = [{} for _ in range(len(tokens) + 1)]
        self.agenda: list[Item] = []
        self.seen: dict[tuple[str, int, int, int], float] = {}
        self.start = self.limit = 0

    def fill(self, start: int) -> list[Item]:
        """Put every phrase that begins here on the chart, and give the expressions among them."""
        self.start, self.limit = start, min(len(self.tokens), start + LONGEST)
        self.seen.clear()
        self._words(self.tokens[start], start)
        row, entries = self.rows[start], self.grammar.entries
        found: list[Item] = []
        while self.agenda:
            item = self.agenda.pop()
            entry = entries[item.symbol]
            if entry.is_expression:
                found.append(item)
            for symbol in entry.symbols:
                row.setdefault(symbol, []).append(item)
            for node in entry.nodes:
                self._walk(node, item.end, (item,))
        return found

    def _words(self, token: Token, at: int) -> None:
        entries = self.grammar.entries
        if token.shape:
            symbol = f"{{{token.shape}}}"
            if symbol in entries:
                self.agenda.append(Item(symbol, at, at + 1, at, at + 1, token.text, "", 0, ()))
        for symbol, value, capital in self.grammar.lexicon.get(token.key, ()):
            if symbol in entries and (not capital or token.text[0].isupper()):
                self.agenda.append(Item(symbol, at, at + 1, at, at + 1, value, "", 0, ()))

    def _walk(self, node: Node, at: int, kids: tuple[Item, ...]) -> None:
        for production in node.ends:
            self._make(production, at, kids)
        edges = node.edges
        if at >= self.limit or not edges:
            return
        self._step(self.rows[at], edges, kids)
        if self.tokens[at].joins:
            self._step(self.rows[at + 1], edges, kids)

    def _step(self, row: dict[str, list[Item]], edges: dict[str, Node], kids: tuple[Item, ...]) -> None:
        for symbol in row if len(row) < len(edges) else edges:
            if symbol in edges and symbol in row:
                node = edges[symbol]
                for item in row[symbol]:
                    self._walk(node, item.end, (*kids, item))

    def _make(self, production: Production, end: int, kids: tuple[Item, ...]) -> None:
        first, last = kids[production.before].first, kids[len(kids) - 1 - production.after].last
        key = (production.makes, end, first, last)
        cost = production.rank + 0.001 * sum(kid.rank for kid in kids)
        if self.seen.get(key, cost + 1) <= cost:
            return
        self.seen[key] = cost
        value = production.build([kid.value for kid in kids])
        if value is not None or production.makes == "{distractor}":
            self.agenda.append(Item(production.makes, self.start, end, first, last, value, production.rule, cost, kids))


def scan(tokens: list[Token], grammar: Grammar) -> list[Item]:
    """The expressions (and distractors) of an island, in order, not overlapping.

    Args:
        tokens: An island, from `timeline.times.tokens.islands`.
        grammar: The compiled language.
    """
    chart = _Chart(tokens, grammar)
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
    return covered * covered + (0.5 if item.symbol == "{distractor}" else -item.rank * 1e-5)
