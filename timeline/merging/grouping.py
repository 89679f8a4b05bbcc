"""Which tellings are of one happening: looked for only among those that share a day and who takes part."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Hashable, Iterable, Iterator
from dataclasses import dataclass, field
from itertools import islice

from timeline.events.merging import NARROWER
from timeline.merging.alike import OUTCOMES, QUOTED, SAID, alike
from timeline.merging.telling import Telling

_COMPARED = 6  # tellings of a group that a new one is compared with: its first ones
_COPIES = 20  # groups that the very words of a telling lead to: more only where a text says the same again and again
_SLIP = 3  # days around a date in which reports of the same happening are looked for
_SPELL = 30  # days in a stretch in which plans are looked for
_LONG = 400  # days above which a time tells too little of when
_BACK = 31  # days back in which what an article tells without a date may lie


@dataclass(slots=True, eq=False)
class Group:
    """Tellings of one happening, of different articles, in order.

    Attributes:
        tellings: At least one.
        articles: Their articles.
    """

    tellings: list[Telling]
    articles: set[str] = field(default_factory=set)

    def add(self, telling: Telling) -> None:
        """Take in a telling."""
        self.tellings.append(telling)
        self.articles.add(telling.event.article_id)

    def likeness(self, telling: Telling) -> int:
        """How surely a telling belongs here; never beside another one of its article, which told the two apart."""
        if telling.event.article_id in self.articles:
            return 0
        degrees = [alike(one, telling) for one in self.compared]
        return max(degrees) if all(degrees) or QUOTED in degrees else 0

    @property
    def compared(self) -> list[Telling]:
        """The tellings that stand for all: the first ones with a date, else the first ones."""
        dated = list(islice((one for one in self.tellings if one.is_fine), _COMPARED))
        return dated or self.tellings[:_COMPARED]


@dataclass(slots=True, eq=False)
class _Index:
    """Groups by what their tellings can be found by."""

    groups: dict[Hashable, dict[int, Group]] = field(default_factory=lambda: defaultdict(dict))

    def enter(self, keys: Iterable[Hashable], group: Group, most: int | None = None) -> None:
        """Keep a group under these keys, but no more than `most` under any."""
        for key in keys:
            if most is None or len(self.groups[key]) < most:
                self.groups[key][id(group)] = group

    def near(self, keys: Iterable[Hashable]) -> Iterator[Group]:
        """The groups of these keys, each once."""
        seen: set[int] = set()
        for key in keys:
            for number, group in self.groups.get(key, {}).items():
                if number not in seen:
                    seen.add(number)
                    yield group


Choice = Callable[[Iterable[Group], Telling], Group | None]


def group(tellings: Iterable[Telling]) -> list[list[Telling]]:
    """Group tellings by happening.

    Args:
        tellings: Of all articles, in any order.

    Returns:
        The groups, each in the order of publication. Dated tellings find each other first; one of a month, or without a date,
        then joins a group only where no other could be meant.
    """
    ordered = sorted(tellings, key=lambda one: one.place)
    index, whole = _Index(), _Index()
    groups = [_entered(one, index, _best) for one in ordered if one.is_fine]
    for made in dict.fromkeys(groups):
        whole.enter(_company(made.tellings[0], made.tellings[0].window), made)
    groups += [_entered(one, index, lambda near, t: _best(near, t) or _only(whole, t)) for one in ordered if not one.is_fine]
    return [sorted(made.tellings, key=lambda one: one.place) for made in dict.fromkeys(groups)]


def _entered(telling: Telling, index: _Index, choose: Choice) -> Group:
    """The group that a telling joins, a new one where it fits none."""
    found = choose(index.near(_looked_up(telling)), telling)
    made = found if found is not None else Group([])
    made.add(telling)
    index.enter([(telling.quote, _days(telling))], made, _COPIES)
    index.enter(_kept_under(telling), made)
    return made


def _best(near: Iterable[Group], telling: Telling) -> Group | None:
    """The group that a telling is most like; of equals the one that was there first."""
    best, degree = None, 0
    for made in near:
        likeness = made.likeness(telling)
        if likeness > degree or (likeness == degree and best is not None and likeness and _first(made) < _first(best)):
            best, degree = made, likeness
    return best


def _first(group: Group) -> tuple[str, str, int, str]:
    return group.tellings[0].place


def _only(whole: _Index, telling: Telling) -> Group | None:
    """The one dated group that a telling of a month, or without a date, can mean."""
    fits = (made for made in whole.near(_company(telling, telling.window or _recently(telling))) if _may_mean(telling, made))
    found = list(islice(fits, 2))
    return found[0] if len(found) == 1 else None


def _may_mean(telling: Telling, made: Group) -> bool:
    first = made.tellings[0]
    if telling.event.article_id in made.articles or first.window is None or telling.event.family == SAID:
        return False
    span = telling.window or _recently(telling)
    inside = span is not None and span[0] <= first.window[0] and first.window[1] <= span[1]
    return inside and all(_alike_but_for_time(one, telling) for one in made.compared)


def _recently(telling: Telling) -> tuple[int, int] | None:
    """The days of which an article tells without a date; those ahead for a plan."""
    if telling.published is None or telling.event.when is not None:
        return None
    day = telling.published.toordinal()
    return (day, day + _BACK) if telling.is_plan else (day - _BACK, day)


def _alike_but_for_time(one: Telling, other: Telling) -> bool:
    known = one.everyone == other.everyone or bool(other.around)
    return one.event.type is not None and known and alike(one, other.dated_as(one)) > 1


def _kept_under(telling: Telling) -> Iterator[Hashable]:
    """What a telling is found by beside its words: each of its days with each who takes part, its stretch where it is a plan."""
    kind = _kind(telling)
    if telling.window is not None and telling.is_fine:
        first, last = telling.window
        yield from ((kind, actor, day) for actor in telling.known_by for day in range(first, last + 1))
        if telling.is_plan:
            yield ("plan", kind, telling.doers, first // _SPELL)
    elif telling.event.when is not None:
        yield (kind, telling.everyone, telling.event.when.value)


def _looked_up(telling: Telling) -> Iterator[Hashable]:
    """Where its group may be found: under its very words, its own keys, and those of dates a little off."""
    yield from ((telling.quote, _days(telling) + step) for step in (0, -1, 1))
    yield from _kept_under(telling)
    if telling.window is None or not telling.is_fine or telling.event.family == SAID or telling.event.type is None:
        return
    kind, (first, last) = _kind(telling), telling.window
    around = (*range(first - _SLIP, first), *range(last + 1, last + 1 + _SLIP))
    yield from ((kind, actor, day) for actor in telling.known_by for day in around)
    if telling.is_plan:
        spell = first // _SPELL
        yield from (("plan", kind, telling.doers, spell + step) for step in (-2, -1, 1, 2))


def _days(telling: Telling) -> int:
    """The few days of an article, within which wire copy is printed again."""
    return 0 if telling.published is None else telling.published.toordinal() // _SLIP


def _company(telling: Telling, span: tuple[int, int] | None) -> list[Hashable]:
    """Type, all who take part together, and each stretch of days that they may have done so in; what befalls is known by any."""
    if span is None or span[1] - span[0] > _LONG:
        return []
    together: list[Hashable] = [telling.everyone] if telling.everyone else []
    company: list[Hashable] = [*sorted(telling.known_by)] if telling.around else together
    return [(_kind(telling), who, spell) for who in company for spell in range(span[0] // _SPELL, span[1] // _SPELL + 1)]


def _kind(telling: Telling) -> str:
    """The most general type that an event may be told as; an untyped one goes by its word."""
    name = telling.event.type
    if name is None:
        return f"untyped {telling.event.trigger.text.casefold()}"
    wider = next((general for general, narrower in sorted(NARROWER.items()) if name in narrower), name)
    return next((plan for plan, outcomes in sorted(OUTCOMES.items()) if wider in outcomes), wider)
