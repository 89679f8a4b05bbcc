"""The weights of the fitted chooser of dates (`timeline.events.choosing`)."""

from __future__ import annotations

import json
from collections.abc import Mapping
from functools import lru_cache
from importlib.resources import files
from types import MappingProxyType

from timeline.errors import BadRule

DateWeights = Mapping[str, float]


@lru_cache(maxsize=4)
def load_dates(code: str = "en") -> DateWeights:
    """Read a language's weights: mark -> what it adds to an offer.

    Args:
        code: ISO 639-1 code of a folder in `timeline/lang`.

    Raises:
        BadRule: No such language, or it has no weights.

    >>> load_dates()["E own"] > 0
    True
    """
    path = files("timeline").joinpath("lang", code, "dates.json")
    try:
        return read_dates(path.read_text("utf-8"))
    except FileNotFoundError as missing:
        raise BadRule(f"Language {code!r} has no weights for dates ({missing.filename}): fit them, or use 'en'.") from missing


def read_dates(text: str) -> DateWeights:
    """Weights as `benchmarks/train_dates.py` writes them: hundredths, zeros left out.

    >>> read_dates('{"E own": 150}')["E own"]
    1.5
    """
    return MappingProxyType({mark: weight / 100 for mark, weight in json.loads(text).items()})
