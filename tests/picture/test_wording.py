"""Dates, lengths and details as a picture writes them."""

from datetime import date, datetime

import pytest

from tests.picture.stories import day, event, when
from timeline.picture.wording import load_wording
from timeline.times.when import When

WORDS = load_wording("en")


@pytest.mark.parametrize(
    ("time", "text"),
    [
        (when(datetime(2021, 6, 9, 6, 5), datetime(2021, 6, 9, 6, 6), "minute"), "9 Jun 2021, 06:05"),
        (when(datetime(2021, 6, 9, 18), datetime(2021, 6, 10, 6), "part-of-day", "2021-06-09TNI"), "9 Jun 2021, night"),
        (day("2021-06-09"), "9 Jun 2021"),
        (when(date(2021, 6, 9), date(2021, 6, 10), "day", "2021-06-09", "APPROX"), "about 9 Jun 2021"),
        (when(date(2021, 6, 2), date(2021, 6, 3), "day", "2021-06-02", "LESS_THAN"), "about 2 Jun 2021"),
        (when(date(2021, 6, 2), date(2021, 6, 3), "day", "2021-06-02", "MORE_THAN"), "about 2 Jun 2021"),
        (when(date(2021, 6, 7), date(2021, 6, 14), "week"), "week of 7 Jun 2021"),
        (when(date(2021, 6, 12), date(2021, 6, 14), "weekend"), "weekend of 12 Jun 2021"),
        (when(date(2021, 1, 21), date(2021, 2, 1), "part-of-month", "2021-01", "END"), "late Jan 2021"),
        (when(date(2021, 1, 21), date(2021, 2, 1), "part-of-month"), "21–31 Jan 2021"),
        (when(date(2021, 1, 1), date(2021, 2, 1), "month"), "Jan 2021"),
        (when(date(2021, 4, 1), date(2021, 7, 1), "quarter", "2021-Q2"), "2nd quarter 2021"),
        (when(date(2021, 6, 1), date(2021, 9, 1), "season", "2021-SU"), "summer 2021"),
        (when(date(2021, 1, 1), date(2021, 7, 1), "half-year", "2021-H1"), "1st half 2021"),
        (when(date(2021, 4, 2), date(2021, 7, 9), "quarter", "odd"), "2 Apr – 8 Jul 2021"),
        (when(date(2021, 1, 1), date(2022, 1, 1), "year", "2021", "START"), "early 2021"),
        (when(date(1990, 1, 1), date(2000, 1, 1), "decade"), "1990s"),
        (when(date(1901, 1, 1), date(2001, 1, 1), "century"), "20th century"),
        (when(date(2021, 1, 21), date(2021, 6, 11), "interval", "2021-01-21/2021-06-11"), "21 Jan – 10 Jun 2021"),
        (when(date(2020, 12, 21), date(2021, 6, 11), "interval"), "21 Dec 2020 – 10 Jun 2021"),
        (when(date(2015, 9, 1), date(2016, 2, 1), "interval", "2015-09/2016-01"), "Sep 2015 – Jan 2016"),
        (when(date(2015, 1, 1), date(2017, 1, 1), "interval", "2015/2016"), "2015–2016"),
        (when(date(2015, 9, 21), None, "interval", "2015-09/"), "since 21 Sep 2015"),
        (when(None, date(2016, 2, 4), "interval", "/2016-02-03"), "until 3 Feb 2016"),
    ],
)
def test_times(time: When, text: str) -> None:
    assert WORDS.when(time) == text


@pytest.mark.parametrize(
    ("time", "text"),
    [
        (when(datetime(2021, 6, 9, 6), datetime(2021, 6, 9, 7), "hour"), "06:00"),
        (when(datetime(2021, 6, 9, 6, 5), datetime(2021, 6, 9, 6, 6), "minute", mod="APPROX"), "about 06:05"),
        (when(datetime(2021, 6, 9, 18), datetime(2021, 6, 10, 6), "part-of-day", "2021-06-09TNI"), "night"),
        (when(datetime(2021, 6, 9, 18), datetime(2021, 6, 9, 20), "part-of-day"), "9 Jun 2021, 18:00–20:00"),
        (day("2021-06-09"), "9 Jun"),
        (when(date(2021, 6, 1), date(2021, 7, 1), "month"), "Jun 2021"),
        (when(None, date(2021, 7, 1), "interval", "/2021-06-30"), "until 30 Jun 2021"),
    ],
)
def test_under_the_same_day_only_what_is_new_is_told(time: When, text: str) -> None:
    assert WORDS.brief(time) == text


@pytest.mark.parametrize(
    ("first", "last", "text"),
    [
        (day("2021-06-09"), day("2021-06-09"), "9 Jun 2021"),
        (day("2021-06-09"), day("2021-06-11"), "9–11 Jun 2021"),
        (when(date(2021, 1, 1), date(2021, 2, 1), "month"), when(date(2021, 7, 1), date(2021, 8, 1), "month"), "Jan – Jul 2021"),
        (when(date(2021, 1, 1), date(2021, 2, 1), "month"), when(date(2021, 1, 1), date(2021, 2, 1), "month"), "Jan 2021"),
        (when(date(1958, 1, 1), date(1959, 1, 1), "year"), when(date(2025, 1, 1), date(2026, 1, 1), "year"), "1958–2025"),
        (when(date(1687, 1, 1), date(1688, 1, 1), "year"), day("1998-05-02"), "1687 – 2 May 1998"),
        (when(None, date(2021, 6, 12), "interval", "/2021-06-11"), day("2021-06-20"), "11–20 Jun 2021"),
        (day("2021-06-09"), when(date(2021, 6, 12), None, "interval", "2021-06-12/"), "9–12 Jun 2021"),
        (
            day("2020-12-30"),
            when(datetime(2020, 12, 31, 23, 59), datetime(2021, 1, 1), "minute", "2020-12-31T23:59"),
            "30–31 Dec 2020",
        ),
        (
            day("2021-06-08"),
            when(datetime(2021, 6, 9, 18), datetime(2021, 6, 10, 6), "part-of-day", "2021-06-09TNI"),
            "8–9 Jun 2021",
        ),
    ],
)
def test_from_when_to_when(first: When, last: When, text: str) -> None:
    """Ends are told as the rows tell them: the last day of what has an end, the first of what has none."""
    assert WORDS.range([first, last]) == text


@pytest.mark.parametrize(
    ("minutes", "text"),
    [
        (1, "1 minute"),
        (90, "90 minutes"),
        (35 * 60, "35 hours"),
        (136 * 1440, "136 days"),
        (1440 * 3652.5, "10 years"),
        (0.2, "1 minute"),
    ],
)
def test_gaps(minutes: float, text: str) -> None:
    assert WORDS.gap(minutes) == text


def test_details_tell_modality_source_and_flags() -> None:
    assert WORDS.detail(event("a", None)) == ""
    assert WORDS.detail(event("a", None, source="Ministry")) == ""
    assert WORDS.detail(event("a", None, modality="claimed", source="Ministry")) == "claimed by Ministry"
    assert WORDS.detail(event("a", None, modality="scheduled", cancelled=True)) == "scheduled, cancelled"


def test_families() -> None:
    assert [WORDS.family(name) for name in ("talks", "word_games", None)] == ["Talks", "Word games", "Other event"]
