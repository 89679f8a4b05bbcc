"""Names of other languages, to say in which one a text is written that cannot be read."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from functools import lru_cache
from importlib.resources import files
from types import MappingProxyType

from timeline.errors import BadRule


@lru_cache(maxsize=4)
def load_tongues(code: str = "en") -> Mapping[str, str]:
    """What a language calls the others: ISO 639-1 code -> name.

    Args:
        code: ISO 639-1 code of a folder in `timeline/lang`.

    Raises:
        BadRule: Its file of names is missing or cannot be read.

    >>> load_tongues()["pl"]
    'Polish'
    """
    try:
        names = tomllib.loads(files("timeline").joinpath("lang", code, "tongues.toml").read_text("utf-8"))["names"]
    except (FileNotFoundError, KeyError, tomllib.TOMLDecodeError) as error:
        raise BadRule(f"tongues.toml of language {code!r} cannot be read: {error}") from error
    return MappingProxyType(dict(names))
