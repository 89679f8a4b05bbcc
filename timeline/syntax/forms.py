"""Part of speech and lemma of a word by its form, as the model's own rules give them, asked once a form.

The model derives both by rule from the form, the tag and the label of a word, save for a few contractions in two words. Asking the
rules for each word of an article costs a sixth of the whole parse; asking them once a form costs next to nothing.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING, Any, NamedTuple

if TYPE_CHECKING:
    from spacy.language import Language as Pipeline
    from spacy.tokens import Doc

RULES = ("attribute_ruler", "lemmatizer")  # the steps of the pipeline that `Forms` stands for
_OWN = frozenset({"TAG", "LOWER", "ORTH", "TEXT", "DEP"})  # what a rule may ask of a word alone
_SHORT = re.compile(r"[^aeiou]*[aeiou][bcdfgklmnprtv]$")  # verbs of one syllable that double their last letter before an ending
_HISSING = re.compile(r".*(?:[nrt]ch|sh)e$")  # no verb ends so, but one that the rules do not know does: "relaunched"
_DOUBLED = re.compile(r"[^aeiou]*[aeiou]([bdgmnprt])\1e$")  # no verb of one syllable ends so
_MOST = 100_000  # forms remembered, so that an archive of any size takes the memory of one


class Form(NamedTuple):
    """What the rules say of a word.

    Attributes:
        pos, lemma: Of the word alone.
        leads: Whether a rule for several words may begin with it.
    """

    pos: str
    lemma: str
    leads: bool


class Forms:
    """The rules of a loaded model and what they have said so far."""

    def __init__(self, pipeline: Pipeline) -> None:
        self._rules: list[Any] = [pipeline.get_pipe(name) for name in RULES]
        self._known: dict[tuple[str, str, str], Form] = {}
        ruler = self._rules[0]
        self._contextual, self._leading = type(ruler)(pipeline.vocab), type(ruler)(pipeline.vocab)
        around = [rule for rule in ruler.patterns if any(map(_looks_around, rule["patterns"]))]
        self._contextual.add_patterns(around)
        self._leading.add_patterns([{**rule, "patterns": [p[:1] for p in rule["patterns"]], "index": 0} for rule in around])

    def of(self, doc: Doc, words: Sequence[tuple[str, str, str]]) -> list[Form]:
        """Part of speech and lemma of all words of a text.

        Args:
            doc: The text, tagged and parsed.
            words: Form, tag and label of each of its words, in order.
        """
        forms = [self._known.get(word) or self._ask(doc, word) for word in words]
        if any(form.leads for form in forms):
            for start, end in _runs(self._contextual.match(doc)):
                forms[start:end] = self._told(doc, words[start:end])
        return forms

    def _ask(self, doc: Doc, word: tuple[str, str, str]) -> Form:
        """Ask the rules about a word as if it stood alone, and remember what they say."""
        if len(self._known) >= _MOST:
            self._known.clear()
        self._known[word] = self._told(doc, [word])[0]
        return self._known[word]

    def _told(self, doc: Doc, words: Sequence[tuple[str, str, str]]) -> list[Form]:
        """What the rules say of a few words that stand side by side."""
        texts, tags, labels = ([word[n] for word in words] for n in range(3))
        told = type(doc)(doc.vocab, words=texts, tags=tags, deps=labels)
        leads = {start for *_, start, _ in self._leading.match(told)}
        for rule in self._rules:
            told = rule(told)
        return [Form(word.pos_, _whole(word.lemma_, word.lower_), word.i in leads) for word in told]


def _whole(lemma: str, form: str) -> str:
    """A lemma with the "e" that the rules took for a part of the ending: "hoped" is of "hope", since "hop" doubles its "p".

    And one without the "e" that is a part of the ending, "relaunched", or without the letter that the ending has doubled.

    >>> _whole("hop", "hoping"), _whole("hop", "hopped"), _whole("visit", "visited"), _whole("relaunche", "relaunched")
    ('hope', 'hop', 'visit', 'relaunch')
    >>> _whole("scamme", "scammed")
    'scam'
    """
    if form == lemma + "d" and _HISSING.match(lemma):
        return lemma[:-1]
    if _DOUBLED.match(lemma):
        return lemma[:-2]
    return lemma + "e" if _SHORT.match(lemma) and form in (lemma + "ed", lemma + "es", lemma + "ing") else lemma


def _runs(matches: Iterable[tuple[int, int, int, int]]) -> Iterator[tuple[int, int]]:
    """The stretches of words that matches cover, those that share a word as one."""
    open_: tuple[int, int] | None = None
    for start, end in sorted((start, end) for *_, start, end in matches):
        if open_ is not None and start < open_[1]:
            open_ = open_[0], max(end, open_[1])
        else:
            if open_ is not None:
                yield open_
            open_ = start, end
    if open_ is not None:
        yield open_


def _looks_around(pattern: Sequence[dict[str, object]]) -> bool:
    """Whether a rule asks for more than one word, or for what a word alone does not show."""
    return len(pattern) > 1 or not _OWN.issuperset(pattern[0])
