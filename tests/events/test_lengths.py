"""Lengths that end at the dateline tell when something began."""

from __future__ import annotations

from datetime import date

import pytest

from timeline import Article, Timeline, find_mentions, find_times
from timeline.times.when import When

PUBLISHED = "2021-06-17"


def when(text: str, word: str, published: str | None = PUBLISHED) -> When | None:
    return next(m for m in find_mentions(Article(text=text, published=published)) if m.text == word).when


@pytest.mark.parametrize(
    ("text", "word", "start"),
    [
        ("Thirty people have been killed in the past two weeks.", "killed", date(2021, 6, 3)),
        ("Over the last three months prices fell.", "fell", date(2021, 3, 17)),
        ("The army has besieged the town for ten days.", "besieged", date(2021, 6, 7)),
        ("The owners have rebuilt the pier over the past three years.", "rebuilt", date(2018, 6, 17)),
    ],
)
def test_such_a_length_runs_until_the_dateline(text: str, word: str, start: date) -> None:
    found = when(text, word)
    assert found is not None
    assert (found.start, found.end, found.granularity.value) == (start, date(2021, 6, 18), "interval")
    assert "ends at the dateline, 2021-06-17" in found.explain()


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("The rebels lost the last two weeks of the war.", "lost"),  # of something else
        ("He lived on the island for three years.", "lived"),  # over
        ("The talks will last for two weeks.", "last"),  # ahead
    ],
)
def test_other_lengths_tell_no_beginning(text: str, word: str) -> None:
    found = when(text, word)
    assert found is None or found.granularity.value != "interval"


def test_a_length_has_no_time_of_its_own_and_none_without_a_dateline() -> None:
    text = "Thirty people have been killed in the past two weeks."
    (length,) = find_times(Article(text=text, published=PUBLISHED))
    assert length.when is None
    assert when(text, "killed", None) is None


def test_a_length_longer_than_the_calendar_is_left_alone() -> None:
    assert find_mentions(Article(text="Over the past 9000 years the ice has melted.", published=PUBLISHED))


def test_cumulative_counts_span() -> None:
    story = Timeline.read(Article(text="Thirty people have been killed in the past two weeks.", published=PUBLISHED))
    assert [e.when.edtf for e in story if e.when] == ["2021-06-03/2021-06-17"]
