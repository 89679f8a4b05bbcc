"""Cost grows with the length of a text and no faster, whatever is in it, through every public door that takes text."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from time import process_time

import pytest

from tests.reliability.attacks import UNITS, text
from tests.reliability.doors import OF_TIMELINES, WITH_MODEL, WITHOUT_MODEL, Door
from timeline import TimelineError
from timeline.reading import casing_of

MOST = 12  # ten times the text, and a fifth for what a machine does beside
MOST_OF_THIRD = 4  # the same for ten thirds of it: a short text that comes again is remembered, a longer one is not
TRIES = 3
READ_HERE = ("?", "A. ", "He said, ", "war and ")  # with the model: few here, all of them in the long tier
READ_WHOLE = ("?", "1 ", "May ")  # read to a megabyte: each takes minutes
NAMED = ("merge", "about of many events")  # where many events meet many: shown by more of them


def seconds(done: Callable[[], object]) -> float:
    begun = process_time()
    with suppress(TimelineError):  # what is no article, no name, no rule is refused
        done()
    return process_time() - begun


def is_linear(door: Door, unit: str, size: int) -> bool:
    """Whether one try in three shows it; what is done in a twentieth of a second is fast, whatever the ratio."""
    short, middle, long = (door(text(unit, times * size)) for times in (1, 3, 10))
    return any(_grows_evenly(short, middle, long) for _ in range(TRIES))


def _grows_evenly(short: Callable[[], object], middle: Callable[[], object], long: Callable[[], object]) -> bool:
    took = seconds(long)
    return took <= MOST * max(seconds(short), 0.05) or took <= MOST_OF_THIRD * max(seconds(middle), 0.05)


def test_there_are_forty() -> None:
    assert len(set(UNITS)) == 40


@pytest.mark.parametrize("unit", UNITS, ids=repr)
def test_opening_an_article_is_linear(unit: str) -> None:
    assert is_linear(WITHOUT_MODEL["Article"], unit, 5_000)


@pytest.mark.parametrize("unit", READ_HERE, ids=repr)
def test_reading_is_linear(unit: str) -> None:
    assert is_linear(WITH_MODEL["Timeline.read"], unit, 600)


@pytest.mark.parametrize("name", WITHOUT_MODEL)
def test_a_door_is_linear(name: str) -> None:
    assert is_linear(WITHOUT_MODEL[name], "He said, ", 1_000)


@pytest.mark.parametrize("name", NAMED)
def test_many_alike_events_are_linear(name: str) -> None:
    assert is_linear(OF_TIMELINES[name], "A. ", 10_000)


@pytest.mark.parametrize("line", ["Norway Condemns Bomb Blasts in Chile\n", "NORWAY CONDEMNS BOMB BLASTS IN CHILE\n"])
def test_many_headlines_are_linear(line: str) -> None:
    assert is_linear(spelled, line, 60_000)


def spelled(told: str) -> Callable[[], object]:
    """The lines of a text, each a paragraph of its own, as the parser is shown them."""
    ends = [at for at, sign in enumerate(told) if sign == "\n"]
    lines = list(zip([0, *(end + 1 for end in ends)], ends, strict=False))
    return lambda: casing_of("en").recased(told, lines)


@pytest.mark.long
@pytest.mark.parametrize("unit", UNITS, ids=repr)
@pytest.mark.parametrize("name", WITHOUT_MODEL)
def test_a_megabyte_takes_ten_times_what_a_tenth_of_it_does(name: str, unit: str) -> None:
    assert is_linear(WITHOUT_MODEL[name], unit, 100_000)


@pytest.mark.long
@pytest.mark.parametrize("unit", UNITS, ids=repr)
@pytest.mark.parametrize("name", OF_TIMELINES)
def test_what_is_done_with_timelines_is_linear(name: str, unit: str) -> None:
    assert is_linear(OF_TIMELINES[name], unit, 10_000)


@pytest.mark.long
@pytest.mark.parametrize("unit", UNITS, ids=repr)
@pytest.mark.parametrize("name", WITH_MODEL)
def test_reading_forty_attacks_is_linear(name: str, unit: str) -> None:
    assert is_linear(WITH_MODEL[name], unit, 10_000)


@pytest.mark.long
@pytest.mark.parametrize("unit", READ_WHOLE, ids=repr)
def test_reading_a_megabyte_is_linear(unit: str) -> None:
    assert is_linear(WITH_MODEL["Timeline.read"], unit, 100_000)
