"""A timeline as notebooks show it: the picture, and under it the events with the sentences they rest on."""

from __future__ import annotations

from timeline.chronology import Timeline
from timeline.events.model import Event
from timeline.markup import Markup, element
from timeline.picture.alt import picture_title
from timeline.picture.lettering import cleaned
from timeline.picture.page.figure import svg
from timeline.picture.wording import Wording, load_wording


def shown(timeline: Timeline, *, language: str = "en") -> dict[str, str]:
    """The timeline by MIME type: as HTML, as SVG, and as text.

    >>> shown(Timeline())["text/plain"]
    'Timeline: no events to show'
    """
    words = load_wording(language)
    drawn = svg(timeline, words)
    return {"text/plain": plain(timeline, language=language), "text/html": _page(timeline, words, drawn), "image/svg+xml": drawn}


def plain(timeline: Timeline, *, language: str = "en") -> str:
    """The timeline as text: its title, and a line for each event.

    >>> plain(Timeline())
    'Timeline: no events to show'
    """
    words = load_wording(language)
    title = picture_title(timeline, words)
    if not timeline.events:
        return f"{title}: {words.say('page', 'empty').lower()}"
    return "\n".join([title, *(f"  {_date(event, words)}: {cleaned(event.title)}" for event in timeline)])


def _page(timeline: Timeline, words: Wording, drawn: Markup) -> Markup:
    if not timeline.events:
        return element("div", drawn)
    told = element("summary", words.count("page", "events", len(timeline)))
    return element("div", drawn, element("details", told, element("ol", *(_item(event, words) for event in timeline))))


def _item(event: Event, words: Wording) -> Markup:
    title = element("strong", cleaned(event.title))
    return element("li", _date(event, words), ": ", title, element("blockquote", event.evidence.text, dir="auto"), dir="auto")


def _date(event: Event, words: Wording) -> str:
    return words.when(event.when) if event.when else words.say("page", "undated")
