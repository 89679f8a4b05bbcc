"""What is drawn of a row: its sign, and its text beside a leader or in a block under its date."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from timeline.picture.marks import Line, Mark, Marker
from timeline.picture.rows import Row
from timeline.picture.sheet import Sheet
from timeline.picture.themes import Look


def look_of(row: Row, looks: Mapping[str | None, Look]) -> Look:
    """How a row's marks look: by its family, or as what it is where it is no event."""
    if row.event:
        return looks[row.event.family]
    return Look("ink", "flag") if row.entry.published else Look("muted", "plus")


def signs(row: Row, x: float, y: float, looks: Mapping[str | None, Look]) -> list[Mark]:
    """The marker of a row, struck where what it stands for is denied or called off."""
    look = look_of(row, looks)
    marks: list[Mark] = [Marker(x, y, look.shape, look.hue, row.finish, event=row.id)]
    if row.struck:
        marks.append(Line(((x - 5.5, y), (x + 5.5, y)), "ink", 0.9, part="strike", event=row.id))
    return marks


def row_marks(sheet: Sheet, row: Row, middle: float, date: float, headline: float) -> list[Mark]:
    """The text of a row in its two columns, the middle of its first line at `middle`."""
    face, colour = ("repeated", "muted") if row.repeated or row.event is None else ("date", "ink")
    baseline = middle + 0.36 * sheet.theme.faces["headline"].size
    dates = sheet.block(date, baseline, row.date, face, colour, until=headline - 10, part="date", event=row.id)
    return [*dates, *_said(sheet, row, baseline, headline, sheet.right)]


def _said(sheet: Sheet, row: Row, baseline: float, left: float, until: float, *, right: bool = False) -> list[Mark]:
    """The headline from its first baseline on, and what qualifies it."""
    ink = "muted" if row.event is None or row.struck else "ink"
    headline = sheet.block(left, baseline, row.headline, "headline", ink, until=until, right=right, event=row.id)
    after = headline[-1].y + sheet.theme.faces["detail"].leading + 1.0
    detail = sheet.block(left, after, row.detail, "detail", "muted", until=until, right=right, event=row.id)
    marks: list[Mark] = [*headline, *detail]
    if row.struck:
        marks += [_strike(text.box, text.y - 0.3 * text.face.size, row.id) for text in headline]
    return marks


def _strike(box: tuple[float, float, float, float], y: float, event: str | None) -> Line:
    return Line(((box[0], y), (box[2], y)), "ink", 0.8, part="strike", event=event)


@dataclass(frozen=True, slots=True)
class Block:
    """A row's text as a block: its date, and under it the headline and what qualifies it.

    Attributes:
        row: The row.
        width, height: Of the block, in points.
    """

    row: Row
    width: float
    height: float

    @classmethod
    def of(cls, sheet: Sheet, row: Row) -> Block:
        """The block of a row, as narrow as its lines are."""
        faces = sheet.theme.faces
        parts = (("date", row.date), ("headline", row.headline), ("detail", row.detail))
        wide = max(sheet.measure(line, faces[face]) for face, lines in parts for line in lines)
        high = sum(faces[face].leading * len(lines) for face, lines in parts)
        return cls(row, wide, high + (1.0 if row.detail else 0.0))

    def marks(self, sheet: Sheet, left: float, top: float, *, right: bool = False) -> list[Mark]:
        """The texts of the block, whose upper left corner is given; right-to-left lines end at its right edge, or all of them."""
        row, faces, until = self.row, sheet.theme.faces, left + self.width
        face, colour = ("date", "ink") if row.event else ("repeated", "muted")
        first = top + faces["date"].ascent
        dates = sheet.block(left, first, row.date, face, colour, until=until, right=right, part="date", event=row.id)
        under = top + len(dates) * faces["date"].leading
        return [*dates, *_said(sheet, row, under + faces["headline"].ascent, left, until, right=right)]
