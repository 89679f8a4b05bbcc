"""Odd characters: what no reader sees is shown as a space, in the same place, so that offsets stay true."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter

from timeline.errors import Problem

REPLACEMENT = "\ufffd"
_SURROGATE = re.compile("[\ud800-\udfff]")
_INVISIBLE = re.compile(
    "[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f"  # controls, but not the ends of lines
    "\u00ad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff\ufff9-\ufffc]"  # soft hyphen, zero width, bidi
)
_SPACE = re.compile("[\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]")


def without_surrogates(text: str) -> str:
    """The text with each lone surrogate, which no encoding can write, as U+FFFD; the length stays.

    >>> without_surrogates("caf\\ud8e9")
    'caf\ufffd'
    """
    return _SURROGATE.sub(REPLACEMENT, text)


def readable(text: str) -> str:
    """The text as a reader sees it: invisible characters and odd spaces are plain spaces; the length stays.

    >>> readable("Geneva\u00a0talks\u200b")
    'Geneva talks '
    """
    return _SPACE.sub(" ", _INVISIBLE.sub(" ", without_surrogates(text)))


def odd_characters(text: str) -> tuple[Problem, ...]:
    """One problem for each kind of character that no reader sees, with its first place and its number."""
    found = Counter(_SURROGATE.findall(text)) + Counter(_INVISIBLE.findall(text))
    return tuple(_problem(text, char, count) for char, count in sorted(found.items()) if char != "\u00ad")


def _problem(text: str, char: str, count: int) -> Problem:
    name = "a lone surrogate" if _SURROGATE.match(char) else unicodedata.name(char, "a control character").lower()
    where = f"character {text.index(char)}"
    return Problem(where=where, reason=f"{name} (U+{ord(char):04X}), {count} in all, is read as no text")
