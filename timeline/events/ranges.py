"""Two times that are the ends of one: "from 3 February to 5 March", "between May 2019 and June 2020"."""

from __future__ import annotations

from collections.abc import Sequence

from timeline.calendar.granularity import Granularity
from timeline.calendar.interval import instant
from timeline.events.attachment import attachment_of
from timeline.events.lengths import Marks
from timeline.syntax.tree import Sentence, Token, sentence_at
from timeline.times.expression import TimeExpression
from timeline.times.trusted import changed
from timeline.times.when import When

_PLACED = frozenset({"DATE", "TIME"})
_NEAR = 12  # characters at most between the ends: room for one word


def spanned(sentences: Sequence[Sentence], expressions: Sequence[TimeExpression], marks: Marks) -> tuple[TimeExpression, ...]:
    """Put the ends of a stretch of time together, so that what lasted has both.

    Args:
        sentences: An article's sentences, in text order.
        expressions: Its time expressions, in text order.
        marks: The words that open a stretch and those between its ends, of the language's events.

    Returns:
        The expressions; where two are the ends of one, one stands for both, from the first character to the last. What is moved
        from one day to another does not last from the one to the other: those stay two.
    """
    kept: list[TimeExpression] = []
    for expression in expressions:
        whole = _whole(kept[-1], expression, sentences, marks) if kept else None
        if whole is not None:
            kept[-1] = whole
        else:
            kept.append(expression)
    return tuple(kept)


def _whole(one: TimeExpression, other: TimeExpression, sentences: Sequence[Sentence], marks: Marks) -> TimeExpression | None:
    first, last = one.when, other.when
    if first is None or last is None or not {one.type, other.type} <= _PLACED or other.start - one.end > _NEAR:
        return None
    if not _joins(one, other, sentences, marks):
        return None
    if first.start is None or last.end is None or instant(first.start) >= instant(last.end):
        return None
    text = f"{one.text} \u2026 {other.text}"
    when = When(
        start=first.start,
        end=last.end,
        granularity=Granularity.INTERVAL,
        value=f"{first.value}/{last.value}",
        basis=first.basis if first.basis == last.basis else "inferred",
        steps=(*first.steps, *last.steps, f"\u201c{text}\u201d: from the one to the other"),
    )
    return changed(one, text=text, end=other.end, when=when)


def _joins(one: TimeExpression, other: TimeExpression, sentences: Sequence[Sentence], marks: Marks) -> bool:
    """Whether a word that opens a stretch stands before two times, and a single one that closes it between them."""
    sentence = sentence_at(sentences, one.start)
    between = _words(sentence, one.end, other.start)
    before = _words(sentence, 0, one.start)
    if len(between) != 1 or between[0] not in marks["closing"] or not before or before[-1] not in marks["opening"]:
        return False
    attachment = attachment_of(one, sentences)
    return attachment is not None and attachment.site.lemma.lower() not in marks["moving"]


def _words(sentence: Sentence | None, start: int, end: int) -> list[str]:
    tokens: Sequence[Token] = () if sentence is None else sentence.between(start, end)
    return [t.lower for t in tokens]
