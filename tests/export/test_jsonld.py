"""JSON-LD: what a processor of linked data makes of it, without a network."""

import json

import pytest
from hypothesis import given as given_by
from hypothesis import settings
from pyld import jsonld

from tests.export.timelines import timelines
from tests.samples import event, party, story
from timeline import Timeline
from timeline.chronology import Source
from timeline.events.model import Event, Participant
from timeline.export.jsonld import render
from timeline.times.given import given

SCHEMA = "https://schema.org/"


def node(one: Event) -> dict[str, object]:
    (made,) = jsonld.expand(json.loads(render(story(one))))
    return made


def test_an_event_is_one_of_schema_org_with_dates_as_coarse_as_they_are() -> None:
    made = node(event("e1", "2016-02", title="Talks open"))
    assert made["@type"] == [f"{SCHEMA}Event"]
    assert made[f"{SCHEMA}name"] == [{"@value": "Talks open"}]
    assert made[f"{SCHEMA}startDate"] == [{"@value": "2016-02"}]
    assert f"{SCHEMA}endDate" not in made
    assert made["http://purl.org/dc/terms/temporal"] == [{"@type": "http://id.loc.gov/datatypes/edtf/EDTF", "@value": "2016-02"}]


@pytest.mark.parametrize(
    ("zone", "start"), [(None, "2016-02-03T18:00"), ("UTC", "2016-02-03T18:00Z"), ("+03:00", "2016-02-03T18:00+03:00")]
)
def test_clock_times_have_the_zone_that_the_text_gives(zone: str | None, start: str) -> None:
    made = node(event("e1", given("2016-02-03TNI").model_copy(update={"zone": zone})))
    assert made[f"{SCHEMA}startDate"] == [{"@value": start}]


@pytest.mark.parametrize(
    ("fields", "status"),
    [
        ({}, "EventScheduled"),
        ({"modality": "scheduled"}, "EventScheduled"),
        ({"modality": "scheduled", "cancelled": True}, "EventCancelled"),
        ({"modality": "claimed"}, None),
        ({"modality": "denied"}, None),
        ({"modality": "hypothetical"}, None),
        ({"negated": True}, None),
    ],
)
def test_the_status_comes_from_the_modality(fields: dict[str, object], status: str | None) -> None:
    made = node(event("e1", "2016-02-03", **fields))
    assert made.get(f"{SCHEMA}eventStatus") == ([{"@id": SCHEMA + status}] if status else None)
    assert {"@value": fields.get("modality", "happened")} in made[f"{SCHEMA}keywords"] or fields.keys() & {"negated", "cancelled"}


def test_participants_come_with_their_roles_and_kinds() -> None:
    envoy = Participant(role="mediator", name="Kofi Annan", text="Annan", start=0, end=5, head_start=0, kind="person")
    made = node(event("e1", participants=(envoy, party("Geneva", "location"))))
    (role,) = made[f"{SCHEMA}about"]
    assert role["@type"] == [f"{SCHEMA}Role"]
    assert role[f"{SCHEMA}roleName"] == [{"@value": "mediator"}]
    assert role[f"{SCHEMA}about"] == [{"@type": [f"{SCHEMA}Person"], f"{SCHEMA}name": [{"@value": "Kofi Annan"}]}]
    assert made[f"{SCHEMA}location"] == [{"@type": [f"{SCHEMA}Place"], f"{SCHEMA}name": [{"@value": "Geneva"}]}]


def test_an_event_is_told_by_its_article() -> None:
    article = Source(id="a", title="Talks open", published="2016-02-05", source="Wire")
    made = json.loads(render(Timeline(articles=(article,), events=(event("e1", article_id="a"),))))["@graph"][0]["subjectOf"]
    assert made == {
        "@type": "NewsArticle", "headline": "Talks open", "datePublished": "2016-02-05", "identifier": "a",
        "publisher": {"@type": "Organization", "name": "Wire"},
    }  # fmt: skip


@given_by(timelines())
@settings(max_examples=25)
def test_a_processor_finds_every_event(made: Timeline) -> None:
    nodes = jsonld.expand(json.loads(render(made)))
    assert len(nodes) == len(made)
    assert [bool(one.get(f"{SCHEMA}startDate")) for one in nodes] == [bool(one.when and one.when.start) for one in made]
