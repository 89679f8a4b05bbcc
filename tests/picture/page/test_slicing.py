"""A tall picture in slices."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given, settings

from tests.picture.checks import rough
from tests.picture.stories import burst, day, event, story, timelines
from timeline.chronology import Timeline
from timeline.picture.choosing import LAYOUTS, Wish
from timeline.picture.layout import lay_out
from timeline.picture.marks import Layout
from timeline.picture.page.slicing import HEIGHT, slices
from timeline.picture.themes import load_theme
from timeline.picture.wording import load_wording


def page(timeline: Timeline, form: str = "vertical") -> Layout:
    wish = Wish(undated=True, hypothetical=True, layout=form)
    return lay_out(timeline, load_theme("light"), load_wording("en"), rough, wish)[0]


def cut_entries(layout: Layout) -> list[str]:
    edges = [end for _, (_, end) in slices(layout, 0.0, layout.height)][:-1]
    entries = [text for text in layout.texts() if text.part not in ("tick", "gap", "title", "subtitle")]
    return [text.text for text in entries for edge in edges if text.box[1] < edge < text.box[3]]


def cut_events(layout: Layout) -> list[str]:
    """The events that have texts on both sides of a cut."""
    edges = [end for _, (_, end) in slices(layout, 0.0, layout.height)][:-1]
    boxes: dict[str, list[float]] = {}
    for text in layout.texts():
        if text.event:
            boxes.setdefault(text.event, []).extend((text.box[1], text.box[3]))
    return [event for event, heights in boxes.items() for edge in edges if min(heights) < edge < max(heights)]


@pytest.mark.parametrize("form", LAYOUTS)
@settings(max_examples=40, deadline=None)
@given(timeline=timelines())
def test_no_entry_is_cut_and_nothing_is_lost(form: str, timeline: Timeline) -> None:
    layout = page(timeline, form)
    parts = slices(layout, 0.0, layout.height)
    assert cut_entries(layout) == []
    assert cut_events(layout) == []
    assert all(one == two for (_, (_, one)), (_, (two, _)) in pairwise(parts))
    assert {mark for part, _ in parts for mark in part.marks} == set(layout.marks)


@pytest.mark.parametrize("count", [34, 500])
def test_a_slice_fits_on_paper(count: int) -> None:
    layout = page(burst(count))
    heights = [end - start for _, (start, end) in slices(layout, 0.0, layout.height)]
    assert max(heights) < 2 * HEIGHT
    assert len(heights) > 3
    assert cut_entries(layout) == []


def test_a_short_picture_is_one_slice() -> None:
    layout = page(story(event("a", day("2021-06-09"))))
    assert len(slices(layout, 0.0, layout.height)) == 1
