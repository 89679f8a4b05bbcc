"""Mends of headlines, and of sentences in which nothing is finite: who does what where the model sees nouns alone."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from timeline.syntax.mending.shapes import (
    FINITE,
    NEVER_PAST,
    NOUNS,
    OBJECTS,
    Mend,
    heading,
    is_in_a_clause,
    is_infinitive,
    nominal_head,
)
from timeline.syntax.tree import HEADLINES, TIMES, Token

_HOLDING = OBJECTS | {"nsubj"}


def headline_infinitives(tokens: Sequence[Token]) -> Iterator[Mend]:
    """ "Carmaker to close plant": where nothing is finite, the infinitive that follows the noun is what the headline says."""
    root = next(t for t in tokens if t.is_root)
    if not root.is_noun or any(t.tag in FINITE or t.tag == "MD" for t in tokens):
        return
    verb = next((c for c in root.having("acl", "relcl", "advcl") if is_infinitive(c)), None)
    if verb is None or root.child("det") is not None or verb.i - root.i > 3:
        return
    yield from heading(verb, root)


def past_tenses(tokens: Sequence[Token]) -> Iterator[Mend]:
    """ "A Saudi-led coalition bombed targets": where nothing is finite, a participle with an object is finite."""
    root = nominal_head(tokens)
    verb = root and next((c for c in root.having("acl") if c.tag == "VBN" and c.child("dobj") is not None), None)
    if root is not None and verb is not None and root.i < verb.i and not verb.lower.endswith(NEVER_PAST):
        yield from heading(verb, root, "VBD")


def headline_participles(tokens: Sequence[Token]) -> Iterator[Mend]:
    """ "Three held after drugs raid": where nothing in a headline is finite, a participle right behind the noun is what it says."""
    root = next(t for t in tokens if t.is_root)
    gerund = root.tag == "VBG" and root.i == 0  # "Painting stolen"
    if root.sentence.block not in HEADLINES or not (root.is_noun or root.pos == "NUM" or gerund):
        return
    if any(t.tag in FINITE or t.tag == "MD" for t in tokens if t.dep != "pobj" and not is_in_a_clause(t)):
        return
    verb = next((c for c in root.having("acl") if c.tag == "VBN" and c.i > root.i), None)
    if verb is not None and root.child("cc") is None:
        yield from heading(verb, root, subject="nsubjpass")
        if gerund:
            yield Mend(root, verb, "nsubjpass", "NN")


def namings(tokens: Sequence[Token]) -> Iterator[Mend]:
    """ "The insurer named Ana Ruiz, 51, to succeed him": where nothing is finite, who is named to do something is the object."""
    root = nominal_head(tokens)
    verb = root and next((c for c in root.having("acl") if c.tag == "VBN" and c.child("aux", "auxpass") is None), None)
    named = verb and verb.child("oprd")
    if root is None or verb is None or named is None or named.pos != "PROPN":
        return
    task = next((c for c in (*root.having("acl", "relcl"), *named.having("acl")) if c.i > named.i and is_infinitive(c)), None)
    if task is not None:
        yield from heading(verb, root, "VBD")
        yield Mend(named, verb, "dobj")
        yield Mend(task, verb, "xcomp")


def headline_passives(tokens: Sequence[Token]) -> Iterator[Mend]:
    """ "Acme fined 2bn by EU": in a headline, what is done by somebody befalls its subject."""
    if tokens[0].sentence.block != "title":
        return
    for subject in tokens:
        verb = subject.head
        by = next((p for p in verb.having("prep") if p.lower == "by"), None) if subject.dep == "nsubj" else None
        doer, thing = by and by.child("pobj"), verb.child("dobj")
        done = verb.tag in ("VBD", "VBN") and (thing is None or thing.text[:1].isdigit())
        if by is not None and doer is not None and done and doer.is_noun and doer.entity not in TIMES:
            yield Mend(verb, verb.head, verb.dep, "VBN")
            yield Mend(subject, verb, "nsubjpass")
            yield Mend(by, verb, "agent")


def verbs_taken_for_nouns(tokens: Sequence[Token]) -> Iterator[Mend]:
    """ "Court sentences twenty to death": what heads a line in the plural and has an object is a verb."""
    for verb in tokens:
        if not (verb.is_root and verb.tag == "NNS" and verb.child("dobj") is not None):
            continue
        yield Mend(verb, verb, "ROOT", "VBZ")
        before = [c for c in verb.children if c.dep == "compound" and c.i < verb.i]
        if before and verb.child("nsubj") is None:
            yield Mend(before[-1], verb, "nsubj")
            yield from (Mend(c, before[-1], c.dep) for c in before[:-1])


def verbs_taken_for_subjects(tokens: Sequence[Token]) -> Iterator[Mend]:
    """ "Insurgents ambush convoy, kill 9": what has a subject and an object of its own is no subject but the first verb."""
    for verb in tokens:
        root = verb.head
        both = verb.child("nsubj") is not None and verb.child("dobj") is not None
        if verb.dep == "nsubj" and verb.tag in NOUNS and both and root.is_root and root.tag in FINITE and root.i > verb.i:
            yield Mend(verb, verb, "ROOT", "VBZ" if verb.tag == "NNS" else "VBP")
            yield Mend(root, verb, "conj")


def joined_subjects(tokens: Sequence[Token]) -> Iterator[Mend]:
    """ "Sudan, rebels sign deal": of two subjects of a headline with a comma between, the second goes with the first."""
    if tokens[0].sentence.block != "title":
        return
    for first, comma, second in zip(tokens, tokens[1:], tokens[2:], strict=False):
        both = first.head is second.head and first.dep in ("nsubj", "dep", "advcl") and second.dep == "nsubj"
        if both and comma.text == "," and first.is_noun and second.is_noun:
            yield Mend(first, second.head, "nsubj")
            yield Mend(second, first, "conj")


def fates_told_beside(tokens: Sequence[Token]) -> Iterator[Mend]:
    """ "Ferry sinks off Samar, scores feared dead": what befell whom does not say the clause before the comma, but goes with it."""
    for verb in tokens:
        subject = verb.child("nsubjpass")
        told = next((c for c in verb.having("ccomp") if c.i < verb.i and c.tag in FINITE and c.child("nsubj") is not None), None)
        if subject is None or told is None or verb.child("auxpass") is not None or not verb.is_root:
            continue
        first = min(t.i for t in subject.subtree())
        if told.i < first and tokens[first - 1].text == ",":
            yield Mend(told, told, "ROOT")
            yield Mend(verb, told, "conj")


def compounded_subjects(tokens: Sequence[Token]) -> Iterator[Mend]:
    """ "Acme lands deal": no noun is compounded with a verb, so that the one before a verb without subject is its subject."""
    for noun in tokens:
        verb = noun.head
        lone = verb.pos == "VERB" and verb.is_root and verb.child("nsubj", "nsubjpass", "csubj", "expl") is None
        if noun.dep == "compound" and noun.is_noun and lone and noun.i == verb.i - 1:
            yield Mend(noun, verb, "nsubj")


def nouns_taken_for_adjectives(tokens: Sequence[Token]) -> Iterator[Mend]:
    """ "Cyclist dies in fall", "Spain reach final": what is the subject or object of a verb in a headline is a noun."""
    for word in tokens if tokens[0].sentence.block in HEADLINES else ():
        if word.dep in _HOLDING and word.tag == "JJ" and word.head.is_verb and word.child("nummod") is None:
            yield Mend(word, word.head, word.dep, "NN")
