"""Foreign text made fit to be drawn: cleaned, wrapped to a width, and its direction told."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable

from timeline.picture.themes import Face

Measure = Callable[[str, Face], float]
"""The width of a line of text set in a face, in points."""

ELLIPSIS = "…"
SNUG = 0.985
"""Of a width is what measured text may take: kerning, and the pixels of a grid, make drawn text a little wider or narrower."""
#: Direction overrides; and the byte order mark, which shows nothing and of which matplotlib makes a letter of a PDF without a code.
_LEFT_OUT = dict.fromkeys(map(ord, "\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\ufeff"))


def cleaned(text: str) -> str:
    """Text on one line: runs of blanks to one space, controls and lone surrogates to U+FFFD, direction overrides gone.

    >>> cleaned(" Fined $5m\\n in\\t2020\\x00 ")
    'Fined $5m in 2020�'
    """
    return "".join(map(_drawable, " ".join(text.translate(_LEFT_OUT).split())))


def _drawable(character: str) -> str:
    invisible = unicodedata.category(character) in ("Cc", "Cs") or (ord(character) & 0xFFFE) == 0xFFFE
    return "\N{REPLACEMENT CHARACTER}" if invisible else character


def unbroken(date: str) -> str:
    """A date that breaks only after a comma or a dash: "5 Feb 2016," and "11:25", never "5" and "Feb".

    >>> unbroken("5 Feb 2016, 11:25").split(" ")
    ['5\\xa0Feb\\xa02016,', '11:25']
    """
    return re.sub(r"(?<![,–]) ", "\N{NO-BREAK SPACE}", date)


def is_right_to_left(text: str) -> bool:
    """Whether the first letter with a direction is of a script written from right to left (UAX 9, rules P2 and P3).

    >>> is_right_to_left("2016: محادثات"), is_right_to_left("2016: talks")
    (True, False)
    """
    first = next((kind for kind in map(unicodedata.bidirectional, text) if kind in ("L", "R", "AL")), "L")
    return first != "L"


def wrapped(text: str, face: Face, width: float, measure: Measure, most: int = 5) -> list[str]:
    """Lines no wider than `width` points, broken between words, within a word only where it is wider than a line.

    Args:
        text: Cleaned text.
        face: How it is set.
        width: Of a line, in points.
        measure: Gives the width of a text.
        most: The most lines; what does not fit ends in an ellipsis.

    >>> wrapped("Kerry and Lavrov discuss Geneva talks", Face(10.0), 100.0, lambda text, face: 5.0 * len(text))
    ['Kerry and Lavrov', 'discuss Geneva', 'talks']
    """
    lines: list[str] = []
    line = ""
    width *= SNUG
    for word in text.split(" "):
        longer = f"{line} {word}" if line else word
        if measure(longer, face) <= width:
            line = longer
            continue
        if line:
            lines.append(line)
        *whole, line = _broken(word, face, width, measure)
        lines += whole
        if len(lines) > most:
            break
    lines.append(line)
    return lines if len(lines) <= most else [*lines[: most - 1], _shortened(lines[most - 1], face, width, measure)]


def balanced(text: str, face: Face, width: float, measure: Measure, most: int) -> list[str]:
    """Text wrapped as by `wrapped` in as few lines, but lines about as long as each other: no last word on its own.

    >>> balanced("Harbour talks pause as shelling grows", Face(10.0), 160.0, lambda text, face: 5.0 * len(text), 3)
    ['Harbour talks pause', 'as shelling grows']
    """
    lines = wrapped(text, face, width, measure, most)
    for step in range(1, 11):
        narrower = wrapped(text, face, width * (1 - 0.05 * step), measure, most)
        if len(narrower) > len(lines) or narrower[-1].endswith(ELLIPSIS) or len(lines) == 1:
            break
        lines = narrower
    return lines


def without_orphan(text: str, face: Face, width: float, measure: Measure, share: float = 0.25) -> list[str]:
    """Text wrapped, and balanced where its last line would be shorter than a share of the width: a word or two."""
    lines = wrapped(text, face, width, measure)
    orphan = len(lines) > 1 and measure(lines[-1], face) < share * width and lines[-1] != ELLIPSIS
    return balanced(text, face, width, measure, len(lines)) if orphan else lines


def _broken(word: str, face: Face, width: float, measure: Measure) -> list[str]:
    """A word in pieces that fit; combining marks and joiners stay with their letter."""
    pieces = [""]
    for character in word:
        joined = unicodedata.combining(character) or character in "\u200c\u200d" or pieces[-1].endswith("\u200d")
        if not pieces[-1] or joined or measure(pieces[-1] + character, face) <= width:
            pieces[-1] += character
        else:
            pieces.append(character)
    return pieces


def _shortened(line: str, face: Face, width: float, measure: Measure) -> str:
    while line and measure(line + ELLIPSIS, face) > width:
        line = line[:-1]
    return line.rstrip() + ELLIPSIS
