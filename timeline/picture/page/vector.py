"""A layout as a small SVG for pages: its texts stay text, its colours can follow the reader's scheme, its events can be clicked.

The SVG files that matplotlib draws hold letters as outlines: right anywhere, but ten times as long and mute.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from math import cos, pi, sin
from types import MappingProxyType
from typing import Final

from timeline.markup import Markup, element, joined
from timeline.picture.lettering import is_right_to_left
from timeline.picture.marks import Bar, Finish, Layout, Line, Mark, Marker, Text
from timeline.picture.themes import Theme

FONTS: Final = "DejaVu Sans, Verdana, Noto Sans, sans-serif"
"""The font that was measured, one of the same widths where it is missing, and narrower ones."""
_DASHES: Final[Mapping[Finish, tuple[float, float] | None]] = MappingProxyType(
    {"solid": None, "half": (3.4, 2.0), "hollow": (3.4, 2.0), "dotted": (1.0, 2.0)}
)
_EDGES: Final[Mapping[Finish, float]] = MappingProxyType({"solid": 0.8, "half": 1.1, "hollow": 1.4, "dotted": 0.8})


@dataclass(frozen=True, slots=True)
class Trim:
    """Points of a page that are left out above, below and on both sides."""

    top: float = 0.0
    bottom: float = 0.0
    sides: float = 0.0


WHOLE: Final = Trim()
Corners = tuple[tuple[float, float], ...]


def _star(points: int, inner: float = 1.0, size: float = 0.5, turn: float = 0.0) -> Corners:
    """Corners on a circle, every second of them `inner` times as far from its middle; the first one is on top."""
    radii = (size, size * inner)
    steps = ((radii[step % 2], pi * step / points + turn) for step in range(2 * points) if inner != 1.0 or step % 2 == 0)
    return tuple((radius * sin(angle), -radius * cos(angle)) for radius, angle in steps)


def _cross(size: float, turn: float) -> Corners:
    arms = [(-1, -3), (1, -3), (1, -1), (3, -1), (3, 1), (1, 1), (1, 3), (-1, 3), (-1, 1), (-3, 1), (-3, -1), (-1, -1)]
    return tuple((size * (x * cos(turn) - y * sin(turn)) / 6, size * (x * sin(turn) + y * cos(turn)) / 6) for x, y in arms)


SHAPES: Final[Mapping[str, Corners]] = MappingProxyType(
    {
        "circle": _star(16),
        "square": ((-0.45, -0.45), (0.45, -0.45), (0.45, 0.45), (-0.45, 0.45)),
        "diamond": _star(4, size=0.61),
        "triangle": ((0.0, -0.5), (0.5, 0.5), (-0.5, 0.5)),
        "nabla": ((-0.5, -0.5), (0.5, -0.5), (0.0, 0.5)),
        "pentagon": _star(5, size=0.56),
        "hexagon": _star(6, size=0.55),
        "star": _star(5, inner=0.382, size=0.725),
        "plus": _cross(1.15, 0.0),
        "cross": _cross(1.1, pi / 4),
        "flag": ((0.5, -0.5), (0.5, 0.5), (-0.5, 0.0)),
    }
)
"""The corners of markers of size 1 round their middle; those that look small are drawn larger."""


def vector(
    layout: Layout,
    theme: Theme,
    numbers: Mapping[str, int],
    title: str,
    description: str,
    trim: Trim = WHOLE,
    *,
    paper: bool = False,
) -> Markup:
    """An `<svg>` element of one page.

    Args:
        layout: What is on it.
        theme: Its colours.
        numbers: Id of an event -> what `data-event` says on everything that belongs to it.
        title, description: For screen readers, which pass over a picture without them.
        trim: What is left out at its edges.
        paper: Whether it has the theme's background; else what is behind it shows through.
    """
    artist = _Artist(theme, numbers)
    width, height = layout.width - 2 * trim.sides, layout.height - trim.top - trim.bottom
    lines = [mark for mark in layout.marks if isinstance(mark, Line) and mark.part != "strike"]
    bars = [mark for mark in layout.marks if isinstance(mark, Bar) and not mark.ground]
    ground = [mark for mark in layout.marks if isinstance(mark, Bar) and mark.ground]
    others = [mark for mark in layout.marks if not isinstance(mark, Line) or mark.part == "strike"]
    return element(
        "svg",
        element("title", title) if title else None,
        element("desc", description) if title else None,
        *(artist.bar(bar) for bar in ground),
        element("g", *artist.lines(lines), fill="none"),
        *(artist.bar(bar) for bar in bars),
        *artist.events(others),
        xmlns="http://www.w3.org/2000/svg",
        viewBox=" ".join(map(_short, (trim.sides, trim.top, width, height))),
        width=_short(width),
        height=_short(height),
        role="img" if title else None,
        aria_hidden=None if title else "true",
        font_family=FONTS,
        style=f"background:{theme.colours['page']}" if paper else None,
    )


def sign(marker: Marker, theme: Theme) -> Markup:
    """A marker on its own, as a symbol that goes by its part."""
    return element("symbol", _Artist(theme, {}).marker(marker), id=marker.part, viewBox="-6 -6 12 12")


class _Artist:
    """Marks as elements, in the colours of one theme."""

    def __init__(self, theme: Theme, numbers: Mapping[str, int]) -> None:
        self.theme, self.numbers = theme, numbers

    def events(self, marks: Iterable[Mark]) -> list[Markup]:
        """Texts, markers and strikes, those of one event in one group that can be pointed at."""
        groups: dict[str | None, list[Marker | Text | Line]] = {}
        for mark in marks:
            if not isinstance(mark, Bar):
                groups.setdefault(mark.event, []).append(mark)
        return [self._group(name, members) for name, members in groups.items()]

    def _group(self, name: str | None, marks: Iterable[Marker | Text | Line]) -> Markup:
        boxes = [mark.box for mark in marks if isinstance(mark, Text)]
        drawn = joined(self._mark(mark) for mark in marks)
        if name is None or name not in self.numbers or not boxes:
            return drawn
        left, top = min(box[0] for box in boxes) - 4, min(box[1] for box in boxes) - 1
        right, bottom = max(box[2] for box in boxes) + 4, max(box[3] for box in boxes) + 1
        room = {"x": _short(left), "y": _short(top), "width": _short(right - left), "height": _short(bottom - top)}
        return element("g", element("rect", fill="none", rx=3, **room), drawn, data_event=self.numbers[name])

    def _mark(self, mark: Marker | Text | Line) -> Markup:
        match mark:
            case Marker():
                return self.marker(mark)
            case Text():
                return self.text(mark)
            case Line():
                return self.line(mark)

    def lines(self, lines: Iterable[Line]) -> list[Markup]:
        """Lines, those that look the same and belong to no event in one path."""
        alike: dict[tuple[object, ...], list[Line]] = {}
        for line in lines:
            alike.setdefault((line.colour, line.width, line.finish, line.event), []).append(line)
        return [self.line(*members) for members in alike.values()]

    def line(self, first: Line, *more: Line) -> Markup:
        """A path through the points of lines that look the same."""
        dashes = _DASHES[first.finish]
        return element(
            "path",
            d="".join(_through(line.points) for line in (first, *more)),
            stroke=self.theme.colours[first.colour],
            stroke_width=_short(first.width),
            stroke_dasharray=dashes and " ".join(_short(first.width * part) for part in dashes),
            data_event=self.numbers.get(first.event or "") if first.part == "leader" else None,
        )

    def bar(self, bar: Bar) -> Markup:
        """A bar, and the open sides in slices that grow paler."""
        colours, solid = self.theme.colours, bar.finish == "solid"
        edge = None if solid else colours["axis" if bar.colour == "band" else bar.colour]
        dashes = None if bar.finish in ("solid", "hollow") else _DASHES[bar.finish]
        body = self._stretch(bar, bar.start, bar.end, colours[bar.colour] if solid else colours["page"], edge, dashes)
        fading = (self._stretch(bar, low, high, colours[bar.colour], pale=_short(pale)) for low, high, pale in bar.slices())
        return joined([body, *fading])

    def _stretch(
        self,
        bar: Bar,
        start: float,
        end: float,
        fill: str,
        edge: str | None = None,
        dashes: tuple[float, float] | None = None,
        pale: str | None = None,
    ) -> Markup:
        left, top, right, bottom = bar.room(start, end)
        return element(
            "rect",
            x=_short(left),
            y=_short(top),
            width=_short(right - left),
            height=_short(bottom - top),
            fill=fill,
            fill_opacity=pale,
            stroke=edge,
            stroke_width=edge and "0.8",
            stroke_dasharray=dashes and " ".join(map(_short, dashes)),
        )

    def marker(self, marker: Marker) -> Markup:
        """A marker: filled, half filled, hollow or dotted."""
        hue, page, solid = self.theme.colours[marker.colour], self.theme.colours["page"], marker.finish == "solid"
        corners = SHAPES[marker.shape]
        look = {"stroke": page if solid else hue, "stroke_width": _short(_EDGES[marker.finish])}
        dashes = "1 1.4" if marker.finish == "dotted" else None
        whole = element("path", d=_outline(marker, corners), fill=hue if solid else page, stroke_dasharray=dashes, **look)
        half = element("path", d=_outline(marker, _left_half(corners)), fill=hue) if marker.finish == "half" else None
        return joined([whole, half])

    def text(self, text: Text) -> Markup:
        """One line of text; the reader's own fonts draw it."""
        backwards = is_right_to_left(text.text)
        return element(
            "text",
            text.text,
            x=_short(text.x),
            y=_short(text.y),
            fill=self.theme.colours[text.colour],
            font_size=_short(text.face.size),
            font_weight=text.face.weight if text.face.weight != "normal" else None,
            font_style=text.face.style if text.face.style != "normal" else None,
            text_anchor="end" if text.right != backwards else None,
            direction="rtl" if backwards else None,
        )


def _outline(marker: Marker, corners: Corners) -> str:
    size = marker.size * (1.0 if marker.finish == "solid" else 0.88)
    return _through([(marker.x + size * x, marker.y + size * y) for x, y in corners]) + "Z"


def _through(points: Sequence[tuple[float, float]]) -> str:
    return "M" + " ".join(f"{_short(x)} {_short(y)}" for x, y in points)


def _left_half(corners: Corners) -> Corners:
    """What lies left of the middle (Sutherland and Hodgman 1974, one edge)."""
    kept: list[tuple[float, float]] = []
    for (x0, y0), (x1, y1) in zip(corners, corners[1:] + corners[:1], strict=True):
        if x0 <= 0:
            kept.append((x0, y0))
        if (x0 < 0 < x1) or (x1 < 0 < x0):
            kept.append((0.0, y0 - x0 * (y1 - y0) / (x1 - x0)))
    return tuple(kept)


def _short(number: float) -> str:
    """A length to a tenth of a point, which no reader sees.

    >>> _short(12.04), _short(3.0), _short(0.84), _short(-0.01)
    ('12', '3', '0.8', '0')
    """
    return f"{round(number, 1) + 0.0:.1f}".removesuffix(".0")
