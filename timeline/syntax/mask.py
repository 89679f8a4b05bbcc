"""Make a text safe for the parser without moving a single offset.

spaCy's tokenizer is quadratic on runs of symbols and on very long words, and lone surrogates break it. Such characters are
replaced one for one; hard line breaks inside a paragraph become spaces.
"""

from __future__ import annotations

import re

_RUN = re.compile(r"[^\w\s]{16,}|\S{200,}")
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
    return [*found, (start, end)]
