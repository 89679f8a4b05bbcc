"""The order of rows in a chronology."""

from datetime import date, datetime
from itertools import pairwise

import pytest
from hypothesis import given as example
from hypothesis import strategies as st

from timeline.times.given import given
from timeline.times.order import place
from timeline.times.when import When


def stretch(start: date | None, end: date | None) -> When:
    return When(start=start, end=end, granularity="interval", value="")


@pytest.mark.parametrize(
    "earlier_to_later",
    [
        pytest.param(["2016-02-02", "2016-02-03", "2016-02-04"], id="days"),
        pytest.param(["2016-02-03T09:00", "2016-02-03", "2016-02-03T21:00"], id="a whole day stands at noon"),
        pytest.param(["2016-02-03TMO", "2016-02-03", "2016-02-03TAF", "2016-02-03TEV", "2016-02-03TNI"], id="parts of a day"),
        pytest.param(["2016-02-03TNI", "2016-02-04T01:00", "2016-02-04"], id="a night counts with its first day"),
        pytest.param(["2016-01", "2016-01-02", "2016-02"], id="a month stands at its first day"),
        pytest.param(["2016-02-01", "2016-02", "2016-02-01/2016-04-30"], id="of those that begin alike the shorter comes first"),
        pytest.param(["1999", "2000-01-01", "2000", "200"], id="a day, its year, its decade"),
    ],
)
def test_rows_follow_each_other(earlier_to_later: list[str]) -> None:
    places = [place(given(value)) for value in earlier_to_later]
    assert all(first < second for first, second in pairwise(places) if first and second)
    assert None not in places


def test_what_only_ends_comes_right_before_its_end() -> None:
    until = place(stretch(None, date(2016, 2, 3)))
    assert place(given("2016-02-02")) < until < place(given("2016-02-03T00:00"))


def test_what_only_begins_comes_after_what_also_ends() -> None:
    assert place(given("2016-02-03")) < place(stretch(date(2016, 2, 3), None))


def test_a_time_without_sides_has_no_place() -> None:
    assert place(stretch(None, None)) is None


moments = st.datetimes() | st.dates()


@example(start=moments | st.none(), end=moments | st.none())
def test_every_stretch_of_the_calendar_has_a_place(start: datetime | date | None, end: datetime | date | None) -> None:
    found = place(stretch(start, end))
    assert (found is None) == (start is None and end is None)
    if found and start:
        assert found[0] == (start.date() if isinstance(start, datetime) else start)
