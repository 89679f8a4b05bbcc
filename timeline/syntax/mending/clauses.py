"""Mends of clauses: what belongs to which verb."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from timeline.syntax.mending.shapes import FINITE, NOUNS, OBJECTS, Mend, heading, is_infinitive
from timeline.syntax.tree import TIMES, Token

_OPENING = frozenset({"as", "after", "before", "since", "until", "till"})  # what opens a clause as well as a phrase
_PREDICATES = frozenset({"acomp", "oprd"})
_PREPOSITIONS = frozenset({"IN", "TO"})
_UNPLACED = frozenset({"dobj", "npadvmod", "attr"})  # what a noun is labelled whose preposition the parser lost
_COUNTED = frozenset({"vote"})
# Verbs of somebody and of his deed, with what leads to the deed.
_CHARGING = dict.fromkeys(("accuse", "acquit", "clear", "convict", "exonerate", "suspect"), "of") | {"charge": "with"}


def coordinated_infinitives(tokens: Sequence[Token]) -> Iterator[Mend]:
    """ "promised to repeal the law that was passed in May and to hold a vote": an infinitive goes with the infinitive before it."""
    for verb in tokens:
        if verb.dep == "conj" and is_infinitive(verb) and verb.head.is_verb and not is_infinitive(verb.head):
            elder = next((a for a in verb.head.ancestors() if is_infinitive(a)), None)
            if elder is not None:
                yield Mend(verb, elder, "conj")


def object_predicates(tokens: Sequence[Token]) -> Iterator[Mend]:
    """ "found the banker, 58, guilty of fraud": an adjective after the object and a comma is said of it by the verb."""
    for word in tokens:
        noun, before = word.head, word.next(-1)
        object_of_verb = noun.pos == "PROPN" and noun.dep in OBJECTS and noun.head.is_verb
        apart = noun.i < word.i and before is not None and (before is noun or before.pos == "PUNCT")
        if word.pos == "ADJ" and word.dep == "amod" and object_of_verb and apart:
            yield Mend(word, noun.head, "oprd")


def predicates_before_times(tokens: Sequence[Token]) -> Iterator[Mend]:
    """ "was found dead hours after the storm": an adjective between a passive and a time is said of the subject."""
    for word in tokens:
        time, before = word.head, word.next(-1)
        if word.pos == "ADJ" and word.dep == "amod" and time.dep == "oprd" and time.entity in TIMES and before is time.head:
            yield Mend(word, before, "oprd")
            yield Mend(time, before, "npadvmod")


def times_of_predicates(tokens: Sequence[Token]) -> Iterator[Mend]:
    """ "found him guilty on Monday": a time behind a predicate adjective is the verb's."""
    for word in tokens:
        adjective = word.head
        timed = word.dep == "prep" and any(t.entity in TIMES for t in word.having("pobj"))
        if timed and adjective.pos == "ADJ" and adjective.dep in _PREDICATES and adjective.head.is_verb:
            yield Mend(word, adjective.head, "prep")


def deeds_of_the_accused(tokens: Sequence[Token]) -> Iterator[Mend]:
    """ "accused the head of the union of bombing a bank", "charged as an adult with arson": the charge is the verb's."""
    for verb in tokens:
        link = _CHARGING.get(verb.lemma.lower())
        people = [t for t in verb.children if t.dep in OBJECTS or t.lower == "as"] if link else []
        for word in (w for person in people for w in person.subtree()):
            if word.lower == link and word.dep == "prep" and any(_is_deed(c) or link != "of" for c in word.children):
                yield Mend(word, verb, "prep")


def _is_deed(complement: Token) -> bool:
    """Whether what follows "of" is what was done, rather than whose somebody is: "of bombing", "of fraud", not "of the bank"."""
    bare = complement.tag == "NN" and complement.child("det", "poss", "compound", "prep") is None
    return complement.dep == "pcomp" or (complement.dep == "pobj" and bare)


def counted_votes(tokens: Sequence[Token]) -> Iterator[Mend]:
    """ "The assembly backed by 90 votes to 9 a text", "the court held by six votes to three that": votes do nothing, and a verb
    with what it is done to behind them is finite."""
    for votes in tokens:
        by = votes.head
        verb = by.head
        if votes.lemma.lower() not in _COUNTED or votes.child("nummod") is None or by.lower != "by" or not verb.is_verb:
            continue
        yield Mend(by, verb, "prep")
        heads = verb.dep == "acl" and verb.head.is_root and verb.head.is_noun
        subject = verb.head if heads else verb.child("nsubj")
        told = next((w for w in verb.sentence.tokens if w.i > votes.i and _is_voted(w, verb)), None)
        if verb.child("dobj", "auxpass") is None and subject is not None and told is not None:
            tense = "VBD" if verb.child("aux") is None else None
            yield from heading(verb, subject, tense) if heads else [Mend(verb, verb.head, verb.dep, tense)]
            yield Mend(told, verb, "ccomp" if told.is_verb else "dobj")


