"""Headlines in which the model finds no verb are read once more, with a verb that it cannot mistake in place of the likeliest word.

The model has learned from sentences and takes the verb of many a headline for a noun: "Drug firm halts trial". But its tagger says
of every word how likely each tag is, and the likeliest verb is the verb as a rule, unlikely as it may be. So the headline is
parsed again with "broke" in its place, and the tree is believed if it makes that word the verb of the whole headline, with a
subject that agrees with what stands there in truth.

Participles, from which headlines leave out the helping verb, are told from the simple past by a list of verbs.
"""

from __future__ import annotations

import math
import re
from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING, Any, Protocol

from timeline.syntax.mending import NEVER_PAST

if TYPE_CHECKING:
    from spacy.language import Language as Pipeline
    from spacy.tokens import Doc
    from spacy.tokens import Token as Word

STAND_IN = "broke"  # a finite verb and nothing else, with an object or without, with any preposition
_FINITE = ("VBZ", "VBP", "VBD", "VB")
_TELLING = frozenset({"VBZ", "VBP", "VBD", "VBN", "MD"})
_MISTAKEN = frozenset({"NN", "NNS", "NNP", "NNPS", "JJ", "VB", "VBZ", "VBP"})  # what the verb of a headline is taken for
_SUBJECTS = frozenset({"nsubj", "nsubjpass", "csubj", "expl"})
_HELPERS = frozenset({"aux", "auxpass"})
_OBJECTS = frozenset({"dobj", "ccomp", "dative"})
_PLURAL = frozenset({"NNS", "NNPS", "CD"})
_CALLED = frozenset({"NN", "NNS", "NNP", "UH"})
_SURE, _LIKELY, _UNLIKELY, _POSSIBLE = 0.9, 0.05, 0.01, 0.001  # of being a finite verb, for words that may be nouns
_TRIED = 3  # words of a headline

_OPENED = re.compile(r"^(\S+(?: \S+){0,2}) - ")  # "Sudan - 40 dead"

Lemmas = Callable[[str], Iterator[tuple[str, str]]]


class Words(Protocol):
    """What a language knows of the verbs of headlines (`timeline.language.headlines`)."""

    @property
    def befalling(self) -> frozenset[str]:
        """Verbs whose past without an object is a participle."""

    @property
    def fining(self) -> frozenset[str]:
        """Those of them that a sum may follow."""

    @property
    def numerous(self) -> frozenset[str]:
        """Nouns in the singular that may take a plural verb."""

    @property
    def acting(self) -> tuple[str, ...]:
        """Endings of plurals of those who do things."""

    @property
    def onward(self) -> frozenset[str]:
        """Words that follow verbs and hardly ever nouns."""

    @property
    def seldom(self) -> frozenset[str]:
        """Verbs that are nouns as well, but hardly ever in the plural."""

    @property
    def things(self) -> frozenset[str]:
        """Nouns that are hardly ever verbs where they end as both do."""

    @property
    def slug(self) -> re.Pattern[str]:
        """What agencies write before a headline."""

    @property
    def imprint(self) -> re.Pattern[str]:
        """The name of the paper behind a headline."""


def bare(headline: str, words: Words) -> str:
    """A headline as the parser is shown it: what is no part of it blanked out, a dash behind its first words as a colon.

    Args:
        headline: As it is written; the result is as long.
        words: Of its language.
    """
    for aside in (words.slug, words.imprint):
        headline = aside.sub(lambda found: " " * len(found[0]), headline)
    return _OPENED.sub(r"\1 : ", headline)


