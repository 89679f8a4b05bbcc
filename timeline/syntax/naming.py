"""The names and amounts of a text, as the model's own recogniser finds them, step by step.

spaCy's loop over the words gives up the interpreter's lock, and its rules then take it back some hundred times a word to ask
whether an action is allowed, which is most of what the recogniser costs. Asked from here, the same rules find the lock held. And
as no name reaches over the end of a sentence, sentences are read side by side: a text costs as many steps as its longest has words.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import chain
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from spacy.tokens import Doc, Span


def name_entities(recogniser: Any, docs: Sequence[Doc]) -> None:
    """Set the entities of texts, as the recogniser by itself would.

    Args:
        recogniser: spaCy's `EntityRecognizer`, greedy and with an upper layer, as those of its small models are.
        docs: Texts whose sentences are known; more of them at once cost less, for their words are asked about side by side.
    """
    copies = [[_copy(sentence) for sentence in doc.sents] for doc in docs]
    in_order = list(chain.from_iterable(copies))  # so that each knows the place of its words among all
    states = recogniser.moves.init_batch(in_order)
    open_ = [state for state in states if not state.is_final()]
    if open_:
        step = recogniser.model.predict(docs)
        while open_:
            scores = step.vec2scores.predict(step.state2vec.predict(step.get_token_ids(open_)))
            open_ = recogniser.transition_states(open_, scores)
        step.clear_memory()
    recogniser.set_annotations(in_order, states)
    for doc, sentences in zip(docs, copies, strict=True):
        doc.set_ents(list(_entities(doc, sentences)))


def _copy(sentence: Span) -> Doc:
    """A sentence as a text of its own: its bare words, which is all that the rules ask about."""
    return type(sentence.doc)(sentence.doc.vocab, [t.text for t in sentence], [bool(t.whitespace_) for t in sentence])


def _entities(doc: Doc, sentences: Sequence[Doc]) -> Iterator[Span]:
    """The entities of a text's sentences, where they stand in the text."""
    first = 0
    for sentence in sentences:
        for entity in sentence.ents:
            yield type(entity)(doc, first + entity.start, first + entity.end, entity.label)
        first += len(sentence)
