"""What is left of a dateline beside its dates: places, agencies and people, told by brackets, capitals and word lists."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from timeline.article.stamps import Part
from timeline.article.words import Words

_OPENING, _CLOSING = "([/", ")]/"
_INSIDE = {".", "'", "’", "&"}
_SITE = re.compile(r"\w\.(?:com|net|org)\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Run:
    """Words that stand together: `bracketed` in (...), [...] or /.../; `before` is the mark that follows, if one does."""

    words: tuple[str, ...]
    bracketed: bool
    before: str = ""
    glued: bool = False

    @property
    def text(self) -> str:
        """The words, one space between them."""
        return " ".join(self.words)

    @property
    def upper(self) -> bool:
        """Whether it is written in capitals, as datelines write places ("NEW YORK", but not "N" alone)."""
        return self.text.isupper() and sum(char.isalpha() for char in self.text) > 1


def runs_of(parts: Iterable[Part], language: Words) -> tuple[Run, ...]:
    """The names of a line, in order: marks and dates part them."""
    runs: list[Run] = []
    words: list[tuple[str, str]] = []
    bracketed = False
    before: Part | None = None
    for part in parts:
        if _is_word(part, words, before, language):
            words.append((part.kind, part.text.strip()))
        elif not (part.kind == "mark" and part.text in _INSIDE and before is not None and before.end == part.start):
            _close(runs, words, bracketed, part)
            bracketed = _bracket(part, before, bracketed)
        before = part
    _close(runs, words, bracketed, None)
    return tuple(runs)


def is_agency(run: Run, words: Words) -> bool:
    """Whether a run is a wire or a publisher: a listed name, or one with a word such as "News" in it."""
    return names_press(run.text, words)


def names_press(text: str, words: Words) -> bool:
    """Whether a few words name a wire or a publisher, or the address of one ("KOMPAS.com")."""
    if words.has("wires.agencies", text.strip(".")):
        return True
    parts = [word.strip(".") for word in text.split()]
    if all(words.has("wires.roles", part) for part in parts) or words.has("furniture.lines", text):
        return False
    return any(words.has("wires.press", part) for part in parts) or bool(_SITE.search(text))


def is_city(run: Run, words: Words) -> bool:
    """Whether a run is a city that stands in datelines."""
    return words.has("places.cities", run.text.strip(".")) or words.has("places.cities", run.text)


def _is_word(part: Part, words: list[tuple[str, str]], before: Part | None, language: Words) -> bool:
    """A name, a joiner inside names ("Isle of Man") or before them ("THE HAGUE"); "7:00pm UK" ends in a zone, not in a place."""
    timed = before is not None and before.kind in ("time", "zone")
    if part.kind == "name":
        return not timed or language.has("wires.agencies", part.text)
    inside = bool(words) and before is not None and before.kind == "name"
    return part.kind == "joiner" and (inside or (not words and part.text[0].isupper() and not timed))


def _bracket(part: Part, before: Part | None, bracketed: bool) -> bool:
    """Whether what follows is in brackets; a slash opens ("/TASS/") only after a space, else it parts two places."""
    if part.kind != "mark":
        return bracketed
    if part.text == "/":
        return not bracketed and (before is None or before.end < part.start)
    return part.text in _OPENING or (bracketed and part.text not in _CLOSING)


def _close(runs: list[Run], words: list[tuple[str, str]], bracketed: bool, after: Part | None) -> None:
    """End a run; joiners that no name follows ("AT 1:10PM") are none, nor are small words at its ends ("in The Hague on")."""
    while not bracketed and words and words[-1][1].islower():
        words.pop()
    while not bracketed and words and words[0][1].islower():
        words.pop(0)
    if any(kind == "name" for kind, _ in words):
        mark = after.text if after and after.kind == "mark" else ""
        glued = after is not None and after.kind in ("date", "numeric")
        runs.append(Run(tuple(text for _, text in words), bracketed, mark, glued))
    words.clear()
