"""What a stream of bytes holds, told by its first lines, which are then put back."""

from __future__ import annotations

import json
import re
from io import BufferedReader, RawIOBase
from typing import BinaryIO, Literal

Holds = Literal["one", "lines", "list"]
_OBJECT = re.compile(rb'(?:\xef\xbb\xbf)?\s*\{\s*"')
_LIST = re.compile(rb"(?:\xef\xbb\xbf)?\s*\[\s*(?:[{\]]|$)")


def told(file: BinaryIO, most: int) -> tuple[Holds, BufferedReader]:
    """Whether a stream is one article, JSON Lines, or a list of JSON; and the stream with all that was in it.

    Args:
        file: A stream, which need not be one that can be rewound.
        most: How long a first line may be.

    >>> from io import BytesIO
    >>> [told(BytesIO(text), 100)[0] for text in (b'{"text": "A"}', b'{"text": "A"}\\n{"text": "B"}', b'[{"text": "A"}]', b"[A]")]
    ['one', 'lines', 'list', 'one']
    """
    read: list[bytes] = []
    line = _next(file, most, read)
    holds: Holds = "one"
    if _LIST.match(line):
        holds = "list"
    elif (_is_cut(line, most) and _OBJECT.match(line)) or (_is_object(line) and _next(file, most, read)):
        holds = "lines"
    return holds, BufferedReader(_Again(b"".join(read), file))


def _next(file: BinaryIO, most: int, read: list[bytes]) -> bytes:
    """The next line that holds something; what is read is noted down."""
    while line := file.readline(most):
        read.append(line)
        if line.strip():
            return line
    return b""


def _is_cut(line: bytes, most: int) -> bool:
    """Whether the rest of a line is still to come: then it is longer than an article may be."""
    return len(line) == most and not line.endswith(b"\n")


def _is_object(line: bytes) -> bool:
    try:
        return isinstance(json.loads(line), dict)
    except (ValueError, RecursionError):  # any other text
        return False


class _Again(RawIOBase):
    """A stream with what was read of it before in front; closing it leaves that stream open."""

    def __init__(self, read: bytes, file: BinaryIO) -> None:
        self._read, self._file = read, file

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: bytearray | memoryview, /) -> int:  # type: ignore[override]
        """Fill the buffer from the beginning, then from the stream."""
        data = self._read[: len(buffer)] or self._file.read(len(buffer))
        self._read = self._read[len(buffer) :]
        buffer[: len(data)] = data
        return len(data)
