"""What must hold of every page."""

from __future__ import annotations

from itertools import pairwise

from timeline.picture.marks import Bar, Layout, Line, Marker
from timeline.picture.themes import Face

Box = tuple[float, float, float, float]


def rough(text: str, face: Face) -> float:
    """A stand-in for fonts: every character as wide as a wide one."""
    return 0.62 * face.size * len(text)


def overlapping(boxes: list[Box], by: float = 0.01) -> list[tuple[Box, Box]]:
    """The pairs of boxes that share room: a sweep from the top."""
    found: list[tuple[Box, Box]] = []
    open_boxes: list[Box] = []
    for box in sorted(boxes, key=lambda box: box[1]):
        open_boxes = [other for other in open_boxes if other[3] > box[1] + by]
        found += [(other, box) for other in open_boxes if other[0] + by < box[2] and box[0] + by < other[2]]
        open_boxes.append(box)
    return found


def outside(page: Layout, boxes: list[Box]) -> list[Box]:
    return [box for box in boxes if box[0] < 0 or box[1] < 0 or box[2] > page.width or box[3] > page.height]


def crossings(page: Layout) -> int:
    """Pairs of neighbouring leaders that change sides; with none of these, no two cross."""
    leaders = [mark.points for mark in page.marks if isinstance(mark, Line) and mark.part == "leader"]
    return sum(one[-1][1] >= two[-1][1] or one[1][1] > two[1][1] + 1e-6 for one, two in pairwise(leaders))


def through_text(page: Layout) -> list[tuple[Line, Box]]:
    """Leaders that end beyond the left edge of a text of the chart's rows."""
    edge = min((text.box[0] for text in page.texts() if text.part in ("date", "headline", "detail")), default=page.width)
    return [
        (mark, (edge, 0, 0, 0))
        for mark in page.marks
        if isinstance(mark, Line) and mark.part == "leader" and mark.points[-1][0] > edge
    ]


def marks_outside(page: Layout) -> list[Bar | Marker]:
    inside = (mark for mark in page.marks if isinstance(mark, Bar | Marker))
    return [
        mark
        for mark in inside
        if not ((mark.top - mark.fade_before if isinstance(mark, Bar) else mark.y) >= 0)
        or not ((mark.bottom + mark.fade_after if isinstance(mark, Bar) else mark.y) <= page.height)
    ]
