"""Whose figures a company's results are, where only what was told before says so: "Revenue rose 4%"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from timeline.events.candidates import Candidate
from timeline.events.entities import Entities
from timeline.events.model import Participant
from timeline.events.participants import participant
from timeline.language.events import EventLexicon
from timeline.syntax.tree import TIMES, Sentence, Token

_RESULTS = "business.earnings"
_AMOUNT, _FIRM = "amount", "company"
_FIRMS = frozenset({"organisation", "media"})
_SUBJECTS = frozenset({"nsubj", "nsubjpass"})
_BEFORE = frozenset({"poss", "compound", "nmod"})
_FIGURES = frozenset({"MONEY", "PERCENT", "CARDINAL"}) | TIMES
_Told = tuple[Candidate, Participant]  # an event and its firm
_NEAR = 3  # sentences within which a figure goes on about the firm told last


def name_firms(
    candidates: Sequence[Candidate], text: str, sentences: Sequence[Sentence], entities: Entities, lexicon: EventLexicon
) -> Iterator[Candidate]:
    """Give results the firm that their own words name, else that reports them, else the one whose results were told just before.

    Args:
        candidates: Events in text order.
        text: The article's text.
        sentences: Its sentences, by number.
        entities: Its entities.
        lexicon: The language's events.

    Yields:
        The same events; what says that it is of something else that nobody knows ("sales at the unit") gets no firm.
    """
    firms = _Firms(text, sentences, entities, lexicon)
    told: _Told | None = None
    for candidate in candidates:
        if candidate.kind.name != _RESULTS:
            yield candidate
            continue
        firm = next((p for p in candidate.participants if p.role == _FIRM), None)
        found = firms.found(candidate, told) if firm is None else None
        firm = firm or found
        told = (candidate, firm) if firm is not None and firm.named else None
        yield candidate if found is None else replace(candidate, participants=(*candidate.participants, found))


@dataclass(frozen=True, slots=True)
class _Firms:
    text: str
    sentences: Sequence[Sentence]
    entities: Entities
    lexicon: EventLexicon

    def found(self, candidate: Candidate, told: _Told | None) -> Participant | None:
        """The firm of an event's figure; `told` is the one of the figure before it."""
        word = next((t for role, t in candidate.match.fillers if role == _AMOUNT and t.is_noun), None)
        if word is None:
            return None
        owners = list(self._owners(word, candidate.trigger))
        if owners:
            return self._firm(owners[0]) if len(owners) == 1 and owners[0].pos == "PROPN" else None  # "at the unit" says so itself
        speaker = candidate.attribution.speaker
        return (None if speaker is None else self._firm(speaker)) or self._goes_on(candidate, told)

    def _owners(self, word: Token, trigger: Token) -> Iterator[Token]:
        """Whose or of what a figure is said to be, known or not: "the unit's sales", "at Berg, net rose"."""
        for before in word.having(*_BEFORE):
            if before.dep == "poss" or before.pos == "PROPN" or self._is_firm(before):
                yield before
        led = (p for w in (word, trigger) for p in w.having("prep") if p.lower in self.lexicon.marks["whose figures"])
        yield from (o for p in led for o in p.having("pobj") if o.pos != "NUM" and o.entity not in _FIGURES)

    def _firm(self, word: Token) -> Participant | None:
        return participant(_FIRM, word, self.text, self.entities, self.lexicon) if self._is_firm(word) else None

    def _is_firm(self, word: Token) -> bool:
        entity = self.entities.of(word)
        return entity is not None and entity.named and entity.kind in _FIRMS

    def _goes_on(self, candidate: Candidate, told: _Told | None) -> Participant | None:
        """The firm whose figures were told before, if no other one has come between."""
        if told is None or candidate.trigger.dep == "amod":
            return None  # "the industry's trend to declining profits"
        (before, firm), here = told, candidate.sentence.index
        between = self.sentences[before.sentence.index + 1 : here + 1]
        if not 0 <= here - before.sentence.index <= _NEAR or any(self._speaks_of_another(s, firm) for s in between):
            return None
        return firm

    def _speaks_of_another(self, sentence: Sentence, firm: Participant) -> bool:
        return any(t.dep in _SUBJECTS and self._is_firm(t) and self.entities.name_of(t) != firm.name for t in sentence.tokens)
