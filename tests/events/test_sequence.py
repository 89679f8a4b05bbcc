"""What came first among events of one day."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.merging.stories import Met, article, told
from timeline import Article, Timeline
from timeline.events.model import Event
from timeline.ordering import in_sequence

PUBLISHED = "2021-06-17"


def titles(text: str) -> list[str]:
    return [event.trigger.text for event in Timeline.read(Article(text=text, published=PUBLISHED))]


@pytest.mark.parametrize(
    ("text", "first", "second"),
    [
        ("The army withdrew from the town on Monday after rebels had attacked its base.", "attacked", "withdrew from"),
        ("Three people were killed in an explosion at a refinery on Monday.", "explosion", "killed"),
        ("Before the president met the mayor on Monday, the minister resigned on Monday.", "resigned", "met"),
    ],
)
def test_what_the_text_puts_first_comes_first(text: str, first: str, second: str) -> None:
    told_order = titles(text)
    assert told_order.index(first) < told_order.index(second)


def events(after: dict[int, set[int]], count: int) -> tuple[Event, ...]:
    made = [told(Met, on="2021-03-12", start=n, after=tuple(f"a-{k}" for k in sorted(after.get(n, ())))) for n in range(count)]
    return article("a", "2021-03-12", *made).events


def numbers(found: tuple[Event, ...]) -> list[int]:
    return [event.trigger.start for event in found]


@pytest.mark.parametrize(
    ("after", "expected"),
    [
        ({}, [0, 1, 2, 3]),
        ({0: {2}}, [1, 2, 0, 3]),
        ({0: {3}, 1: {3}}, [2, 3, 0, 1]),
        ({0: {1}, 1: {2}, 2: {3}}, [3, 2, 1, 0]),
        ({0: {1}, 1: {0}}, [2, 3, 0, 1]),
    ],
    ids=["nothing told", "one", "two after the last", "a chain", "a circle"],
)
def test_only_what_is_told_changes_the_order(after: dict[int, set[int]], expected: list[int]) -> None:
    assert numbers(events(after, 4)) == expected


def test_events_of_other_days_stay_where_they_are() -> None:
    day, next_day = told(Met, on="2021-03-12", start=0, after=("a-1",)), told(Met, on="2021-03-13", start=1)
    assert numbers(article("a", "2021-03-13", day, next_day).events) == [0, 1]


@settings(max_examples=100)
@given(st.dictionaries(st.integers(0, 7), st.sets(st.integers(0, 9), max_size=3), max_size=8))
def test_whatever_is_told_no_event_is_lost_and_order_is_stable(after: dict[int, set[int]]) -> None:
    once = events(after, 8)
    assert sorted(numbers(once)) == list(range(8))
    for event in once:
        alone = not any(event.trigger.start in firsts for firsts in after.values()) and not after.get(event.trigger.start)
        rest = tuple(one for one in once if one is not event)
        assert not alone or in_sequence(rest, _same) == rest


def _same(_: Event) -> int:
    return 0
