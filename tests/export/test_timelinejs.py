"""TimelineJS: slides that the widget shows, with dates as precise as the text."""

import json
from typing import Any

import pytest
from hypothesis import given as given_by
from hypothesis import settings
from jsonschema import Draft202012Validator

from tests.export.payloads import Noted
from tests.export.timelines import timelines
from tests.samples import event, story
from timeline import Timeline
from timeline.chronology import Source
from timeline.events.model import Event
from timeline.export.timelinejs import render
from timeline.times.given import given


def made(*events: Event, title: str | None = None) -> dict[str, Any]:
    told: dict[str, Any] = json.loads(render(Timeline(articles=(Source(id="a", title=title),), events=events)))
    return told


@pytest.mark.parametrize(
    ("when", "start", "end", "words"),
    [
        ("2016", {"year": 2016}, None, "2016"),
        ("2016-02", {"year": 2016, "month": 2}, None, "February 2016"),
        ("2016-02-03", {"year": 2016, "month": 2, "day": 3}, None, "Wednesday 3 February 2016"),
        ("201", {"year": 2010}, {"year": 2019}, "2010s"),
        (
            "2016-02-03T11:25",
            {"year": 2016, "month": 2, "day": 3, "hour": 11, "minute": 25},
            None,
            "Wednesday 3 February 2016, 11:25",
        ),
    ],
)
def test_a_date_is_as_precise_as_the_text(when: str, start: dict[str, int], end: dict[str, int] | None, words: str) -> None:
    (slide,) = made(event("e1", when))["events"]
    assert (slide["start_date"], slide.get("end_date")) == (start, end)
    assert slide["display_date"].removeprefix("the ") == words


def test_what_has_no_beginning_is_listed_on_the_title_slide() -> None:
    before = given("2016-02-03").model_copy(update={"start": None, "mod": "BEFORE"})
    told = made(event("e1", "2016"), event("e2", title="Court meets"), event("e3", before, title="Rebels leave"), title="News")
    assert [slide["unique_id"] for slide in told["events"]] == ["event-e1"]
    assert told["title"]["text"]["headline"] == "News"
    assert "<li>Court meets (undated, happened)</li>" in told["title"]["text"]["text"]
    assert "Rebels leave (before Wednesday 3 February 2016, happened)" in told["title"]["text"]["text"]


def test_a_family_is_a_group_and_the_sentence_is_told() -> None:
    (slide,) = made(event("e1", "2016", kind=Noted, title="A & B", modality="claimed", source="Wire"))["events"]
    assert slide["group"] == "noted"
    assert slide["text"] == {"headline": "A &amp; B", "text": "<p>came</p><p>claimed, according to Wire</p>"}


def test_there_is_no_title_slide_without_a_title() -> None:
    assert json.loads(render(story(event("e1", "2016")))).keys() == {"generator", "events"}


DATE = {
    "type": "object",
    "required": ["year"],
    "properties": {
        "year": {"type": "integer"},
        "month": {"type": "integer", "minimum": 1, "maximum": 12},
        "day": {"type": "integer", "minimum": 1, "maximum": 31},
        "hour": {"type": "integer", "minimum": 0, "maximum": 23},
        "minute": {"type": "integer", "minimum": 0, "maximum": 59},
    },
    "dependentRequired": {"day": ["month"], "hour": ["day"], "minute": ["hour"]},
    "additionalProperties": False,
}
WORDS = {
    "type": "object",
    "properties": {"headline": {"type": "string"}, "text": {"type": "string"}},
    "additionalProperties": False,
}
SLIDE = {"text": WORDS, "group": {"type": "string"}, "display_date": {"type": "string"}, "unique_id": {"type": "string"}}
#: The documented format (timeline.knightlab.com/docs/json-format.html), of what we write of it.
DOCUMENTED = {
    "type": "object",
    "required": ["events"],
    "properties": {
        "generator": {"const": "newstimeline"},
        "title": {"type": "object", "properties": SLIDE, "additionalProperties": False},
        "events": {
            "type": "array",
            "items": {
                "type": "object",
                "required": ["start_date"],
                "properties": {**SLIDE, "start_date": DATE, "end_date": DATE},
                "additionalProperties": False,
            },
        },
    },
    "additionalProperties": False,
}


@given_by(timelines())
@settings(max_examples=50)
def test_it_is_what_the_widget_documents(made: Timeline) -> None:
    told = json.loads(render(made))
    Draft202012Validator(DOCUMENTED).validate(told)
    names = [slide["unique_id"] for slide in told["events"]]
    assert len(names) == len(set(names))
    assert all("<script" not in text for slide in told["events"] for text in slide["text"].values())
