"""Rows: which events a picture shows, in which order, and what is written beside each."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from timeline.chronology import Source, Timeline
from timeline.events.model import Event
from timeline.picture.lettering import Measure, cleaned, wrapped
from timeline.picture.marks import Finish
from timeline.picture.moments import DAY, Extent, extent_of, to_minutes
from timeline.picture.themes import Theme
from timeline.picture.wording import Wording

GAP = 8.0
"""Points between two rows."""


@dataclass(frozen=True, slots=True)
class Row:
    """A row of the page, its text already wrapped.

    Attributes:
        event: The event, or `None` for the row that says when the article was published.
        extent: Where it lies in time, or `None` for an undated one.
        date, headline, detail: Lines of text.
        repeated: Whether its date is that of the row above.
        above, below: Points it takes above and below the middle of its first line.
    """

    event: Event | None
    extent: Extent | None
    date: tuple[str, ...]
    headline: tuple[str, ...]
    detail: tuple[str, ...]
    repeated: bool
    above: float
    below: float

    @property
    def height(self) -> float:
        return self.above + self.below

    @property
    def finish(self) -> Finish:
        """How its marks are drawn: solid for what happened, dashed for what is claimed or only thought of."""
        if self.event is None or self.event.modality in ("happened", "denied"):
            return "solid"
        return "hollow" if self.event.modality == "scheduled" else "dashed"


@dataclass(frozen=True, slots=True)
class Columns:
    """Widths of the date and the headline column, in points."""

    date: float
    headline: float


def shown(timeline: Timeline, start: float | None, end: float | None, *, hypothetical: bool) -> tuple[list[Event], list[Event]]:
    """The dated events that touch a window of time (minutes), in the order of time, and the undated ones.

    What is neither said to have happened nor planned would look like news in a picture, so it takes a wish to see it.
    """
    events = [event for event in timeline.events if hypothetical or event.modality != "hypothetical"]
    dated = [(extent, event) for event in events if (extent := extent_of(event)) is not None and _touches(extent, start, end)]
    dated.sort(key=lambda pair: pair[0].key)
    return [event for _, event in dated], [event for event in events if extent_of(event) is None]


def _touches(extent: Extent, start: float | None, end: float | None) -> bool:
    before = end is not None and extent.low >= end and not extent.open_before
    after = start is not None and not extent.open_after and (extent.high < start or extent.high == start != extent.low)
    return not before and not after


def published_extent(sources: Sequence[Source]) -> Extent | None:
    """When the one article was published; several have no common date."""
    if len(sources) != 1 or sources[0].published is None:
        return None
    moment = sources[0].published
    low = to_minutes(moment)
    return Extent(low, low if hasattr(moment, "hour") else low + DAY)


class RowSetter:
    """Sets rows for one page: a theme, a language, a way to measure and the widths of the columns."""

    def __init__(self, theme: Theme, wording: Wording, measure: Measure, columns: Columns) -> None:
        self.theme, self.wording, self.measure, self.columns = theme, wording, measure, columns

    def rows(self, events: Iterable[Event]) -> list[Row]:
        """A row for each event, in the order given."""
        made: list[Row] = []
        before = ""
        for event in events:
            date = cleaned(self.wording.when(event.when)) if event.when and extent_of(event) else ""
            made.append(self.row(event, extent_of(event), date, event.title, self.wording.detail(event), repeated=date == before))
            before = date
        return made

    def published(self, source: Source, extent: Extent) -> Row:
        """The row that says when the article was published."""
        date = self.wording.moment(source.published) if source.published else ""
        return self.row(None, extent, date, self.wording.say("page", "published"), "", repeated=False)

    def row(self, event: Event | None, extent: Extent | None, date: str, title: str, detail: str, *, repeated: bool) -> Row:
        """One row, its lines wrapped and its height known."""
        faces, wide = self.theme.faces, self.columns.headline
        dates = wrapped(date, faces["date"], self.columns.date, self.measure, 3) if date else []
        headline = wrapped(cleaned(title) or self.wording.say("page", "blank"), faces["headline"], wide, self.measure)
        details = wrapped(cleaned(detail), faces["detail"], wide, self.measure, 2) if detail else []
        middle = 0.36 * faces["headline"].size
        above = faces["headline"].ascent - middle
        text = (len(headline) - 1) * faces["headline"].leading + len(details) * faces["detail"].leading
        below = middle + max(text + faces["headline"].descent, (len(dates) - 1) * faces["date"].leading + faces["date"].descent)
        return Row(event, extent, tuple(dates), tuple(headline), tuple(details), repeated, above, below)
