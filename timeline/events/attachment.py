"""Which word of a sentence a time expression modifies, and through which preposition."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from timeline.syntax.tree import Sentence, Token, head_of
from timeline.times.expression import TimeExpression

_CLAUSAL = frozenset({"on"})  # before a weekday it belongs to the clause rather than to the noun it follows


@dataclass(frozen=True, slots=True)
class Attachment:
    """A time expression in its tree.

    Attributes:
        expression: The expression; it has a `when`.
        head: Its head word.
        site: The verb or noun it modifies; the head itself where it stands alone.
        preposition: What leads it in, in lower case ("since"), or "".
    """

    expression: TimeExpression
    head: Token
    site: Token
    preposition: str


def attach(sentences: Sequence[Sentence], expressions: Sequence[TimeExpression]) -> dict[int, tuple[Attachment, ...]]:
    """Attach an article's time expressions.

    Args:
        sentences: Its sentences, in text order.
        expressions: Its time expressions, in text order; those without a `when` are left out.

    Returns:
        Number of the sentence -> the attachments in it, in text order.
    """
    return {s.index: found for s in sentences if (found := tuple(_in_sentence(s, expressions)))}


def _in_sentence(sentence: Sentence, expressions: Sequence[TimeExpression]) -> Iterator[Attachment]:
    for expression in expressions:
        if expression.when is not None and sentence.start <= expression.start < sentence.end:
            tokens = sentence.between(expression.start, expression.end)
            if tokens:
                yield _attachment(expression, head_of(tokens), tokens[0])


def _attachment(expression: TimeExpression, head: Token, first: Token) -> Attachment:
    site, preposition = head, ""
    if head.dep in ("pobj", "pcomp") or head.head.pos in ("ADP", "SCONJ"):
        site, preposition = head.head, head.head.lower
        while (
            site.dep in ("prep", "pcomp", "pobj", "prt")
            and site.head is not site
            and (site.pos in ("ADP", "SCONJ") or site is head)
        ):
            site = site.head
    elif not head.is_root:
        site = head.head
    if not preposition:
        before = first.next(-1)
        preposition = before.lower if before is not None and before.pos in ("ADP", "SCONJ") else ""
    while (
        site.dep in ("aux", "auxpass", "advmod", "amod", "compound", "nummod", "npadvmod", "quantmod")
        and not site.is_root
        and not site.is_verb
    ):
        site = site.head
    if preposition in _CLAUSAL and not any(c.isdigit() for c in expression.text):
        site = _clause_over(site)
    return Attachment(expression, head, site, preposition)


def _clause_over(noun: Token) -> Token:
    """The finite verb before a noun: "condemned the bombing in the capital on Thursday" tells when it was condemned."""
    verb = next((a for a in noun.ancestors() if a.is_verb and a.dep not in ("aux", "auxpass")), None)
    if noun.is_verb or verb is None or verb.i > noun.i or verb.tag not in ("VBD", "VBN", "VBZ", "VBP", "VB"):
        return noun
    return verb


def offsets_of_times(sentences: Sequence[Sentence], expressions: Sequence[TimeExpression]) -> frozenset[int]:
    """Offsets of all words of all time expressions, those without a `when` included."""
    return frozenset(
        t.start
        for s in sentences
        for e in expressions
        if s.start <= e.start < s.end and e.type in ("DATE", "TIME")
        for t in s.between(e.start, e.end)
    )
