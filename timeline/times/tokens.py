"""Text to islands: runs of neighbouring words that a language's time rules know, with at least one that tells a time.

Few words of a text tell a time. Those are looked up first, all at once; only around them is the text cut into tokens.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import accumulate, takewhile
from typing import Final

PUNCTUATION: Final = {"’": "'", "‘": "'", "–": "-", "—": "-", "‐": "-", "‑": "-", "−": "-", "”": '"', "“": '"'}
_QUOTES: Final = "'’‘"
_FIGURES: Final = frozenset("0123456789" + _QUOTES)  # what a figure begins with
_LEAD: Final = 16  # pieces (words, signs, spaces) that an island may have before its first strong word
_TAIL: Final = 120  # words and signs that it may have from there on; what is longer goes on in the next island
_REACH: Final = 256  # characters in which a stretch without white space is looked for to the left
_DIGITS: Final = re.compile("[0-9]+")
_WORD: Final = re.compile(r"[^\W\d_]+")
_SPACED: Final = bytes(code if _WORD.match(chr(code)) else 32 for code in range(256))  # Latin-1, spaces for all but letters


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
        pieces: Pattern of a word, figure or sign (first group) and the white space behind it (second group).
        shapes: Pattern of a whole figure; the group that matches is its class.
        known: Words and signs that occur in rules, in small letters.
        strong: Those words of them that can carry an expression.
        capitals: Words that can, if they have a capital.
        figures: Classes of figures that can.
        plain: Known words that are otherwise words like any other.
        telling: The strong words, those with a capital too.
        latin: Whether these are written in Latin-1.
    """

    pieces: re.Pattern[str]
    shapes: re.Pattern[str]
    known: frozenset[str]
    strong: frozenset[str]
    capitals: frozenset[str]
    figures: frozenset[str]
    plain: frozenset[str]
    telling: frozenset[str]
    latin: bool

    def shape_of(self, piece: str) -> str | None:
        """The class of a figure, the first that fits."""
        found = self.shapes.fullmatch(piece)
        return found.lastgroup if found else None

    def belongs(self, piece: str) -> bool:
        """Whether a piece may stand in an island: known, or a figure."""
        return piece in self.known or piece[0] in _FIGURES or PUNCTUATION.get(piece) in self.known


def lexer(
    shapes: Mapping[str, str],
    known: frozenset[str],
    weak: frozenset[str],
    capitals: frozenset[str],
    plain: frozenset[str] = frozenset(),
) -> Lexer:
    """The lexer of a language.

    Args:
        shapes: Class of figures -> regular expression. A figure begins with a digit or an apostrophe, and holds at most one space.
        known: All words and signs of the rules, in small letters.
        weak: Words and classes of figures that never make an expression by themselves; signs never do.
        capitals: Words that make one only with a capital.
        plain: Weak words that only tell look-alikes apart.
    """
    pieces = re.compile("(" + "|".join([_WORD.pattern, *shapes.values(), r"\S"]) + r")(\s*)")
    named = re.compile("|".join(f"(?P<{name}>{shape})" for name, shape in shapes.items()) or "(?!)")
    strong = frozenset(word for word in known - weak - capitals if _WORD.fullmatch(word))
    telling = strong | capitals
    latin = all(max(word) <= "\xff" for word in telling)
    return Lexer(pieces, named, known, strong, capitals, frozenset(shapes) - (weak - plain), plain, telling, latin)


def islands(text: str, lex: Lexer) -> Iterator[list[Token]]:
    """The runs of tokens worth a closer look, each with its unknown neighbours at both ends.

    Args:
        text: Any text.
        lex: From `lexer`.
    """
    small, reached = _small(text), 0
    for at in _telling(text, small, lex):
        if at >= reached:
            before = _lead(text, small, at, reached, lex)
            after, reached = _tail(text, small, at, lex)
            yield _closed(before + after)


def _telling(text: str, small: str, lex: Lexer) -> Iterator[int]:
    """Where the words and figures begin that can carry an expression."""
    past = 0  # where the last figure ends: "st" in "1st" is no word
    for at, word in sorted([*_words(small, lex.telling, lex.latin), *_digits(small)]):
        if at < past:
            continue
        if word:
            if word in lex.strong or text[at].isupper():
                yield at
            continue
        start = at - 1 if at > past and small[at - 1] in _QUOTES and _end(small, at - 1, lex) > at else at
        past = _end(small, start, lex)
        if lex.shape_of(small[start:past]) in lex.figures:
            yield start


def _small(text: str) -> str:
    """The text in small letters, character for character."""
    lowered = text.lower()
    if len(lowered) == len(text):
        return lowered
    return "".join(small if len(small := character.lower()) == 1 else character for character in text)  # a few get longer


