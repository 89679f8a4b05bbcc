"""Lines and paragraphs: which line breaks end a paragraph and which only wrap it.

A line break was *forced* when the first word of the next line would not have fitted beside the line: that is how every
programme that wraps text breaks it, so wrapped wires are told from one-paragraph-a-line pages without guessing a width.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from itertools import pairwise

WIDEST_WRAP = 120
_LINE = re.compile("[^\r\n\x0b\x0c\x1c-\x1e\x85\u2028\u2029]+")
_BREAK = re.compile("\r\n|[\r\n\x0b\x0c\x1c-\x1e\x85\u2028\u2029]")
_FIRST_WORD = re.compile(r"[^\s-]{1,100}-?")
_SENTENCE_END = re.compile(r"[.!?:;…][\"'”’»)\]]{0,3}$")


@dataclass(frozen=True, slots=True)
class Line:
    """A line without the white space at its ends: `text` stands at [start, end); `gap` blank lines and `indent` precede it."""

    start: int
    end: int
    text: str
    gap: bool
    indent: int

    @property
    def ends_sentence(self) -> bool:
        """Whether it closes with a full stop or the like."""
        return bool(_SENTENCE_END.search(self.text[-5:]))


def lines_of(text: str) -> tuple[Line, ...]:
    """The lines that hold something, in text order."""
    return tuple(_lines(text))


def _lines(text: str) -> Iterator[Line]:
    previous_end = 0
    for match in _LINE.finditer(text):
        stripped = match.group().strip()
        if not stripped:
            continue
        start = match.start() + len(match.group()) - len(match.group().lstrip())
        gap = len(_BREAK.findall(text, previous_end, match.start())) > 1
        yield Line(start, start + len(stripped), stripped, gap, start - match.start())
        previous_end = match.end()


def paragraphs_of(lines: tuple[Line, ...], alone: Callable[[Line], bool]) -> tuple[tuple[Line, ...], ...]:
    """Lines joined to paragraphs.

    Args:
        lines: As `lines_of` gives them.
        alone: Whether a line stands for itself (a dateline, a byline, "Share").
    """
    width = _wrap_width(lines)
    paragraphs: list[list[Line]] = []
    for line in lines:
        before = paragraphs[-1] if paragraphs else []
        head = len(before) == 1 and all(len(p) == 1 and alone(p[0]) for p in paragraphs[:-1])
        headline = head and _looks_like_headline(before[0], line)
        if before and not headline and _continues(before, line, width) and not _apart(before, line, alone):
            before.append(line)
        else:
            paragraphs.append([line])
    return tuple(map(tuple, paragraphs))


def _apart(before: list[Line], line: Line, alone: Callable[[Line], bool]) -> bool:
    """A dateline or "Share" is no part of its neighbours, unless it is but the last words of a sentence begun above."""
    return (len(before) == 1 and alone(before[0])) or (alone(line) and (before[-1].ends_sentence or len(before) == 1))


def _continues(before: list[Line], line: Line, width: int | None) -> bool:
    last = before[-1]
    if line.gap or line.indent > last.indent + 1:
        return False
    mid_sentence = not last.ends_sentence and line.text[0].islower()
    if width is None:
        return mid_sentence and len(last.text) >= 40
    return mid_sentence or _forced(last, line, width)


def _forced(last: Line, line: Line, width: int) -> bool:
    word = _FIRST_WORD.match(line.text)
    return last.indent + len(last.text) + 1 + (len(word.group()) if word else 0) > width


def _wrap_width(lines: tuple[Line, ...]) -> int | None:
    """The width to which the text is wrapped, or `None` where a line is a paragraph."""
    pairs = [(a, b) for a, b in pairwise(lines) if not b.gap]
    width = max((line.indent + len(line.text) for pair in pairs for line in pair), default=0)
    if not pairs or width > WIDEST_WRAP:
        return None
    forced = [(a, b) for a, b in pairs if _forced(a, b, width)]
    running = [b for a, b in forced if not a.ends_sentence and b.text[0].islower()]
    return width if len(running) * 3 >= len(forced) and len(forced) * 2 >= len(pairs) and running else None


def _looks_like_headline(first: Line, second: Line) -> bool:
    """A first line without full stop above a capital: title case, or words that the next line takes up again."""
    if first.ends_sentence or first.text[-1] == "," or not second.text[0].isupper():
        return False
    words = re.findall(r"[^\W\d_]{4,}", first.text)
    titled = sum(word[0].isupper() for word in words)
    shared = {w.lower() for w in words} & {w.lower() for w in re.findall(r"[^\W\d_]{4,}", second.text)}
    return len(words) > 2 and (titled * 5 >= len(words) * 4 or len(shared) >= 2)
