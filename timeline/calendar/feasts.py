"""Feasts: fixed days, n-th weekdays of a month, days counted from Easter, and those the `holidays` library knows."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import lru_cache
from types import MappingProxyType
from typing import Final

from timeline.calendar.cells import Cell, day_cell
from timeline.calendar.days import month_length
from timeline.calendar.granularity import Granularity as G

_WEEKDAYS: Final = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")
_FIXED: Final = re.compile(r"(\d\d)-(\d\d)")
_NTH: Final = re.compile(r"(\d\d)-([A-Z]{2})(-?\d)(?:([+-])(\d))?")
_EASTER: Final = re.compile(r"(easter|pascha)([+-]\d+)?")
_LISTED: Final = re.compile(r"([a-z]{2}):(.+?)([+-]\d+)?")
#: Where feasts stand that are no public holidays: Purim, Hanukkah.
_CATEGORIES: Final[Mapping[str, tuple[str, ...]]] = MappingProxyType({"il": ("public", "optional", "school")})
_TITLES: Final = re.compile(r"; | \(")  # between the names of one day, and before "(estimated)"


def feast(recipe: str, year: int) -> Cell | None:
    """The day of a feast in a year, or `None` where the recipe gives none.

    Args:
        recipe: "12-25"; "11-TH4" (fourth Thursday), "05-MO-1" (last Monday), "11-MO1+1" (the day after the first Monday);
            "easter-2"; "pascha" (Easter of the Orthodox churches); "eg:Eid al-Fitr", "eg:Eid al-Fitr-1" (country code and name
            of the `holidays` library, and days before or after).
        year: The year.

    >>> from timeline.calendar.timex import write
    >>> [write(feast(recipe, 2015)) for recipe in ("11-TH4", "05-MO-1", "easter-2", "11-MO1+1")]
    ['2015-11-26', '2015-05-25', '2015-04-03', '2015-11-03']
    """
    if found := _FIXED.fullmatch(recipe):
        return day_cell(year, int(found[1]), int(found[2]))
    if found := _NTH.fullmatch(recipe):
        start = nth_weekday(year, int(found[1]), _WEEKDAYS.index(found[2]), int(found[3]))
        return start.shift(int(f"{found[4]}{found[5]}")) if found[4] else start
    if found := _EASTER.fullmatch(recipe):
        sunday = easter if found[1] == "easter" else pascha
        return sunday(year).shift(int(found[2] or 0)) if year > 0 else None
    if found := _LISTED.fullmatch(recipe):
        day = _listed(found[1], found[2], year)
        return day.shift(int(found[3] or 0)) if day else None
    return None


def nth_weekday(year: int, month: int, weekday: int, number: int) -> Cell:
    """The n-th weekday (0 = Monday) of a month; -1 is the last."""
    if number > 0:
        first = day_cell(year, month, 1)
        return first.shift((weekday - (first.index - 1)) % 7 + 7 * (number - 1))
    last = day_cell(year, month, month_length(year, month))
    return last.shift(-((last.index - 1 - weekday) % 7) + 7 * (number + 1))


def easter(year: int) -> Cell:
    """Easter Sunday of the Gregorian calendar (the anonymous algorithm, Meeus, "Astronomical Algorithms", 1991).

    >>> easter(2016).interval.start.isoformat()
    '2016-03-27'
    """
    century, rest = divmod(year, 100)
    golden = year % 19
    epact = (19 * golden + century - century // 4 - (century - (century + 8) // 25 + 1) // 3 + 15) % 30
    weekday = (32 + 2 * (century % 4) + 2 * (rest // 4) - epact - rest % 4) % 7
    correction = (golden + 11 * epact + 22 * weekday) // 451
    month, day = divmod(epact + weekday - 7 * correction + 114, 31)
    return day_cell(year, month, day + 1)


def pascha(year: int) -> Cell:
    """Easter Sunday of the Orthodox churches, of the Julian calendar (Meeus, "Astronomical Algorithms", 1991).

    >>> pascha(2024).interval.start.isoformat()
    '2024-05-05'
    """
    moon = (19 * (year % 19) + 15) % 30
    weekday = (2 * (year % 4) + 4 * (year % 7) - moon + 34) % 7
    month, day = divmod(moon + weekday + 114, 31)
    return day_cell(year, month, day + 1).shift(year // 100 - year // 400 - 2)  # the days by which that calendar is late


@lru_cache(maxsize=256)
def _listed(country: str, name: str, year: int) -> Cell | None:
    if not 1900 <= year <= 2100:
        return None
    from holidays import country_holidays  # a megabyte of countries, loaded only where a text names such a feast

    days = country_holidays(country.upper(), years=year, language="en_US", categories=_CATEGORIES.get(country, ("public",)))
    named = [day for day, title in days.items() if name in title]
    so_called = [day for day in named if name in _TITLES.split(days[day])]  # not Juneteenth National Independence Day
    found = min(so_called or named, default=None)
    return Cell(G.DAY, found.toordinal()) if found else None
