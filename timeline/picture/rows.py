"""Rows: what is written of each entry, its lines broken and its room known."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType

from timeline.calendar.granularity import Granularity
from timeline.events.model import Event, Modality
from timeline.picture.content import Entry
from timeline.picture.lettering import Measure, cleaned, unbroken, without_orphan, wrapped
from timeline.picture.marks import Finish
from timeline.picture.moments import Extent
from timeline.picture.themes import Theme
from timeline.picture.wording import Wording
from timeline.times.when import When

GAP = 8.0
"""Points between two rows."""
FINISHES: Mapping[Modality, Finish] = MappingProxyType(
    {"happened": "solid", "denied": "solid", "claimed": "half", "scheduled": "hollow", "hypothetical": "dotted"}
)
"""Modality -> how markers, leaders and bars are drawn."""


@dataclass(frozen=True, slots=True)
class Row:
    """A row of the page, its text already wrapped.

    Attributes:
        entry: What it is of.
        extent, others: Where its time lies, if it has one, and where other articles place it.
        date, headline, detail: Lines of text.
        repeated: Whether its date is that of the row above.
        above, below: Points it takes above and below the middle of its first line.
    """

    entry: Entry
    extent: Extent | None
    others: tuple[Extent, ...]
    date: tuple[str, ...]
    headline: tuple[str, ...]
    detail: tuple[str, ...]
    repeated: bool
    above: float
    below: float

    @property
    def event(self) -> Event | None:
        """The event, if it is of one."""
        return self.entry.event

    @property
    def id(self) -> str | None:
        """The id of its event."""
        return self.entry.event.id if self.entry.event else None

    @property
    def doubt(self) -> Extent | None:
        """From the first to the last moment that any article gives, where they contradict each other."""
        if self.extent is None or not self.others:
            return None
        low = min(self.extent.key, *(other.key for other in self.others))
        high = max(self.extent.key, *(other.key for other in self.others))
        return Extent(low, high, low, group=f"doubt {self.id}")

    @property
    def height(self) -> float:
        """Points it takes, without the gap to the next."""
        return self.above + self.below

    @property
    def finish(self) -> Finish:
        """How its marks are drawn, by its modality."""
        return FINISHES[self.event.modality] if self.event else "solid"

    @property
    def struck(self) -> bool:
        """Whether it is struck through: denied, called off, or said not to have happened."""
        return self.event is not None and (self.event.modality == "denied" or self.event.cancelled or self.event.negated)


@dataclass(frozen=True, slots=True)
class Columns:
    """Widths of the date and the headline column, in points; and whether lines are to be about as long as each other."""

    date: float
    headline: float
    even: bool = False


def _heading(when: When | None) -> object:
    """What rows have in common that stand under one date: the day, or for anything coarser the very same time."""
    if when is None or when.start is None or when.granularity.rank > Granularity.DAY.rank:
        return when and (when.start, when.end, when.value, when.mod)
    return when.start.toordinal()


def dates(entries: Iterable[Entry], words: Wording) -> Iterator[tuple[Entry, str, bool]]:
    """Each entry with its date, and whether that is only what is new under the one above."""
    before: object = None
    for entry in entries:
        when, day = entry.when, _heading(entry.when)
        yield entry, "" if when is None else words.brief(when) if day == before else words.when(when), day == before
        before = day


class RowSetter:
    """Sets rows for one page: a theme, a language, a way to measure and the widths of the columns."""

    def __init__(self, theme: Theme, wording: Wording, measure: Measure, columns: Columns) -> None:
        self.theme, self.wording, self.measure, self.columns = theme, wording, measure, columns

    def rows(self, entries: Iterable[Entry]) -> list[Row]:
        """A row for each entry, in the order given; a day that stands above is not told in full again."""
        return [self._row(entry, date, repeated=repeated) for entry, date, repeated in dates(entries, self.wording)]

    def alone(self, entries: Sequence[Entry]) -> list[Row]:
        """A row for each entry, to stand by itself: with its whole date, but the day of a story of one day is told by the axis."""
        one_day = len(entries) > 1 and len({_heading(entry.when) for entry in entries}) == 1
        return [self._row(entry, self._date(entry.when, one_day), repeated=False) for entry in entries]

    def _date(self, when: When | None, one_day: bool) -> str:
        if when is None:
            return ""
        return self.wording.brief(when) if one_day and when.granularity.rank < Granularity.DAY.rank else self.wording.when(when)

    def _row(self, entry: Entry, date: str, *, repeated: bool) -> Row:
        """One row, its lines wrapped and its height known."""
        faces, wide = self.theme.faces, self.columns.headline
        detail = cleaned(self.wording.detail(entry.event)) if entry.event else ""
        dates = wrapped(unbroken(date), faces["date"], self.columns.date, self.measure, 3) if date else []
        share = 1.0 if self.columns.even else 0.25
        headline = without_orphan(self._title(entry), faces["headline"], wide, self.measure, share)
        details = wrapped(detail, faces["detail"], wide, self.measure, 2) if detail else []
        middle = 0.36 * faces["headline"].size
        above = faces["headline"].ascent - middle
        text = (len(headline) - 1) * faces["headline"].leading + len(details) * faces["detail"].leading
        below = middle + max(text + faces["headline"].descent, (len(dates) - 1) * faces["date"].leading + faces["date"].descent)
        lines = tuple(dates), tuple(headline), tuple(details)
        return Row(entry, entry.extent, entry.others, *lines, repeated, above, below)

    def _title(self, entry: Entry) -> str:
        if entry.event:
            return cleaned(entry.event.title) or self.wording.say("page", "blank")
        return self.wording.count("page", "more", entry.more) if entry.more else self.wording.say("page", "published")
