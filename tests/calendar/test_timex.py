"""TIMEX3 values and mods to intervals, and EDTF text."""

from __future__ import annotations

from datetime import date, datetime

import pytest

from timeline.calendar.edtf import edtf
from timeline.calendar.granularity import Granularity as G
from timeline.calendar.interval import Instant, Interval
from timeline.calendar.timex import of_instants, parse, read, write


@pytest.mark.parametrize(
    ("value", "mod", "start", "end", "granularity"),
    [
        ("2016-02-03TNI", None, datetime(2016, 2, 3, 18), datetime(2016, 2, 4, 6), G.PART_OF_DAY),
        ("2016-02-03TEV", None, datetime(2016, 2, 3, 18), datetime(2016, 2, 4), G.PART_OF_DAY),
        ("2016-02-03TMO", None, datetime(2016, 2, 3, 6), datetime(2016, 2, 3, 12), G.PART_OF_DAY),
        ("2016-02-03TAF", None, datetime(2016, 2, 3, 12), datetime(2016, 2, 3, 18), G.PART_OF_DAY),
        ("2016-02-05T11:25", None, datetime(2016, 2, 5, 11, 25), datetime(2016, 2, 5, 11, 26), G.MINUTE),
        ("2016-02-05T11", None, datetime(2016, 2, 5, 11), datetime(2016, 2, 5, 12), G.HOUR),
        ("2015-Q2", None, date(2015, 4, 1), date(2015, 7, 1), G.QUARTER),
        ("2016-W05-WE", None, date(2016, 2, 6), date(2016, 2, 8), G.WEEKEND),
        ("2016-W05", None, date(2016, 2, 1), date(2016, 2, 8), G.WEEK),
        ("199", None, date(1990, 1, 1), date(2000, 1, 1), G.DECADE),
        ("199X", None, date(1990, 1, 1), date(2000, 1, 1), G.DECADE),
        ("19", None, date(1900, 1, 1), date(2000, 1, 1), G.CENTURY),
        ("2016-SU", None, date(2016, 6, 1), date(2016, 9, 1), G.SEASON),
        ("2016-WI", None, date(2016, 12, 1), date(2017, 3, 1), G.SEASON),
        ("2015-H1", None, date(2015, 1, 1), date(2015, 7, 1), G.HALF_YEAR),
        ("2015-09", "START", date(2015, 9, 1), date(2015, 9, 11), G.PART_OF_MONTH),
        ("2015-09", "MID", date(2015, 9, 11), date(2015, 9, 21), G.PART_OF_MONTH),
        ("2015-09", "END", date(2015, 9, 21), date(2015, 10, 1), G.PART_OF_MONTH),
        ("2016-02", "END", date(2016, 2, 21), date(2016, 3, 1), G.PART_OF_MONTH),
        ("2015", "START", date(2015, 1, 1), date(2015, 5, 1), G.YEAR),
        ("2015-09/2016-02-05", None, date(2015, 9, 1), date(2016, 2, 6), G.INTERVAL),
        ("2015-09", "ON_OR_AFTER", date(2015, 9, 1), None, G.INTERVAL),
        ("2015-09", "AFTER", date(2015, 10, 1), None, G.INTERVAL),
        ("2016-02-03", "BEFORE", None, date(2016, 2, 3), G.INTERVAL),
        ("2016-02-03", "ON_OR_BEFORE", None, date(2016, 2, 4), G.INTERVAL),
    ],
)
def test_reads(value: str, mod: str | None, start: Instant | None, end: Instant | None, granularity: G) -> None:
    assert read(value, mod) == (Interval(start, end), granularity)


@pytest.mark.parametrize(
    ("value", "why"),
    [
        ("P3W", "a duration"),
        ("PAST_REF", "a reference"),
        ("XXXX-WXX-3", "nothing anchors it"),
        ("2015-02-30", "no such day"),
        ("2015-13", "no such month"),
        ("2015-Q5", "no such quarter"),
        ("2015-W54", "no such week"),
        ("2016-02-05T25:00", "no such hour"),
        ("2016-02-05T11:60", "no such minute"),
        ("", "nothing"),
    ],
)
def test_what_names_no_time(value: str, why: str) -> None:
    assert read(value) is None, why


@pytest.mark.parametrize("value", ["2015/2016/2017", "1/" * 5_000], ids=["three ends", "ends without end"])
def test_an_interval_has_two_ends(value: str) -> None:
    assert read(value) is None


@pytest.mark.parametrize("value", ["2016/2015", "2016-02-05/2016-02-01", "P3W/2015"])
def test_no_interval_runs_backwards(value: str) -> None:
    assert read(value) is None


def test_years_before_christ_are_read_though_python_has_no_date_for_them() -> None:
    cell = parse("BC0044-03-15")
    assert cell is not None
    assert read("BC0044-03-15") is None
    assert write(cell) == "BC0044-03-15"


@pytest.mark.parametrize(
    ("start", "end", "value", "mod", "text"),
    [
        (date(2015, 1, 1), date(2016, 1, 1), "2015", None, "2015"),
        (date(2015, 1, 1), date(2016, 1, 1), "2015", "APPROX", "2015~"),
        (date(2015, 9, 21), date(2016, 2, 6), "2015-09-21/2016-02-05", None, "2015-09-21/2016-02-05"),
        (None, date(2016, 2, 4), "2016-02-03", "ON_OR_BEFORE", "../2016-02-03"),
        (date(2015, 9, 1), None, "2015-09", "ON_OR_AFTER", "2015-09-01/.."),
        (date(1990, 1, 1), date(2000, 1, 1), "199", None, "199X"),
        (date(1900, 1, 1), date(2000, 1, 1), "19", None, "19XX"),
        (date(2015, 4, 1), date(2015, 7, 1), "2015-Q2", None, "2015-34"),
        (date(2015, 7, 1), date(2016, 1, 1), "2015-H2", None, "2015-41"),
        (date(2015, 6, 1), date(2015, 9, 1), "2015-SU", None, "2015-22"),
        (date(2016, 2, 1), date(2016, 2, 8), "2016-W05", None, "2016-02-01/2016-02-07"),
        (datetime(2016, 2, 3, 18), datetime(2016, 2, 4, 6), "2016-02-03TNI", None, "2016-02-03/2016-02-04"),
        (None, None, "PAST_REF", None, ".."),
    ],
)
def test_edtf(start: Instant | None, end: Instant | None, value: str, mod: str | None, text: str) -> None:
    assert edtf(start, end, value, mod) == text


def test_instants_as_value() -> None:
    assert of_instants(date(2016, 2, 3), date(2016, 2, 4)) == "2016-02-03"
    assert of_instants(date(2016, 2, 3), date(2016, 2, 6)) == "2016-02-03/2016-02-05"


def test_an_interval_cannot_end_before_it_starts() -> None:
    with pytest.raises(ValueError, match="cannot end"):
        Interval(date(2016, 2, 3), date(2016, 2, 2))
