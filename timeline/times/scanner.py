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


Chart = list[dict[str, list[Item]]]


def scan(tokens: list[Token], grammar: Grammar) -> list[Item]:
    """The expressions (and distractors) of an island, in order, not overlapping.

    Args:
        tokens: An island, from `timeline.times.tokens.islands`.
        grammar: The compiled language.
    """
    chart: Chart = [{} for _ in range(len(tokens) + 1)]
    found: list[list[Item]] = [[] for _ in tokens]
    for at in range(len(tokens) - 1, -1, -1):
        _Position(tokens, grammar, chart, at).fill(found[at])
    return _best(found)


class _Position:
    """The work at one position of the chart."""

    __slots__ = ("agenda", "at", "chart", "grammar", "joins", "limit", "seen")

    def __init__(self, tokens: list[Token], grammar: Grammar, chart: Chart, at: int) -> None:
        self.grammar, self.chart, self.at = grammar, chart, at
        self.joins = tokens
        self.limit = min(len(tokens), at + LONGEST)
        self.seen: dict[tuple[str, int, int, int], float] = {}
        self.agenda: list[Item] = []

    def fill(self, found: list[Item]) -> None:
        """Put every phrase that begins here on the chart, and the expressions among them into `found`."""
        self._words(self.joins[self.at])
        here, contains, expressions = self.chart[self.at], self.grammar.contains, self.grammar.expressions
        edges = self.grammar.root.edges
        while self.agenda:
            item = self.agenda.pop()
            for symbol in contains.get(item.symbol, (item.symbol,)):
                if symbol in expressions:
                    found.append(item)
                here.setdefault(symbol, []).append(item)
                node = edges.get(symbol)
                if node is not None:
                    self._walk(node, item.end, (item,))

    def _words(self, token: Token) -> None:
        at = self.at
        if token.shape:
            self.agenda.append(Item(f"{{{token.shape}}}", at, at + 1, at, at + 1, token.text, "", 0, ()))
        for symbol, value, capital in self.grammar.lexicon.get(token.key, ()):
            if not capital or token.text[0].isupper():
                self.agenda.append(Item(symbol, at, at + 1, at, at + 1, value, "", 0, ()))

    def _walk(self, node: Node, at: int, kids: tuple[Item, ...]) -> None:
        for production in node.ends:
            self._make(production, at, kids)
        edges = node.edges
        if at >= self.limit or not edges:
            return
        here = self.chart[at]
        for symbol in edges if len(edges) < len(here) else here:
            if symbol in edges and symbol in here:
                for item in here[symbol]:
                    self._walk(edges[symbol], item.end, (*kids, item))
        if self.joins[at].joins:
            here = self.chart[at + 1]
            for symbol in edges:
                for item in here.get(symbol, ()):
                    self._walk(edges[symbol], item.end, (*kids, item))

    def _make(self, production: Production, end: int, kids: tuple[Item, ...]) -> None:
        first, last = kids[production.before].first, kids[len(kids) - 1 - production.after].last
        key = (production.makes, end, first, last)
        cost = production.rank + 0.001 * sum(kid.rank for kid in kids)
        if self.seen.get(key, cost + 1) <= cost:
            return
        self.seen[key] = cost
        value = production.build([kid.value for kid in kids])
        if value is None and production.makes != "{distractor}":
            return
        self.agenda.append(Item(production.makes, self.at, end, first, last, value, production.rule, cost, kids))


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
        item = choice[at]
        if item is None:
            at += 1
        else:
            best.append(item)
            at = item.end
    return best


def _worth(item: Item) -> float:
    covered = item.end - item.start
    return covered * covered + (0.5 if item.symbol == "{distractor}" else -item.rank * 1e-5)
