"""Mermaid's own parser over our diagrams. It needs node, and mermaid and jsdom from npm; without them these tests are skipped."""

from __future__ import annotations

import pytest

from tests.export import node
from tests.export.payloads import PAYLOADS, story_of
from tests.samples import event, story
from timeline import Timeline
from timeline.export.mmd import render
from timeline.export.rows import one_line

pytestmark = pytest.mark.skipif(
    not node.has("jsdom", "mermaid"), reason="mermaid's parser is not there: npm install mermaid jsdom, and set NODE_PATH"
)


def parsed(made: Timeline) -> list[list[object]]:
    told = node.told("mermaid.cjs", render(made))
    assert told["type"] == "timeline"
    tasks: list[list[object]] = told["tasks"]
    return tasks


def test_sections_times_and_events_are_understood() -> None:
    events = (
        event("e1", "2015-12-31", title="Talks: open; 100% <b>#1</b>"),
        event("e2", "2016-02-03", title="Kyiv protests", modality="scheduled"),
        event("e3", "2016-02-03", title="section title"),
        event("e4", title=""),
    )
    assert parsed(story(*events)) == [
        ["2015", "Thursday 31 December 2015", ["Talks: open; 100% <b>#1</b>"]],
        ["2016", "Wednesday 3 February 2016", ["Kyiv protests (scheduled)", "section title"]],
        ["Undated", "undated", ["…"]],
    ]


def test_hostile_text_comes_back_as_it_went() -> None:
    hostile = story_of(PAYLOADS)
    titles = [title for _, _, events in parsed(hostile) for title in events]  # type: ignore[attr-defined]
    assert titles == [one_line(one.title).strip() for one in hostile]
