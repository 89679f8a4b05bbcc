"""Where a clause looks, by cheap cues of its surface: what stands in for syntax when no model is loaded."""

from __future__ import annotations

import re
from typing import Final

from timeline.language.records import Language
from timeline.times.anchors import Direction

_REACH: Final = 160  # characters to either side that are looked at
_BEFORE: Final = 12  # words before the expression in which a cue counts
_AFTER: Final = 12
_NEAR: Final = 5
_WORD: Final = re.compile(r"[^\W\d_]+|[.;!?\n]")
_ENDS: Final = frozenset(".;!?\n")


def surface_direction(text: str, start: int, end: int, language: Language) -> Direction | None:
    """Past or future by the nearest cue word of the clause; those before the expression first.

    Args:
        text: The text.
        start, end: Where the expression stands.
        language: Whose cues.

    Returns:
        The direction, or `None` where no cue is near: a wrong one would do more harm than none.

    >>> from timeline.language import load
    >>> surface_direction("They will meet Friday.", 15, 21, load("en"))
    'future'
    >>> surface_direction("They met Friday.", 9, 15, load("en"))
    'past'
    """
    before = _clause(_WORD.findall(text, max(0, start - _REACH), start)[::-1])
    after = _clause(_WORD.findall(text, end, min(len(text), end + _REACH)))
    return _ahead(before, after, language) or _behind(before, language)


def _clause(words: list[str]) -> list[str]:
    found = []
    for word in words:
        if word in _ENDS:
            break
        found.append(word.lower())
    return found


def _ahead(before: list[str], after: list[str], language: Language) -> Direction | None:
    """A limit ("until", "as soon as") right before it, or a word of the future that no past verb comes closer than."""
    cues = language.times.cues
    if before and before[0] in cues["limits"]:
        return "future"
    for words, reach in ((before, _BEFORE), (after, _AFTER)):
        for place, word in enumerate(words[:reach]):
            if word in cues["future"] or (words is before and word in cues["plans"]):
                return "future"
            if _is_past(words, place, language) and words is before:
                return None
    return None


def _behind(before: list[str], language: Language) -> Direction | None:
    """A past verb close by, tied to the expression by a preposition of place in time ("failed on 3 April")."""
    cues = language.times.cues
    place = next((place for place, word in enumerate(before[:_NEAR]) if _is_past(before, place, language)), None)
    return "past" if place is not None and (place == 0 or before[0] in cues["ties"]) else None


def _is_past(before: list[str], place: int, language: Language) -> bool:
    """Whether the word is a past verb and no participle of another tense ("will be paid")."""
    cues = language.times.cues
    word = before[place]
    if word not in cues["past"] and not word.endswith(tuple(cues["past_endings"])):
        return False
    return place + 1 >= len(before) or before[place + 1] not in cues["auxiliaries"]
