"""An event as notebooks show it: what, when, the sentence it rests on, and the reasons on demand."""

from __future__ import annotations

from timeline.events.model import Event
from timeline.markup import element


def shown(event: Event) -> dict[str, str]:
    """The event by MIME type, as text and as HTML.

    >>> from timeline.events.model import EventMention, Span
    >>> verb = {"event_class": "OCCURRENCE", "tense": "PAST", "aspect": "NONE", "polarity": "POS", "modality": "NONE"}
    >>> mention = EventMention(start=6, end=10, text="open", head_start=6, **verb)
    >>> event = Event(id="e1", title="Talks open", mentions=(mention,), evidence=Span(start=0, end=11, text="Talks open."))
    >>> shown(event)["text/plain"]
    'Talks open (happened)'
    """
    reasons = [*(event.when.steps if event.when else ()), *event.reasons]
    page = element(
        "div",
        element("p", element("strong", event.title), f" ({_told(event)})", dir="auto"),
        element("blockquote", event.evidence.text, dir="auto"),
        element("details", element("summary", event.type or event.trigger.text), element("ul", *(_item(one) for one in reasons))),
    )
    return {"text/plain": plain(event), "text/html": page}


def plain(event: Event) -> str:
    """The event in a line: its title, when it was, and how it stands."""
    return f"{event.title} ({_told(event)})"


def _told(event: Event) -> str:
    return ", ".join([*([str(event.when)] if event.when else []), event.modality])


def _item(reason: str) -> str:
    return element("li", reason, dir="auto")
