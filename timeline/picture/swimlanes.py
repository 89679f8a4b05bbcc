"""The form of lanes: an axis from left to right, and under it a lane for each family or participant.

Each entry has its sign and bar with its label right under it, so that nothing has to lead from one to the other.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from timeline.events.model import Event
from timeline.picture import ribbon
from timeline.picture.axis import Axis, build, loads_of
from timeline.picture.content import Content, Entry
from timeline.picture.labels import Block, look_of, signs
from timeline.picture.lettering import cleaned, wrapped
from timeline.picture.marks import Finish, Layout, Line, Mark, Marker
from timeline.picture.members import Lane, lanes
from timeline.picture.paging import evened, shared_out
from timeline.picture.rows import Columns, Row, RowSetter
from timeline.picture.sheet import Sheet
from timeline.picture.surround import Surround

COLUMN = 96.0
"""Points of the names of the lanes."""
WIDTHS = (112.0, 150.0, 200.0)
"""Points of the lines of a label: the widest with which the page is hardly longer than it could be."""
HARDLY = 1.08
"""Times the shortest page."""
LISTED = 11.0
"""Points by which the labels that share a bar are indented, to have their signs beside them."""
STRIP = 11.0
"""Points over a label for its sign and bar."""
PAD = 9.0
"""Points over and under what a lane holds."""
APART = 8.0
"""Points between two labels."""
BETWEEN = 3.0
"""Points between two texts under one date."""
TALL = 460.0
"""Points of lanes under which the axis is drawn again."""


@dataclass(frozen=True, slots=True)
class _Place:
    """Where the label of an entry goes, or of several that share a bar.

    Attributes:
        blocks: Their texts; those of several are without the date.
        date: The date over several.
        x, left: Where the marker is, and the left edge of the texts.
        flush: Whether the texts end under the marker, for there is no room right of it.
        start, end: Where the room it takes begins and ends, from left to right.
        height, top: How high it is, and where it begins within its lane.
    """

    blocks: tuple[Block, ...]
    date: tuple[str, ...]
    x: float
    left: float
    flush: bool
    start: float
    end: float
    height: float
    top: float = 0.0

    @property
    def bottom(self) -> float:
        """Where it ends within its lane."""
        return self.top + self.height


def pages(sheet: Sheet, content: Content) -> list[Layout]:
    """The pages of the picture, some lanes on each over the same axis; where none are wished, a single one grows."""
    return _Swimlanes(sheet, content).pages()


_Placed = tuple[Lane, list[_Place]]


class _Swimlanes:
    def __init__(self, sheet: Sheet, content: Content) -> None:
        self.content = content
        self.left = sheet.left + COLUMN + 14.0
        width = sheet.theme.landscape
        rows = _rows(sheet, content, WIDTHS[0])
        if rows:
            loads = [load for row in rows if row.extent for load in loads_of(row.extent, 1.0, row.others)]
            self.axis = build(loads, self.left, ribbon.gauge(sheet, len(rows)), width - sheet.theme.margin - self.left)
            width = max(width, self.axis.end + sheet.theme.margin)
        self.lying_height = sheet.theme.lying_height
        self.sheet = replace(sheet, theme=replace(sheet.theme, width=width))
        tried = [self._stacked(_rows(sheet, content, wide)) for wide in WIDTHS] if rows else [[]]
        heights = [sum(max(place.bottom for place in places) for _, places in lanes) for lanes in tried]
        self.lanes = next(
            lanes for lanes, high in reversed(list(zip(tried, heights, strict=True))) if high <= HARDLY * min(heights)
        )
        self.published = [row for row in rows if row.entry.published]

    def _stacked(self, rows: Sequence[Row]) -> list[_Placed]:
        """The lanes, and where in each its labels go."""
        told = [row for row in rows if not row.entry.published]
        return [self._filled(lane) for lane in lanes(told, self.content, self.sheet.wording)]

    def _filled(self, lane: Lane) -> _Placed:
        return lane, _stacked([self._place(group) for group in _shared(lane.rows)])

    def pages(self) -> list[Layout]:
        """All pages."""
        if not self.content.wish.paged:
            return [self._page([*self.lanes, *self.content.undated], 1, 1)]
        items: list[_Placed | Event] = [*(part for placed in self.lanes for part in self._cut(placed)), *self.content.undated]
        parts = list(shared_out(items, self._fits))
        made = [self._page(part, number, len(parts)) for number, part in enumerate(parts, 1)]
        return evened(made, self.lying_height)

    def _fits(self, items: Sequence[_Placed | Event]) -> bool:
        return self._page(items, 9, 99).height <= self.lying_height

    def _cut(self, placed: _Placed) -> list[_Placed]:
        """A lane in parts that fit a page; most do in one."""
        if self._fits([placed]):
            return [placed]
        whole = placed[0]
        parts = shared_out(whole.rows, lambda rows: self._fits([self._filled(replace(whole, rows=tuple(rows)))]))
        return [self._filled(replace(whole, rows=tuple(part))) for part in parts]

    def _page(self, items: Sequence[_Placed | Event], number: int, of: int) -> Layout:
        """The page with these lanes and undated events, which is so much of so many."""
        placed = [item for item in items if not isinstance(item, Event)]
        part = self.content.only([Entry(None, item) for item in items if isinstance(item, Event)])
        sheet, surround = self.sheet, Surround(self.sheet, part)
        rows = [*(row for lane, _ in placed for row in lane.rows), *(self.published if placed else ())]
        rows.sort(key=lambda row: row.extent.key if row.extent else 0.0)
        marks, y = surround.header(rows, number, of)
        axis = self.axis if placed else None
        if axis:
            chart, y = self._chart(axis, placed, y)
            marks += chart
        listed = surround.undated_rows(sheet.left + 16)
        section, y = surround.undated(listed, y, sheet.left + 4, sheet.left + 16)
        named = {lane.family for lane, _ in placed if lane.signed}
        flagged = bool(placed and self.published)
        below, y = surround.footer([*rows, *listed], y, axis, lying=True, flagged=flagged, named=named)
        return Layout(sheet.theme.width, y + sheet.theme.margin, (*marks, *section, *below))

    def _chart(self, axis: Axis, lanes: Sequence[_Placed], y: float) -> tuple[list[Mark], float]:
        published = [row.extent.key for row in self.published if row.extent]
        band = ribbon.Ribbon(self.sheet, axis)
        band.top = y
        marks = band.marks([*self.content.publications, *published])
        first = y = band.bottom + 4.0
        for number, (lane, places) in enumerate(lanes):
            if number:
                marks.append(Line(((self.sheet.left, y), (self.sheet.right, y)), "rule", 0.8, part="rule"))
            told, y = self._lane(axis, lane, places, y + PAD)
            marks += told
            y += PAD
        if y - first > TALL:
            band.top = y + 4.0
            return [*marks, *band.marks()], band.bottom
        return marks, y

    def _lane(self, axis: Axis, lane: Lane, places: Sequence[_Place], top: float) -> tuple[list[Mark], float]:
        marks, bottom = self._name(lane, top)
        for place in places:
            marks += self._drawn(axis, place, top + place.top)
            bottom = max(bottom, top + place.bottom)
        return marks, bottom

    def _name(self, lane: Lane, top: float) -> tuple[list[Mark], float]:
        """The name of a lane, with the sign of a family, and where it ends."""
        sheet, face = self.sheet, self.sheet.theme.faces["section"]
        shift = 13.0 if lane.signed else 0.0
        lines = wrapped(cleaned(lane.name), face, COLUMN - shift, sheet.measure, 4)
        first = top + face.ascent
        marks: list[Mark] = list(sheet.block(sheet.left + shift, first, lines, "section", "ink", until=sheet.left + COLUMN))
        if lane.signed:
            look = self.content.looks[lane.family]
            marks.append(Marker(sheet.left + 4.0, first - 0.36 * face.size, look.shape, look.hue, part="sample"))
        return marks, first + (len(lines) - 1) * face.leading + face.descent

    def _place(self, rows: Sequence[Row]) -> _Place:
        """Where rows go from left to right: their label begins under the sign, or further left where the page ends."""
        axis, sheet, row, several = self.axis, self.sheet, rows[0], len(rows) > 1
        blocks = tuple(Block.of(sheet, replace(row, date=()) if several else row) for row in rows)
        date, face = row.date if several else (), sheet.theme.faces["date"]
        wide = max(
            *(block.width + (LISTED if several else 0.0) for block in blocks), *(sheet.measure(line, face) for line in date), 0.0
        )
        box = [ribbon.bar(axis, row.extent, 0.0, "band", "solid").box] if row.extent else []
        told = [axis.place(one.key) for one in (row.extent, *row.others) if one]
        flush = told[0] - 3.5 + wide > sheet.right and not several
        left = max(min(told[0] + 3.5, sheet.right) - wide if flush else min(told[0] - 3.5, sheet.right - wide), self.left - 9.0)
        start = min(left, *(at - 4.0 for at in told), *(bar[0] for bar in box))
        end = max(left + wide, *(at + 4.0 for at in told), *(bar[2] for bar in box))
        high = STRIP + len(date) * face.leading + sum(block.height for block in blocks) + BETWEEN * (len(blocks) - 1)
        return _Place(blocks, date, told[0], left, flush, start, end, high)

    def _drawn(self, axis: Axis, place: _Place, top: float) -> list[Mark]:
        rows = [block.row for block in place.blocks]
        row, y = rows[0], top + STRIP / 2
        look = look_of(row, self.content.looks)
        marks: list[Mark] = []
        if row.extent and not row.extent.is_point:
            finish: Finish = "solid" if any(one.finish == "solid" for one in rows) else row.finish
            marks.append(ribbon.bar(axis, row.extent, y, look.hue, finish))
        if not place.date:
            label = place.blocks[0].marks(self.sheet, place.left, top + STRIP, right=place.flush)
            return [*marks, *ribbon.doubt(axis, row, look, y), *signs(row, place.x, y, self.content.looks), *label]
        return marks + self._list(place, top + STRIP)

    def _list(self, place: _Place, top: float) -> list[Mark]:
        """The date, and under it the entries that have it in common, each beside its sign."""
        sheet, faces = self.sheet, self.sheet.theme.faces
        marks: list[Mark] = list(sheet.block(place.left, top + faces["date"].ascent, place.date, "date", "ink", until=place.end))
        top += len(place.date) * faces["date"].leading
        for block in place.blocks:
            middle = top + faces["headline"].ascent - 0.36 * faces["headline"].size
            marks += signs(block.row, place.left + 3.5, middle, self.content.looks)
            marks += block.marks(sheet, place.left + LISTED, top)
            top += block.height + BETWEEN
        return marks


def _rows(sheet: Sheet, content: Content, wide: float) -> list[Row]:
    """The rows of the picture, each with its whole date, in lines so many points wide."""
    setter = RowSetter(sheet.theme, sheet.wording, sheet.measure, Columns(wide, wide, even=True))
    return setter.alone(content.entries)


def _shared(rows: Iterable[Row]) -> list[list[Row]]:
    """Rows that follow each other and lie somewhere within the same time, put together; each other one by itself."""
    groups: list[list[Row]] = []
    for row in rows:
        last = groups[-1][0] if groups else None
        plain = row.extent is not None and not row.extent.is_point and not row.extent.lasting and not row.others
        if last and plain and not last.others and (last.extent, last.date) == (row.extent, row.date):
            groups[-1].append(row)
        else:
            groups.append([row])
    return groups


def _stacked(places: Iterable[_Place]) -> list[_Place]:
    """Each label as high in its lane as there is room among the earlier ones."""
    done: list[_Place] = []
    for place in places:
        beside = (one for one in done if one.start < place.end + APART and place.start < one.end + APART)
        top = 0.0
        for one in sorted(beside, key=lambda one: one.top):
            if top + place.height + APART <= one.top:
                break
            top = max(top, one.bottom + APART)
        done.append(replace(place, top=top))
    return done
