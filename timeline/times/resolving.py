"""Meaning and anchor to answer: a pure function, a case a node. Where the anchor does not suffice the value keeps its X's."""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from timeline.calendar.cells import Cell, cell_of
from timeline.calendar.granularity import Granularity as G
from timeline.calendar.timex import parse
from timeline.times import meaning as m
from timeline.times.anchors import Anchor, Answer
from timeline.times.answering import every, impossible, known, length, modified, open_answer, stretch
from timeline.times.counting import counted
from timeline.times.explaining import Step
from timeline.times.recurring import nearest, occurrence, period, told_next
from timeline.times.shifting import exact_shift, shift_cell
from timeline.times.unknown import partly
from timeline.times.when import Basis

_PARTS_OF_TEXT: Final = {-1: "PAST_REF", 1: "FUTURE_REF"}
_FOUR_FIGURES: Final = 1000
_OF_CLOCK: Final = frozenset({G.HOUR, G.MINUTE, "second"})  # counted from no time of the clock, only the length is known
_OF_DAYS: Final = frozenset({G.DAY, G.WEEK, G.WEEKEND})  # counted from a year, they stay in it for all we know
_BEFORE_WEEKEND: Final = 2  # a Monday or Tuesday belongs to the weekend before it
_A_YEAR: Final = m.Length(1, G.YEAR)
_RECURS: Final = {  # how one of what recurs by the week, and by the year, was chosen
    ("past", True): "latest-back", ("future", True): "first-ahead", (None, True): "latest",
    ("past", False): "looks-back", ("future", False): "looks-ahead", (None, False): "nearest",
}  # fmt: skip
_RELATIVE: Final = {-1: "last", 0: "this", 1: "coming"}


def settle(node: m.Meaning, anchor: Anchor) -> Answer:
    """When the phrase means.

    Args:
        node: Its meaning.
        anchor: Where it stands in time.

    Returns:
        The answer; with X's in the value and no cell where the anchor lacks what it takes, with a `problem` where the calendar
        has no such time.

    >>> from timeline.calendar.cells import day_cell
    >>> settle(m.Ref(G.DAY, -1), Anchor(day_cell(2016, 2, 5))).value
    '2016-02-04'
    >>> settle(m.Ref(G.DAY, -1), Anchor()).value
    'XXXX-XX-XX'
    """
    match node:
        case m.Stamp() | m.Year() | m.Block():
            return _absolute(node, anchor)
        case m.BareYear(number=number):
            return _bare_year(number, anchor)
        case m.Ref(unit=unit, shift=shift):
            return _from(anchor.now, node, unit, shift)
        case m.Recurring() | m.MonthDay() | m.Feast():
            return _recurring(node, anchor)
        case m.Within(base=base, container=container):
            return _within(node, base, settle(container, anchor), anchor)
        case m.Relative():
            return _relative(node, anchor)
        case m.Nth(container=container):
            return counted(node, settle(container, anchor) if container is not None else Answer("DATE", ""))
        case m.Part() | m.Clock():
            return _of_day(node, anchor)
        case m.Modified(mod=mod, base=base):
            return modified(mod, settle(base, anchor))
        case m.Length() | m.Sum() | m.Window():
            return length(node)
        case m.Shift():
            return _shift(node, anchor)
        case m.Between(first=first, last=last):
            return _between(node, settle(last, anchor), first, anchor)
        case m.Same():
            return _same(node, anchor)
        case m.Reported(shift=shift):
            return _reported(node, shift or 0, anchor)
        case m.Around(unit=unit, base=base):
            return _around(node, unit, settle(base, anchor))
        case m.NumberedWeek(number=number, year=year):
            return _week(node, number, settle(year, anchor))
        case m.Vague(value=value):
            return Answer("DATE", value, steps=(Step("vague"),))
        case m.Every():
            return every(node)
        case m.Told(base=base):
            return settle(base, anchor) if anchor.mode == "narrative" else Answer("DATE", "", dropped=True)
    raise TypeError(f"no way to resolve {type(node).__name__}; give settle() a case for it")


