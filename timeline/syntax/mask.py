"""Make a text safe for the parser without moving a single offset.

spaCy's tokenizer is quadratic on runs of symbols and on very long words, and lone surrogates break it. Such characters are
replaced one for one; hard line breaks inside a paragraph become spaces.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

_RUN = re.compile(r"[^\w\s]{16,}|\S{200,}")
_SENTENCE_END = re.compile(r"[.!?][\"'\u201d\u2019)\]]*\s")
_PAUSES = ("; ", ", ", " ")
RUN_ON = 1_500  # characters; the longest sentences of novels have no more
_UNSAFE = re.compile("[\x00-\x1f\x7f\x85\u2028\u2029\ud800-\udfff]")


def masked(text: str) -> str:
    """The text, as long as before, with what would hang or break the parser blanked out.

    >>> masked("line one\\nline two")
    'line one line two'
    >>> len(masked("so " + "?!" * 5000 + " it ends")) == len("so " + "?!" * 5000 + " it ends")
    True
    """
    return _RUN.sub(lambda run: run.group()[0] + " " * (len(run.group()) - 1), _UNSAFE.sub(" ", text))


def pieces(start: int, end: int, text: str, limit: int) -> list[tuple[int, int]]:
    """Cut a paragraph that is too long for the model at sentence ends, else at spaces, else anywhere.

    Args:
        start, end: Offsets of the paragraph in the text.
        text: The article's text.
        limit: Longest piece, in characters.

    Returns:
        Offsets that cover the paragraph in order.

    >>> pieces(0, 11, "One. Two. X", 5)
    [(0, 5), (5, 10), (10, 11)]
    """
    found = []
    while end - start > limit:
        cut = max(text.rfind(". ", start, start + limit) + 2, text.rfind(".\n", start, start + limit) + 2)
        if cut <= start + 1:
            cut = text.rfind(" ", start, start + limit) + 1
        if cut <= start:
            cut = start + limit
        found.append((start, cut))
        start = cut
    return [part for piece in (*found, (start, end)) for part in _run_ons(*piece, text)]


def _run_ons(start: int, end: int, text: str) -> Iterator[tuple[int, int]]:
    """A stretch, cut within sentences longer than people write: trees of thousands of words cost minutes and tell nothing."""
    last = start
    for stop in (*(m.end() for m in _SENTENCE_END.finditer(text, start, end)), end):
        while stop - last > RUN_ON:
            last = _cut(text, last, last + RUN_ON)
            yield start, last
            start = last
        last = stop
    yield start, end


def _cut(text: str, start: int, end: int) -> int:
    """Where a run-on sentence is cut: after a semicolon, else a comma, else a space, else anywhere."""
    places = (text.rfind(mark, start + 1, end) + len(mark) for mark in _PAUSES if text.find(mark, start + 1, end) >= 0)
    return next(places, end)
