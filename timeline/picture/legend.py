"""The legend: a sample and a word for exactly what occurs in the picture."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Sequence

from timeline.picture.axis import Axis
from timeline.picture.chart import MARKER
from timeline.picture.marks import Bar, Finish, Line, Mark, Marker
from timeline.picture.moments import Extent
from timeline.picture.rows import Row
from timeline.picture.sheet import Sheet
from timeline.picture.themes import Look

SAMPLE = 16.0
"""Points a sample takes before its word."""

Sample = Callable[[float, float], list[Mark]]


def entries(
    rows: Sequence[Row],
    looks: dict[str | None, Look],
    sheet: Sheet,
    axis: Axis | None,
    *,
    flagged: bool,
    lying: bool = False,
    named: Collection[str | None] = (),
) -> list[tuple[Sample, str]]:
    """What occurs in these rows: families in the order of time, then how dates and modality are drawn.

    What says itself what it is needs no legend: families that are `named` in the picture, a publication with a row of its own, a
    bar that is hidden by its marker.
    """
    events = [row.event for row in rows if row.event is not None]
    extents = [row.extent for row in rows if row.extent is not None and not row.entry.published]
    families = [family for family in dict.fromkeys(event.family for event in events) if family not in named]
    lasting = [looks[row.event.family].hue for row in rows if row.event and row.extent and row.extent.lasting]
    hue = lasting[0] if lasting else "muted"
    said = {event.modality for event in events}
    word = sheet.wording.tables["legend"]
    signs: list[tuple[bool, str, Sample]] = [
        (any(extent.is_point for extent in extents), "point", _marker("circle", "solid", axis=True)),
        (any(_is_seen(extent, axis) and not extent.lasting for extent in extents), "band", _bar(5.0, "band", lying)),
        (any(extent.lasting for extent in extents), "span", _bar(3.2, hue, lying)),
        (any(extent.open_before or extent.open_after for extent in extents), "open", _bar(3.2, hue, lying, fade=6.0)),
        ("scheduled" in said, "scheduled", _marker("circle", "hollow")),
        ("claimed" in said, "claimed", _marker("circle", "half")),
        ("hypothetical" in said, "hypothetical", _marker("circle", "dotted")),
        (any(row.struck for row in rows), "struck", _struck),
        (any(row.others for row in rows), "doubt", _doubt(lying=lying)),
        (flagged, "published", _published),
        (bool(axis and axis.breaks()), "break", _break),
    ]
    shapes = [(_marker(looks[name].shape, "solid", looks[name].hue), sheet.wording.family(name)) for name in families]
    return shapes + [(sample, str(word[key])) for occurs, key, sample in signs if occurs]


def _is_seen(extent: Extent, axis: Axis | None) -> bool:
    """Whether the bar of a time is longer than its marker by what one can see."""
    return not extent.is_point and axis is not None and axis.place(extent.high) - axis.place(extent.low) > MARKER + 1.5


def place(sheet: Sheet, top: float, items: Iterable[tuple[Sample, str]]) -> tuple[list[Mark], float]:
    """The entries one after the other, in as many lines as they take, and where they end."""
    face = sheet.theme.faces["legend"]
    marks: list[Mark] = []
    x, baseline = sheet.left, top + face.ascent
    for sample, word in items:
        wide = SAMPLE + sheet.measure(word, face)
        if x > sheet.left and x + wide > sheet.right:
            x, baseline = sheet.left, baseline + 1.2 * face.leading
        marks += sample(x + 5.0, baseline - 0.36 * face.size)
        marks.append(sheet.text(x + SAMPLE, baseline, word, "legend", "muted"))
        x += wide + 16.0
    return marks, baseline + face.descent


def _marker(shape: str, finish: Finish, hue: str = "muted", *, axis: bool = False) -> Sample:
    def draw(x: float, y: float) -> list[Mark]:
        line = Line(((x, y - 5.5), (x, y + 5.5)), "axis", 1.2, part="sample")
        return [*([line] if axis else []), Marker(x, y, shape, hue, finish, part="sample")]

    return draw


def _bar(width: float, colour: str, lying: bool, fade: float = 0.0) -> Sample:
    def draw(x: float, y: float) -> list[Mark]:
        middle, start = (y, x) if lying else (x, y)
        return [Bar(middle, start - 5.0, start + 5.0 - fade, width, colour, fade_after=fade, lying=lying)]

    return draw


def _struck(x: float, y: float) -> list[Mark]:
    return [Marker(x, y, "circle", "muted", part="sample"), Line(((x - 6, y), (x + 6, y)), "ink", 0.9, part="sample")]


def _doubt(*, lying: bool) -> Sample:
    def draw(x: float, y: float) -> list[Mark]:
        ends = ((x - 5.0, y), (x + 5.0, y)) if lying else ((x, y - 4.5), (x, y + 4.5))
        sign = Marker(*ends[1], "circle", "muted", "dotted", 4.0, part="sample")
        return [Line(ends, "muted", 1.0, "dotted", part="sample"), sign]

    return draw


def _published(x: float, y: float) -> list[Mark]:
    return [Marker(x, y, "flag", "ink", part="sample")]


def _break(x: float, y: float) -> list[Mark]:
    ends = [Line(((x - 4, end + 1.8), (x + 4, end - 1.8)), "axis", 1.0, part="sample") for end in (y - 3.5, y + 3.5)]
    return [Line(((x, y - 3.5), (x, y + 3.5)), "axis", 1.0, "half", part="sample"), *ends]
