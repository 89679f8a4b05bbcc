"""The words of an article as they stand there, where it was read in another spelling."""

from __future__ import annotations

from operator import is_

from timeline.events.model import Event, EventMention, Participant, Span
from timeline.times.trusted import changed, filled


def mention_as_written(mention: EventMention, text: str) -> EventMention:
    """A mention with the words of the article.

    Args:
        mention: Its words and those of its participants may be spelled otherwise ("talks" for "TALKS"); its offsets index `text`.
        text: The article's text.
    """
    written = text[mention.start : mention.end]
    participants = tuple(_participant(p, text) for p in mention.participants)
    if written == mention.text and all(map(is_, participants, mention.participants)):
        return mention  # as most are: no copy for nothing
    return changed(mention, text=written, participants=participants)


def event_as_written(event: Event, text: str) -> Event:
    """An event with the words of the article in its mentions, participants and evidence; title and names stay as they are.

    Args:
        event: An event of that article.
        text: The article's text.
    """
    start, end = event.evidence.start, event.evidence.end
    participants = tuple(_participant(p, text) for p in event.participants)
    mentions = tuple(mention_as_written(m, text) for m in event.mentions)
    same = all(map(is_, (*participants, *mentions), (*event.participants, *event.mentions)))
    if same and text.startswith(event.evidence.text, start):
        return event
    evidence = filled(Span, start=start, end=end, text=text[start:end])
    return changed(event, participants=participants, mentions=mentions, evidence=evidence)


def _participant(participant: Participant, text: str) -> Participant:
    written = text[participant.start : participant.end]
    return participant if written == participant.text else changed(participant, text=written)
