"""Whether two articles tell the same happening."""

from __future__ import annotations

from typing import Final

from timeline.events.merging import BEFALLING, HAPPENINGS, NARROWER
from timeline.events.model import Event
from timeline.merging.telling import Telling

SAID = "statement"
OUTCOMES: Final = {"talks.held": ("talks.began", "talks.resumed")}
"""Type of a plan -> types as which it may come about."""
QUOTED = 100
"""The degree of likeness of wire copy: the same sentence."""
_SLIP = 3  # days by which reports of one happening may differ
_PUT_OFF = 60  # days by which a plan may be put off and still be that plan
_SIZE = 10  # times as many as the least toll of a happening that the highest may be
_PLACE = "location"


def alike(one: Telling, other: Telling) -> int:
    """How surely two tellings of different articles are of one happening.

    Args:
        one: A telling.
        other: A telling of another article.

    Returns:
        0: they are not. Else the higher, the surer: the more of those who take part are the same; least where the dates
        contradict each other.
    """
    if not _same_kind(one.event, other.event) or not _agree_in_standing(one, other):
        return 0
    if one.quote == other.quote and _near(one, other):
        return QUOTED
    shared = one.doers & other.doers
    places = one.at(_PLACE) & other.at(_PLACE)
    if _clash(one, other) or _other_toll(one, other) or not _enough(one, other, len(shared), len(places)):
        return 0
    around = len(one.around & other.around)
    strength = 4 * len(shared) + 2 * len(places) + around + (_word(one) == _word(other)) + 1
    if _overlap(one, other):
        return strength + 2
    return 1 if _told_apart(one, other, len(shared), len(places)) else 0


def _same_kind(one: Event, other: Event) -> bool:
    """Whether types agree: the same, a general and a narrower one, a plan and what came of it."""
    if one.type == other.type:
        return one.type is not None or one.trigger.text.casefold() == other.trigger.text.casefold()
    first, second = str(one.type), str(other.type)
    if second in OUTCOMES.get(first, ()) or first in OUTCOMES.get(second, ()):
        return (one if first in OUTCOMES else other).modality == "scheduled"
    return first in NARROWER.get(second, ()) or second in NARROWER.get(first, ())


def _agree_in_standing(one: Telling, other: Telling) -> bool:
    """What is only thought of stays apart; a plan and what came of it belong together, not the other way round."""
    mine, theirs = one.event, other.event
    if mine.negated != theirs.negated or mine.attempted != theirs.attempted:
        return False
    if "hypothetical" in (mine.modality, theirs.modality):
        return mine.modality == theirs.modality
    if one.is_plan == other.is_plan:
        return True
    plan, real = (one, other) if one.is_plan else (other, one)
    return plan.published is None or real.published is None or plan.published <= real.published


def _near(one: Telling, other: Telling) -> bool:
    """Wire copy is printed within days; the same words a year later tell another event."""
    if one.published is None or other.published is None:
        return one.event.when == other.event.when
    return abs((one.published - other.published).days) <= _SLIP


def _clash(one: Telling, other: Telling) -> bool:
    """Whether different ones fill a role; some of the others do not clash, nor do a country and who belongs to it."""
    for role in one.actors.keys() & other.actors.keys():
        mine, theirs = one.at(role), other.at(role)
        related = mine <= theirs or theirs <= mine or len(mine & theirs) > 1 or mine & other.kin[role] or theirs & one.kin[role]
        if not related and (role != _PLACE or one.event.family in HAPPENINGS):
            return True
    return False


def _other_toll(one: Telling, other: Telling) -> bool:
    """Whether numbers are too far apart to be of one happening: not the same in a month, or not of one size on a day."""
    pairs = [sorted((one.counts[role], other.counts[role])) for role in one.counts.keys() & other.counts.keys()]
    fine = one.is_fine and other.is_fine
    return any(low != high and (not fine or high > _SIZE * max(low, 1)) for low, high in pairs)


def _enough(one: Telling, other: Telling, shared: int, places: int) -> bool:
    """Whether those that two tellings share tell the happening from others of its kind."""
    same = one.everyone == other.everyone
    known = len(one.known_by & other.known_by)
    if known > 1 and not (one.doers and other.doers):
        return True
    if one.event.family in BEFALLING and known:
        return True
    if one.event.family == SAID:
        return shared > 1 or (shared == 1 and _says_the_same(one.event, other.event))
    if one.event.type is None:
        return shared > 1 or (shared == 1 and same)
    if shared == 0:
        return places > 0 and (one.event.family in HAPPENINGS or not (one.doers and other.doers))
    return True


def _says_the_same(one: Event, other: Event) -> bool:
    """Whether two headlines share most of their words."""
    mine, theirs = (set(e.title.casefold().split()) for e in (one, other))
    return 2 * len(mine & theirs) > min(len(mine), len(theirs)) + 1


def _overlap(one: Telling, other: Telling) -> bool:
    """Whether the two can have been on the same day."""
    mine, theirs = one.window, other.window
    return mine is not None and theirs is not None and mine[0] <= theirs[1] and theirs[0] <= mine[1]


def _gap(one: Telling, other: Telling) -> int | None:
    """Days between two times that do not overlap."""
    mine, theirs = one.window, other.window
    return None if mine is None or theirs is None else max(mine[0] - theirs[1], theirs[0] - mine[1])


def _told_apart(one: Telling, other: Telling, shared: int, places: int) -> bool:
    """Whether it is one happening although the dates differ: a plan put off, or reports of the same days that contradict."""
    gap = _gap(one, other)
    if gap is None or one.event.family == SAID or one.event.type is None:
        return False
    if one.is_plan and other.is_plan:
        return gap <= _PUT_OFF and shared > 1 and one.published != other.published
    known = shared + places > 1 or any(one.counts[role] == other.counts[role] for role in one.counts.keys() & other.counts.keys())
    if one.is_plan or other.is_plan:
        return gap <= _SLIP and known
    return gap <= _SLIP and known and _at_once(one, other)


def _at_once(one: Telling, other: Telling) -> bool:
    """Whether two articles are of the same days, so that each would have told the other's happening too."""
    if one.published is None or other.published is None:
        return False
    dateline = any(t.event.when is not None and t.event.when.basis == "dateline" for t in (one, other))
    return not dateline and abs((one.published - other.published).days) <= 1


def _word(telling: Telling) -> str:
    return telling.event.trigger.text.casefold()[:5]
