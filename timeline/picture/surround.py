"""What stands round the chart of every form: title and subtitle, the undated events, the legend, the source."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from timeline.chronology import Source
from timeline.picture import legend
from timeline.picture.axis import Axis, flags
from timeline.picture.content import Content, Entry
from timeline.picture.labels import row_marks, signs
from timeline.picture.lettering import cleaned
from timeline.picture.marks import Line, Mark
from timeline.picture.rows import GAP, Columns, Row, RowSetter
from timeline.picture.sheet import Sheet
from timeline.picture.wording import Wording


class Surround:
    """Sets what is above and below a chart; each part gives its marks and where it ends, in points from the top."""

    def __init__(self, sheet: Sheet, content: Content) -> None:
        self.sheet, self.content = sheet, content

    def header(self, rows: Sequence[Row], page: int = 1, pages: int = 1) -> tuple[list[Mark], float]:
        """The title, and from when to when how much is shown."""
        heading, y = self.sheet.paragraph(self.sheet.theme.margin - 6, self.content.title, "title", "ink")
        below, y = self.sheet.paragraph(y + 4, self._subtitle(rows, page, pages), "subtitle", "muted")
        return [*heading, *below], y + 20

    def _subtitle(self, rows: Sequence[Row], page: int, pages: int) -> str:
        words, shown = self.sheet.wording, [row for row in rows if row.event]
        if not shown:
            none = self.content.dateless
            return words.count("page", "dateless", none) if none else words.say("page", "empty")
        more = self.content.left_out
        said = words.count("page", "events", len(shown)) + (f" ({words.count('page', 'more', more)})" if more else "")
        whens = [row.entry.when for row in shown if row.entry.when]
        if whens:
            said = words.say("page", "subtitle", dates=words.range(whens), events=said)
        return words.say("page", "numbered", subtitle=said, page=page, pages=pages) if pages > 1 else said

    def undated_rows(self, left: float) -> list[Row]:
        """The rows of the undated events, whose headlines begin at `left`."""
        sheet = self.sheet
        setter = RowSetter(sheet.theme, sheet.wording, sheet.measure, Columns(0.0, sheet.right - left))
        return setter.rows(Entry(None, event) for event in self.content.undated)

    def undated(self, rows: Sequence[Row], y: float, sign: float, left: float) -> tuple[list[Mark], float]:
        """A list under the chart, of signs in one column and headlines in another."""
        if not rows:
            return [], y
        face = self.sheet.theme.faces["section"]
        y += 14
        marks: list[Mark] = [Line(((sign - 4.0, y), (self.sheet.right, y)), "rule", 0.8, part="rule")]
        y += 6 + face.ascent
        marks.append(self.sheet.text(sign - 4.0, y, self.sheet.wording.say("page", "undated"), "section", "muted"))
        y += face.descent + 6
        for row in rows:
            marks += signs(row, sign, y + row.above, self.content.looks)
            marks += row_marks(self.sheet, row, y + row.above, sign, left)
            y += row.height + GAP
        return marks, y

    def footer(
        self,
        rows: Sequence[Row],
        y: float,
        axis: Axis | None = None,
        *,
        lying: bool = False,
        flagged: bool = False,
        named: Collection[str | None] = (),
    ) -> tuple[list[Mark], float]:
        """The legend of what occurs in these rows and on their axis, and where it was read.

        Args:
            rows: What is shown.
            y: Where the chart ends.
            axis: Its axis.
            lying: Whether this goes from left to right.
            flagged: Whether a flag on it stands for a publication that has no label.
            named: The families that are named in the chart.
        """
        if not rows:
            return [], y
        y += 16
        marks: list[Mark] = [Line(((self.sheet.left, y), (self.sheet.right, y)), "rule", 0.8, part="rule")]
        flagged = flagged or bool(axis and flags(axis, self.content.publications))
        told = legend.entries(rows, self.content.looks, self.sheet, axis, flagged=flagged, lying=lying, named=named)
        key, y = legend.place(self.sheet, y + 7, told)
        marks += key
        source = self._source(self.sheet.wording)
        if source:
            texts, y = self.sheet.paragraph(y + 8, source, "source", "muted", most=2)
            marks += texts
        return marks, y

    def _source(self, words: Wording) -> str:
        named = [said for source in self.content.timeline.articles if (said := self._named(source, words))]
        if not named:
            return ""
        said = "; ".join(named[:3])
        if len(named) > 3:
            said = words.say("page", "more-sources", sources=said, number=len(named) - 3)
        return words.say("page", "source", sources=said)

    def _named(self, source: Source, words: Wording) -> str:
        parts = (source.source, source.title)
        name = ", ".join(cleaned(part) for part in parts if part and cleaned(part) != self.content.title)
        date = words.moment(source.published) if source.published else ""
        form = "source-published" if name else "source-dated"
        return words.say("page", form, name=name, date=date) if date else name
