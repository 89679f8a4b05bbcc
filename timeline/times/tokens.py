"""Text to islands: runs of neighbouring words that a language's time rules know, with at least one that tells a time."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import accumulate
from typing import Final

PUNCTUATION: Final = {"’": "'", "‘": "'", "–": "-", "—": "-", "‐": "-", "‑": "-", "−": "-", "”": '"', "“": '"'}
_FIGURES: Final = frozenset("0123456789'’‘")  # what a figure begins with
_LEAD: Final = 16  # pieces (words, signs, spaces) that an island may have before its first strong word
_TAIL: Final = 120  # and behind it; what is longer goes on in the next island


@dataclass(slots=True)
class Token:
    """A word, a sign or a figure of the text.

    Attributes:
        start, end: Its offsets.
        key: The word in small letters, the sign, or empty for figures.
        shape: Class of figures ("clocked"), or "Word" (capital), "word", "words" (small, ends in s),
            "sign" for an unknown neighbour.
        text: As it stands.
        joins: Whether it is a hyphen before a word, which patterns need not mention.
    """

    start: int
    end: int
    key: str
    shape: str
    text: str
    joins: bool = False


@dataclass(frozen=True, slots=True, eq=False)
class Lexer:
    """How a language's text is cut.

    Attributes:
        pieces: Pattern of which every character of a text belongs to one match: words, figures, white space, signs.
        shapes: Class of figures -> pattern, in the order they are tried.
        known: Words and signs that occur in rules, in small letters.
        strong: Those of them that can carry an expression.
        capitals: Words that can, if they have a capital.
        figures: Classes of figures that can.
        plain: Known words that are otherwise words like any other.
    """

    pieces: re.Pattern[str]
    shapes: tuple[tuple[str, re.Pattern[str]], ...]
    known: frozenset[str]
    strong: frozenset[str]
    capitals: frozenset[str]
    figures: frozenset[str]
    plain: frozenset[str]

    def shape_of(self, piece: str) -> str | None:
        """The class of a figure."""
        return next((name for name, shape in self.shapes if shape.fullmatch(piece)), None)

    def belongs(self, piece: str) -> bool:
        """Whether a piece may stand in an island: known, a figure, or white space that ends no paragraph."""
        if piece in self.known or piece == " " or piece[0] in _FIGURES:
            return True
        return PUNCTUATION.get(piece) in self.known or (piece.isspace() and piece.count("\n") < 2)


def lexer(
    shapes: Mapping[str, str],
    known: frozenset[str],
    weak: frozenset[str],
    capitals: frozenset[str],
    plain: frozenset[str] = frozenset(),
) -> Lexer:
    """The lexer of a language.

    Args:
        shapes: Class of figures -> regular expression.
        known: All words and signs of the rules, in small letters.
        weak: Words and classes of figures that never make an expression by themselves.
        capitals: Words that make one only with a capital.
        plain: Weak words that only tell look-alikes apart.
    """
    pieces = re.compile("|".join([r"[^\W\d_]+", r"\s+", *shapes.values(), r"."]), re.DOTALL)
    compiled = tuple((name, re.compile(shape)) for name, shape in shapes.items())
    return Lexer(pieces, compiled, known, known - weak - capitals, capitals, frozenset(shapes) - (weak - plain), plain)


def cut(text: str, lex: Lexer) -> list[str]:
    """The pieces of a text in small letters, each as long as in the text."""
    lowered = text.lower()
    if len(lowered) != len(text):  # a few capitals are longer in small letters
        lowered = "".join(small if len(small := character.lower()) == 1 else character for character in text)
    return lex.pieces.findall(lowered)


def islands(text: str, lex: Lexer) -> Iterator[list[Token]]:
    """The runs of tokens worth a closer look, each with its unknown neighbours at both ends.

    Args:
        text: Any text.
        lex: From `lexer`.
    """
    pieces = cut(text, lex)
    starts = [0, *accumulate(map(len, pieces))]
    strong, reached = lex.strong | lex.capitals, 0
    for place in [place for place, piece in enumerate(pieces) if piece in strong or piece[0] in _FIGURES]:
        if place < reached or not _carries(pieces[place], text[starts[place]], lex):
            continue
        first, past = _run(pieces, place, reached, lex)
        reached = past
        tokens = [_token(text, pieces[at], starts[at], lex) for at in range(first, past) if not pieces[at].isspace()]
        before = _neighbour(text, pieces, starts, first - 1, -1)
        after = _neighbour(text, pieces, starts, past, 1)
        yield _closed([token for token in (before, *tokens, after) if token is not None])


def _carries(piece: str, first: str, lex: Lexer) -> bool:
    if piece in lex.strong:
        return True
    return first.isupper() if piece in lex.capitals else lex.shape_of(piece) in lex.figures


def _run(pieces: list[str], place: int, reached: int, lex: Lexer) -> tuple[int, int]:
    first, past = place, place + 1
    while first > max(reached, place - _LEAD) and lex.belongs(pieces[first - 1]):
        first -= 1
    while past < min(len(pieces), place + _TAIL) and lex.belongs(pieces[past]):
        past += 1
    return first, past


def _token(text: str, piece: str, start: int, lex: Lexer) -> Token:
    end = start + len(piece)
    if piece[0] in _FIGURES and (len(piece) > 1 or piece.isdigit()):
        return Token(start, end, "", lex.shape_of(piece) or "sign", text[start:end])
    word = text[start:end]
    return Token(start, end, PUNCTUATION.get(piece, piece), _outside(word) if piece in lex.plain else "", word)


def _neighbour(text: str, pieces: list[str], starts: list[int], place: int, step: int) -> Token | None:
    """The unknown piece next to an island, unless a paragraph ends between."""
    if 0 <= place < len(pieces) and pieces[place].isspace():
        place = place + step if pieces[place].count("\n") < 2 else -1
    if not 0 <= place < len(pieces):
        return None
    start, end = starts[place], starts[place + 1]
    return Token(start, end, pieces[place], _outside(text[start:end]), text[start:end])


def _outside(word: str) -> str:
    if not word[0].isalpha():
        return "sign"
    if word[0].isupper():
        return "Word"
    return "words" if word.endswith("s") and not word.endswith("ss") else "word"


def _closed(tokens: list[Token]) -> list[Token]:
    for left, token, right in zip(tokens, tokens[1:], tokens[2:], strict=False):
        token.joins = token.key == "-" and right.text[0].isalpha() and left.end + 1 >= token.start and token.end + 1 >= right.start
    return tokens
