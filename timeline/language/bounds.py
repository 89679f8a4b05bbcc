"""What bounds a happening in time: the weights of the fitted chooser (`timeline.events.bounding`), and which words last."""

from __future__ import annotations

import json
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files
from types import MappingProxyType

from timeline.errors import BadRule

Weights = Mapping[str, Mapping[str, float]]


@dataclass(frozen=True, slots=True)
class BoundLexicon:
    """What a language knows of how long happenings take.

    Attributes:
        weights: Mark -> group of shapes -> what it adds.
        lasting: Lemma -> how long what it names takes ("days", "years"); words of a moment are not in it.
    """

    weights: Weights
    lasting: Mapping[str, str]


@lru_cache(maxsize=4)
def load_bounds(code: str = "en") -> BoundLexicon:
    """Read a language's weights and lasting words.

    Args:
        code: ISO 639-1 code of a folder in `timeline/lang`.

    Raises:
        BadRule: No such language, or it has no weights.

    >>> load_bounds().lasting["war"]
    'years'
    """
    folder = files("timeline").joinpath("lang", code)
    try:
        weights = read_bounds(folder.joinpath("bounds.json").read_text("utf-8"))
        words = tomllib.loads(folder.joinpath("lasting.toml").read_text("utf-8"))
    except FileNotFoundError as missing:
        raise BadRule(f"Language {code!r} has no weights for bounds ({missing.filename}): fit them, or use 'en'.") from missing
    lasting = {word: length for length, lemmas in words["lasting"].items() for word in lemmas}
    return BoundLexicon(weights, MappingProxyType(lasting))


def read_bounds(text: str) -> Weights:
    """Weights as `benchmarks/train_bounds.py` writes them: hundredths, zeros left out.

    >>> read_bounds('{"verb noun": {"lasts": 40}}')["verb noun"]["lasts"]
    0.4
    """
    table = json.loads(text)
    return MappingProxyType({mark: {group: weight / 100 for group, weight in row.items()} for mark, row in table.items()})
