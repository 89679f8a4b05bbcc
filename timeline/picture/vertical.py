"""The vertical form: an axis from the top down and a row for each entry; long ones take several pages."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from timeline.picture.chart import ELBOW, Chart, Frame, axis_of, barred, lanes_of
from timeline.picture.content import Content, Entry
from timeline.picture.lettering import SNUG
from timeline.picture.marks import Layout
from timeline.picture.rows import GAP, Columns, Row, RowSetter
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
        dates = {sheet.wording.when(entry.when) for entry in self.content.entries if entry.when}
        wide = max((sheet.measure(text, faces["date"]) / SNUG + 0.1 for text in dates), default=40.0)
        return Frame(axis, lanes, date, date + min(wide, WIDEST_DATE) + 12)

    def layouts(self) -> list[Layout]:
        """All pages."""
        dated, undated = self._rows(self.content.entries), self.surround.undated_rows(self.frame.headline)
        if not self.content.wish.paged:
            return [self._page(dated, undated)]
        parts = list(self._parts(dated, undated))
        return [self._page(*part, number, len(parts)) for number, part in enumerate(parts, 1)]

    def _parts(self, dated: Sequence[Row], undated: Sequence[Row]) -> Iterator[tuple[list[Row], list[Row]]]:
        """Rows shared out over pages: as many on each as it holds, each set anew, for its first one tells its date in full."""
        rows = [*dated, *undated]
        while True:
            count = self._fitting(rows)
            yield self._anew(rows[:count])
            rows = rows[count:]
            if not rows:
                return

    def _fitting(self, rows: Sequence[Row]) -> int:
        """How many of the rows one page holds, at least one."""
        most = self.sheet.theme.most_height
        low, high = min(1, len(rows)), len(rows)
        used = 0.0
        for count, row in enumerate(rows):  # more than these cannot fit, whatever is round them
            used += row.height + GAP
            if used > most:
                high = count
                break
        while low < high:
            middle = (low + high + 1) // 2
            fits = self._page(*self._anew(rows[:middle]), 9, 99).height <= most
            low, high = (middle, high) if fits else (low, middle - 1)
        return low

    def _anew(self, rows: Sequence[Row]) -> tuple[list[Row], list[Row]]:
        return self._rows([row.entry for row in rows if row.extent]), [row for row in rows if not row.extent]

    def _page(self, dated: Sequence[Row], undated: Sequence[Row], number: int = 1, of: int = 1) -> Layout:
        sheet, frame = self.sheet, self.frame
        marks, y = self.surround.header([*dated, *undated], number, of)
        chart = Chart(sheet, frame, dated, self.content.looks, y, self.content.publications) if dated else None
        if chart:
            marks += chart.marks()
            y = chart.bottom
        section, y = self.surround.undated(undated, y, frame.date + 4, frame.headline)
        below, y = self.surround.footer([*dated, *undated], y, chart.axis if chart else None)
        height = max(y + sheet.theme.margin, sheet.theme.most_height if 1 < of < 99 else 0.0)
        return Layout(sheet.theme.width, height, (*marks, *section, *below))
