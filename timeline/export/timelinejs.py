"""TimelineJS 3 JSON: what the newsroom widget of the Knight Lab shows.

A date is as precise as the text: month and day are left out where it does not tell them, and `display_date` has its words.
The widget can show only what has a beginning; the other events are listed on its title slide.
Source: "TimelineJS JSON data format", timeline.knightlab.com/docs/json-format.html.
"""

from __future__ import annotations

import re
from html import escape as html_escape
from typing import Final

from timeline.chronology import Timeline
from timeline.events.model import Event
from timeline.export.dates import Parts, sides
from timeline.export.json import Record, text_of
from timeline.export.md import standing
from timeline.export.rows import one_line

OURS: Final = re.compile(rb'\{\s*"generator": "newstimeline"')
_PARTS: Final = ("year", "month", "day", "hour", "minute")


def render(timeline: Timeline) -> bytes:
    """The timeline as TimelineJS JSON in UTF-8.

    >>> print(render(Timeline()).decode())
    {
      "generator": "newstimeline",
      "events": []
    }
    <BLANKLINE>
    """
    title = _title(timeline, [event for event in timeline if not _begins(event)])
    slides = [_slide(event) for event in timeline if _begins(event)]
    made = {"generator": "newstimeline", **({"title": title} if title else {}), "events": slides}
    return (text_of(made, indent=2) + "\n").encode()


def escape(text: str) -> str:
    """Text as HTML, which is what the widget takes every text for.

    >>> escape("<b onclick='x'>")
    '&lt;b onclick=&#x27;x&#x27;&gt;'
    """
    return html_escape(one_line(text))


def _begins(event: Event) -> bool:
    return event.when is not None and event.when.start is not None


def _title(timeline: Timeline, unshown: list[Event]) -> Record | None:
    headlines = [article.title for article in timeline.articles if article.title]
    if not headlines and not unshown:
        return None
    items = "".join(f"<li>{escape(event.title)} ({escape(_when(event))}, {escape(standing(event))})</li>" for event in unshown)
    return {"text": {"headline": escape("; ".join(headlines)), "text": f"<ul>{items}</ul>" if items else ""}}


def _slide(event: Event) -> Record:
    first, last = sides(event.when) if event.when else (None, None)
    told = {
        "unique_id": f"event-{one_line(event.id)}",
        "start_date": _date(first),
        "end_date": _date(last),
        "display_date": escape(_when(event)),
        "text": {"headline": escape(event.title), "text": f"<p>{escape(event.evidence.text)}</p><p>{escape(standing(event))}</p>"},
        "group": escape(event.family or ""),
    }
    return {name: value for name, value in told.items() if value}


def _date(parts: Parts | None) -> dict[str, int] | None:
    return None if parts is None else dict(zip(_PARTS, parts, strict=False))


def _when(event: Event) -> str:
    return str(event.when) if event.when else "undated"
