"""JSON Lines: one event a line, each with its "article_id", for tools that read a line at a time."""

from __future__ import annotations

import re
from typing import Final

from timeline.chronology import Timeline
from timeline.export.json import event_record, text_of

OURS: Final = re.compile(rb'\{"id": ')


def render(timeline: Timeline) -> bytes:
    """The events as JSON Lines in UTF-8; a line ends with LF, and no line is broken by what stands in it.

    >>> render(Timeline())
    b''
    """
    return "".join(f"{text_of(event_record(event))}\n" for event in timeline).encode()
