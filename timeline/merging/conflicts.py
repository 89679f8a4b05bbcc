"""Where articles that tell one happening contradict each other: dates, numbers, whether it happened at all."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from timeline.events.model import Claim, Conflict, Participant
from timeline.merging.telling import Telling

_ABOUT = 0.1  # share by which "about 30" may be off
_BOUNDS: dict[str | None, Callable[[int], tuple[float, float]]] = {
    None: lambda count: (count, count),
    "MORE_THAN": lambda count: (count, float("inf")),
    "EQUAL_OR_MORE": lambda count: (count, float("inf")),
    "LESS_THAN": lambda count: (0, count),
    "EQUAL_OR_LESS": lambda count: (0, count),
    "APPROX": lambda count: (count * (1 - _ABOUT), count * (1 + _ABOUT)),
}


def conflicts_of(tellings: Sequence[Telling]) -> tuple[Conflict, ...]:
    """The points on which tellings cannot all be right.

    Args:
        tellings: Those of what came of it, or of one plan, in the order of publication.

    Returns:
        One conflict for the time, one for whether it happened, one for each role with numbers that exclude each other.
    """
    return (*_of_time(tellings), *_of_standing(tellings), *_of_counts(tellings))


def _of_time(tellings: Sequence[Telling]) -> Iterator[Conflict]:
    dated = [one for one in tellings if one.window is not None]
    windows = [one.window for one in dated if one.window is not None]
    if windows and max(first for first, _ in windows) > min(last for _, last in windows):
        yield _conflict("when", [(str(one.event.when), one) for one in dated])


def _of_standing(tellings: Sequence[Telling]) -> Iterator[Conflict]:
    told = {one.event.modality for one in tellings}
    if "denied" in told and len(told) > 1:
        yield _conflict("modality", [(one.event.modality, one) for one in tellings])
    if len({one.event.cancelled for one in tellings}) > 1:
        yield _conflict("cancelled", [("called off" if one.event.cancelled else "not called off", one) for one in tellings])


def _of_counts(tellings: Sequence[Telling]) -> Iterator[Conflict]:
    """Roles of which several tellings give one number each."""
    for role in sorted({role for one in tellings for role in one.counts}):
        counted = [(_counted(one, role), one) for one in tellings if role in one.counts]
        bounds = [_BOUNDS.get(p.modifier, _BOUNDS[None])(p.count or 0) for p, _ in counted]
        if max(low for low, _ in bounds) > min(high for _, high in bounds):
            words = {(p.modifier, p.count): p.text for p, _ in reversed(counted)}
            yield _conflict(role, [(words[p.modifier, p.count], one) for p, one in counted])


def _counted(telling: Telling, role: str) -> Participant:
    return next(p for p in telling.event.participants if p.role == role and p.count is not None)


def _conflict(about: str, told: Sequence[tuple[str, Telling]]) -> Conflict:
    """What is told, each value once, the earliest first."""
    articles: dict[str, dict[str, None]] = {}
    for value, telling in told:
        articles.setdefault(value, {})[telling.event.article_id] = None
    return Conflict(about=about, claims=tuple(Claim(value=value, article_ids=tuple(ids)) for value, ids in articles.items()))
