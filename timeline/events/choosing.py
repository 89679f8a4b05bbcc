"""Which of the dates that an article offers a mention has: the offer whose marks weigh most.

A conditional logit (McFadden 1974) over the offers of a mention: each offer's score is the sum of the weights of its marks, fitted
by `benchmarks/train_dates.py` on TBAQ, MEANTIME, EventStoryLine and the event times of Reimers et al. (2016). "No date" is an offer
like the others, so that an event without a time stays without.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

from timeline.events.dating import Calendar
from timeline.events.noticing import Subject
from timeline.events.offers import Offer, Offers
from timeline.language.dates import DateWeights
from timeline.times.trusted import changed
from timeline.times.when import When

_TOLD = 3  # marks that an explanation names


@dataclass(frozen=True)
class Chooser:
    """Dates the mentions of one article.

    Attributes:
        calendar: Its attached times and its dateline.
        weights: Mark -> what it adds.
    """

    calendar: Calendar
    weights: DateWeights

    def when(self, subject: Subject) -> When | None:
        """The time of a mention with the reasons for it, or `None` where "no date" weighs most."""
        return self.dated(subject)[0]

    def dated(self, subject: Subject) -> tuple[When | None, str]:
        """The time of a mention, or `None`, and the reason why that."""
        if self.calendar.is_vague(subject.head, subject.carrier) and self.calendar.of(subject.head, subject.carrier) is None:
            return None, "its time has no place in the calendar"
        if subject.head.start in self.calendar.apart and self.calendar.of(subject.head, subject.carrier) is None:
            return None, "it lies some time from what would date it"
        offers = self.offers.of(subject)
        scores = [sum(self.weights.get(m, 0.0) for m in offer.marks) for offer in offers]
        best = max(range(len(offers)), key=lambda i: scores[i])
        when, why = self._taken(offers[best], subject), self._why(offers, scores, best)
        if when is None:
            return None, f"undated: {why}"
        return changed(when, steps=(*when.steps, why)), why

    @cached_property
    def offers(self) -> Offers:
        """What the article offers."""
        return Offers(self.calendar)

    def _taken(self, offer: Offer, subject: Subject) -> When | None:
        """The time that an offer comes to."""
        if offer.kind == "none":
            return None
        if offer.attachment is None:
            return self.calendar.published_day(subject.head)
        if offer.kind == "own":
            return self.calendar.of(subject.head, subject.carrier)
        return self.calendar.borrowed(offer.attachment, subject.head, offer.kind)

    def _why(self, offers: Sequence[Offer], scores: Sequence[float], best: int) -> str:
        """What spoke for the choice, and what came next."""
        if len(offers) == 1:
            return "the text offers it no date"
        order = sorted(range(len(offers)), key=lambda i: -scores[i])
        marks = sorted(offers[best].marks, key=lambda m: -self.weights.get(m, 0.0))[:_TOLD]
        told = "; ".join(m[2:] for m in marks if m[2:])
        rival = "" if len(order) < 2 else f", by {scores[best] - scores[order[1]]:.1f} before {_named(offers[order[1]])}"
        return f"it weighs most of {len(offers)} offers{rival}: {told}"


def _named(offer: Offer) -> str:
    if offer.attachment is not None:
        return f"\u201c{offer.attachment.expression.text}\u201d"
    return "the dateline" if offer.kind == "dateline" else "no date"
