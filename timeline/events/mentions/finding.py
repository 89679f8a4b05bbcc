"""From sentences to event mentions: candidates, the fitted model, attributes, participants."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

from timeline.events.mentions.attributes import attributes_of
from timeline.events.mentions.features import is_candidate, marks
from timeline.events.mentions.participants import participants_of
from timeline.events.mentions.scoring import class_of, score
from timeline.events.model import EventMention
from timeline.language import Language
from timeline.language.mentions import MentionLexicon, load_mentions
from timeline.syntax.tree import Sentence, Token
from timeline.times.trusted import filled

EVENTIVE = -50  # score from which on a word is too much of an event to take part in one


@dataclass(frozen=True, slots=True)
class Word:
    """A candidate: how much speaks for an event and, where it is one, of which class."""

    score: int
    event_class: str


def find_mentions(sentences: Iterable[Sentence], language: Language) -> tuple[EventMention, ...]:
    """Find every event that sentences mention.

    Args:
        sentences: Parsed sentences of one article.
        language: The language they are in.

    Returns:
        The mentions in text order, one a head word; `when` is `None` and names are the words as they stand.

    Raises:
        BadRule: The language has no data for mentions.
    """
    return mentions_with(sentences, load_mentions(language.code))


def mentions_with(sentences: Iterable[Sentence], lexicon: MentionLexicon) -> tuple[EventMention, ...]:
    """Find mentions with words and weights of one's own; arguments and result as in `find_mentions`."""
    return Finder(lexicon).all(sentences)


@dataclass(frozen=True, slots=True)
class Finder:
    """Finds the mentions of one article, each word weighed once and only where somebody asks.

    Attributes:
        lexicon: The language's words and weights.
    """

    lexicon: MentionLexicon
    _weighed: dict[int, Word] = field(default_factory=dict, init=False, repr=False)

    def all(self, sentences: Iterable[Sentence]) -> tuple[EventMention, ...]:
        """Every mention of the sentences, in text order."""
        found = (self.at(token) for sentence in sentences for token in sentence.tokens)
        return tuple(mention for mention in found if mention is not None)

    def at(self, token: Token) -> EventMention | None:
        """The mention whose head is this word, or `None` where it tells no event; `when` is `None`."""
        if not is_candidate(token) or (word := self._weigh(token)).score <= 0:
            return None
        found = attributes_of(token, self.lexicon)
        return filled(
            EventMention,
            start=token.start,
            end=token.end,
            text=token.text,
            head_start=token.start,
            event_class=word.event_class,
            tense=found.tense,
            aspect=found.aspect,
            polarity=found.polarity,
            modality=found.modality,
            participants=participants_of(token, self._is_eventive, self.lexicon),
        )

    def _is_eventive(self, token: Token) -> bool:
        return is_candidate(token) and self._weigh(token).score > EVENTIVE

    def _weigh(self, token: Token) -> Word:
        if token.start not in self._weighed:
            told = marks(token, self.lexicon)
            reached = score(token.pos, told, self.lexicon.weights)
            event_class = class_of(token.pos, told, self.lexicon.weights) if reached > 0 else ""
            self._weighed[token.start] = Word(reached, event_class)
        return self._weighed[token.start]
