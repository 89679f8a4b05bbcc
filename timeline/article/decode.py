"""Bytes to text: a short order of attempts, each with its reason, and a refusal of what is no text."""

from __future__ import annotations

import codecs

from timeline.errors import CannotRead, Problem

_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_BINARY = (b"%PDF", b"PK\x03\x04", b"\x89PNG", b"\xff\xd8\xff", b"GIF8", b"\x1f\x8b", b"\x7fELF", b"\xd0\xcf\x11\xe0", b"{\\rtf")
_SAMPLE = 4096
_TOO_MANY = 0.1  # of control characters, in what is still text
_NO_TEXT = "{} is not text: save the article as .txt, .md, .json or .html first"


def decode(data: bytes, where: str) -> tuple[str, tuple[Problem, ...]]:
    """Text of bytes, and a problem where the encoding had to be guessed.

    The order: a byte-order mark says it; zero bytes at every other place are UTF-16; UTF-8 is hardly ever valid by chance; what
    is left in Latin script is cp1252, in which every newspaper site wrote before UTF-8 (WHATWG Encoding Standard).

    Raises:
        CannotRead: the bytes are no text.

    >>> decode(b"caf\\xe9", "a.txt")[0]
    'café'
    """
    if not data:
        raise CannotRead(f"{where} is empty: give it a file with an article in it")
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return _strict(data[len(mark) :], encoding, where), ()
    controls = _controls(data[:_SAMPLE])
    if wide := _wide(data[:_SAMPLE]):
        return _strict(data, wide, where), ()
    if data.startswith(_BINARY) or controls > _TOO_MANY:
        raise CannotRead(_NO_TEXT.format(where))
    try:
        return data.decode("utf-8"), ()
    except UnicodeDecodeError as error:
        if controls > _TOO_MANY / 5:
            raise CannotRead(_NO_TEXT.format(where)) from None
        place = f"byte {error.start} of {where}"
    return data.decode("cp1252", "replace"), (
        Problem(where=place, reason="not valid UTF-8: read as Windows-1252; save it as UTF-8 if letters look wrong"),
    )


def _strict(data: bytes, encoding: str, where: str) -> str:
    try:
        return data.decode(encoding)
    except UnicodeDecodeError:
        raise CannotRead(f"{where} begins as {encoding} and does not go on so: save it as UTF-8") from None


def _wide(sample: bytes) -> str | None:
    """UTF-16 without a mark: of mostly Latin text, nearly every other byte is zero."""
    half = len(sample) // 2
    if half < 2:
        return None
    if sample[1::2].count(0) > 0.7 * half and sample[::2].count(0) < 0.1 * half:
        return "utf-16-le"
    if sample[::2].count(0) > 0.7 * half and sample[1::2].count(0) < 0.1 * half:
        return "utf-16-be"
    return None


def _controls(sample: bytes) -> float:
    return sum(byte < 32 and byte not in b"\t\n\r\x0c\x1b" for byte in sample) / len(sample)
