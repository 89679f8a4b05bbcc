"""What comes round: weekdays, months, seasons, days of the year, feasts. Which one is meant is the anchor's to say."""

from __future__ import annotations

from collections.abc import Iterator
from math import exp
from typing import Final

from timeline.calendar.cells import Cell, cell_of, day_cell
from timeline.calendar.days import is_day
from timeline.calendar.feasts import feast
from timeline.calendar.granularity import Granularity as G
from timeline.times import meaning as m
from timeline.times.anchors import Anchor, Direction

#: Kind -> the unit it recurs in, the unit it is, and how many of it a period has.
_KINDS: Final = {
    "month": (G.YEAR, G.MONTH, 12), "quarter": (G.YEAR, G.QUARTER, 4), "half-year": (G.YEAR, G.HALF_YEAR, 2),
    "season": (G.YEAR, G.SEASON, 4),
}  # fmt: skip
_AHEAD: Final = {"quarter": 6.0, "half-year": 6.0, "season": 2.0, "month": 2.0}  # how much farther off what lies ahead seems
_CONTRARY_PAST: Final = 12.0  # a past tense is plain; a future is often but a modal
_CONTRARY_WHOLE: Final = 60.0  # of a month ("it sold well in April") it tells for sure; a day may have been due
_CONTRARY: Final = 3.0
_FADING: Final = 0.5  # what is left of a mention's pull after the next one; these four were fitted on narratives, left-one-out
_REACH: Final = 0.4  # of a year (a week, a month): the way after which a mention pulls no more than a third
_BACK: Final = 1.5  # how much longer a way back seems than a way on
_WHOLE: Final = 0.3  # the pull of a year that is only named
_CLOSE: Final = (0, -1, 1)
_FAR: Final = (0, -1, 1, -2, 2, -3, 3, -4, 4, -5, 5, -6, 6, -7, 7, -8, 8)  # a 29 February is 8 years off, over 1900 or 2100


def period(node: m.Meaning) -> G | None:
    """The unit in which it recurs, or `None` for what does not recur.

    >>> period(m.Recurring("weekday", 2)), period(m.Year(2015))
    (<Granularity.WEEK: 'week'>, None)
    """
    match node:
        case m.Recurring(kind="weekday" | "weekend"):
            return G.WEEK
        case m.Recurring(kind="day"):
            return G.MONTH
        case m.Recurring() | m.MonthDay() | m.Feast():
            return G.YEAR
        case m.Modified(base=base) | m.Part(day=m.Meaning() as base) | m.Clock(day=m.Meaning() as base):
            return period(base)
    return None


def occurrence(node: m.Meaning, container: Cell) -> Cell | None:
    """The one in this period, or `None` where the calendar has none (31 June).

    >>> occurrence(m.MonthDay(2, 29), Cell(G.YEAR, 2015)) is None
    True
    """
    match node:
        case m.Recurring(kind="weekday", number=number):
            return Cell(G.DAY, container.index * 7 + 1 + number)
        case m.Recurring(kind="weekend"):
            return Cell(G.WEEKEND, container.index)
        case m.Recurring(kind="day", number=number):
            return container.inner(G.DAY, number) if number > 0 else None
        case m.Recurring(kind=kind, number=number):
            _, unit, size = _KINDS[kind]
            return Cell(unit, container.index * size + number - 1) if 1 <= number <= size else None
        case m.MonthDay(month=month, day=day):
            return day_cell(container.index, month, day) if is_day(container.index, month, day) else None
        case m.Feast(recipe=recipe):
            return feast(recipe, container.index)
    return None


def around(node: m.Meaning, base: Cell) -> Iterator[Cell]:
    """Occurrences near the base: in its own period, the one before, the one after, and farther off for what is rare."""
    unit = period(node)
    if unit is None:
        return
    own = cell_of(unit, base.first_day)
    steps = _CLOSE if unit is not G.YEAR or not _is_rare(node) else _FAR
    for step in steps:
        found = occurrence(node, own.shift(step))
        if found is not None and _fits(node, found):
            yield found


