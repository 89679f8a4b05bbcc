"""What an article shows of where it was written, and so of how it reads 03/04/2016: agency, state, dates in words, spelling."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import cache

from timeline.article.moment import Order
from timeline.article.words import any_of, words_of

_ENOUGH = 2  # words of one spelling and none of the other


def customs_of(text: str, places: Iterable[str], agencies: Iterable[str], language: str) -> Iterator[tuple[str, Order]]:
    """The reasons for an order of day and month, the strongest first.

    Args:
        text: The article.
        places, agencies: Those of its datelines.
        language: Code of its language.

    >>> list(customs_of("The harbour lies in the town centre.", [], [], "en"))
    [('its spelling (centre, harbour)', 'day first')]
    >>> list(customs_of("The harbor lies off the Centre, in the town center.", ["PORTLAND, Maine"], [], "en"))
    [('its place (Maine)', 'month first'), ('its spelling (center, harbor)', 'month first')]
    """
    words = words_of(language)
    for agency in agencies:
        yield from ((f"its agency ({agency})", order) for order in _orders("wires", agency, language))
    for place in places:
        state = place.rpartition(", ")[2]
        if words.has("places.month_first", state):
            yield f"its place ({state})", "month first"
    if dates := _day_first_dates(language).findall(text):
        yield f"its dates in words ({dates[0]})", "day first"
    yield from _spelling(text, language)


def _orders(section: str, word: str, language: str) -> Iterator[Order]:
    words = words_of(language)
    if words.has(f"{section}.day_first", word):
        yield "day first"
    if words.has(f"{section}.month_first", word):
        yield "month first"


@cache
def _day_first_dates(language: str) -> re.Pattern[str]:
    """ "3 April", as those write who read 3/4 so; "April 3" tells nothing, for many write it who read 3/4 as 3 April."""
    return re.compile(rf"(?<![\d:.,/-])\b\d{{1,2}}\s{any_of(month.title() for month in words_of(language).months)}\b")


def _spelling(text: str, language: str) -> Iterator[tuple[str, Order]]:
    """Words in lower case of which each side has its own spelling; a text with both tells nothing."""
    found: dict[Order, set[str]] = {
        "day first": set(_spelled("spelling.day_first", language).findall(text)),
        "month first": set(_spelled("spelling.month_first", language).findall(text)),
    }
    sides = [(order, spelled) for order, spelled in found.items() if spelled]
    if len(sides) == 1 and len(sides[0][1]) >= _ENOUGH:
        order, spelled = sides[0]
        yield f"its spelling ({', '.join(sorted(spelled)[:2])})", order


@cache
def _spelled(section: str, language: str) -> re.Pattern[str]:
    return re.compile(rf"\b{words_of(language).pattern(section)}\b")
