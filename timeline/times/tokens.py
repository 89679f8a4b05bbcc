"""Text to tokens: words, figures and signs by what they count as. Offsets stay outside, so that equal words are equal tokens."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from typing import Final, NamedTuple

from timeline.times.memory import Memory
from timeline.times.senses import Sense, Senses

PUNCTUATION: Final = {"’": "'", "‘": "'", "–": "-", "—": "-", "‐": "-", "‑": "-", "−": "-", "”": '"', "“": '"'}
_WORD: Final = r"[^\W\d_]+"
_MARK: Final = re.compile(rf"{_WORD}|[0-9]")
_MARKED: Final = 32_768  # stretches of which it is remembered whether they may tell a time: a large vocabulary
_CUT: Final = 8_192  # stretches whose pieces are remembered


class Token(NamedTuple):
    """A word, a sign or a figure.

    Attributes:
        sense: What it counts as.
        text: A figure as it stands; nothing for all others.
        joins: Whether it is a hyphen before a word, which patterns need not mention.
    """

    sense: Sense
    text: str = ""
    joins: bool = False


class Piece(NamedTuple):
    """A token with its offsets in a stretch of text; `sense` is the token's."""

    token: Token
    sense: Sense
    start: int
    end: int


class Lexer:
    """How a language's text is cut.

    Args:
        shapes: Class of figures -> regular expression. A figure begins with a digit or an apostrophe, and holds at most one space.
        senses: What words and figures count as.
        plain: Words that only tell look-alikes apart, and are otherwise words like any other.

    Attributes:
        marked: Stretch without spaces -> whether it may hold a token that tells a time.
        cut: Stretch without spaces -> its pieces.
        hyphen: The token of one that joins nothing.
    """

    def __init__(self, shapes: Mapping[str, str], senses: Senses, plain: frozenset[str]) -> None:
        self._pieces, self._senses, self._plain = pieces_of(shapes), senses, plain
        self._marks = senses.telling | frozenset("0123456789")
        self.marked = Memory(self._is_marked, len, _MARKED)
        self.cut = Memory(self._cut, len, _CUT)
        self.hyphen = Token(senses.of("-", "", False))

    def mended(self, stretches: Iterable[str]) -> list[str]:
        """The stretches, those put together between which a figure has its space ("2016-02-03 11:25")."""
        whole: list[str] = []
        last = ""
        for stretch in stretches:
            both = f"{last} {stretch}"
            if last[-1:].isdecimal() and stretch[:1].isdecimal() and any(" " in found[0] for found in self._found(both)):
                whole[-1], last = both, ""
            else:
                whole.append(stretch)
                last = stretch
        return whole

    def _is_marked(self, stretch: str) -> bool:
        return not self._marks.isdisjoint(_MARK.findall(stretch.lower()))

    def _cut(self, stretch: str) -> tuple[Piece, ...]:
        if stretch.isalpha():  # most are one word
            return (self._word(_small(stretch), stretch, 0),)
        pieces = []
        for found in self._found(stretch):
            start, end = found.span()
            word = stretch[start:end]
            if found.lastgroup:
                token = Token(self._senses.of("", found.lastgroup, False), word)
                pieces.append(Piece(token, token.sense, start, end))
            else:
                pieces.append(self._word(found[0], word, start))
        return tuple(pieces)

    def _found(self, stretch: str) -> Iterator[re.Match[str]]:
        return self._pieces.finditer(_small(stretch))

    def _word(self, small: str, word: str, start: int) -> Piece:
        key = PUNCTUATION.get(small, small)
        looks = _looks(word) if small in self._plain or not self._senses.knows(key) else ""
        sense = self._senses.of(key, looks, word[0].isupper())
        return Piece(Token(sense), sense, start, start + len(word))


def pieces_of(shapes: Mapping[str, str]) -> re.Pattern[str]:
    """The pattern of a word, a figure or a sign; figures are in a group named after their class."""
    return re.compile("|".join([_WORD, *(f"(?P<{name}>{shape})" for name, shape in shapes.items()), r"\S"]))


def _small(text: str) -> str:
    """The text in small letters, character for character."""
    lowered = text.lower()
    if len(lowered) == len(text):
        return lowered
    return "".join(small if len(small := character.lower()) == 1 else character for character in text)  # a few get longer


def _looks(word: str) -> str:
    if not word[0].isalpha():
        return "sign"
    if word[0].isupper():
        return "Word"
    return "words" if word.endswith("s") and not word.endswith("ss") else "word"
