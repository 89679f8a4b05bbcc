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
    told = ", ".join([*([str(event.when)] if event.when else []), event.modality])
    reasons = [*(event.when.steps if event.when else ()), *event.reasons]
    page = element(
        "div",
        element("p", element("strong", event.title), f" ({told})", dir="auto"),
        element("blockquote", event.evidence.text, dir="auto"),
        element("details", element("summary", event.type or event.trigger.text), element("ul", *(_item(one) for one in reasons))),
    )
    return {"text/plain": f"{event.title} ({told})", "text/html": page}


def _item(reason: str) -> str:
    return element("li", reason, dir="auto")
