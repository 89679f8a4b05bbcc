"""Small articles, parsed and resolved."""

from collections.abc import Callable
from dataclasses import dataclass
from types import SimpleNamespace

import pytest

from timeline.events.entities import Entities, resolve_entities
from timeline.language.entities import load_entities
from timeline.syntax import Sentence, Token, load_parser


@dataclass(frozen=True)
class Reading:
    """An article's sentences and entities; words are asked for by their text."""

    sentences: tuple[Sentence, ...]
    entities: Entities

    def word(self, text: str, nth: int = 1) -> Token:
        return [t for s in self.sentences for t in s.tokens if t.text == text][nth - 1]

    def name(self, text: str, nth: int = 1) -> str:
        return self.entities.name_of(self.word(text, nth))

    def kind(self, text: str, nth: int = 1) -> str | None:
        return self.entities.kind_of(self.word(text, nth))


@pytest.fixture(scope="session")
def read() -> Callable[[str], Reading]:
    def reading(text: str) -> Reading:
        paragraphs, start = [], 0
        for line in text.split("\n"):
            paragraphs.append(SimpleNamespace(start=start, end=start + len(line), kind="body"))
            start += len(line) + 1
        sentences = load_parser().parse(text, paragraphs)
        return Reading(sentences, resolve_entities(sentences, SimpleNamespace(entities=load_entities())))

    return reading
