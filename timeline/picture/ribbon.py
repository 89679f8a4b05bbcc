"""A lying axis: a ribbon from left to right with its ticks inside, where they are in nobody's way on either side."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from timeline.picture.axis import Axis, Gauge, Stretch, flags
from timeline.picture.marks import Bar, Finish, Line, Mark, Marker
from timeline.picture.moments import DAY, Extent
from timeline.picture.rows import Row
from timeline.picture.sheet import Sheet
from timeline.picture.themes import Look
from timeline.picture.ticks import ticks

FADE = 18.0
"""Points over which the open side of a bar fades out."""
INSET = 3.0
"""Points between a tick and its label."""


def gauge(sheet: Sheet, rows: int) -> Gauge:
    """The room of the parts of a lying axis: a stretch has room for a tick's label, a break for its length in words.

    A break takes about an eighth of the page, so an idle time is left out where it would take more.
    """
    words, faces = sheet.wording, sheet.theme.faces
    lengths = (words.gap(minutes) for minutes in (119, 47 * 60, 700 * DAY, 9999 * 366 * DAY))
    gap = max(sheet.measure(length, faces["gap"]) for length in lengths) + 10.0
    least = _widest(sheet) + 8.0
    return Gauge(padding=9.0, gap=gap, shortest=least, bare=least, idle=max(1.5, 0.13 * rows))


def _widest(sheet: Sheet) -> float:
    """The width of the widest label of a tick, without what one can hardly tell."""
    words, face = sheet.wording, sheet.theme.faces["tick"]
    months = words.tables["date"]["months"]
    return max(sheet.measure(words.say("date", "day", day=30, month=month, year=2000), face) for month in months)


@dataclass(frozen=True, slots=True)
class _Label:
    """Where a tick is, and its lines from `left` on; without lines where there is no room for them."""

    x: float
    left: float
    lines: tuple[str, ...]
    major: bool


class Ribbon:
    """The ribbon of an axis; `top` may be moved until its marks are asked for."""

    def __init__(self, sheet: Sheet, axis: Axis) -> None:
        self.sheet, self.axis, self.top = sheet, axis, 0.0
        self._labels = [list(self._labelled(stretch)) for stretch in axis.stretches]
        lines = max(len(label.lines) for labels in self._labels for label in labels)
        self._leading = 1.2 * sheet.theme.faces["tick"].size
        self.height = lines * self._leading + 7.0

    @property
    def bottom(self) -> float:
        """Where it ends, in points from the top of the page."""
        return self.top + self.height

    def _labelled(self, stretch: Stretch) -> Iterator[_Label]:
        """The ticks of a stretch; a label that would leave it or meet the one before is dropped, but never the first."""
        face = self.sheet.theme.faces["tick"]
        last = stretch.end + self.axis.gauge.padding - 1.0
        free = stretch.start - self.axis.gauge.padding + 1.0
        wide, words = _widest(self.sheet) + 10.0, self.sheet.wording
        found = ticks(stretch.low, stretch.high, stretch.end - stretch.start, wide, words, fine=stretch.fine)
        for place, tick in enumerate(found):
            x, lines = stretch.place(tick.minutes), tuple(tick.label.split("\n"))
            wide = max(self.sheet.measure(line, face) for line in lines)
            left = max(min(x + INSET, last - wide), free) if place == 0 else x + INSET
            fits = place == 0 or (left >= free and left + wide <= last)
            yield _Label(x, left, lines if fits else (), tick.major)
            free = left + wide + 4.0 if fits else free

    def marks(self, publications: Sequence[float] = ()) -> list[Mark]:
        """The ribbon with its ticks, breaks, and where articles were published, in minutes."""
        marks: list[Mark] = []
        for stretch, labels in zip(self.axis.stretches, self._labels, strict=True):
            marks += self._stretch(stretch)
            for label in labels:
                marks += self._tick(label)
        for before, after in self.axis.breaks():
            marks += self._break(before, after)
        places = (self.axis.place(moment) for moment in flags(self.axis, publications))
        return [*marks, *(Marker(x, self.top, "flag", "ink", part="flag") for x in places)]

    def _stretch(self, stretch: Stretch) -> list[Mark]:
        start, end = stretch.start - self.axis.gauge.padding, stretch.end + self.axis.gauge.padding
        middle = (self.top + self.bottom) / 2
        edges = (Line(((start, y), (end, y)), "axis", 1.2, part="axis") for y in (self.top, self.bottom))
        return [Bar(middle, start, end, self.height, "strip", lying=True, ground=True), *edges]

    def _tick(self, label: _Label) -> list[Mark]:
        first = self.top + 2.5 + self._leading
        marks: list[Mark] = [Line(((label.x, self.top), (label.x, self.bottom)), "axis", 0.7, part="tick")]
        colour = "ink" if label.major else "muted"
        lines = enumerate(label.lines)
        return marks + [self.sheet.text(label.left, first + n * self._leading, line, "tick", colour) for n, line in lines]

    def _break(self, before: Stretch, after: Stretch) -> list[Mark]:
        """Dashes over and under the length of what is left out, and strokes where it begins and ends."""
        start, end = before.end + self.axis.gauge.padding, after.start - self.axis.gauge.padding
        dashes = (Line(((start, y), (end, y)), "axis", 0.9, "half", part="break") for y in (self.top, self.bottom))
        strokes = (
            Line(((x - 1.8, y + 4), (x + 1.8, y - 4)), "axis", 1.0, part="break")
            for x in (start, end)
            for y in (self.top, self.bottom)
        )
        said, face = self.sheet.wording.gap(after.low - before.high), self.sheet.theme.faces["gap"]
        wide = self.sheet.measure(said, face)
        baseline = (self.top + self.bottom) / 2 + 0.36 * face.size
        return [*dashes, *strokes, self.sheet.text((start + end - wide) / 2, baseline, said, "gap", "muted")]


def bar(axis: Axis, extent: Extent, middle: float, hue: str, finish: Finish) -> Bar:
    """A lying bar: grey for a time somewhere within it, in its own hue for something that lasts."""
    start, end = axis.place(extent.low), axis.place(extent.high)
    least = 0.0 if extent.low == extent.high else 3.0
    return Bar(
        middle,
        start,
        max(end, start + least),
        3.2 if extent.lasting else 5.0,
        hue if extent.lasting else "band",
        finish,
        min(FADE, start - axis.start) if extent.open_before else 0.0,
        FADE if extent.open_after else 0.0,
        lying=True,
    )


def doubt(axis: Axis, row: Row, look: Look, y: float) -> list[Mark]:
    """A dotted line along the times that are told of one event, with its sign where others place it."""
    if row.doubt is None or row.extent is None:
        return []
    others = sorted({axis.place(one.key) for one in row.others})
    own = axis.place(row.extent.key)
    line = Line(((min(own, *others), y), (max(own, *others), y)), look.hue, 1.0, "dotted", "doubt", row.id)
    return [line, *(Marker(x, y, look.shape, look.hue, "dotted", 5.0, "doubt", row.id) for x in others)]
