"""The alternative text of a picture: what it shows, for those who do not see it."""

from __future__ import annotations

from collections.abc import Sequence

from timeline.chronology import Timeline
from timeline.events.model import Event
from timeline.picture.choosing import Wish, choose
from timeline.picture.lettering import cleaned
from timeline.picture.moments import extent_of
from timeline.picture.wording import Wording, load_wording

MOST_EVENTS = 40
"""Events that are told one by one; a screen reader cannot skip within an alternative text."""


def alt_text(timeline: Timeline, *, language: str = "en", wish: Wish | None = None) -> str:
    """A description of the picture of a timeline in plain sentences: how many events, from when to when, and each of them.

    Args:
        timeline: What is drawn.
        language: Code of the language of the words between.
        wish: What of it is drawn, under which title; by default as `plot` does it by default.

    >>> alt_text(Timeline(), wish=Wish(title="Talks"))
    'Talks: a timeline without events.'
    """
    words, wish = load_wording(language), wish or Wish()
    choice = choose(timeline, wish)
    told = choice.dated + choice.undated
    title = picture_title(timeline, words, wish)
    if not told:
        return _dateless(words, title, choice.dateless) if choice.dateless else words.say("alt", "empty", title=title)
    sentences = [_summary(words, title, told), *(_sentence(words, event) for event in told[:MOST_EVENTS])]
    more = len(told[MOST_EVENTS:]) + choice.left_out
    return " ".join([*sentences, words.say("alt", "rest", number=more)] if more else sentences)


def picture_title(timeline: Timeline, words: Wording, wish: Wish | None = None) -> str:
    """The title that is wished, else that of the article; of several that have not the same, how many they are, for none of them
    speaks for the others."""
    if wish is not None and (wished := cleaned(wish.title or "")):
        return wished
    titles = {title for source in timeline.articles if source.title and (title := cleaned(source.title))}
    if len(titles) > 1:
        return words.say("page", "merged", number=len(timeline.articles))
    return titles.pop() if titles else words.say("page", "untitled")


def _summary(words: Wording, title: str, events: Sequence[Event]) -> str:
    whens = [event.when for event in events if event.when and extent_of(event)]
    if not whens:
        return _dateless(words, title, len(events))
    dates = words.range(whens)
    return words.say("alt", "one" if len(events) == 1 else "many", title=title, number=len(events), dates=dates)


def _dateless(words: Wording, title: str, number: int) -> str:
    return words.say("alt", "none-one" if number == 1 else "none", title=title, number=number)


def _sentence(words: Wording, event: Event) -> str:
    title = cleaned(event.title).rstrip(".") or words.say("page", "blank")
    if event.when is None or extent_of(event) is None:
        return words.say("alt", "undated", title=title)
    detail = words.detail(event)
    form = "qualified" if detail else "event"
    return words.say("alt", form, date=words.when(event.when), title=title, detail=cleaned(detail))
