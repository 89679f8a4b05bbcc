"""What cannot be placed, for want of a dateline or because there is no such day, has no `when`; what there is not is a problem."""

from __future__ import annotations

from datetime import date

import pytest

from timeline.language import load
from timeline.times import find, resolve


@pytest.mark.parametrize(
    ("phrase", "value"),
    [
        ("in the '80s", "XXX"),
        ("last March", "XXXX-03"),
        ("the following March", "XXXX-03"),
        ("on Friday night", "XXXX-WXX-5TNI"),
        ("the first Monday of last month", "XXXX-XX-XX"),
        ("the last three months of last year", "P3M"),
        ("between Monday and Thursday", "XXXX-XX-XX"),
        ("from 3 to 5 February", "XXXX-XX-XX"),
        ("the same week", "XXXX-WXX"),
        ("the second quarter", "XXXX-Q2"),
        ("a year earlier", "XXXX"),
        ("three days before Easter", "XXXX-XX-XX"),
        ("around Easter last year", "XXXX-XX-XX"),
        ("the weekend before the vote", "XXXX-WXX-WE"),
        ("early next week", "XXXX-WXX"),
        ("on 30 February", "XXXX-02-30"),
        ("the night of 30 February 2015", "XXXX-02-30"),
        ("the fifth Monday of February 2015", "XXXX-XX-XX"),
        ("the 31st of last month", "XXXX-XX-31"),
        ("two weeks after Christmas", "XXXX-WXX"),
        ("the first two weeks of next month", "P2W"),
        ("at noon tomorrow", "XXXX-XX-XXT12:00"),
        ("on 30 February at noon", "XXXX-02-30T12:00"),
        ("the third Tuesday of next month", "XXXX-XX-XX"),
        ("the day after tomorrow", "XXXX-XX-XX"),
        ("Christmas Eve", "XXXX-XX-XX"),
        ("the first half of the year", "XXXX-H1"),
        ("the end of the decade", "XXX"),
        ("the early hours of 31 April 2015", "XXXX-04-31"),
        ("until 30 February 2015", "XXXX-02-30"),
        ("the last quarter of last year", "XXXX-Q4"),
        ("in the 70s", "XXX"),
    ],
)
def test_without_a_dateline(phrase: str, value: str) -> None:
    times, _ = resolve(find(f"They met {phrase}.", load("en")), None)
    assert [(time.value, time.when) for time in times] == [(value, None)]


@pytest.mark.parametrize(
    "phrase",
    [
        "at 25:61 on Friday",
        "week 60 of 2015",
        "the tenth quarter of 2015",
        "the fifth Monday of February 2015",
        "the 31st of last February",
    ],
)
def test_with_one_there_is_no_such_time_either(phrase: str) -> None:
    times, problems = resolve(find(f"They met {phrase}.", load("en")), date(2016, 3, 5))
    assert [time.when for time in times] == [None]
    assert problems
