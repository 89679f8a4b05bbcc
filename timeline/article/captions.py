"""Captions that a copied page left amid its prose: "... he said. GETTY The ferry before it sank" is two pieces and a credit."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from timeline.article.words import any_of, words_of

_LONGEST_HOLDER = 40  # characters of a copyright holder's name between "Image copyright" and "Image caption"


def pieces_between_credits(text: str, language: str) -> Iterator[tuple[int, int, bool]]:
    """Cut a paragraph at the credits of its pictures.

    A credit opens the paragraph or follows the end of a sentence (a stray one, "GETTY", may follow anything), and a capital or a
    quotation follows it. Names count in capitals only: "Getty said", "a Reuters reporter" and "(AFP)" are prose.

    Args:
        text: The paragraph.
        language: Code of its language.

    Yields:
        Start and end of each piece, without white space at its ends, and whether it is a credit.

    >>> text = "The ferry sank. GETTY Rescuers at the pier"
    >>> [(text[start:end], credit) for start, end, credit in pieces_between_credits(text, "en")]
    [('The ferry sank.', False), ('GETTY', True), ('Rescuers at the pier', False)]
    """
    at = 0
    for found in _credit(language).finditer(text):
        yield from _trimmed(text, at, found.start())
        yield *found.span(1), True
        at = found.end()
    yield from _trimmed(text, at, len(text))


def _trimmed(text: str, start: int, end: int) -> Iterator[tuple[int, int, bool]]:
    piece = text[start:end]
    if piece.strip():
        yield start + len(piece) - len(piece.lstrip()), start + len(piece.rstrip()), False


@cache
def _credit(language: str) -> re.Pattern[str]:
    words = words_of(language)
    label, holder = _as_begun(words.sections["captions.labels"]), _as_begun(words.sections["captions.holders"])
    stray, sure = _in_capitals(words.sections["captions.stray"]), _in_capitals(words.sections["captions.credits"])
    any_credit = rf"(?:{stray}|{sure}|{_in_capitals(words.sections['captions.beside'])})"
    named = rf"{holder}\s[^.!?\n]{{1,{_LONGEST_HOLDER}}}?(?=\s{label})"
    first = rf"(?:{named}|{label}|{holder}\s{any_credit}|{stray}|{sure}|{any_credit}(?=\s?[*/:]\s?{any_credit}))"
    more = rf"(?:[\s*/:]{{1,3}}(?:{named}|{label}|{any_credit}|\d{{1,3}}(?:\sof\s\d{{1,3}})?))"
    return re.compile(
        rf"(?:(?<=[.!?])|(?<=[.!?][\"'”’)])|^|(?<=\s)(?={stray}\b))\s*(?<!\S)({first}\b{more}{{0,6}})(?=\s+[\"'“‘]?[^\W\d_a-z])"
    )


def _as_begun(words: frozenset[str]) -> str:
    """Words as they open a line: "Image caption"."""
    return any_of(word.capitalize() for word in words)


def _in_capitals(words: frozenset[str]) -> str:
    """Names as credits write them: all in capitals, or of several words, each with a capital."""
    return any_of({word.upper() for word in words} | {word.title() for word in words if " " in word})
