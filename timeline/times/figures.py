"""Operators of the notation that read dates, years, decades and quarters in figures, and give nodes of meaning."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import Final

from timeline.calendar.granularity import Granularity as G
from timeline.times import meaning as m
from timeline.times.amounts import leading

_ISO: Final = re.compile(r"(\d{4}-\d\d-\d\d)(?:[Tt ](\d\d:\d\d)(?::\d\d)?([Zz]|[+-]\d\d:?\d\d)?)?")
_FIGURES: Final = re.compile("[/.-]")  # between them
_LAST_YEAR: Final = 2200  # a bare figure beyond it is no year of the news or of history
_FIRST_YEAR: Final = 1000
_FIRST_NAMING: Final = 1600
_LAST_NAMING: Final = 2100
_YOUNGEST: Final = 200  # the decade that began a century whose hundred years nobody has seen
_CLOSE: Final = 20  # years that may lie between two of which the second is told by two figures


def iso(text: str) -> m.Stamp:
    """A date as ISO 8601 writes it.

    >>> iso("2016-02-05T11:25Z")
    Stamp(value='2016-02-05T11:25', zone='UTC')
    """
    found = _ISO.fullmatch(text)
    if found is None:
        return m.Stamp(text)
    zone = "UTC" if found[3] in ("Z", "z") else found[3]
    return m.Stamp(f"{found[1]}T{found[2]}" if found[2] else found[1], zone)


def slashed(text: str) -> m.Meaning:
    """A date with slashes: the month first, as in American news, unless only the day can stand there.

    >>> slashed("25/12/2015")
    Within(base=MonthDay(month=12, day=25, weekday=None), container=Year(number=2015, short=False))
    """
    first, second, year = (int(part) for part in _FIGURES.split(text))
    month, day = (second, first) if first > 12 >= second else (first, second)
    return m.Within(m.MonthDay(month, day), m.Year(year, short=len(_FIGURES.split(text)[2]) == 2))


def in_order(text: str, last: str) -> m.Meaning:
    """A date whose figures go from the finest to the coarsest, 31.10.2021, or ("day" is the `last`) back, 2021/10/31."""
    figures = [int(part) for part in _FIGURES.split(text)]
    year, month, day = figures if last == "day" else figures[::-1]
    return m.Within(m.MonthDay(month, day), m.Year(year))


def compact(text: str) -> m.Stamp:
    """A date as eight figures."""
    return m.Stamp(f"{text[:4]}-{text[4:6]}-{text[6:]}")


def calendar_year(text: str) -> m.Meaning | None:
    """A year from four figures, or `None` (no reading) for 0000."""
    return m.Year(int(text)) if int(text) else None


def plausible(year: m.Meaning) -> m.Meaning | None:
    """A year that stands alone, or `None` (no reading) where the figure can hardly be one."""
    return year if isinstance(year, m.Year) and _FIRST_YEAR <= year.number < _LAST_YEAR else None


def any_year(number: int) -> m.Meaning:
    """What is called a year, whatever its number; there is no year 0."""
    return m.Year(number) if number else m.Stamp("year 0")


def short_year(text: str) -> m.Year:
    """A year from two figures with an apostrophe."""
    return m.Year(int(text[-2:]), short=True)


def spoken_year(high: int, low: int | None, ones: int | None) -> m.Year | None:
    """A year said in two halves: nineteen ninety-seven."""
    return m.Year(high * 100 + (low or 0) + (ones or 0)) if high >= 11 else None


def thousands_year(ones: int | None) -> int:
    """Two thousand and so many."""
    return 2000 + (ones or 0)


def before_christ(number: int) -> m.Year:
    """A year before Christ, counted astronomically: 1 BC is 0."""
    return m.Year(1 - number)


def century(ordinal: int, era: str | None) -> m.Block:
    """A century from its ordinal: the 20th is 19."""
    return m.Block(G.CENTURY, -ordinal if era == "BC" else ordinal - 1)


def decade(text: str) -> m.Block:
    """A decade from its figures, 1990s; the 1700s are a century, the 2000s a decade yet."""
    tens = int(text[:3])
    if tens % 10 == 0 and tens != _YOUNGEST:
        return m.Block(G.CENTURY, tens // 10)
    return m.Block(G.DECADE, tens)


def bc_decade(text: str) -> m.Block:
    """A decade before Christ: the 470s BC."""
    return m.Block(G.DECADE, -int(text[:2]) - 1)


def short_decade(figures: str | None, word: int | None = None) -> m.Block:
    """A decade without its century: the '90s, the nineties."""
    return m.Block(G.DECADE, (word or 0) if figures is None else leading(figures) // 10, short=True)


def decades(first: str, second: str) -> m.Both:
    """Two decades of one century: the 1940s and '50s."""
    start = int(first[:3])
    return m.Both(m.Block(G.DECADE, start), m.Block(G.DECADE, start // 10 * 10 + leading(second) // 10))


def named_year(year: m.Meaning) -> m.Meaning | None:
    """A year that tells one thing from others of its kind ("the 1992 riots"), or `None` where it may count them."""
    return year if isinstance(year, m.Year) and _FIRST_NAMING <= year.number < _LAST_NAMING else None


def year_pair(first: str, second: str) -> m.Both | None:
    """Two years of one century, or `None` (no reading) where they would not follow each other closely: 1914-18."""
    start, end = int(first), int(first[:2] + second)
    return m.Both(m.Year(start), m.Year(end)) if len(second) == 2 and start >= _FIRST_YEAR and 0 < end - start <= _CLOSE else None


def quarter_numbered(text: str) -> m.Recurring | None:
    """A quarter by its figure (Q3), or `None` where a year has none such."""
    return m.Recurring("quarter", int(text)) if 1 <= int(text) <= 4 else None


def half_numbered(text: str, year: m.Meaning) -> m.Within | None:
    """A half of a year by its figure (H1), or `None` where a year has none such."""
    return m.Within(m.Recurring("half-year", int(text)), year) if 1 <= int(text) <= 2 else None


OPERATORS: Final[Mapping[str, Callable[..., object]]] = MappingProxyType(
    {
        "iso": iso, "slashed": slashed, "in_order": in_order, "compact": compact, "calendar_year": calendar_year,
        "plausible": plausible, "any_year": any_year, "short_year": short_year, "spoken_year": spoken_year,
        "thousands_year": thousands_year, "bc": before_christ, "century": century, "decade": decade, "bc_decade": bc_decade,
        "short_decade": short_decade, "decades": decades, "named_year": named_year, "year_pair": year_pair,
        "quarter_numbered": quarter_numbered, "half_numbered": half_numbered,
    }
)  # fmt: skip
