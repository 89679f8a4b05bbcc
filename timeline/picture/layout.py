"""Layout: a Timeline becomes pages of placed marks. Pure geometry in points; nothing is drawn here."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence

from timeline.calendar.interval import Interval
from timeline.chronology import Source, Timeline
from timeline.events.model import Event
from timeline.picture import legend
from timeline.picture.alt import picture_title
from timeline.picture.chart import ELBOW, Chart, Frame, axis_of, lanes_of, row_marks
from timeline.picture.choosing import Wish, choose
from timeline.picture.lettering import SNUG, Measure, cleaned
from timeline.picture.marks import Layout, Line, Mark, Marker
from timeline.picture.moments import extent, extent_of, to_minutes
from timeline.picture.rows import GAP, Columns, Entry, Row, RowSetter, publication
from timeline.picture.sheet import Sheet
from timeline.picture.themes import Theme
from timeline.picture.wording import Wording
from timeline.times.given import given
from timeline.times.when import When

WIDEST_DATE = 122.0
"""Points of the date column; a longer date takes a second line."""


def lay_out(timeline: Timeline, theme: Theme, wording: Wording, measure: Measure, wish: Wish | None = None) -> list[Layout]:
    """The pages of a picture of a timeline, at least one.

    Args:
        timeline: What to draw.
        theme: How it looks.
        wording: The language of what is added to the events' own titles.
        measure: The width of a text in a face, in points: the drawing library's, or a stand-in.
        wish: What is to be shown.

    >>> from timeline.picture.themes import load_theme
    >>> from timeline.picture.wording import load_wording
    >>> [page] = lay_out(Timeline(), load_theme("light"), load_wording("en"), lambda text, face: 0.6 * face.size * len(text))
    >>> [text.text for text in page.texts()]
    ['Timeline', 'No events to show']
    """
    return Pages(Sheet(theme, wording, measure), timeline, wish or Wish()).layouts()


class Pages:
    """The pages of one picture, with what they have in common: rows, columns and looks."""

    def __init__(self, sheet: Sheet, timeline: Timeline, wish: Wish) -> None:
        self.sheet, self.timeline, self.wish = sheet, timeline, wish
        choice = choose(timeline, wish)
        dated, undated, self.left_out = choice.dated, choice.undated, choice.left_out
        self.title = cleaned(wish.title or "") or picture_title(timeline, sheet.wording)
        self.looks = sheet.theme.looks({event.family for event in (*dated, *undated)})
        entries = self._entries(dated)
        self.frame = self._frame(entries, lanes=1)
        self.dated = self._setter().rows(entries)
        lanes = self._lanes()
        if lanes != 1:
            self.frame = self._frame(entries, lanes)
            self.dated = self._setter().rows(entries)
        self.undated = self._setter().rows((event, None) for event in undated)

    def _entries(self, events: Sequence[Event]) -> list[Entry]:
        """The events with their times, and the publication in its place among them."""
        entries: list[Entry] = [(event, event.when) for event in events]
        published = publication(self.timeline.articles)
        if published is None or not entries or not self._in_window(published):
            return entries
        keys = [found.key for event in events if (found := extent_of(event))]
        mark = extent(published)
        entries.insert(bisect_right(keys, mark.key if mark else 0.0), (None, published))
        return entries

    def _setter(self) -> RowSetter:
        sheet = self.sheet
        columns = Columns(self.frame.headline - self.frame.date - 12.0, sheet.right - self.frame.headline)
        return RowSetter(sheet.theme, sheet.wording, sheet.measure, columns)

    def _lanes(self) -> int:
        """How many lanes of bars the rows need."""
        extents = [row.extent for row in self.dated if row.extent]
        return max(lanes_of(extents, axis_of(self.dated, 0.0)).values(), default=-1) + 1 if extents else 0

    def _frame(self, entries: Sequence[Entry], lanes: int) -> Frame:
        sheet, faces = self.sheet, self.sheet.theme.faces
        months = sheet.wording.tables["date"]["months"]
        days = (sheet.wording.say("date", "day", day=30, month=month, year=2000) for month in months)
        axis = sheet.left + max(sheet.measure(day, faces["tick"]) for day in days) + 9
        date = Frame(axis, lanes, 0, 0).rail + ELBOW + 12
        dates = {sheet.wording.when(when) for _, when in entries if when}
        wide = max((sheet.measure(text, faces["date"]) / SNUG + 0.1 for text in dates), default=40.0)
        return Frame(axis, lanes, date, date + min(wide, WIDEST_DATE) + 12)

    def _in_window(self, published: When) -> bool:
        start, end = self.wish.start, self.wish.end
        first = given(start).start if start is not None else None
        last = given(end).end if end is not None else None
        return published.start is not None and Interval(first, last).contains(published.start)

    def layouts(self) -> list[Layout]:
        """All pages."""
        parts = [self._anew(*part) for part in self._parts()] if self.wish.paged else [(self.dated, self.undated)]
        return [self._page(dated, undated, number, len(parts)) for number, (dated, undated) in enumerate(parts, 1)]

    def _parts(self) -> Iterator[tuple[list[Row], list[Row]]]:
        """Rows shared out over pages; what is around them takes about a fifth of a page."""
        room = 0.8 * self.sheet.theme.most_height
        dated: list[Row] = []
        undated: list[Row] = []
        used = 0.0
        for row in (*self.dated, *self.undated):
            if used and used + row.height + GAP > room:
                yield dated, undated
                dated, undated, used = [], [], 0.0
            (dated if row.extent else undated).append(row)
            used += row.height + GAP
        yield dated, undated

    def _anew(self, dated: Sequence[Row], undated: Sequence[Row]) -> tuple[list[Row], list[Row]]:
        """The rows of a page set for it alone: its first one tells its date in full."""
        return self._setter().rows((row.event, row.when) for row in dated), self._setter().rows(
            (row.event, None) for row in undated
        )

    def _page(self, dated: Sequence[Row], undated: Sequence[Row], number: int, of: int) -> Layout:
        marks, y = self._header(self._subtitle(number, of))
        broken = flagged = False
        if dated:
            chart = Chart(self.sheet, self.frame, dated, self.looks, y, self._publications())
            marks += chart.marks()
            y, broken, flagged = chart.bottom, bool(chart.axis.breaks()), bool(chart.flags)
        if undated:
            section, y = self._undated(undated, y)
            marks += section
        below, y = self._footer([*dated, *undated], y, broken=broken, flagged=flagged)
        height = max(y + self.sheet.theme.margin, self.sheet.theme.most_height if of > 1 else 0.0)
        return Layout(self.sheet.theme.width, height, tuple(marks + below))

    def _publications(self) -> list[float]:
        """Where several articles were published, in minutes: marked on the axis, without rows of their own."""
        dates = [source.published for source in self.timeline.articles if source.published is not None]
        return sorted({to_minutes(date) for date in dates}) if len(self.timeline.articles) > 1 else []

    def _header(self, subtitle: str) -> tuple[list[Mark], float]:
        heading, y = self.sheet.paragraph(self.sheet.theme.margin - 6, self.title, "title", "ink")
        below, y = self.sheet.paragraph(y + 4, subtitle, "subtitle", "muted")
        return [*heading, *below], y + 20

    def _subtitle(self, page: int, pages: int) -> str:
        events = [row.event for row in (*self.dated, *self.undated) if row.event]
        if not events:
            return self.sheet.wording.say("page", "empty")
        said = self.sheet.wording.count("page", "events", len(events))
        said += f" ({self.sheet.wording.count('page', 'more', self.left_out)})" if self.left_out else ""
        if self.dated:
            said = self.sheet.wording.say("page", "subtitle", dates=self._dates(), events=said)
        return self.sheet.wording.say("page", "numbered", subtitle=said, page=page, pages=pages) if pages > 1 else said

    def _dates(self) -> str:
        return self.sheet.wording.range([row.event.when for row in self.dated if row.event and row.event.when])

    def _undated(self, rows: Sequence[Row], y: float) -> tuple[list[Mark], float]:
        face = self.sheet.theme.faces["section"]
        y += 14
        marks: list[Mark] = [Line(((self.frame.date, y), (self.sheet.right, y)), "rule", 0.8, part="rule")]
        y += 6 + face.ascent
        marks.append(self.sheet.text(self.frame.date, y, self.sheet.wording.say("page", "undated"), "section", "muted"))
        y += face.descent + 6
        for row in rows:
            look = self.looks[row.event.family if row.event else None]
            marks.append(
                Marker(
                    self.frame.date + 4, y + row.above, look.shape, look.hue, row.finish, event=row.event.id if row.event else None
                )
            )
            marks += row_marks(self.sheet, self.frame, row, y + row.above)
            y += row.height + GAP
        return marks, y

    def _footer(self, rows: Sequence[Row], y: float, *, broken: bool, flagged: bool) -> tuple[list[Mark], float]:
        if not rows:
            return [], y
        y += 16
        marks: list[Mark] = [Line(((self.sheet.left, y), (self.sheet.right, y)), "rule", 0.8, part="rule")]
        key, y = legend.place(self.sheet, y + 7, legend.entries(rows, self.looks, self.sheet, broken=broken, flagged=flagged))
        marks += key
        source = self._source()
        if source:
            texts, y = self.sheet.paragraph(y + 8, source, "source", "muted", most=2)
            marks += texts
        return marks, y

    def _source(self) -> str:
        named = [said for source in self.timeline.articles if (said := self._named(source))]
        if not named:
            return ""
        said = "; ".join(named[:3])
        if len(named) > 3:
            said = self.sheet.wording.say("page", "more-sources", sources=said, number=len(named) - 3)
        return self.sheet.wording.say("page", "source", sources=said)

    def _named(self, source: Source) -> str:
        name = ", ".join(cleaned(part) for part in (source.source, source.title) if part and cleaned(part) != self.title)
        date = self.sheet.wording.moment(source.published) if source.published else ""
        form = "source-published" if name else "source-dated"
        return self.sheet.wording.say("page", form, name=name, date=date) if date else name