class Rereader:
    """Reads headlines again where need be.

    Args:
        pipeline: The loaded model.
        disabled: The steps of it that a parse goes without.
        lemmas: Parts of speech and lemmas that a word in lower case may have; "noun" only where the dictionary has it.
    """

    def __init__(self, pipeline: Pipeline, disabled: tuple[str, ...], lemmas: Lemmas) -> None:
        self._pipeline, self._disabled, self._lemmas = pipeline, disabled, lemmas
        self._tagger: Any = pipeline.get_pipe("tagger")
        labels = pipeline.pipe_labels["tagger"]
        self._finite = [labels.index(tag) for tag in _FINITE]

    def reread(self, doc: Doc, words: Words) -> Doc:
        """A headline as it reads with a verb; as it was where it has one already, or where no word can be one.

        Args:
            doc: The headline, tagged and parsed; what it has is changed in place.
            words: Of its language.
        """
        if sum(1 for _ in doc.sents) == 1:
            doc = self._with_verb(doc, words) if self._is_without_verb(doc, words) else doc
        for verb in doc:
            subject = _subject_of(verb)
            if subject is not None and self._befalls(verb, words):
                verb.tag_, subject.dep_ = "VBN", "nsubjpass"
                subject.tag_ = _noun(subject)
        return doc

    def _befalls(self, verb: Word, words: Words) -> bool:
        """Whether a verb without helper is the participle of what befalls its subject: "Actor jailed for fraud"."""
        if verb.tag_ not in ("VBD", "VBN") or any(c.dep_ in _HELPERS for c in verb.children):
            return False
        names = {lemma for part, lemma in self._lemmas(verb.lower_) if part == "verb"}
        objects = [c for c in verb.children if c.dep_ in _OBJECTS and c.i > verb.i]
        if all(o.dep_ == "dobj" and any(t.like_num for t in o.subtree) for o in objects) and not names.isdisjoint(words.fining):
            return True
        return verb.lower_.endswith(NEVER_PAST) or (not objects and not names.isdisjoint(words.befalling))

    def _chances(self, doc: Doc) -> list[float]:
        """How likely the tagger thinks that each word is a finite verb."""
        scores = self._tagger.model.predict([doc])[0].astype("float64")
        odds = math.e ** (scores - scores.max(axis=1, keepdims=True))  # an array's own: importing numpy here would slow `import`
        chances: list[float] = (odds[:, self._finite].sum(axis=1) / odds.sum(axis=1)).tolist()
        return chances

    def _with_verb(self, doc: Doc, words: Words) -> Doc:
        """The headline with the tree it has if one of its words is its verb, else as it was."""
        for word in self._likeliest(doc, words, self._chances(doc))[:_TRIED]:
            read = self._with_stand_in(doc, word)
            if self._is_verb_of_all(read[word.i], word, words):
                return _as(read, doc, word)
        return doc

    def _is_without_verb(self, doc: Doc, words: Words) -> bool:
        """Whether nothing heads the line that can be its verb, or a likelier verb is taken for a noun."""
        root = next(doc.sents).root
        headed = any(c.dep_ in _SUBJECTS for c in root.children) and root.tag_ in _TELLING
        helped = root.tag_ in ("VB", "VBN") and any(c.dep_ in _HELPERS for c in root.children)
        return not (headed or helped) or any(w.tag_ == "NNS" and self._is_only_verb(w, words) for w in doc) or self._robs(root)

    def _robs(self, root: Word) -> bool:
        """Whether what heads the line takes the verb right before it for its subject: "Steelmaker posts record loss"."""
        before = root.nbor(-1) if root.i else root
        if before.head != root or before.dep_ != "nsubj" or before.tag_ != "NNS" or not self._may_be("verb", before):
            return False
        if not self._may_be("verb", root):
            return True
        chances = self._chances(root.doc)
        return chances[before.i] >= _LIKELY and chances[root.i] < _SURE

    def _likeliest(self, doc: Doc, words: Words, chances: list[float]) -> list[Word]:
        """The words that may be the verb, the likeliest first: those that are never nouns, then by what the tagger thinks."""
        found = []
        for word in doc[1:]:
            if not self._may_be("verb", word) or _is_fate(word) or self._is_thing(word, words):
                continue
            if word.tag_ in _MISTAKEN or _follows_doers(word, words):
                noun = not self._is_only_verb(word, words) and not self._is_robbed(word)
                if not noun or chances[word.i] >= _least(word, words):
                    found.append((noun, -chances[word.i], word.i))
        return [doc[i] for *_, i in sorted(found)]

    def _is_thing(self, word: Word, words: Words) -> bool:
        """Whether a word is a noun in the plural that is hardly ever a verb: "talks"."""
        return self._has_ending(word.lower_) and any(lemma in words.things for _, lemma in self._lemmas(word.lower_))

    def _is_robbed(self, word: Word) -> bool:
        """Whether a word is the subject of what is never a verb: "North fires missile"."""
        return word.dep_ == "nsubj" and word.head.i == word.i + 1 and not self._may_be("verb", word.head)

    def _with_stand_in(self, doc: Doc, word: Word) -> Doc:
        words = [STAND_IN if w.i == word.i else w.text for w in doc]
        shown = type(doc)(doc.vocab, words=words, spaces=[bool(w.whitespace_) for w in doc])
        return next(iter(self._pipeline.pipe([shown], disable=self._disabled)))

    def _is_verb_of_all(self, verb: Word, word: Word, words: Words) -> bool:
        """Whether the stand-in heads the headline, and its subject agrees with the word in whose place it stands."""
        subject = _subject_of(verb)
        if verb.dep_ != "ROOT" or subject is None or any(c.dep_ == "case" for c in subject.children):
            return False
        many = subject.tag_ in _PLURAL or subject.lower_ in words.numerous or any(c.dep_ == "conj" for c in subject.children)
        return self._has_ending(word.lower_) != many or word.tag_.startswith("VB")

    def _has_ending(self, form: str) -> bool:
        """Whether a verb has the ending of the third person: "halts", not "pass"."""
        return form.endswith("s") and all(lemma != form for part, lemma in self._lemmas(form) if part == "verb")

    def _is_only_verb(self, word: Word, words: Words) -> bool:
        """Whether a word is a verb and never a noun, or hardly ever: "upholds", "rejects"."""
        verbs = [lemma for part, lemma in self._lemmas(word.lower_) if part == "verb"]
        if not verbs or not self._may_be("noun", word):
            return bool(verbs)
        return self._has_ending(word.lower_) and not words.seldom.isdisjoint(verbs)

    def _may_be(self, part: str, word: Word) -> bool:
        return any(p == part for p, _ in self._lemmas(word.lower_))


