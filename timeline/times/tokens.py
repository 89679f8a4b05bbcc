"""Text to islands: runs of neighbouring words that a language's time rules know, with at least one that tells a time."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Final

PUNCTUATION: Final = {"’": "'", "‘": "'", "–": "-", "—": "-", "‐": "-", "‑": "-", "−": "-", "”": '"', "“": '"'}
_OUTSIDE: Final = "~"


@dataclass(slots=True)
class Token:
    """A word, a sign or a figure of the text.

    Attributes:
        start, end: Its offsets.
        key: The word in small letters, the sign, or empty for figures.
        shape: Class of figures ("clock"), or "Word" (capital), "word", "words" (small, ends in s) for an unknown neighbour.
        text: As it stands.
        joins: Whether it is a hyphen before a word, which patterns need not mention.
    """

    start: int
    end: int
    key: str
    shape: str
    text: str
    joins: bool = False


def token_pattern(shapes: Mapping[str, str]) -> re.Pattern[str]:
    """One pattern for all tokens: words, then the shapes of figures in their order, then signs."""
    figures = "|".join(f"(?P<{name}>{shape})" for name, shape in shapes.items())
    return re.compile(rf"[^\W\d_]+|{figures}|(?P<sign>[^\w\s])")


def islands(text: str, pattern: re.Pattern[str], known: frozenset[str], strong: frozenset[str]) -> Iterator[list[Token]]:
    """The runs of tokens worth a closer look, each with its unknown neighbours at both ends.

    Args:
        text: Any text.
        pattern: From `token_pattern`.
        known: Words and signs that occur in rules.
        strong: Those of them (and the names of shapes) that can carry an expression; a capital asks for that very spelling.
    """
    run: list[Token] = []
    before: Token | None = None
    worth = False
    last_end = 0
    for found in pattern.finditer(text):
        start, end = found.span()
        kind = found.lastgroup
        word = found[0]
        key = word.lower() if kind is None else PUNCTUATION.get(word, word) if kind == "sign" else ""
        if run and start - last_end > 1 and text.count("\n", last_end, start) > 1:
            if worth:
                yield _closed(before, run, None)
            run, worth, before = [], False, None
        last_end = end
        if key in known or (kind is not None and kind != "sign"):
            run.append(Token(start, end, key, kind or "", word))
            worth = worth or (key in strong or (word in strong and word != key) if key else kind in strong)
            continue
        token = Token(start, end, key, _outside(word, kind), word) if worth or kind is None else None
        if run:
            if worth:
                yield _closed(before, run, token)
            run, worth = [], False
        before = token
    if worth:
        yield _closed(before, run, None)


def _outside(word: str, kind: str | None) -> str:
    if kind is not None:
        return "sign"
    if word[0].isupper():
        return "Word"
    return "words" if word.endswith("s") and not word.endswith("ss") else "word"


def _closed(before: Token | None, run: list[Token], after: Token | None) -> list[Token]:
    tokens = [token for token in (before, *run, after) if token is not None]
    for left, token, right in zip(tokens, tokens[1:], tokens[2:], strict=False):
        token.joins = token.key == "-" and right.text[0].isalpha() and left.end + 1 >= token.start and token.end + 1 >= right.start
    return tokens