def _absolute(node: m.Meaning, anchor: Anchor) -> Answer:
    match node:
        case m.Stamp(value=value, zone=zone):
            cell = parse(value)
            return known(cell, "written", basis="explicit", zone=zone) if cell else impossible(node)
        case m.Year(number=number, short=False):
            return known(Cell(G.YEAR, number), "written", basis="explicit")
        case m.Block(unit=unit, number=number, short=False):
            return known(Cell(unit, number), "written", basis="explicit")
    base = anchor.base
    if base is None:
        return open_answer(node)
    year = base.within(G.YEAR).index
    if isinstance(node, m.Year):
        number = max(year // 100 * 100 + node.number + step for step in (-100, 0) if step or node.number <= year % 100 + 5)
        return known(Cell(G.YEAR, number), "year-ending-so", base, basis="explicit")
    decade = year // 10
    digit = node.number if isinstance(node, m.Block) else 0
    number = max(ten for ten in (decade // 10 * 10 + digit, decade // 10 * 10 - 10 + digit) if ten <= decade)
    return known(Cell(G.DECADE, number), "decade-named-so", base, basis="explicit")


def _bare_year(number: int, anchor: Anchor) -> Answer:
    """A year of three figures, in the era the text is in; nothing where the text is in none that has such years."""
    year = next((cell.within(G.YEAR).index for cell in anchor.mentioned if cell.unit.rank <= G.YEAR.rank), None)
    if year is None or year >= _FOUR_FIGURES:
        return Answer("DATE", "", dropped=True)
    return known(Cell(G.YEAR, number if year > 0 else 1 - number), "era")


def _from(base: Cell | None, node: m.Meaning, unit: G, shift: int) -> Answer:
    if base is None:
        return open_answer(node)
    start = base if base.unit is unit else cell_of(unit, base.first_day)
    kind = "before" if shift < 0 else "after" if shift else "of"
    return known(start.shift(shift), kind, base, unit=unit, count=abs(shift))


def _recurring(node: m.Meaning, anchor: Anchor) -> Answer:
    base, unit = anchor.base, period(node)
    if base is None or unit is None:
        return open_answer(node)
    if anchor.mentioned and (anchor.mode == "narrative" or _is_of_told_month(unit, anchor)):
        found = told_next(node, anchor)
        return known(found, "goes-on", base) if found else impossible(node)
    if isinstance(node, m.MonthDay) and node.weekday is not None:
        direction = None  # the weekday tells the year
    else:
        direction = anchor.direction or ("past" if unit is G.WEEK else None)
    found = nearest(node, base, direction)
    if found is None:
        return impossible(node)
    return known(found, _RECURS[anchor.direction, unit is G.WEEK], base)


def _is_of_told_month(unit: G, anchor: Anchor) -> bool:
    """Whether it is a day by its number alone, and the text has told a month for it: "on 9 May ... by the 23rd"."""
    return unit is G.MONTH and any(cell.unit.rank <= unit.rank for cell in anchor.mentioned)


def _within(node: m.Meaning, base: m.Meaning, container: Answer, anchor: Anchor) -> Answer:
    unit = period(base)
    if isinstance(base, m.Reported) and anchor.in_months:
        return replace(container, aside=True)
    if isinstance(base, m.Reported) and container.cell is not None:
        quarter = _reported(base, 0, anchor).cell
        base, unit = m.Recurring("quarter", quarter.index % 4 + 1 if quarter else 0), G.YEAR
    if container.cell is None or unit is None:
        return replace(open_answer(node), problem=container.problem)
    found = occurrence(base, container.cell.within(unit))
    if found is None:
        return impossible(node)
    return known(found, "within", container.cell, inner=container.steps, basis=container.basis)


def _relative(node: m.Relative, anchor: Anchor) -> Answer:
    unit = period(node.base)
    base = anchor.base if node.in_text is None or unit is None else anchor.told(unit)
    if base is None or unit is None:
        return open_answer(node)
    if node.which:
        found = _beyond(node.base, base, node.which)
    elif unit is G.WEEK and anchor.direction:
        found = nearest(node.base, base, anchor.direction)
    else:
        found = occurrence(node.base, cell_of(unit, base.first_day))
    return known(found, _RELATIVE[node.which], base) if found else impossible(node)


def _beyond(node: m.Meaning, base: Cell, which: int) -> Cell | None:
    """The nearest one before the whole of the base, or after it: "the following March" of 1997 is in 1998."""
    edge = Cell(G.DAY, base.last_day if which > 0 else base.first_day)
    return nearest(node, edge, "future" if which > 0 else "past", strictly=True)


def _of_day(node: m.Part | m.Clock, anchor: Anchor) -> Answer:
    day = settle(node.day, anchor) if node.day is not None else None
    if day is not None and day.problem:
        return day
    cell = day.cell if day else anchor.day
    if isinstance(node, m.Clock) and (node.hour > 24 or node.minute > 59):
        return replace(impossible(node), type="TIME")
    if cell is None or cell.unit.rank > G.DAY.rank:
        return open_answer(node)
    number = cell.first_day
    basis: Basis = day.basis if day else "inferred"
    steps = day.steps if day else ()
    if isinstance(node, m.Part):
        answer = known(Cell(G.PART_OF_DAY, number, node.part), "part", cell.within(G.DAY), inner=steps, basis=basis)
        return replace(answer, mod=day.mod if day else None)
    minute = Cell(G.MINUTE, number * 1440 + node.hour * 60 + node.minute)
    return known(minute, "clock", cell.within(G.DAY), inner=steps, basis=basis, zone=node.zone)


def _shift(node: m.Shift, anchor: Anchor) -> Answer:
    if anchor.mode == "news" and node.sign < 0 and isinstance(node.base, str) and node.length == _A_YEAR:
        if anchor.in_months:
            return replace(_from(anchor.now, node, G.YEAR, -1), aside=True)
        if anchor.quarter is not None:
            answer = known(anchor.quarter.shift(-4), "reported-before", anchor.quarter, unit=G.QUARTER, count=4)
            return replace(answer, aside=True)
    if isinstance(node.base, m.Meaning):
        answer = settle(node.base, anchor)
        base, basis, problem, inner = answer.cell, answer.basis, answer.problem, answer.steps
    else:
        base, basis, problem, inner = (anchor.base if node.base == "now" else anchor.then), "inferred", None, ()
    if node.length.amount is None:
        return replace(open_answer(node), value=_PARTS_OF_TEXT[node.sign])
    found = (exact_shift if node.exact else shift_cell)(base, node.length, node.sign) if base is not None else None
    if found is None and node.length.unit in _OF_CLOCK:
        return length(node.length)
    if base is None:
        return replace(open_answer(node), problem=problem)
    if found is None:
        answer = open_answer(node)
        value = partly(answer.value, base) if node.base == "then" and node.length.unit in _OF_DAYS else answer.value
        return replace(answer, value=value, problem=problem)
    kind, so_long = "before" if node.sign < 0 else "after", node.length
    answer = known(found, kind, base, unit=so_long.unit, count=so_long.amount or 0, inner=inner, basis=basis)
    return replace(answer, mod=so_long.mod)


def _between(node: m.Meaning, last: Answer, first_node: m.Meaning, anchor: Anchor) -> Answer:
    """The first end is completed from the last: 3 to 5 February 2015, Monday to Thursday."""
    if last.cell is None:
        return replace(open_answer(node), problem=last.problem)
    unit = period(first_node)
    first = settle(first_node, anchor)
    if first.cell is None or unit is not None:
        found = nearest(first_node, last.cell, "past")
        first = known(found, "latest", last.cell) if found else first
    if first.cell is None:
        return replace(open_answer(node), problem=first.problem)
    if first.cell.first_day > last.cell.first_day:
        return replace(impossible(node), problem="it would end before it begins; it is left open", steps=(Step("backwards"),))
    return stretch(first.cell, last.cell, last)


def _same(node: m.Same, anchor: Anchor) -> Answer:
    if node.loose and anchor.mode == "news":
        return _from(anchor.now, node, node.unit, node.shift)
    found = next((cell for cell in anchor.mentioned if not node.unit.finer_than(cell.unit)), None)
    base = found or (anchor.now if anchor.mode == "news" else None)
    if base is None and anchor.mentioned:
        answer = open_answer(node)
        return replace(answer, value=partly(answer.value, anchor.mentioned[0], same=not node.shift))
    return _from(base, node, node.unit, node.shift)


def _reported(node: m.Meaning, shift: int, anchor: Anchor) -> Answer:
    """The quarter the text reports on; else the last one that was over when the article appeared."""
    found = anchor.quarter
    if found is None and anchor.now is not None:
        found = anchor.now.within(G.QUARTER).shift(-1)
    if found is None:
        return replace(open_answer(node), aside=True)
    kind = "reported-before" if shift < 0 else "reported-after" if shift else "reported"
    return replace(known(found.shift(shift), kind, found, unit=G.QUARTER, count=abs(shift)), aside=True)


def _around(node: m.Meaning, unit: G, base: Answer) -> Answer:
    if base.cell is None:
        return replace(open_answer(node), problem=base.problem)
    day = base.cell.first_day - (_BEFORE_WEEKEND if unit is G.WEEKEND else 0)
    return known(cell_of(unit, day), "of", base.cell, unit=unit, inner=base.steps, basis=base.basis)


def _week(node: m.Meaning, number: int, year: Answer) -> Answer:
    if year.cell is None:
        return open_answer(node)
    cell = parse(f"{year.value}-W{number:02d}")
    return known(cell, "within", year.cell, inner=year.steps, basis=year.basis) if cell else impossible(node)
