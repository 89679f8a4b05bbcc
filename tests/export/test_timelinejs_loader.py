"""TimelineJS's own loader over our files. It needs node, and the widget and jsdom from npm; without them it is skipped."""

from __future__ import annotations

from html import unescape

import pytest

from tests.export import node
from tests.export.payloads import PAYLOADS, story_of
from tests.samples import event, story
from timeline.export.rows import one_line
from timeline.export.timelinejs import render

PACKAGES = ("jsdom", "@knight-lab/timelinejs/package.json")
pytestmark = pytest.mark.skipif(
    not node.has(*PACKAGES), reason="the widget is not there: npm install @knight-lab/timelinejs jsdom, and set NODE_PATH"
)


def test_the_loader_takes_dates_as_coarse_as_they_are() -> None:
    events = (event("e1", "2016-02", title="A & <b>"), event("e2", "2016-02-03T11:25"), event("e3", "2017"), event("e4"))
    loaded = node.told("timelinejs.mjs", render(story(*events)))
    assert loaded["errors"] == []
    month, minute, year = loaded["events"]
    assert month[:3] == ["event-e1", "February 2016", "A &amp; &lt;b&gt;"]
    assert "11:25" in minute[1]
    assert "February 3, 2016" in minute[1]
    assert year[1] == "2017"


def test_hostile_text_is_shown_as_it_is() -> None:
    hostile = story_of(PAYLOADS)
    loaded = node.told("timelinejs.mjs", render(hostile))
    assert loaded["errors"] == []
    shown = {name: unescape(headline) for name, _, headline, _ in loaded["events"]}
    assert shown == {f"event-{one.id}": one_line(one.title) for one in hostile}
