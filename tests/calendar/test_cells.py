"""Cells against `datetime` and `dateutil`."""

from __future__ import annotations

from calendar import isleap, monthrange
from dataclasses import FrozenInstanceError
from datetime import date, datetime, timedelta

import pytest
from dateutil.easter import easter as dateutil_easter
from dateutil.relativedelta import relativedelta
from hypothesis import given
from hypothesis import strategies as st

from timeline.calendar.arithmetic import add_to_date
from timeline.calendar.cells import Cell, cell_of, day_cell
from timeline.calendar.days import civil, is_day, is_leap, month_length, ordinal
from timeline.calendar.feasts import easter, feast
from timeline.calendar.granularity import Granularity as G
from timeline.calendar.interval import Instant, Interval
from timeline.calendar.timex import parse, write

Sides = tuple[Instant | None, Instant | None]
DAYS = st.dates(min_value=date(2, 1, 1), max_value=date(9990, 12, 31))
UNITS = st.sampled_from([G.DAY, G.WEEK, G.WEEKEND, G.MONTH, G.QUARTER, G.SEASON, G.HALF_YEAR, G.YEAR])


@given(DAYS)
def test_days_are_numbered_as_python_does(day: date) -> None:
    assert ordinal(day.year, day.month, day.day) == day.toordinal()
    assert civil(day.toordinal()) == (day.year, day.month, day.day)


@given(st.integers(-4_000_000, 40_000_000))
def test_every_day_number_is_a_day(number: int) -> None:
    assert is_day(*civil(number))
    assert ordinal(*civil(number)) == number


@given(DAYS, st.integers(-600, 600))
def test_months_and_years_are_added_as_dateutil_does(day: date, count: int) -> None:
    for unit, delta in ((G.MONTH, relativedelta(months=count)), (G.WEEK, relativedelta(weeks=count))):
        try:
            expected = day + delta
        except (ValueError, OverflowError):
            expected = None
        assert add_to_date(day, count, unit) == expected


@given(DAYS, UNITS, st.integers(-50, 50))
def test_shifting_back_undoes_shifting(day: date, unit: G, count: int) -> None:
    cell = cell_of(unit, day.toordinal())
    assert cell.shift(count).shift(-count) == cell


@given(DAYS, UNITS)
def test_cells_of_a_unit_leave_no_gap(day: date, unit: G) -> None:
    cell = cell_of(unit, day.toordinal())
    gap = cell.shift(1).first_day - cell.last_day
    assert gap == (6 if unit is G.WEEKEND else 1)


@given(DAYS, UNITS)
def test_values_are_read_back(day: date, unit: G) -> None:
    cell = cell_of(unit, day.toordinal())
    assert parse(write(cell)) == cell


@given(DAYS)
def test_weeks_are_iso_weeks(day: date) -> None:
    year, week, _ = day.isocalendar()
    assert write(cell_of(G.WEEK, day.toordinal())) == f"{year:04d}-W{week:02d}"


@pytest.mark.parametrize("year", range(1900, 2101, 7))
def test_easter_is_dateutils(year: int) -> None:
    assert easter(year).index == dateutil_easter(year).toordinal()


@pytest.mark.parametrize(
    ("recipe", "year", "value"),
    [
        ("12-25", 2015, "2015-12-25"),
        ("11-TH4", 2023, "2023-11-23"),
        ("05-MO-1", 2024, "2024-05-27"),
        ("11-MO1+1", 2016, "2016-11-08"),
        ("easter-46", 2024, "2024-02-14"),
        ("eg:Eid al-Fitr", 2024, "2024-04-10"),
        ("in:Diwali", 2023, "2023-11-12"),
    ],
)
def test_feasts(recipe: str, year: int, value: str) -> None:
    found = feast(recipe, year)
    assert found is not None
    assert write(found) == value


def test_inner_cells() -> None:
    may = Cell(G.MONTH, 2023 * 12 + 4)
    assert write(may.inner(G.WEEK, 1) or may) == "2023-W18"
    assert write(may.inner(G.DAY, -1) or may) == "2023-05-31"
    assert may.inner(G.DAY, 32) is None


def test_a_day_outside_pythons_years_has_no_interval() -> None:
    assert day_cell(-43, 3, 15).interval is None
    assert day_cell(12000, 1, 1).interval is None
    assert day_cell(2016, 2, 3).interval is not None
    assert (day_cell(2016, 2, 3).interval.end - timedelta(days=1)) == date(2016, 2, 3)  # type: ignore[union-attr, operator]


def test_months_are_as_long_as_those_of_the_standard_library() -> None:
    years = range(1, 2402)
    assert all(month_length(year, month) == monthrange(year, month)[1] for year in years for month in range(1, 13))
    assert [year for year in years if is_leap(year)] == [year for year in years if isleap(year)]


MAY, SINCE_JUNE, UNTIL_MAY = (date(2016, 5, 1), date(2016, 6, 1)), (date(2016, 6, 1), None), (None, date(2016, 5, 1))


@pytest.mark.parametrize(
    ("one", "other", "shared"),
    [
        (MAY, MAY, True),
        (MAY, SINCE_JUNE, False),
        (MAY, UNTIL_MAY, False),
        (MAY, (date(2016, 5, 31), None), True),
        (MAY, (None, date(2016, 5, 2)), True),
        (MAY, (datetime(2016, 5, 31, 23, 59), datetime(2016, 6, 2)), True),
        (SINCE_JUNE, UNTIL_MAY, False),
        (SINCE_JUNE, (date(2030, 1, 1), None), True),
        (UNTIL_MAY, (None, date(1990, 1, 1)), True),
        ((None, None), MAY, True),
        ((None, None), (None, None), True),
    ],
)
def test_stretches_share_an_instant_or_none(one: Sides, other: Sides, shared: bool) -> None:
    assert Interval(*one).overlaps(Interval(*other)) is shared
    assert Interval(*other).overlaps(Interval(*one)) is shared


@pytest.mark.parametrize(("made", "field"), [(Cell(G.YEAR, 2016), "index"), (Interval(*MAY), "start")])
def test_what_was_made_stays_as_it_is(made: Cell | Interval, field: str) -> None:
    with pytest.raises(FrozenInstanceError):
        setattr(made, field, None)
    assert not hasattr(made, "__dict__")
