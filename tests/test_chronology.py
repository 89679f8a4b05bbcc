"""The verbs of Timeline."""

from datetime import date, datetime

import pytest
from hypothesis import given as example
from hypothesis import strategies as st
from pydantic import ValidationError

from tests.samples import event, party, story
from timeline import BadValue, Event, NoSuchEvent, Timeline
from timeline.chronology import Source
from timeline.events.model import Kind


class Halted(Event):
    kind = Kind("talks.halted")


class Struck(Event):
    kind = Kind("conflict.struck")


def ids(timeline: Timeline) -> list[str]:
    return [one.id for one in timeline]


def test_events_are_put_in_order_and_the_undated_come_last_in_text_order() -> None:
    made = story(event("z", start=50), event("b", "2016-02-03"), event("y", start=10), event("a", "2015"))
    assert ids(made) == ["a", "b", "y", "z"]


def test_what_happens_at_once_stands_in_the_order_of_articles_and_of_text() -> None:
    same = [event("1", "2016", article_id="b", start=0), event("2", "2016", article_id="a", start=9)]
    assert ids(story(*same, event("3", "2016", article_id="a", start=4), articles=("a", "b"))) == ["3", "2", "1"]


@example(st.permutations(range(6)))
def test_the_order_given_does_not_matter(order: list[int]) -> None:
    events = [event(str(number), when, start=number) for number, when in enumerate(["2016", "2016-01", None, "2016", None, "2015"])]
    assert story(*(events[index] for index in order)) == story(*events)


def test_a_timeline_is_a_sequence_of_its_events() -> None:
    first, second = event("a", "2015"), event("b", "2016")
    made = story(second, first)
    assert len(made) == 2
    assert list(made) == [first, second]
    assert made[-1] is second
    assert ids(made[1:]) == ["b"]
    assert first in made
    assert event("c") not in made


def test_a_timeline_never_changes() -> None:
    with pytest.raises(ValidationError):
        story().events = ()  # type: ignore[misc]


@pytest.mark.parametrize(
    ("start", "end", "found"),
    [
        ("2016-02", "2016-02", ["night", "leap day", "month"]),
        ("2016-02-29", "2016-02-29", ["leap day", "month"]),
        ("2016-02-04T05:00", "2016-02-04T05:00", ["night", "month"]),
        ("2016-03", "2016", ["next"]),
        (None, "2016-01", []),
        ("2016-03-01", None, ["next"]),
        (None, None, ["night", "leap day", "month", "next"]),
        (date(2016, 2, 29), date(2016, 3, 1), ["leap day", "month", "next"]),
        (datetime(2016, 2, 3, 20), datetime(2016, 2, 3, 20), ["night", "month"]),
        ("2016-Q1", "2016-Q1", ["night", "leap day", "month", "next"]),
    ],
)
def test_between_takes_what_overlaps(start: str | None, end: str | None, found: list[str]) -> None:
    dates = {"night": "2016-02-03TNI", "leap day": "2016-02-29", "month": "2016-02", "next": "2016-03-01"}
    made = story(*(event(name, when) for name, when in dates.items()), event("undated"))
    assert set(ids(made.between(start, end))) == set(found)


@pytest.mark.parametrize(
    ("start", "end"), [("soon", None), (None, "2016-02-30"), ("2016-03", "2016-02"), ("", None), ("P3W", None)]
)
def test_between_refuses_what_is_no_stretch_of_time(start: str | None, end: str | None) -> None:
    with pytest.raises(BadValue):
        story().between(start, end)


@pytest.mark.parametrize(
    ("kinds", "found"),
    [
        (("talks",), ["t"]),
        (("talks.halted",), ["t"]),
        ((Halted,), ["t"]),
        (("talks", Struck), ["t", "c"]),
        ((Event,), ["t", "c", "u"]),
        (("halted",), []),
        ((), []),
    ],
)
def test_of_takes_families_types_and_classes(kinds: tuple[str | type[Event], ...], found: list[str]) -> None:
    made = story(event("t", "2014", kind=Halted), event("c", "2015", kind=Struck), event("u", "2016"))
    assert ids(made.of(*kinds)) == found


