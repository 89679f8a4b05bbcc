"""The shapes an answer can take: known, left open, impossible, a stretch, a length, a set."""

from __future__ import annotations

from dataclasses import replace

from timeline.calendar.cells import Cell
from timeline.calendar.granularity import Granularity as G
from timeline.calendar.timex import read, write
from timeline.times import meaning as m
from timeline.times.anchors import Answer
from timeline.times.explaining import Step
from timeline.times.expression import TimexType
from timeline.times.lengths import add_lengths, duration_value
from timeline.times.unknown import template
from timeline.times.when import Basis


def known(
    cell: Cell,
    kind: str,
    base: Cell | None = None,
    *,
    unit: str = "",
    count: float = 0,
    inner: tuple[Step, ...] = (),
    basis: Basis = "inferred",
    zone: str | None = None,
) -> Answer:
    """The answer that names one unit of the calendar.

    Args:
        cell: That unit.
        kind, base, unit, count: The step that led to it, see `Step`.
        inner: The steps before.
        basis, zone: As in `Answer`.
    """
    value = write(cell)
    timex: TimexType = "TIME" if cell.unit.finer_than(G.DAY) else "DATE"
    return Answer(timex, value, cell=cell, basis=basis, zone=zone, steps=(*inner, Step(kind, cell, base, unit, count)))


def open_answer(node: m.Meaning) -> Answer:
    """An answer whose value keeps its X's: nothing anchors the phrase."""
    value = template(node)
    return Answer("TIME" if "T" in value else "DATE", value, steps=(Step("open"),))


def impossible(node: m.Meaning) -> Answer:
    """An answer for a time that the calendar does not have."""
    return replace(open_answer(node), problem="the calendar has no such time; it is left open", steps=(Step("impossible"),))


def stretch(first: Cell, last: Cell, why: Answer) -> Answer:
    """From one calendar unit through another."""
    value = f"{write(first)}/{write(last)}"
    return Answer("DATE", value, span=read(value), basis=why.basis, steps=(*why.steps, Step("interval", None, first, until=last)))


def modified(mod: str | None, base: Answer) -> Answer:
    """The answer with a TIMEX3 mod, or as it is where the word says nothing ("only")."""
    return replace(base, mod=mod, steps=(*base.steps, Step(mod)) if mod else base.steps)


def length(node: m.Length | m.Sum | m.Window) -> Answer:
    """The answer of a duration."""
    match node:
        case m.Window(length=length):
            return Answer("DURATION", duration_value(length), length.mod, steps=(Step("length"),))
        case m.Sum():
            return Answer("DURATION", add_lengths(node), steps=(Step("lengths"),))
        case m.Length(mod=mod):
            return Answer("DURATION", duration_value(node), mod, steps=(Step("length"),))
    raise TypeError(type(node).__name__)


def every(node: m.Every) -> Answer:
    """The answer of a set."""
    value = duration_value(node.base) if isinstance(node.base, m.Length) else template(node.base)
    return Answer("SET", value, quant=node.quant, freq=node.freq, steps=(Step("repeats"),))
