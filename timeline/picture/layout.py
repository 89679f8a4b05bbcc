"""Layout: a Timeline becomes pages of placed marks. Pure geometry in points; nothing is drawn here."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import Final

from timeline.chronology import Timeline
from timeline.picture import horizontal, swimlanes, vertical
from timeline.picture.choosing import Wish
from timeline.picture.content import Content
from timeline.picture.lettering import Measure
from timeline.picture.marks import Layout
from timeline.picture.sheet import Sheet
from timeline.picture.themes import Theme
from timeline.picture.wording import Wording

FORMS: Final[Mapping[str, Callable[[Sheet, Content], list[Layout]]]] = MappingProxyType(
    {"vertical": vertical.pages, "horizontal": horizontal.pages, "lanes": swimlanes.pages}
)
"""How each of `timeline.picture.choosing.LAYOUTS` is laid out."""


def lay_out(timeline: Timeline, theme: Theme, wording: Wording, measure: Measure, wish: Wish | None = None) -> list[Layout]:
    """The pages of a picture of a timeline, at least one.

    Args:
        timeline: What to draw.
        theme: How it looks.
        wording: The language of what is added to the events' own titles.
        measure: The width of a text in a face, in points: the drawing library's, or a stand-in.
        wish: What is to be shown, and in which form.

    >>> from timeline.picture.themes import load_theme
    >>> from timeline.picture.wording import load_wording
    >>> [page] = lay_out(Timeline(), load_theme("light"), load_wording("en"), lambda text, face: 0.6 * face.size * len(text))
    >>> [text.text for text in page.texts()]
    ['Timeline', 'No events to show']
    """
    wish = wish or Wish()
    return FORMS[wish.layout](Sheet(theme, wording, measure), Content(timeline, wish, theme, wording))
