"""Operators of the notation for times of the clock."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import Final

from timeline.times import meaning as m

_AFTER_NOON: Final = frozenset({"AF", "EV", "NI"})
_NOON: Final = 12


def time_of(text: str, half: int | None = None) -> m.Clock:
    """A time of the clock from its figures.

    Args:
        text: "9", "11:25", "9.30".
        half: 0 before noon, 12 after, `None` on the clock of 24 hours.

    >>> time_of("12", 0), time_of("9.30", 12)
    (Clock(hour=0, minute=0, day=None, zone=None), Clock(hour=21, minute=30, day=None, zone=None))
    """
    hour, minute = (int(part) for part in [*text.replace(".", ":").split(":"), "0"][:2])
    if half is not None and hour <= 12:
        hour = hour % 12 + half
    return m.Clock(hour, minute)


def o_clock(figures: str | None, word: int | None, part: str | None) -> m.Clock:
    """An hour with the part of day that tells which half: nine in the evening."""
    time = time_of(figures if figures is not None else str(word))
    afternoon = part in _AFTER_NOON and time.hour < 12
    return m.Clock(time.hour + 12, time.minute) if afternoon else time


def past_hour(hour: m.Clock, minutes: int | None, half: int | None) -> m.Clock:
    """So many minutes past (or, if negative, to) an hour; half past, where nothing is said.

    >>> past_hour(m.Clock(6, 0), -15, 12)
    Clock(hour=17, minute=45, day=None, zone=None)
    """
    start = hour.hour % 12 + half if half is not None and hour.hour <= 12 else hour.hour
    total = start * 60 + hour.minute + (30 if minutes is None else minutes)
    return m.Clock(total // 60 % 24 if start < 25 else start, total % 60)


def military(text: str) -> m.Clock:
    """Four figures: 0600."""
    return m.Clock(int(text[:2]), int(text[2:]))


def at_clock(clock: m.Clock, day: m.Meaning | None, zone: str | None) -> m.Clock:
    """A time of the clock on a day, in a zone."""
    return m.Clock(clock.hour, clock.minute, day, None if zone == "local" else zone)


def on_part(clock: m.Clock, moment: m.Meaning, zone: str | None) -> m.Clock | None:
    """A time of the clock on a part of a day, which tells its half; `None` (no reading) where the two disagree.

    >>> on_part(m.Clock(9, 15), m.Part("NI", None), None)
    Clock(hour=21, minute=15, day=None, zone=None)
    """
    if not isinstance(moment, m.Part):
        return None
    told = o_clock(f"{clock.hour}:{clock.minute:02d}", None, moment.part)
    return at_clock(told, moment.day, zone) if (told.hour < _NOON) == (moment.part == "MO") else None


def two_clocks(hour: str | None, first: m.Clock | None, last: m.Clock, day: m.Meaning | None, zone: str | None) -> m.Both:
    """Two times of one day; a bare hour is of the half of the one behind it, unless that would put it later.

    >>> both = two_clocks("10", None, m.Clock(14, 0), None, None)
    >>> both.first, both.second
    (Clock(hour=10, minute=0, day=None, zone=None), Clock(hour=14, minute=0, day=None, zone=None))
    """
    if first is None:
        number = int(hour or 0)
        later = number + _NOON if last.hour >= _NOON and number < _NOON else number
        first = m.Clock(later if (later, 0) < (last.hour, last.minute) else number, 0)
    return m.Both(at_clock(first, day, zone), at_clock(last, day, zone))


def or_night(part: str | None) -> str:
    """The part of day; overnight is the night."""
    return "NI" if part is None else part


OPERATORS: Final[Mapping[str, Callable[..., object]]] = MappingProxyType(
    {
        "time_of": time_of,
        "o_clock": o_clock,
        "past_hour": past_hour,
        "military": military,
        "at_clock": at_clock,
        "or_night": or_night,
        "on_part": on_part,
        "two_clocks": two_clocks,
    }
)
