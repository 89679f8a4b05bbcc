"""The event mentions of one article, found and dated as they are asked for.

Every mention is wanted by `find_mentions`; typed events want those of a few words, and the dates of fewer still.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from timeline.events.bounds import Bounds
from timeline.events.mentions.finding import Finder
from timeline.events.model import EventMention
from timeline.events.untyped import Mentions
from timeline.syntax.tree import Sentence, Token
from timeline.times.when import When


@dataclass(frozen=True, slots=True)
class Mentioned:
    """What an article mentions.

    Attributes:
        sentences: Its parsed sentences.
        finder: What finds mentions.
        completer: What names and dates them.
    """

    sentences: Sequence[Sentence]
    finder: Finder
    completer: Mentions

    def all(self) -> tuple[EventMention, ...]:
        """Every mention in text order, with names and dates."""
        return self.completer.complete(self.finder.all(self.sentences))

    def at(self, head: Token) -> EventMention | None:
        """The mention whose head is this word, with names and without a date, or `None`."""
        found = self.finder.at(head)
        return None if found is None else self.completer.named(found, {t.start: t for t in head.sentence.tokens})

    def when(self, head: Token) -> When | None:
        """The date that its article offers the mention with this head; `None` where there is no date or no mention."""
        found = self.finder.at(head)
        return None if found is None else self.completer.date_of(found, head)

    def bounds(self, head: Token, ahead: bool | None) -> Bounds | None:
        """What is known of the time of an undated event with this head; `None` where nothing is.

        Args:
            head: The head word.
            ahead: Whether the event is known to lie ahead; `None`: that is open.
        """
        found = self.finder.at(head)
        return None if found is None else self.completer.bounds_of(found, head, ahead)
