"""What must hold of every page."""

from __future__ import annotations

from itertools import pairwise

from timeline.picture.marks import Bar, Layout, Line, Marker
from timeline.picture.themes import Face

Box = tuple[float, float, float, float]
Point = tuple[float, float]


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


def leaders(page: Layout) -> list[Line]:
    return [mark for mark in page.marks if isinstance(mark, Line) and mark.part == "leader"]


def crossings(page: Layout) -> list[tuple[Line, Line]]:
    """The pairs of leaders that cross, each other or themselves: a sweep over their pieces from the top."""
    pieces = [(line, piece) for line in leaders(page) for piece in pairwise(line.points)]
    pieces.sort(key=lambda one: min(one[1][0][1], one[1][1][1]))
    found: list[tuple[Line, Line]] = []
    open_pieces: list[tuple[Line, tuple[Point, Point]]] = []
    for line, piece in pieces:
        top = min(piece[0][1], piece[1][1])
        open_pieces = [one for one in open_pieces if max(one[1][0][1], one[1][1][1]) >= top]
        found += [(other, line) for other, across in open_pieces if other is not line and cross(across, piece)]
        open_pieces.append((line, piece))
    return found


def cross(one: tuple[Point, Point], two: tuple[Point, Point]) -> bool:
    """Whether two pieces of line run through each other; those that touch or lie on each other do not."""

    def side(line: tuple[Point, Point], point: Point) -> float:
        (ax, ay), (bx, by) = line
        area = (bx - ax) * (point[1] - ay) - (by - ay) * (point[0] - ax)
        return 0.0 if abs(area) < 1e-6 else area

    return side(one, two[0]) * side(one, two[1]) < 0 and side(two, one[0]) * side(two, one[1]) < 0


def through_text(page: Layout) -> list[tuple[Line, Box]]:
    """Leaders that run through a text; all their pieces are tried against what is drawn a little smaller than its room."""
    texts = sorted(((text.box, text) for text in page.texts()), key=lambda one: one[0][1])
    found: list[tuple[Line, Box]] = []
    for line in leaders(page):
        for start, end in pairwise(line.points):
            low, high = sorted((start[1], end[1]))
            for box, _ in texts:
                if box[1] > high:
                    break
                if box[3] >= low and _within(start, end, box):
                    found.append((line, box))
    return found


def _within(start: Point, end: Point, box: Box) -> bool:
    """Whether a piece of line enters a box (Liang and Barsky 1984), a tenth of a point within its edges."""
    first, last = 0.0, 1.0
    for axis in (0, 1):
        low, high, at, way = box[axis] + 0.1, box[axis + 2] - 0.1, start[axis], end[axis] - start[axis]
        if abs(way) < 1e-9:
            if not low < at < high:
                return False
            continue
        one, two = sorted(((low - at) / way, (high - at) / way))
        first, last = max(first, one), min(last, two)
    return first < last


def marks_outside(page: Layout) -> list[Bar | Marker]:
    inside = (mark for mark in page.marks if isinstance(mark, Bar | Marker))
    return [mark for mark in inside if outside(page, [mark.box])]
