"""Adding units to cells of every kind, at the cell's own granularity; and where the units themselves begin and end."""

from __future__ import annotations

from datetime import date, datetime

import pytest
from dateutil.easter import EASTER_ORTHODOX
from dateutil.easter import easter as dateutil_easter

from timeline.calendar.arithmetic import add
from timeline.calendar.cells import Cell, cell_of
from timeline.calendar.edtf import edtf
from timeline.calendar.feasts import easter, feast, nth_weekday, pascha
from timeline.calendar.granularity import Granularity as G
from timeline.calendar.interval import Interval
from timeline.calendar.timex import of_instants, parse, read, write


@pytest.mark.parametrize(
    ("value", "count", "unit", "expected"),
    [
        ("2016-02-03T11:25", 1, G.DAY, "2016-02-04T11:25"),
        ("2016-02-03T11:25", -1, G.MONTH, "2016-01-03T11:25"),
        ("2016-02-29T23", 1, G.YEAR, "2017-02-28T23"),
        ("2016-02-03TNI", 1, G.WEEK, "2016-02-10TNI"),
        ("2016-02-03", -2, G.WEEK, "2016-01-20"),
        ("2016-W05-WE", 1, G.WEEKEND, "2016-W06-WE"),
        ("2016-W05", 9, G.WEEKEND, "2016-W14"),
        ("2016-W05", 1, G.YEAR, "2017-W05"),
        ("2016-02", 1, G.QUARTER, "2016-05"),
        ("2015-Q4", 1, G.QUARTER, "2016-Q1"),
        ("2015-H2", 1, G.HALF_YEAR, "2016-H1"),
        ("2015-WI", 1, G.SEASON, "2016-SP"),
        ("2015-12-31", 2, G.MONTH, "2016-02-29"),
        ("2015", 1, G.DECADE, "2025"),
        ("199X", -1, G.CENTURY, "189X"),
        ("BC0001", 1, G.YEAR, "0001"),
    ],
)
def test_adds_at_the_granularity_of_the_cell(value: str, count: int, unit: G, expected: str) -> None:
    cell = parse(value)
    assert cell is not None
    assert write(add(cell, count, unit)) == expected


@pytest.mark.parametrize(
    ("value", "start", "end"),
    [
        ("2015-H1", date(2015, 1, 1), date(2015, 7, 1)),
        ("2015-H2", date(2015, 7, 1), date(2016, 1, 1)),
        ("2015-Q4", date(2015, 10, 1), date(2016, 1, 1)),
        ("2015-SP", date(2015, 3, 1), date(2015, 6, 1)),
        ("2015-FA", date(2015, 9, 1), date(2015, 12, 1)),
        ("2016-02-03TMI", datetime(2016, 2, 3, 12), datetime(2016, 2, 3, 13)),
        ("2016-02-03TDT", datetime(2016, 2, 3, 6), datetime(2016, 2, 3, 18)),
        ("2016-02-03T00", datetime(2016, 2, 3, 0), datetime(2016, 2, 3, 1)),
        ("2016-02-03T24", datetime(2016, 2, 4, 0), datetime(2016, 2, 4, 1)),
        ("2016-02-03T24:00", datetime(2016, 2, 4, 0, 0), datetime(2016, 2, 4, 0, 1)),
        ("9999", None, None),
        ("9999-12-30", date(9999, 12, 30), date(9999, 12, 31)),
        ("9999-12-30TEV", None, None),
        ("0001", date(1, 1, 1), date(2, 1, 1)),
        ("BC0001", None, None),
        ("BC0001-12-31T11", None, None),
    ],
)
def test_bounds(value: str, start: date | None, end: date | None) -> None:
    cell = parse(value)
    assert cell is not None
    assert cell.interval == (Interval(start, end) if start else None)


@pytest.mark.parametrize(
    "value", ["2016-02-03T24:01", "2016-02-03T25", "2016-02-03T11:60", "2015-W00", "2015-W54", "2014-W53", "2015-00", "2015-13"]
)
def test_refuses(value: str) -> None:
    assert parse(value) is None


@pytest.mark.parametrize(
    ("value", "mod", "start", "end"),
    [
        ("2015", "MID", date(2015, 5, 1), date(2015, 9, 1)),
        ("2015", "END", date(2015, 9, 1), date(2016, 1, 1)),
        ("2015-Q2", "START", date(2015, 4, 1), date(2015, 5, 1)),
        ("2015-Q2", "MID", date(2015, 5, 1), date(2015, 6, 1)),
        ("2015-SU", "END", date(2015, 8, 1), date(2015, 9, 1)),
        ("2015-H1", "START", date(2015, 1, 1), date(2015, 3, 1)),
        ("2015-H1", "MID", date(2015, 3, 1), date(2015, 5, 1)),
        ("199X", "START", date(1990, 1, 1), date(1993, 1, 1)),
        ("199X", "MID", date(1993, 1, 1), date(1996, 1, 1)),
        ("19", "START", date(1900, 1, 1), date(1933, 1, 1)),
        ("19", "END", date(1966, 1, 1), date(2000, 1, 1)),
        ("2016-W05", "START", date(2016, 2, 1), date(2016, 2, 3)),
        ("2016-W05", "END", date(2016, 2, 5), date(2016, 2, 8)),
        ("2016-02-03", "MID", date(2016, 2, 3), date(2016, 2, 4)),
    ],
)
def test_thirds(value: str, mod: str, start: date, end: date) -> None:
    found = read(value, mod)
    assert found is not None
    assert found[0] == Interval(start, end)


