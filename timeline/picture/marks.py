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
    """A line through points; `part` is "axis", "break", "tick", "leader", "rule" or "strike"."""

    points: tuple[tuple[float, float], ...]
    colour: str
    width: float
    finish: Finish = "solid"
    part: str = ""
    event: str | None = None


@dataclass(frozen=True, slots=True)
class Bar:
    """A stretch of time beside the axis, round `x`, from `top` to `bottom`; open sides fade out over `fade` points more."""

    x: float
    top: float
    bottom: float
    width: float
    colour: str
    finish: Finish = "solid"
    fade_before: float = 0.0
    fade_after: float = 0.0

    def box(self, top: float, bottom: float) -> list[tuple[float, float]]:
        """The corners of a part of it."""
        left, right = self.x - self.width / 2, self.x + self.width / 2
        return [(left, top), (right, top), (right, bottom), (left, bottom)]

    def slices(self) -> list[tuple[float, float, float]]:
        """Top, bottom and strength (0 to 1) of the steps in which its open sides fade."""
        before, after = self.fade_before / SLICES, self.fade_after / SLICES
        pale = [1 - (step + 0.5) / SLICES for step in range(SLICES)]
        up = [(self.top - (step + 1) * before, self.top - step * before, pale[step]) for step in range(SLICES) if before]
        down = [(self.bottom + step * after, self.bottom + (step + 1) * after, pale[step]) for step in range(SLICES) if after]
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
