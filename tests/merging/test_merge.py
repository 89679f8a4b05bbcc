"""What several articles tell: one event, however the articles come."""

import json

import pytest
from hypothesis import given as example
from hypothesis import settings
from hypothesis import strategies as st

from tests.merging.stories import Attacked, Bombed, Killed, Met, Said, article, party, person, place, told, toll
from timeline import Timeline
from timeline.events.model import Event
from timeline.export.json import record, render, timeline_of

VENN, TAMM = person("Laura Venn"), person("Kaarel Tamm")
KINDS = (Met, Killed, Said, Attacked, Bombed)


def merged(*stories: Timeline) -> Timeline:
    return Timeline.merge(stories)


def of_two(one: Event, other: Event, first: str = "2021-03-13", second: str = "2021-03-14") -> int:
    """How many events are left of two articles with one each."""
    return len(merged(article("a", first, one), article("b", second, other)))


MEETING = told(Met, VENN, TAMM, on="2021-03-12")
BLAST = told(Bombed, party("NLF", role="attacker", kind="group"), place("Riga"), on="2021-03-12")


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (MEETING, told(Met, TAMM, person("Venn"), place("Tallinn"), on="2021-03-12")),
        (MEETING, told(Met, VENN, TAMM, on="2021-03")),
        (MEETING, told(Met, VENN, TAMM)),
        (MEETING, told(Met, VENN, TAMM, on="2021-03-12", modality="claimed")),
        (BLAST, told(Bombed, place("Riga"), on="2021-03-12")),
        (BLAST, told(Attacked, place("Riga"), on="2021-03-12T18:00")),
        (told(Said, person("Venn", role="speaker"), on="2021-03-12", title="Venn: Plant will open again in May"),) * 2,
    ],
    ids=["other names", "month", "undated", "claimed", "place and day", "general type", "wire copy"],
)
def test_one_happening_told_by_two_is_one_event(one: Event, other: Event) -> None:
    assert of_two(one, other) == 1


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (MEETING, told(Met, VENN, person("Ana Ruiz"), on="2021-03-12")),
        (MEETING, told(Met, VENN, TAMM, on="2021-03-12", negated=True)),
        (MEETING, told(Met, VENN, TAMM, on="2021-03-12", modality="hypothetical")),
        (MEETING, told(Met, VENN, TAMM, on="2021-06-12")),
        (MEETING, told(Met, VENN, TAMM, on="2019")),
        (BLAST, told(Bombed, place("Tartu"), on="2021-03-12")),
        (told(Met, on="2021-03-12"), told(Met, on="2021-03-12", start=9)),
        (
            told(Said, person("Venn", role="speaker"), on="2021-03-12", title="Venn: Plant opens"),
            told(Said, person("Venn", role="speaker"), on="2021-03-12", title="Venn: Union is wrong"),
        ),
    ],
    ids=["other people", "negated", "thought of", "months later", "years before", "elsewhere", "nobody", "other words"],
)
def test_two_happenings_stay_two(one: Event, other: Event) -> None:
    assert of_two(one, other) == 2


def test_two_events_of_one_article_are_never_made_one() -> None:
    again = told(Met, VENN, TAMM, on="2021-03-12", start=50)
    assert len(merged(article("a", "2021-03-13", MEETING, again), article("b", "2021-03-14", MEETING))) == 2


def test_a_merged_event_keeps_every_telling_and_says_where_each_stands() -> None:
    second = told(Met, TAMM, VENN, place("Tallinn"), on="2021-03-12")
    (event,) = merged(article("a", "2021-03-13", MEETING), article("b", "2021-03-14", second))
    assert [t.article_id for t in event.tellings] == ["a", "b"]
    assert [m.article_id for m in event.mentions] == ["a", "b"]
    assert [(p.name, p.article_id) for p in event.participants] == [("Laura Venn", ""), ("Kaarel Tamm", ""), ("Tallinn", "b")]
    assert "told by 2 articles: a, b" in event.reasons
    assert event.id == "a-0"


def test_a_plan_and_what_came_of_it_are_one_event_that_happened() -> None:
    plan = told(Met, VENN, TAMM, on="2021-03-12", modality="scheduled")
    (event,) = merged(article("b", "2021-03-13", MEETING), article("a", "2021-03-01", plan))
    assert event.modality == "happened"
    assert event.conflicts == ()


