"""The names and amounts of a text, as the model's own recogniser finds them, step by step.

spaCy's loop over the words gives up the interpreter's lock, and its rules then take it back some hundred times a word to ask
whether an action is allowed, which is most of what the recogniser costs. Asked from here, the same rules find the lock held.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from spacy.tokens import Doc


def name_entities(recogniser: Any, docs: Sequence[Doc]) -> None:
    """Set the entities of texts, as the recogniser by itself would.

    Args:
        recogniser: spaCy's `EntityRecognizer`, greedy and with an upper layer, as those of its small models are.
        docs: Tokenised texts; more of them at once cost less, for their words are asked about side by side.
    """
    states = recogniser.moves.init_batch(docs)
    open_ = [state for state in states if not state.is_final()]
    if open_:
        step = recogniser.model.predict(docs)
        while open_:
            scores = step.vec2scores.predict(step.state2vec.predict(step.get_token_ids(open_)))
            open_ = recogniser.transition_states(open_, scores)
        step.clear_memory()
    recogniser.set_annotations(docs, states)
