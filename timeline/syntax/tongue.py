"""In which language a paragraph is written: enough to leave alone what the parser would only guess at.

Told by small words ("der", "que"), each language's own against those of the language that is read (Grefenstette 1995), and by the
script. Small words are in every sentence and in no list of names, so that a table or a headline is not taken for another language.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from unicodedata import name

UNKNOWN = "und"  # ISO 639-2's code for a language that was not determined
_WORD = re.compile(r"(?<![^\W\d_]\.)[^\W\d_]+(?!\.[^\W\d_])")  # no letters of an abbreviation: "U.S."
_LEAST = 8  # words: fewer tell nothing
_ENOUGH = 0.25  # share of its own small words at which no other language is thought of
_CLEAR, _SLIGHT = 0.2, 0.06  # lead of another language's small words: alone, and where no dictionary knows the other words
_DIFFERENT = 3  # small words of a language, beside those that may be parts of names ("de", "la")
_STRANGE = 0.12  # share of words that a dictionary knows, below which a text is strange
_MOSTLY = 0.5


@dataclass(frozen=True, slots=True)
class Ear:
    """Tells languages apart.

    Attributes:
        own: Code of the language that is read.
        others: Codes of those it is told from.
        small_words: A code's small words, in lower case.
        is_common: Whether dictionaries of the language that is read have a word.
        particles: Small words of names in any language.
    """

    own: str
    others: Sequence[str]
    small_words: Callable[[str], frozenset[str]]
    is_common: Callable[[str], bool]
    particles: frozenset[str] = frozenset()

    def foreign(self, text: str) -> str | None:
        """The code of another language that a paragraph is written in.

        Args:
            text: A paragraph.

        Returns:
            An ISO 639-1 code, "und" for another script that no list tells; `None` for its own language and for what does not
            tell, such as names, numbers and headlines.
        """
        words = _words(text)
        if not words or self._are_own(words):
            return None
        latin = _is_latin(text)
        if latin and len(words) < _LEAST:
            return None
        lead, code = max((self._lead(words, other), other) for other in self.others)
        if not latin:
            return code if lead >= _SLIGHT else UNKNOWN
        strange = sum(map(self.is_common, words)) <= _STRANGE * len(words)
        clear = (
            lead >= (_SLIGHT if strange else _CLEAR)
            and len(self.small_words(code).intersection(words) - self.particles) >= _DIFFERENT
        )
        return code if clear else None

    def is_own(self, text: str) -> bool:
        """Whether a text has as many small words of the language that is read as only that language has."""
        words = _words(text)
        return bool(words) and self._are_own(words)

    def _are_own(self, words: Sequence[str]) -> bool:
        return _share(words, self.small_words(self.own)) >= _ENOUGH

    def _lead(self, words: Sequence[str], other: str) -> float:
        """How much more of the words are small ones of another language only than of this one only."""
        theirs, ours = self.small_words(other), self.small_words(self.own)
        return _share(words, theirs - ours) - _share(words, ours - theirs)


def _words(text: str) -> list[str]:
    return [w.lower() for w in _WORD.findall(text)]


def _share(words: Sequence[str], known: frozenset[str]) -> float:
    return sum(w in known for w in words) / len(words)


def _is_latin(text: str) -> bool:
    """Whether most of the letters are Latin ones."""
    if text.isascii():
        return True
    letters: Iterable[str] = [c for c in text if c.isalpha()]
    latin = [c.isascii() or name(c, "").startswith("LATIN") for c in letters]
    return sum(latin) >= _MOSTLY * len(latin)
