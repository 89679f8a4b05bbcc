"""The chart of an upright page: axis, ticks, bars, markers, leaders and rows."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise

from timeline.picture.axis import UPRIGHT, Axis, build, flags, loads_of
from timeline.picture.labels import look_of, row_marks, signs
from timeline.picture.marks import Bar, Finish, Line, Mark, Marker
from timeline.picture.moments import Extent
from timeline.picture.placing import Anchor, level, settle
from timeline.picture.rows import GAP, Row
from timeline.picture.sheet import Sheet
from timeline.picture.themes import Look
from timeline.picture.ticks import ticks

LANE = 8.0
"""Points from one lane of bars to the next."""
MOST_LANES = 5
MARKER = 7.0
"""Points of a marker's height."""
FADE = 20.0
"""Points over which the open side of a bar fades out."""
INSET = 4.5
"""Points that a marker keeps from the ends of its bar."""
ELBOW = 30.0
"""Points in which leaders go from the axis to their rows."""


@dataclass(frozen=True, slots=True)
class Frame:
    """Where the columns of the chart are, in points from the left."""

    axis: float
    lanes: int
    date: float
    headline: float

    @property
    def rail(self) -> float:
        """Where leaders leave the axis and its bars."""
        return lane_at(self, self.lanes - 1) + 7.0 if self.lanes else self.axis + 9.0


def lane_at(frame: Frame, lane: int) -> float:
    """The middle of a lane of bars; lane -1 is the axis itself."""
    return frame.axis + (11.0 + LANE * lane if lane >= 0 else 0.0)


def lanes_of(extents: Iterable[Extent], axis: Axis, most: int = MOST_LANES) -> dict[Extent, int]:
    """A lane beside the axis for each thing with a length: the longest nearest to the axis, none over another if there is room.

    >>> from timeline.picture.axis import Stretch
    >>> axis = Axis((Stretch(0, 100, 0, 100),))
    >>> list(lanes_of([Extent(0, 100, 50), Extent(10, 20, 15), Extent(30, 40, 35), Extent(5, 5, 5)], axis).values())
    [0, 1, 1]
    """
    given: dict[Extent, int] = {}
    taken: list[list[tuple[float, float]]] = []
    for extent in sorted(dict.fromkeys(extent for extent in extents if not extent.is_point), key=_by_length):
        top, bottom = _room(extent, axis)
        free = (n for n, lane in enumerate(taken) if all(end <= top or bottom <= begin for begin, end in lane))
        lane = next(free, len(taken) if len(taken) < most else most - 1)
        if lane == len(taken):
            taken.append([])
        taken[lane].append((top, bottom))
        given[extent] = lane
    return given


def _room(extent: Extent, axis: Axis) -> tuple[float, float]:
    """Where a bar lies, in points, to where it has faded out; where it is shorter than its marker, that."""
    top, bottom = axis.place(extent.low), axis.place(extent.high)
    short = max(0.0, MARKER - (bottom - top)) / 2
    return top - (FADE if extent.open_before else short), bottom + (FADE if extent.open_after else short)


def _by_length(extent: Extent) -> tuple[bool, float, float, bool, bool]:
    is_open = extent.open_before or extent.open_after
    return not is_open, extent.low - extent.high, extent.low, extent.open_before, extent.open_after


def barred(rows: Iterable[Row]) -> list[Extent]:
    """What has a bar beside the axis: the times that are no points, and the stretches over which articles contradict each other."""
    return [extent for row in rows for extent in (row.extent, row.doubt) if extent is not None]


def axis_of(rows: Iterable[Row], top: float) -> Axis:
    """The axis that these rows need."""
    return build([load for row in rows if row.extent for load in loads_of(row.extent, row.height + GAP, row.others)], top)


