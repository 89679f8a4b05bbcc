"""Ticks and their labels."""

from datetime import datetime

import pytest

from timeline.picture.moments import to_minutes
from timeline.picture.ticks import ticks
from timeline.picture.wording import load_wording


@pytest.mark.parametrize(
    ("start", "end", "length", "labels"),
    [
        ("2021-06-09", "2021-06-10", 100, ["9 Jun 2021", "06:00", "12:00", "18:00"]),
        ("2021-06-09", "2021-06-12", 100, ["9 Jun 2021", "10 Jun", "11 Jun"]),
        ("2021-06-09T14:00", "2021-06-09T15:00", 100, ["9 Jun 2021\n14:00", "14:15", "14:30", "14:45"]),
        ("2021-05-31", "2021-06-25", 100, ["31 May 2021", "7 Jun", "14 Jun", "21 Jun"]),
        ("2020-12-15", "2021-03-15", 90, ["Jan 2021", "Feb", "Mar"]),
        ("2020-12-15", "2021-03-15", 170, ["28 Dec 2020", "11 Jan 2021", "25 Jan", "8 Feb", "22 Feb", "8 Mar"]),
        ("2019-06-01", "2021-06-01", 50, ["2020", "2021"]),
        ("0001-01-01", "9999-12-31", 120, ["2000", "4000", "6000", "8000"]),
    ],
)
def test_labels(start: str, end: str, length: float, labels: list[str]) -> None:
    low, high = to_minutes(datetime.fromisoformat(start)), to_minutes(datetime.fromisoformat(end))
    assert [tick.label for tick in ticks(low, high, length, 22.0, load_wording("en"))] == labels
