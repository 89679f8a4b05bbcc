"""Whether a clause asserts what it tells, by its own form: questions, orders, conditions and what is announced do not."""

from __future__ import annotations

from timeline.events.surroundings import verb_name
from timeline.language.events import EventLexicon
from timeline.syntax.clause import clause_of, is_led_by_to
from timeline.syntax.tree import Token


def reported(verb: Token, lexicon: EventLexicon) -> bool:
    """Whether it is the clause of a verb of saying, or of promising, in the past."""
    saying = verb.head
    says = saying.lemma.lower() in lexicon.verbs["reporting"] or lexicon.governors.get(saying.lemma.lower()) == "scheduled"
    told = verb.dep == "ccomp" and saying.is_verb and says
    return (
        told and clause_of(saying).tense == "PAST" and not any(a.lower in lexicon.marks["conditional"] for a in verb.having("mark"))
    )


def announced(verb: Token) -> bool:
    """Whether it is the infinitive by which a headline tells what will be: "Brewer to buy rival"."""
    return verb.is_root and is_led_by_to(verb) and verb.child("nsubj", "nsubjpass") is not None


def going_to(verb: Token, lexicon: EventLexicon) -> Token | None:
    """The "going" of "is going to buy" where the verb is what somebody is going to do."""
    going = verb.head
    return going if verb.dep == "xcomp" and is_led_by_to(verb) and going.lower in lexicon.marks["going"] else None


def depends(verb: Token, lexicon: EventLexicon) -> bool:
    """Whether the clause is a condition."""
    openings = [m for m in verb.having("mark", "aux", "advmod") if m.i < verb.i or m.dep == "mark"]
    if any(t is not None and t.lower in lexicon.marks["conditional"] for m in openings for t in (m, _joined_to(m))):
        return True
    helper, subject = verb.child("aux", "auxpass"), verb.child("nsubj", "nsubjpass")  # "had the talks failed"
    inverted = verb.dep == "advcl" and helper is not None and subject is not None and helper.i < subject.i
    return inverted and helper is not None and helper.lower in lexicon.marks["inverted"]


def hangs_on_condition(verb: Token, lexicon: EventLexicon) -> bool:
    """Whether something is so only if something else comes about: "if Lund comes third, he wins the title", "would be arrested if
    she left"; what is said on a condition is said, and what "will" be is planned for."""
    conditions = [c for c in verb.having("advcl") if depends(c, lexicon)]
    clause = clause_of(verb)
    if not conditions or clause.modal is not None:
        return bool(conditions) and clause.modal in lexicon.marks["future in the past"]
    habit = clause.tense == "PRESENT" and clause.aspect == "NONE" and verb.sentence.block == "body"
    says = verb.lemma.lower() in lexicon.verbs["reporting"]
    return habit and not says and any(c.i < verb.i and not is_past(c) for c in conditions)


def _joined_to(word: Token) -> Token | None:
    """The word that "and" or "or" joins a word to, which stands before it: "if" of "if and when"."""
    joint = word.next(-1)
    return joint.next(-1) if joint is not None and joint.dep == "cc" else None


def asks(verb: Token) -> bool:
    """Whether it is the main verb of a question."""
    return verb.is_root and verb.sentence.tokens[-1].text == "?"


def orders(verb: Token) -> bool:
    """Whether it is an imperative: a bare verb that heads a sentence of the body and has no subject."""
    bare = verb.is_root and verb.tag == "VB" and verb.sentence.block == "body"
    return bare and verb.child("nsubj", "nsubjpass", "csubj", "expl", "aux") is None


def is_past(word: Token) -> bool:
    """Whether it is the verb of a clause that tells what was: "he led the choir until he was killed"; or "mayor killed"."""
    clause = clause_of(word) if word.is_verb else None
    if clause is None or clause.modal is not None:
        return False
    return clause.tense == "PAST" or (clause.tense == "PASTPART" and word.child("nsubjpass") is not None)


def is_result(verb: Token, governor: Token, lexicon: EventLexicon) -> bool:
    """Whether an infinitive tells what came of a deed, or was done by it, and not what it was for: "beat the Bears to win the
    cup", "gathered to protest", "held a ceremony to sign the pact"."""
    if governor.is_verb and not verb_name(governor).isdisjoint(lexicon.marks["resulting"]):
        return verb.i > governor.i
    occasion = governor.child("dobj") if governor.is_verb else governor
    done = occasion is not None and occasion.dep == "dobj" and is_past(occasion.head)
    return done and occasion is not None and occasion.lemma.lower() in lexicon.marks["occasions of deeds"]


def awaits(verb: Token, governor: Token, lexicon: EventLexicon) -> bool:
    """Whether something will be done once this has come about: "will reopen once the army leaves"; headlines tell so what was."""
    clause = clause_of(verb)
    if clause.tense != "PRESENT" or not governor.is_verb or clause_of(governor).tense != "FUTURE":
        return False
    openings = (m.lower for m in verb.having("mark", "advmod"))
    opened = any(m in lexicon.marks[mark] for m in openings for mark in ("after", "simultaneous"))
    return opened and verb.sentence.block == "body" and "PROGRESSIVE" not in clause.aspect


def goes_its_own_way(verb: Token, other: Token) -> bool:
    """Whether a finite verb is joined to an infinitive, and so to what governs that: "agreed to testify and was released"."""
    return _is_finite(verb) and other.tag == "VB" and any(a.tag in ("TO", "MD") for a in other.having("aux"))


def stands_apart(verb: Token, lexicon: EventLexicon) -> bool:
    """Whether a verb that is joined to another has a tense and a "not" of its own: "was not hit and left", not "or left"."""
    joints = verb.head.having("cc")
    return _is_finite(verb) and all(j.lower not in lexicon.marks["or"] for j in joints)


def _is_finite(verb: Token) -> bool:
    """Whether a verb or a helper of its own has a tense: "was hit", "left", not the "killed" of "was hit and killed"."""
    helpers = verb.having("aux", "auxpass")
    return verb.is_verb and any(t.tag in ("VBD", "VBP", "VBZ") for t in (verb, *helpers))
