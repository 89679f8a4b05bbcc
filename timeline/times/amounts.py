"""Figures to values: what the operators of the notation do with numbers and with tokens made of digits."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import Final


def integer(text: str) -> int:
    """A number from its digits, grouped or not.

    >>> integer("1,250")
    1250
    """
    return int(text.replace(",", ""))


def decimal(text: str | None) -> float | None:
    """A number with a fraction; `None` where the slot is empty.

    >>> decimal("2.5")
    2.5
    """
    if text is None:
        return None
    value = float(text.replace(",", ""))
    return int(value) if value.is_integer() else value


def leading(text: str) -> int:
    """The digits with which a token begins: 3 of "3rd".

    >>> leading("21st")
    21
    """
    return int("".join(character for character in text if character in "0123456789"))


def plus(first: float, second: float) -> float:
    """The sum of two numbers: twenty and five."""
    return first + second


def times(first: float, second: float) -> float:
    """The product of two numbers: two hundred."""
    return first * second


def fraction(text: str) -> float:
    """A fraction written as figures.

    >>> fraction("1/2")
    0.5
    """
    above, _, below = text.partition("/")
    return int(above) / int(below) if int(below) else 0.0


def hundreds(number: float | None) -> float:
    """So many hundred; one, where no number is said."""
    return 100 * (1 if number is None else number)


def thousands(number: float | None, figures: str | None = None) -> float:
    """So many thousand, the number in words or figures."""
    return 1000 * (integer(figures) if figures else 1 if number is None else number)


def nth_of(number: int | str | None, figures: str | None = None, other: int | None = None) -> int:
    """An ordinal from its value, its figures ("3rd", "12"), or another ordinal; two, where the word is "second"."""
    for text in (number, figures):
        if isinstance(text, str):
            return leading(text)
        if text is not None:
            return text
    return 2 if other is None else other


def or_last(number: int | None) -> int:
    """The ordinal, or -1 for the last one."""
    return -1 if number is None else number


def or_four(number: int | None) -> int:
    """The ordinal of a quarter; the final one is the fourth."""
    return 4 if number is None else number


def or_one(number: float | None) -> float:
    """So many; one, where no number is said."""
    return 1 if number is None else number


def or_two(number: float | None) -> float:
    """Every other: every two."""
    return 2 if number is None else number


def or_zero(number: int | None) -> int:
    """How far to move; not at all where nothing is said."""
    return 0 if number is None else number


def or_hour(unit: str | None) -> str:
    """The unit, or an hour."""
    return "hour" if unit is None else unit


def first_of(*values: object) -> object:
    """The first slot that the phrase fills."""
    return next((value for value in values if value is not None), None)


def side(before: int | None, after: int | None) -> int:
    """-1 before, 1 after."""
    return 1 if after is not None else -1 if before is None else before


OPERATORS: Final[Mapping[str, Callable[..., object]]] = MappingProxyType(
    {
        "integer": integer, "decimal": decimal, "leading": leading, "plus": plus, "times": times, "fraction": fraction,
        "hundreds": hundreds, "thousands": thousands, "nth_of": nth_of, "or_last": or_last, "or_four": or_four,
        "or_one": or_one, "or_two": or_two, "or_hour": or_hour, "or_zero": or_zero,
        "first_of": first_of, "side": side,
    }
)  # fmt: skip