def _subject_of(verb: Word) -> Word | None:
    """The subject before a verb, also one taken for a call or a verb: "Boy, 6, drowns in pool", "Shelling resumes"."""
    before = [c for c in verb.children if c.i < verb.i]
    called = (c for c in before if (c.dep_ == "intj" and c.tag_ in _CALLED) or (c.dep_ == "csubj" and c.tag_ == "VBG" and c.i == 0))
    return next((c for c in before if c.dep_ == "nsubj"), next(called, None))


def _noun(subject: Word) -> str:
    """The tag of a subject, also where it was taken for a call or a verb."""
    return "NN" if subject.tag_ in ("UH", "VBG") else subject.tag_


def _is_fate(word: Word) -> bool:
    """Whether a word says what befell so many, behind what the headline is about: "Train derails, 12 hurt"."""
    return word.i > 1 and word.nbor(-1).like_num and word.nbor(-2).is_punct


def _follows_doers(word: Word, words: Words) -> bool:
    """Whether a small word stands behind those who only act: "Postal workers down tools"."""
    return word.tag_ in ("RB", "RP", "IN") and word.nbor(-1).lower_.endswith(words.acting)


def _least(word: Word, words: Words) -> float:
    """How likely a word that may be a noun must be a verb: less where the one before only acts ("Police hunt gunman"), the one
    after only follows verbs ("Bus plunges into ravine") or begins what follows a verb ("Airline files for bankruptcy")."""
    after = word.nbor() if word.i + 1 < len(word.doc) else word
    if word.nbor(-1).lower_.endswith(words.acting) or after.lower_ in words.onward or after.like_num:
        return _POSSIBLE
    ends = after.is_punct and word.nbor(-1).tag_ == "NNS"  # "Car sales jump"
    return _UNLIKELY if ends or after.tag_ in ("IN", "DT", "TO") else _LIKELY


def _as(read: Doc, doc: Doc, word: Word) -> Doc:
    """The headline in its own words, with the tree of the one that had a stand-in."""
    tags, labels = [w.tag_ for w in read], [w.dep_ for w in read]
    tags[word.i] = "VBZ" if word.lower_.endswith("s") else "VBP"
    if (subject := _subject_of(read[word.i])) is not None:
        labels[subject.i], tags[subject.i] = "nsubj", _noun(subject)
    return type(doc)(
        doc.vocab,
        words=[w.text for w in doc],
        spaces=[bool(w.whitespace_) for w in doc],
        tags=tags,
        deps=labels,
        heads=[w.head.i for w in read],
    )
