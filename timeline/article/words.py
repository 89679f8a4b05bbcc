"""The words that stand around the news (datelines, bylines, site furniture), loaded from `timeline/lang/<code>/articles.toml`.

The seats of governments, which datelines name more often than any other city, are those of `countries.toml`.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from importlib import resources
from types import MappingProxyType

from timeline.errors import CannotRead


@dataclass(frozen=True, slots=True)
class Words:
    """The words of one language; all in lower case, none of them changed after loading.

    Attributes:
        months, weekdays: Name to number (January and Monday are 1).
        sections: The other lists, by "section.key".
        clock_words: "noon" to "12:00".
    """

    months: Mapping[str, int]
    weekdays: Mapping[str, int]
    sections: Mapping[str, frozenset[str]]
    clock_words: Mapping[str, str]

    def has(self, section: str, word: str) -> bool:
        """Whether the word, in whatever case, is in that list."""
        return word.lower() in self.sections[section]

    def pattern(self, *sections: str) -> str:
        """One regular expression for the words of those lists, longest first, any white space inside."""
        return any_of(word for section in sections for word in self.sections[section])


def any_of(words: Iterable[str]) -> str:
    """A group of alternatives for a regular expression, longest first, any white space where a word has a space.

    >>> any_of(["am", "a.m."])
    '(?:a\\\\.m\\\\.|am)'
    """
    ordered = sorted(words, key=lambda word: (-len(word), word))
    return "(?:" + "|".join(r"\s{1,3}".join(map(re.escape, word.split())) for word in ordered) + ")"


@cache
def words_of(language: str) -> Words:
    """The words of a language by its code.

    Raises:
        CannotRead: no such language comes with the library.
    """
    folder = resources.files("timeline") / "lang" / language
    if not re.fullmatch(r"[a-z]{2,3}(_[a-z]+)?", language) or not (folder / "articles.toml").is_file():
        raise CannotRead(f"language {language!r} is not one this library reads: pass language='en'")
    data = tomllib.loads((folder / "articles.toml").read_text(encoding="utf-8"))
    calendar = data["calendar"]
    sections = {
        f"{name}.{key}": frozenset(word.lower() for word in words)
        for name, section in data.items()
        for key, words in section.items()
        if isinstance(words, list) and all(isinstance(word, str) for word in words)
    }
    countries = tomllib.loads((folder / "countries.toml").read_text(encoding="utf-8"))
    seats = {seat.lower() for country in countries.values() for seat in country.get("seat", ())}
    sections["places.cities"] |= seats
    return Words(
        months=_numbered(calendar["months"]),
        weekdays=_numbered(calendar["weekdays"]),
        sections=MappingProxyType(sections),
        clock_words=MappingProxyType(dict(calendar["clock_words"])),
    )


def _numbered(rows: list[list[str]]) -> Mapping[str, int]:
    return MappingProxyType({name: number for number, names in enumerate(rows, 1) for name in names})