def _is_voted(word: Token, verb: Token) -> bool:
    """Whether it is what is voted on: a phrase that the parser took for a measure of the votes, or a clause that hangs beside."""
    if word.is_verb:
        return word.dep == "acl" and word.head is verb.head and word.child("mark") is not None
    return word.dep == "npadvmod" and word.head.pos == "NUM" and word.child("det") is not None


def ages(tokens: Sequence[Token]) -> Iterator[Mend]:
    """ "died aged 88": a participle between its verb and a number tells how old the subject is."""
    for verb, word, number in zip(tokens, tokens[1:], tokens[2:], strict=False):
        subject = verb.child("nsubj")
        if word.dep == "xcomp" and word.tag == "VBN" and word.head is verb and number.pos == "NUM" and subject is not None:
            yield Mend(word, subject, "acl")
            yield Mend(number, word, "npadvmod")


def bare_fates(tokens: Sequence[Token]) -> Iterator[Mend]:
    """ "are feared drowned", "left 20 injured": a bare participle right behind a passive, or behind a number that is an object, is
    what the verb says of it."""
    for word in tokens:
        verb, before = word.head, word.next(-1)
        bare = word.dep == "advcl" and word.tag == "VBN" and verb.is_verb and word.child("mark", "aux", "auxpass") is None
        of_subject = before is verb and verb.child("auxpass") is not None
        of_number = before is not None and before.pos == "NUM" and before.dep == "dobj" and before.head is verb
        if bare and (of_subject or of_number):
            yield Mend(word, verb, "oprd")


def named_objects(tokens: Sequence[Token]) -> Iterator[Mend]:
    """ "Ajax beat Utrecht 3-1": a name right behind a verb without object is its object, and no measure."""
    for name in tokens:
        verb = name.head
        follows = name.dep == "npadvmod" and name.pos == "PROPN" and verb.is_verb and verb.i == name.i - 1
        if follows and name.entity not in TIMES and verb.child("dobj", "prt") is None:
            yield Mend(name, verb, "dobj")


def predicates_of_verbs(tokens: Sequence[Token]) -> Iterator[Mend]:
    """ "Mayor tests positive": nothing modifies a verb as it does a noun, so that an adjective right behind one is said by it."""
    for word in tokens:
        if word.dep == "amod" and word.pos == "ADJ" and word.head.tag in FINITE and word.i == word.head.i + 1:
            yield Mend(word, word.head, "acomp")


def clauses_taken_for_objects(tokens: Sequence[Token]) -> Iterator[Mend]:
    """ "Two killed as plane crashes": a finite verb with a subject is no object of a preposition but the clause that it opens."""
    for verb in tokens:
        mark = verb.head
        finite = verb.dep == "pobj" and verb.tag in FINITE and verb.child("nsubj") is not None
        if finite and mark.dep == "prep" and mark.lower in _OPENING and mark.i < verb.i:
            yield Mend(verb, mark.head, "advcl")
            yield Mend(mark, verb, "mark")


def nouns_taken_for_adverbs(tokens: Sequence[Token]) -> Iterator[Mend]:
    """ "snaps up rival": a noun behind a verb with a particle and without object is its object."""
    for noun in tokens:
        verb, before = noun.head, noun.next(-1)
        behind = before is not None and before.dep == "prt" and before.head is verb and verb.child("dobj") is None
        if behind and noun.dep == "advmod" and noun.tag in NOUNS and noun.entity not in TIMES:
            yield Mend(noun, verb, "dobj")


def subjects_of_helpers(tokens: Sequence[Token]) -> Iterator[Mend]:
    """ "The mayor was re-elected": what hangs on the helper of a verb as its subject is the verb's."""
    for noun in tokens:
        helper = noun.head
        if noun.dep in ("nsubj", "nsubjpass") and helper.dep in ("aux", "auxpass"):
            yield Mend(noun, helper.head, "nsubjpass" if helper.dep == "auxpass" else "nsubj")


def subjects_like_times(tokens: Sequence[Token]) -> Iterator[Mend]:
    """ "On Monday a great poet, Olav Brun, died": a person before a finite verb without subject is no adverb but does it."""
    for name in tokens:
        verb = name.head
        lone = verb.tag in FINITE and verb.child("nsubj", "nsubjpass", "csubj", "expl") is None
        if name.dep == "npadvmod" and name.entity == "PERSON" and lone and name.i < verb.i and verb.dep != "conj":
            yield Mend(name, verb, "nsubj")


def objects_of_prepositions(tokens: Sequence[Token]) -> Iterator[Mend]:
    """ "to resume on Monday due to intensified fighting": a preposition without object takes the nouns right behind it."""
    for word, behind in pairwise(tokens):
        if word.tag not in _PREPOSITIONS or word.dep not in ("prep", "pcomp") or not word.text.isalpha() or word.children:
            continue
        noun = next((t for t in (behind, *behind.ancestors()) if t.dep in _UNPLACED), None)
        ends = noun is not None and noun.is_noun and noun.head in word.ancestors() and noun.entity not in TIMES
        if noun is not None and ends and min(t.i for t in noun.subtree()) == behind.i:
            yield Mend(noun, word, "pobj")
