"""Mermaid: a `timeline` diagram for Markdown pages, wikis and slides that draw it.

Years are sections; in them, every time stands with its events, and the undated come last.
"""

from __future__ import annotations

import re
from itertools import groupby
from typing import Final

from timeline.chronology import Timeline
from timeline.events.model import Event
from timeline.export.rows import one_line

OURS: Final = re.compile(rb"%% Written by newstimeline\n")
_PLAIN: Final = frozenset(" ,.()'-–—’“”…?!")
_UNTITLED: Final = "…"


def render(timeline: Timeline) -> bytes:
    """The timeline as a Mermaid diagram in UTF-8.

    >>> print(render(Timeline()).decode())
    %% Written by newstimeline
    timeline
    <BLANKLINE>
    """
    title = next((article.title for article in timeline.articles if article.title), None)
    lines = ["%% Written by newstimeline", "timeline", *([f"    title {escape(title)}"] if title else [])]
    for section, events in groupby(timeline, _section):
        lines.append(f"    section {section}")
        lines.extend(" : ".join((f"        {when}", *map(_what, same))) for when, same in groupby(events, _when))
    return ("\n".join(lines) + "\n").encode()


def escape(text: str) -> str:
    """Text that no part of Mermaid takes for syntax: what is neither letter nor digit goes as an entity (`#58;` is a colon).

    >>> escape("Talks: #1 <b>")
    'Talks#58; #35;1 #60;b#62;'
    """
    line = one_line(text).strip() or _UNTITLED
    return "".join(letter if letter.isalnum() or letter in _PLAIN else f"#{ord(letter)};" for letter in line)


def _section(event: Event) -> str:
    moment = (event.when.start or event.when.end) if event.when else None
    return f"{moment.year:04d}" if moment else "Undated"


def _when(event: Event) -> str:
    return escape(str(event.when)) if event.when else "undated"


def _what(event: Event) -> str:
    """Its title, and its standing where it did not simply happen."""
    flags = [name for name in ("negated", "cancelled") if getattr(event, name)]
    marks = [*([event.modality] if event.modality != "happened" else []), *flags]
    return escape(f"{event.title} ({', '.join(marks)})" if marks else event.title)
