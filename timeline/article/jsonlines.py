"""JSON Lines and lists of JSON read piece by piece, so that a file of any length takes no more memory than one article."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import BinaryIO, TextIO

_CHUNK = 65_536
_SPACE = " \t\r\n"


def lines_of(file: BinaryIO, most: int) -> Iterator[tuple[int, bytes | None]]:
    """The lines that hold something, each with its number from 1; `None` stands for one of more than `most` bytes.

    >>> from io import BytesIO
    >>> list(lines_of(BytesIO(b"{}\\n\\n[1, 2, 3]\\n1"), most=6))
    [(1, b'{}\\n'), (3, None), (4, b'1')]
    """
    number = 0
    while line := file.readline(most):
        number += 1
        whole = _is_whole(line, most)
        if line.strip():
            yield number, line if whole else None
        while not whole:  # the rest of a line that is too long is passed over
            whole = _is_whole(file.readline(most), most)


def _is_whole(line: bytes, most: int) -> bool:
    return line.endswith(b"\n") or len(line) < most


def items_of(file: TextIO, most: int) -> Iterator[object]:
    """The items of a JSON list, one after the other.

    Raises:
        ValueError: It is not JSON from here on, or an item has more than `most` characters.

    >>> from io import StringIO
    >>> list(items_of(StringIO(' [{"a": 1}, [2], 345]'), most=100))
    [{'a': 1}, [2], 345]
    """
    window = _Window(file, most)
    window.take("[")
    if window.next() == "]":
        return
    while True:
        yield window.value()
        if window.take(",]") == "]":
            return


class _Window:
    """The stretch of a file that is being decoded: as long as the item at its beginning, and no longer."""

    def __init__(self, file: TextIO, most: int) -> None:
        self._file, self._most = file, most
        self._held, self._at = "", 0
        self._decoder = json.JSONDecoder()

    def next(self) -> str:
        """The next character that is no space, not taken yet; none at the end."""
        while True:
            while self._at < len(self._held) and self._held[self._at] in _SPACE:
                self._at += 1
            if self._at < len(self._held) or not self._more():
                return self._held[self._at : self._at + 1]

    def take(self, expected: str) -> str:
        """Take the next character, which is one of those."""
        found = self.next()
        if not found or found not in expected:
            raise ValueError(f"{found or 'the end'} where {' or '.join(expected)} belongs")
        self._at += 1
        return found

    def value(self) -> object:
        """Take the next value; of a number that ends the window the rest may follow."""
        self.next()
        while True:
            try:
                value, end = self._decoder.raw_decode(self._held, self._at)
            except ValueError:
                if not self._more():
                    raise
                continue
            if end < len(self._held) or not self._more():
                self._at = end
                return value

    def _more(self) -> bool:
        """Read on, twice as far each time, lest a long item be tried again for every bit of it."""
        rest = len(self._held) - self._at
        if rest > self._most:
            raise ValueError(f"an item has more than {self._most:,} characters")
        added = self._file.read(max(_CHUNK, rest))
        self._held, self._at = self._held[self._at :] + added, 0
        return bool(added)
