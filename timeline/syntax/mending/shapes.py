"""What a mend is, and the shapes of trees that mends of several kinds look for."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from timeline.syntax.clause import is_led_by_to
from timeline.syntax.tree import Token

FINITE = frozenset({"VBD", "VBZ", "VBP"})
NOUNS = frozenset({"NN", "NNS"})
OBJECTS = frozenset({"dobj", "nsubjpass"})
COMPLEMENTS = frozenset({"pobj", "dobj"})
NEVER_PAST = ("en", "wn")  # "given", "shown": forms that are participles and nothing else
_CLAUSES = frozenset({"relcl", "advcl", "ccomp", "csubj"})


class Mend(NamedTuple):
    """A word that belongs elsewhere: its new head, its label there, and its tag if that was wrong too. The root heads itself."""

    word: Token
    head: Token
    dep: str
    tag: str | None = None


def is_infinitive(token: Token) -> bool:
    """Whether it is a verb with "to" before it."""
    return token.tag == "VB" and is_led_by_to(token)


def nominal_head(tokens: Sequence[Token]) -> Token | None:
    """The noun that heads a sentence in which nothing is finite but in clauses of its words."""
    root = next(t for t in tokens if t.is_root)
    finite = (t for t in tokens if (t.tag in FINITE or t.tag == "MD") and not is_in_a_clause(t))
    return root if root.is_noun and next(finite, None) is None else None


def is_in_a_clause(token: Token) -> bool:
    """Whether it stands in a clause that hangs on another word."""
    return any(t.dep in _CLAUSES for t in (token, *token.ancestors()))


def heading(verb: Token, noun: Token, tag: str | None = None, subject: str = "nsubj") -> Iterator[Mend]:
    """A verb at the head of its sentence in place of the noun that is its subject, with what stands behind it."""
    yield Mend(verb, verb, "ROOT", tag)
    yield Mend(noun, verb, subject)
    yield from (Mend(c, verb, c.dep) for c in noun.children if c is not verb and c.i > verb.i)