def _words(small: str, wanted: frozenset[str], latin: bool) -> Iterator[tuple[int, str]]:
    """The words of a text that are wanted, with their places.

    A byte a character, and a space for whatever is no letter, makes every word one piece of a split: ten times as fast as a
    pattern. Letters beyond Latin-1 are lost in that, so what touches one is sorted out again.
    """
    if not latin:
        yield from ((found.start(), found[0]) for found in _WORD.finditer(small) if found[0] in wanted)
        return
    words = small.encode("latin-1", "replace").translate(_SPACED).decode("latin-1").split(" ")
    ends = list(accumulate(map(len, words)))
    for place in [place for place, word in enumerate(words) if word in wanted]:
        end = ends[place] + place
        start = end - len(words[place])
        if small.isascii() or _is_whole(small, start, end):
            yield start, words[place]


def _digits(small: str) -> Iterator[tuple[int, str]]:
    """The places where digits begin, each with no word."""
    return ((found.start(), "") for found in _DIGITS.finditer(small))


def _is_whole(small: str, start: int, end: int) -> bool:
    """Whether no letter touches the word at either end."""
    return not (_WORD.match(small, end) or (start and _WORD.match(small, start - 1)))


def _end(small: str, at: int, lex: Lexer) -> int:
    """Where the word, sign or figure ends that begins here."""
    found = lex.pieces.match(small, at)
    return found.end(1) if found else at


def _lead(text: str, small: str, at: int, reached: int, lex: Lexer) -> list[Token]:
    """The tokens of an island before its first strong word, behind the one that is not of it."""
    tokens: list[Token] = []
    count = 0
    for start, piece, spaced in _behind(small, at, reached, lex):
        count += 1 + spaced
        if count > _LEAD or not lex.belongs(piece):
            tokens.append(_neighbour(text, start, piece))
            break
        tokens.append(_token(text, piece, start, lex))
    return tokens[::-1]


def _tail(text: str, small: str, at: int, lex: Lexer) -> tuple[list[Token], int]:
    """The tokens of an island from its first strong word on, with the one behind them, and where it ends."""
    tokens: list[Token] = []
    for found in lex.pieces.finditer(small, at):
        start, (piece, space) = found.start(), found.groups()
        if len(tokens) == _TAIL or not lex.belongs(piece):
            tokens.append(_neighbour(text, start, piece))
            if tokens[-1].shape == "Word" and space.count("\n") < 2:
                tokens += _beyond(text, small, found.end(), lex)
            return tokens, start
        tokens.append(_token(text, piece, start, lex))
        if space.count("\n") > 1:
            return tokens, found.end()
    return tokens, len(small)


def _beyond(text: str, small: str, at: int, lex: Lexer) -> list[Token]:
    """The weak word behind a name, which tells what the name is part of: "June Corvo said", "1450 Corvo Road"."""
    found = lex.pieces.match(small, at)
    if found is None or found[1] not in lex.known or found[1] in lex.telling:
        return []
    return [_token(text, found[1], at, lex)]


def _behind(small: str, at: int, floor: int, lex: Lexer) -> Iterator[tuple[int, str, bool]]:
    """The pieces of a paragraph between two places, from right to left, and whether white space follows them."""
    while at > floor:
        end = at
        while end > floor and small[end - 1].isspace():
            end -= 1
        if end == floor or (end < at - 1 and small.count("\n", end, at) > 1):
            return
        lowest = max(floor, end - _REACH)
        start = small.rfind(" ", lowest, end) + 1 or lowest
        if small[start:end].isalpha():
            yield start, small[start:end], end < at
        else:
            for found in _between(small, start, end, lex)[::-1]:
                piece, space = found.groups()
                if space.count("\n") > 1:
                    return
                start = found.start()
                yield start, piece, bool(space)
        at = start


def _between(small: str, start: int, end: int, lex: Lexer) -> list[re.Match[str]]:
    """The pieces of a stretch without spaces; one that begins with a digit may go on a figure before it."""
    first = small.rfind(" ", max(0, start - _REACH), max(0, start - 1)) + 1 if small[start].isdecimal() else start
    pieces = takewhile(lambda piece: piece.start() < end, lex.pieces.finditer(small, first))
    return [piece for piece in pieces if piece.end(1) > start]


def _token(text: str, piece: str, start: int, lex: Lexer) -> Token:
    end = start + len(piece)
    if piece[0] in _FIGURES and (len(piece) > 1 or piece.isdigit()):
        return Token(start, end, "", lex.shape_of(piece) or "sign", text[start:end])
    word = text[start:end]
    return Token(start, end, PUNCTUATION.get(piece, piece), _outside(word) if piece in lex.plain else "", word)


def _neighbour(text: str, start: int, piece: str) -> Token:
    """The unknown piece next to an island."""
    word = text[start : start + len(piece)]
    return Token(start, start + len(piece), piece, _outside(word), word)


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
