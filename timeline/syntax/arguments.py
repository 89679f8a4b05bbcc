"""Who does what to whom: the arguments of a verb or an eventive noun, whatever the construction.

Passives, relative clauses, participles, infinitives and coordinations are undone here once, so that nobody after has to know
them: `arguments(token)` gives the same answer for "Russia bombed the town", "the town was bombed by Russia", "Russia, which
bombed the town" and "the bombing of the town by Russia".
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from timeline.syntax.clause import clause_of, is_led_by_to, shared_object
from timeline.syntax.tree import Token, read_once

_OF_THE_OBJECT = frozenset({"of", "from", "into"})  # prepositions whose gerund is said of the object: "accused him of lying"
_OF_A_NAME = frozenset({"in", "for"})  # the same where the object is a name: "supports Assad in bombing"
_QUANTITIES = frozenset({"NUM", "DET", "PRON", "ADJ"})
RELATIVE = frozenset({"WDT", "WP", "WP$", "WRB"})


@dataclass(frozen=True, slots=True)
class Argument:
    """A dependent of a trigger.

    Attributes:
        relation: "actor" (who does it), "undergoer" (whom or what it befalls), "subject" (of a verb without object: it may be
            either), "dative", "complement" (a clause, its verb), "attribute" (of a copula), "extent" (by how much: "fell 5%"),
            "adverb" ("closed lower"), "modifier" (a word before a noun: "Geneva talks", "Russian strikes"), "owner" (a
            possessive), or a preposition's lemma ("in", "with", "due to").
        token: Head word of the argument.
    """

    relation: str
    token: Token


@read_once
def arguments(trigger: Token) -> tuple[Argument, ...]:
    """All arguments of a verb, noun or adjective, coordinated ones each on its own.

    Args:
        trigger: Head word of an event.

    Returns:
        The arguments, roughly in the order actor, undergoer, others.
    """
    found = _verb_arguments(trigger) if trigger.is_verb else _noun_arguments(trigger)
    spread = (Argument(a.relation, t) for a in found for t in _spread(a))
    return tuple(dict.fromkeys(spread))


def _spread(argument: Argument) -> tuple[Token, ...]:
    token = argument.token
    return (token,) if argument.relation == "complement" else (*_fronted(token), *_apart(token))


def _apart(noun: Token) -> Iterator[Token]:
    """A noun and those coordinated with it, without those that call one person so as well: "the singer and dancer, Ana Ruiz,"."""
    name = next((a for a in noun.having("appos") if a.pos == "PROPN"), None)
    for other in noun.conjuncts():
        same = name is not None and other is not noun and other.i < name.i and other.tag == noun.tag == "NN"
        if not (same and other.child("det") is None):
            yield other


def _fronted(name: Token) -> Iterator[Token]:
    """A name that the parser hangs before the last one of its pair: "Acme and Danish rival Volt"."""
    for other in name.having("nmod") if name.pos == "PROPN" else ():
        follows = [c for c in other.having("conj") if c.i < name.i]
        if other.pos == "PROPN" and other.child("cc") is not None and any(c.pos == "NOUN" for c in follows):
            yield other


def _verb_arguments(verb: Token) -> Iterator[Argument]:
    clause = clause_of(verb)
    subject, objects = subject_of(verb), (*_objects(verb), *_raised(verb))
    by = [t for agent in verb.having("agent") for t in agent.having("pobj")]
    if clause.passive:
        yield from (Argument("actor", t) for t in by)
        if subject is not None:
            yield Argument("undergoer", subject)
        yield from (Argument("undergoer" if subject is None else "attribute", o) for o in objects)
    else:
        if subject is not None:
            yield Argument("actor" if objects else "subject", subject)
        yield from (Argument("undergoer", o) for o in objects)
        yield from (Argument("by", t) for t in by)
    yield from (Argument("dative", t) for t in verb.having("dative") if t.is_noun)
    yield from (Argument("attribute", t) for t in verb.having("attr", "acomp", "oprd"))
    yield from (Argument("attribute" if _is_small(t) else "complement", t) for t in verb.having("xcomp", "ccomp"))
    yield from _prepositional(verb)
    yield from _measured(verb)
    for name in objects:  # nothing completes a name: "met Ana Ruiz in Lima"
        yield from (a for a in _prepositional(name) if name.pos == "PROPN" and a.relation != "of")


def _measured(verb: Token) -> Iterator[Argument]:
    """Which way and by how much a thing moves: "closed lower", "fell 5%", "edged up 5%"."""
    adverbs = (*verb.having("advmod", "prt"), *(p for p in verb.having("prep") if not p.children))  # "may still fall through"
    yield from (Argument("adverb", t) for t in adverbs)
    amounts = (*verb.having("npadvmod"), *(t for a in adverbs for t in a.having("npadvmod") if t.i > a.i))
    yield from (Argument("extent", t) for t in amounts)


def _objects(verb: Token) -> Iterator[Token]:
    """Direct objects, without those that the parser took from a preposition before them ("resume due to fighting").

    What it hangs on a particle is one too: "sealed off the port".
    """
    shared, of_particle = shared_object(verb), (o for p in verb.having("prt") for o in p.having("pobj"))
    objects = (*verb.having("dobj"), *of_particle, *(() if shared is None else (shared,)))
    return (_antecedent(o) for o in objects if robbed(o) is None)


def robbed(noun: Token) -> Token | None:
    """The preposition right before a noun phrase that the parser left without object, or `None`: it is no object of the verb."""
    first = min((t.i for t in noun.subtree()), default=noun.i)
    before = noun.next(first - noun.i - 1)
    if before is None or before.pos != "ADP" or before.dep not in ("prep", "pcomp") or before.children:
        return None
    return before


def _is_small(token: Token) -> bool:
    """A verbless clause: "hold the regime responsible", "find him guilty"."""
    return token.dep == "ccomp" and token.pos in ("ADJ", "NOUN") and token.child("cop", "aux", "mark") is None


def _raised(verb: Token) -> Iterator[Token]:
    """Objects that the parser makes subjects of a small clause or an infinitive: "wants its partners to look for ways"."""
    for clause in verb.having("ccomp"):
        if _is_small(clause) or (clause.tag == "VB" and is_led_by_to(clause)):
            yield from clause.having("nsubj")


def _noun_arguments(noun: Token) -> Iterator[Argument]:
    yield from (Argument("owner", t) for t in noun.having("poss"))
    yield from (Argument("modifier", t) for t in noun.having("compound", "amod", "nmod", "nummod"))
    yield from _prepositional(noun)
    for rate in noun.having("npadvmod"):
        yield from _prepositional(rate)  # of the price, not of the piece: "$31 a share for the chain"
    for participle in noun.having("acl"):
        if participle.tag == "VBN":
            yield from (Argument("actor", t) for agent in participle.having("agent") for t in agent.having("pobj"))
    yield from (Argument("complement", t) for t in noun.having("acl", "relcl") if t.tag not in ("VBN", "VBG"))


def _prepositional(token: Token) -> Iterator[Argument]:
    """Prepositional arguments, a double preposition ("due to", "out of", "sent back to") as one."""
    for preposition in token.having("prep", "dative", "prt", "advmod") if token.is_verb else token.having("prep", "agent"):
        inner = next((c for c in preposition.having("prep", "pcomp", "fixed", "pobj") if c.pos == "ADP"), None)
        name = f"{preposition.lower} {inner.lower}" if inner is not None else preposition.lower
        for holder in (preposition,) if inner is None else (inner, preposition):
            yield from (Argument(name, _antecedent(t)) for t in holder.having("pobj") if t is not inner and not _is_shared_out(t))
            yield from (Argument(name, t) for t in holder.having("pcomp") if t.is_verb)
            yield from (Argument(name, o) for o in token.having("dobj") if robbed(o) is holder)


@read_once
def subject_of(verb: Token) -> Token | None:
    """Who or what the clause is about, found across coordination, control, participles and relative clauses.

    Args:
        verb: A verb.

    Returns:
        The head word of its subject, the antecedent for a relative pronoun; `None` where the sentence has none.
    """
    own = verb.child("nsubj", "nsubjpass", "csubj")
    if own is not None and (own.dep != "csubj" or own.tag == "VBG"):
        return _antecedent(own)
    match verb.dep:
        case "conj":
            return subject_of(verb.head) if verb.head.is_verb else None
        case "xcomp":
            return _controller(verb.head)
        case "acl" if verb.tag == "VB":
            return _holder(verb.head)
        case "acl" | "amod":
            return verb.head if verb.head.is_noun else None
        case "acomp" if verb.tag == "VBN" and verb.head.is_verb:
            return subject_of(verb.head)  # "two were slain", its participle taken for an adjective
        case "pcomp" if (told := _told_of(verb)) is not None:
            return told
        case "pcomp" if verb.head.dep == "agent":
            return None  # "destroyed by shelling": by whose, nobody says
        case "advcl" | "pcomp" | "prep":
            matrix = next((a for a in verb.ancestors() if a.is_verb), None)
            return subject_of(matrix) if matrix is not None and verb.tag in ("VBG", "VBN", "VB") else None
    return None


def bearer_of(adjective: Token) -> Token | None:
    """What an adjective is said of: "the crashed plane", "the plane lay crashed", "they found the plane crashed", "seven dead"."""
    match adjective.dep:
        case "amod":
            return adjective.head if adjective.head.is_noun or adjective.head.pos == "NUM" else None
        case "acomp" | "attr" | "oprd":
            return adjective.head.child("dobj") or subject_of(adjective.head) if adjective.head.is_verb else None
        case "conj":
            return bearer_of(adjective.head) if adjective.head.pos in ("ADJ", "VERB") else None
    return adjective.child("nsubj", "nsubjpass", "nummod")


def _told_of(gerund: Token) -> Token | None:
    """The object a gerund is said of: "accused him of lying", "found him guilty of lying", "supports the army in shelling"."""
    preposition, matrix = gerund.head.lower, gerund.head.head
    if matrix.pos == "ADJ":
        return bearer_of(matrix)
    target = matrix.child("dobj") if matrix.is_verb else None
    if target is not None and target.i > gerund.i:
        return None  # "instead of resigning he dismissed his deputy"
    if target is None or preposition in _OF_THE_OBJECT:
        return target
    named = target.pos in ("PROPN", "PRON") or target.entity in ("PERSON", "ORG", "GPE", "NORP")
    return target if named and preposition in _OF_A_NAME else None


def _controller(matrix: Token) -> Token | None:
    """The understood subject of an infinitive: the object it is asked of, else the subject that asks."""
    if matrix.is_verb:
        told = matrix.child("dobj", "dative")
        return told if told is not None and told.is_noun else subject_of(matrix)
    return next((subject_of(a) for a in matrix.ancestors() if a.is_verb), None)


def _holder(noun: Token) -> Token | None:
    """Whose "willingness to join" it is: the possessor's, else the subject's of the verb that takes the noun."""
    owner = noun.child("poss")
    if owner is not None and owner.tag != "PRP$":
        return owner
    matrix = next((a for a in noun.ancestors() if a.is_verb), None)
    return owner if matrix is None else subject_of(matrix) or owner


def shared_out(part: Token) -> Token | None:
    """What a part is of where a relative pronoun tells it, or `None`: the hostages of "ten hostages, two of whom were hurt"."""
    pronoun = _whole_of(part)
    if pronoun is None:
        return None
    told = _antecedent(pronoun)
    if told is pronoun:  # the clause does not hang on it
        comma, before = part.next(-1), part.next(-2)
        if before is None or comma is None or comma.pos != "PUNCT":
            return None
        told = before
    if not told.is_noun or told.tag == "PRP":
        return None
    inner = next((o for p in told.having("prep") for o in p.having("pobj") if o.is_noun), None)
    return inner if inner is not None and told.pos in ("NUM", "PRON", "DET") else told.first_conjunct()


def _whole_of(part: Token) -> Token | None:
    """The pronoun of "two of whom" and of "of whom two"."""
    before = part.next(-1)
    if before is not None and before.dep == "pobj" and before.tag in RELATIVE and part.next(-2) is before.head:
        return before if before.head.lower == "of" and part.pos in _QUANTITIES else None
    of = (p for p in part.having("prep") if p.lower == "of")
    return next((o for p in of for o in p.having("pobj") if o.tag in RELATIVE and o.i == part.i + 2), None)


def _is_shared_out(pronoun: Token) -> bool:
    """Whether it only says what the next word is a part of: "of which three have closed"."""
    part = pronoun.next() if pronoun.tag in RELATIVE else None
    return part is not None and _whole_of(part) is pronoun


def _antecedent(token: Token) -> Token:
    """What a relative pronoun stands for; any other word is itself."""
    if token.tag not in RELATIVE:
        return token
    clause = next((a for a in token.ancestors() if a.dep == "relcl"), None)
    return token if clause is None else clause.head
