"""What is left of a dateline beside its dates: places, agencies and people, told by brackets, capitals and word lists."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from timeline.article.stamps import Part
from timeline.article.words import Words

_OPENING, _CLOSING = "([/", ")]/"
_INSIDE = {".", "'", "’", "&"}


@dataclass(frozen=True, slots=True)
class Run:
    """Words that stand together: `bracketed` in (...), [...] or /.../; `glued` to a date with no mark between."""

    words: tuple[str, ...]
    bracketed: bool
    glued: bool = False

    @property
    def text(self) -> str:
        """The words, one space between them."""
        return " ".join(self.words)

    @property
    def upper(self) -> bool:
        """Whether it is written in capitals, as datelines write places ("NEW YORK", but not "N" alone)."""
        return self.text.isupper() and sum(char.isalpha() for char in self.text) > 1


def runs_of(parts: Iterable[Part]) -> tuple[Run, ...]:
    """The names of a line, in order: marks and dates part them."""
    runs: list[Run] = []
    words: list[str] = []
    bracketed = False
    before: Part | None = None
    for part in parts:
        if _is_word(part, words, before):
            words.append(part.text.strip())
        elif not (part.kind == "mark" and part.text in _INSIDE):
            _close(runs, words, bracketed, glued=part.kind in ("date", "numeric"))
            bracketed = _bracket(part, bracketed)
        before = part
    _close(runs, words, bracketed, glued=False)
    return tuple(runs)


def is_agency(run: Run, words: Words) -> bool:
    """Whether a run is a wire or a publisher: a listed name, or one with a word such as "News" in it."""
    return words.has("wires.agencies", run.text.strip(".")) or any(words.has("wires.press", w.strip(".")) for w in run.words)


def _is_word(part: Part, words: list[str], before: Part | None) -> bool:
    if part.kind == "name":
        return True
    if part.kind in ("zone", "label") or (part.kind == "joiner" and not words):
        after_time = before is not None and before.kind == "time"
        return part.text[0].isupper() and part.text[-1].isalpha() and not after_time and part.kind != "label"
    return part.kind == "joiner" and bool(words) and before is not None and before.kind == "name"


def _bracket(part: Part, bracketed: bool) -> bool:
    if part.kind != "mark":
        return bracketed
    if part.text == "/":
        return not bracketed
    return part.text in _OPENING or (bracketed and part.text not in _CLOSING)


def _close(runs: list[Run], words: list[str], bracketed: bool, glued: bool) -> None:
    if words:
        runs.append(Run(tuple(words), bracketed, glued))
        words.clear()
