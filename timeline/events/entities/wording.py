"""How to call what has no name: the words of its phrase, without article, loose quotation marks and long tails."""

from __future__ import annotations

import re

from timeline.events.entities.discourse import Discourse
from timeline.events.entities.nominals import Nominal, stretch
from timeline.syntax.phrase import bare, phrase
from timeline.syntax.tree import Token

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
    tokens = bare(nominal.tokens)
    if nominal.form == "common" and len(stretch(tokens)) > LONG:
        tokens = bare(phrase(nominal.head, prepositions=False))
    first = tokens[0]
    if first.tag != "PRP$" or len(tokens) == 1:
        return _plain(stretch(tokens))
    owner = discourse.at(first) if _stands_for_its_owner(first, discourse) else None
    rest = _plain(stretch(tokens[1:]))
    return f"{owner.name()}'s {rest}" if owner is not None and owner.named() else rest


def _stands_for_its_owner(token: Token, discourse: Discourse) -> bool:
    """Not "our": "our house" is seldom the house of the body that the speaker speaks for; nor "your", of "Your Majesty's visit"."""
    pronoun = discourse.lexicon.pronouns.get(token.lower)
    return pronoun is not None and not (pronoun.speaker and pronoun.plural)


def _plain(text: str) -> str:
    """On one line, without quotation marks."""
    return " ".join(_MARKS.sub(" ", text).split())
