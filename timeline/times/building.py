"""Operators of the notation that fill in what a phrase leaves out, and give nodes of meaning."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import reduce
from types import MappingProxyType
from typing import Final

from timeline.calendar.granularity import Granularity as G
from timeline.times import meaning as m
from timeline.times.lengths import duration_value


def reference(unit: G, which: int | None, text_which: int | None) -> m.Meaning:
    """A unit counted from the article (last century) or from the text (the previous decade)."""
    return m.Same(unit, text_which or 0) if which is None else m.Ref(unit, which)


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


def days_of(month: int, year: m.Meaning | None, *days: int) -> m.Meaning:
    """Days of one month: 1, 2 and 3 June 2016."""
    each: list[m.Meaning] = [m.MonthDay(month, day) for day in days]
    ends = each if year is None else [m.Within(day, year) for day in each]
    return reduce(lambda rest, day: m.Both(day, rest), ends[-2::-1], ends[-1])


def both_lengths(number: float, length: m.Meaning) -> m.Both | None:
    """Two lengths of one unit: two to three weeks."""
    return m.Both(m.Length(number, length.unit), length) if isinstance(length, m.Length) else None


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


def every_day(weekday: int, part: str | None, quant: str | None) -> m.Every:
    """A weekday, or a part of it, that repeats."""
    base = m.Recurring("weekday", weekday)
    return m.Every(base if part is None else m.Part(part, base), quant)


def some_weekday(weekday: int) -> m.Vague:
    """A weekday of no week in particular: on a Sunday."""
    return m.Vague(f"XXXX-WXX-{weekday + 1}")


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
        "ref_or_same": reference, "weekend": weekend, "weekday_date": weekday_date, "day_range": day_range, "days_of": days_of,
        "across": across, "both_lengths": both_lengths, "every_part": every_part,
        "some_weekday": some_weekday, "as_freq": as_freq, "weekend_of": weekend_of, "season_of": season_of, "months": months,
        "first_day": first_day, "window_of": window, "measured": measured, "or_length": or_length, "part_with": part_with,
        "week_of": week_of, "day_of": day_of, "every_day": every_day, "or_season": or_season, "feast_days": feast_days,
        "often": often, "or_end": or_end,
    }
)  # fmt: skip
