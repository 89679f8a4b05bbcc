"""A document's expressions resolved in order: each is an anchor for those that follow."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date
from functools import lru_cache, partial
from typing import Final

from timeline.calendar.cells import Cell
from timeline.calendar.granularity import Granularity as G
from timeline.calendar.timex import stretch
from timeline.errors import BadRule, Problem
from timeline.language.loading import load
from timeline.language.records import Language
from timeline.times import meaning as m
from timeline.times.anchors import Anchor, Answer, Direction, Mode, nowhere, published_cell
from timeline.times.explaining import Told, explained
from timeline.times.expression import TimeExpression
from timeline.times.finding import Found
from timeline.times.notation import MISFITS
from timeline.times.recurring import period
from timeline.times.resolving import settle
from timeline.times.trusted import trusted
from timeline.times.when import When
from timeline.times.wording import Wording, worded_cell

_FEW: Final = 12  # expressions in which a document cannot yet show its mode
_RECENT: Final = 2  # years before publication that news still speaks of
_MOST: Final = 0.7
_LEANING: Final = 0.05
_SHARE: Final = 0.1
_HALF: Final = 0.5
_REMEMBERED: Final = 2_048  # times whose words are remembered
_RUNS: Final = frozenset({6, 9})  # months that firms report on beside quarters
_JOINT: Final = 5  # characters of " and ", the longest joint between two that share a year

Directions = Callable[[Found], Direction | None] | Sequence[Direction | None]


def resolve(
    found: Sequence[Found],
    published: date | None,
    *,
    direction: Directions | None = None,
    mode: Mode | None = None,
    article_id: str = "",
    language: Language | None = None,
) -> tuple[tuple[TimeExpression, ...], tuple[Problem, ...]]:
    """Expressions of one document, resolved.

    Args:
        found: From `find`, in text order.
        published: When the article appeared (a date, or a datetime), or `None`: what depends on it then keeps X's in its value.
        direction: For each expression whether its clause looks back ("past") or ahead ("future"): a function or a sequence.
        mode: "news" (anchored in the dateline) or "narrative" (anchored in the text); `None` lets the document decide.
        article_id: Kept in each expression.
        language: In whose words the reasons are told; English by default.

    Returns:
        The expressions, and what could not be resolved because the calendar has no such time.
    """
    anchor = Anchor(now=published_cell(published), mode=mode or document_mode(found, published))
    expressions, problems = [], []
    language = language or load()
    wording, told = language.times.wording, _teller(language)
    looks: Callable[[], Direction | None] = nowhere
    before: tuple[str, m.Meaning, Anchor, Answer, When | None] | None = None  # "on Monday" may come ten thousand times
    once: dict[When | None, When | None] = {}  # equal times as one: with their steps they would be most of a long result
    for place, each in enumerate(found):
        looks = looks if each.joined or direction is None else _Look(direction, each, place)
        here = anchor.looking(looks)
        meaning = _shared(found, place)
        if before and before[0] == each.text and before[1] == meaning and before[2].same(here):
            answer, when = before[3:]
        else:
            answer = _settled(each, meaning, here)
            when = None if answer.dropped else _when(each.text, answer, anchor.now, wording, told)
            when = once.setdefault(when, when)
        before = each.text, meaning, here, answer, when
        if answer.dropped:
            continue
        expressions.append(_expression(each, answer, when, article_id))
        if answer.problem:
            problems.append(Problem(where=f'"{each.text}" at {each.start}-{each.end}', reason=answer.problem))
        if answer.cell is not None and not answer.aside:
            anchor = anchor.mentioning(answer.cell)
        anchor = _counting(anchor, meaning, answer)
    return tuple(expressions), tuple(problems)


def _settled(found: Found, meaning: m.Meaning, anchor: Anchor) -> Answer:
    """The answer; a rule whose meaning holds what no operator takes is named."""
    try:
        return settle(meaning, anchor)
    except MISFITS as error:
        raise BadRule(f'{found.rule}: "{found.text}" means {meaning}, which names no time: {error}') from error


@lru_cache(maxsize=8)
def _teller(language: Language) -> Told:
    """What words a cell in a language: the same days come again and again."""
    return lru_cache(maxsize=_REMEMBERED)(partial(worded_cell, wording=language.times.wording))


class _Look:
    """The direction of an expression, found out when it is first asked for; most never ask."""

    __slots__ = ("_asked", "_found")

    def __init__(self, directions: Directions, found: Found, place: int) -> None:
        self._asked: tuple[Directions, Found, int] | None = (directions, found, place)
        self._found: Direction | None = None

    def __call__(self) -> Direction | None:
        if self._asked is not None:
            directions, found, place = self._asked
            self._found, self._asked = directions(found) if callable(directions) else directions[place], None
        return self._found


def document_mode(found: Sequence[Found], published: date | None) -> Mode:
    """Whether the document tells history: it names years, long gone ones above all, and hardly leans on a dateline.

    Args:
        found: Its expressions.
        published: When it appeared.
    """
    found = [each for each in found if not isinstance(each.meaning, m.Told)]
    years = [year for each in found for year in [_year(each.meaning)] if year is not None]
    leaning = sum(_leans(each.meaning) for each in found)
    if len(found) < _FEW or leaning > _LEANING * len(found):
        return "news"
    old = sum(year < (published.year if published else 9999) - _RECENT for year in years)
    long_gone = len(years) >= _SHARE * len(found) and old >= _MOST * len(years)
    return "narrative" if long_gone or len(years) >= _HALF * len(found) else "news"


def _counting(anchor: Anchor, meaning: m.Meaning, answer: Answer) -> Anchor:
    """The anchor told whether the text now counts in half years and nine months, or in quarters."""
    if isinstance(meaning, m.Length) and meaning.unit is G.MONTH and meaning.amount in _RUNS:
        return anchor if anchor.in_months else replace(anchor, in_months=True)
    in_quarters = anchor.in_months and answer.cell is not None and answer.cell.unit is G.QUARTER
    return replace(anchor, in_months=False) if in_quarters else anchor


def _leans(meaning: m.Meaning) -> bool:
    """Whether a phrase makes sense only beside a dateline: yesterday, last week, on Tuesday."""
    match meaning:
        case m.Ref() | m.Recurring(kind="weekday"):
            return True
        case m.Within(container=inner) | m.Relative(base=inner) | m.Modified(base=inner) | m.Part(day=m.Meaning() as inner):
            return _leans(inner)
    return False


def _year(meaning: m.Meaning) -> int | None:
    """The year a phrase spells out."""
    match meaning:
        case m.Year(number=number, short=False):
            return number
        case m.Within(container=inner) | m.Modified(base=inner):
            return _year(inner)
        case m.Part(day=m.Meaning() as inner) | m.Clock(day=m.Meaning() as inner) | m.Between(last=inner):
            return _year(inner)
    return None


def _shared(found: Sequence[Found], place: int) -> m.Meaning:
    """Its meaning, with the year that the next one says for both ("in August and September 1914")."""
    own = found[place].meaning
    if period(own) is not G.YEAR or place + 1 >= len(found):
        return own
    following = found[place + 1]
    ahead = following.meaning
    if following.start - found[place].end <= _JOINT and isinstance(ahead, m.Within) and type(ahead.base) is type(own):
        return m.Within(own, ahead.container)
    return own


def _expression(found: Found, answer: Answer, when: When | None, article_id: str) -> TimeExpression:
    fields = {
        "start": found.start,
        "end": found.end,
        "text": found.text,
        "type": answer.type,
        "value": answer.value,
        "mod": answer.mod,
        "when": when,
        "rule": found.rule,
        "quant": answer.quant,
        "freq": answer.freq,
        "article_id": article_id,
    }
    return trusted(TimeExpression, fields)


def _when(text: str, answer: Answer, now: Cell | None, wording: Wording, told: Told) -> When | None:
    bounds = answer.span or (stretch(answer.cell, answer.mod) if answer.cell else None)
    if bounds is None:
        return None
    interval, granularity = bounds
    fields = {
        "start": interval.start,
        "end": interval.end,
        "granularity": granularity,
        "value": answer.value,
        "mod": answer.mod,
        "basis": answer.basis,
        "zone": answer.zone,
        "steps": explained(text, answer.steps, now, wording, told),
    }
    return trusted(When, fields)