def test_about_goes_by_the_resolved_name_in_any_case() -> None:
    made = story(event("1", "2015", participants=(party("John Kerry"),)), event("2", "2016", participants=(party("Kerry Town"),)))
    assert ids(made.about("JOHN KERRY")) == ["1"]
    assert ids(made.about("Kerry")) == ["1"]
    assert ids(made.about("kerry town")) == ["2"]
    assert ids(made.about("Lavrov")) == []


@pytest.mark.parametrize(("count", "found"), [(0, []), (1, ["c"]), (2, ["a", "c"]), (9, ["a", "b", "c"]), (-1, [])])
def test_top_takes_the_most_salient_and_keeps_the_order_of_time(count: int, found: list[str]) -> None:
    made = story(event("a", "2014", salience=0.5), event("b", "2015", salience=0.5), event("c", "2016", salience=0.9))
    assert ids(made.top(count)) == found


def test_without_leaves_the_old_timeline_as_it_was() -> None:
    first, second = event("a", "2015"), event("b", "2016")
    made = story(first, second)
    assert ids(made.without(first)) == ["b"]
    assert ids(made) == ["a", "b"]


def test_a_foreign_event_can_neither_be_taken_out_nor_corrected() -> None:
    with pytest.raises(NoSuchEvent, match="'x'"):
        story(event("a")).without(event("x"))
    with pytest.raises(NoSuchEvent, match="'x'"):
        story(event("a")).replacing(event("x"), title="X")


def test_a_correction_moves_the_event_and_says_what_it_was() -> None:
    first, second = event("a", "2015"), event("b", "2016", title="Old")
    mended = story(first, second).replacing(second, title="New", when="2014-05")
    assert ids(mended) == ["b", "a"]
    assert mended[0].title == "New"
    assert mended[0].when
    assert (mended[0].when.start, mended[0].when.granularity) == (date(2014, 5, 1), "month")
    assert "title corrected by hand; it was Old" in mended[0].reasons


def test_a_correction_can_take_the_date_away() -> None:
    only = event("a", "2015")
    assert story(only).replacing(only, when=None)[0].when is None


@pytest.mark.parametrize(
    "changes", [{"titel": "X"}, {"when": "31 June"}, {"when": "2016-06-31"}, {"modality": "maybe"}, {"salience": 2}]
)
def test_a_correction_that_does_not_fit_is_refused(changes: dict[str, object]) -> None:
    only = event("a", "2015")
    with pytest.raises(BadValue):
        story(only).replacing(only, **changes)


def test_merging_keeps_equal_events_once_and_ids_unique() -> None:
    one = story(event("e1", "2016", article_id="a"), articles=("a",))
    two = story(event("e1", "2015", article_id="b"), articles=("b",))
    merged = Timeline.merge([one, two, one])
    assert ids(merged) == ["a2-e1", "e1"]
    assert [article.id for article in merged.articles] == ["a", "b"]
    assert Timeline.merge([one]) == one
    assert Timeline.merge([]) == Timeline()


def test_articles_that_share_an_id_are_not_mixed_up() -> None:
    with pytest.raises(BadValue, match="'a'"):
        Timeline.merge([Timeline(articles=(Source(id="a", title=title),)) for title in ("One", "Two")])


def test_a_timeline_and_an_event_print_as_lines() -> None:
    told = story(event("e1", "2016-02-03", title="Talks open"), event("e2", "2016-02-05", title="Talks halted"))
    assert str(told).splitlines()[1:] == ["  3 Feb 2016: Talks open", "  5 Feb 2016: Talks halted"]
    assert str(told[0]) == "Talks open (Wednesday 3 February 2016, happened)"
    assert repr(told) == f"Timeline(articles={len(told.articles)}, events=2, problems=0)"


@pytest.mark.parametrize("wrong", ["e1", 0, None])
def test_what_is_no_event_is_not_taken_for_one(wrong: object) -> None:
    with pytest.raises(NoSuchEvent, match=r"is no event; take it from the timeline, as in story\[0\]"):
        story(event("e1", "2016-02-03")).without(wrong)  # type: ignore[arg-type]


@pytest.mark.parametrize("wrong", ["story.json", [1], story(event("e1", "2016-02-03"))])
def test_what_is_no_timeline_is_not_merged(wrong: object) -> None:
    with pytest.raises(BadValue, match=r"is no timeline; give timelines in one list"):
        Timeline.merge(wrong)  # type: ignore[arg-type]
