"""Lengths that end at the dateline: "in the past two weeks", and "for two weeks" of what has gone on. Both tell when it began."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from datetime import date, timedelta

from timeline.calendar.arithmetic import add_to_date
from timeline.calendar.granularity import Granularity
from timeline.events.attachment import Attachment, attachment_of
from timeline.syntax.clause import clause_of
from timeline.syntax.tree import Sentence
from timeline.times.expression import TimeExpression
from timeline.times.trusted import changed
from timeline.times.when import When

_LENGTH = re.compile(r"P(\d{1,4})([DWMY])")
UNITS = {"D": Granularity.DAY, "W": Granularity.WEEK, "M": Granularity.MONTH, "Y": Granularity.YEAR}
Marks = Mapping[str, frozenset[str]]


def reaching_back(
    sentences: Sequence[Sentence], expressions: Sequence[TimeExpression], day: date | None, marks: Marks
) -> tuple[TimeExpression, ...]:
    """Give lengths that end at the dateline the time from their beginning until then.

    Args:
        sentences: An article's sentences, in text order.
        expressions: Its time expressions.
        day: Its dateline; without one nothing ends there.
        marks: The words that say so, of the language's events.

    Returns:
        The same expressions; such lengths have a `when`.
    """
    return tuple(e if day is None else _placed(e, sentences, day, marks) for e in expressions)


def _placed(expression: TimeExpression, sentences: Sequence[Sentence], day: date, marks: Marks) -> TimeExpression:
    told = _LENGTH.fullmatch(expression.value) if expression.type == "DURATION" and expression.when is None else None
    attachment = attachment_of(expression, sentences) if told is not None else None
    start = add_to_date(day, -int(told[1]), UNITS[told[2]]) if told is not None else None
    if attachment is None or start is None or not (_is_recent(attachment, marks) or _has_gone_on(attachment, marks)):
        return expression
    step = f"\u201c{expression.text}\u201d ends at the dateline, {day.isoformat()}, and began about {start.isoformat()}"
    when = When(
        start=start,
        end=day + timedelta(days=1),
        granularity=Granularity.INTERVAL,
        value=f"{start.isoformat()}/{day.isoformat()}",
        basis="inferred",
        steps=(step,),
    )
    return changed(expression, when=when)


def _is_recent(attachment: Attachment, marks: Marks) -> bool:
    """ "The past two weeks", not the last two weeks of something."""
    first = set(attachment.expression.text.lower().split()[:2])
    return not first.isdisjoint(marks["recent"]) and not any(c.lower == "of" for c in attachment.head.having("prep"))


def _has_gone_on(attachment: Attachment, marks: Marks) -> bool:
    """ "Have been on strike for two weeks": it has not ended."""
    if attachment.preposition not in marks["throughout"] or not attachment.site.is_verb:
        return False
    clause = clause_of(attachment.site)
    return clause.tense == "PRESENT" and clause.aspect.startswith("PERFECTIVE")
