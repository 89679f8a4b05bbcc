"""Which word of a sentence a time expression modifies, and through which preposition."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from timeline.syntax.tree import Sentence, Token, head_of, sentence_at
from timeline.times.expression import TimeExpression

_SOME = "PX"  # opens the value of a time of no known length ("recent years")
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

    @property
    def words(self) -> frozenset[str]:
        """The expression's words in lower case, those of "year-ago" apart."""
        return frozenset(self.expression.text.lower().replace("-", " ").split())


def attach(sentences: Sequence[Sentence], expressions: Sequence[TimeExpression]) -> dict[int, tuple[Attachment, ...]]:
    """Attach an article's time expressions.

    Args:
        sentences: Its sentences, in text order.
        expressions: Its time expressions, in text order; those without a `when` are left out.

    Returns:
        Number of the sentence -> the attachments in it, in text order.
    """
    found: dict[int, list[Attachment]] = {}
    for expression in expressions:
        if expression.when is not None and (attachment := attachment_of(expression, sentences)) is not None:
            found.setdefault(attachment.head.sentence.index, []).append(attachment)
    return {index: tuple(attachments) for index, attachments in found.items()}


def vague_sites(
    sentences: Sequence[Sentence], expressions: Sequence[TimeExpression], within: frozenset[str] = frozenset()
) -> frozenset[int]:
    """Offsets of dates without a place in time ("recently", "30 February", "in recent years") and of the words that they modify.

    What such a word dates has no date, and must not get another one. An adjective dates its noun alone: what "a former minister"
    does has a date.
    """
    unplaced = (e for e in expressions if e.when is None and (_is_vague_date(e) or e.value.startswith(_SOME)))
    found = ((e, a) for e in unplaced if (a := attachment_of(e, sentences)) is not None)
    attached = [a for e, a in found if _is_vague_date(e) or a.preposition in within]
    return frozenset(offset for a in attached for offset in (a.head.start, *(() if a.head.dep == "amod" else (a.site.start,))))


def _is_vague_date(expression: TimeExpression) -> bool:
    return expression.type in ("DATE", "TIME") and expression.value != "PRESENT_REF"


def attachment_of(expression: TimeExpression, sentences: Sequence[Sentence]) -> Attachment | None:
    """How an expression stands in its sentence; `None` outside of sentences."""
    sentence = sentence_at(sentences, expression.start)
    tokens = sentence.between(expression.start, expression.end) if sentence is not None else ()
    return _attachment(expression, head_of(tokens), tokens[0]) if tokens else None


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
    placed = ((e, sentence_at(sentences, e.start)) for e in expressions if e.type in ("DATE", "TIME"))
    return frozenset(t.start for e, s in placed if s is not None for t in s.between(e.start, e.end))
