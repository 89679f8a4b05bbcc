"""Capitals where a text has only them, or none, or a headline one a word: the parser is shown how words are written elsewhere.

A tagger that has learned from newspapers takes a line in capitals for a row of names, "Cuba Condemns Blasts" as well. Before it is
shown to the parser, such a line is written anew, letter for letter, so that no offset moves: truecasing (Lita et al. 2003), by
lists instead of a language model.
What is a name is told by, in this order: the same word in other lines of the article, lists of names, dictionaries of common words;
what no dictionary has is a name.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Protocol

Stretch = tuple[int, int]
_WORD = re.compile(r"(?:[^\W\d_]\.){2,}|[^\W\d_]+")
_OPENS = re.compile(r"(?:^|(?<!\.\w)[.!?][\"'\u201d\u2019)\]]*\s+)[\"'\u201c\u2018(\[]*$")
_NUMBER_BEFORE, _NUMBER_AFTER = re.compile(r"\d\s*$"), re.compile(r"\s*\d")
_LEAST, _SHARE = 3, 0.8  # words, and how many of them in capitals, before a line counts as all capitals
_TITLED, _LONG, _MOST = 0.9, 4, 30  # share of the words of so many letters with a capital, in a line of so many words: a headline's
_FEW = 0.004  # capitals among the letters of an article that is written small throughout
_LONGEST = 4  # words of a listed name
_SHORT = 3  # letters of an unknown word that is an abbreviation rather than a name


class Names(Protocol):
    """What a language knows of capitals; keys are in lower case (`timeline.language.spelling`)."""

    @property
    def names(self) -> Mapping[str, str]:
        """Name -> how it is written."""

    @property
    def given(self) -> frozenset[str]:
        """Given names."""

    @property
    def plain(self) -> frozenset[str]:
        """Names that are plain words as well."""

    @property
    def particles(self) -> frozenset[str]:
        """Small words inside names."""

    @property
    def honorifics(self) -> frozenset[str]:
        """Words before a surname."""

    @property
    def vowels(self) -> frozenset[str]:
        """Letters without which a word cannot be spoken."""

    @property
    def nouns(self) -> frozenset[str]:
        """Common nouns."""


@dataclass(frozen=True, slots=True)
class Casing:
    """Writes lines anew.

    Attributes:
        names: What the language knows.
        is_common: Whether dictionaries have a word (in lower case), inflected or not.
        is_written: Whether the parser has seen a word written just so.
    """

    names: Names
    is_common: Callable[[str], bool]
    is_written: Callable[[str], bool]

    def recased(self, text: str, stretches: Sequence[Stretch]) -> str:
        """A text with its stretches in capitals, or an article without any, written as elsewhere.

        Args:
            text: The article.
            stretches: Where its paragraphs begin and end.

        Returns:
            A text of the same length; the same text where nothing is to be done.
        """
        loud = {(s, e) for s, e in stretches if self._is_loud(text[s:e])}
        titled = {(s, e) for s, e in stretches if self._is_titled(text[s:e])}
        quiet = _is_quiet("".join(text[s:e] for s, e in stretches))
        if not (loud or titled or quiet):
            return text
        anew = set(stretches) if quiet else loud | titled
        own = _own_forms(text, [stretch for stretch in stretches if stretch not in anew])
        letters = list(text)
        for start, end in anew:
            words = self._titled_words if (start, end) in titled else self._words
            for at, word in words(text[start:end], own):
                letters[start + at : start + at + len(word)] = word
        return "".join(letters)

    def _is_loud(self, line: str) -> bool:
        words = [w.group() for w in _WORD.finditer(line) if len(w.group()) > 1]
        high = [w for w in words if w.isupper()]
        plain = (w for w in high if len(w) > _SHORT and self.is_common(_low(w)))
        return len(high) >= _LEAST and len(high) > _SHARE * len(words) and any(plain)

    def _is_titled(self, line: str) -> bool:
        """Whether a line is a headline that has a capital on each of its words but the small ones."""
        if line.rstrip().endswith("."):
            return False  # a sentence, as most lines are
        words = [w.group() for w in _WORD.finditer(line)]
        long = [w for w in words if len(w) >= _LONG]
        if len(long) < _LEAST or len(words) > _MOST:
            return False
        high = [w for w in long if w[:1].isupper()]
        plain = [w for w in high[1:] if w.istitle() and _low(w) not in self.names.names and self.is_common(_low(w))]
        return len(high) >= _TITLED * len(long) and len(plain) > 1

    def _titled_words(self, line: str, own: Mapping[str, str]) -> Iterator[tuple[int, str]]:
        """The words of a headline that has capitals, but for those of people and for those in capitals throughout."""
        before = ""
        for at, word in self._words(line, own):
            low = _low(word)
            if line[at : at + len(word)].istitle() and self.names.given.isdisjoint((low, before)):
                yield at, word
            before = low

    def _words(self, line: str, own: Mapping[str, str]) -> Iterator[tuple[int, str]]:
        """The words of a line as they are written, with their offsets."""
        found = list(_WORD.finditer(line))
        skip, before = 0, ""
        for n, match in enumerate(found):
            if n < skip:
                continue
            name, skip = self._listed(line, found, n)
            written = name or self._one(line, found, n, before, own)
            if name is None and _OPENS.search(line[max(0, match.start() - 12) : match.start()]):
                written = _high(written)
            yield match.start(), written
            before = written

    def _listed(self, line: str, found: Sequence[re.Match[str]], n: int) -> tuple[str | None, int]:
        """The longest name of several words in the lists that begins here, and the number of the word after it."""
        for last in range(min(n + _LONGEST, len(found)) - 1, n, -1):
            words = line[found[n].start() : found[last].end()]
            name = self.names.names.get(" ".join(_low(words).split()))
            if name is not None and len(name) == len(words):
                return name, last + 1
        return None, n + 1

    def _one(self, line: str, found: Sequence[re.Match[str]], n: int, before: str, own: Mapping[str, str]) -> str:
        """How one word is written, told by lists, dictionaries and what stands beside it."""
        match = found[n]
        word, low = match.group(), _low(match.group())
        after = _low(found[n + 1].group()) if n + 1 < len(found) else ""
        if match.start() and line[match.start() - 1] in "'\u2019" and len(word) < _SHORT:
            return low
        if "." in word or (len(word) == 1 and (line[match.end() : match.end() + 1] == "." or not self.is_common(low))):
            return word
        if low in own:
            return own[low]
        name = self.names.names.get(low)
        if low in self.names.plain:
            return name if name is not None and _is_numbered(line, match) else low
        if name is not None:
            return name
        if self.is_common(low):
            return _high(low) if self._is_surname(low, _low(before)) or self._is_given(low, after) else low
        if low in self.names.particles and (before[:1].isupper() or before in self.names.particles):
            return low
        return self._unknown(word, low)

    def _is_surname(self, low: str, before: str) -> bool:
        """A noun right after a title or a given name is a surname: "President Bush", "John Wood"."""
        person = before in self.names.honorifics or (before in self.names.given and not self.is_common(before))
        return person and low in self.names.nouns

    def _is_given(self, low: str, after: str) -> bool:
        """A given name that is a plain word as well ("Mark"), before what can only be a name."""
        return low in self.names.given and bool(after) and after not in self.names.names and not self.is_common(after)

    def _unknown(self, word: str, low: str) -> str:
        """What no dictionary has: an abbreviation where it cannot be spoken or is as short, else a name."""
        name, letters = _high(low), word.upper() if len(word.upper()) == len(word) else word
        if self.is_written(name) and name != letters:
            return name
        spoken = any(c in self.names.vowels or not c.isascii() for c in low)
        short = len(low) <= _SHORT and word.isupper()
        return letters if not spoken or short or self.is_written(letters) else name


def _is_numbered(line: str, match: re.Match[str]) -> bool:
    """Whether a number stands beside a word, as beside a month."""
    return bool(_NUMBER_BEFORE.search(line[max(0, match.start() - 3) : match.start()]) or _NUMBER_AFTER.match(line, match.end()))


def _is_quiet(text: str) -> bool:
    """Whether a text is written small throughout."""
    letters, high = sum(map(str.isalpha, text)), sum(map(str.isupper, text))
    return len(text.split()) > _LEAST and high <= _FEW * letters


def _own_forms(text: str, stretches: Sequence[Stretch]) -> Mapping[str, str]:
    """How the other lines of the article write a word inside a sentence, most often."""
    seen: dict[str, Counter[str]] = {}
    for start, end in stretches:
        for match in _WORD.finditer(text, start, end):
            if not _OPENS.search(text[max(start, match.start() - 12) : match.start()]):
                seen.setdefault(_low(match.group()), Counter())[match.group()] += 1
    return {low: max(forms, key=lambda form: (forms[form], form)) for low, forms in seen.items() if len(low) > 1}


def _low(word: str) -> str:
    """A word in small letters, one for one."""
    low = word.lower()
    return low if len(low) == len(word) else "".join(c.lower() if len(c.lower()) == 1 else c for c in word)


def _high(word: str) -> str:
    """A word with a capital, one for one."""
    first = word[:1].upper()
    return first + word[1:] if len(first) == 1 else word
