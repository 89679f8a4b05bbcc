"""Steps of resolving to sentences: how a time came about, for people."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial

from timeline.calendar.cells import Cell
from timeline.calendar.granularity import Granularity as G
from timeline.times.wording import Wording, worded_cell


@dataclass(frozen=True, slots=True)
class Step:
    """One step from a phrase to its time.

    Attributes:
        kind: Which sentence tells it, a key of the wording's `step` table.
        cell: What it comes to, or `None` where that is no single unit of the calendar.
        base: What it is counted from.
        unit: The unit that is counted.
        count: How many of it.
        until: Where a stretch ends.
    """

    kind: str
    cell: Cell | None = None
    base: Cell | None = None
    unit: str = ""
    count: float = 0
    until: Cell | None = None


Told = Callable[[Cell], str]


def explained(text: str, steps: Sequence[Step], now: Cell | None, wording: Wording, told: Told | None = None) -> tuple[str, ...]:
    """A sentence for each step, the first with the phrase in it.

    Args:
        text: The phrase.
        steps: From the answer.
        now: The dateline, so that it can be called so.
        wording: The language's.
        told: Words a cell, `worded_cell` unless something remembers what it said.

    >>> from timeline.calendar.cells import day_cell
    >>> from timeline.language import load
    >>> friday = day_cell(2016, 2, 5)
    >>> explained("yesterday", [Step("before", friday.shift(-1), friday, "day", 1)], friday, load("en").times.wording)[0]
    '“yesterday” is the day before the dateline, Friday 5 February 2016: Thursday 4 February 2016'
    """
    say = told or partial(worded_cell, wording=wording)
    lines, known = [], None
    phrase = " ".join(text.split())
    for place, step in enumerate(steps):
        frame = wording["step"]["next" if place else "only" if len(steps) == 1 else "first"]
        line = frame.format(text=phrase, reason=_reason(step, _base(step, now, known, wording, say), wording, say))
        result = say(step.cell) if step.cell is not None else ""
        lines.append(line if not result or line.endswith(f", {result}") else wording["step"]["result"].format(line, result))
        known = step.cell
    return tuple(lines)


def _base(step: Step, now: Cell | None, known: Cell | None, wording: Wording, say: Told) -> str:
    """What a step counts from, in words; the dateline and what the step before came to are called so."""
    if step.base is None:
        return ""
    if step.base == known:
        return wording["step"]["it"]
    dateline = now is not None and step.base in (now, now.within(G.DAY))
    base = say(now.within(G.DAY) if dateline and now is not None else step.base)
    return wording["step"]["dateline"].format(base) if dateline else base


def _reason(step: Step, base: str, wording: Wording, say: Told) -> str:
    unit = wording["singular"].get(step.unit, step.unit)
    until = say(step.until) if step.until is not None else ""
    frame = wording["step"][step.kind]
    if not unit and "{count" not in frame:
        return frame.format(base=base, unit=unit, until=until)
    count = f"{step.count:g}"
    counted = wording["step"]["one" if step.count == 1 else "many"].format(
        count=count, units=unit if step.count == 1 else wording["plural"].get(step.unit, step.unit)
    )
    return frame.format(base=base, unit=unit, count=count, counted=counted, until=until)
