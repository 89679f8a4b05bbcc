"""What a "not" and a "no" reach: events that are denied, left open or taken for granted.

Verbs whose negation is that of what they say ("does not think that") raise it (Horn 1978); factive ones ("did not know that") take
what they say for granted (Kiparsky and Kiparsky 1970).
"""

from __future__ import annotations

from typing import Literal

from timeline.events.surroundings import verb_name
from timeline.language.events import EventLexicon
from timeline.syntax.clause import clause_of, is_led_by_to
from timeline.syntax.tree import Token

Denial = Literal["denied", "open", "spared"]


def is_negative(verb: Token, lexicon: EventLexicon) -> bool:
    """Whether a clause says that something is not so; what did not end until noon has ended."""
    clause = clause_of(verb)
    if clause.negated and clause.tense == "PAST" and any(c.lower in lexicon.marks["until"] for c in verb.having("prep", "mark")):
        return False
    if is_led_by_to(verb) and any(c.lower in lexicon.marks["not so far"] and c.i > verb.head.i for c in verb.head.having("advmod")):
        return not clause_of(verb.head).negated  # "have yet to agree"
    there = verb.having("attr") if verb.child("expl") is not None else ()  # "there were no talks"
    return clause.negated or any(has_no(a, lexicon) for a in (*verb.having("nsubj", "nsubjpass", "dobj"), *there))


def has_no(argument: Token, lexicon: EventLexicon) -> bool:
    """ "No talks were held", "nobody came": a negation in an argument."""
    words = lexicon.marks["none"]
    return argument.lower in words or any(d.lower in words for d in argument.having("det"))


def beneath_not(verb: Token, token: Token, lexicon: EventLexicon) -> Denial:
    """What the "not" of a verb makes of what depends on it.

    It denies ("did not lead to talks", "does not think that talks were held"), leaves open ("did not say that talks were held") or
    spares ("gave no word on the talks", "did not know that talks were held").
    """
    if not token.is_verb:
        if token.dep == "dobj" and verb.lemma.lower() in lexicon.marks["unveiling"] | lexicon.verbs["reporting"]:
            return "open"  # "did not confirm the sale"
        topic = token.dep == "pobj" and token.head.lower in lexicon.marks["beside a negation"]
        return "spared" if topic and verb_name(verb).isdisjoint(lexicon.verbs["causing"]) else "denied"
    if token.dep == "pcomp" and any(m.lower in lexicon.marks["conditional"] for m in token.having("mark")):
        return "open"  # "would not comment on whether talks were held"
    if token.dep != "ccomp":
        return "denied"
    words = {w.lemma.lower() for w in (verb, *verb.having("acomp", "attr"))}
    if words & lexicon.marks["denied with what they say"]:
        return "denied"
    return "spared" if words & lexicon.marks["knowing"] else "open"
