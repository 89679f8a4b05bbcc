"""Layout: pure geometry, tested without a pixel."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.picture.checks import crossings, marks_outside, outside, overlapping, rough, through_text
from tests.picture.stories import HOSTILE, Shelled, burst, day, event, minute, part, story, timelines, when
from timeline.chronology import Source, Timeline
from timeline.events.model import Event
from timeline.picture import alt_text
from timeline.picture.choosing import LANES, LAYOUTS, Wish
from timeline.picture.layout import lay_out
from timeline.picture.marks import Bar, Layout, Line, Marker
from timeline.picture.moments import extent_of
from timeline.picture.themes import load_theme
from timeline.picture.wording import load_wording


def pages(timeline: Timeline, wish: Wish | None = None, theme: str = "light") -> list[Layout]:
    return lay_out(timeline, load_theme(theme), load_wording("en"), rough, wish)


def page(timeline: Timeline, **wish: object) -> Layout:
    [only] = pages(timeline, Wish(**wish))  # type: ignore[arg-type]
    return only


def assert_sound(layout: Layout) -> None:
    boxes = [text.box for text in layout.texts()]
    assert not overlapping(boxes)
    assert not outside(layout, boxes)
    assert not marks_outside(layout)
    assert not crossings(layout)
    assert not through_text(layout)


@pytest.mark.parametrize("form", LAYOUTS)
@settings(max_examples=60, deadline=None)
@given(timeline=timelines())
def test_nothing_overlaps_is_clipped_or_crosses(form: str, timeline: Timeline) -> None:
    layout = page(timeline, undated=True, hypothetical=True, layout=form)
    assert_sound(layout)
    drawn = {text.event for text in layout.texts("headline")} - {None}
    assert drawn == {one.id for one in timeline.events}


@settings(max_examples=20, deadline=None)
@given(timeline=timelines(), fold=st.integers(1, 3), lanes=st.sampled_from(LANES), form=st.sampled_from(LAYOUTS))
def test_folded_days_are_sound_and_say_how_many_more(timeline: Timeline, fold: int, lanes: str, form: str) -> None:
    layout = page(timeline, hypothetical=True, fold=fold, lanes=lanes, layout=form)
    assert_sound(layout)
    dated = {one.id for one in timeline.events if extent_of(one)}
    drawn = {text.event for text in layout.texts("headline")} - {None}
    rest = [text.text for text in layout.texts("headline") if text.event is None and text.text.startswith("+")]
    assert len(dated - drawn) == sum(int(text.split()[0]) for text in rest)


@pytest.mark.parametrize("form", LAYOUTS)
@settings(max_examples=30, deadline=None)
@given(timeline=timelines(most=40))
def test_pages_are_sound_and_hold_every_event_once(form: str, timeline: Timeline) -> None:
    layouts = pages(timeline, Wish(undated=True, hypothetical=True, paged=True, layout=form))
    firsts: list[str] = []
    for layout in layouts:
        assert_sound(layout)
        firsts += list(dict.fromkeys(text.event for text in layout.texts("headline") if text.event))
    assert sorted(firsts) == sorted(one.id for one in timeline.events)


@pytest.mark.parametrize("form", ["horizontal", "lanes"])
def test_lying_pages_are_upright_ones_on_their_side(form: str) -> None:
    made, theme = pages(burst(80), Wish(layout=form, paged=True)), load_theme("light")
    assert len(made) > 1
    assert {(page.width, page.height) for page in made} == {(theme.landscape, theme.width)}
    assert [page.texts("subtitle")[0].text.split()[-1] for page in made] == [str(len(made))] * len(made)


def test_pages_of_lanes_have_one_axis() -> None:
    made = pages(burst(80), Wish(layout="lanes", paged=True))
    assert len({tuple(text.text for text in page.texts("tick")) for page in made}) == 1


def test_every_page_begins_with_a_full_date() -> None:
    for layout in pages(burst(120), Wish(paged=True)):
        assert layout.texts("date")[0].text.replace("\xa0", " ").split(",")[0].endswith("2021")


@pytest.mark.parametrize("count", [34, 500])
@pytest.mark.parametrize("theme", ["light", "card"])
@pytest.mark.parametrize("form", LAYOUTS)
def test_a_burst_is_sound(count: int, theme: str, form: str) -> None:
    [layout] = pages(burst(count), Wish(layout=form), theme)
    assert_sound(layout)
    assert len({text.event for text in layout.texts("headline")} - {None}) == count


def test_a_burst_wastes_little_of_the_page() -> None:
    layout = page(burst())
    rows = [text for text in layout.texts() if text.part in ("headline", "detail")]
    lines = sum(text.face.leading for text in rows)
    assert lines > 0.45 * (rows[-1].y - rows[0].y)


def test_idle_times_are_left_out_and_labelled_with_their_length() -> None:
    layout = page(burst())
    assert [text.text for text in layout.texts("gap")] == ["149 days", "19 days"]
    assert sum(isinstance(mark, Line) and mark.part == "axis" for mark in layout.marks) == 3


def test_each_stretch_has_ticks() -> None:
    labels = [text.text for text in page(burst()).texts("tick")]
    assert labels[0] == "10 Jan 2021"
    assert "9 Jun 2021" in labels
    assert "03:00" in labels
    assert labels[-1] == "1 Jul 2021"


def test_regular_events_need_no_break() -> None:
    layout = page(story(*(event(str(n), day(f"2021-{n:02d}-01")) for n in range(1, 13)), published=None))
    assert not layout.texts("gap")
    assert [text.text for text in layout.texts("tick")] == ["Jan 2021", "Apr", "Jul", "Oct"]


def bars(layout: Layout) -> list[Bar]:
    return [mark for mark in layout.marks if isinstance(mark, Bar)]


def markers(layout: Layout) -> dict[str | None, Marker]:
    return {mark.event: mark for mark in layout.marks if isinstance(mark, Marker) and mark.part == "event"}


def chart_of(timeline: Timeline, **wish: object) -> Layout:
    """The page without its legend."""
    layout = page(timeline, **wish)
    rule = max(mark.points[0][1] for mark in layout.marks if isinstance(mark, Line) and mark.part == "rule")
    kept = tuple(mark for mark in layout.marks if not isinstance(mark, Bar) or mark.end < rule)
    return Layout(layout.width, layout.height, kept)


def test_a_minute_is_a_point_and_a_day_a_band_of_a_day() -> None:
    layout = chart_of(story(event("a", minute("2021-06-09T06:00")), event("b", day("2021-06-09")), event("c", day("2021-06-10"))))
    first, second = bars(layout)
    marks = markers(layout)
    assert first.end == pytest.approx(second.start)
    assert first.end - first.start == pytest.approx(second.end - second.start)
    assert marks["a"].x < first.middle == marks["b"].x
    assert first.start + 0.24 * (first.end - first.start) < marks["a"].y < first.start + 0.26 * (first.end - first.start)
    assert first.start < marks["b"].y < first.end


def test_a_day_does_not_sort_before_its_morning() -> None:
    timeline = story(
        event("day", day("2021-06-09")), event("dawn", minute("2021-06-09T05:00")), event("eve", part("2021-06-09", "EV", 18, 24))
    )
    order = [text.event for text in page(timeline).texts("headline") if text.event]
    assert order == ["dawn", "day", "eve"]


def sides(*events: Event) -> list[tuple[bool, bool]]:
    return sorted((bar.fade_before > 0, bar.fade_after > 0) for bar in bars(chart_of(story(*events, published=None))))


def test_open_sides_fade() -> None:
    since, until = when(day("2021-06-01").start, None, "interval"), when(None, day("2021-06-20").start, "interval")
    assert sides(event("a", since), event("b", until)) == [(False, True), (True, False)]


def test_ongoing_is_open_to_the_right() -> None:
    lasting = when(day("2021-06-01").start, day("2021-06-05").start, "interval")
    assert sides(event("a", lasting, ongoing=True)) == [(False, True)]
    assert sides(event("a", lasting)) == [(False, False)]


@pytest.mark.parametrize(
    ("modality", "finish", "struck"),
    [
        ("happened", "solid", 0),
        ("scheduled", "hollow", 0),
        ("claimed", "half", 0),
        ("denied", "solid", 1),
        ("hypothetical", "dotted", 0),
    ],
)
def test_modality_is_visible(modality: str, finish: str, struck: int) -> None:
    timeline = story(event("a", day("2021-06-09"), modality=modality))  # type: ignore[arg-type]
    layout = page(timeline, hypothetical=True)
    assert markers(layout)["a"].finish == finish
    [leader] = [mark for mark in layout.marks if isinstance(mark, Line) and mark.part == "leader" and mark.event == "a"]
    assert leader.finish == finish
    headlines = layout.texts("headline")[:1]
    strikes = [mark for mark in layout.marks if isinstance(mark, Line) and mark.part == "strike"]
    assert len(strikes) == 2 * struck * len(headlines)
    assert {text.text for text in layout.texts("detail")} == ({modality} if modality != "happened" else set())


def test_hypothetical_and_undated_events_take_a_wish() -> None:
    timeline = story(event("a", day("2021-06-09")), event("b", day("2021-06-10"), modality="hypothetical"), event("c", None))
    assert {text.event for text in page(timeline).texts("headline")} == {"a", None}
    assert {text.event for text in page(timeline, hypothetical=True, undated=True).texts("headline")} == {"a", "b", "c", None}


def test_undated_events_are_listed_apart_without_a_leader() -> None:
    layout = page(story(event("a", day("2021-06-09")), event("c", None)), undated=True)
    [section] = layout.texts("section")
    [row] = [text for text in layout.texts("headline") if text.event == "c"]
    assert section.text == "No date given"
    assert row.y > section.y
    assert {mark.event for mark in layout.marks if isinstance(mark, Line) and mark.part == "leader"} == {"a", None}


def test_the_publication_is_marked_once() -> None:
    layout = page(story(event("a", day("2021-06-09"))))
    assert [text.text for text in layout.texts("headline")] == ["Talks suspended", "Article published"]
    assert markers(layout)[None].shape == "flag"


def test_several_publications_are_flagged_on_the_axis_without_rows() -> None:
    articles = tuple(Source(id=name, published=date(2021, 6, number)) for name, number in (("a", 9), ("b", 10), ("c", 30)))
    layout = page(Timeline(articles=articles, events=(event("x", day("2021-06-09")), event("y", day("2021-06-10")))))
    flags = [mark for mark in layout.marks if isinstance(mark, Marker) and mark.part == "flag"]
    assert len(flags) == 2
    assert [text.text for text in layout.texts("headline")] == ["Talks suspended"] * 2
    assert "article published" in [text.text for text in layout.texts("legend")]


def test_a_publication_of_a_day_is_a_flag_on_the_axis() -> None:
    layout = page(story(event("a", day("2021-06-09")), event("b", day("2021-06-12")), published="2021-06-09"))
    [line] = [mark for mark in layout.marks if isinstance(mark, Line) and mark.part == "axis"]
    assert markers(layout)[None].x == line.points[0][0] != markers(layout)["a"].x
    assert "article published" not in [text.text for text in layout.texts("legend")]


def test_the_most_salient_are_shown_and_the_others_counted() -> None:
    events = [event(str(n), day(f"2021-06-{n:02d}"), salience=n / 10) for n in range(1, 10)]
    layout = page(story(*events, published=None), most=2)
    assert [text.event for text in layout.texts("headline")] == ["8", "9"]
    assert layout.texts("subtitle")[0].text.endswith("2 events (+7 more)")


@pytest.mark.parametrize(
    ("source", "line"),
    [
        ({"source": "The Gazette"}, "Source: The Gazette, 11 Jun 2021, 11:25"),
        ({}, "Source: article of 11 Jun 2021, 11:25"),
        ({"published": None}, None),
        ({"source": "The Gazette", "published": None}, "Source: The Gazette"),
    ],
)
def test_the_source_line_names_publisher_and_date(source: dict[str, object], line: str | None) -> None:
    layout = page(story(event("a", day("2021-06-09")), **source))
    assert [text.text for text in layout.texts("source")] == ([line] if line else [])


def test_things_that_last_have_bars_of_their_own_family() -> None:
    lasting = when(day("2021-06-01").start, day("2021-06-05").start, "interval")
    found = bars(chart_of(story(event("a", lasting), event("b", lasting, type=Shelled), event("c", lasting), published=None)))
    assert len({bar.middle for bar in found}) == len({bar.colour for bar in found}) == len(found) == 2


def test_the_window_is_that_of_between() -> None:
    layout = page(burst(), start="2021-06", end="2021-06-10")
    kept = {text.event for text in layout.texts("headline")}
    assert kept == {one.id for one in burst().between("2021-06", "2021-06-10")}


def test_a_bar_that_no_one_sees_needs_no_legend() -> None:
    years = [event(str(year), day(f"{year}-06-09")) for year in range(1990, 2021, 3)]
    assert [text.text for text in page(story(*years, published=None)).texts("legend")] == ["Talks"]


def test_lanes_name_their_families_themselves() -> None:
    told = story(event("a", day("2021-06-09")), event("b", day("2021-06-11"), type=Shelled), published=None)
    assert "Talks" not in [text.text for text in page(told, layout="lanes").texts("legend")]
    assert "Talks" in [text.text for text in page(told, layout="lanes", lanes="participant").texts("legend")]


def test_under_one_date_only_the_time_is_told() -> None:
    told = story(event("a", minute("2021-06-09T08:02")), event("b", minute("2021-06-09T08:04")), published=None)
    assert [text.text.replace("\xa0", " ") for text in page(told).texts("date")] == ["9 Jun 2021, 08:02", "08:04"]
    assert [text.text for text in page(told, layout="horizontal").texts("date")] == ["08:02", "08:04"]


def test_a_day_takes_of_the_axis_what_its_hours_need() -> None:
    hours = [event(str(hour), minute(f"2021-06-09T{hour:02d}:30")) for hour in range(8, 14)]
    ticks = [text.text for text in page(story(*hours, event("day", day("2021-06-09")), published=None)).texts("tick")]
    assert ticks[0] == "9 Jun 2021"
    assert len(ticks) > 2
    assert all("08:00" <= tick <= "13:30" for tick in ticks[1:])


@pytest.mark.parametrize("form", LAYOUTS)
def test_days_have_no_hours_beside_them(form: str) -> None:
    layout = page(story(event("a", day("2021-06-09")), event("b", day("2021-09-12")), published=None), layout=form)
    assert [text.text for text in layout.texts("tick")] == ["9 Jun 2021", "12 Sep 2021"]


def test_what_lasted_until_a_day_is_marked_on_it() -> None:
    layout = page(story(event("a", when(None, date(2021, 6, 12), "interval", "/2021-06-11")), published=None))
    assert layout.texts("tick")[0].text == "11 Jun 2021"


def test_events_without_any_date_are_counted() -> None:
    told = story(event("a", None), event("b", None), published=None)
    assert page(told).texts("subtitle")[0].text == "2 events, none of them with a date"
    assert alt_text(told) == "Harbour talks pause: 2 events, of which no date is given."


def test_a_label_at_the_edge_of_a_lane_ends_under_its_sign() -> None:
    layout = page(story(event("a", day("2021-06-09")), event("b", day("2021-06-12"), "Talks " * 9), published=None), layout="lanes")
    [*_, last] = [text for text in layout.texts("headline") if text.event == "b"]
    assert last.right
    assert last.x == pytest.approx(markers(layout)["b"].x + 3.5)


def test_the_legend_tells_exactly_what_occurs() -> None:
    layout = page(story(event("a", day("2021-06-09")), event("b", day("2021-06-10"), modality="scheduled"), published=None))
    assert [text.text for text in layout.texts("legend")] == ["Talks", "some time within the bar", "scheduled"]


@pytest.mark.parametrize("title", [*HOSTILE, "", "\t\n", "\x00", "🎉" * 20])
def test_hostile_titles_stay_on_the_page(title: str) -> None:
    layout = page(story(event("a", day("2021-06-09"), title), title=title))
    assert_sound(layout)
    assert all(text.text.strip() for text in layout.texts())


def test_year_1_and_year_9999_share_an_axis() -> None:
    events = event("a", day("0001-01-01")), event("b", day("9999-12-30")), event("c", minute("2021-06-09T11:00"))
    layout = page(story(*events, published=None))
    assert_sound(layout)
    assert [text.text for text in layout.texts("gap")] == ["2020 years", "7979 years"]


@pytest.mark.parametrize("form", LAYOUTS)
def test_500_events_of_one_instant_all_have_a_row(form: str) -> None:
    layout = page(story(*(event(str(n), minute("2021-06-09T11:25")) for n in range(500))), layout=form)
    assert_sound(layout)
    assert len({text.event for text in layout.texts("headline")} - {None}) == 500


@pytest.mark.parametrize("form", LAYOUTS)
def test_an_empty_timeline_says_so(form: str) -> None:
    assert [text.text for text in page(Timeline(), layout=form).texts()] == ["Timeline", "No events to show"]
