"""The picture on the page: the chronology that `plot` draws, without the title, which the page has already."""

from __future__ import annotations

from dataclasses import replace

from timeline.chronology import Timeline
from timeline.markup import Markup, element
from timeline.picture.alt import alt_text, picture_title
from timeline.picture.layout import lay_out
from timeline.picture.marks import Layout, Text
from timeline.picture.page.vector import WHOLE, Trim, vector
from timeline.picture.themes import load_theme
from timeline.picture.wording import Wording


def svg(timeline: Timeline, words: Wording, *, headed: bool = True, paper: bool = False) -> Markup:
    """The picture as an `<svg>` element.

    Args:
        timeline: What is drawn, as `plot` does it by default.
        words: The language of what is added.
        headed: Whether the title and the line under it are drawn.
        paper: Whether it brings its own background, for places whose colours are not known.
    """
    from timeline.picture import draw

    theme = load_theme("light")
    page = lay_out(timeline, theme, words, draw.Type().measure)[0]
    numbers = {event.id: number for number, event in enumerate(timeline, 1)}
    page, trim = (page, WHOLE) if headed else _headless(page, theme.margin)
    return vector(page, theme, picture_title(timeline, words), alt_text(timeline), numbers, trim, paper=paper)


def figure(timeline: Timeline, words: Wording) -> Markup:
    """The picture in a frame that scrolls where the page is narrow.

    It comes last, so that on a telephone the list is read first; where there is room it is shown above.
    """
    label = words.say("reader", "picture")
    return element("figure", svg(timeline, words, headed=False), role="group", aria_label=label)


def _headless(page: Layout, margin: float) -> tuple[Layout, Trim]:
    """The page without its heading, and what is then blank round it; something is left for the light behind a row."""
    heads = {mark for mark in page.marks if isinstance(mark, Text) and mark.part in ("title", "subtitle")}
    rest = tuple(mark for mark in page.marks if mark not in heads)
    top = max((mark.box[3] for mark in heads), default=0.0)
    return replace(page, marks=rest), Trim(top + 2.0, margin - 6.0, margin - 6.0)
