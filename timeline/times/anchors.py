"""What a phrase is resolved against, and what resolving it gives."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime
from typing import Final, Literal

from timeline.calendar.cells import Cell, day_cell
from timeline.calendar.granularity import Granularity as G
from timeline.calendar.interval import Interval
from timeline.times.explaining import Step
from timeline.times.expression import TimexType
from timeline.times.when import Basis

Direction = Literal["past", "future"]
Mode = Literal["news", "narrative"]
_KEPT: Final = 8  # mentions that are remembered


def nowhere() -> Direction | None:
    """The direction of a clause that does not tell."""
    return None


@dataclass(frozen=True, slots=True)
class Anchor:
    """Where a phrase stands in time.

    Attributes:
        now: The day (or minute) the article was published, or `None`.
        looks: Asked for the direction; most phrases never ask.
        mentioned: Times mentioned so far in the document, the latest first.
        mode: "narrative" where the document, not the dateline, gives the anchors.
        in_months: Whether a business text last spoke of half a year or nine months, and of no quarter since.
    """

    now: Cell | None = None
    looks: Callable[[], Direction | None] = nowhere
    mentioned: tuple[Cell, ...] = ()
    mode: Mode = "news"
    in_months: bool = False

    @property
    def direction(self) -> Direction | None:
        """Whether the clause looks back or ahead, or `None` where it does not tell."""
        return self.looks()

    @property
    def then(self) -> Cell | None:
        """The time the text speaks of: the one last mentioned, else (in news) the day of publication."""
        if self.mentioned:
            return self.mentioned[0]
        return self.now if self.mode == "news" else None

    @property
    def base(self) -> Cell | None:
        """What an incomplete date is completed from: the dateline in news, the text in narratives."""
        return self.now if self.mode == "news" else self.then or self.now

    def told(self, unit: G) -> Cell | None:
        """The time that the text speaks of, where it is fine enough to tell which unit (a week, a year) is meant; else the base."""
        then = self.then
        coarsest = G.MONTH if unit is G.WEEK else unit
        return then if then is not None and then.unit.rank <= coarsest.rank else self.base

    @property
    def day(self) -> Cell | None:
        """The day of a bare time of the clock: the one last mentioned, if it was a day, else that of publication."""
        if self.mode == "narrative":
            return self.then
        last = self.mentioned[0] if self.mentioned else None
        return last if last is not None and last.unit.rank <= G.DAY.rank else self.now

    @property
    def quarter(self) -> Cell | None:
        """The quarter a business text reports on: of those told and over the latest, for with earlier ones it compares."""
        today = self.now.last_day if self.now is not None else None
        told = [cell for cell in self.mentioned if cell.unit is G.QUARTER and (today is None or cell.first_day <= today)]
        over = [cell for cell in told if today is None or cell.last_day < today]
        return max(over or told, key=lambda cell: cell.index, default=None)

    def mentioning(self, cell: Cell) -> Anchor:
        """The same, after this time has been mentioned."""
        if len(self.mentioned) == _KEPT and all(cell == other for other in self.mentioned):
            return self
        return Anchor(self.now, self.looks, (cell, *self.mentioned[: _KEPT - 1]), self.mode, self.in_months)

    def looking(self, looks: Callable[[], Direction | None]) -> Anchor:
        """The same, for a clause of this direction."""
        return Anchor(self.now, looks, self.mentioned, self.mode, self.in_months)

    def same(self, other: Anchor) -> bool:
        """Whether a phrase comes to the same here and there."""
        return (
            self.mentioned is other.mentioned
            and (self.now, self.mode, self.in_months) == (other.now, other.mode, other.in_months)
            and self.direction == other.direction
        )


@dataclass(frozen=True, slots=True)
class Answer:
    """What a phrase is worth.

    Attributes:
        type: TIMEX3 type.
        value: TIMEX3 value.
        mod, quant, freq: TIMEX3 attributes or `None`.
        cell: The calendar unit it names, or `None`.
        span: Its bounds where it is no single unit.
        basis: How it was known, see `When`.
        zone: The zone the text gives.
        steps: How it came about.
        problem: Why it could not be resolved although it is a time expression, or `None`.
        aside: Whether it is only compared with ("a year earlier"): the text does not go on from it.
        dropped: Whether it turns out, in this text, to be no time at all.
    """

    type: TimexType
    value: str
    mod: str | None = None
    cell: Cell | None = None
    span: tuple[Interval, G] | None = None
    basis: Basis = "explicit"
    zone: str | None = None
    quant: str | None = None
    freq: str | None = None
    steps: tuple[Step, ...] = ()
    problem: str | None = None
    aside: bool = False
    dropped: bool = False


def published_cell(published: date | None) -> Cell | None:
    """The day (or, for a datetime, the minute) of publication as a cell.

    >>> published_cell(date(2016, 2, 5)).interval.end
    datetime.date(2016, 2, 6)
    """
    if published is None:
        return None
    day = day_cell(published.year, published.month, published.day)
    if isinstance(published, datetime):
        return Cell(G.MINUTE, day.index * 1440 + published.hour * 60 + published.minute)
    return day