def test_orthodox_easter_of_every_year_is_dateutils() -> None:
    told = [dateutil_easter(year, EASTER_ORTHODOX).toordinal() for year in range(1583, 2400)]
    assert [pascha(year).index for year in range(1583, 2400)] == told


def test_easter_of_every_year_is_dateutils() -> None:
    assert [easter(year).index for year in range(1583, 2400)] == [dateutil_easter(year).toordinal() for year in range(1583, 2400)]


@pytest.mark.parametrize(
    ("recipe", "year", "value"),
    [
        ("easter", 2016, "2016-03-27"),
        ("easter", 1, "0001-04-01"),
        ("easter", 0, None),
        ("pascha-2", 2024, "2024-05-03"),
        ("eg:Eid al-Fitr-1", 2019, "2019-06-03"),
        ("il:Hanukkah", 2023, "2023-12-08"),
        ("eg:Eid al-Fitr", 1850, None),
        ("easter+1", 1954, "1954-04-19"),
        ("us:Juneteenth", 2022, "2022-06-19"),
        ("us:Independence Day", 1900, "1900-07-04"),
        ("us:Independence Day", 2100, "2100-07-04"),
        ("us:Independence Day", 1899, None),
        ("us:Independence Day", 2101, None),
        ("us:No Such Day", 2015, None),
        ("no recipe", 2015, None),
    ],
)
def test_feasts(recipe: str, year: int, value: str | None) -> None:
    found = feast(recipe, year)
    assert (found and write(found)) == value


@pytest.mark.parametrize("month", range(1, 13))
@pytest.mark.parametrize("weekday", range(7))
def test_weekdays_of_months(month: int, weekday: int) -> None:
    days = [day for number in range(1, 32) if (day := _day(2024, month, number)) and day.weekday() == weekday]
    for place in (1, 2, 3, 4, -1, -2):
        assert nth_weekday(2024, month, weekday, place).index == days[place - 1 if place > 0 else place].toordinal()


def _day(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


def test_inner_cells_from_both_ends() -> None:
    year = Cell(G.YEAR, 2016)
    assert [write(found) for number in (1, 4, -1) if (found := year.inner(G.QUARTER, number))] == ["2016-Q1", "2016-Q4", "2016-Q4"]
    assert year.inner(G.QUARTER, 5) is None
    assert year.inner(G.QUARTER, -5) is None
    assert year.within(G.YEAR) == year
    assert cell_of(G.HOUR, 3) == Cell(G.HOUR, 72)


@pytest.mark.parametrize(
    ("start", "end", "value"),
    [
        (date(2016, 2, 3), date(2016, 2, 4), "2016-02-03"),
        (date(2016, 2, 3), date(2016, 2, 6), "2016-02-03/2016-02-05"),
        (datetime(2016, 2, 3, 18), date(2016, 2, 5), "2016-02-03T18:00/2016-02-05"),
        (date(2016, 2, 3), datetime(2016, 2, 5, 6), "2016-02-03/2016-02-05T06:00"),
    ],
)
def test_stretches_as_values(start: date, end: date, value: str) -> None:
    assert of_instants(start, end) == value


def test_stretches_that_touch_or_run_backwards() -> None:
    day = Interval(datetime(2016, 2, 3), date(2016, 2, 4))
    assert day.contains(date(2016, 2, 3))
    assert not day.contains(datetime(2016, 2, 4))
    assert Interval(date(2016, 2, 3), date(2016, 2, 3)).until(day) == Interval(date(2016, 2, 3), date(2016, 2, 4))
    with pytest.raises(ValueError, match="cannot end"):
        Interval(date(2016, 2, 4), datetime(2016, 2, 3, 23))


def test_granularities_stand_in_order() -> None:
    assert [unit.rank for unit in G] == list(range(15))
    assert not G.DAY.finer_than(G.DAY)


@pytest.mark.parametrize(
    ("value", "unit", "index"), [("BC04", G.CENTURY, -5), ("BC019", G.DECADE, -20), ("19", G.CENTURY, 19), ("199X", G.DECADE, 199)]
)
def test_centuries_and_decades_before_christ_and_after(value: str, unit: G, index: int) -> None:
    assert parse(value) == Cell(unit, index)
    assert write(Cell(unit, index)) == value


def test_edtf_of_an_instant_and_of_no_bounds() -> None:
    minute = datetime(2016, 2, 3, 11, 25)
    assert edtf(minute, minute.replace(minute=26), "2016-02-03T11:25") == "2016-02-03T11:25:00"
    assert edtf(date(2016, 2, 3), date(2016, 2, 4), "2016-02-03TNI") == "2016-02-03"
    assert edtf(None, None, "PAST_REF") == ".."


@pytest.mark.parametrize(
    ("values", "codes"),
    [
        (("Q1", "Q2", "Q3", "Q4"), ("33", "34", "35", "36")),
        (("H1", "H2"), ("40", "41")),
        (("SP", "SU", "FA", "WI"), ("21", "22", "23", "24")),
    ],
)
@pytest.mark.parametrize("year", ["0001", "2015", "2016", "2017", "2018"])
def test_edtf_has_a_code_for_each_part_of_a_year(values: tuple[str, ...], codes: tuple[str, ...], year: str) -> None:
    found = [read(f"{year}-{value}") for value in values]
    bounds = [each[0] for each in found if each]
    written = [edtf(one.start, one.end, f"{year}-{value}") for one, value in zip(bounds, values, strict=True)]
    assert written == [f"{year}-{code}" for code in codes]
