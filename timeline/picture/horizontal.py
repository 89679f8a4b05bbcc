"""The horizontal form, for few events: an axis from left to right, labels above and below it in columns.

A column holds a few events that follow each other, the first one on top. Their leaders go side by side in a gutter: left of the
column above the axis, where the first goes furthest, and right of it below, where the last does. So no leader meets a label, and
since columns, gutters and fastenings keep the order of time, none crosses another.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import Final

from timeline.picture import ribbon
from timeline.picture.axis import Axis, build, loads_of
from timeline.picture.chart import INSET, LANE, barred, lanes_of
from timeline.picture.content import Content, Entry
from timeline.picture.labels import Block, look_of, signs
from timeline.picture.marks import Layout, Line, Mark
from timeline.picture.moments import Extent
from timeline.picture.paging import evened, shared_out
from timeline.picture.placing import Anchor, settle, spread
from timeline.picture.rows import Columns, RowSetter
from timeline.picture.sheet import Sheet
from timeline.picture.surround import Surround

NARROWEST: Final = 112.0
"""Points of the lines of a label; where there is room, they are up to half as long again."""
LEVELS: Final = 6
"""Labels over each other at most; for more, the picture grows wider."""
TRACK: Final = 3.5
"""Points from one leader of a gutter to the next."""
INDENT: Final = 8.0
"""Points from a gutter to the labels."""
APART: Final = 14.0
"""Points between two columns."""
BETWEEN: Final = 9.0
"""Points between two labels of a column."""
BAND: Final = (14.0, 44.0)
"""Points in which leaders go from the axis to their gutters: at least, and where they have far to go."""


def pages(sheet: Sheet, content: Content) -> list[Layout]:
    """The pages of the picture, each with an axis of its own; where none are wished, a single one grows with what it holds."""
    if not content.wish.paged:
        return [_Horizontal(sheet, content).layout(1, 1)]
    theme = sheet.theme

    def fits(part: Sequence[Entry]) -> bool:
        page = _Horizontal(sheet, content.only(part)).layout(9, 99)
        return page.width <= theme.landscape and page.height <= theme.lying_height

    parts = list(shared_out(content.all_entries, fits))
    made = [_Horizontal(sheet, content.only(part)).layout(number, len(parts)) for number, part in enumerate(parts, 1)]
    return evened(made, theme.lying_height)


@dataclass(frozen=True, slots=True)
class _Column:
    """Labels that follow each other, and where their leaders are fastened on the axis.

    Attributes:
        blocks: The labels, in the order of time.
        held: Where on the axis each is fastened.
        side: -1 above the axis, 1 below it.
        left: Where the column begins, its gutter included.
    """

    blocks: tuple[Block, ...]
    held: tuple[float, ...]
    side: int
    left: float = 0.0

    @property
    def text(self) -> float:
        """How wide its labels are."""
        return max(block.width for block in self.blocks)

    @property
    def gutter(self) -> float:
        """How wide its gutter is, with what divides it from the labels."""
        return TRACK * (len(self.blocks) - 1) + INDENT

    @property
    def width(self) -> float:
        """How wide it is."""
        return self.text + self.gutter

    @property
    def height(self) -> float:
        """How high its labels are, one over the other."""
        return sum(block.height for block in self.blocks) + BETWEEN * (len(self.blocks) - 1)

    @property
    def tracks(self) -> list[float]:
        """Where each leader runs."""
        first = self.left if self.side < 0 else self.left + self.text + INDENT
        return [first + TRACK * place for place in range(len(self.blocks))]

    def wish(self) -> float:
        """Where it would best begin: with its leaders as straight as can be."""
        here = replace(self, left=0.0).tracks
        return sum(held - track for held, track in zip(self.held, here, strict=True)) / len(here)


class _Horizontal:
    def __init__(self, sheet: Sheet, content: Content) -> None:
        self.content = content
        width = sheet.theme.landscape
        if content.entries:
            self.columns, self.axis = self._fitted(sheet)
            width = max(
                width, self.axis.end + sheet.theme.margin, *(one.left + one.width + sheet.theme.margin for one in self.columns)
            )
        self.sheet = replace(sheet, theme=replace(sheet.theme, width=width))

    def _fitted(self, sheet: Sheet) -> tuple[list[_Column], Axis]:
        """The columns with the fewest labels over each other that fit the page, and the axis, which grows where none do."""
        span, count = sheet.theme.landscape - 2 * sheet.theme.margin, len(self.content.entries)
        label = min(max(1.6 * span / count, NARROWEST), 1.5 * NARROWEST)
        setter = RowSetter(sheet.theme, sheet.wording, sheet.measure, Columns(label, label, even=True))
        rows = setter.alone(self.content.entries)
        loads = [load for row in rows if row.extent for load in loads_of(row.extent, 1.0, row.others)]
        axis = build(loads, sheet.left, ribbon.gauge(sheet, count), span)
        blocks = [Block.of(sheet, row) for row in rows]
        for levels in range(1, LEVELS + 1):
            columns = list(_columns(blocks, _fastened(axis, blocks), levels, label))
            needed = max(_needed(columns, side) for side in (-1, 1))
            if needed <= axis.end - axis.start:
                break
        else:
            axis = build(loads, sheet.left, axis.gauge, needed)
            columns = list(_columns(blocks, _fastened(axis, blocks), LEVELS, label))
            needed = max(_needed(columns, side) for side in (-1, 1))
        return [*_placed(columns, -1, axis, needed), *_placed(columns, 1, axis, needed)], axis

    def layout(self, number: int, of: int) -> Layout:
        """The page, which is so much of so many."""
        sheet, surround = self.sheet, Surround(self.sheet, self.content)
        rows = [block.row for column in self.columns for block in column.blocks] if self.content.entries else []
        rows.sort(key=lambda row: row.extent.key if row.extent else 0.0)
        marks, y = surround.header(rows, number, of)
        axis = self.axis if rows else None
        if axis:
            chart, y = self._chart(axis, y)
            marks += chart
        listed = surround.undated_rows(sheet.left + 16)
        section, y = surround.undated(listed, y, sheet.left + 4, sheet.left + 16)
        below, y = surround.footer([*rows, *listed], y, axis, lying=True)
        return Layout(sheet.theme.width, y + sheet.theme.margin, (*marks, *section, *below))

    def _chart(self, axis: Axis, top: float) -> tuple[list[Mark], float]:
        band = ribbon.Ribbon(self.sheet, axis)
        above, below = (_Side(self, axis, side) for side in (-1, 1))
        band.top = top + above.reach
        marks = [*band.marks(self.content.publications), *above.marks(band.top), *below.marks(band.bottom)]
        return marks, band.bottom + below.reach


class _Side:
    """What is on one side of the axis; `reach` is how far it goes away from it."""

    def __init__(self, page: _Horizontal, axis: Axis, side: int) -> None:
        self.sheet, self.looks, self.axis, self.side = page.sheet, page.content.looks, axis, side
        self.columns = [column for column in page.columns if column.side == side]
        self.lanes = lanes_of(barred(block.row for column in self.columns for block in column.blocks), axis)
        self.rail = LANE * (max(self.lanes.values(), default=-1) + 1) + 8.0
        far = max((abs(x - held) for one in self.columns for x, held in zip(one.tracks, one.held, strict=True)), default=0.0)
        self.near = self.rail + min(max(BAND[0], 0.2 * far), BAND[1])
        self.reach = max((self.near + 6.0 + column.height for column in self.columns), default=LANE)

    def marks(self, edge: float) -> list[Mark]:
        """Bars, leaders, markers and labels, of an axis whose edge on this side is given."""
        rows = [block.row for column in self.columns for block in column.blocks]
        marks: list[Mark] = []
        for row in rows:
            look = look_of(row, self.looks)
            if row.extent and not row.extent.is_point:
                marks.append(ribbon.bar(self.axis, row.extent, self._away(edge, self.lanes[row.extent]), look.hue, row.finish))
            if row.doubt:
                marks += ribbon.doubt(self.axis, row, look, self._away(edge, self.lanes[row.doubt]))
        return [*dict.fromkeys(marks), *(mark for column in self.columns for mark in self._column(column, edge))]

    def _away(self, edge: float, lane: int) -> float:
        """How far down the page something in a lane beside the axis lies; lane -1 is the edge."""
        return edge + self.side * (10.0 + LANE * lane if lane >= 0 else 0.0)

    def _column(self, column: _Column, edge: float) -> Iterator[Mark]:
        """The leaders of a column, the markers at their feet, and the labels from the top down."""
        dates, size = self.sheet.theme.faces["date"], 0.36 * self.sheet.theme.faces["date"].size
        top = edge - self.near - 6.0 - column.height if self.side < 0 else edge + self.near + 6.0
        for block, held, track in zip(column.blocks, column.held, column.tracks, strict=True):
            row = block.row
            foot = self._away(edge, self.lanes.get(row.extent, -1) if row.extent else -1)
            tip = top + dates.ascent - size
            text = column.left + column.gutter if self.side < 0 else column.left + column.text - block.width
            link = text - 4.0 if self.side < 0 else text + block.width + 4.0
            bend = (held, edge + self.side * self.rail), (track, edge + self.side * self.near)
            hue = look_of(row, self.looks).hue if row.event else "muted"
            yield Line(((held, foot), *bend, (track, tip), (link, tip)), hue, 0.7, row.finish, "leader", row.id)
            yield from signs(row, held, foot, self.looks)
            yield from block.marks(self.sheet, text, top, right=self.side > 0)
            top += block.height + BETWEEN


def _columns(blocks: Sequence[Block], held: Sequence[float], levels: int, wide: float) -> Iterator[_Column]:
    """Labels in columns of at most so many, above and below in turn; what lies far apart on the axis is not put together."""
    first, side = 0, -1
    for place in range(1, len(blocks) + 1):
        if place == len(blocks) or place - first == levels or held[place] - held[first] > wide:
            yield _Column(tuple(blocks[first:place]), tuple(held[first:place]), side)
            first, side = place, -side


def _needed(columns: Sequence[_Column], side: int) -> float:
    """The width of the columns of one side, one beside the other."""
    return sum(column.width + APART for column in columns if column.side == side) - APART


def _placed(columns: Sequence[_Column], side: int, axis: Axis, needed: float) -> list[_Column]:
    """The columns of one side where their leaders are straightest, without one on another."""
    ours = [column for column in columns if column.side == side]
    if not ours:
        return []
    apart = [0.0, *(one.width + APART for one, _ in pairwise(ours))]
    highest = max(axis.end, axis.start + needed) - ours[-1].width
    places = spread([column.wish() for column in ours], apart, axis.start, highest)
    return [replace(column, left=place) for column, place in zip(ours, places, strict=True)]


def _fastened(axis: Axis, blocks: Sequence[Block]) -> list[float]:
    """Where each label is fastened: at its moment, or where on its bar there is most room."""
    anchors = [_anchor(axis, block.row.extent) for block in blocks if block.row.extent]
    room = (axis.end - axis.start) / (2 * len(anchors))
    return settle(anchors, [room] * len(anchors), axis.start, axis.end)[1]


def _anchor(axis: Axis, extent: Extent) -> Anchor:
    low, high = axis.place(extent.low), axis.place(extent.high)
    inset = min(INSET, (high - low) / 2)
    return Anchor(low + inset, high - inset, min(max(axis.place(extent.key), low + inset), high - inset))
