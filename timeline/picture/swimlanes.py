"""The form of lanes: an axis from left to right, and under it a lane for each family or participant.

Each entry has its sign and bar with its label right under it, so that nothing has to lead from one to the other.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from timeline.events.model import Event
from timeline.picture import ribbon
from timeline.picture.axis import Axis, build, loads_of
from timeline.picture.content import Content
from timeline.picture.labels import Block, look_of, signs
from timeline.picture.lettering import cleaned, wrapped
from timeline.picture.marks import Finish, Layout, Line, Mark, Marker
from timeline.picture.rows import Columns, Row, RowSetter
from timeline.picture.sheet import Sheet
from timeline.picture.surround import Surround

COLUMN = 96.0
"""Points of the names of the lanes."""
WIDTHS = (112.0, 150.0, 200.0)
"""Points of the lines of a label: that is taken with which the page is shortest."""
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
MOST_LANES = 8
NEARLY_ALL = 0.8
"""Share of the events above which a participant is what the story is about and tells no lane from another."""
TALL = 460.0
"""Points of lanes under which the axis is drawn again."""


@dataclass(frozen=True, slots=True)
class Lane:
    """A lane: its name, the family whose sign stands beside it if it is one, and its rows in order."""

    name: str
    family: str | None
    signed: bool
    rows: tuple[Row, ...]


@dataclass(frozen=True, slots=True)
class _Place:
    """Where the label of an entry goes, or of several that share a bar.

    Attributes:
        blocks: Their texts; those of several are without the date.
        date: The date over several.
        x, left: Where the marker is, and the left edge of the texts.
        start, end: Where the room it takes begins and ends, from left to right.
        height, top: How high it is, and where it begins within its lane.
    """

    blocks: tuple[Block, ...]
    date: tuple[str, ...]
    x: float
    left: float
    start: float
    end: float
    height: float
    top: float = 0.0

    @property
    def bottom(self) -> float:
        """Where it ends within its lane."""
        return self.top + self.height


def pages(sheet: Sheet, content: Content) -> list[Layout]:
    """The one page of the picture; it grows with what it holds."""
    return [_Swimlanes(sheet, content).layout()]


def lanes(rows: Sequence[Row], content: Content, sheet: Sheet) -> list[Lane]:
    """The lanes of these rows, in the order of their first events; what fits none comes last."""
    words = sheet.wording
    by_family = content.wish.lanes == "family"
    names = _participants([row.event for row in rows if row.event])
    members: dict[tuple[bool, str | None], list[Row]] = {}
    for row in rows:
        key = row.event.family if by_family and row.event else _first(row.event, names)
        members.setdefault((by_family and row.event is not None, key), []).append(row)
    others = members.pop((False, None), [])
    made = [Lane(words.family(key) if signed else str(key), key, signed, tuple(told)) for (signed, key), told in members.items()]
    return [*made, Lane(words.say("page", "others"), None, False, tuple(others))] if others else made


def _participants(events: Sequence[Event]) -> list[str]:
    """Those who get a lane, the most frequent first: who takes part more than once, but not in nearly all."""
    found = Counter(name for event in events for name in _names(event))
    telling = [name for name, number in found.most_common() if 1 < number < NEARLY_ALL * len(events)]
    return telling[:MOST_LANES] or [name for name, _ in found.most_common(MOST_LANES)]


def _names(event: Event) -> list[str]:
    """Who takes part, once each; bare numbers of people are nobody."""
    told = (cleaned(one.name) for one in event.participants if one.count is None)
    return list(dict.fromkeys(name for name in told if name))


def _first(event: Event | None, names: Sequence[str]) -> str | None:
    """The most frequent of those who take part in the event."""
    own = set(_names(event)) if event else set()
    return next((name for name in names if name in own), None)


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
        self.sheet = replace(sheet, theme=replace(sheet.theme, width=width))
        tried = [self._stacked(_rows(sheet, content, wide)) for wide in WIDTHS] if rows else [[]]
        self.lanes = min(tried, key=lambda lanes: sum(max(place.bottom for place in places) for _, places in lanes))
        self.rows = rows

    def _stacked(self, rows: Sequence[Row]) -> list[tuple[Lane, list[_Place]]]:
        """The lanes, and where in each its labels go."""
        told = [row for row in rows if not row.entry.published]
        return [
            (lane, _stacked([self._place(group) for group in _shared(lane.rows)])) for lane in lanes(told, self.content, self.sheet)
        ]

    def layout(self) -> Layout:
        """The page."""
        sheet, surround = self.sheet, Surround(self.sheet, self.content)
        marks, y = surround.header(self.rows)
        axis = self.axis if self.rows else None
        if axis:
            chart, y = self._chart(axis, y)
            marks += chart
        listed = surround.undated_rows(sheet.left + 16)
        section, y = surround.undated(listed, y, sheet.left + 4, sheet.left + 16)
        below, y = surround.footer([*self.rows, *listed], y, axis, lying=True)
        return Layout(sheet.theme.width, y + sheet.theme.margin, (*marks, *section, *below))

    def _chart(self, axis: Axis, y: float) -> tuple[list[Mark], float]:
        published = [row.extent.key for row in self.rows if row.entry.published and row.extent]
        band = ribbon.Ribbon(self.sheet, axis)
        band.top = y
        marks = band.marks([*self.content.publications, *published])
        first = y = band.bottom + 4.0
        for number, (lane, places) in enumerate(self.lanes):
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
        left = max(min(told[0] - 3.5, sheet.right - wide), self.left - 9.0)
        start = min(left, *(at - 4.0 for at in told), *(bar[0] for bar in box))
        end = max(left + wide, *(at + 4.0 for at in told), *(bar[2] for bar in box))
        high = STRIP + len(date) * face.leading + sum(block.height for block in blocks) + BETWEEN * (len(blocks) - 1)
        return _Place(blocks, date, told[0], left, start, end, high)

    def _drawn(self, axis: Axis, place: _Place, top: float) -> list[Mark]:
        rows = [block.row for block in place.blocks]
        row, y = rows[0], top + STRIP / 2
        look = look_of(row, self.content.looks)
        marks: list[Mark] = []
        if row.extent and not row.extent.is_point:
            finish: Finish = "solid" if any(one.finish == "solid" for one in rows) else row.finish
            marks.append(ribbon.bar(axis, row.extent, y, look.hue, finish))
        if not place.date:
            label = place.blocks[0].marks(self.sheet, place.left, top + STRIP)
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
    return [setter.rows([entry])[0] for entry in content.entries]


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
