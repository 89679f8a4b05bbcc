"""From sentences to event mentions: candidates, the fitted model, attributes, participants."""

from __future__ import annotations

from collections.abc import Container, Iterable

from timeline.events.mentions.attributes import attributes_of
from timeline.events.mentions.features import is_candidate, marks
from timeline.events.mentions.participants import participants_of
from timeline.events.mentions.scoring import class_of, is_event
from timeline.events.model import EventMention
from timeline.language import Language
from timeline.language.mentions import MentionLexicon, load_mentions
from timeline.syntax.tree import Sentence, Token


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
    triggers = tuple(found for s in sentences for found in find_triggers(s, lexicon))
    heads = frozenset(token.start for token, _ in triggers)
    return tuple(_mention(token, event_class, heads, lexicon) for token, event_class in triggers)


def find_triggers(sentence: Sentence, lexicon: MentionLexicon) -> tuple[tuple[Token, str], ...]:
    """The words of a sentence that the model takes for events, each with its TimeML class."""
    told = ((t, marks(t, lexicon)) for t in sentence.tokens if is_candidate(t))
    return tuple((t, class_of(t.pos, m, lexicon.weights)) for t, m in told if is_event(t.pos, m, lexicon.weights))


def _mention(token: Token, event_class: str, heads: Container[int], lexicon: MentionLexicon) -> EventMention:
    found = attributes_of(token, lexicon)
    return EventMention(
        start=token.start,
        end=token.end,
        text=token.text,
        head_start=token.start,
        event_class=event_class,
        tense=found.tense,
        aspect=found.aspect,
        polarity=found.polarity,
        modality=found.modality,
        participants=participants_of(token, heads, lexicon),
    )
