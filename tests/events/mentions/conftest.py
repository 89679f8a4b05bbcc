"""Sentences parsed as one article, and their mentions by word."""

from collections.abc import Callable
from types import SimpleNamespace

import pytest

from timeline.events.mentions import find_mentions
from timeline.events.model import EventMention
from timeline.language import load
from timeline.syntax import Sentence, load_parser

Parse = Callable[[str], tuple[Sentence, ...]]
Find = Callable[[str], dict[str, EventMention]]


@pytest.fixture(scope="session")
def parse() -> Parse:
    """Sentences of a text that is one paragraph."""
    return lambda text: load_parser().parse(text, [SimpleNamespace(start=0, end=len(text), kind="body")])


@pytest.fixture(scope="session")
def found(parse: Parse) -> Find:
    """Mentions of a text by their words."""
    language = load("en")
    return lambda text: {m.text: m for m in find_mentions(parse(text), language)}
