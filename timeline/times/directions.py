"""Where a clause looks, by cheap cues of its surface: what stands in for syntax when no model is loaded."""

from __future__ import annotations

import re
from typing import Final

from timeline.language.records import Language
from timeline.times.anchors import Direction

_REACH: Final = 160  # characters to either side that are looked at
_WORD: Final = re.compile(r"[^\W\d_]+|[.;!?\n]")
_ENDS: Final = frozenset(".;!?\n")


def surface_direction(text: str, start: int, end: int, language: Language) -> Direction | None:
    """Past or future by the nearest cue word of the sentence, those before the expression first.

    Args:
        text: The text.
        start, end: Where the expression stands.
        language: Whose cues.

    >>> from timeline.language import load
    >>> surface_direction("They will meet Friday.", 15, 21, load("en"))
    'future'
    >>> surface_direction("They met Friday.", 9, 15, load("en"))
    'past'
    """
    before = _clause(_WORD.findall(text, max(0, start - _REACH), start)[::-1])
    after = _clause(_WORD.findall(text, end, min(len(text), end + _REACH)))
    return _nearest(before, language) or _nearest(after, language)


def _clause(words: list[str]) -> list[str]:
    found = []
    for word in words:
        if word in _ENDS:
            break
        found.append(word.lower())
    return found


def _nearest(words: list[str], language: Language) -> Direction | None:
    cues = language.times.cues
    for word in words:
        if word in cues["future"]:
            return "future"
        if word in cues["past"] or word.endswith(tuple(cues["past_endings"])):
            return "past"
    return None
