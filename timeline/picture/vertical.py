"""The vertical form: an axis from the top down and a row for each entry; long ones take several pages."""

from __future__ import annotations

from collections.abc import Sequence

from timeline.picture.chart import ELBOW, Chart, Frame, axis_of, barred, lanes_of
from timeline.picture.content import Content, Entry
from timeline.picture.lettering import SNUG
from timeline.picture.marks import Layout
from timeline.picture.paging import shared_out
from timeline.picture.rows import GAP, Columns, Row, RowSetter, dates
from timeline.picture.sheet import Sheet
from timeline.picture.surround import Surround

WIDEST_DATE = 122.0
"""Points of the date column; a longer date takes a second line."""


def pages(sheet: Sheet, content: Content) -> list[Layout]:
    """The pages of the picture, at least one; more than one only where pages are wished."""
    return _Pages(sheet, content).layouts()


class _Pages:
    """The pages of one picture, with what they have in common: columns and looks."""

    def __init__(self, sheet: Sheet, content: Content) -> None:
        self.sheet, self.content, self.surround = sheet, content, Surround(sheet, content)
        self.frame = self._frame(1)
        lanes = self._lanes(self._rows(content.entries))
        if lanes != 1:
            self.frame = self._frame(lanes)
        self.listed = self.frame.headline if content.entries else sheet.left + 16.0

    def _rows(self, entries: Sequence[Entry]) -> list[Row]:
        sheet = self.sheet
        columns = Columns(self.frame.headline - self.frame.date - 12.0, sheet.right - self.frame.headline)
        return RowSetter(sheet.theme, sheet.wording, sheet.measure, columns).rows(entries)

    def _lanes(self, rows: Sequence[Row]) -> int:
        """How many lanes of bars the rows need."""
        return max(lanes_of(barred(rows), axis_of(rows, 0.0)).values(), default=-1) + 1 if rows else 0

    def _frame(self, lanes: int) -> Frame:
        sheet, faces = self.sheet, self.sheet.theme.faces
        months = sheet.wording.tables["date"]["months"]
        days = (sheet.wording.say("date", "day", day=30, month=month, year=2000) for month in months)
        axis = sheet.left + max(sheet.measure(day, faces["tick"]) for day in days) + 9
        date = Frame(axis, lanes, 0, 0).rail + ELBOW + 12
        wide = max((sheet.measure(text, faces["date"]) / SNUG + 0.1 for text in self._dates()), default=0.0)
        return Frame(axis, lanes, date, date + min(wide, WIDEST_DATE) + 12)

    def _dates(self) -> set[str]:
        """The dates as they may be shown: the first one of a page is whole."""
        words, entries = self.sheet.wording, self.content.entries
        if self.content.wish.paged:
            return {words.when(entry.when) for entry in entries if entry.when}
        return {date for _, date, _ in dates(entries, words)}

    def layouts(self) -> list[Layout]:
        """All pages."""
        dated, undated = self._rows(self.content.entries), self.surround.undated_rows(self.listed)
        if not self.content.wish.paged:
            return [self._page(dated, undated)]
        parts = self._parts([*dated, *undated])
        return [self._page(*part, number, len(parts)) for number, part in enumerate(parts, 1)]

    def _parts(self, rows: Sequence[Row]) -> list[tuple[list[Row], list[Row]]]:
        """Rows shared out over pages, each page set anew, for its first row tells its date in full."""
        return [self._anew(part) for part in shared_out(rows, self._fits)]

    def _fits(self, rows: Sequence[Row]) -> bool:
        most = self.sheet.theme.most_height
        least = sum(row.height + GAP for row in rows)  # more than these cannot fit, whatever is round them
        return least <= most and self._page(*self._anew(rows), 9, 99).height <= most

    def _anew(self, rows: Sequence[Row]) -> tuple[list[Row], list[Row]]:
        return self._rows([row.entry for row in rows if row.extent]), [row for row in rows if not row.extent]

    def _page(self, dated: Sequence[Row], undated: Sequence[Row], number: int = 1, of: int = 1) -> Layout:
        sheet, frame = self.sheet, self.frame
        marks, y = self.surround.header([*dated, *undated], number, of)
        chart = Chart(sheet, frame, dated, self.content.looks, y, self.content.publications) if dated else None
        if chart:
            marks += chart.marks()
            y = chart.bottom
        section, y = self.surround.undated(undated, y, self.listed - 12.0, self.listed)
        below, y = self.surround.footer([*dated, *undated], y, chart.axis if chart else None)
        height = max(y + sheet.theme.margin, sheet.theme.most_height if 1 < of < 99 else 0.0)
        return Layout(sheet.theme.width, height, (*marks, *section, *below))
