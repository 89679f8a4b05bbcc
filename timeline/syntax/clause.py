"""What a verb says beside its meaning: tense, aspect, voice, polarity, modal, and which way in time it looks.

Tense and aspect follow TimeML 1.2.1's MAKEINSTANCE (Pustejovsky et al. 2005).
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from timeline.syntax.tree import BEFORE_NOUNS, TIMES, Token, read_once

Direction = Literal["past", "future"]

_FUTURE_MODALS = frozenset({"will", "shall", "'ll", "\u2019ll", "wo"})  # forms the model leaves as they are
_PARTICIPLES = frozenset({"VBN", "VBG"})


@dataclass(frozen=True, slots=True)
class Clause:
    """The verb group around a verb.

    Attributes:
        verb: Its main verb.
        tense: TimeML tense: "PAST", "PRESENT", "FUTURE", "INFINITIVE", "PRESPART", "PASTPART" or "NONE".
        aspect: TimeML aspect: "NONE", "PROGRESSIVE", "PERFECTIVE", "PERFECTIVE_PROGRESSIVE".
        modal: Its modal in lower case ("may", "would") when it is not one of the future, else `None`.
        negated: Whether it carries a negation of its own.
        passive: Whether its subject undergoes it.
    """

    verb: Token
    tense: str
    aspect: str
    modal: str | None
    negated: bool
    passive: bool


@read_once
def clause_of(verb: Token) -> Clause:
    """Read the verb group of a verb.

    Args:
        verb: A token whose part of speech is VERB or AUX.

    Returns:
        Its `Clause`; a conjunct without auxiliaries of its own shares those of the first verb ("were hit and killed").
    """
    helpers = _auxiliaries(verb)
    modal = next((a for a in helpers if a.tag == "MD"), None)
    perfect = any(a.lemma == "have" for a in helpers) and verb.tag != "VB"
    progressive = verb.tag == "VBG" and any(a.tag not in ("TO", "MD") for a in helpers)
    negated = any(c.dep == "neg" for c in verb.children) or any(n.dep == "neg" for a in helpers for n in a.children)
    return Clause(
        verb,
        _tense(verb, helpers, modal),
        "_".join(name for name, on in (("PERFECTIVE", perfect), ("PROGRESSIVE", progressive)) if on) or "NONE",
        modal.lower if modal is not None and modal.lower not in _FUTURE_MODALS else None,
        negated,
        _is_passive(verb, helpers),
    )


def _auxiliaries(verb: Token) -> tuple[Token, ...]:
    """Auxiliaries of a verb; a conjunct of the same form without subject borrows its elder's."""
    own = tuple(verb.having("aux", "auxpass"))
    if own or verb.dep != "conj" or verb.child("nsubj", "nsubjpass") or verb.tag != verb.head.tag or not verb.head.is_verb:
        return own
    return _auxiliaries(verb.head)


def _is_passive(verb: Token, helpers: tuple[Token, ...]) -> bool:
    """By its auxiliary or subject, or as a bare participle: "talks sponsored by", "the arrested man", "20 killed in blast"."""
    if verb.tag not in ("VBN", "VBD"):
        return False
    if any(a.dep == "auxpass" for a in helpers) or verb.child("nsubjpass", "agent") is not None:
        return True
    return verb.tag == "VBN" and not helpers and not _is_mistagged(verb)


def _is_mistagged(verb: Token) -> bool:
    """Whether a bare participle with subject and object is the simple past: "The bombers killed ten people"."""
    return verb.child("nsubj") is not None and (verb.child("dobj") or shared_object(verb)) is not None


def shared_object(verb: Token) -> Token | None:
    """The object that a verb shares with those coordinated right after it: "killed, wounded or captured scores of men"."""
    after = verb.next(2)
    if after is None or after.dep != "conj" or after.head is not verb or not after.is_verb or after.child("nsubj") is not None:
        return None
    return None if verb.child("dobj", "nsubjpass", "auxpass") is not None else after.child("dobj") or shared_object(after)


def _tense(verb: Token, helpers: tuple[Token, ...], modal: Token | None) -> str:
    if modal is not None:
        return "FUTURE" if modal.lower in _FUTURE_MODALS else "NONE"
    finite = next((a for a in helpers if a.tag in ("VBD", "VBZ", "VBP")), verb)
    if finite.tag == "VBD":
        return "PAST"
    if finite.tag in ("VBZ", "VBP"):
        return "PRESENT"
    if any(a.dep == "aux" and a.tag == "TO" for a in helpers):
        return "INFINITIVE"
    if verb.tag in _PARTICIPLES:
        return "PRESPART" if verb.tag == "VBG" else "PASTPART"
    return "NONE" if verb.tag == "VB" else "PAST"


def is_led_by_to(verb: Token) -> bool:
    """Whether "to" stands before a verb as one of its helpers: "to leave", "to be seen"."""
    return any(helper.tag == "TO" for helper in verb.having("aux"))


def governing_verb(token: Token) -> Token | None:
    """The verb in whose clause a token stands, itself included; `None` in a verbless fragment."""
    if token.is_verb and token.dep not in ("aux", "auxpass"):
        return token
    return next((a for a in token.ancestors() if a.is_verb and a.dep not in ("aux", "auxpass", "amod")), None)


def direction_of(token: Token, forward: frozenset[str]) -> Direction | None:
    """Which way in time the clause around a token looks.

    Args:
        token: A word of a time expression.
        forward: Lemmas whose complement lies ahead ("expect", "plan", "due"), from the language's data.

    Returns:
        "future", "past", or `None` where tense and modality leave it open.
    """
    verb = governing_verb(token)
    way = None if verb is None else _verb_direction(verb, forward)
    before = token.dep in BEFORE_NOUNS and token.entity in TIMES and token.head.entity not in TIMES
    return None if before and way == "future" else way  # "is to be sold under a June agreement": of the noun


def _verb_direction(verb: Token, forward: frozenset[str]) -> Direction | None:
    clause = clause_of(verb)
    if clause.tense == "FUTURE":
        return "future"
    if clause.modal is not None:
        return "past" if any(a.lemma == "have" for a in _auxiliaries(verb)) else "future"
    if (ahead := _inherited_future(verb, forward)) is not None:
        return ahead
    if clause.tense in ("PAST", "PASTPART") or clause.aspect.startswith("PERFECTIVE"):
        return "past"
    if clause.tense in ("INFINITIVE", "PRESPART", "NONE") and clause.aspect == "NONE":
        return _from_matrix(verb, forward)
    return "future" if clause.aspect == "PROGRESSIVE" else None


def _inherited_future(verb: Token, forward: frozenset[str]) -> Direction | None:
    """ "is expected on Wednesday": the participle of a forward verb in the present looks ahead."""
    if verb.lemma not in forward or not verb.child("auxpass"):
        return None
    return "future" if clause_of(verb).tense == "PRESENT" and clause_of(verb).aspect == "NONE" else None


def _from_matrix(verb: Token, forward: frozenset[str]) -> Direction | None:
    """An infinitive or participle looks where the word that governs it sends it."""
    governor = verb.head
    if governor is verb:
        return "future" if any(c.tag == "TO" for c in verb.children) else None
    if governor.lemma in forward:
        return "future"
    matrix = governing_verb(governor)
    return None if matrix is None or matrix is verb else _verb_direction(matrix, forward)
