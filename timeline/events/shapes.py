"""The shapes that the time of a happening may have, given the time that it stands at on a timeline: what `Bounder` chooses from.

A shape is a pair of limits, for the first day and for the last. Those of an undated happening stand to the dateline: over by then,
still to come, going on. Those of a dated one fill its time: on one day of January, all of January, from January on.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from timeline.calendar.interval import instant
from timeline.events.bounds import Bounds, Limits
from timeline.times.trusted import trusted
from timeline.times.when import Civil, When

_ONE_DAY, _LASTING = "one day", "lasts"


@dataclass(frozen=True, slots=True)
class Shape:
    """A way in which the time of a happening may be filled.

    Attributes:
        name: What it is called ("over", "all of it").
        begin, end: Limits of the first and of the last day.
        lasts: Whether it takes more than a day.
        side: How begin and end stand to the dateline ("before after").
    """

    name: str
    begin: Limits
    end: Limits
    lasts: bool
    side: str

    @property
    def groups(self) -> tuple[str, str, str]:
        """What it shares with other shapes, so that each is learned from more examples than its own."""
        return (self.name, _LASTING if self.lasts else _ONE_DAY, self.side)

    @property
    def lies_ahead(self) -> bool:
        """Whether all of it comes after the dateline."""
        return self.side == "after after"

    def bounds(self, *steps: str) -> Bounds:
        """The shape as a value."""
        return trusted(Bounds, {"begin": self.begin, "end": self.end, "lasts": self.lasts, "steps": steps})


@dataclass(frozen=True, slots=True)
class Shapes:
    """The shapes of one article.

    Attributes:
        day: Its dateline, or `None`.
    """

    day: date | None

    def of(self, when: When | None) -> tuple[str, tuple[Shape, ...]]:
        """What a happening with this time, or with none, may be.

        Returns:
            The kind of time ("undated", "dateline", "day", "period", "open"), and the shapes; none where nothing is known.

        >>> kind, shapes = Shapes(date(2016, 2, 5)).of(None)
        >>> kind, [shape.name for shape in shapes]
        ('undated', ['a day before', 'a day after', 'over', 'later', 'earlier', 'until', 'from'])
        """
        if when is None:
            return "undated", tuple(self._undated())
        first, last = _days(when)
        if first is None or last is None:
            return "open", tuple(self._open(first, last))
        if first == last == self.day:
            return "dateline", (self._shape("the day itself", _at(first)), *self._around(first))
        return "day" if first == last else "period", tuple(self._within(first, last))

    def _undated(self) -> Iterator[Shape]:
        if self.day is None:
            return
        before, after = Limits(latest=self.day), Limits(earliest=self.day)
        yield self._shape("a day before", before)
        yield self._shape("a day after", after)
        yield self._shape("over", before, after)
        yield self._shape("later", after, after)
        yield self._shape("earlier", before, before)
        yield self._shape("until", before, _at(self.day))
        yield self._shape("from", _at(self.day), after)

    def _around(self, day: date) -> Iterator[Shape]:
        """What is going on, ends or begins on a day."""
        yield self._shape("over", Limits(latest=day), Limits(earliest=day))
        yield self._shape("until", Limits(latest=day), _at(day))
        yield self._shape("from", _at(day), Limits(earliest=day))

    def _open(self, first: date | None, last: date | None) -> Iterator[Shape]:
        """Before a day, or from a day on."""
        if first is None and last is None:
            return
        side = Limits(earliest=first, latest=last)
        yield self._shape("on its open side", side)
        yield self._shape("days of its open side", side, side)
        if first is not None and self.day is not None and first <= self.day:
            yield self._shape("from its first day on", _at(first), Limits(earliest=self.day))

    def _within(self, first: date, last: date) -> Iterator[Shape]:
        some = Limits(earliest=first, latest=last)
        yield self._shape("a day of it", some)
        if first != last:
            yield self._shape("all of it", _at(first), _at(last))
            yield self._shape("within it", Limits(earliest=first), Limits(latest=last))
        if self.day is None:
            return
        if first >= self.day:
            yield self._shape("begins then", _at(first), Limits(earliest=first))
        if first <= self.day <= last:
            yield self._shape("over", Limits(latest=self.day), Limits(earliest=self.day))
        if first <= self.day:
            yield from self._since(first, last, self.day)

    def _since(self, first: date, last: date, day: date) -> Iterator[Shape]:
        """What began in a time of the past and went on, or happened at some time from then until the dateline."""
        yield self._shape("from its first day on", _at(first), Limits(earliest=day))
        yield self._shape("from its first day until now", _at(first), _at(day))
        if first == last:
            return
        yield self._shape("from a day of it on", Limits(earliest=first, latest=last), Limits(earliest=day))
        yield self._shape("from a day since on", Limits(earliest=first, latest=day), Limits(earliest=day))
        yield self._shape("a day since", Limits(earliest=first, latest=day))
        yield self._shape("days since", Limits(earliest=first), Limits(latest=day))

    def _shape(self, name: str, begin: Limits, end: Limits | None = None) -> Shape:
        side = f"{self._side(begin)} {self._side(end or begin)}"
        return Shape(name, begin, end or begin, end is not None, side)

    def _side(self, limits: Limits) -> str:
        """Where a day between limits stands to the dateline."""
        if self.day is None:
            return "unknown"
        if limits.earliest == limits.latest == self.day:
            return "at"
        if limits.latest is not None and limits.latest <= self.day:
            return "before"
        return "after" if limits.earliest is not None and limits.earliest >= self.day else "unknown"


def _at(day: date) -> Limits:
    return Limits(earliest=day, latest=day)


def _days(when: When) -> tuple[date | None, date | None]:
    """The first and the last day of a time."""
    first = None if when.start is None else instant(when.start).date()
    last = None if when.end is None else _last(when.end)
    return first, last if first is None or last is None else max(first, last)


def _last(end: Civil) -> date:
    moment = instant(end)
    return moment.date() - timedelta(days=1) if moment.time() == time.min and moment != datetime.min else moment.date()
