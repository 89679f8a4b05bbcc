"""From a Timeline to a picture, in one call."""

from __future__ import annotations

import warnings
from os import PathLike
from pathlib import Path
from typing import TYPE_CHECKING, Unpack

from timeline.chronology import Timeline
from timeline.picture.alt import alt_text, picture_title
from timeline.picture.choosing import Wish, Wishes, choose
from timeline.picture.layout import lay_out
from timeline.picture.suffixes import picture_suffix
from timeline.picture.themes import load_theme
from timeline.picture.wording import load_wording
from timeline.writing import write_whole

if TYPE_CHECKING:
    from matplotlib.figure import Figure

    from timeline.picture.draw import Type


def plot(
    timeline: Timeline,
    path: str | PathLike[str] | None = None,
    *,
    theme: str = "light",
    language: str = "en",
    **wishes: Unpack[Wishes],
) -> Figure | None:
    """Draws a timeline: an axis to scale with idle times left out, and a label for each event.

    Args:
        timeline: What to draw.
        path: Where to write it: .png, .svg or .pdf. `None` gives the figure back instead.
        theme: "light", "dark", "print" or "card".
        language: Code of the language of the words that are not the articles' own.
        wishes: What is to be shown and how it is laid out; `Timeline.plot` says what each means.

    Returns:
        A matplotlib `Figure` when there is no path, else `None`. Only a PDF has more than one page; other pictures grow.

    Raises:
        CannotWrite: The suffix or the theme is unknown, or the path cannot be written; a file there is then as before.
        BadValue: There is no such layout, kind of lanes, language or window, or a number is too small.

    Warns:
        UserWarning: Once, where no installed font has some of the characters.

    >>> [text.get_text() for text in plot(Timeline(), title="Nothing yet").artists]
    ['Nothing yet', 'No events to show']
    """
    target = Path(path) if path is not None else None
    suffix = picture_suffix(target) if target is not None else ""
    look, words = load_theme(theme), load_wording(language)
    wish = Wish(**wishes, paged=suffix == ".pdf")
    from timeline.picture import draw

    fonts = draw.Type()
    figures = [draw.figure(page, look, fonts) for page in lay_out(timeline, look, words, fonts.measure, wish)]
    _tell_missing(fonts)
    if target is None:
        return figures[0]
    name = picture_title(timeline, words, wish)
    write_whole(target, draw.encode(figures, suffix, name, alt_text(timeline, language=language, wish=wish)))
    return None


def check(*, theme: str = "light", language: str = "en", **wishes: Unpack[Wishes]) -> None:
    """Raises what `plot` would raise for these options, before anything is read or drawn.

    >>> check(layout="round")
    Traceback (most recent call last):
        ...
    timeline.errors.BadValue: there is no layout='round'; take one of vertical, horizontal, lanes
    """
    load_theme(theme), load_wording(language)
    choose(Timeline(), Wish(**wishes))


def _tell_missing(fonts: Type) -> None:
    if fonts.missing:
        warnings.warn(
            f"no installed font has {len(fonts.missing)} of the characters ({fonts.missing[:12]}), drawn as \ufffd; "
            "install the Noto fonts of their scripts (fonts-noto-core, fonts-noto-cjk)",
            stacklevel=3,
        )
