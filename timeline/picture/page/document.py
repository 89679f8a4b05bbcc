"""The whole page: one self-contained HTML file."""

from __future__ import annotations

import base64
import hashlib
import re
from collections.abc import Mapping
from functools import cache
from importlib.resources import files
from os import PathLike
from string import Template
from types import MappingProxyType
from typing import Final, Unpack

from timeline.chronology import Timeline
from timeline.errors import BadValue
from timeline.markup import Markup, element, escape, joined
from timeline.picture.alt import alt_text, picture_title
from timeline.picture.choosing import Wish, Wishes
from timeline.picture.page.figure import UPRIGHT, figure
from timeline.picture.page.filters import filters, names_of
from timeline.picture.page.listing import listing
from timeline.picture.page.passages import Passages
from timeline.picture.page.signs import Signs
from timeline.picture.page.styling import colours
from timeline.picture.plotting import check as check_options
from timeline.picture.wording import Wording, load_wording
from timeline.writing import write_whole

#: How a page of ours begins; another page in its place is not overwritten unasked.
OURS: Final = re.compile(rb'<!DOCTYPE html>\n<html lang="[^"]*" data-made-by="newstimeline">')
NO_TEXTS: Final[Mapping[str, str]] = MappingProxyType({})


def render(timeline: Timeline, *, texts: Mapping[str, str] = NO_TEXTS, language: str = "en", wish: Wish | None = None) -> bytes:
    """The timeline as a web page in UTF-8: the same bytes every time, no network, complete without JavaScript.

    Args:
        timeline: What is shown: all its events in the list, and in the picture those that are wished.
        texts: Id of an article -> its text, to be shown whole with the evidence marked. A timeline keeps no texts, so where one is
            not given (or is another text than was read) the evidence sentences stand for it, in the order of the article.
        language: Code of the language of the words that are not the articles' own.
        wish: What is in the picture, in which form and under which title; by default as `plot` does it by default.

    >>> render(Timeline()).decode().splitlines()[:2]
    ['<!DOCTYPE html>', '<html lang="en" data-made-by="newstimeline">']
    """
    words, wish = load_wording(language), wish or Wish()
    title = picture_title(timeline, words, wish)
    paper = "" if wish.layout == UPRIGHT else "@page{size:landscape}\n"
    style, script = Markup(colours() + _ours("page.css") + paper), Markup(_ours("page.js"))
    page = Template(_ours("page.html")).substitute(
        language=escape(language),
        title=escape(title),
        description=escape(alt_text(timeline, language=language, wish=wish)[:300]),
        policy=f"default-src 'none'; style-src {_digest(style)}; script-src {_digest(script)}; base-uri 'none'; form-action 'none'",
        style=style,
        script=script,
        body=_body(timeline, words, title, Passages(timeline, texts), wish),
    )
    return page.encode()


def check(*, theme: str | None = None, language: str = "en", **wishes: Unpack[Wishes]) -> None:
    """Raises what is wrong with the options of a page's picture.

    >>> check(layout="lanes")
    """
    if theme is not None:
        raise BadValue("a page takes the colours that its reader's screen asks for; leave theme out")
    check_options(language=language, **wishes)


def save(timeline: Timeline, path: str | PathLike[str], *, language: str = "en", **wishes: Unpack[Wishes]) -> None:
    """Writes the page to a file; the options are those of its picture, as `Timeline.plot` takes them but for the theme."""
    write_whole(path, render(timeline, language=language, wish=Wish(**wishes)))


def _body(timeline: Timeline, words: Wording, title: str, passages: Passages, wish: Wish) -> Markup:
    names = names_of(timeline.events)
    signs = Signs(timeline)
    return joined(
        [
            signs.symbols(),
            element("a", words.say("reader", "skip"), class_="skip", href="#events"),
            element("header", element("h1", title, dir="auto"), element("p", _summary(timeline, words), class_="summary")),
            element(
                "main",
                filters(timeline.events, names, signs, words),
                figure(timeline, words, wish) if timeline.events else None,
                element("div", listing(timeline, names, passages, signs, words, wish), passages.section(words), class_="columns"),
            ),
            element("footer", element("p", words.say("reader", "note")), _problems(timeline, words)),
        ]
    )


def _summary(timeline: Timeline, words: Wording) -> str:
    """From when to when, and how many events."""
    whens = [event.when for event in timeline if event.when and (event.when.start or event.when.end)]
    events = words.count("page", "events", len(timeline)) if len(timeline) else words.say("page", "empty")
    return words.say("page", "subtitle", dates=words.range(whens), events=events) if whens else events


def _problems(timeline: Timeline, words: Wording) -> Markup | None:
    if not timeline.problems:
        return None
    told = (element("li", f"{problem.where}: {problem.reason}", dir="auto") for problem in timeline.problems)
    summary = element("summary", words.count("reader", "problems", len(timeline.problems)))
    return element("details", summary, element("ul", *told))


def _digest(text: str) -> str:
    """What a content security policy knows an inline style or script by (CSP level 3, 2.3.1)."""
    return f"'sha256-{base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()}'"


@cache
def _ours(name: str) -> str:
    return files(__package__).joinpath(name).read_text(encoding="utf-8")
