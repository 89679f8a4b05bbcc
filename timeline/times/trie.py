"""The trie of all sequences of symbols that rules and phrases stand for, and what follows from finding a symbol."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Final

from timeline.times.notation import Builder
from timeline.times.patterns import Way

DISTRACTOR: Final = "{distractor}"


@dataclass(frozen=True, slots=True, eq=False)
class Production:
    """One sequence of one rule.

    Attributes:
        makes: The category it makes.
        rule: Name of the rule, empty for a phrase of the vocabulary.
        build: From the values of its steps to its own.
        rank: Place of the rule in the files; the earlier wins.
        before, after: How many steps at either end are neighbours, no part of the phrase.
    """

    makes: str
    rule: str
    build: Builder
    rank: int
    before: int
    after: int


@dataclass(slots=True, eq=False)
class Node:
    """A node of the trie.

    Attributes:
        edges: Symbol -> the node it leads to.
        ends: What is complete here.
        symbols: The symbols of its edges.
    """

    edges: dict[str, Node] = field(default_factory=dict)
    ends: list[Production] = field(default_factory=list)
    symbols: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True, eq=False)
class Entry:
    """What follows from finding a symbol.

    Attributes:
        symbol: The symbol.
        symbols: Everything it counts as, itself first.
        nodes: The nodes of the trie that are reached by them from the root.
        is_expression: Whether it can stand for itself.
    """

    symbol: str
    symbols: tuple[str, ...]
    nodes: tuple[Node, ...]
    is_expression: bool


def insert(root: Node, way: Way, production: Production) -> None:
    """Add a sequence, and what it makes."""
    node = root
    for step in way:
        node = node.edges.setdefault(step.symbol, Node())
    node.ends.append(production)


def entries(root: Node, contains: Mapping[str, tuple[str, ...]], expressions: frozenset[str]) -> dict[str, Entry]:
    """Symbol -> what follows from finding it; a symbol without an entry is of no use.

    Args:
        root: The trie, complete.
        contains: Category -> the categories that also count as it.
        expressions: The categories that are expressions of their own.
    """
    used, above = _closed(root) | expressions, _closure(contains)
    found = {}
    for symbol in used | set(above):
        symbols = tuple(name for name in above.get(symbol, (symbol,)) if name in used)
        nodes = tuple(root.edges[name] for name in symbols if name in root.edges)
        found[symbol] = Entry(symbol, symbols, nodes, not expressions.isdisjoint(symbols))
    return {symbol: entry for symbol, entry in found.items() if entry.symbols}


def followers(root: Node, entered: Mapping[str, Entry]) -> dict[str, frozenset[str]]:
    """Symbol of a word -> symbols of the words that can come right behind it inside a phrase; where none can, phrases part.

    Args:
        root: The trie, complete.
        entered: From `entries`.
    """
    openings: dict[str, set[str]] = defaultdict(set)  # category -> what its sequences begin and end with
    closings: dict[str, set[str]] = defaultdict(set)
    pairs: dict[str, set[str]] = defaultdict(set)  # symbol -> symbols that come behind it in a sequence
    for first, child in root.edges.items():
        for last, node in _nodes(child, first):
            pairs[last] |= node.symbols
            for production in node.ends:
                openings[production.makes].add(first)
                closings[production.makes].add(last)
    opening, closing = _at_edge(openings, entered), _at_edge(closings, entered)
    found: dict[str, set[str]] = defaultdict(set)
    for left, rights in pairs.items():
        behind = set[str]().union(*(opening[right] for right in rights))
        for symbol in closing[left]:
            found[symbol] |= behind
    return {symbol: frozenset(symbols) for symbol, symbols in found.items()}


def _at_edge(made: Mapping[str, set[str]], entered: Mapping[str, Entry]) -> dict[str, set[str]]:
    """Symbol -> the symbols that can stand at that edge of what counts as it, itself included."""
    below: dict[str, set[str]] = defaultdict(set)
    for category, symbols in made.items():
        for name in entered[category].symbols if category in entered else ():
            below[name] |= symbols
    return {symbol: _reached(symbol, below) for entry in entered.values() for symbol in entry.symbols}


def _reached(symbol: str, below: Mapping[str, set[str]]) -> set[str]:
    found, left = {symbol}, [symbol]
    while left:
        new = below.get(left.pop(), set()) - found
        found |= new
        left += new
    return found


def _closed(root: Node) -> set[str]:
    """All symbols of a trie, those it makes included; its nodes are told theirs."""
    found = set[str]()
    for _, node in _nodes(root):
        node.symbols = frozenset(node.edges)
        found |= node.symbols
        found.update(production.makes for production in node.ends)
    return found


def _nodes(node: Node, symbol: str = "") -> Iterator[tuple[str, Node]]:
    """A node, the symbol that leads to it, and all below it."""
    yield symbol, node
    for name, child in node.edges.items():
        yield from _nodes(child, name)


def _closure(contains: Mapping[str, tuple[str, ...]]) -> dict[str, tuple[str, ...]]:
    """Member -> everything it counts as, through all levels; itself first."""
    members = {name for names in contains.values() for name in names} | set(contains)
    return {f"{{{member}}}": tuple(f"{{{name}}}" for name in _above(member, contains)) for member in members}


def _above(member: str, contains: Mapping[str, tuple[str, ...]]) -> list[str]:
    found, at = [member], 0
    while at < len(found):
        found += [name for name, names in contains.items() if found[at] in names and name not in found]
        at += 1
    return found
