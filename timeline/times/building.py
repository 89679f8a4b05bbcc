"""Operators of the notation that read figures or fill in what a phrase leaves out, and give nodes of meaning."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from functools import reduce
from types import MappingProxyType
from typing import Final

from timeline.calendar.granularity import Granularity as G
from timeline.times import meaning as m
from timeline.times.amounts import leading
from timeline.times.lengths import duration_value

_ISO: Final = re.compile(r"(\d{4}-\d\d-\d\d)(?:[Tt ](\d\d:\d\d)(?::\d\d)?([Zz]|[+-]\d\d:?\d\d)?)?")
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
    first, second, year = (int(part) for part in text.split("/"))
    month, day = (second, first) if first > 12 >= second else (first, second)
    return m.Within(m.MonthDay(month, day), m.Year(year, short=len(text.rsplit("/", 1)[1]) == 2))


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


def reference(unit: G, which: int | None, text_which: int | None) -> m.Meaning:
    """A unit counted from the article (last century) or from the text (the previous decade)."""
    return m.Same(unit, text_which or 0) if which is None else m.Ref(unit, which)


def decades(first: str, second: str) -> m.Both:
    """Two decades of one century: the 1940s and '50s."""
    start = int(first[:3])
    return m.Both(m.Block(G.DECADE, start), m.Block(G.DECADE, start // 10 * 10 + leading(second) // 10))


def weekend(which: int | None, text_which: int | None) -> m.Meaning:
    """A weekend: this, next, last, the following, or just the weekend."""
    if which is not None:
        return m.Relative(which, m.Recurring("weekend", 0))
    return m.Recurring("weekend", 0) if text_which is None else m.Same(G.WEEKEND, text_which)


def weekday_date(weekday: int, month: int, day: str | int | None, word: int | None) -> m.MonthDay:
    """A day of the year with its weekday."""
    return m.MonthDay(month, day if isinstance(day, int) else word or 0, weekday)


def day_range(month: int, first: int, last: int, year: m.Meaning | None) -> m.Between:
    """Days of one month: 3-5 February 2016."""
    ends = (m.MonthDay(month, first), m.MonthDay(month, last))
    return m.Between(*(ends if year is None else (m.Within(end, year) for end in ends)))


def across(first: m.Meaning, second: m.Meaning, year: m.Meaning | None) -> m.Both:
    """Two days of one year: 19 March-30 April 2003."""
    return m.Both(first, second) if year is None else m.Both(m.Within(first, year), m.Within(second, year))


def two_days(month: int, first: int, second: int, year: m.Meaning | None) -> m.Both:
    """Two days of one month: 3 and 5 February 2016."""
    ends = (m.MonthDay(month, first), m.MonthDay(month, second))
    return m.Both(*(ends if year is None else (m.Within(end, year) for end in ends)))


def days_of(month: int, year: m.Meaning | None, *days: int) -> m.Meaning:
    """Days of one month: 1, 2 and 3 June 2016."""
    each: list[m.Meaning] = [m.MonthDay(month, day) for day in days]
    ends = each if year is None else [m.Within(day, year) for day in each]
    return reduce(lambda rest, day: m.Both(day, rest), ends[-2::-1], ends[-1])


def both_lengths(number: float, length: m.Meaning) -> m.Both | None:
    """Two lengths of one unit: two to three weeks."""
    return m.Both(m.Length(number, length.unit), length) if isinstance(length, m.Length) else None


def named_year(year: m.Meaning) -> m.Meaning | None:
    """A year that tells one thing from others of its kind ("the 1992 riots"), or `None` where it may count them."""
    return year if isinstance(year, m.Year) and _FIRST_NAMING <= year.number < _LAST_NAMING else None


def year_pair(first: str, second: str) -> m.Both | None:
    """Two years of one century, or `None` (no reading) where they would not follow each other closely: 1914-18."""
    start, end = int(first), int(first[:2] + second)
    return m.Both(m.Year(start), m.Year(end)) if len(second) == 2 and start >= _FIRST_YEAR and 0 < end - start <= _CLOSE else None


def months(first: int, last: int, year: m.Meaning | None) -> m.Between:
    """Months of one year: from May to July 2015."""
    end: m.Meaning = m.Recurring("month", last)
    return m.Between(m.Recurring("month", first), end if year is None else m.Within(end, year))


def first_day(interval: m.Meaning) -> m.Meaning:
    """The first of the two days that a night spans."""
    return interval.first if isinstance(interval, m.Between) else interval


def window(back: int | None, ahead: int | None, length: m.Meaning) -> m.Meaning:
    """A length that ends or begins at the anchor."""
    return m.Window(length, back or ahead or 0) if isinstance(length, m.Length) else length


def measured(mod: str | None, length: m.Meaning) -> m.Meaning:
    """A length with its mod, where there is one."""
    if mod is None or mod == "none":
        return length
    return m.Length(length.amount, length.unit, mod) if isinstance(length, m.Length) else m.Modified(mod, length)


def or_length(length: m.Meaning | None, unit: G | None) -> m.Meaning | None:
    """The length that is told, or one unit of the kind."""
    return length if length is not None or unit is None else m.Length(1, unit)


def part_with(third: str | None, part: str, day: m.Meaning | None) -> m.Meaning:
    """A part of a day, early, mid or late in it."""
    base = m.Part(part, day or m.Same(G.DAY))
    return base if third is None else m.Modified(third, base)


def day_of(month: m.Meaning | None, number: int) -> m.Meaning:
    """A day of a month that is named, or of the one the text speaks of."""
    day = m.Recurring("day", number)
    return day if month is None else m.Within(day, month)


def week_of(day: m.Meaning) -> m.Meaning:
    """The week that a day belongs to."""
    return m.Around(G.WEEK, day)


def weekend_of(day: m.Meaning) -> m.Meaning:
    """The weekend that a feast makes: its own, the one before a Monday, the one after a Thursday."""
    return m.Around(G.WEEKEND, day)


def season_of(season: int, year: m.Meaning | None) -> m.Meaning:
    """A season, of a year where one is told."""
    base = m.Recurring("season", season)
    return base if year is None else m.Within(base, year)


def quarter_numbered(text: str) -> m.Recurring | None:
    """A quarter by its figure (Q3), or `None` where a year has none such."""
    return m.Recurring("quarter", int(text)) if 1 <= int(text) <= 4 else None


def half_numbered(text: str, year: m.Meaning) -> m.Within | None:
    """A half of a year by its figure (H1), or `None` where a year has none such."""
    return m.Within(m.Recurring("half-year", int(text)), year) if 1 <= int(text) <= 2 else None


def every_day(weekday: int, part: str | None, quant: str | None) -> m.Every:
    """A weekday, or a part of it, that repeats."""
    base = m.Recurring("weekday", weekday)
    return m.Every(base if part is None else m.Part(part, base), quant)


def every_part(part: str) -> m.Every:
    """A part of any day: at night."""
    return m.Every(m.Part(part, None))


def or_season(month: int | None, season: int | None) -> m.Recurring:
    """A month or a season that comes round."""
    return m.Recurring("season", season or 1) if month is None else m.Recurring("month", month)


def feast_days(recipes: str, year: m.Meaning | None = None, which: int | None = None) -> m.Between:
    """The days of a feast, from the first to the last: Ramadan 2015, last Ramadan."""
    first, last = (m.Feast(recipe) for recipe in recipes.split(".."))
    if which is not None:
        return m.Between(first, m.Relative(which, last))
    return m.Between(first, last) if year is None else m.Between(first, m.Within(last, year))


def as_freq(length: m.Meaning) -> str | None:
    """TIMEX3 freq of how much of each unit: 24H of 24 hours a day."""
    return duration_value(length).lstrip("PT") if isinstance(length, m.Length) else None


def often(word: str | None, number: float | None) -> str | None:
    """TIMEX3 freq: so many times."""
    return word if number is None else f"{number:g}X"


def or_end(sooner: str | None, fore: str | None) -> str:
    """Which part of a stretch: the final one, if nothing says otherwise."""
    return sooner or fore or "END"


OPERATORS: Final[Mapping[str, Callable[..., object]]] = MappingProxyType(
    {
        "iso": iso, "slashed": slashed, "compact": compact, "calendar_year": calendar_year, "plausible": plausible,
        "any_year": any_year, "short_year": short_year,
        "spoken_year": spoken_year, "thousands_year": thousands_year, "bc": before_christ, "century": century, "decade": decade,
        "bc_decade": bc_decade, "short_decade": short_decade, "ref_or_same": reference, "weekend": weekend,
        "weekday_date": weekday_date, "day_range": day_range, "two_days": two_days, "days_of": days_of, "year_pair": year_pair,
        "across": across,
        "both_lengths": both_lengths, "named_year": named_year, "every_part": every_part, "as_freq": as_freq,
        "decades": decades, "weekend_of": weekend_of, "season_of": season_of, "quarter_numbered": quarter_numbered,
        "half_numbered": half_numbered,
        "months": months, "first_day": first_day, "window_of": window,
        "measured": measured, "or_length": or_length, "part_with": part_with, "week_of": week_of, "day_of": day_of,
        "every_day": every_day,
        "or_season": or_season, "feast_days": feast_days, "often": often, "or_end": or_end,
    }
)  # fmt: skip
