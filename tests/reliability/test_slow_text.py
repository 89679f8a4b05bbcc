"""Cost grows with the length of a text and no faster, whatever is in it."""

from __future__ import annotations

from collections.abc import Callable
from time import process_time

import pytest

from tests.reliability.attacks import UNITS, text
from timeline import Article, Timeline, find_mentions, find_times

MOST = 12  # ten times the text, and a fifth for what a machine does beside
TRIES = 3
READ_HERE = ("?", "A. ", "He said, ", "war and ")  # with the model: few here, all of them in the long tier
Entry = Callable[[Article], object]


def article(unit: str, size: int) -> Article:
    return Article(text(unit, size), published="2024-03-01", title="-")


def seconds(entry: Entry, article: Article) -> float:
    begun = process_time()
    entry(article)
    return process_time() - begun


def is_linear(entry: Entry, short: Article, long: Article) -> bool:
    """Whether one try in three shows it; what is done in a twentieth of a second is fast, whatever the ratio."""
    return any(seconds(entry, long) <= MOST * max(seconds(entry, short), 0.05) for _ in range(TRIES))


def opened(article: Article) -> Article:
    return Article(article.text, published=article.published)


def only_times(article: Article) -> object:
    return find_times(article, syntax=False)


def test_there_are_forty() -> None:
    assert len(set(UNITS)) == 40


@pytest.mark.parametrize("unit", UNITS, ids=repr)
def test_opening_an_article_is_linear(unit: str) -> None:
    assert is_linear(opened, article(unit, 5_000), article(unit, 50_000))


@pytest.mark.parametrize("unit", READ_HERE, ids=repr)
def test_reading_is_linear(unit: str) -> None:
    assert is_linear(Timeline.read, article(unit, 600), article(unit, 6_000))


@pytest.mark.long
@pytest.mark.parametrize("unit", UNITS, ids=repr)
@pytest.mark.parametrize("entry", [opened, only_times])
def test_a_megabyte_takes_ten_times_what_a_tenth_of_it_does(entry: Entry, unit: str) -> None:
    assert is_linear(entry, article(unit, 100_000), article(unit, 1_000_000))


@pytest.mark.long
@pytest.mark.parametrize("unit", UNITS, ids=repr)
@pytest.mark.parametrize("entry", [find_mentions, Timeline.read])
def test_reading_forty_attacks_is_linear(entry: Entry, unit: str) -> None:
    assert is_linear(entry, article(unit, 3_000), article(unit, 30_000))
