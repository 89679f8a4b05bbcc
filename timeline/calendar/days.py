"""Civil days counted by the proleptic Gregorian calendar, for every year there is: 1 BC is year 0, 2 BC is year -1.

The formulas are Howard Hinnant's `days_from_civil` and `civil_from_days` ("chrono-Compatible Low-Level Date Algorithms",
2013), shifted so that day 1 is 1 January of year 1, as in `datetime.date.toordinal`. They are total: no year is too far.
"""

from __future__ import annotations

from datetime import date

_SHIFT = 305  # days from 1 March of year 0 to the eve of 1 January of year 1, less one
_LENGTHS = (31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)


def is_leap(year: int) -> bool:
    """Whether the year has a 29 February.

    >>> [is_leap(year) for year in (1900, 2000, 2023, 2024)]
    [False, True, False, True]
    """
    return year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)


def month_length(year: int, month: int) -> int:
    """How many days the month (1 to 12) has.

    >>> month_length(2016, 2), month_length(2015, 2)
    (29, 28)
    """
    return 29 if month == 2 and is_leap(year) else _LENGTHS[month - 1]


def ordinal(year: int, month: int, day: int) -> int:
    """The number of a day; `datetime.date.toordinal`, but for all years.

    >>> ordinal(1, 1, 1), ordinal(2016, 2, 3) == date(2016, 2, 3).toordinal()
    (1, True)
    """
    shifted = year - (month <= 2)
    era, year_of_era = divmod(shifted, 400)
    day_of_year = (153 * (month + (-3 if month > 2 else 9)) + 2) // 5 + day - 1
    return era * 146097 + year_of_era * 365 + year_of_era // 4 - year_of_era // 100 + day_of_year - _SHIFT


def civil(number: int) -> tuple[int, int, int]:
    """Year, month and day of a day's number; the inverse of `ordinal`.

    >>> civil(ordinal(-43, 3, 15))
    (-43, 3, 15)
    """
    era, day_of_era = divmod(number + _SHIFT, 146097)
    year_of_era = (day_of_era - day_of_era // 1460 + day_of_era // 36524 - day_of_era // 146096) // 365
    day_of_year = day_of_era - (365 * year_of_era + year_of_era // 4 - year_of_era // 100)
    shifted = (5 * day_of_year + 2) // 153
    month = shifted + (3 if shifted < 10 else -9)
    return era * 400 + year_of_era + (month <= 2), month, day_of_year - (153 * shifted + 2) // 5 + 1


def is_day(year: int, month: int, day: int) -> bool:
    """Whether the calendar has this day.

    >>> is_day(2024, 2, 29), is_day(2024, 2, 30), is_day(2024, 13, 1)
    (True, False, False)
    """
    return 1 <= month <= 12 and 1 <= day <= month_length(year, month)


def as_date(number: int) -> date | None:
    """The day as a `date`, or `None` outside the years 1 to 9999, which Python's dates do not reach.

    >>> as_date(ordinal(2016, 2, 3))
    datetime.date(2016, 2, 3)
    >>> as_date(0) is None
    True
    """
    return date.fromordinal(number) if 1 <= number <= date.max.toordinal() else None
