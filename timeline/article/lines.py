"""Lines and paragraphs: which line breaks end a paragraph and which only wrap it.

A line break was *forced* when the first word of the next line would not have fitted beside the line: that is how every
programme that wraps text breaks it, so wrapped wires are told from one-paragraph-a-line pages without guessing a width.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from itertools import pairwise
from statistics import median

WIDEST_WRAP, _SHORTEST_WRAP = 120, 35
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


Test = Callable[[Line], bool]


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


def paragraphs_of(lines: tuple[Line, ...], alone: Test, unfinished: Test) -> tuple[tuple[Line, ...], ...]:
    """Lines joined to paragraphs.

    Args:
        lines: As `lines_of` gives them.
        alone: Whether a line stands for itself (a dateline, a byline, "Share").
        unfinished: Whether a line ends in a word that no paragraph ends in ("of", "the").
    """
    paragraphs: list[list[Line]] = []
    before_alone, head = False, True  # whether the paragraph before is such a line; whether nothing but such lines precedes it
    for line, width in zip(lines, _wrap_widths(lines, unfinished), strict=True):
        line_alone = alone(line)
        before = paragraphs[-1] if paragraphs else []
        apart = before_alone or (line_alone and _begins_anew(before, head or width is None))
        if before and not apart and _continues(before, line, width, head, unfinished(before[-1])):
            before.append(line)
            continue
        head = head and (before_alone or not before)
        before_alone = line_alone
        paragraphs.append([line])
    return tuple(map(tuple, paragraphs))


def _begins_anew(before: list[Line], head: bool) -> bool:
    """Whether a dateline or "Share" is no part of the lines before: wrapping may make "5 May 2016" the end of a sentence."""
    return not before or before[-1].ends_sentence or (head and len(before) == 1)


def _continues(before: list[Line], line: Line, width: int | None, head: bool, unfinished: bool) -> bool:
    last = before[-1]
    if line.gap or line.indent > last.indent + 1:
        return False
    if unfinished and len(last.text) >= _SHORTEST_WRAP:
        return True
    if head and len(before) == 1 and _looks_like_headline(last, line):
        return False
    mid_sentence = not last.ends_sentence and line.text[0].islower()
    if width is None:
        return mid_sentence and len(last.text) >= _SHORTEST_WRAP
    return mid_sentence or _forced(last, line, width)


def _forced(last: Line, line: Line, width: int) -> bool:
    word = _FIRST_WORD.match(line.text)
    return last.indent + len(last.text) + 1 + (len(word.group()) if word else 0) > width


def _wrap_widths(lines: tuple[Line, ...], unfinished: Test) -> list[int | None]:
    """For each line the width to which its stretch (no blank line in it) is wrapped, or `None` where a line is a paragraph.

    That a text is wrapped at all shows in most of its breaks being forced, and in a third of those going on in mid-sentence.
    """
    stretches = [list(stretch) for stretch in _stretches(lines)]
    longest = [max(line.indent + len(line.text) for line in stretch) for stretch in stretches]
    usual = median([width for width, stretch in zip(longest, stretches, strict=True) if len(stretch) > 2] or longest or [0])
    widths = [width if len(stretch) > 2 else max(width, int(usual)) for width, stretch in zip(longest, stretches, strict=True)]
    pairs = [(a, b, width) for stretch, width in zip(stretches, widths, strict=True) for a, b in pairwise(stretch)]
    forced = [(a, b) for a, b, width in pairs if width <= WIDEST_WRAP and _forced(a, b, width)]
    running = [b for a, b in forced if not a.ends_sentence and (b.text[0].islower() or b.text.isupper() or unfinished(a))]
    wrapped = bool(running) and len(running) * 3 >= len(forced) and len(forced) * 2 >= len(pairs)
    known = [width if wrapped and width <= WIDEST_WRAP else None for width in widths]
    return [width for width, stretch in zip(known, stretches, strict=True) for _ in stretch]


def _stretches(lines: tuple[Line, ...]) -> Iterator[list[Line]]:
    stretch: list[Line] = []
    for line in lines:
        if line.gap and stretch:
            yield stretch
            stretch = []
        stretch.append(line)
    if stretch:
        yield stretch


def _looks_like_headline(first: Line, second: Line) -> bool:
    """A first line without full stop above a capital: title case, or words that the next line takes up again."""
    if first.ends_sentence or first.text[-1] == "," or not second.text[0].isupper():
        return False
    words = re.findall(r"[^\W\d_]{4,}", first.text)
    titled = sum(word[0].isupper() for word in words)
    shared = {w.lower() for w in words} & {w.lower() for w in re.findall(r"[^\W\d_]{4,}", second.text)}
    shouting = first.text.isupper() and second.text.isupper()
    return len(words) > 2 and ((titled * 5 >= len(words) * 4 and not shouting) or len(shared) >= 2)
