"""A document's expressions resolved in order: each is an anchor for those that follow."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date

from timeline.errors import Problem
from timeline.times.anchors import Anchor, Answer, Direction, Mode, published_cell
from timeline.times.expression import TimeExpression
from timeline.times.finding import Found
from timeline.times.resolving import settle
from timeline.times.when import When
from timeline.calendar.timex import stretch

Directions = Callable[[Found], Direction | None] | Sequence[Direction | None]


def resolve(
    found: Sequence[Found],
    published: date | None,
    *,
    direction: Directions | None = None,
    mode: Mode | None = None,
    article_id: str = "",
) -> tuple[tuple[TimeExpression, ...], tuple[Problem, ...]]:
    """Expressions of one document, resolved.

    Args:
        found: From `find`, in text order.
        published: When the article appeared (a date, or a datetime), or `None`: what depends on it then keeps X's in its value.
        direction: For each expression whether its clause looks back ("past") or ahead ("future"): a function or a sequence.
        mode: "news" (anchored in the dateline) or "narrative" (anchored in the text); `None` lets the document decide.
        article_id: Kept in each expression.

    Returns:
        The expressions, and what could not be resolved because the calendar has no such time.
    """
    anchor = Anchor(now=published_cell(published), mode=mode or document_mode(found, published))
    expressions, problems = [], []
    for place, each in enumerate(found):
        looks = None if direction is None else direction(each) if callable(direction) else direction[place]
        answer = settle(each.meaning, replace(anchor, direction=looks))
        expressions.append(_expression(each, answer, article_id))
        if answer.problem:
            problems.append(Problem(where=f'"{each.text}" at {each.start}-{each.end}', reason=answer.problem))
        if answer.cell is not None:
            anchor = anchor.mentioning(answer.cell)
    return tuple(expressions), tuple(problems)


def document_mode(found: Sequence[Found], published: date | None) -> Mode:
    """Whether the document tells history: it is long on full dates and years, and short on words that lean on a dateline."""
    return "news"


def _expression(found: Found, answer: Answer, article_id: str) -> TimeExpression:
    return TimeExpression(
        start=found.start,
        end=found.end,
        text=found.text,
        type=answer.type,
        value=answer.value,
        mod=answer.mod,
        when=_when(answer),
        rule=found.rule,
        quant=answer.quant,
        freq=answer.freq,
        article_id=article_id,
    )


def _when(answer: Answer) -> When | None:
    bounds = answer.span or (stretch(answer.cell, answer.mod) if answer.cell else None)
    if bounds is None:
        return None
    interval, granularity = bounds
    return When(
        start=interval.start,
        end=interval.end,
        granularity=granularity,
        value=answer.value,
        mod=answer.mod,
        basis=answer.basis,
        zone=answer.zone,
        steps=answer.steps,
    )
