"""How to call what has no name: the words of its phrase, without article, loose quotation marks and long tails."""

from __future__ import annotations

import re

from timeline.events.entities.discourse import Discourse
from timeline.events.entities.nominals import Nominal, stretch
from timeline.syntax.arguments import shared_out
from timeline.syntax.phrase import bare, phrase
from timeline.syntax.tree import Token

COMMON = frozenset({"NUM", "ADJ", "ADV", "DET", "ADP", "NOUN"})  # parts of speech of words that are no names
COUNTS = frozenset({"", "CARDINAL", "QUANTITY"})  # and their entity labels
LONG = 60  # characters that a phrase may have with its "of" part
_MARKS = re.compile(r"``|''|[“”«»\"]")


def words_of(nominal: Nominal, discourse: Discourse) -> str:
    """The words for a phrase; a possessive pronoun in front gives way to its owner's name, where he has one.

    Args:
        nominal: A noun phrase.
        discourse: Everything read, for the owner.

    Returns:
        "Ana Ruiz's brother" for "her brother"; just "brother" where nobody knows whose.
    """
    whole = shared_out(nominal.head)
    if whole is not None:
        return _plain(_part(nominal.head, whole))
    tokens = bare(nominal.tokens)
    if nominal.form == "common" and len(stretch(tokens)) > LONG:
        tokens = bare(phrase(nominal.head, prepositions=False))
    first = tokens[0]
    if first.tag != "PRP$" or len(tokens) == 1:
        words = _plain(stretch(tokens))
        return words[:1].lower() + words[1:] if _opens(first) else words
    owner = discourse.at(first) if _stands_for_its_owner(first, discourse) else None
    rest = _plain(stretch(tokens[1:]))
    return f"{owner.name()}'s {rest}" if owner is not None and owner.named() else rest


def _part(part: Token, whole: Token) -> str:
    """A part with what it is of: "two of ten hostages", "two hostages" of hostages without number, "Ruiz and Lund" for both."""
    first, *others = sorted(whole.conjuncts(), key=lambda t: t.i)
    words, last = phrase(first), phrase(others[-1])[-1] if others else None
    of_all = stretch(first.sentence.tokens[words[0].i : (last or words[-1]).i + 1])
    if last is not None and part.tag == "DT":
        return of_all
    counted = words[0].dep in ("nummod", "det", "poss") or first.tag != "NNS" or words[-1].i > first.i
    preposition = next((f"{p.lower} " for p in (*part.having("prep"), part.next(-2)) if p is not None), "") if counted else ""
    return f"{part.text} {preposition}{of_all[:1].lower() + of_all[1:] if _opens(words[0]) else of_all}"


def _opens(first: Token) -> bool:
    """Whether a common word opens a sentence, whose capital is not its own: "Nurses"."""
    own = first.entity not in COUNTS or first.pos not in COMMON | {"VERB"} or not first.text[1:].islower()
    return first.i == 0 and not own


def _stands_for_its_owner(token: Token, discourse: Discourse) -> bool:
    """Not "our": "our house" is seldom the house of the body that the speaker speaks for; nor "your", of "Your Majesty's visit"."""
    pronoun = discourse.lexicon.pronouns.get(token.lower)
    return pronoun is not None and not (pronoun.speaker and pronoun.plural)


def _plain(text: str) -> str:
    """On one line, without quotation marks."""
    return " ".join(_MARKS.sub(" ", text).split())
