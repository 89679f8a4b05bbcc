"""Where a clause looks, by cheap cues of its surface: what stands in for syntax when no model is loaded."""

from __future__ import annotations

import re
from typing import Final

from timeline.language.records import Language
from timeline.times.anchors import Direction

_REACH: Final = 160  # characters to either side that are looked at
_BEFORE: Final = 14  # words before the expression in which a cue counts
_AFTER: Final = 12
_NEAR: Final = 6
_BESIDE: Final = 2
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
    if any(word in language.times.cues["dated"] for word in before[:_BESIDE]):
        return "future"  # "payable 3 May", whatever the verb's tense
    if any(word in language.times.cues["events"] for word in after[:_BESIDE]):
        return "past"  # "the 3 May bombing"
    return _looking_back(before, after, language) or _ahead(before, after, language) or _behind(before, after, language)


def _clause(words: list[str]) -> list[str]:
    found = []
    for word in words:
        if word in _ENDS:
            break
        found.append(word.lower())
    return found


def _looking_back(before: list[str], after: list[str], language: Language) -> Direction | None:
    """A past perfect: "had been due on Friday", "until Friday, they had said nothing"; what lay ahead then lies behind now."""
    words = after if _opens(before) else before
    return "past" if any(word in language.times.cues["perfect"] for word in words[:_NEAR]) else None


def _opens(before: list[str]) -> bool:
    """Whether the expression opens its clause, alone or with a preposition: the verb then follows it."""
    return len(before) <= 1


def _ahead(before: list[str], after: list[str], language: Language) -> Direction | None:
    """A limit ("until", "as soon as") right before it, or a word of the future that no past verb comes closer than."""
    cues = language.times.cues
    if before and before[0] in cues["limits"]:
        return None if _is_over(before, after, language) else "future"
    for place in range(min(_BEFORE, len(before))):
        if _is_future(before, place, language) or _is_timetable(before, place, language):
            return "future"
        if _is_past(before, place, language):
            return None
    for place, word in enumerate(after[:_AFTER]):
        if word in cues["future"]:
            return "future"
        if _opens(before) and _is_past(after, place, language, -1):
            return None
    begins = bool(before) and before[0] in cues["openings"] and cues["haves"].isdisjoint(before[:_NEAR])
    return "future" if begins else None


def _is_over(before: list[str], after: list[str], language: Language) -> bool:
    """Whether what has a limit is over: "the talks lasted until Friday", not "were put off until Friday"; "as early as Friday he
    knew", "he knew as early as Friday"."""
    length = 3 if before[0] in before[2:3] else 1
    if len(before) <= length:
        return any(_is_past(after, place, language, -1) for place in range(min(_NEAR, len(after))))
    if length > 1:
        return _is_past(before, length, language)
    verb = next((word for word in before[1:_NEAR] if _is_past([word], 0, language)), None)
    return verb in language.times.cues["lasting"]


def _is_future(before: list[str], place: int, language: Language) -> bool:
    """Whether the word is of the future, alone ("will"), with the one before it ("are to", "set for") or as a progressive.

    "May have left" is none, nor is "due to the rain".
    """
    cues = language.times.cues
    word, behind = before[place], before[place - 1] if place else ""
    if word in cues["modals"]:
        return place < _NEAR and behind not in cues["haves"]
    if word in cues["future"] or word in cues["plans"]:
        is_cause = behind in cues["to"] and place > 1 and before[place - 2] in cues["nominal"]
        return not is_cause
    if place >= min(_NEAR, len(before) - 1):
        return False
    earlier = before[place + 1]
    return f"{earlier} {word}" in cues["pairs"] or (
        word.endswith(tuple(cues["progressive_endings"])) and earlier in cues["present"]
    )


def _behind(before: list[str], after: list[str], language: Language) -> Direction | None:
    """A past verb close by, tied to the expression by a preposition of place in time ("failed on 3 April"), or right behind it
    ("the vote on 3 April failed").
    """
    if _opens(before):
        return "past" if any(_is_past(after, place, language, -1) for place in range(min(_NEAR, len(after)))) else None
    place = next((place for place in range(min(_NEAR, len(before))) if _is_past(before, place, language)), None)
    if place is not None:
        return "past" if place == 0 or before[0] in language.times.cues["ties"] else None
    is_subject = bool(after) and after[0] not in language.times.cues["plans"] and _is_past(after, 0, language, -1)
    return "past" if is_subject else None


def _is_timetable(before: list[str], place: int, language: Language) -> bool:
    """Whether the word is the present tense of what timetables tell ("they go on 7 May"), and no noun ("the end on 7 May",
    "a confidence vote on 7 May")."""
    cues = language.times.cues
    word, earlier = before[place], before[place + 1 : place + _NEAR]
    tied = not place or before[0] in cues["points"] or (place == 1 and before[0] in cues["months_points"])
    if word not in cues["timetable"] or place > _NEAR or not tied or not earlier:
        return False
    many = earlier[0].endswith("s") or earlier[0] in cues["plurals"] or not cues["joining"].isdisjoint(earlier)
    return (many or word.endswith("s")) and earlier[0] not in cues["nominal"] | cues["past"]


def _is_past(words: list[str], place: int, language: Language, way: int = 1) -> bool:
    """Whether the word is a past verb and no participle of another tense ("will be paid"); `way` leads to the word before it."""
    cues = language.times.cues
    word, earlier = words[place], words[place + way] if 0 <= place + way < len(words) else ""
    if word not in cues["past"] and not word.endswith(tuple(cues["past_endings"])):
        return f"{earlier} {word}" in cues["past_pairs"]
    return earlier not in cues["auxiliaries"]
