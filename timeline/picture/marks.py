"""What a page is made of: texts, lines, bars and markers in points, y downwards from the upper left corner."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from timeline.picture.themes import Face

Finish = Literal["solid", "half", "hollow", "dotted"]
"""Filled for what happened, half filled for what is claimed, hollow for what is to come, dotted for what is only thought of."""

SLICES = 8
"""Steps in which the open side of a bar fades."""


@dataclass(frozen=True, slots=True)
class Text:
    """One line of text on its baseline.

    Attributes:
        x, y: The left end of the baseline, or the right end where `right` is set.
        text: What it says.
        face: How it is set.
        colour: Role or hue.
        width: How wide it is.
        right: Whether it ends at `x`.
        part: What it is: "title", "date", "headline", "tick", ...
        event: Id of the event that it belongs to, or `None`.
    """

    x: float
    y: float
    text: str
    face: Face
    colour: str
    width: float
    right: bool = False
    part: str = ""
    event: str | None = None

    @property
    def box(self) -> tuple[float, float, float, float]:
        """Left, top, right and bottom of the room it takes."""
        left = self.x - self.width if self.right else self.x
        return left, self.y - self.face.ascent, left + self.width, self.y + self.face.descent


@dataclass(frozen=True, slots=True)
class Line:
    """A line through points; `part` is "axis", "break", "tick", "leader", "doubt", "rule" or "strike"."""

    points: tuple[tuple[float, float], ...]
    colour: str
    width: float
    finish: Finish = "solid"
    part: str = ""
    event: str | None = None


@dataclass(frozen=True, slots=True)
class Bar:
    """A stretch of time along the axis; open sides fade out over `fade` points more.

    Attributes:
        middle: How far its middle is from the left, or from the top where it is `lying`.
        start, end: Where it begins and ends along the axis: from the top, or from the left where it is `lying`.
        width: How thick it is.
        colour, finish: How it is drawn.
        fade_before, fade_after: Over how many points more it fades.
        lying: Whether the axis runs from left to right.
        ground: Whether it is what an axis is drawn on: under all lines, not over them.
    """

    middle: float
    start: float
    end: float
    width: float
    colour: str
    finish: Finish = "solid"
    fade_before: float = 0.0
    fade_after: float = 0.0
    lying: bool = False
    ground: bool = False

    def room(self, start: float, end: float) -> tuple[float, float, float, float]:
        """Left, top, right and bottom of a part of it."""
        low, high = self.middle - self.width / 2, self.middle + self.width / 2
        return (start, low, end, high) if self.lying else (low, start, high, end)

    def corners(self, start: float, end: float) -> list[tuple[float, float]]:
        """The corners of a part of it."""
        left, top, right, bottom = self.room(start, end)
        return [(left, top), (right, top), (right, bottom), (left, bottom)]

    @property
    def box(self) -> tuple[float, float, float, float]:
        """Left, top, right and bottom of all of it, to where it has faded out."""
        return self.room(self.start - self.fade_before, self.end + self.fade_after)

    def slices(self) -> list[tuple[float, float, float]]:
        """Start, end and strength (0 to 1) of the steps in which its open sides fade."""
        before, after = self.fade_before / SLICES, self.fade_after / SLICES
        pale = [1 - (step + 0.5) / SLICES for step in range(SLICES)]
        up = [(self.start - (step + 1) * before, self.start - step * before, pale[step]) for step in range(SLICES) if before]
        down = [(self.end + step * after, self.end + (step + 1) * after, pale[step]) for step in range(SLICES) if after]
        return up + down


@dataclass(frozen=True, slots=True)
class Marker:
    """A small shape on the axis or on a bar."""

    x: float
    y: float
    shape: str
    colour: str
    finish: Finish = "solid"
    size: float = 7.0
    part: str = "event"
    event: str | None = None

    @property
    def box(self) -> tuple[float, float, float, float]:
        """Left, top, right and bottom of the room it takes."""
        half = self.size / 2
        return self.x - half, self.y - half, self.x + half, self.y + half


Mark = Text | Line | Bar | Marker


@dataclass(frozen=True, slots=True)
class Layout:
    """A page with everything placed on it.

    Attributes:
        width, height: Of the page, in points.
        marks: In the order in which they are drawn.
    """

    width: float
    height: float
    marks: tuple[Mark, ...]

    def texts(self, part: str | None = None) -> list[Text]:
        """The texts, or those of one part."""
        return [mark for mark in self.marks if isinstance(mark, Text) and part in (None, mark.part)]
