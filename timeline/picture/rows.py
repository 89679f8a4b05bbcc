"""Rows: which events a picture shows, in which order, and what is written beside each."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from types import MappingProxyType

from timeline.calendar.granularity import Granularity
from timeline.chronology import Source
from timeline.events.model import Event, Modality
from timeline.picture.lettering import Measure, cleaned, unbroken, without_orphan, wrapped
from timeline.picture.marks import Finish
from timeline.picture.moments import Extent, extent
from timeline.picture.themes import Theme
from timeline.picture.wording import Wording
from timeline.times.given import given
from timeline.times.when import When

Entry = tuple[Event | None, When | None]
"""An event, or `None` for the publication, and when it was; `None` for an undated one."""
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
        event: The event, or `None` for the row that says when the article was published.
        when: Its time, or `None` for an undated one.
        extent: Where that lies, or `None`.
        date, headline, detail: Lines of text.
        repeated: Whether its date is that of the row above.
        above, below: Points it takes above and below the middle of its first line.
    """

    event: Event | None
    when: When | None
    extent: Extent | None
    date: tuple[str, ...]
    headline: tuple[str, ...]
    detail: tuple[str, ...]
    repeated: bool
    above: float
    below: float

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
    """Widths of the date and the headline column, in points."""

    date: float
    headline: float


def publication(sources: Sequence[Source]) -> When | None:
    """When the one article was published; several have no common date."""
    return given(sources[0].published) if len(sources) == 1 and sources[0].published is not None else None


def _heading(when: When | None) -> object:
    """What rows have in common that stand under one date: the day, or for anything coarser the very same time."""
    if when is None or when.start is None or when.granularity.rank > Granularity.DAY.rank:
        return when and (when.start, when.end, when.value, when.mod)
    return when.start.toordinal()


class RowSetter:
    """Sets rows for one page: a theme, a language, a way to measure and the widths of the columns."""

    def __init__(self, theme: Theme, wording: Wording, measure: Measure, columns: Columns) -> None:
        self.theme, self.wording, self.measure, self.columns = theme, wording, measure, columns

    def rows(self, entries: Iterable[Entry]) -> list[Row]:
        """A row for each entry, in the order given; a day that stands above is not told in full again."""
        made: list[Row] = []
        before: object = None
        for event, when in entries:
            day = _heading(when)
            date = "" if when is None else self.wording.brief(when) if day == before else self.wording.when(when)
            made.append(self._row(event, when, date, repeated=day == before))
            before = day
        return made

    def _row(self, event: Event | None, when: When | None, date: str, *, repeated: bool) -> Row:
        """One row, its lines wrapped and its height known."""
        faces, wide = self.theme.faces, self.columns.headline
        title = (cleaned(event.title) or self.wording.say("page", "blank")) if event else self.wording.say("page", "published")
        detail = cleaned(self.wording.detail(event)) if event else ""
        dates = wrapped(unbroken(date), faces["date"], self.columns.date, self.measure, 3) if date else []
        headline = without_orphan(title, faces["headline"], wide, self.measure)
        details = wrapped(detail, faces["detail"], wide, self.measure, 2) if detail else []
        middle = 0.36 * faces["headline"].size
        above = faces["headline"].ascent - middle
        text = (len(headline) - 1) * faces["headline"].leading + len(details) * faces["detail"].leading
        below = middle + max(text + faces["headline"].descent, (len(dates) - 1) * faces["date"].leading + faces["date"].descent)
        found = extent(when, ongoing=event.ongoing if event else False) if when else None
        if found and found.lasting and event:
            found = replace(found, group=f"{event.family} {event.modality}")
        return Row(event, when, found, tuple(dates), tuple(headline), tuple(details), repeated, above, below)
