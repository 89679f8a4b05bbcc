"""The shapes an answer can take: known, left open, impossible, a stretch, a length, a set."""

from __future__ import annotations

from dataclasses import replace

from timeline.calendar.cells import Cell
from timeline.calendar.granularity import Granularity as G
from timeline.calendar.timex import read, write
from timeline.times import meaning as m
from timeline.times.anchors import Answer
from timeline.times.expression import TimexType
from timeline.times.lengths import add_lengths, duration_value
from timeline.times.unknown import template
from timeline.times.when import Basis


def known(cell: Cell, *steps: str, basis: Basis = "inferred", zone: str | None = None) -> Answer:
    """The answer that names one unit of the calendar."""
    value = write(cell)
    kind: TimexType = "TIME" if cell.unit.finer_than(G.DAY) else "DATE"
    return Answer(kind, value, cell=cell, basis=basis, zone=zone, steps=(*steps, f"= {value}"))


def open_answer(node: m.Meaning, *steps: str) -> Answer:
    """An answer whose value keeps its X's: nothing anchors the phrase."""
    value = template(node)
    return Answer("TIME" if "T" in value else "DATE", value, steps=(*steps, "no anchor: left open"))


def impossible(node: m.Meaning) -> Answer:
    """An answer for a time that the calendar does not have."""
    return replace(
        open_answer(node), problem="the calendar has no such time; it is left open", steps=("the calendar has no such time",)
    )


def stretch(first: Cell, last: Cell, why: Answer) -> Answer:
    """From one calendar unit through another."""
    value = f"{write(first)}/{write(last)}"
    return Answer("DATE", value, span=read(value), basis=why.basis, steps=(*why.steps, f"= {value}"))


def modified(mod: str, base: Answer) -> Answer:
    """The answer with a TIMEX3 mod."""
    return replace(base, mod=mod, steps=(*base.steps, f"mod {mod}"))


def length(node: m.Length | m.Sum | m.Window) -> Answer:
    """The answer of a duration."""
    match node:
        case m.Window(length=length):
            return Answer("DURATION", duration_value(length), length.mod, steps=("a length",))
        case m.Sum():
            return Answer("DURATION", add_lengths(node), steps=("two lengths together",))
        case m.Length(mod=mod):
            return Answer("DURATION", duration_value(node), mod, steps=("a length",))
    raise TypeError(type(node).__name__)


def every(node: m.Every) -> Answer:
    """The answer of a set."""
    value = duration_value(node.base) if isinstance(node.base, m.Length) else template(node.base)
    return Answer("SET", value, quant=node.quant, freq=node.freq, steps=("it repeats",))
