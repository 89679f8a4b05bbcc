"""What is so whatever befalls the word it hangs on: a "not", a plan or a doubt above it does not reach it.

Definite nouns presuppose what they name, and some verbs what they are said of (Karttunen 1974, on the holes and plugs through which
presuppositions pass).
"""

from __future__ import annotations

from typing import Literal

from timeline.events.asserting import is_past
from timeline.events.governing import effects_of, governor_of
from timeline.events.negation import is_negative
from timeline.events.surroundings import is_definite, verb_name
from timeline.language.events import EventLexicon
from timeline.syntax.clause import is_led_by_to
from timeline.syntax.tree import TIMES, Token

_COMPLEMENTS = frozenset({"dobj", "pobj", "pcomp"})
_OF_A_WORD = frozenset({"acl", "advcl", "xcomp", "relcl"})
_TAKEN = frozenset({"dobj", "pobj", "nsubjpass"})


def is_granted(noun: Token, governor: Token, lexicon: EventLexicon) -> bool:
    """Whether a noun is taken for granted where it stands.

    Args:
        noun: The head of an event.
        governor: What it hangs on, prepositions looked through.
        lexicon: The language's events.
    """
    if noun.is_verb:
        return False
    return (
        _is_where_another_lies(noun, governor, lexicon)
        or _belongs(noun, governor, lexicon)
        or _is_spoken_of(noun, governor, lexicon)
        or _is_reported_on(noun, governor, lexicon)
    )


def _is_where_another_lies(noun: Token, governor: Token, lexicon: EventLexicon) -> bool:
    """Whether a noun only tells in what another one lies, which is what is denied, planned or ruled out: "fraud in the vote",
    "appealed for calm after the defeat".
    """
    if noun.dep != "pobj" or noun.head.lower not in lexicon.marks["granting"]:
        return False
    effects = effects_of(governor, lexicon)
    if governor.is_verb:
        return governor.child("dobj") is not None if "negative" in effects else is_past(governor)
    return not effects


def _belongs(noun: Token, owner: Token, lexicon: EventLexicon) -> bool:
    """Whether it is something known that a noun is of: "challenged the legitimacy of the vote", "was no part of the deal"."""
    if noun.dep != "pobj" or noun.head.lower not in lexicon.marks["belonging"] or owner.is_verb:
        return False
    says_something = lexicon.marks["saying"] | lexicon.marks["plans"] | lexicon.marks["boundaries"]
    if effects_of(owner, lexicon) or owner.lemma.lower() in says_something:
        return False
    return is_definite(noun, lexicon) or any(d.entity in TIMES for d in noun.having("nummod", "amod", "nmod", "compound"))


def _is_spoken_of(noun: Token, governor: Token, lexicon: EventLexicon) -> bool:
    """Whether somebody speaks, knows or thinks of something known, if he does: "failed to mention the arrest of his son"."""
    if noun.dep not in _TAKEN:
        return False
    if noun.lemma.lower() in lexicon.marks["requests"] and governor.lemma.lower() in lexicon.marks["refusing"]:
        return True
    taking_as_so = lexicon.marks["speaking of"] | lexicon.marks["knowing"]
    return not verb_name(governor).isdisjoint(taking_as_so) and is_definite(noun, lexicon)


def _is_reported_on(noun: Token, report: Token, lexicon: EventLexicon) -> bool:
    """Whether something said is about something known, or comes of it: "a report on the crash", "claims from the earthquake"."""
    if noun.dep != "pobj" or report.is_verb or report.lemma.lower() not in lexicon.marks["saying"]:
        return False
    denied = report.dep == "dobj" and report.head.lemma.lower() in lexicon.verbs["denying"]
    return not denied and noun.head.lower not in lexicon.marks["belonging"] and is_definite(noun, lexicon)


def kept_off(token: Token, governor: Token, lexicon: EventLexicon) -> Literal["in vain", "open"] | None:
    """Whether a verb that keeps something from happening did so in vain ("failed to prevent the attack"), or leaves it open ("does
    not rule it out"); `None` where it is no such verb, or did."""
    if token.dep not in _COMPLEMENTS or not governor.is_verb or "negative" not in effects_of(governor, lexicon):
        return None
    if is_led_by_to(governor):
        return "in vain" if "negative" in effects_of(governor.head, lexicon) else None
    if not is_negative(governor, lexicon):
        return None
    return "in vain" if is_past(governor) else "open"


def word_kept(deed: Token, governor: Token, lexicon: EventLexicon) -> Token | None:
    """The verb by which somebody does what he had promised, planned or threatened ("made good on its threat to shell the port"),
    or does not ("broke its promise to")."""
    if not is_led_by_to(deed) or deed.dep not in _OF_A_WORD:
        return None
    word = governor.child("dobj") if governor.is_verb else governor
    verb = None if word is None else governor_of(word)
    if word is None or verb is None or not verb.is_verb or word.lemma.lower() not in lexicon.marks["given words"]:
        return None
    return verb if verb_name(verb) & (lexicon.marks["keeping"] | lexicon.marks["breaking"]) else None


def taken_instead(deed: Token, lexicon: EventLexicon) -> Token | None:
    """The word that says that something else was done, or was not done for little: "instead of resigning", "came close to"."""
    if deed.dep != "pcomp":
        return None
    around = (deed.head.head, *deed.head.having("advmod"))
    return next((t for t in around if t.lower in lexicon.marks["instead"] | lexicon.marks["close to"]), None)


def is_agreed_on(noun: Token, deal: Token, lexicon: EventLexicon) -> bool:
    """Whether it is what a deal is for, and so comes after it: "an agreement for the sale of the port"."""
    led = noun.dep == "pobj" and noun.head.lower in lexicon.marks["agreed on"]
    return led and not deal.is_verb and deal.lemma.lower() in lexicon.marks["agreements"]


def is_cleared_of(deed: Token, governor: Token, lexicon: EventLexicon) -> bool:
    """Whether somebody is found not to have done something: "was acquitted of poisoning him"."""
    of = deed.dep == "pcomp" and deed.head.lower in lexicon.marks["belonging"]
    return of and governor.lemma.lower() in lexicon.marks["clearing"]


def is_averted(noun: Token, lexicon: EventLexicon) -> bool:
    """Whether a noun is what some verb keeps from happening: what governs the verb counts then ("less able to prevent attacks")."""
    verb = governor_of(noun)
    return verb is not None and verb.is_verb and noun.dep != "nsubj" and "negative" in effects_of(verb, lexicon)


def is_told_of(noun: Token, governor: Token, lexicon: EventLexicon) -> bool:
    """Whether a noun is only what a verb tells something of, or the first half of a compound: "the vote calls for a new law",
    "their meeting set off a panic", "Election Day news". What fails or is called off does so as a subject too.
    """
    if noun.is_verb:
        return False
    if noun.dep == "compound":
        return governor.lemma.lower() in lexicon.marks["saying"]
    told = noun.dep == "nsubj" and governor.is_verb and governor.pos != "AUX"
    return told and not {"negative", "attempted", "cancelled"}.intersection(effects_of(governor, lexicon))


def is_blamed_on(noun: Token, governor: Token, lexicon: EventLexicon, *, known: bool) -> bool:
    """Whether somebody is blamed for what is taken for granted: "accused him of the bombing" leaves the bombing as it is; `known`
    if nothing else can be."""
    if noun.is_verb or not governor.is_verb or "claimed" not in effects_of(governor, lexicon):
        return False
    return known or is_definite(noun, lexicon)
