"""Whose time an event shares: its own words, its light verb, its arguments, the clause it depends on or is coordinated with.

The search goes outwards. A verb of saying is a border: the saying's date is not the said's date.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from timeline.events.news import is_participial, is_set_apart
from timeline.events.surroundings import verb_name
from timeline.language.events import EventLexicon
from timeline.syntax.tree import Token

_SUBCLAUSES = frozenset({"relcl", "advcl", "ccomp", "conj", "acl", "xcomp", "pcomp", "csubj", "parataxis"})
_DIRECT = frozenset({"nsubj", "nsubjpass", "dobj", "conj"})


@dataclass(frozen=True, slots=True)
class Sharing:
    """Finds the words whose time an event has.

    Attributes:
        lexicon: The language's events: verbs of saying, light verbs, the words that open clauses of the same time.
        apart: Offsets of words that are told to lie some time from what they hang on: they share no time with it.
    """

    lexicon: EventLexicon
    apart: frozenset[int] = frozenset()

    def sites(self, trigger: Token, carrier: Token | None) -> Iterator[Token]:
        """Words whose time is the event's time, nearest first.

        Args:
            trigger: Head word of the event.
            carrier: The light verb that asserts it, or `None`.
        """
        yield trigger
        verb = carrier or trigger
        if carrier is not None:
            yield carrier
        if verb.is_verb:
            yield from self._below(verb)
            yield from self._outwards(verb)
        else:
            yield from self._below(trigger)
            yield from self._above_noun(trigger)

    def opened_by(self, clause: Token, mark: str) -> bool:
        """Whether one of the words of a mark opens a clause."""
        words = self.lexicon.marks[mark]
        return any(m.lower in words for m in clause.having("mark", "prep", "advmod"))

    def _below(self, word: Token) -> Iterator[Token]:
        return (token for token in _arguments_below(word) if all(t.start not in self.apart for t in _up_to(token, word)))

    def _above_noun(self, noun: Token) -> Iterator[Token]:
        """Nouns that a noun belongs to, and the verb whose subject or object it is; not what it is told along with."""
        token = noun
        while not token.is_verb and not token.is_root and token.start not in self.apart:
            above = _above(token)
            direct = above is not token.head or token.dep in _DIRECT
            token = above
            if token.is_verb and direct:
                if self._tells_of_subject(noun, token):
                    yield token
                    yield from self._outwards(token)
            elif not token.is_verb and direct:
                yield token
            elif not direct:
                return

    def _tells_of_subject(self, noun: Token, verb: Token) -> bool:
        """Whether a verb's time is its noun's: what it does or what makes it happen, not what is said or done about it."""
        if self._reports(verb):
            return False
        makes = self.lexicon.verbs["light"] | self.lexicon.verbs["occurrence"]
        return noun.i < verb.i or verb.pos == "AUX" or not makes.isdisjoint(verb_name(verb))

    def _outwards(self, verb: Token) -> Iterator[Token]:
        """Clauses above a verb that share its time."""
        while not verb.is_root:
            head = verb.head
            if self._shares_time(verb):
                yield head
                yield from _adjuncts_between(head, verb)
            elif verb.dep not in ("ccomp",) or self._reports(head):
                return
            if head.is_verb and self._reports(head):
                return
            verb = head

    def _shares_time(self, verb: Token) -> bool:
        """Whether a clause has the time of what it depends on."""
        if verb.start in self.apart:
            return False
        if is_set_apart(verb):
            return True
        match verb.dep:
            case "xcomp":
                return verb.head.is_verb
            case "conj":
                return verb.head.is_verb and not _has_own_subject(verb)
            case "relcl":
                return _in_which(verb)
            case "advcl":
                return is_participial(verb) or self.opened_by(verb, "simultaneous") or self.opened_by(verb, "after")
        return verb.dep in ("acl", "pcomp", "prep")

    def _reports(self, verb: Token) -> bool:
        return verb.lemma.lower() in self.lexicon.verbs["reporting"]


def _above(noun: Token) -> Token:
    """What a noun hangs on, the verb of an agent ("hit by a quake") and of a state ("is on strike", "are in talks") at once."""
    head = noun.head
    state = noun.dep == "pobj" and head.dep == "prep" and head.head.pos == "AUX"
    return head.head if head.dep == "agent" or state else head


def _adjuncts_between(head: Token, conjunct: Token) -> Iterator[Token]:
    """The phrases of a clause that goes on with "and": "fired during a parade on Monday and fled"."""
    if conjunct.dep == "conj" and head.is_verb:
        for phrase in head.having("prep"):
            if phrase.i < conjunct.i:
                yield from _arguments_below(phrase)


def _up_to(token: Token, top: Token) -> Iterator[Token]:
    """A word and those above it, up to one of them."""
    while token is not top:
        yield token
        token = token.head


def _in_which(verb: Token) -> bool:
    """ "A call in which he said ...": the clause shares the noun's time."""
    return any(p.tag == "WDT" for prep in verb.having("prep") for p in prep.having("pobj"))


def _has_own_subject(verb: Token) -> bool:
    return verb.child("nsubj", "nsubjpass") is not None


def _arguments_below(verb: Token) -> Iterator[Token]:
    """Nouns that depend on a verb without a clause between, and participles ("found clinging to a raft in May"): the parser often
    hangs the time of a verb on one of them."""
    for child in verb.children:
        clause = child.dep in _SUBCLAUSES and not (child.dep == "xcomp" and is_participial(child))
        if clause or child.dep in ("aux", "auxpass", "punct", "cc", "mark"):
            continue
        yield child
        yield from _arguments_below(child)
