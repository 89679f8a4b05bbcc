"""Markdown: a table to read, one event a row, with the sentence it came from."""

from __future__ import annotations

import re
from typing import Final

from timeline.chronology import Timeline
from timeline.events.model import Event
from timeline.export.rows import one_line

OURS: Final = re.compile(rb"\| When \| What \| ")
#: Backslashes where every Markdown knows them, entities where only some do.
_MARKUP: Final = str.maketrans(
    {letter: f"\\{letter}" for letter in "\\`*_[]|"} | {"<": "&lt;", ">": "&gt;", "&": "&amp;", "~": "&#126;", "$": "&#36;"}
)


def render(timeline: Timeline) -> bytes:
    r"""The events as a table of GitHub-flavoured Markdown in UTF-8.

    >>> print(render(Timeline()).decode())
    | When | What | Standing | Evidence |
    | --- | --- | --- | --- |
    <BLANKLINE>
    """
    lines = ["When | What | Standing | Evidence", "--- | --- | --- | ---", *map(_line, timeline)]
    return "".join(f"| {line} |\n" for line in lines).encode()


def escape(text: str) -> str:
    r"""Text that stays text in a Markdown table.

    >>> print(escape("a|b <i> *c*"))
    a\|b &lt;i&gt; \*c\*
    """
    return one_line(text).translate(_MARKUP)


def standing(event: Event) -> str:
    """Its modality, its flags and who says so, for people.

    Returns:
        Such as "claimed, ongoing, according to Reuters"; without a source only the words before it.
    """
    flags = [name for name in ("negated", "attempted", "cancelled", "ongoing") if getattr(event, name)]
    source = [f"according to {event.source}"] if event.source else []
    return ", ".join([event.modality, *flags, *source])


def _line(event: Event) -> str:
    when = str(event.when) if event.when else "undated"
    return " | ".join(map(escape, (when, event.title, _all_standing(event), event.evidence.text)))


def _all_standing(event: Event) -> str:
    """Its standing, how many articles tell it where several do, and where they contradict each other."""
    articles = len({telling.article_id for telling in event.tellings})
    told = [f"told by {articles} articles"] if articles else []
    return "; ".join([standing(event), *told, *(f"contradiction: {one}" for one in event.conflicts)])
