"""The event mentions of one article, found and dated a sentence at a time, as they are asked for.

Every mention is wanted by `find_mentions`; typed events want those of a few sentences, and the dates of fewer still.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from timeline.events.mentions import find_mentions
from timeline.events.model import EventMention
from timeline.events.untyped import Mentions
from timeline.language import Language
from timeline.syntax.tree import Sentence, Token
from timeline.times.when import When


@dataclass(frozen=True, slots=True)
class Mentioned:
    """What an article mentions.

    Attributes:
        sentences: Its parsed sentences.
        completer: What names and dates mentions.
        language: The article's language.
    """

    sentences: Sequence[Sentence]
    completer: Mentions
    language: Language
    _found: dict[int, dict[int, EventMention]] = field(default_factory=dict, init=False, repr=False)

    def all(self) -> tuple[EventMention, ...]:
        """Every mention in text order, with names and dates."""
        return self.completer.complete([m for s in self.sentences for m in self._of(s).values()])

    def at(self, head: Token) -> EventMention | None:
        """The mention whose head is this word, with names and without a date, or `None`."""
        found = self._of(head.sentence).get(head.start)
        return None if found is None else self.completer.named(found, {t.start: t for t in head.sentence.tokens})

    def when(self, head: Token) -> When | None:
        """The date that its article offers the mention with this head; `None` where there is no date or no mention."""
        found = self._of(head.sentence).get(head.start)
        return None if found is None else self.completer.date_of(found, head)

    def _of(self, sentence: Sentence) -> dict[int, EventMention]:
        """Offset of a head word -> the mention, as the model finds it in a sentence."""
        if sentence.index not in self._found:
            self._found[sentence.index] = {m.head_start: m for m in find_mentions([sentence], self.language)}
        return self._found[sentence.index]
