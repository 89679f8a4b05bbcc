"""The alternative text of a picture: what it shows, for those who do not see it."""

from __future__ import annotations

from timeline.chronology import Timeline
from timeline.events.model import Event
from timeline.picture.lettering import cleaned
from timeline.picture.moments import extent_of
from timeline.picture.rows import shown
from timeline.picture.wording import Wording, load_wording

MOST_EVENTS = 40
"""Events that are told one by one; a screen reader cannot skip within an alternative text."""


def alt_text(timeline: Timeline, *, title: str | None = None, language: str = "en", undated: bool = False) -> str:
    """A description of the picture of a timeline in plain sentences: how many events, from when to when, and each of them.

    Args:
        timeline: What is drawn.
        title: The picture's title; `None` for the article's own.
        language: Code of the language of the words between.
        undated: Whether events without a date are told too.

    >>> alt_text(Timeline(), title="Talks")
    'Talks: a timeline without events.'
    """
    words = load_wording(language)
    dated, rest = shown(timeline, hypothetical=False)
    told = dated + (rest if undated else [])
    title = cleaned(title or "") or picture_title(timeline, words)
    if not told:
        return words.say("alt", "empty", title=title)
    sentences = [_summary(words, title, told), *(_sentence(words, event) for event in told[:MOST_EVENTS])]
    if len(told) > MOST_EVENTS:
        sentences.append(words.say("alt", "rest", number=len(told) - MOST_EVENTS))
    return " ".join(sentences)


def picture_title(timeline: Timeline, words: Wording) -> str:
    """The title of the first article that has one, or the word for a timeline."""
    titles = (cleaned(source.title) for source in timeline.articles if source.title)
    return next((title for title in titles if title), words.say("page", "untitled"))


def _summary(words: Wording, title: str, events: list[Event]) -> str:
    whens = [event.when for event in events if event.when and extent_of(event)]
    if not whens:
        return words.say("alt", "none", title=title, number=len(events))
    dates = words.range(whens)
    return words.say("alt", "one" if len(events) == 1 else "many", title=title, number=len(events), dates=dates)


def _sentence(words: Wording, event: Event) -> str:
    title = cleaned(event.title).rstrip(".") or words.say("page", "blank")
    if event.when is None or extent_of(event) is None:
        return words.say("alt", "undated", title=title)
    detail = words.detail(event)
    form = "qualified" if detail else "event"
    return words.say("alt", form, date=words.when(event.when), title=title, detail=cleaned(detail))
