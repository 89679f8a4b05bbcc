"""A parsed sentence as plain values: what the rest of the house sees of the parser's work.

Part-of-speech tags are Universal (`pos`) and Penn Treebank (`tag`); dependency labels are ClearNLP's as the model gives them.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from functools import wraps
from typing import Any, TypeVar

Read = TypeVar("Read")
TIMES = frozenset({"DATE", "TIME"})  #: entity labels of the words that tell when
BEFORE_NOUNS = frozenset({"compound", "nmod", "amod", "nummod"})  #: labels of what stands before its noun
HEADLINES = frozenset({"title", "heading"})  #: kinds of paragraphs that are headlines


@dataclass(slots=True, eq=False, repr=False)
class Token:
    """A word in its tree. Built once by the parser and not changed after.

    Attributes:
        i: Index in its sentence.
        start: Code-point offset of its first character in the article's text.
        text, lemma, pos, tag, dep: As the model gives them; `lower` is the text in lower case.
        entity: Entity label of the model ("PERSON", "GPE", ...) or "".
        head: Governing token; the root is its own head.
        children: Dependents in text order.
        sentence: The sentence it belongs to.
        readings: Functions that are `read_once`, and after each what it made of the token.
    """

    i: int
    start: int
    text: str
    lower: str
    lemma: str
    pos: str
    tag: str
    dep: str
    entity: str
    head: Token = field(init=False)
    children: tuple[Token, ...] = field(init=False, default=())
    sentence: Sentence = field(init=False)
    readings: tuple[Any, ...] = field(init=False, default=())

    def __repr__(self) -> str:
        return f"<{self.text}/{self.pos}/{self.dep}>"

    @property
    def end(self) -> int:
        """Code-point offset behind its last character."""
        return self.start + len(self.text)

    @property
    def is_root(self) -> bool:
        """Whether nothing governs it."""
        return self.head is self

    @property
    def is_verb(self) -> bool:
        """Whether it is a verb or a main-verb auxiliary."""
        return self.pos in ("VERB", "AUX")

    @property
    def is_noun(self) -> bool:
        """Whether it is a common noun, a name or a pronoun."""
        return self.pos in ("NOUN", "PROPN", "PRON")

    def ancestors(self) -> Iterator[Token]:
        """Its governor, that one's governor, and so on to the root."""
        token = self
        while token.head is not token:
            token = token.head
            yield token

    def subtree(self) -> Iterator[Token]:
        """Itself and all that it governs, in text order."""
        found, open_ = [self], list(self.children)
        while open_:
            token = open_.pop()
            found.append(token)
            open_.extend(token.children)
        return iter(sorted(found, key=lambda t: t.i))

    def having(self, *deps: str) -> Iterator[Token]:
        """Its dependents with one of these labels."""
        return (c for c in self.children if c.dep in deps) if self.children else iter(())

    def child(self, *deps: str) -> Token | None:
        """Its first dependent with one of these labels, or `None`."""
        for child in self.children:
            if child.dep in deps:
                return child
        return None

    def conjuncts(self) -> tuple[Token, ...]:
        """Itself and what is coordinated with it after it ("Kerry and Lavrov")."""
        found = [self]
        for token in found:
            found.extend(token.having("conj"))
        return tuple(found)

    def first_conjunct(self) -> Token:
        """What it is coordinated with before it, the first where there are several; itself where nothing is."""
        first = self
        while first.dep == "conj":
            first = first.head
        return first

    def next(self, distance: int = 1) -> Token | None:
        """The token so many places to the right (left when negative), or `None` outside the sentence."""
        place = self.i + distance
        return self.sentence.tokens[place] if 0 <= place < len(self.sentence.tokens) else None


@dataclass(slots=True, eq=False)
class Sentence:
    """A sentence: its tokens and where it stands.

    Attributes:
        start, end, text: The stretch of the article.
        index: Number in the article, from 0.
        paragraph: Number of its paragraph; `block` is that paragraph's kind ("title", "heading", "body").
        tokens: All tokens in text order.
    """

    start: int
    end: int
    text: str
    index: int
    paragraph: int
    block: str
    tokens: tuple[Token, ...]

    @property
    def roots(self) -> Iterator[Token]:
        """Tokens that nothing governs (one, as a rule)."""
        return (t for t in self.tokens if t.is_root)

    def token_at(self, offset: int) -> Token | None:
        """The token that covers an offset of the article, or the next one after it; `None` for an offset outside the sentence."""
        place = bisect_right(self.tokens, offset, key=lambda t: t.end)
        return self.tokens[place] if self.start <= offset and place < len(self.tokens) else None

    def between(self, start: int, end: int) -> tuple[Token, ...]:
        """Tokens that touch the half-open stretch."""
        return tuple(t for t in self.tokens if t.start < end and t.end > start)


def read_once(function: Callable[[Token], Read]) -> Callable[[Token], Read]:
    """Let a function that reads something off a token do so once: trees do not change, and many ask the same."""

    @wraps(function)
    def reading(token: Token) -> Read:
        for place in range(0, len(token.readings), 2):
            if token.readings[place] is function:
                made: Read = token.readings[place + 1]
                return made
        found = function(token)
        token.readings += (function, found)  # side by side: a third of what pairs weigh, a sixth of a dictionary
        return found

    return reading


def head_of(tokens: tuple[Token, ...]) -> Token:
    """The token of a stretch that is governed from outside it: its syntactic head."""
    inside = set(map(id, tokens))
    return next((t for t in tokens if t.is_root or id(t.head) not in inside), tokens[-1])


def sentence_at(sentences: Sequence[Sentence], offset: int) -> Sentence | None:
    """The sentence that covers an offset, by bisection; `None` between sentences.

    Args:
        sentences: In text order.
        offset: Code points from the beginning of the article.
    """
    place = bisect_right(sentences, offset, key=lambda s: s.start) - 1
    return sentences[place] if place >= 0 and offset < sentences[place].end else None
