"""Where labels and leaders go along one axis: order kept, so that nothing can cross.

Rows want to stand beside their anchors but need room. With the room subtracted this is isotonic regression, solved exactly by
pooling adjacent violators (Ayer, Brunk, Ewing, Reid and Silverman 1955; the linear form is Best and Chakravarti 1990).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import accumulate


@dataclass(frozen=True, slots=True)
class Anchor:
    """Where on the axis a row may be fastened: anywhere from `low` to `high`, best at `best`. Points; downwards."""

    low: float
    high: float
    best: float


def isotonic(targets: Sequence[float]) -> list[float]:
    """The non-decreasing sequence nearest to the targets, by least squares.

    >>> isotonic([1.0, 3.0, 2.0, 4.0])
    [1.0, 2.5, 2.5, 4.0]
    """
    pools: list[tuple[float, int]] = []
    for target in targets:
        total, count = target, 1
        while pools and pools[-1][0] / pools[-1][1] >= total / count:
            before, many = pools.pop()
            total, count = total + before, count + many
        pools.append((total, count))
    return [total / count for total, count in pools for _ in range(count)]


def spread(targets: Sequence[float], apart: Sequence[float], lowest: float, highest: float) -> list[float]:
    """Places nearest to the targets, in the same order, each at least its distance after the one before.

    Args:
        targets: Where each would like to be.
        apart: The least distance of each from the one before; the first is not used.
        lowest, highest: Bounds; where they leave too little room, the upper one gives way.

    >>> spread([5.0, 5.0, 5.0], [0.0, 2.0, 2.0], 0.0, 20.0)
    [3.0, 5.0, 7.0]
    """
    offsets = list(accumulate(apart[1:], initial=0.0))[: len(targets)]
    highest = max(highest - (offsets[-1] if offsets else 0.0), lowest)
    fitted = isotonic([target - offset for target, offset in zip(targets, offsets, strict=True)])
    return [min(max(place, lowest), highest) + offset for place, offset in zip(fitted, offsets, strict=True)]


def fasten(anchors: Sequence[Anchor], rows: Sequence[float], apart: float) -> list[float]:
    """Where on the axis each row is fastened: beside the row where its anchor reaches there, never out of order.

    Args:
        anchors: In the order of their `best`.
        rows: Where the rows are, increasing.
        apart: How far fastenings that may move keep from each other, where there is room.

    >>> fasten([Anchor(0.0, 50.0, 25.0), Anchor(40.0, 40.0, 40.0)], [10.0, 60.0], 4.0)
    [10.0, 40.0]
    """
    lows = list(accumulate((anchor.low for anchor in anchors), max))
    highs = list(accumulate((anchor.high for anchor in reversed(anchors)), min))[::-1]
    highs = [max(low, high) for low, high in zip(lows, highs, strict=True)]
    held = [min(max(row, low), high) for row, low, high in zip(rows, lows, highs, strict=True)]
    for place in range(1, len(held)):
        held[place] = min(highs[place], max(held[place], held[place - 1] + apart))
    for place in range(len(held) - 2, -1, -1):
        held[place] = max(lows[place], min(held[place], held[place + 1] - apart))
    return held


def level(held: Sequence[float], rows: Sequence[float], reach: Sequence[tuple[float, float]], near: float) -> list[float]:
    """Fastenings brought level with their rows where those are a hair away and within reach: no kink in the leader.

    >>> level([10.0, 20.0], [12.0, 40.0], [(0.0, 15.0), (0.0, 50.0)], near=4.0)
    [12.0, 20.0]
    """
    levelled: list[float] = []
    for place, (old, row, (low, high)) in enumerate(zip(held, rows, reach, strict=True)):
        least = max(low, levelled[-1]) if levelled else low
        most = min(high, held[place + 1]) if place + 1 < len(held) else high
        levelled.append(row if abs(row - old) < near and least <= row <= most else old)
    return levelled


def settle(
    anchors: Sequence[Anchor], apart: Sequence[float], lowest: float, highest: float, *, between: float = 8.0, rounds: int = 5
) -> tuple[list[float], list[float]]:
    """Rows and fastenings together: rows go to their fastenings, fastenings to their rows, a few times over.

    Returns:
        The places of the rows and of the fastenings; both in the order of the anchors, so leaders between them never cross.

    >>> settle([Anchor(0.0, 10.0, 5.0), Anchor(0.0, 10.0, 5.0)], [0.0, 20.0], 0.0, 100.0)
    ([0.0, 20.0], [0.0, 10.0])
    """
    held = [anchor.best for anchor in anchors]
    rows = spread(held, apart, lowest, highest)
    for _ in range(rounds):
        held = fasten(anchors, rows, between)
        rows = spread(held, apart, lowest, highest)
    return rows, fasten(anchors, rows, between)
