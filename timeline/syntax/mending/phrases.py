"""Mends of phrases: compounds with a hyphen, offices before names, sums, nouns behind their times."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise, takewhile

from timeline.syntax.mending.shapes import COMPLEMENTS, NOUNS, Mend
from timeline.syntax.tree import TIMES, Token

_UNITS = frozenset({"k", "m", "mn", "b", "bn", "tn"})
_SINGULAR = frozenset({"NN", "NNP"})
_IN_A_ROW = frozenset({"NOUN", "PROPN", "ADJ", "CCONJ", "PUNCT"})
_NAME = 12  # words from a hyphen to the name that what it is part of stands before
_LOOSE = frozenset({"appos", "advcl", "acl", "xcomp"})  # labels of a noun that the parser found no place for


def hyphened_verbs(tokens: Sequence[Token]) -> Iterator[Mend]:
    """ "Voters re-elected the mayor": where a hyphen is taken for a verb, what follows it is the verb and takes all of it."""
    for prefix, hyphen, verb in _hyphened(tokens):
        if hyphen.pos != "VERB" or verb.pos != "VERB":
            continue
        if verb.head in (prefix, hyphen):
            outer = hyphen if prefix.head is hyphen else prefix
            yield Mend(verb, verb if outer.is_root else outer.head, outer.dep)
        for part in (prefix, hyphen):
            yield from (Mend(c, verb, c.dep) for c in part.children if c not in (prefix, hyphen, verb))
            yield Mend(part, verb, "punct")


def hyphened_nouns(tokens: Sequence[Token]) -> Iterator[Mend]:
    """ "Ex-minister charged": where a prefix is taken for the noun and the noun for its apposition, the noun takes all of it."""
    for prefix, hyphen, noun in _hyphened(tokens):
        bearer = _beside(prefix, tokens[noun.i : noun.i + _NAME])
        if bearer is not None:  # "Ex-minister goes on trial", "Acme co-founder Ana Ruiz goes on trial"
            before = prefix.next(-1)
            loose = before is not None and before.head is prefix.head and before.is_noun and before.dep in (prefix.dep, "npadvmod")
            yield from (Mend(c, bearer, c.dep) for c in prefix.children if c is not hyphen)
            parts = (prefix, noun, *((before,) if before is not None and loose else ()))
            yield from (Mend(part, bearer, "compound") for part in parts if part is not bearer)
            yield Mend(hyphen, bearer, "punct")
        elif prefix.dep == "conj" and noun.dep == "compound" and noun.head.i > noun.i:  # "CEO and co-founder Ana Ruiz"
            yield Mend(prefix, noun, "compound")
            yield Mend(hyphen, noun, "punct")
        elif noun.dep == "appos" and noun.head is prefix:
            yield Mend(noun, noun if prefix.is_root else prefix.head, prefix.dep)
            yield from (Mend(c, noun, c.dep) for c in prefix.children if c not in (hyphen, noun))
            yield Mend(prefix, noun, "compound")


def _beside(prefix: Token, after: Sequence[Token]) -> Token | None:
    """The noun behind a hyphen that stands to the same word as what is before it, and so is all that stands there."""
    nominal = takewhile(lambda t: t.pos not in ("PUNCT", "VERB", "AUX"), after)
    roles = prefix.dep in COMPLEMENTS | {"nsubj", "nsubjpass", "appos"}
    return next((t for t in nominal if roles and t.dep == prefix.dep and t.head is prefix.head and t.is_noun), None)


def _hyphened(tokens: Sequence[Token]) -> Iterator[tuple[Token, Token, Token]]:
    """Words that a hyphen joins without a space, with the hyphen between them."""
    for first, hyphen, second in zip(tokens, tokens[1:], tokens[2:], strict=False):
        if hyphen.text == "-" and first.end == hyphen.start and hyphen.end == second.start:
            yield first, hyphen, second


def sums(tokens: Sequence[Token]) -> Iterator[Mend]:
    """ "donates $100m": the letter that stands for millions is what the number before it counts."""
    for number, unit in sums_of(tokens):
        if unit.head is number.head and unit.dep == "npadvmod":
            yield Mend(unit, number.head, number.dep)
            yield Mend(number, unit, "nummod")


def sums_of(tokens: Sequence[Token]) -> Iterator[tuple[Token, Token]]:
    """The numbers of sums with the letter right behind them: the 40 and the "m" of "$40m"."""
    for number, unit in pairwise(tokens):
        if number.entity == "MONEY" and number.pos == "NUM" and unit.start == number.end and unit.lower in _UNITS:
            yield number, unit


def offices_before_names(tokens: Sequence[Token]) -> Iterator[Mend]:
    """ "Chairman and chief executive Ana Ruiz resigned": offices in a row before a name are all its bearer's."""
    for name in tokens:
        office = name.head
        given = name.next(-1)
        named = name.entity in ("PERSON", "") and given is not None and given.head is name and name.tag == given.tag == "NNP"
        row = named and name.dep == "conj" and office.tag in _SINGULAR and not office.entity
        if not row or office.child("det", "poss") is not None:
            continue
        between = tokens[office.i + 1 : name.i]
        if any(t.pos not in _IN_A_ROW for t in between) or not any(t.pos == "NOUN" for t in between):
            continue
        yield Mend(name, office.head, office.dep)
        yield from (Mend(t, name, "compound") for t in (office, *between) if t is office or t.dep == "conj")


def offices_with_one_bearer(tokens: Sequence[Token]) -> Iterator[Mend]:
    """ "The president and counsel of the firm, Ana Ruiz, resigned": under one article and before one name, both are hers."""
    for name in tokens:
        office = name.head
        if name.dep == "appos" and name.entity == "PERSON" and office.tag in _SINGULAR and office.child("det") is not None:
            for other in office.having("conj"):
                if other.tag in _SINGULAR and not other.entity and other.i < name.i and other.child("det", "poss") is None:
                    yield Mend(other, office, "nmod")


def nouns_behind_their_times(tokens: Sequence[Token]) -> Iterator[Mend]:
    """ "charged in the May 2012 shooting death of a priest": the noun behind a time with an article is the head of its phrase."""
    for time in tokens:
        if time.entity not in TIMES or time.dep not in COMPLEMENTS or time.child("det") is None:
            continue
        behind = next((t for t in tokens[time.i + 1 :] if t.entity not in TIMES), None)
        if behind is None or behind.tag not in NOUNS or behind.dep not in _LOOSE:
            continue
        after = behind.next()
        noun = after if after is not None and after.dep == "dobj" and after.head is behind else behind
        yield Mend(noun, time.head, time.dep)
        yield from (Mend(part, noun, "compound") for part in (time, behind) if part is not noun)
        yield from (Mend(c, noun, c.dep) for c in behind.having("prep") if noun is not behind)
