"""From sentences to event mentions: candidates, the fitted model, attributes, participants."""

from __future__ import annotations

from collections.abc import Container, Iterable
from dataclasses import dataclass

from timeline.events.mentions.attributes import attributes_of
from timeline.events.mentions.features import is_candidate, marks
from timeline.events.mentions.participants import participants_of
from timeline.events.mentions.scoring import class_of, score
from timeline.events.model import EventMention
from timeline.language import Language
from timeline.language.mentions import MentionLexicon, load_mentions
from timeline.syntax.tree import Sentence, Token

EVENTIVE = -50  # score from which on a word is too much of an event to take part in one


@dataclass(frozen=True, slots=True)
class Word:
    """A candidate, how much speaks for an event, and what the model was told of it where it is one."""

    token: Token
    told: tuple[str, ...]
    score: int


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
    words = tuple(_weighed(t, lexicon) for sentence in sentences for t in sentence.tokens if is_candidate(t))
    eventive = frozenset(w.token.start for w in words if w.score > EVENTIVE)
    return tuple(_mention(w, eventive, lexicon) for w in words if w.score > 0)


def _weighed(token: Token, lexicon: MentionLexicon) -> Word:
    told = marks(token, lexicon)
    reached = score(token.pos, told, lexicon.weights)
    return Word(token, told if reached > 0 else (), reached)


def _mention(word: Word, eventive: Container[int], lexicon: MentionLexicon) -> EventMention:
    token = word.token
    found = attributes_of(token, lexicon)
    return EventMention(
        start=token.start,
        end=token.end,
        text=token.text,
        head_start=token.start,
        event_class=class_of(token.pos, word.told, lexicon.weights),
        tense=found.tense,
        aspect=found.aspect,
        polarity=found.polarity,
        modality=found.modality,
        participants=participants_of(token, eventive, lexicon),
    )
