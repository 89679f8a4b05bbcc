"""Patterns of rules to plain sequences of symbols: options and choices are multiplied out once, when the language is loaded.

    [the] {ordinal} (day|night) of {month}

Words stand for themselves, `{slot}` for a category or a class of words (`{first:weekday}` gives the slot a name of its own),
`[...]` may be absent, `(a|b c)` is a choice, `~` before a term makes it a neighbour that must be
there but is no part of the phrase.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from itertools import product
from typing import Final

from timeline.errors import BadRule

_PIECE: Final = re.compile(r"\s*(?:(?P<slot>~?\{[\w:]+\})|(?P<mark>~?[\[(]|[\])|])|(?P<word>~?[^\s\[\]()|{}~]+))")
_MOST: Final = 4096


@dataclass(frozen=True, slots=True)
class Step:
    """One symbol of a sequence.

    Attributes:
        symbol: A category in braces ("{month}") or a word; a word with a capital asks for a capital.
        name: The slot's name, or empty for a word.
        outside: Whether it is a neighbour and no part of the phrase.
    """

    symbol: str
    name: str = ""
    outside: bool = False


Way = tuple[Step, ...]


def expand(pattern: str) -> tuple[Way, ...]:
    """All plain sequences a pattern stands for.

    Raises:
        BadRule: The pattern cannot be read, may be empty, or stands for too many sequences.

    >>> [[step.symbol for step in way] for way in expand("[late] {month} (a|b)")]
    [['late', '{month}', 'a'], ['late', '{month}', 'b'], ['{month}', 'a'], ['{month}', 'b']]
    """
    pieces = _pieces(pattern)
    ways, rest = _choice(pieces, 0, pattern)
    if rest != len(pieces):
        raise BadRule(f"pattern {pattern!r}: {pieces[rest]!r} closes nothing")
    unique = tuple(dict.fromkeys(ways))
    if any(not way or all(step.outside for step in way) for way in unique):
        raise BadRule(f"pattern {pattern!r}: it may be empty")
    return unique


def _pieces(pattern: str) -> list[str]:
    pieces, at = [], 0
    while at < len(pattern.rstrip()):
        found = _PIECE.match(pattern, at)
        if found is None:
            raise BadRule(f"pattern {pattern!r}: cannot read {pattern[at:]!r}")
        pieces.append(found[0].strip())
        at = found.end()
    return pieces


def _choice(pieces: list[str], at: int, pattern: str) -> tuple[list[Way], int]:
    ways, at = _run(pieces, at, pattern)
    while at < len(pieces) and pieces[at] == "|":
        more, at = _run(pieces, at + 1, pattern)
        ways += more
    return ways, at


def _run(pieces: list[str], at: int, pattern: str) -> tuple[list[Way], int]:
    ways: list[Way] = [()]
    while at < len(pieces) and pieces[at] not in "])|":
        if pieces[at][-1] in "[(":
            inner, at = _group(pieces, at, pattern)
        else:
            inner, at = [(_step(pieces[at]),)], at + 1
        ways = [first + second for first, second in product(ways, inner)]
        if len(ways) > _MOST:
            raise BadRule(f"pattern {pattern!r}: more than {_MOST} ways to say it; split the rule")
    return ways, at


def _group(pieces: list[str], at: int, pattern: str) -> tuple[list[Way], int]:
    inner, close = _choice(pieces, at + 1, pattern)
    if close >= len(pieces) or pieces[close] != {"[": "]", "(": ")"}[pieces[at][-1]]:
        raise BadRule(f"pattern {pattern!r}: {pieces[at]!r} is never closed")
    if pieces[at].startswith("~"):
        inner = [tuple(replace(step, outside=True) for step in way) for way in inner]
    return ([*inner, ()] if pieces[at].endswith("[") else inner), close + 1


def _step(piece: str) -> Step:
    outside = piece.startswith("~")
    piece = piece.removeprefix("~")
    if not piece.startswith("{"):
        return Step(piece, outside=outside)
    name, _, symbol = piece[1:-1].rpartition(":")
    return Step(f"{{{symbol}}}", name or symbol, outside)
