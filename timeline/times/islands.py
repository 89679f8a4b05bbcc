"""Text to islands: runs of neighbouring words that one phrase can hold, around a word that tells a time.

Few words of a text tell a time. Those are looked up first, all at once. Around each an island grows to both sides, as long as some
phrase could hold a word and the next (`Sense.followers`); only there is the text cut into tokens.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cached_property
from itertools import accumulate, compress
from typing import Final, NamedTuple

from timeline.times.tokens import Lexer, Piece, Token

_MOST: Final = 120  # tokens to either side; what is longer goes on in the next island
_SPACED: Final = re.compile("[0-9] [0-9]")


Spot = tuple[int, Piece]
"""The number of a stretch in its paragraph, and a piece of it."""


class Island(NamedTuple):
    """Tokens of a paragraph that stand side by side.

    Attributes:
        tokens: What they count as.
        spots: Where they stand.
        paragraph: In what.
    """

    tokens: tuple[Token, ...]
    spots: list[Spot]
    paragraph: Paragraph

    def span(self, first: int, past: int) -> tuple[int, int]:
        """The offsets in the text of its tokens from one up to another."""
        (before, head), (at, last) = self.spots[first], self.spots[past - 1]
        return self.paragraph.start(before) + head.start, self.paragraph.start(at) + last.end


def islands(text: str, lexer: Lexer) -> Iterator[Island]:
    """The runs of tokens worth a closer look, in text order; names and unknown words stand only at their ends.

    Args:
        text: Any text; the work grows linearly with it.
        lexer: Of a compiled language.
    """
    for start, paragraph in _paragraphs(text):
        yield from Paragraph(start, paragraph, lexer).islands()


def _paragraphs(text: str) -> Iterator[tuple[int, str]]:
    """What stands between blank lines, with its offset."""
    start = at = 0
    for line in text.split("\n"):
        if not line or line.isspace():
            if at > start:
                yield start, text[start:at]
            start = at + len(line) + 1
        at += len(line) + 1
    if at > start:
        yield start, text[start:]


class Paragraph:
    """A paragraph as stretches without spaces, which are cut into tokens where that is asked for.

    Args:
        begin: Its offset in the text.
        text: Itself.
        lexer: Of a compiled language.
    """

    def __init__(self, begin: int, text: str, lexer: Lexer) -> None:
        self._begin, self._text, self._lexer = begin, text, lexer
        self._stretches = text.replace("\n", " ").split(" ")
        if _SPACED.search(text):
            self._stretches = lexer.mended(self._stretches)
        self._cut: list[tuple[Piece, ...] | None] = [None] * len(self._stretches)

    def islands(self) -> Iterator[Island]:
        """Its islands."""
        reached = (0, 0)
        for at in compress(range(len(self._stretches)), map(self._lexer.marked.__getitem__, self._stretches)):
            for place, piece in enumerate(self._cut[at] or self._pieces(at)):
                if piece.sense.tells and (at, place) >= reached:
                    lead = self._lead(at, place, reached)
                    tail, reached = self._tail(at, place)
                    spots = lead[::-1] + tail
                    yield Island(self._joined(spots), spots, self)

    def _lead(self, at: int, place: int, floor: tuple[int, int]) -> list[Spot]:
        """What is before a telling piece, as long as one phrase could hold a piece and the next; a hyphen may be passed over."""
        lead: list[Spot] = []
        hyphen = self._lexer.hyphen.sense
        near = far = (self._cut[at] or self._pieces(at))[place].sense
        for here in range(at, floor[0] - 1, -1):
            pieces = self._cut[here] or self._pieces(here)
            for number in range(place if here == at else len(pieces), floor[1] if here == floor[0] else 0, -1):
                piece = pieces[number - 1]
                sense = piece.sense
                if sense is hyphen:
                    near, far = sense, near
                elif near.symbols.isdisjoint(sense.followers) and far.symbols.isdisjoint(sense.followers):
                    return lead
                else:
                    near = far = sense
                lead.append((here, piece))
                if not sense.belongs or len(lead) == _MOST:
                    return lead
        return lead

    def _tail(self, at: int, place: int) -> tuple[list[Spot], tuple[int, int]]:
        """A telling piece and what is behind it in the same way, and where the next island may begin: with a name at its end.

        The weak word behind a name belongs to it, for it tells what the name is part of: "June Corvo said", "1450 Corvo Road".
        """
        tail: list[Spot] = [(at, (self._cut[at] or self._pieces(at))[place])]
        hyphen, name = self._lexer.hyphen.sense, None
        near = far = tail[0][1].sense
        for here in range(at, len(self._stretches)):
            pieces = self._cut[here] or self._pieces(here)
            for number in range(place + 1 if here == at else 0, len(pieces)):
                piece = pieces[number]
                sense = piece.sense
                held = not (near.followers.isdisjoint(sense.symbols) and far.followers.isdisjoint(sense.symbols))
                if name is not None:
                    return tail + [(here, piece)] * (held and sense.serves), name
                if not held and sense is not hyphen:
                    return tail, (here, number)
                near, far = sense, near if sense is hyphen else sense
                tail.append((here, piece))
                if sense.names:
                    name = here, number
                elif not sense.belongs or len(tail) == _MOST:
                    return tail, (here, number + sense.belongs)
        return tail, name or (len(self._stretches), 0)

    def _joined(self, spots: list[Spot]) -> tuple[Token, ...]:
        """Tokens, with the hyphens among them that join a word to what is before."""
        tokens = [piece.token for _, piece in spots]
        if self._lexer.hyphen in tokens:
            for at in range(1, len(tokens) - 1):
                if tokens[at] == self._lexer.hyphen and self._joins(*spots[at - 1 : at + 2]):
                    tokens[at] = tokens[at]._replace(joins=True)
        return tuple(tokens)

    def _joins(self, left: Spot, hyphen: Spot, right: Spot) -> bool:
        """Whether a hyphen stands close to both its neighbours, and the one behind it is a word."""
        before, start = self.start(left[0]) + left[1].end, self.start(hyphen[0]) + hyphen[1].start
        end, behind = self.start(hyphen[0]) + hyphen[1].end, self.start(right[0]) + right[1].start
        return before + 1 >= start and end + 1 >= behind and self._text[behind - self._begin].isalpha()

    def _pieces(self, at: int) -> tuple[Piece, ...]:
        pieces = self._cut[at] = self._lexer.cut[self._stretches[at]]
        return pieces

    def start(self, at: int) -> int:
        """Where a stretch begins in the text."""
        return self._begin + self._starts[at] + at

    @cached_property
    def _starts(self) -> list[int]:
        """How many characters are before each stretch, the spaces between stretches left out."""
        return list(accumulate(map(len, self._stretches), initial=0))
