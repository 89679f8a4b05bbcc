"""The picture on the page: the chronology that `plot` draws, without the title, which the page has already."""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from timeline.chronology import Timeline
from timeline.markup import Markup, element
from timeline.picture.alt import alt_text, picture_title
from timeline.picture.choosing import LAYOUTS, Wish
from timeline.picture.layout import lay_out
from timeline.picture.marks import Layout, Text
from timeline.picture.page.slicing import slices
from timeline.picture.page.vector import Trim, vector
from timeline.picture.themes import load_theme
from timeline.picture.wording import Wording

UPRIGHT: Final = LAYOUTS[0]
"""The form that is narrow enough for any screen; the others scroll."""


def svg(timeline: Timeline, words: Wording) -> Markup:
    """The picture as one `<svg>` element that brings its own background, for places whose colours are not known."""
    page = _page(timeline, words, Wish())
    return vector(page, load_theme("light"), _numbers(timeline), picture_title(timeline, words), alt_text(timeline), paper=True)


def figure(timeline: Timeline, words: Wording, wish: Wish) -> Markup:
    """The picture in a frame that scrolls where the page is narrow, without its heading, in slices one under the other.

    The first slice speaks for all of them, and the others are no pictures of their own.
    """
    theme, numbers = load_theme("light"), _numbers(timeline)
    page, top, sides = _headless(_page(timeline, words, wish), theme.margin)
    drawn: list[Markup] = []
    for part, (start, end) in slices(page, top, page.height - sides):
        named = ("", "") if drawn else (picture_title(timeline, words, wish), alt_text(timeline, wish=wish))
        drawn.append(vector(part, theme, numbers, *named, Trim(start, page.height - end, sides)))
    form = None if wish.layout == UPRIGHT else "lying"
    return element("figure", *drawn, class_=form, role="group", aria_label=words.say("reader", "picture"))


def _page(timeline: Timeline, words: Wording, wish: Wish) -> Layout:
    """The picture as `plot` draws it in the light theme."""
    from timeline.picture import draw

    return lay_out(timeline, load_theme("light"), words, draw.Type().measure, wish)[0]


def _numbers(timeline: Timeline) -> dict[str, int]:
    return {event.id: number for number, event in enumerate(timeline, 1)}


def _headless(page: Layout, margin: float) -> tuple[Layout, float, float]:
    """The page without its heading, where it then begins, and how much of its blank sides is left out."""
    heads = {mark for mark in page.marks if isinstance(mark, Text) and mark.part in ("title", "subtitle")}
    rest = tuple(mark for mark in page.marks if mark not in heads)
    top = max((mark.box[3] for mark in heads), default=0.0)
    return replace(page, marks=rest), top + 2.0, margin - 6.0
