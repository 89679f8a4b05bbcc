"""What a long article touches on in passing: no news of its, and no part of its story.

Reporters set a story against what is generally so ("the rebels, who attack patrols, said", "victims of bombings"); an analyst who
codes events leaves that out. What marks it, all at once: no date of its own, told once, in a side clause or by a bare noun, or as
something that need not be so.
"""

from __future__ import annotations

from timeline.events.candidates import Candidate
from timeline.events.merging import BEFALLING
from timeline.syntax.clause import clause_of
from timeline.syntax.tree import Token

_FAMILIES = BEFALLING | {"protest"}
_SHORT = 6  # sentences: in a note of fewer, everything is the story
_LEAD = 2  # sentences that open an article
_ASIDE = frozenset({"relcl", "acl", "amod", "pcomp", "csubj", "appos"})


def in_passing(candidate: Candidate, sentences: int) -> bool:
    """Whether an article only touches on an event.

    Args:
        candidate: The event with all its tellings.
        sentences: How many sentences the article has.

    Returns:
        False wherever something makes it part of the story: a date, a second telling, a place in headline or lead.
    """
    if candidate.kind.family not in _FAMILIES or sentences <= _SHORT or _is_dated(candidate):
        return False
    if any(t.sentence.block == "title" for t in candidate.tellings):
        return False
    if _is_open(candidate):
        return True
    if all(_is_of_a_kind(t) for t in candidate.tellings):
        return True
    if len(candidate.tellings) > 1 or candidate.sentence.index < _LEAD:
        return False
    if candidate.modality == "scheduled":
        return True
    if not candidate.trigger.is_verb:
        return candidate.match.frame.presupposed
    return _is_aside(candidate.trigger) or _is_charge(candidate)


def _is_charge(candidate: Candidate) -> bool:
    """Whether somebody says what others have done or are doing, no day told: "they have bombed our villages, she said"."""
    clause = clause_of(candidate.trigger)
    return candidate.attribution.saying is not None and clause.tense == "PRESENT"


def _is_dated(candidate: Candidate) -> bool:
    return any(t.dated_by_text for t in candidate.tellings)


def _is_open(candidate: Candidate) -> bool:
    """Whether no telling says that it happens, will or nearly did."""
    status = (t.status for t in candidate.tellings if t.modality != "hypothetical")
    return all(s.attempted or (s.negated and s.nearly is None) for s in status)


def _is_of_a_kind(candidate: Candidate) -> bool:
    """Whether it is happenings of a kind and none of them ("despite such attacks"), however often they are spoken of."""
    opens = candidate.sentence.index < _LEAD and candidate.trigger.dep in ("nsubj", "nsubjpass")
    return candidate.trigger.tag in ("NNS", "NNPS") and candidate.match.frame.presupposed and not opens


def _is_aside(verb: Token) -> bool:
    """Whether a verb stands in a side clause, or tells what is generally or at present so ("the rebels attack patrols")."""
    if verb.dep in _ASIDE or (verb.dep == "conj" and verb.head.is_verb and _is_aside(verb.head)):
        return True
    clause = clause_of(verb)
    return clause.tense == "PRESENT" and (clause.aspect == "PROGRESSIVE" or (clause.aspect == "NONE" and not clause.passive))
