"""Every sentence of every event type is read: what a type says of itself is true."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Mapping
from functools import cache
from itertools import accumulate
from types import SimpleNamespace

import pytest

from timeline import Article
from timeline.events.entities import KINDS
from timeline.events.model import Event
from timeline.events.types import EventTypes
from timeline.language import load
from timeline.reading import Reading
from timeline.syntax import Sentence, load_parser

LEXICON = load("en").events
TYPES = EventTypes.built_in()
NAMES = sorted(LEXICON.types)
LEAST_YES, LEAST_NO = 5, 3
ROOM = 90  # characters of a title, its source included
WORDED = {"content", "deed", "event", "matter"}  # beside roles: what is said, promised, told of, and the trigger's own phrase


def examples(which: str) -> list[object]:
    return [pytest.param(name, text, id=f"{name}: {text}") for name in NAMES for text in getattr(LEXICON.types[name], which)]


def read(text: str) -> tuple[Event, ...]:
    return read_all()[text]


@cache
def read_all() -> Mapping[str, tuple[Event, ...]]:
    """Each example, an article of its own, -> its events. All are parsed at once: that is what takes time."""
    texts = sorted({text for entry in LEXICON.types.values() for text in (*entry.yes, *entry.no)})
    articles = [Article(text=text, published="2024-03-01") for text in texts]
    starts = [0, *accumulate(len(text) + 1 for text in texts)]
    blocks = [
        SimpleNamespace(start=at + block.start, end=at + block.end, kind=block.kind)
        for article, at in zip(articles, starts, strict=False)
        for block in article.prose
    ]
    parsed: dict[int, list[Sentence]] = {number: [] for number in range(len(texts))}
    for sentence in load_parser().parse("\n".join(texts), blocks):
        number = bisect_right(starts, sentence.start) - 1
        parsed[number].append(moved(sentence, -starts[number], len(parsed[number])))
    return {text: events(article, tuple(parsed[n])) for n, (text, article) in enumerate(zip(texts, articles, strict=True))}


def moved(sentence: Sentence, distance: int, index: int) -> Sentence:
    """A sentence of the joined text at its place in its own article."""
    sentence.start, sentence.end, sentence.index = sentence.start + distance, sentence.end + distance, index
    for token in sentence.tokens:
        token.start += distance
    return sentence


def events(article: Article, sentences: tuple[Sentence, ...]) -> tuple[Event, ...]:
    reading = Reading(article, load("en"))
    vars(reading)["sentences"] = sentences  # a cached property: as if it had been asked for
    return reading.events


@pytest.mark.parametrize(("name", "text"), examples("yes"))
def test_finds(name: str, text: str) -> None:
    assert name in [event.type for event in read(text)]


@pytest.mark.parametrize(("name", "text"), examples("no"))
def test_leaves_alone(name: str, text: str) -> None:
    assert name not in [event.type for event in read(text)]


@pytest.mark.parametrize(("name", "text"), examples("yes"))
def test_words_a_title(name: str, text: str) -> None:
    titles = [event.title for event in read(text) if event.type == name]
    assert all(title[:1].isupper() or not title[:1].isalpha() for title in titles)
    assert all(len(title) <= ROOM and not set("{}[]<>\n") & set(title) for title in titles)


def test_every_type_has_a_class_and_every_class_its_words() -> None:
    assert set(NAMES) == {each.kind.name for each in TYPES}


@pytest.mark.parametrize("name", NAMES)
def test_gives_enough_examples(name: str) -> None:
    entry = LEXICON.types[name]
    assert len(set(entry.yes)) >= LEAST_YES
    assert len(set(entry.no)) >= LEAST_NO
    assert not set(entry.yes) & set(entry.no)


@pytest.mark.parametrize("name", NAMES)
def test_uses_the_roles_of_its_class(name: str) -> None:
    used = {spec.role for frame in LEXICON.types[name].frames for spec in frame.roles}
    assert used <= set(TYPES[name].kind.roles)


@pytest.mark.parametrize("name", NAMES)
def test_asks_for_kinds_that_exist(name: str) -> None:
    asked = {kind for frame in LEXICON.types[name].frames for spec in frame.roles for kind in spec.kinds}
    classes = frozenset().union(*LEXICON.classes.values())
    assert asked <= set(LEXICON.kinds) | set(KINDS) | classes


@pytest.mark.parametrize("name", NAMES)
def test_titles_name_roles_of_its_class(name: str) -> None:
    entry = LEXICON.types[name]
    patterns = [*entry.titles, *(pattern for frame in entry.frames for pattern in frame.titles)]
    assert patterns
    named = {re.sub(r"^(?:where|all)_|_[12]$", "", word) for pattern in patterns for word in re.findall(r"\{(\w+)\}", pattern)}
    assert named <= {*TYPES[name].kind.roles, *WORDED}


@pytest.mark.parametrize("each", list(TYPES), ids=lambda each: each.__name__)
def test_says_what_it_is(each: type[Event]) -> None:
    kind = each.kind
    assert (each.__doc__ or "").rstrip().endswith(".")
    assert kind.plover is None or kind.plover.isupper()
    assert kind.mode is None or kind.plover is not None
    assert kind.cameo is None or re.fullmatch(r"[012]\d{1,3}", kind.cameo)
