"""What is counted within a stretch: the first week of May, the last Friday of June, the first nine months of 2015."""

from __future__ import annotations

from timeline.calendar.cells import Cell
from timeline.calendar.granularity import Granularity as G
from timeline.times import meaning as m
from timeline.times.anchors import Answer
from timeline.times.answering import impossible, known, open_answer, stretch
from timeline.times.explaining import Step
from timeline.times.lengths import duration_value


def counted(node: m.Nth, container: Answer) -> Answer:
    """The n-th unit (or run of units) of a stretch.

    Args:
        node: Which one.
        container: When the stretch is; an answer without a cell where no stretch is told.
    """
    if node.count > 1:
        return _run(node, container)
    if container.cell is None:
        return open_answer(node)
    if node.weekday is not None:
        return _nth_weekday(node, container.cell, container)
    found = container.cell.inner(node.unit, node.number)
    if found is None:
        return impossible(node)
    return _numbered(found, node, container)


def _nth_weekday(node: m.Nth, cell: Cell, container: Answer) -> Answer:
    days = [day for day in range(cell.first_day, cell.last_day + 1) if (day - 1) % 7 == node.weekday]
    place = node.number - 1 if node.number > 0 else node.number
    if not -len(days) <= place < len(days):
        return impossible(node)
    return _numbered(Cell(G.DAY, days[place]), node, container)


def _numbered(found: Cell, node: m.Nth, container: Answer) -> Answer:
    kind = "nth" if node.number > 0 else "nth-last"
    unit, count = "such-day" if node.weekday is not None else node.unit, abs(node.number)
    return known(found, kind, container.cell, unit=unit, count=count, inner=container.steps, basis=container.basis)


def _run(node: m.Nth, container: Answer) -> Answer:
    length = Answer("DURATION", duration_value(m.Length(node.count, node.unit)), steps=(Step("length"),))
    if container.cell is None:
        return length
    sign = 1 if node.number > 0 else -1
    ends = [container.cell.inner(node.unit, place * sign) for place in (abs(node.number), abs(node.number) + node.count - 1)]
    if ends[0] is None or ends[1] is None:
        return length
    first, last = sorted((ends[0], ends[1]), key=lambda cell: cell.index)
    half = first.within(G.HALF_YEAR)
    if node.unit is G.QUARTER and (half.first_day, half.last_day) == (first.first_day, last.last_day):
        return known(half, "run", container.cell, unit=node.unit, count=node.count, inner=container.steps, basis=container.basis)
    return stretch(first, last, container)
