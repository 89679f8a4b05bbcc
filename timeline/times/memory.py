"""What a function gave for its latest arguments: the same words come again and again, in one text and from text to text."""

from __future__ import annotations

from collections.abc import Callable, Hashable
from typing import Final, TypeVar

K = TypeVar("K", bound=Hashable)
V = TypeVar("V")
_LONGEST: Final = 48  # size of an argument that is remembered: longer ones hardly come again


class Memory(dict[K, V]):
    """A function as a mapping that remembers values: a mapping is asked several times as fast. What it gives never depends on that.

    Args:
        function: A pure function.
        size: How long an argument is.
        most: How many values are remembered; then it begins anew, which costs little, since the common ones come first.

    >>> memory = Memory(str.upper, len, 2)
    >>> [memory[word] for word in "abcab"], sorted(memory)
    (['A', 'B', 'C', 'A', 'B'], ['b'])
    """

    __slots__ = ("_function", "_most", "_size")

    def __init__(self, function: Callable[[K], V], size: Callable[[K], int], most: int) -> None:
        super().__init__()
        self._function, self._size, self._most = function, size, most

    def __missing__(self, key: K) -> V:
        value = self._function(key)
        if self._size(key) <= _LONGEST:
            if len(self) >= self._most:
                self.clear()
            self[key] = value
        return value
