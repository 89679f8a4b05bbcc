"""iCalendar: what a calendar program reads back."""

from datetime import UTC, date, datetime

import icalendar
import pytest
from hypothesis import given as given_by
from hypothesis import settings

from tests.export.timelines import timelines
from tests.samples import event, party, story
from timeline import Timeline
from timeline.chronology import Source
from timeline.export.ics import render
from timeline.times.when import When


def read(made: Timeline) -> list[icalendar.Component]:
    return list(icalendar.Calendar.from_ical(render(made)).walk())[1:]


@pytest.mark.parametrize(
    ("when", "start", "end"),
    [
        ("2016-02-03", date(2016, 2, 3), date(2016, 2, 4)),
        ("2016-02", date(2016, 2, 1), date(2016, 3, 1)),
        ("2016-02-03TNI", datetime(2016, 2, 3, 18), datetime(2016, 2, 4, 6)),
        ("2016-02-03T11:25", datetime(2016, 2, 3, 11, 25), None),
        ("0001-01-01", date(1, 1, 1), date(1, 1, 2)),
    ],
)
def test_a_stretch_is_as_half_open_as_ours(when: str, start: date, end: date | None) -> None:
    (one,) = read(story(event("e1", when)))
    assert one.name == "VEVENT"
    assert one["dtstart"].dt == start
    assert one["dtstart"].params.get("VALUE") == (None if isinstance(start, datetime) else "DATE")
    assert (one["dtend"].dt if "dtend" in one else None) == end


@pytest.mark.parametrize(
    ("zone", "hour"),
    [
        ("UTC", datetime(2016, 2, 3, 9, 30, tzinfo=UTC)),
        ("+03:00", datetime(2016, 2, 3, 6, 30, tzinfo=UTC)),
        ("-05:00", datetime(2016, 2, 3, 14, 30, tzinfo=UTC)),
        ("Moscow", datetime(2016, 2, 3, 9, 30)),
        (None, datetime(2016, 2, 3, 9, 30)),
    ],
)
def test_a_zone_that_the_text_gives_is_kept(zone: str | None, hour: datetime) -> None:
    at = datetime(2016, 2, 3, 9, 30)
    when = When(start=at, end=at.replace(minute=31), granularity="minute", value="2016-02-03T09:30", zone=zone)
    assert read(story(event("e1", when)))[0]["dtstart"].dt == hour


@pytest.mark.parametrize(
    ("fields", "status"),
    [
        ({}, "CONFIRMED"),
        ({"modality": "scheduled"}, "TENTATIVE"),
        ({"modality": "claimed"}, "TENTATIVE"),
        ({"modality": "hypothetical"}, "TENTATIVE"),
        ({"modality": "scheduled", "cancelled": True}, "CANCELLED"),
        ({"negated": True}, None),
    ],
)
def test_the_status_says_how_sure_it_is(fields: dict[str, object], status: str | None) -> None:
    assert read(story(event("e1", "2016-02-03", **fields)))[0].get("status") == status


BEFORE = When(start=None, end=date(2016, 2, 4), granularity="day", value="2016-02-03", mod="BEFORE")


@pytest.mark.parametrize("when", [None, BEFORE])
def test_what_has_no_beginning_is_a_note_without_a_date(when: When | None) -> None:
    (one,) = read(story(event("e1", when)))
    assert one.name == "VJOURNAL"
    assert "dtstart" not in one


def test_who_and_where_and_the_sentence_are_told() -> None:
    parties = (party("Kofi Annan", "mediator"), party("Geneva", "location"))
    (one,) = read(story(event("e1", "2016-02-03", participants=parties)))
    assert one["location"] == "Geneva"
    assert str(one["description"]).split("\n") == [
        "Wednesday 3 February 2016", "happened", "mediator: Kofi Annan", "location: Geneva", "came"
    ]  # fmt: skip


def test_the_stamp_is_the_day_of_publication_and_names_are_stable() -> None:
    made = Timeline(articles=(Source(id="a", published="2016-02-05T11:25"),), events=(event("e1", "2016-02-03", article_id="a"),))
    (one,) = read(made)
    assert one["dtstamp"].dt == datetime(2016, 2, 5, 11, 25, tzinfo=UTC)
    assert one["uid"] == "7e8dac6e-71af-52b2-affd-b3a21dea7222"


@given_by(timelines())
@settings(max_examples=25)
def test_an_entry_for_each_event_whatever_it_holds(made: Timeline) -> None:
    entries = read(made)
    assert len(entries) == len(made)
    assert len({str(entry["uid"]) for entry in entries}) == len({(one.article_id, one.id) for one in made})
