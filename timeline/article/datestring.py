"""An explicit date in words, read by dateparser: the only file that imports it.

It is handed one short string that holds a day, a month and a year, and may neither search nor fill in: measured on news, its
search invents dates, and what it does not find it takes from the clock of the machine.
"""

from __future__ import annotations

from datetime import date, datetime
from functools import lru_cache


@lru_cache(maxsize=256)
def read_date(text: str, language: str) -> date | None:
    """The day that a string such as "5 February 2016" names, or `None` where it names none (30 February).

    >>> read_date("5 February 2016", "en")
    datetime.date(2016, 2, 5)
    >>> read_date("5 February", "en") is None
    True
    """
    from dateparser.date import DateDataParser  # heavy, so reached only when a dateline is there

    parser = DateDataParser(
        languages=[language],
        settings={
            "PARSERS": ["absolute-time"],
            "STRICT_PARSING": True,
            "REQUIRE_PARTS": ["day", "month", "year"],
            "RELATIVE_BASE": datetime(1, 1, 1),
            "TIMEZONE": "UTC",
            "TO_TIMEZONE": "UTC",
            "RETURN_AS_TIMEZONE_AWARE": False,
            "NORMALIZE": True,
            "CACHE_SIZE_LIMIT": 1,
        },
    )
    found = parser.get_date_data(text).date_obj
    return found.date() if found else None
