"""Words cut where the tree of their sentence lets them end, so that what is left is whole."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from timeline.syntax.tree import Token

_LEAST = 0.4  # share of the room that a shorter end must still fill
_SPARED = frozenset({"prep", "advcl", "relcl", "acl", "conj", "cc", "punct", "npadvmod", "appos", "advmod", "parataxis", "agent"})
_OPEN = frozenset({"ADP", "DET", "CCONJ", "SCONJ", "PART", "AUX", "PUNCT"})  # no line ends with one of these
_TWO = frozenset({"between", "both", "either"})  # these need their "and"


def width(tokens: Sequence[Token]) -> int:
    """Characters of some words in text order, where what was left out between them leaves a blank.

    >>> width(())
    0
    """
    return sum(t.end - t.start for t in tokens) + sum(_gap(a, b) for a, b in pairwise(tokens))


def _gap(one: Token, other: Token) -> int:
    return 1 if other.i > one.i + 1 else other.start - one.end


def line_of(tokens: Sequence[Token], text: str) -> str:
    """The words as the article writes them, on one line."""
    gaps = [text[a.end : b.start] if b.i == a.i + 1 else " " for a, b in pairwise(tokens)]
    words = [text[t.start : t.end] for t in tokens]
    return " ".join("".join(word + gap for word, gap in zip(words, [*gaps, ""], strict=False)).split())


def slimmed(tokens: Sequence[Token], verb: Token) -> tuple[Token, ...]:
    """The words without what stands before the subject of their verb, and without side clauses and appositions within.

    Args:
        tokens: Words of a clause, in text order.
        verb: Its verb.

    Returns:
        The words that carry it.
    """
    subject = verb.child("nsubj", "nsubjpass", "expl")
    first = min((t.i for t in subject.subtree()), default=0) if subject is not None else 0
    kept = [t for t in tokens if t.i >= first or t.tag.startswith("W")]
    for aside in [t for t in kept if t.dep in ("relcl", "appos", "advcl", "parataxis")]:
        words = [t.i for t in aside.subtree()]
        edges = {min(words) - 1, max(words) + 1}
        kept = [t for t in kept if t.i not in words and not (t.i in edges and t.text == ",")]
    return tuple(kept) if verb in kept else tuple(tokens)


def trimmed(tokens: Sequence[Token], room: int) -> tuple[Token, ...]:
    """The longest beginning of some words that fits and is whole: all that is left out only modifies what is kept.

    Args:
        tokens: Words of one sentence, in text order.
        room: Characters they may have.

    Returns:
        The words to keep; none where no whole beginning fits.
    """
    if width(tokens) <= room:
        return tuple(tokens)
    for end in range(len(tokens) - 1, 0, -1):
        if width(tokens[:end]) <= room and _is_whole(tokens[:end], tokens[end:]):
            return tuple(tokens[:end]) if width(tokens[:end]) >= room * _LEAST else ()
    return ()


def _is_whole(kept: Sequence[Token], rest: Sequence[Token]) -> bool:
    last, places = kept[-1], {t.i for t in kept}
    if any(t.head is r for t in kept for r in rest):
        return False  # "attacks on towns | were the chief obstacle"
    if last.pos in _OPEN or last.dep in ("compound", "amod", "nummod", "poss", "nmod", "quantmod", "det"):
        return False
    cut = [t for t in rest if not t.is_root and t.head.i in places]
    if any(t.dep not in _SPARED for t in cut) or any(t.head is last and last.dep == "acl" for t in cut):
        return False  # "a truce declared | in May"
    return not any(t.dep in ("cc", "conj") and _is_one_of_two(t.head) for t in cut)


def _is_one_of_two(token: Token) -> bool:
    """Whether it is the first of two that belong together: "between Lima and Quito"."""
    return token.head.lower in _TWO or any(c.lower in _TWO for c in token.children)
