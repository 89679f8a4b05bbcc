"""Dates of other programs: as coarse as the text, both sides included."""

import pytest
from edtf import parse_edtf

from tests.export.payloads import Noted
from tests.samples import event
from timeline.export.dates import Parts, iso, sides, zone_of
from timeline.export.rows import row
from timeline.times.given import given
from timeline.times.when import When


@pytest.mark.parametrize(
    ("value", "first", "last"),
    [
        ("2016", (2016,), None),
        ("201", (2010,), (2019,)),
        ("2016-02", (2016, 2), None),
        ("2016-Q1", (2016, 1), (2016, 3)),
        ("2016-H2", (2016, 7), (2016, 12)),
        ("2016-W05", (2016, 2, 1), (2016, 2, 7)),
        ("2016-02-03", (2016, 2, 3), None),
        ("2016-02-01/2016-02-05", (2016, 2, 1), (2016, 2, 5)),
        ("2016-02-03TNI", (2016, 2, 3, 18, 0), (2016, 2, 4, 6, 0)),
        ("2016-02-03T11:25", (2016, 2, 3, 11, 25), None),
    ],
)
def test_no_month_and_no_day_is_told_that_the_text_does_not_tell(value: str, first: Parts, last: Parts | None) -> None:
    assert sides(given(value)) == (first, last)


def test_an_open_side_stays_open() -> None:
    known = given("2016-02-03")
    assert sides(known.model_copy(update={"end": None})) == ((2016, 2, 3), None)
    assert sides(known.model_copy(update={"start": None})) == (None, (2016, 2, 3))


@pytest.mark.parametrize(
    ("parts", "text"), [((33,), "0033"), ((2016, 2, 3), "2016-02-03"), ((2016, 2, 3, 6, 5), "2016-02-03T06:05")]
)
def test_iso_text_ends_where_the_knowledge_does(parts: Parts, text: str) -> None:
    assert iso(parts) == text


@pytest.mark.parametrize(
    ("zone", "shown"),
    [
        ("UTC", "UTC"),
        ("GMT", "UTC"),
        ("-05:00", "UTC-05:00"),
        ("+0530", "UTC+05:30"),
        ("+99:00", None),
        ("EST", None),
        (None, None),
    ],
)
def test_only_a_distance_is_a_zone(zone: str | None, shown: str | None) -> None:
    found = zone_of(given("2016").model_copy(update={"zone": zone}))
    assert (str(found) if found else None) == shown


@pytest.mark.parametrize("value", ["2016", "2016-02", "2016-02-03", "201", "20", "2016-W05", "2016-02-01/2016-02-05"])
@pytest.mark.parametrize("change", [{}, {"start": None}, {"end": None}, {"mod": "APPROX"}], ids=str)
def test_archives_can_read_the_edtf_column(value: str, change: dict[str, object]) -> None:
    when: When = given(value).model_copy(update=change)
    cell = row(event("e1", when, kind=Noted))["edtf"]
    assert isinstance(cell, str)
    assert str(parse_edtf(cell))
