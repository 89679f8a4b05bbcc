"""Part of speech and lemma of a word by its form, as the model's own rules give them, asked once a form.

The model derives both by rule from the form, the tag and the label of a word, save for a few contractions in two words. Asking the
rules for each word of an article costs a sixth of the whole parse; asking them once a form costs next to nothing.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any, NamedTuple

if TYPE_CHECKING:
    from spacy.language import Language as Pipeline
    from spacy.tokens import Doc

RULES = ("attribute_ruler", "lemmatizer")  # the steps of the pipeline that `Forms` stands for
_OWN = frozenset({"TAG", "LOWER", "ORTH", "TEXT", "DEP"})  # what a rule may ask of a word alone
_MOST = 100_000  # forms remembered, so that an archive of any size takes the memory of one


class Form(NamedTuple):
    """What the rules say of a word."""

    pos: str
    lemma: str


class Forms:
    """The rules of a loaded model and what they have said so far."""

    def __init__(self, pipeline: Pipeline) -> None:
        self._rules: list[Any] = [pipeline.get_pipe(name) for name in RULES]
        self._known: dict[tuple[str, str, str], Form] = {}
        ruler = self._rules[0]
        self._contextual = type(ruler)(pipeline.vocab)
        self._contextual.add_patterns([rule for rule in ruler.patterns if any(map(_looks_around, rule["patterns"]))])

    def of(self, doc: Doc, words: Sequence[tuple[str, str, str]]) -> list[Form]:
        """Part of speech and lemma of all words of a text.

        Args:
            doc: The text, tagged and parsed.
            words: Form, tag and label of each of its words, in order.
        """
        if self._contextual.match(doc):
            return self._told(doc)
        return [self._known.get(word) or self._ask(doc, word) for word in words]

    def _ask(self, doc: Doc, word: tuple[str, str, str]) -> Form:
        """Ask the rules about a word as if it stood alone, and remember what they say."""
        text, tag, label = word
        if len(self._known) >= _MOST:
            self._known.clear()
        self._known[word] = self._told(type(doc)(doc.vocab, words=[text], tags=[tag], deps=[label]))[0]
        return self._known[word]

    def _told(self, doc: Doc) -> list[Form]:
        for rule in self._rules:
            doc = rule(doc)
        return [Form(word.pos_, word.lemma_) for word in doc]


def _looks_around(pattern: Sequence[dict[str, object]]) -> bool:
    """Whether a rule asks for more than one word, or for what a word alone does not show."""
    return len(pattern) > 1 or not _OWN.issuperset(pattern[0])
