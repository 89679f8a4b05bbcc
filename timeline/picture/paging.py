"""Entries shared out over pages: as many on each as it holds."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from typing import TypeVar

from timeline.picture.marks import Layout

T = TypeVar("T")


def shared_out(items: Sequence[T], fits: Callable[[Sequence[T]], bool]) -> Iterator[Sequence[T]]:
    """The items page by page, in their order: as many on each as fit, at least one, and one page without any where there are none.

    Args:
        items: What is shared out.
        fits: Whether so many of them, from the first of the page on, fit it; what fits does so with fewer as well.

    >>> list(shared_out([5, 1, 1, 1, 7, 9], lambda page: sum(page) < 8))
    [[5, 1, 1], [1], [7], [9]]
    """
    while True:
        count = _fitting(items, fits)
        yield items[:count]
        items = items[count:]
        if not items:
            return


def _fitting(items: Sequence[T], fits: Callable[[Sequence[T]], bool]) -> int:
    """How many fit: twice as many at a time until too many, then halfway between."""
    low, high = min(1, len(items)), len(items)
    step = 1
    while low + step < high:
        if not fits(items[: low + step]):
            high = low + step - 1
            break
        low, step = low + step, 2 * step
    while low < high:
        middle = (low + high + 1) // 2
        low, high = (middle, high) if fits(items[:middle]) else (low, middle - 1)
    return low


def evened(pages: Sequence[Layout], height: float) -> list[Layout]:
    """Pages of one height, where there are several."""
    return [replace(page, height=max(page.height, height)) for page in pages] if len(pages) > 1 else list(pages)
