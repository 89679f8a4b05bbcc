"""TIMEX3 values of durations."""

from __future__ import annotations

from typing import Final

from timeline.calendar.granularity import Granularity as G
from timeline.times import meaning as m

#: Unit -> (the unit of the value, how many of it), the designator, and whether it is a unit of the clock.
_CODES: Final = {
    "second": (1, "S", True), G.MINUTE: (1, "M", True), G.HOUR: (1, "H", True), G.DAY: (1, "D", False),
    G.WEEK: (1, "W", False), G.WEEKEND: (2, "D", False), G.MONTH: (1, "M", False), G.QUARTER: (1, "Q", False),
    G.SEASON: (3, "M", False), G.HALF_YEAR: (6, "M", False), G.YEAR: (1, "Y", False), G.DECADE: (10, "Y", False),
    G.CENTURY: (100, "Y", False), G.PART_OF_DAY: (1, "D", False),
}  # fmt: skip
_VAGUE: Final = {G.DECADE: "PXY", G.CENTURY: "PXC", G.INTERVAL: "PXX"}
#: What half a unit is, in the next finer one.
_HALVES: Final = {
    "minute": (30, "S"), "hour": (30, "M"), "day": (12, "H"), "year": (6, "M"), "decade": (5, "Y"), "century": (50, "Y"),
}  # fmt: skip


def duration_value(length: m.Length) -> str:
    """The TIMEX3 value of a length.

    >>> [duration_value(m.Length(*pair)) for pair in ((3, G.WEEK), (None, G.HOUR), (5.5, G.HOUR), (2, G.DECADE), (2.5, G.YEAR))]
    ['P3W', 'PTXH', 'PT5H30M', 'P20Y', 'P2Y6M']
    """
    return _joined(*_pieces(length))


def add_lengths(node: m.Meaning) -> str:
    """The value of two lengths said together ("a year and four months": P1Y4M)."""
    date, clock = "", ""
    for length in _flat(node):
        more = _pieces(length)
        date, clock = date + more[0], clock + more[1]
    return _joined(date, clock)


def _flat(node: m.Meaning) -> list[m.Length]:
    if isinstance(node, m.Sum):
        return _flat(node.first) + _flat(node.second)
    return [node] if isinstance(node, m.Length) else []


def _joined(date: str, clock: str) -> str:
    return f"P{date}T{clock}" if clock else f"P{date}"


def _pieces(length: m.Length) -> tuple[str, str]:
    """The part of the value before the T, and the part after it."""
    if length.unit is G.INTERVAL or (length.amount is None and length.unit in _VAGUE):
        return _VAGUE[G(length.unit)].removeprefix("P"), ""
    factor, code, clock = _CODES[length.unit]
    if length.amount is None:
        return ("", f"X{code}") if clock else (f"X{code}", "")
    whole, rest = divmod(length.amount, 1)
    half = _HALVES.get(str(length.unit)) if rest == 0.5 else None
    if half is None:
        text = f"{_figure(length.amount * factor)}{code}"
        return ("", text) if clock else (text, "")
    main = f"{_figure(whole * factor)}{code}" if whole else ""
    fine = f"{half[0]}{half[1]}"
    if factor > 1:
        return f"{_figure(length.amount * factor)}{code}", ""
    return ("", main + fine) if clock else (main, fine) if half[1] == "H" else (main + fine, "")


def _figure(amount: float) -> str:
    return str(int(amount)) if float(amount).is_integer() else f"{amount:g}"
