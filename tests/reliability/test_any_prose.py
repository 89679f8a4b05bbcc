"""Sentences of every kind with words put in, left out and exchanged: whatever is made of them is read, and holds together."""

from __future__ import annotations

from random import Random

import pytest

from tests.reliability.tiers import few_or_many
from timeline import Article, Timeline
from timeline.language import load

AN_ARTICLE = 15  # sentences
STRAY = (
    *("your", "yours", "whose", "whom", "oneself", "it", "they", "her", "our", "there", "which", "what", "nobody", "each other"),
    *("Majesty's", "Your Honour", "O'Neill", "iComet", "NATO", "U.S.", "Mr", "Ms.", "al-", "de la", "Jr", "'s", "n't", "'ll"),
    *("to", "of", "by", "after", "following", "if", "not", "and", "or", "that", "without", "than", "according to"),
    *("yesterday", "on Monday", "since 1990", "in 2031", "two", "7-2", "1,200", "$3m", "50%", "a dozen"),
    *("\u201c", "\u201d", '"', "(", ")", "\u2014", "-", ";", ":", "?", "...", "\u2026"),
)


def sentences() -> list[str]:
    """Those that prove the event types, both what they find and what they leave."""
    return [text for entry in load("en").events.types.values() for text in (*entry.yes, *entry.no)]


def disturbed(sentence: str, other: str, chance: Random) -> str:
    """A sentence with a few words changed, the end of another one among what may come in."""
    words = sentence.split()
    for _ in range(chance.randint(0, 3)):
        at = chance.randrange(len(words) + 1)
        match chance.randrange(4):
            case 0:
                words.insert(at, chance.choice(STRAY))
            case 1:
                words[at : at + chance.randint(1, 3)] = [chance.choice(STRAY)]
            case 2:
                words[at:at] = other.split()[-chance.randint(1, 6) :]
            case _:
                chance.shuffle(part := words[at : at + 3])
                words[at : at + 3] = part
    return " ".join(words)


@pytest.mark.parametrize("count", few_or_many(12, 1_500))
def test_whatever_is_made_of_sentences_is_read(count: int) -> None:
    told, chance = sentences(), Random(1)
    for _ in range(count):
        text = " ".join(disturbed(*chance.sample(told, 2), chance) for _ in range(AN_ARTICLE))
        story = Timeline.read(Article(text, published="2024-03-14"), untyped=True)
        for event in story.events:
            assert text[event.evidence.start : event.evidence.end] == event.evidence.text
            assert event.title.strip() == event.title != ""
            assert event.when is None or event.when.start is None or event.when.end is None or event.when.start < event.when.end
