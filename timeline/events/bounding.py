"""When a mention's happening began and ended: the shape of its time whose marks weigh most.

A conditional logit like the one that chooses dates (`timeline.events.choosing`), over the shapes that the chosen time allows. It
was fitted by `benchmarks/train_bounds.py` on the event times of Reimers et al. (2016) and on the links of TBAQ between events
and datelines.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from timeline.calendar.granularity import Granularity
from timeline.events.bounds import Bounds
from timeline.events.noticing import Subject, profile
from timeline.events.offers import Offers
from timeline.events.shapes import Shape, Shapes
from timeline.language.bounds import BoundLexicon
from timeline.times.when import When

Pair = tuple[str, str]
"""A mark and a group of shapes for or against which it speaks."""
_SEEN_BY_DATES = ("block", "sentence", "pos")  # marks that tell of dates alone
_TOLD = 3  # marks that an explanation names


@dataclass(frozen=True)
class Bounder:
    """Bounds the mentions of one article.

    Attributes:
        offers: What the article offers to date mentions with.
        lexicon: Weights, and which words last.
    """

    offers: Offers
    lexicon: BoundLexicon

    def bounds(self, subject: Subject, when: When | None, why: str = "", ahead: bool | None = None) -> Bounds | None:
        """The bounds of a mention; `None` where neither a time nor a dateline is known.

        Args:
            subject: The mention.
            when: The time that it has, with which its bounds agree, or `None`.
            why: The reason for that.
            ahead: Whether all of it is known to lie ahead; `None`: that is open.
        """
        kind, allowed = self._shapes.of(when)
        lasts = self._runs(subject, when)
        shapes = [s for s in allowed if (ahead is None or ahead == s.lies_ahead) and (s.lasts or not lasts)]
        if not shapes:
            return None
        strong, weak = self.marks(subject, when, kind)
        totals = self._totals((*strong, *weak))
        best = max(shapes, key=lambda shape: sum(totals[group] for group in shape.groups))
        told = "; ".join(self._foremost((*strong, *weak), best))
        step = f"of {len(shapes)} shapes of its time, \u201c{best.name}\u201d weighs most: {told}"
        return best.bounds(*([why] if why else []), step)

    def marks(self, subject: Subject, when: When | None, kind: str) -> tuple[tuple[str, ...], tuple[str, ...]]:
        """What speaks for a shape: marks that may speak for each shape of its own, and those that only speak for groups."""
        told = profile(subject)
        lasting = f"lasts {self.lexicon.lasting.get(subject.head.lemma.lower(), 'a moment')}"
        more = (lasting, f"{lasting} {told.event_class}", f"{lasting} under {told.top}", f"time {kind}")
        weak = tuple(mark for mark in told.more if not mark.startswith(_SEEN_BY_DATES))
        return ("", *told.first, *more, *self.offers.around(subject), *_of_time(when)), weak

    def _runs(self, subject: Subject, when: When | None) -> bool:
        """Whether the text says that it has gone on: "since Monday", "for two weeks"."""
        calendar = self.offers.calendar
        own = calendar.attached(subject.head, subject.carrier)
        if own is None or when is None or when.granularity is not Granularity.INTERVAL:
            return False
        known = calendar.lexicon
        return known.sides.get(own.preposition) == "SINCE" or own.preposition in known.marks["throughout"]

    def _totals(self, marks: Iterable[str]) -> Mapping[str, float]:
        """What all marks add to each group of shapes."""
        totals: dict[str, float] = defaultdict(float)
        for mark in marks:
            for group, weight in self.lexicon.weights.get(mark, {}).items():
                totals[group] += weight
        return totals

    def _foremost(self, marks: Sequence[str], shape: Shape) -> list[str]:
        def added(mark: str) -> float:
            weights = self.lexicon.weights.get(mark, {})
            return sum(weights.get(group, 0.0) for group in shape.groups)

        return [mark for mark in sorted(marks, key=lambda mark: -added(mark)) if mark][:_TOLD]

    @cached_property
    def _shapes(self) -> Shapes:
        return Shapes(self.offers.calendar.day)


def pairs(strong: Sequence[str], weak: Sequence[str], shape: Shape) -> Iterator[Pair]:
    """What is weighed for a shape: each mark with each of its groups, weak ones not with its name."""
    name, *wider = shape.groups
    yield from ((mark, name) for mark in strong)
    yield from ((mark, group) for mark in (*strong, *weak) for group in wider)


def _of_time(when: When | None) -> Iterator[str]:
    """What is noticed of the chosen time."""
    if when is None:
        return
    whole = "stretch" if "/" in when.value else "whole"
    yield from (f"told by {when.basis}", f"a {when.granularity.value}", f"mod {when.mod}", f"{whole} {when.basis}")
