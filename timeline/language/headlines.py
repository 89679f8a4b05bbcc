"""The words by which a language's headlines are read; those by which they are written are in `titles`."""

from __future__ import annotations

import re
import tomllib
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files

from timeline.errors import BadRule


@dataclass(frozen=True, slots=True)
class HeadlineWords:
    """What tells the verb of a headline, and who does it.

    Attributes:
        befalling: Verbs whose past without an object is a participle ("robbed"); `fining` are those that a sum may follow.
        numerous: Nouns in the singular that may take a plural verb; `acting` are endings of plurals of those who do things.
        onward: Words that follow verbs and hardly ever nouns ("into").
        seldom: Verbs that are nouns as well, but hardly ever in the plural; `things` are nouns that are hardly ever verbs there.
        slug: What agencies write before a headline; `imprint` is the name of the paper that web pages put behind it.
    """

    befalling: frozenset[str]
    fining: frozenset[str]
    numerous: frozenset[str]
    acting: tuple[str, ...]
    onward: frozenset[str]
    seldom: frozenset[str]
    things: frozenset[str]
    slug: re.Pattern[str]
    imprint: re.Pattern[str]


@lru_cache(maxsize=4)
def load_headline_words(code: str = "en") -> HeadlineWords:
    """Read the words by which a language's headlines are read.

    Raises:
        BadRule: The file lacks a part.

    >>> "rob" in load_headline_words().befalling
    True
    """
    data = tomllib.loads(files("timeline").joinpath("lang", code, "headlines.toml").read_text("utf-8"))
    try:
        return HeadlineWords(
            befalling=frozenset(data["befalling"]),
            fining=frozenset(data["fining"]),
            numerous=frozenset(data["numerous"]),
            acting=tuple(data["acting"]),
            onward=frozenset(data["onward"]),
            seldom=frozenset(data["seldom"]),
            things=frozenset(data["things"]),
            slug=re.compile(data["slug"]),
            imprint=re.compile(data["imprint"]),
        )
    except KeyError as missing:
        raise BadRule(f"The words for reading headlines of language {code!r} lack {missing}.") from missing
