"""When a happening began and ended, where its day is not known."""

from __future__ import annotations

import json
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from timeline import Article, Timeline, find_mentions
from timeline.errors import BadRule
from timeline.events.bounds import Bounds, Limits
from timeline.events.shapes import Shapes
from timeline.export.json import render, timeline_of
from timeline.language.bounds import load_bounds
from timeline.times.given import given as told
from timeline.times.when import When

PUBLISHED = "2021-06-17"  # a Thursday
DAY = date(2021, 6, 17)


def bounds(text: str, word: str, published: str | None = PUBLISHED) -> Bounds | None:
    return next(m for m in find_mentions(Article(text=text, published=published)) if m.text == word).bounds


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("The council will elect a new mayor.", "elect"),
        ("If the council agrees, the island will lose its only link.", "agrees"),
        ("The islanders hope to buy a new ferry.", "buy"),
    ],
)
def test_what_is_planned_or_wished_for_lies_ahead(text: str, word: str) -> None:
    found = bounds(text, word)
    assert found is not None
    assert found.begin.earliest == DAY
    assert found.end.latest is None


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("The islanders want a new ferry.", "want"),
        ("The company owns two ferries and believes that it can run a third.", "owns"),
        ("Engineers are repairing the pier.", "repairing"),
    ],
)
def test_what_goes_on_had_begun_and_has_not_ended(text: str, word: str) -> None:
    found = bounds(text, word)
    assert found is not None
    assert found.lasts
    assert (found.begin.latest, found.end.earliest) == (DAY, DAY)


@pytest.mark.parametrize(
    ("text", "word", "why"),
    [
        ("If the council agrees, the island will lose its only link.", "agrees", "undated: the text offers it no date"),
        ("They hope to buy a ferry, and the mayor opens the pier on Monday.", "buy", "undated: it weighs most of 2 offers"),
    ],
)
def test_an_undated_mention_says_why_it_is(text: str, word: str, why: str) -> None:
    found = bounds(text, word)
    assert found is not None
    assert found.explain().startswith(why)


def test_a_day_that_is_told_is_both_its_first_and_its_last() -> None:
    assert str(bounds("The ferry sank on Monday off the coast.", "sank")) == "on 2021-06-14"


@pytest.mark.parametrize(
    ("text", "word"),
    [("Since Monday the army has shelled the town.", "shelled"), ("The army has besieged the town for ten days.", "besieged")],
)
def test_what_is_told_to_have_gone_on_lasts(text: str, word: str) -> None:
    found = bounds(text, word)
    assert found is not None
    assert found.lasts


def test_without_a_dateline_what_is_undated_has_no_bounds() -> None:
    assert bounds("The minister resigned over the affair.", "resigned", None) is None


@pytest.mark.parametrize(
    ("given_time", "kind", "names"),
    [
        (None, "undated", {"a day before", "a day after", "over", "later", "earlier", "until", "from"}),
        ("2021-06-17", "dateline", {"the day itself", "over", "until", "from"}),
        ("2021-06-14", "day", {"a day of it", "from its first day on", "from its first day until now"}),
        ("2021-07-01", "day", {"a day of it", "begins then"}),
        ("2021-08", "period", {"a day of it", "all of it", "within it", "begins then"}),
    ],
)
def test_each_time_has_its_shapes(given_time: str | None, kind: str, names: set[str]) -> None:
    found, shapes = Shapes(DAY).of(told(given_time) if given_time else None)
    assert (found, {shape.name for shape in shapes}) == (kind, names)


@pytest.mark.parametrize(("start", "end"), [(None, date(2021, 5, 12)), (date(2021, 5, 12), None)])
def test_an_open_side_stays_open(start: date | None, end: date | None) -> None:
    when = When(start=start, end=end, granularity="day", value="2021-05-12")
    kind, shapes = Shapes(DAY).of(when)
    assert kind == "open"
    assert all(shape.begin.earliest == start for shape in shapes if shape.name.endswith("open side"))
    assert Shapes(None).of(When(start=None, end=None, granularity="day", value="2021-05-12"))[1] == ()


days = st.one_of(st.none(), st.dates(date(1900, 1, 2), date(2100, 1, 1)))


@settings(max_examples=200)
@given(days, days, days)
def test_no_shape_ends_before_it_begins_or_leaves_its_time(day: date | None, start: date | None, end: date | None) -> None:
    if start is not None and end is not None and end <= start:
        return
    for shape in Shapes(day).of(When(start=start, end=end, granularity="interval", value="x"))[1]:
        limits = (shape.begin, shape.end)
        assert all(one.earliest is None or one.latest is None or one.earliest <= one.latest for one in limits)
        first, last = shape.begin.earliest, shape.end.latest
        assert first is None or last is None or first <= last
        assert shape.lasts or shape.begin == shape.end


@pytest.mark.parametrize(
    ("begin", "end", "lasts", "words"),
    [
        (Limits(), Limits(), True, "begun at an unknown time, ended at an unknown time"),
        (Limits(earliest=DAY), Limits(earliest=DAY), False, "on one day, on 2021-06-17 or later"),
        (
            Limits(earliest=date(2021, 6, 1), latest=DAY),
            Limits(earliest=DAY),
            True,
            "begun between 2021-06-01 and 2021-06-17, ended on",
        ),
    ],
)
def test_bounds_read_as_words(begin: Limits, end: Limits, lasts: bool, words: str) -> None:
    assert str(Bounds(begin=begin, end=end, lasts=lasts)).startswith(words)


def test_undated_events_say_why_and_what_is_known_and_load_back_equal() -> None:
    text = "The two presidents will meet to settle the dispute. The mayor resigned on Monday."
    story = Timeline.read(Article(text=text, published=PUBLISHED))
    undated = [event for event in story if event.when is None]
    assert undated
    for event in undated:
        assert any(reason.startswith("undated: ") for reason in event.reasons)
        assert event.trigger.bounds is not None
        assert event.trigger.bounds.begin.earliest == DAY
    assert not any(reason.startswith("undated") for event in story if event.when for reason in event.reasons)
    assert timeline_of(json.loads(render(story))) == story


def test_an_unknown_language_has_no_bounds() -> None:
    with pytest.raises(BadRule, match="fit them"):
        load_bounds("xx")
