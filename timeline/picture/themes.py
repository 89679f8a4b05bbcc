"""Themes: how a picture looks, as data (`themes.toml`). Nothing here draws."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from types import MappingProxyType
from typing import Literal

from timeline.errors import CannotWrite


@dataclass(frozen=True, slots=True)
class Face:
    """How a piece of text is set: size in points, weight and style.

    >>> round(Face(10.0).leading, 1)
    13.2
    """

    size: float
    weight: Literal["normal", "bold"] = "normal"
    style: Literal["normal", "italic"] = "normal"

    @property
    def leading(self) -> float:
        """From one baseline to the next, in points."""
        return 1.32 * self.size

    @property
    def ascent(self) -> float:
        """What is kept free above the baseline, in points: accents on capitals included."""
        return 0.95 * self.size

    @property
    def descent(self) -> float:
        """What is kept free below the baseline, in points."""
        return 0.25 * self.size


HUES = ("blue", "vermillion", "green", "purple", "orange", "ink", "grey")
"""What a family gets whose own hue is taken, the first that is free."""


@dataclass(frozen=True, slots=True)
class Look:
    """What marks the events of a family: a hue (a key of `Theme.colours`) and a shape."""

    hue: str
    shape: str


@dataclass(frozen=True, slots=True)
class Theme:
    """A look for a whole picture.

    Attributes:
        name: What it is called in `themes.toml`.
        width, landscape, margin: Of an upright and of a lying page, and what is blank round both, in points.
        most_height: Of one page of a PDF, in points.
        dpi: Pixels an inch of a PNG.
        faces: How each kind of text is set.
        colours: "#RRGGBB" for each role ("page", "ink", "muted", ...) and hue.
        families: The look of each family of events; "none" is the look of untyped ones.
        spare: Looks for families that are not ours.
    """

    name: str
    width: float
    landscape: float
    margin: float
    most_height: float
    dpi: int
    faces: Mapping[str, Face]
    colours: Mapping[str, str]
    families: Mapping[str, Look]
    spare: tuple[Look, ...]

    @property
    def lying_height(self) -> float:
        """How high a lying page of a PDF is, in points: as an upright one is wide."""
        return self.width

    def looks(self, families: set[str | None]) -> dict[str | None, Look]:
        """The look of each of these families; foreign ones get a spare look, in the order of their names.

        A family keeps its shape in every picture, and its hue unless a family named before it in the theme has taken that one.

        >>> load_theme("light").looks({"talks", "cuisine"})["cuisine"].shape
        'star'
        """
        foreign = sorted(name for name in families if name and name not in self.families)
        spare = {name: self.spare[place % len(self.spare)] for place, name in enumerate(foreign)}
        ours = [name for name in self.families if (None if name == "none" else name) in families]
        free = [hue for hue in HUES if hue not in {self.families[name].hue for name in ours}]
        looks: dict[str | None, Look] = {}
        for name in [*ours, *spare]:
            look = spare.get(name) or self.families[name]
            taken = look.hue in {other.hue for other in looks.values()}
            looks[None if name == "none" else name] = Look(free.pop(0), look.shape) if taken and free else look
        return looks


@cache
def load_theme(name: str) -> Theme:
    """A theme by its name.

    Raises:
        CannotWrite: There is no theme of this name; the message lists those there are.

    >>> load_theme("dark").colours["page"]
    '#15181C'
    """
    data = tomllib.loads(files(__package__).joinpath("themes.toml").read_text(encoding="utf-8"))
    themes = data["theme"]
    if name not in themes:
        raise CannotWrite(f"there is no theme {name!r}; take one of {', '.join(themes)}")
    table = themes[name]
    parent = themes.get(table.get("like"), {})
    page = parent.get("page", {}) | table.get("page", {})
    faces = parent.get("faces", {}) | table.get("faces", {})
    return Theme(
        name=name,
        width=float(page["width"]),
        landscape=float(page["landscape"]),
        margin=float(page["margin"]),
        most_height=float(page["most_height"]),
        dpi=table.get("dpi", parent.get("dpi")),
        faces=MappingProxyType({key: Face(**face) for key, face in faces.items()}),
        colours=MappingProxyType(parent.get("colours", {}) | table.get("colours", {})),
        families=MappingProxyType({key: Look(**look) for key, look in data["families"].items()}),
        spare=tuple(Look(**look) for look in data["spare"]),
    )
