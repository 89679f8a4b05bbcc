"""How much an event is what its article is about, 0 to 1.

Editors put first what the headline names, what comes early, what is told more than once and what has a date of its own; plain
sayings weigh less than deeds, and a toll less than what took it.
"""

from __future__ import annotations

from timeline.events.candidates import Candidate

_PLAIN = "statement.said"
_TOLLS = "casualties"


def salience(candidate: Candidate, total: int) -> float:
    """Weigh an event.

    Args:
        candidate: The event with all its tellings.
        total: How many events the article tells.

    Returns:
        0 (in passing) to 1 (the news itself), rounded to three places.
    """
    first = min(t.sentence.index for t in candidate.tellings)
    score = 0.45 / (1 + first / 4)
    score += 0.2 if any(t.sentence.block == "title" for t in candidate.tellings) else 0.0
    score += min(0.15, 0.05 * (len(candidate.tellings) - 1))
    score += 0.1 if candidate.when is not None and candidate.when.basis != "dateline" else 0.0
    score += 0.1 if candidate.kind.name != _PLAIN else 0.0
    score -= 0.06 if candidate.kind.family == _TOLLS else 0.0
    score -= 0.3 if candidate.modality == "hypothetical" else 0.0
    return round(min(1.0, max(0.0, score if total > 1 else score + 0.2)), 3)
