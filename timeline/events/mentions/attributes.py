"""Tense, aspect, polarity and modality of an event: TimeML 1.2.1's MAKEINSTANCE (Pustejovsky et al. 2005)."""

from __future__ import annotations

from dataclasses import dataclass

from timeline.language.mentions import MentionLexicon
from timeline.syntax.clause import Clause, clause_of
from timeline.syntax.tree import Token

_ARGUMENTS = ("nsubj", "nsubjpass", "dobj", "attr")


@dataclass(frozen=True, slots=True)
class Attributes:
    """What MAKEINSTANCE says of an event; the values are those of `EventMention`."""

    tense: str
    aspect: str
    polarity: str
    modality: str


def attributes_of(token: Token, lexicon: MentionLexicon) -> Attributes:
    """Read the attributes of an event from its verb group; a predicate has those of its copula.

    Args:
        token: Head word of the event.
        lexicon: The language's words of negation and modals.

    Returns:
        Its attributes; nouns have no tense.
    """
    carrier = _carrier(token)
    clause = clause_of(carrier) if carrier is not None else None
    polarity = "NEG" if _negated(token, carrier, clause, lexicon) else "POS"
    if clause is None:
        return Attributes("NONE", "NONE", polarity, "NONE")
    return Attributes(clause.tense, clause.aspect, polarity, _modality(clause, lexicon))


def _carrier(token: Token) -> Token | None:
    """The verb whose group shows the tense of an event: itself, or the copula of a predicative adjective."""
    if token.is_verb:
        return token
    if token.pos == "ADJ" and token.dep in ("acomp", "oprd") and token.head.is_verb:
        return token.head
    return None


def _modality(clause: Clause, lexicon: MentionLexicon) -> str:
    return "NONE" if clause.modal is None else lexicon.modals.get(clause.modal, clause.modal)


def _negated(token: Token, carrier: Token | None, clause: Clause | None, lexicon: MentionLexicon) -> bool:
    if clause is not None and clause.negated:
        return True
    return any(_denies(c, lexicon) for t in (token, carrier) if t is not None for c in t.children)


def _denies(child: Token, lexicon: MentionLexicon) -> bool:
    """Whether a dependent denies: "never", "no" before a noun, "nobody" or "no one" as an argument."""
    negative = lexicon.words["negative"]
    if child.dep in ("det", "neg", "advmod", "preconj") and child.lower in negative:
        return True
    return child.dep in _ARGUMENTS and is_denied(child, lexicon)


def is_denied(noun: Token, lexicon: MentionLexicon) -> bool:
    """Whether a noun phrase stands for nothing: "nobody", "no group"."""
    negative = lexicon.words["negative"]
    return noun.lower in negative or any(c.dep == "det" and c.lower in negative for c in noun.children)
