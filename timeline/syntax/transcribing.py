"""What the model made of a text, written down as our own trees."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from timeline.syntax.tree import Token

if TYPE_CHECKING:
    from spacy.tokens import Doc

    from timeline.syntax.forms import Forms

_COLUMNS: list[int | str] = ["IS_SPACE", "SENT_START", "HEAD", "IDX", "LENGTH", "ORTH", "LOWER", "TAG", "DEP", "ENT_TYPE"]
_NUMBERS = 5  # the columns from here on are strings, by their number in the model's list


class Transcript:
    """Transcribes the texts of one article in order. Equal strings are kept once: they are most of what a long article weighs.

    Args:
        text: The article's text, which the texts of tokens come from.
        forms: Who knows part of speech and lemma.
    """

    def __init__(self, text: str, forms: Forms) -> None:
        self._text = text
        self._forms = forms
        self._strings: dict[int, str] = {}
        self._words: dict[str, str] = {}

    def sentences(self, doc: Doc, base: int, end: int) -> Iterator[tuple[Token, ...]]:
        """The tokens of each sentence, white space left out, heads and children linked.

        Args:
            doc: A parsed stretch of the article.
            base, end: Where in the article it begins and ends; what the parser was shown behind that is left out as well.
        """
        rows = doc.to_array(_COLUMNS).view("int64").tolist()
        tokens = self._tokens(doc, rows, base, end)
        _link(tokens, [row[2] for row in rows])
        first = 0
        for place, row in enumerate([*rows[1:], [0, 1]], start=1):
            if row[1] == 1:
                if sentence := tuple(t for t in tokens[first:place] if t is not None):
                    yield sentence
                first = place

    def _tokens(self, doc: Doc, rows: list[list[int]], base: int, end: int) -> list[Token | None]:
        """A token for each row, `None` for white space and for what stands behind the stretch."""
        names = [[self._string(doc, number) for number in row[_NUMBERS:]] for row in rows]
        forms = self._forms.of(doc, [(orth, tag, label) for orth, _, tag, label, _ in names])
        tokens: list[Token | None] = []
        i = 0
        for (space, opens, _, at, length, *_), (_, lower, tag, label, entity), form in zip(rows, names, forms, strict=True):
            i = 0 if opens == 1 else i
            start = base + at
            word = self._text[start : start + length]
            word = self._words.setdefault(word, word)
            token = Token(i, start, word, lower, form.lemma, form.pos, tag, label, entity)
            left_out = space or start >= end
            tokens.append(None if left_out else token)
            i += not left_out
        return tokens

    def _string(self, doc: Doc, number: int) -> str:
        found = self._strings.get(number)
        if found is None:
            found = self._strings[number] = doc.vocab.strings[number % 2**64]
        return found


def _link(tokens: list[Token | None], heads: list[int]) -> None:
    """Tie tokens to their heads; what hangs on white space hangs on itself.

    Args:
        tokens: In text order.
        heads: How far away the head of each is.
    """
    children: dict[int, list[Token]] = {}
    for place, token in enumerate(tokens):
        if token is not None:
            head = tokens[place + heads[place]]
            token.head = head or token
            if head is not None and head is not token:
                children.setdefault(place + heads[place], []).append(token)
    for place, dependents in children.items():
        if (head := tokens[place]) is not None:
            head.children = tuple(dependents)
