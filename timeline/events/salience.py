"""How much an event is what its article is about, 0 to 1.

Editors put first what the headline names, what comes early, what is told more than once and what has a date of its own; plain
sayings weigh less than deeds, a toll less than what took it, what did not happen less than what did, and what is said of somebody
in a side clause is background. A conditional logit (McFadden 1974) fitted on snippets with one gold event each puts these marks in
the same order; its own weights suit whole articles less, where tolls are news.
"""

from __future__ import annotations

from collections.abc import Sequence
from types import MappingProxyType
from typing import Final

from timeline.events.candidates import Candidate
from timeline.events.merging import HAPPENINGS

_PLAIN = "statement.said"
_SIDE: Final = MappingProxyType({"relcl": 0.12, "acl": 0.05})  # "who seized the town", "seized in May"
_CLAUSES = frozenset(_SIDE) | {"advcl", "amod", "xcomp", "pcomp", "csubj", "parataxis"}


def salience(candidate: Candidate, told: Sequence[Candidate]) -> float:
    """Weigh an event.

    Args:
        candidate: The event with all its tellings.
        told: All events that the article tells, it among them.

    Returns:
        0 (in passing) to 1 (the news itself), rounded to three places.
    """
    first = min(t.sentence.index for t in candidate.tellings)
    score = 0.45 / (1 + first / 4)
    score += 0.2 if any(t.sentence.block == "title" for t in candidate.tellings) else 0.0
    score += min(0.15, 0.05 * (len(candidate.tellings) - 1))
    score += 0.1 if candidate.dated_by_text else 0.0
    score += 0.1 if candidate.kind.name != _PLAIN else -0.2
    score -= _toll(candidate, told)
    score -= _aside(candidate)
    score -= 0.3 if candidate.modality == "hypothetical" else 0.1 if candidate.status.negated else 0.0
    return round(min(1.0, max(0.0, score if len(told) > 1 else score + 0.2)), 3)


def _toll(candidate: Candidate, told: Sequence[Candidate]) -> float:
    """How much less a toll weighs than what took it, most where one sentence tells both ("killed when gunmen attacked")."""
    if not candidate.kind.is_toll:
        return 0.0
    places = {t.sentence.index for t in candidate.tellings}
    causes = (c for c in told if c.kind.family in HAPPENINGS and c.modality != "hypothetical")
    return 0.08 if any(t.sentence.index in places for c in causes for t in c.tellings) else 0.06


def _aside(candidate: Candidate) -> float:
    """How much less it weighs because it is told in a clause about a noun ("rebels, who seized the town in May")."""
    verbs = (t for t in (candidate.trigger, *candidate.trigger.ancestors()) if t.is_verb)
    return _SIDE.get(next((t.dep for t in verbs if t.dep in _CLAUSES), ""), 0.0)