def _is_rare(node: m.Meaning) -> bool:
    """Whether years may pass without it: 29 February, a date with its weekday."""
    return isinstance(node, m.MonthDay) and (node.weekday is not None or (node.month, node.day) == (2, 29))


def _fits(node: m.Meaning, found: Cell) -> bool:
    """Whether the weekday given along with a date agrees with this year's."""
    return not isinstance(node, m.MonthDay) or node.weekday is None or (found.first_day - 1) % 7 == node.weekday


def nearest(node: m.Meaning, base: Cell, direction: Direction | None, *, strictly: bool = False) -> Cell | None:
    """The latest occurrence up to the base (past), the earliest from it on (future), or the nearest.

    Args:
        node: What comes round.
        base: The anchor.
        direction: Where to look.
        strictly: Whether the base's own occurrence is out of the question.
    """
    day = base.first_day
    found = list(around(node, base))
    if strictly:
        found = [cell for cell in found if not cell.first_day <= day <= cell.last_day]
    if direction and not strictly and period(node) is G.YEAR:
        return min(found, key=lambda cell: _distance(cell, day, 1.0) * _against(node, cell, day, direction), default=None)
    if direction == "past":
        return max((cell for cell in found if cell.first_day <= day), key=lambda cell: cell.index, default=None)
    if direction == "future":
        return min((cell for cell in found if cell.last_day >= day), key=lambda cell: cell.index, default=None)
    ahead = _AHEAD.get(node.kind, 1.0) if isinstance(node, m.Recurring) else 1.0
    return min(found, key=lambda cell: _distance(cell, day, ahead), default=None)


def told_next(node: m.Meaning, anchor: Anchor) -> Cell | None:
    """The occurrence that a narrative means: every time told so far draws it near, the latest ones most.

    A story goes on rather than back, but a year mentioned in passing does not carry it away: of the occurrences in the years
    (weeks, months) told so far and in those after them, the one with the strongest pull is meant.
    """
    unit = period(node)
    if unit is None:
        return None
    told = [cell for cell in anchor.mentioned if not cell.unit.rank > unit.rank]
    own = [cell_of(unit, cell.first_day) for cell in told or anchor.mentioned[:1]]
    after = [place.shift(1) for place, cell in zip(own, told, strict=False) if cell.unit is not unit]
    choices = [found for place in dict.fromkeys(own + after) if (found := occurrence(node, place)) is not None]
    if len(choices) < 2:
        return next(iter(choices), None)
    wholes = [cell_of(unit, cell.first_day) for cell in told]
    return max(choices, key=lambda cell: _pull(cell, told, wholes, unit))


def _pull(choice: Cell, told: list[Cell], wholes: list[Cell], unit: G) -> float:
    """How strongly the times told draw to this choice: each half as strongly as the one told after it, less from afar."""
    pull, day, own = 0.0, choice.first_day, choice.within(unit)
    for place, (cell, whole) in enumerate(zip(told, wholes, strict=True)):
        if cell.unit is unit:
            near = _WHOLE if own == whole else 0.0
        else:
            way = day - cell.first_day
            near = exp(-max(way, -_BACK * way) / (_REACH * (whole.last_day - whole.first_day + 1)))
        pull += _FADING**place * near
    return pull


def _against(node: m.Meaning, cell: Cell, day: int, direction: Direction) -> float:
    """What a date of the year must be nearer by to be taken against the direction of its clause."""
    contrary = cell.first_day > day if direction == "past" else cell.last_day < day
    if not contrary:
        return 1.0
    if direction == "future":
        return _CONTRARY
    return _CONTRARY_WHOLE if isinstance(node, m.Recurring) else _CONTRARY_PAST


def _distance(cell: Cell, day: int, ahead: float) -> float:
    """Days from the base; what lies ahead counts for more, because news tells mostly of what has been."""
    return day - cell.last_day if cell.last_day < day else ahead * max(cell.first_day - day, 0)