def test_a_later_plan_supersedes_an_earlier_one() -> None:
    plans = [told(Met, VENN, TAMM, on=day, modality="scheduled") for day in ("2021-03-10", "2021-03-12")]
    (event,) = merged(article("a", "2021-03-01", plans[0]), article("b", "2021-03-05", plans[1]))
    assert event.when
    assert event.when.value == "2021-03-12"
    assert any("an earlier plan, for Wednesday 10 March 2021, in a" in reason for reason in event.reasons)
    assert event.conflicts == ()


def test_a_plan_that_is_called_off_is_marked() -> None:
    plan = told(Met, VENN, TAMM, on="2021-03-12", modality="scheduled")
    (event,) = merged(
        article("a", "2021-03-01", plan), article("b", "2021-03-05", told(Met, VENN, TAMM, on="2021-03-12", cancelled=True))
    )
    assert event.cancelled
    assert [t.cancelled for t in event.tellings] == [False, True]


def test_an_old_plan_is_not_what_was_announced_after_a_happening() -> None:
    plan = told(Met, VENN, TAMM, on="2021-03-12", modality="scheduled")
    assert of_two(MEETING, plan, "2021-03-12", "2021-03-13") == 2


def test_tolls_that_contradict_are_kept_side_by_side() -> None:
    story = merged(
        article("a", "2021-03-12", told(Killed, toll(3), place("Riga"), on="2021-03-12")),
        article("b", "2021-03-13", told(Killed, toll(4), place("Riga"), on="2021-03-12")),
        article("c", "2021-03-14", told(Killed, toll(4), place("Riga"), on="2021-03-12", start=7)),
    )
    (event,) = story
    assert [str(c) for c in event.conflicts] == ["victims: 3 people (a) or 4 people (b, c)"]
    assert sorted(p.count or 0 for p in event.participants if p.role == "victims") == [3, 4]
    assert [p.reason for p in story.problems] == ["articles contradict each other: victims: 3 people (a) or 4 people (b, c)"]


@pytest.mark.parametrize(
    ("one", "other"),
    [(toll(30), toll(30)), (toll(30, "MORE_THAN"), toll(45)), (toll(31), toll(30, "APPROX")), (toll(9), toll(10, "LESS_THAN"))],
)
def test_tolls_that_can_both_be_right_are_no_contradiction(one: Event, other: Event) -> None:
    events = [told(Killed, number, place("Riga"), on="2021-03-12") for number in (one, other)]
    (event,) = merged(article("a", "2021-03-12", events[0]), article("b", "2021-03-13", events[1]))
    assert event.conflicts == ()


def test_dates_that_contradict_are_kept_side_by_side() -> None:
    story = merged(article("a", "2021-03-14", MEETING), article("b", "2021-03-14", told(Met, VENN, TAMM, on="2021-03-13")))
    (event,) = story
    assert event.when
    assert event.when.value == "2021-03-12"
    assert [str(c) for c in event.conflicts] == ["when: Friday 12 March 2021 (a) or Saturday 13 March 2021 (b)"]
    assert len(story.problems) == 1


def test_what_one_denies_and_another_tells_is_a_contradiction() -> None:
    denied = told(Met, VENN, TAMM, on="2021-03-12", modality="denied")
    (event,) = merged(article("a", "2021-03-13", MEETING), article("b", "2021-03-14", denied))
    assert event.modality == "happened"
    assert [c.about for c in event.conflicts] == ["modality"]


def test_the_same_article_twice_and_a_thousand_copies_count_once() -> None:
    one = article("a", "2021-03-13", MEETING, digest="x")
    copies = [article(f"copy {n:03}", "2021-03-13", MEETING, digest="x") for n in range(1000)]
    story = merged(*copies, one, one)
    assert story.events == one.events
    assert [source.id for source in story.articles] == ["a"]
    assert len(story.problems) == 1000
    assert story.problems[0].where == "copy 000"


