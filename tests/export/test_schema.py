"""The JSON Schema: every file of ours fits it, and what does not is refused."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from jsonschema import Draft202012Validator

from tests.export.timelines import timelines
from tests.samples import event, party, story
from timeline import Timeline
from timeline.export import json as json_format
from timeline.export import jsonl
from timeline.export.schema import NAME, render, schema

PUBLISHED = Path(__file__).parents[2] / "docs" / "timeline.schema.json"
WHOLE = Draft202012Validator(schema())
LINE = Draft202012Validator({"$ref": "#/$defs/EventLine", "$defs": schema()["$defs"]})


def test_it_is_a_schema() -> None:
    Draft202012Validator.check_schema(schema())
    assert schema()["$id"] == NAME


def test_what_is_published_is_what_the_models_say() -> None:
    assert PUBLISHED.read_bytes() == render(), "write it anew: timeline schema > docs/timeline.schema.json"


@given(timelines())
@settings(max_examples=60)
def test_every_timeline_fits(made: Timeline) -> None:
    WHOLE.validate(json.loads(json_format.render(made)))
    for line in jsonl.render(made).decode().split("\n")[:-1]:
        LINE.validate(json.loads(line))


def test_a_timeline_of_real_articles_fits() -> None:
    folder = Path(__file__).parents[2] / "examples" / "articles"
    made = Timeline.merge(Timeline.read(path) for path in sorted(folder.glob("*.txt")))
    assert len(made) > 3
    WHOLE.validate(json.loads(json_format.render(made)))


def whole() -> dict[str, Any]:
    told: dict[str, Any] = json.loads(json_format.render(story(event("e1", "2016-02-03", participants=(party("Ada"),)))))
    return told


BROKEN: list[tuple[str, Any]] = [
    ("modality", "perhaps"), ("salience", 2), ("salience", "high"), ("mentions", []), ("negated", None), ("when", "2016-02-03"),
    ("trigger", {"start": 0}), ("type", 3), ("tellings", [{}]),
]  # fmt: skip


@pytest.mark.parametrize(("field", "value"), BROKEN, ids=str)
def test_an_event_of_another_shape_does_not_fit(field: str, value: Any) -> None:
    made = whole()
    made["events"][0][field] = value
    assert not WHOLE.is_valid(made)


def test_a_time_must_be_iso() -> None:
    made = whole()
    made["events"][0]["when"]["start"] = "3 February 2016"
    assert not WHOLE.is_valid(made)


@pytest.mark.parametrize("change", [{"more": 1}, {"article": None}, {"articles": []}])
def test_a_timeline_of_another_shape_does_not_fit(change: dict[str, Any]) -> None:
    assert WHOLE.is_valid(whole())
    assert not WHOLE.is_valid(whole() | change)
    assert not WHOLE.is_valid({name: value for name, value in whole().items() if name != "times"})


@pytest.mark.parametrize("name", ["When", "Event", "Source"])
def test_every_field_is_told_in_words(name: str) -> None:
    fields = schema()["$defs"][name]["properties"]
    assert [field for field, told in fields.items() if not told.get("description")] == []
