"""A tall picture in slices, so that paper is not cut through an entry: a browser moves what may not be broken to the next page."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise
from typing import Final

from timeline.picture.marks import Layout, Line, Mark, Marker, Text

HEIGHT: Final = 200.0
"""Points of a slice, more or less: a third of a sheet of paper."""
Stretch = tuple[float, float]


def slices(page: Layout, top: float, bottom: float) -> list[tuple[Layout, Stretch]]:
    """Parts of a page from `top` to `bottom`, each with the marks that it shows; what lies on a cut is in both parts.

    >>> [stretch for _, stretch in slices(Layout(100, 500, ()), 0, 500)]
    [(0, 250.0), (250.0, 500)]
    """
    edges = [top, *_cuts(page, top, bottom), bottom]
    return [(_part(page, *stretch), stretch) for stretch in pairwise(edges)]


def _cuts(page: Layout, top: float, bottom: float) -> Iterator[float]:
    """Where to cut: between entries in any case, and between all texts where that can be had nearby."""
    entries = [mark for mark in page.texts() if mark.event or mark.part in ("date", "headline", "legend", "source", "section")]
    signs = [mark for mark in page.marks if isinstance(mark, Marker)]
    best, good = _gaps([*page.texts(), *signs], bottom), _gaps(entries, bottom)
    while bottom - top > 1.6 * HEIGHT:
        near = [gap for gap in best if 0.5 * HEIGHT < gap - top <= 1.5 * HEIGHT] or [
            gap for gap in good if gap - top > 0.5 * HEIGHT
        ]
        if not near:
            return
        top = min(near, key=lambda gap: abs(gap - top - HEIGHT))
        yield top


def _gaps(marks: Sequence[Text | Marker], bottom: float) -> list[float]:
    """The heights at which nothing of an event, and none of the other marks, is; every point of a wide gap is one."""
    found: list[float] = []
    reach = 0.0
    for low, high in sorted(_heights(marks)):
        found += _between(reach, low)
        reach = max(reach, high)
    return found + _between(reach, bottom)


def _heights(marks: Sequence[Text | Marker]) -> Iterator[Stretch]:
    """From where to where things go that stay together: all that belongs to one event, and each thing that belongs to none."""
    together: dict[object, list[Text | Marker]] = {}
    for place, mark in enumerate(marks):
        together.setdefault(mark.event or place, []).append(mark)
    for members in together.values():
        yield min(mark.box[1] for mark in members), max(mark.box[3] for mark in members)


def _between(low: float, high: float) -> list[float]:
    steps = int((high - low) // HEIGHT) + 2
    return [low + (high - low) * step / steps for step in range(1, steps)] if high - low > 1.0 else []


def _part(page: Layout, top: float, bottom: float) -> Layout:
    return replace(page, marks=tuple(mark for mark in page.marks if _shows(mark, top, bottom)))


def _shows(mark: Mark, top: float, bottom: float) -> bool:
    """Whether some of a mark is in a stretch; a bar or a line that ends at its edge is, with its thickness."""
    if isinstance(mark, Text | Marker):
        return mark.box[1] < bottom and mark.box[3] > top
    heights = [y for _, y in mark.points] if isinstance(mark, Line) else [mark.box[1], mark.box[3]]
    return min(heights) <= bottom + 1.0 and max(heights) >= top - 1.0