class Chart:
    """One chart: rows beside an axis that begins at `top`. `marks()` draws it; `bottom` is where it ends."""

    def __init__(
        self,
        sheet: Sheet,
        frame: Frame,
        rows: Sequence[Row],
        looks: dict[str | None, Look],
        top: float,
        publications: Sequence[float] = (),
    ) -> None:
        self.sheet, self.frame, self.rows, self.looks, self.publications = sheet, frame, rows, looks, publications
        self.extents = [row.extent for row in rows if row.extent is not None]
        self.axis = axis_of(rows, top)
        self.lanes = lanes_of(barred(rows), self.axis, max(frame.lanes, 1))
        needed = sum(row.height for row in rows) + GAP * (len(rows) - 1)
        self.bottom = max(self.axis.end, top + needed)
        apart = [0.0, *(one.below + GAP + two.above for one, two in pairwise(rows))]
        anchors = [self._anchor(extent) for extent in self.extents]
        self.places, held = settle(anchors, apart, top + rows[0].above, self.bottom - rows[-1].below)
        reach = [(self.axis.place(extent.low), self.axis.place(extent.high)) for extent in self.extents]
        self.held = level(held, self.places, reach, near=INSET)

    def _anchor(self, extent: Extent) -> Anchor:
        low, high = self.axis.place(extent.low), self.axis.place(extent.high)
        inset = min(INSET, (high - low) / 2)
        return Anchor(low + inset, high - inset, min(max(self.axis.place(extent.key), low + inset), high - inset))

    def marks(self) -> list[Mark]:
        """Everything on the chart, from the back to the front."""
        published = [
            Marker(self.frame.axis, self.axis.place(moment), "flag", "ink", part="flag")
            for moment in flags(self.axis, self.publications)
        ]
        return [*self._axis(), *self._bars(), *self._doubts(), *published, *self._leaders(), *self._markers(), *self._labels()]

    def _axis(self) -> list[Mark]:
        x, marks = self.frame.axis, list[Mark]()
        for stretch in self.axis.stretches:
            marks.append(Line(((x, stretch.start - UPRIGHT.padding), (x, stretch.end + UPRIGHT.padding)), "axis", 1.4, part="axis"))
            spacing = 2.9 * self.sheet.theme.faces["tick"].size
            room, words = stretch.end - stretch.start, self.sheet.wording
            for tick in ticks(stretch.low, stretch.high, room, spacing, words, fine=stretch.fine):
                y = stretch.place(tick.minutes)
                marks.append(Line(((x - 5, y), (x, y)), "axis", 0.8, part="tick"))
                marks += self._beside(y, tick.label, "tick", "ink" if tick.major else "muted")
        for before, after in self.axis.breaks():
            ends = before.end + UPRIGHT.padding, after.start - UPRIGHT.padding
            marks.append(Line(((x, ends[0]), (x, ends[1])), "axis", 1.0, "half", part="break"))
            marks += [Line(((x - 4, y + 1.8), (x + 4, y - 1.8)), "axis", 1.0, part="break") for y in ends]
            marks += self._beside(sum(ends) / 2, self.sheet.wording.gap(after.low - before.high), "gap", "muted")
        return marks

    def _beside(self, y: float, label: str, face: str, colour: str) -> list[Mark]:
        """A label left of the axis, its first line level with `y`."""
        kind = self.sheet.theme.faces[face]
        return [
            self.sheet.text(self.frame.axis - 9, y + 0.36 * kind.size + n * 1.2 * kind.size, line, face, colour, right=True)
            for n, line in enumerate(label.split("\n"))
        ]

    def _bars(self) -> list[Mark]:
        owners: dict[Extent, list[Row]] = {}
        for row in self.rows:
            if row.extent is not None and not row.extent.is_point:
                owners.setdefault(row.extent, []).append(row)
        return [self._bar(extent, rows) for extent, rows in owners.items()]

    def _bar(self, extent: Extent, rows: Sequence[Row]) -> Bar:
        """A bar: grey for a time somewhere within it, in the hue of its family for something that lasts."""
        top, bottom = self.axis.place(extent.low), self.axis.place(extent.high)
        finish: Finish = "solid" if any(row.finish == "solid" for row in rows) else rows[0].finish
        return Bar(
            lane_at(self.frame, self.lanes[extent]),
            top,
            max(bottom, top + (0.0 if extent.low == extent.high else 3.0)),
            3.2 if extent.lasting else 5.0,
            self._hue(rows) if extent.lasting else "band",
            finish,
            min(FADE, top - self.axis.start + UPRIGHT.padding) if extent.open_before else 0.0,
            FADE if extent.open_after else 0.0,
        )

    def _doubts(self) -> list[Mark]:
        """A dotted line along the times that are told of one event, with its sign where others place it."""
        marks: list[Mark] = []
        for row in self.rows:
            if row.doubt is not None:
                x, look = lane_at(self.frame, self.lanes[row.doubt]), self.look(row)
                told = sorted({self.axis.place(one.key) for one in (row.extent, *row.others) if one})
                marks.append(Line(((x, told[0]), (x, told[-1])), look.hue, 1.0, "dotted", "doubt", row.id))
                others = sorted({self.axis.place(one.key) for one in row.others})
                marks += [Marker(x, y, look.shape, look.hue, "dotted", 5.0, "doubt", row.id) for y in others]
        return marks

    def _hue(self, rows: Sequence[Row]) -> str:
        hues = {self.look(row).hue for row in rows}
        return hues.pop() if len(hues) == 1 else "muted"

    def look(self, row: Row) -> Look:
        """How a row's marks look."""
        return look_of(row, self.looks)

    def _x(self, row: Row) -> float:
        return lane_at(self.frame, self.lanes.get(row.extent, -1) if row.extent else -1)

    def _leaders(self) -> list[Mark]:
        marks: list[Mark] = []
        for row, place, held in zip(self.rows, self.places, self.held, strict=True):
            rail, end = self.frame.rail, self.frame.date - 4.0
            points = ((self._x(row), held), (rail, held), (rail + ELBOW, place), (end, place))
            hue = self.look(row).hue if row.event else "muted"
            marks.append(Line(points, hue, 0.7, row.finish, "leader", row.id))
        return marks

    def _markers(self) -> list[Mark]:
        return [mark for row, held in zip(self.rows, self.held, strict=True) for mark in signs(row, self._x(row), held, self.looks)]

    def _labels(self) -> list[Mark]:
        return [
            mark
            for row, place in zip(self.rows, self.places, strict=True)
            for mark in row_marks(self.sheet, row, place, self.frame.date, self.frame.headline)
        ]
