"""The vectors of words by their form, computed once a form.

Before the model looks at what stands around a word, it makes a vector of the word alone, by hash embeddings (Miranda et al. 2022):
a third of what its network costs, and the same for every "said". Each row of that sum is computed on its own, so that a remembered
vector is the same to the last bit.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from thinc.api import Model
    from thinc.types import Ragged

_MOST = 20_000  # forms remembered: 8 MB; more are hardly met again
_FROM, _TO = "list2ragged", "ragged2list"  # between these layers nothing but the word itself counts


def remember_forms(network: Model[Any, Any]) -> None:
    """Let a network remember the vectors of word forms.

    Args:
        network: One that holds spaCy's hash embeddings; another is left as it is. It is for reading only from then on.
    """
    from thinc.api import Model

    for node in list(network.walk()):
        names = [layer.name for layer in node.layers]
        if _FROM in names and _TO in names[names.index(_FROM) :]:
            inner = slice(names.index(_FROM) + 1, names.index(_TO))
            node.layers[inner] = [Model("remembered", _Remembered().forward, layers=node.layers[inner])]


class _Remembered:
    """The forms that were met, and where among the vectors each one's is."""

    def __init__(self) -> None:
        self._places: dict[bytes, int] = {}
        self._vectors: Any = None

    def forward(self, model: Model[Ragged, Ragged], words: Ragged, is_train: bool) -> tuple[Ragged, Callable[[Ragged], Ragged]]:
        """The vectors of words, as thinc asks a layer for them; this one is not for training."""
        if is_train:
            raise NotImplementedError("a network that remembers its word forms is for reading only")
        rows: Any = model.ops.as_contig(words.dataXd)
        keys = rows.view(f"V{rows.dtype.itemsize * rows.shape[1]}").ravel().tolist()
        new = {key: row for row, key in enumerate(keys) if key not in self._places}
        if len(self._places) + len(new) > _MOST:
            self._places.clear()
            new = {key: row for row, key in enumerate(keys)}
        if new:
            self._add(model, list(new), type(words)(rows[list(new.values())], model.ops.asarray1i([len(new)])))
        return type(words)(self._vectors[[self._places[key] for key in keys]], words.lengths), lambda gradient: gradient

    def _add(self, model: Model[Ragged, Ragged], keys: list[bytes], words: Ragged) -> None:
        for layer in model.layers:
            words = layer.predict(words)
        vectors: Any = words.dataXd
        first, last = len(self._places), len(self._places) + len(keys)
        if self._vectors is None or last > len(self._vectors):
            self._vectors = model.ops.alloc2f(max(_MOST, last), vectors.shape[1])
        self._vectors[first:last] = vectors
        self._places.update(zip(keys, range(first, last), strict=True))
