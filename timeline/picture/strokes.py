"""How matplotlib calls our shapes, finishes and slants; plain data, nothing is imported for it."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final, Literal

from timeline.picture.marks import Finish

Style = Literal["normal", "italic", "oblique"]
SHAPES: Final[Mapping[str, str]] = MappingProxyType(
    {
        "circle": "o",
        "square": "s",
        "diamond": "D",
        "triangle": "^",
        "nabla": "v",
        "pentagon": "p",
        "hexagon": "h",
        "star": "*",
        "plus": "P",
        "cross": "X",
        "flag": "<",
    }
)
"""Our names of shapes -> matplotlib's."""
GROWN: Final[Mapping[str, float]] = MappingProxyType(
    {"star": 1.45, "diamond": 0.86, "square": 0.9, "plus": 1.15, "cross": 1.1, "pentagon": 1.12, "hexagon": 1.1}
)
"""Shapes that look larger or smaller than a circle of their size."""
DASHES: Final[Mapping[Finish, str | tuple[int, tuple[float, float]]]] = MappingProxyType(
    {"solid": "solid", "half": (0, (3.4, 2.0)), "hollow": (0, (3.4, 2.0)), "dotted": (0, (1.0, 2.0))}
)
"""Finishes of lines -> matplotlib's line styles; a bar's outline takes them too, but hollow ones are drawn through."""
