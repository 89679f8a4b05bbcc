"""Times that share words are found one by one, each where its own words stand."""

from __future__ import annotations

from dataclasses import FrozenInstanceError

import pytest

from timeline.language import load
from timeline.times import find


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("on 4 May", ["4 May"]),
        ("on 4 and 5 May", ["4", "5 May"]),
        ("on 4, 5, 6 and 7 May", ["4", "5", "6", "7 May"]),
        ("on 4, 5, and 7 May", ["4", "5", "7 May"]),
        ("on 4, 5, 6, and 7 May", ["4", "5", "6", "7 May"]),
        ("from 4 to 5 May", ["4 to 5 May"]),
    ],
)
def test_times_that_share_words_part_at_their_joints(text: str, expected: list[str]) -> None:
    found = find(text, load("en"))
    assert [one.text for one in found] == expected == [text[one.start : one.end] for one in found]
    assert [one.joined for one in found] == [False, *[True] * (len(expected) - 1)]
    assert {one.rule for one in found} == {one.rules[0] for one in found}


def test_what_was_found_stays_as_it_is() -> None:
    (found,) = find("on 4 May", load("en"))
    with pytest.raises(FrozenInstanceError):
        found.start = 0  # type: ignore[misc]


def test_a_long_stretch_of_times_is_read_and_not_remembered() -> None:
    from timeline.times.finding import _reader

    memory = _reader(load("en"))
    memory.clear()
    find("on 4 May", load("en"))
    assert len(memory) == 1
    find("on 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19 and 20 May", load("en"))
    assert len(memory) == 1


def test_what_only_looks_like_a_time_is_none() -> None:
    assert find("They walked 1850 miles.", load("en")) == ()
    assert [one.text for one in find("They walked 1850 miles until 4 May.", load("en"))] == ["4 May"]


def test_what_was_found_holds_nothing_else() -> None:
    (found,) = find("on 4 May", load("en"))
    assert not hasattr(found, "__dict__")  # thousands of them stand in a long article
