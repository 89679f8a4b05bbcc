"""TIMEX3 values with X's: what is known of a time without an anchor."""

from __future__ import annotations

from typing import Final

from timeline.calendar.cells import Cell
from timeline.calendar.granularity import Granularity as G
from timeline.calendar.timex import SEASONS, write
from timeline.times import meaning as m

_UNITS: Final = {
    G.MINUTE: "XXXX-XX-XXTXX:XX", G.HOUR: "XXXX-XX-XXTXX", G.PART_OF_DAY: "XXXX-XX-XXTXX", G.WEEKEND: "XXXX-WXX-WE",
    G.WEEK: "XXXX-WXX", G.MONTH: "XXXX-XX", G.QUARTER: "XXXX-QX", G.SEASON: "XXXX-XX", G.HALF_YEAR: "XXXX-HX",
    G.YEAR: "XXXX", G.DECADE: "XXX", G.CENTURY: "XX",
}  # fmt: skip
_DAY: Final = "XXXX-XX-XX"


def template(node: m.Meaning) -> str:
    """The value of a phrase that nothing anchors.

    >>> template(m.Recurring("weekday", 2)), template(m.MonthDay(2, 25)), template(m.Part("NI", None))
    ('XXXX-WXX-3', 'XXXX-02-25', 'XXXX-XX-XXTNI')
    """
    match node:
        case m.Ref(unit=unit) | m.Same(unit=unit) | m.Block(unit=unit) | m.Nth(unit=unit):
            return _UNITS.get(unit, _DAY)
        case m.Recurring():
            return _recurring(node)
        case m.MonthDay(month=month, day=day):
            return f"XXXX-{month:02d}-{day:02d}"
        case m.Within(base=base) | m.Relative(base=base) | m.Modified(base=base):
            return template(base)
        case m.Part(part=part, day=day_node):
            return f"{_day(day_node)}T{part}"
        case m.Clock(hour=hour, minute=minute, day=day_node):
            return f"{_day(day_node)}T{hour:02d}:{minute:02d}"
        case m.Shift(length=length):
            return _UNITS.get(G(length.unit), _DAY) if length.unit != "second" else _DAY
        case m.Year(number=number):
            return f"XX{number % 100:02d}"
    return _DAY


def partly(value: str, base: Cell, *, same: bool = False) -> str:
    """The value of a phrase that its base is too coarse for, with what is sure of it: its year; its month too, if it is the `same`.

    >>> partly("XXXX-XX-XX", Cell(G.MONTH, 1915 * 12 + 9)), partly("XXXX-XX-XX", Cell(G.MONTH, 1915 * 12 + 9), same=True)
    ('1915-XX-XX', '1915-10-XX')
    """
    if not value.startswith("XXXX") or base.unit.rank > G.YEAR.rank:
        return value
    known = write(base if same and base.unit is G.MONTH and value == _DAY else base.within(G.YEAR))
    return known + value[value.index("XXXX") + 4 + 3 * known.count("-") :]


def _day(node: m.Meaning | None) -> str:
    found = template(node) if node is not None else _DAY
    return found if "T" not in found else _DAY


def _recurring(node: m.Recurring) -> str:
    match node.kind:
        case "weekday":
            return f"XXXX-WXX-{node.number + 1}"
        case "weekend":
            return "XXXX-WXX-WE"
        case "month":
            return f"XXXX-{node.number:02d}"
        case "quarter" | "half-year":
            letter, most = ("Q", 4) if node.kind == "quarter" else ("H", 2)
            return f"XXXX-{letter}{node.number if 1 <= node.number <= most else 'X'}"
        case "season":
            return f"XXXX-{SEASONS[node.number - 1]}"
    return f"XXXX-XX-{node.number:02d}"