def test_one_text_with_two_datelines_is_named() -> None:
    story = merged(article("b", "2021-03-15", MEETING, digest="x"), article("a", "2021-03-13", MEETING, digest="x"))
    assert [p.where for p in story.problems] == ["b"]
    assert "as published 2021-03-13, not 2021-03-15" in story.problems[0].reason


def test_what_more_articles_tell_in_their_own_words_is_more_salient() -> None:
    often = [article(f"a{n}", "2021-03-13", told(Met, VENN, TAMM, on="2021-03-12", start=n, salience=0.4)) for n in range(9)]
    copied = [article(f"b{n}", "2021-03-13", told(Killed, place("Riga"), on="2021-03-12", salience=0.4)) for n in range(9)]
    once = article("c", "2021-03-13", told(Attacked, place("Oslo"), on="2021-03-12", salience=0.5))
    story = merged(*often, *copied, once)
    assert [type(event) for event in story.top(1)] == [Met]
    assert next(e for e in story if isinstance(e, Killed)).salience == 0.4


def test_a_correction_outlasts_new_articles() -> None:
    second = told(Met, TAMM, VENN, place("Tallinn"), on="2021-03-12")
    story = merged(article("a", "2021-03-13", MEETING), article("b", "2021-03-14", second))
    mended = story.replacing(story[0], title="Venn and Tamm meet", when="2021-03-11")
    later = merged(mended, article("c", "2021-03-15", told(Met, VENN, TAMM, on="2021-03-12", start=3)))
    (event,) = later
    assert event.title == "Venn and Tamm meet"
    assert event.when
    assert event.when.value == "2021-03-11"
    assert len(event.tellings) == 3
    assert any(reason.startswith("title corrected by hand") for reason in event.reasons)


def test_every_place_of_a_merged_event_names_its_article_and_loads_back_equal() -> None:
    second = told(Met, TAMM, VENN, place("Tallinn"), on="2021-03-12")
    story = merged(article("a", "2021-03-13", MEETING), article("b", "2021-03-14", second))
    (event,) = record(story)["events"]
    assert [m["article"] for m in event["mentions"]] == [0, 1]
    assert [p["article"] for p in event["participants"]] == [0, 0, 1]
    assert [t["evidence"]["article"] for t in event["tellings"]] == [0, 1]
    loaded = timeline_of(json.loads(render(story)), [Met])
    assert loaded == story


people = st.sampled_from(
    [person("Laura Venn", "Venn"), person("Venn"), person("Kaarel Tamm"), party("AM"), party("Acme Motors", "AM")]
)
events = st.builds(
    lambda kind, who, where, day, modality, cancelled, start: told(
        kind, *who, *where, on=day, modality=modality, cancelled=cancelled, start=start
    ),
    st.sampled_from(KINDS),
    st.lists(people, max_size=2, unique_by=lambda p: p.name),
    st.lists(st.sampled_from([place("Riga"), toll(3), toll(4, "MORE_THAN")]), max_size=1),
    st.sampled_from([None, "2021-03", "2021-03-11", "2021-03-12", "2021-03-12T10:00", "2021-03-14"]),
    st.sampled_from(["happened", "claimed", "scheduled", "denied", "hypothetical"]),
    st.booleans(),
    st.integers(0, 3),
)
days = st.sampled_from(["2021-03-10", "2021-03-12", "2021-03-14"])
libraries = st.lists(st.tuples(days, st.lists(events, max_size=3)), min_size=1, max_size=6)


@settings(max_examples=150, deadline=None)
@example(libraries, st.randoms(use_true_random=False))
def test_the_order_of_articles_never_matters_and_nothing_is_lost(library: list[tuple[str, list[Event]]], chance: object) -> None:
    stories = [article(f"a{n}", day, *told_there) for n, (day, told_there) in enumerate(library)]
    story = merged(*stories)
    mixed = [*stories]
    chance.shuffle(mixed)  # type: ignore[attr-defined]
    assert render(merged(*mixed)) == render(story)
    assert render(merged(merged(*mixed[:2]), *mixed[1:])) == render(story)
    tellings = [(t.article_id, t.id) for event in story for t in event.tellings or (event,)]
    assert sorted(tellings) == sorted((event.article_id, event.id) for one in stories for event in one)
    assert timeline_of(json.loads(render(story)), KINDS) == story
