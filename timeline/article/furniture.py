"""Site furniture: "Share", "Read more", copyright lines, menus, slogans. In doubt a line is news."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from timeline.article.words import any_of, words_of

_LONGEST = 400
_MENU = re.compile(r"\s*[|>»•·/]\s*")
_ALONE = re.compile(r"(?:https?://|www\.)\S+|\S+@\S+\.\w+|@\w+|#\w+")
_NOT_LETTERS = re.compile(r"[^\w\s-]|[\d_]")
_FULL_STOP = re.compile(r"[.!?][\"'”’)\]]*$")
_QUOTE = re.compile('["“”]|``')


@dataclass(frozen=True, slots=True)
class _Signs:
    start: re.Pattern[str]
    label: re.Pattern[str]
    notice: re.Pattern[str]
    slogan: re.Pattern[str]


@cache
def _signs(language: str) -> _Signs:
    words = words_of(language)
    starts = words.sections["furniture.starts"]
    phrases = any_of(word for word in starts if " " in word or not word.isalpha())
    single = any_of(word for word in starts if word.isalpha())
    return _Signs(
        start=re.compile(rf"{phrases}", re.IGNORECASE),
        label=re.compile(rf"{single}\s*[:|»>]|{single}\s+[-–—]\s", re.IGNORECASE),
        notice=re.compile(words.pattern("furniture.notices"), re.IGNORECASE),
        slogan=re.compile(rf"(?:^|[\s,(]){words.pattern('furniture.founded')}\s+(?:in\s+)?[12]\d{{3}}\W*$", re.IGNORECASE),
    )


def is_furniture(text: str, language: str) -> bool:
    """Whether a paragraph is site furniture by its own words.

    >>> is_furniture("Share this article", "en"), is_furniture("Share prices fell on Monday.", "en")
    (True, False)
    """
    if len(text) > _LONGEST:
        return False
    words = words_of(language)
    bare = " ".join(_NOT_LETTERS.sub(" ", text).lower().split())
    if not bare.strip("- "):
        return not any(char.isdigit() for char in text)
    if words.has("furniture.lines", bare) or _ALONE.fullmatch(text):
        return True
    signs = _signs(language)
    if signs.notice.search(text) and not _QUOTE.search(text):
        return True
    return not _FULL_STOP.search(text) and bool(signs.start.match(text) or signs.label.match(text))


def is_slogan(text: str, language: str) -> bool:
    """Whether a line ends as a paper's slogan does: "... since 1897". A headline may as well: "Worst floods since 1953"."""
    return len(text.split()) <= 12 and not _FULL_STOP.search(text) and bool(_signs(language).slogan.search(text))


def is_menu(text: str, language: str) -> bool:
    """Whether a line is entries between bars: three or more, each a few words, or all of them furniture by themselves."""
    entries = [entry for entry in _MENU.split(text) if entry.strip()]
    if len(entries) < 2 or _FULL_STOP.search(text):
        return False
    has = words_of(language).has
    listed = all(has("furniture.lines", entry.strip().lower()) for entry in entries)
    short = len(entries) > 2 and all(len(entry.split()) <= 3 and not entry[0].isdigit() for entry in entries)
    return listed or (short and bool(re.search(r"\s[|>»•·]\s", text)))
