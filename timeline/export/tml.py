"""TimeML 1.2.1: TIMEX3, EVENT, MAKEINSTANCE and TLINK, for programs that study how texts tell time.

A timeline keeps no article's text, so the TEXT of a saved timeline is the sentences that tell its events, in text order;
`timeml` writes a whole article instead. What cannot stand inline (a date that is worked out, a time between the sentences)
is an empty tag after the TEXT, as TimeML allows. Source: Saurí et al. 2006, "TimeML Annotation Guidelines 1.2.1".
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import datetime
from html import escape as escape_markup
from typing import Final, Protocol

from timeline.chronology import Timeline
from timeline.errors import CannotWrite
from timeline.events.model import Event, Span
from timeline.export.annotation import Tag, annotate
from timeline.times.expression import TimeExpression
from timeline.times.when import Civil

OURS: Final = re.compile(rb'<\?xml version="1\.0" encoding="UTF-8"\?>\n<!-- Written by newstimeline -->')
_HEAD: Final = '<?xml version="1.0" encoding="UTF-8"?>\n<!-- Written by newstimeline -->'
_NO_XML: Final = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")  # XML 1.0, production 2


class Written(Protocol):
    """What is asked of an article: a name, a text that offsets index, and when it was published, if that is known."""

    @property
    def id(self) -> str: ...  # noqa: D102
    @property
    def title(self) -> str | None: ...  # noqa: D102
    @property
    def published(self) -> Civil | None: ...  # noqa: D102
    @property
    def text(self) -> str: ...  # noqa: D102


def render(timeline: Timeline) -> bytes:
    """The sentences that tell the events, annotated, as TimeML in UTF-8.

    Raises:
        CannotWrite: If the timeline was merged of several articles: a TimeML document is one text.

    >>> render(Timeline()).decode().splitlines()[2:4]
    ['<TimeML>', '<DOCID></DOCID>']
    """
    if len(timeline.articles) > 1:
        count = len(timeline.articles)
        raise CannotWrite(f"a .tml file holds one article, and this timeline is of {count}: save each before merging them")
    passages = tuple(_passages(timeline.events))
    tags = annotate(passages, timeline.times, timeline.events, *(one.published for one in timeline.articles))
    name, title, published = next(((one.id, one.title, one.published) for one in timeline.articles), ("", None, None))
    return _document(name, title, published, passages, tags).encode()


def timeml(article: Written, times: Iterable[TimeExpression], events: Iterable[Event] = ()) -> str:
    """A whole article as TimeML: its text, character for character, with TIMEX3 (and EVENT) inline.

    Args:
        article: The article that the offsets index.
        times: Its time expressions, as `timeline.find_times` gives them.
        events: Its events, as a `Timeline` has them; without any this is what TempEval's first task asks for.

    Returns:
        An XML document. What XML cannot hold (control characters) is U+FFFD in it, so that offsets stay.

    Example:
        >>> from timeline import Article, find_times
        >>> article = Article("The talks ended on Monday.", published="2021-04-29", id="talks.txt")
        >>> print(timeml(article, find_times(article, syntax=False)).splitlines()[5])
        <TEXT>The talks ended on <TIMEX3 tid="t1" type="DATE" value="2021-04-26">Monday</TIMEX3>.</TEXT>
    """
    passages = (Span(start=0, end=len(article.text), text=article.text),)
    tags = annotate(passages, tuple(times), tuple(events), article.published)
    return _document(article.id, article.title, article.published, passages, tags)


def escape(text: str) -> str:
    r"""Text of an element or an attribute; what XML cannot hold is replaced, one for one.

    >>> escape("<b>\0\r")
    '&lt;b&gt;�&#13;'
    """
    return escape_markup(_NO_XML.sub("�", text)).replace("\r", "&#13;")


def _passages(events: Iterable[Event]) -> Iterator[Span]:
    """The sentences of the events in text order; of two that overlap, the first."""
    end = -1
    for span in sorted((event.evidence for event in events), key=lambda span: (span.start, -span.end)):
        if span.start >= end and span.end - span.start == len(span.text):
            yield span
            end = span.end


def _document(name: str, title: str | None, published: Civil | None, passages: tuple[Span, ...], tags: tuple[Tag, ...]) -> str:
    inline = tuple(tag for tag in tags if tag.place)
    lines = [
        _HEAD,
        "<TimeML>",
        _element("DOCID", {}, name),
        *([f"<DCT>{_dct(published)}</DCT>"] if published else []),
        *([_element("TITLE", {}, title)] if title else []),
        f"<TEXT>{chr(10).join(_woven(passage, inline) for passage in passages)}</TEXT>",
        *(_element(tag.name, tag.attributes) for tag in tags if not tag.place),
        "</TimeML>",
    ]
    return "\n".join(lines) + "\n"


def _dct(published: Civil) -> str:
    value = published.isoformat(timespec="minutes") if isinstance(published, datetime) else published.isoformat()
    kind = "TIME" if isinstance(published, datetime) else "DATE"
    told = {"tid": "t0", "type": kind, "value": value, "functionInDocument": "CREATION_TIME"}
    return _element("TIMEX3", told, value)


def _woven(passage: Span, tags: Sequence[Tag]) -> str:
    """The text of a passage with its tags; these do not overlap and are in text order."""
    parts, done = [], passage.start
    first, behind = (bisect_left(tags, edge, key=_start) for edge in (passage.start, passage.end))
    for tag in tags[first:behind]:
        start, end = tag.place or (done, done)
        parts += [escape(_cut(passage, done, start)), _element(tag.name, tag.attributes, _cut(passage, start, end))]
        done = end
    return "".join([*parts, escape(_cut(passage, done, passage.end))])


def _start(tag: Tag) -> int:
    return tag.place[0] if tag.place else -1


def _cut(passage: Span, start: int, end: int) -> str:
    return passage.text[start - passage.start : end - passage.start]


def _element(name: str, attributes: Mapping[str, str], text: str = "") -> str:
    told = "".join(f' {key}="{escape(value)}"' for key, value in attributes.items())
    return f"<{name}{told}>{escape(text)}</{name}>" if text or name == "DOCID" else f"<{name}{told}/>"
