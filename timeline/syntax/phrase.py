"""The words of a noun phrase around its head."""

from __future__ import annotations

from timeline.syntax.tree import Token

_INNER = frozenset(
    {"compound", "amod", "nummod", "quantmod", "nmod", "poss", "det", "predet", "advmod", "npadvmod", "punct", "case"}
)


def phrase(head: Token, *, prepositions: bool = True) -> tuple[Token, ...]:
    """The contiguous phrase of a head word without relative clauses, appositions and coordinated phrases.

    Args:
        head: Head word of a noun phrase.
        prepositions: Whether an "of" phrase after it belongs to it ("the Secretary of State").

    Returns:
        Its tokens in text order, determiner included.
    """
    wanted = {head.i}
    for child in head.children:
        if child.i < head.i and child.dep in _INNER:
            wanted.update(t.i for t in child.subtree())
        elif child.dep == "nummod" and child.i == head.i + 1:  # "magnitude 6.1", "Flight 12"
            wanted.add(child.i)
        elif prepositions and child.dep == "prep" and child.lower == "of" and child.i > head.i:
            wanted.add(child.i)
            for inner in child.having("pobj"):
                wanted.update(t.i for t in phrase(inner))
                wanted.update(t.i for t in _pair(inner))
    first = last = head.i
    while first - 1 in wanted:
        first -= 1
    while last + 1 in wanted:
        last += 1
    tokens = head.sentence.tokens[first : last + 1]
    return tokens[1:] if len(tokens) > 1 and tokens[0].pos == "PUNCT" else tokens


def _pair(name: Token) -> tuple[Token, ...]:
    """The second of two names after "of", with its "and": "the ministers of Norway and Iceland"."""
    other, joint = name.child("conj"), name.child("cc")
    if name.pos != "PROPN" or other is None or joint is None or other.pos != "PROPN" or other.child("conj") is not None:
        return ()
    words = phrase(other)
    return (joint, *words) if words[0].i == joint.i + 1 else ()


def bare(tokens: tuple[Token, ...]) -> tuple[Token, ...]:
    """The phrase without determiner, predeterminer or opening punctuation."""
    while len(tokens) > 1 and (tokens[0].dep in ("det", "predet") or tokens[0].pos in ("PUNCT", "DET")):
        tokens = tokens[1:]
    return tokens
