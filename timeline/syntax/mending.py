"""Mends what the model gets wrong again and again, before anybody reads the tree.

Each mend is a function from a sentence to the words it hangs elsewhere; `MENDS` lists them. A mend looks at the shape of the tree
and at part of speech alone, never at single content words but for one closed class, so that what is right stays as it is.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from itertools import pairwise, takewhile
from typing import NamedTuple

from timeline.syntax.clause import is_led_by_to
from timeline.syntax.tree import HEADLINES, TIMES, Token

_FINITE = frozenset({"VBD", "VBZ", "VBP"})
_OBJECTS = frozenset({"dobj", "nsubjpass"})
_HOLDING = _OBJECTS | {"nsubj"}
_CLAUSES = frozenset({"relcl", "advcl", "ccomp", "csubj"})
_UNITS = frozenset({"k", "m", "mn", "b", "bn", "tn"})
NEVER_PAST = ("en", "wn")  # "given", "shown": forms that are participles and nothing else
_NOUNS = frozenset({"NN", "NNS"})
_SINGULAR = frozenset({"NN", "NNP"})
_IN_A_ROW = frozenset({"NOUN", "PROPN", "ADJ", "CCONJ", "PUNCT"})
_NAME = 12  # words from a hyphen to the name that what it is part of stands before
_COMPLEMENTS = frozenset({"pobj", "dobj"})
_LOOSE = frozenset({"appos", "advcl", "acl", "xcomp"})  # labels of a noun that the parser found no place for
_OPENING = frozenset({"as", "after", "before", "since", "until", "till"})  # what opens a clause as well as a phrase
_PREDICATES = frozenset({"acomp", "oprd"})
_PREPOSITIONS = frozenset({"IN", "TO"})
_UNPLACED = frozenset({"dobj", "npadvmod", "attr"})  # what a noun is labelled whose preposition the parser lost
_COUNTED = frozenset({"vote"})
# Verbs of somebody and of his deed, with what leads to the deed.
_CHARGING = dict.fromkeys(("accuse", "acquit", "clear", "convict", "exonerate", "suspect"), "of") | {"charge": "with"}


class Mend(NamedTuple):
    """A word that belongs elsewhere: its new head, its label there, and its tag if that was wrong too. The root heads itself."""

    word: Token
    head: Token
    dep: str
    tag: str | None = None


def coordinated_infinitives(tokens: Sequence[Token]) -> Iterator[Mend]:
    """ "promised to repeal the law that was passed in May and to hold a vote": an infinitive goes with the infinitive before it."""
    for verb in tokens:
        if verb.dep == "conj" and _is_infinitive(verb) and verb.head.is_verb and not _is_infinitive(verb.head):
            elder = next((a for a in verb.head.ancestors() if _is_infinitive(a)), None)
            if elder is not None:
                yield Mend(verb, elder, "conj")


def object_predicates(tokens: Sequence[Token]) -> Iterator[Mend]:
    """ "found the banker, 58, guilty of fraud": an adjective after the object and a comma is said of it by the verb."""
    for word in tokens:
        noun, before = word.head, word.next(-1)
        object_of_verb = noun.pos == "PROPN" and noun.dep in _OBJECTS and noun.head.is_verb
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
        people = [t for t in verb.children if t.dep in _OBJECTS or t.lower == "as"] if link else []
        for word in (w for person in people for w in person.subtree()):
            if word.lower == link and word.dep == "prep" and any(_is_deed(c) or link != "of" for c in word.children):
                yield Mend(word, verb, "prep")


def _is_deed(complement: Token) -> bool:
    """Whether what follows "of" is what was done, rather than whose somebody is: "of bombing", "of fraud", not "of the bank"."""
    bare = complement.tag == "NN" and complement.child("det", "poss", "compound", "prep") is None
    return complement.dep == "pcomp" or (complement.dep == "pobj" and bare)


def headline_infinitives(tokens: Sequence[Token]) -> Iterator[Mend]:
    """ "Carmaker to close plant": where nothing is finite, the infinitive that follows the noun is what the headline says."""
    root = next(t for t in tokens if t.is_root)
    if not root.is_noun or any(t.tag in _FINITE or t.tag == "MD" for t in tokens):
        return
    verb = next((c for c in root.having("acl", "relcl", "advcl") if _is_infinitive(c)), None)
    if verb is None or root.child("det") is not None or verb.i - root.i > 3:
        return
    yield from _heading(verb, root)


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
            yield from _heading(verb, subject, tense) if heads else [Mend(verb, verb.head, verb.dep, tense)]
            yield Mend(told, verb, "ccomp" if told.is_verb else "dobj")


def _is_voted(word: Token, verb: Token) -> bool:
    """Whether it is what is voted on: a phrase that the parser took for a measure of the votes, or a clause that hangs beside."""
    if word.is_verb:
        return word.dep == "acl" and word.head is verb.head and word.child("mark") is not None
    return word.dep == "npadvmod" and word.head.pos == "NUM" and word.child("det") is not None


def past_tenses(tokens: Sequence[Token]) -> Iterator[Mend]:
    """ "A Saudi-led coalition bombed targets": where nothing is finite, a participle with an object is finite."""
    root = _nominal_head(tokens)
    verb = root and next((c for c in root.having("acl") if c.tag == "VBN" and c.child("dobj") is not None), None)
    if root is not None and verb is not None and root.i < verb.i and not verb.lower.endswith(NEVER_PAST):
        yield from _heading(verb, root, "VBD")


def headline_participles(tokens: Sequence[Token]) -> Iterator[Mend]:
    """ "Three held after drugs raid": where nothing in a headline is finite, a participle right behind the noun is what it says."""
    root = next(t for t in tokens if t.is_root)
    gerund = root.tag == "VBG" and root.i == 0  # "Painting stolen"
    if root.sentence.block not in HEADLINES or not (root.is_noun or root.pos == "NUM" or gerund):
        return
    if any(t.tag in _FINITE or t.tag == "MD" for t in tokens if t.dep != "pobj" and not _is_in_a_clause(t)):
        return
    verb = next((c for c in root.having("acl") if c.tag == "VBN" and c.i > root.i), None)
    if verb is not None and root.child("cc") is None:
        yield from _heading(verb, root, subject="nsubjpass")
        if gerund:
            yield Mend(root, verb, "nsubjpass", "NN")


def namings(tokens: Sequence[Token]) -> Iterator[Mend]:
    """ "The insurer named Ana Ruiz, 51, to succeed him": where nothing is finite, who is named to do something is the object."""
    root = _nominal_head(tokens)
    verb = root and next((c for c in root.having("acl") if c.tag == "VBN" and c.child("aux", "auxpass") is None), None)
    named = verb and verb.child("oprd")
    if root is None or verb is None or named is None or named.pos != "PROPN":
        return
    task = next((c for c in (*root.having("acl", "relcl"), *named.having("acl")) if c.i > named.i and _is_infinitive(c)), None)
    if task is not None:
        yield from _heading(verb, root, "VBD")
        yield Mend(named, verb, "dobj")
        yield Mend(task, verb, "xcomp")


def _nominal_head(tokens: Sequence[Token]) -> Token | None:
    """The noun that heads a sentence in which nothing is finite but in clauses of its words."""
    root = next(t for t in tokens if t.is_root)
    finite = (t for t in tokens if (t.tag in _FINITE or t.tag == "MD") and not _is_in_a_clause(t))
    return root if root.is_noun and next(finite, None) is None else None


def _heading(verb: Token, noun: Token, tag: str | None = None, subject: str = "nsubj") -> Iterator[Mend]:
    """A verb at the head of its sentence in place of the noun that is its subject, with what stands behind it."""
    yield Mend(verb, verb, "ROOT", tag)
    yield Mend(noun, verb, subject)
    yield from (Mend(c, verb, c.dep) for c in noun.children if c is not verb and c.i > verb.i)


def _is_in_a_clause(token: Token) -> bool:
    return any(t.dep in _CLAUSES for t in (token, *token.ancestors()))


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


def ages(tokens: Sequence[Token]) -> Iterator[Mend]:
    """ "died aged 88": a participle between its verb and a number tells how old the subject is."""
    for verb, word, number in zip(tokens, tokens[1:], tokens[2:], strict=False):
        subject = verb.child("nsubj")
        if word.dep == "xcomp" and word.tag == "VBN" and word.head is verb and number.pos == "NUM" and subject is not None:
            yield Mend(word, subject, "acl")
            yield Mend(number, word, "npadvmod")


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
    roles = prefix.dep in _COMPLEMENTS | {"nsubj", "nsubjpass", "appos"}
    return next((t for t in nominal if roles and t.dep == prefix.dep and t.head is prefix.head and t.is_noun), None)


def _hyphened(tokens: Sequence[Token]) -> Iterator[tuple[Token, Token, Token]]:
    """Words that a hyphen joins without a space, with the hyphen between them."""
    for first, hyphen, second in zip(tokens, tokens[1:], tokens[2:], strict=False):
        if hyphen.text == "-" and first.end == hyphen.start and hyphen.end == second.start:
            yield first, hyphen, second


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


def joined_subjects(tokens: Sequence[Token]) -> Iterator[Mend]:
    """ "Sudan, rebels sign deal": of two subjects of a headline with a comma between, the second goes with the first."""
    if tokens[0].sentence.block != "title":
        return
    for first, comma, second in zip(tokens, tokens[1:], tokens[2:], strict=False):
        both = first.head is second.head and first.dep in ("nsubj", "dep", "advcl") and second.dep == "nsubj"
        if both and comma.text == "," and first.is_noun and second.is_noun:
            yield Mend(first, second.head, "nsubj")
            yield Mend(second, first, "conj")


def verbs_taken_for_subjects(tokens: Sequence[Token]) -> Iterator[Mend]:
    """ "Insurgents ambush convoy, kill 9": what has a subject and an object of its own is no subject but the first verb."""
    for verb in tokens:
        root = verb.head
        both = verb.child("nsubj") is not None and verb.child("dobj") is not None
        if verb.dep == "nsubj" and verb.tag in _NOUNS and both and root.is_root and root.tag in _FINITE and root.i > verb.i:
            yield Mend(verb, verb, "ROOT", "VBZ" if verb.tag == "NNS" else "VBP")
            yield Mend(root, verb, "conj")


def fates_told_beside(tokens: Sequence[Token]) -> Iterator[Mend]:
    """ "Ferry sinks off Samar, scores feared dead": what befell whom does not say the clause before the comma, but goes with it."""
    for verb in tokens:
        subject = verb.child("nsubjpass")
        told = next((c for c in verb.having("ccomp") if c.i < verb.i and c.tag in _FINITE and c.child("nsubj") is not None), None)
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
        if word.dep == "amod" and word.pos == "ADJ" and word.head.tag in _FINITE and word.i == word.head.i + 1:
            yield Mend(word, word.head, "acomp")


def clauses_taken_for_objects(tokens: Sequence[Token]) -> Iterator[Mend]:
    """ "Two killed as plane crashes": a finite verb with a subject is no object of a preposition but the clause that it opens."""
    for verb in tokens:
        mark = verb.head
        finite = verb.dep == "pobj" and verb.tag in _FINITE and verb.child("nsubj") is not None
        if finite and mark.dep == "prep" and mark.lower in _OPENING and mark.i < verb.i:
            yield Mend(verb, mark.head, "advcl")
            yield Mend(mark, verb, "mark")


def sums(tokens: Sequence[Token]) -> Iterator[Mend]:
    """ "donates $100m": the letter that stands for millions is what the number before it counts."""
    for number, unit in _sums(tokens):
        if unit.head is number.head and unit.dep == "npadvmod":
            yield Mend(unit, number.head, number.dep)
            yield Mend(number, unit, "nummod")


def _sums(tokens: Sequence[Token]) -> Iterator[tuple[Token, Token]]:
    """The numbers of sums with the letter right behind them: the 40 and the "m" of "$40m"."""
    for number, unit in pairwise(tokens):
        if number.entity == "MONEY" and number.pos == "NUM" and unit.start == number.end and unit.lower in _UNITS:
            yield number, unit


def nouns_taken_for_adjectives(tokens: Sequence[Token]) -> Iterator[Mend]:
    """ "Cyclist dies in fall", "Spain reach final": what is the subject or object of a verb in a headline is a noun."""
    for word in tokens if tokens[0].sentence.block in HEADLINES else ():
        if word.dep in _HOLDING and word.tag == "JJ" and word.head.is_verb and word.child("nummod") is None:
            yield Mend(word, word.head, word.dep, "NN")


def nouns_taken_for_adverbs(tokens: Sequence[Token]) -> Iterator[Mend]:
    """ "snaps up rival": a noun behind a verb with a particle and without object is its object."""
    for noun in tokens:
        verb, before = noun.head, noun.next(-1)
        behind = before is not None and before.dep == "prt" and before.head is verb and verb.child("dobj") is None
        if behind and noun.dep == "advmod" and noun.tag in _NOUNS and noun.entity not in TIMES:
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
        lone = verb.tag in _FINITE and verb.child("nsubj", "nsubjpass", "csubj", "expl") is None
        if name.dep == "npadvmod" and name.entity == "PERSON" and lone and name.i < verb.i and verb.dep != "conj":
            yield Mend(name, verb, "nsubj")


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
        if time.entity not in TIMES or time.dep not in _COMPLEMENTS or time.child("det") is None:
            continue
        behind = next((t for t in tokens[time.i + 1 :] if t.entity not in TIMES), None)
        if behind is None or behind.tag not in _NOUNS or behind.dep not in _LOOSE:
            continue
        after = behind.next()
        noun = after if after is not None and after.dep == "dobj" and after.head is behind else behind
        yield Mend(noun, time.head, time.dep)
        yield from (Mend(part, noun, "compound") for part in (time, behind) if part is not noun)
        yield from (Mend(c, noun, c.dep) for c in behind.having("prep") if noun is not behind)


def objects_of_prepositions(tokens: Sequence[Token]) -> Iterator[Mend]:
    """ "to resume on Monday due to intensified fighting": a preposition without object takes the nouns right behind it."""
    for word, behind in pairwise(tokens):
        if word.tag not in _PREPOSITIONS or word.dep not in ("prep", "pcomp") or not word.text.isalpha() or word.children:
            continue
        noun = next((t for t in (behind, *behind.ancestors()) if t.dep in _UNPLACED), None)
        ends = noun is not None and noun.is_noun and noun.head in word.ancestors() and noun.entity not in TIMES
        if noun is not None and ends and min(t.i for t in noun.subtree()) == behind.i:
            yield Mend(noun, word, "pobj")


MENDS: tuple[Callable[[Sequence[Token]], Iterator[Mend]], ...] = (
    coordinated_infinitives,
    object_predicates,
    predicates_before_times,
    times_of_predicates,
    deeds_of_the_accused,
    headline_infinitives,
    counted_votes,
    namings,
    past_tenses,
    headline_participles,
    verbs_taken_for_nouns,
    verbs_taken_for_subjects,
    fates_told_beside,
    headline_passives,
    ages,
    hyphened_verbs,
    hyphened_nouns,
    compounded_subjects,
    bare_fates,
    named_objects,
    predicates_of_verbs,
    nouns_taken_for_adjectives,
    nouns_taken_for_adverbs,
    sums,
    clauses_taken_for_objects,
    subjects_of_helpers,
    subjects_like_times,
    nouns_behind_their_times,
    objects_of_prepositions,
    offices_before_names,
    offices_with_one_bearer,
    joined_subjects,
)


def mend(tokens: Sequence[Token]) -> None:
    """Mend the tree of a sentence in place, before it is handed on.

    Args:
        tokens: All of its tokens, linked.
    """
    for find in MENDS:
        for word, head, dep, tag in list(find(tokens)):
            if head is word or word not in head.ancestors():
                _hang(word, head, dep)
                if tag is not None:
                    word.tag, word.pos = tag, "NOUN" if tag == "NN" else "VERB"


def spell_out_sums(tokens: Sequence[Token]) -> None:
    """Let the letter that stands for millions belong to the sum before it: the "m" of "$40m" is money as the 40 is.

    Args:
        tokens: All of a sentence.
    """
    for number, unit in _sums(tokens):
        unit.entity = number.entity


def _hang(word: Token, head: Token, dep: str) -> None:
    if word.head is not word:
        word.head.children = tuple(c for c in word.head.children if c is not word)
    word.head, word.dep = head, dep
    if head is not word:
        head.children = tuple(sorted((*head.children, word), key=lambda t: t.i))


def _is_infinitive(token: Token) -> bool:
    return token.tag == "VB" and is_led_by_to(token)
