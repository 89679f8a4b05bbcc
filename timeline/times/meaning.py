"""What a phrase denotes, before anybody asks when it was written: a small algebra of frozen nodes.

The idea is timenorm's (Bethard, "A Synchronous Context Free Grammar for Time Normalization", EMNLP 2013): a phrase composes to
a tree, and the tree alone is resolved against an anchor. Nothing here knows a language.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from timeline.calendar.granularity import Granularity

Recurrence = Literal["weekday", "month", "quarter", "half-year", "season", "day", "weekend"]


@dataclass(frozen=True, slots=True)
class Meaning:
    """The parent of all nodes."""


@dataclass(frozen=True, slots=True)
class Stamp(Meaning):
    """A time written out as TIMEX3 or ISO text ("2016-02-05T11:25"), with its zone."""

    value: str
    zone: str | None = None


@dataclass(frozen=True, slots=True)
class Year(Meaning):
    """A year; astronomical (0 is 1 BC). With `short`, two digits whose century the anchor decides."""

    number: int
    short: bool = False


@dataclass(frozen=True, slots=True)
class BareYear(Meaning):
    """Three figures that are a year only in a text about such years ("in 490", after "499 BC")."""

    number: int


@dataclass(frozen=True, slots=True)
class Block(Meaning):
    """A decade ("the 1990s": 199) or century ("the 20th century": 19); `short` for a decade without its century ("the '90s": 9)."""

    unit: Granularity
    number: int
    short: bool = False


@dataclass(frozen=True, slots=True)
class Ref(Meaning):
    """The anchor's own unit, moved: today (day, 0), last week (week, -1)."""

    unit: Granularity
    shift: int


@dataclass(frozen=True, slots=True)
class Recurring(Meaning):
    """What comes round: a weekday (0 = Monday), a month, a quarter, a season (1 = spring), a day of the month, a weekend."""

    kind: Recurrence
    number: int


@dataclass(frozen=True, slots=True)
class MonthDay(Meaning):
    """A day of a year, "3 February", with the weekday (0 = Monday) the text gives along."""

    month: int
    day: int
    weekday: int | None = None


@dataclass(frozen=True, slots=True)
class Feast(Meaning):
    """A feast of the year by its recipe: "12-25", "11-TH4" (fourth Thursday), "05-MO-1" (last Monday), "easter-2"."""

    recipe: str
    length: int = 1


@dataclass(frozen=True, slots=True)
class Within(Meaning):
    """What comes round, in the stretch that is named: September of 2015, Monday of last week."""

    base: Meaning
    container: Meaning


@dataclass(frozen=True, slots=True)
class Relative(Meaning):
    """What comes round, as counted from the anchor: last (-1), this (0) or next (1) Wednesday; or from the text."""

    which: int
    base: Meaning
    in_text: int | None = None


@dataclass(frozen=True, slots=True)
class Nth(Meaning):
    """The n-th unit (or run of `count` units) of a stretch: the first week of May, the first nine months of 2015."""

    number: int
    unit: Granularity
    container: Meaning | None
    count: int = 1
    weekday: int | None = None


@dataclass(frozen=True, slots=True)
class Part(Meaning):
    """A part of a day ("NI"); of no day in particular where `day` is `None`."""

    part: str
    day: Meaning | None


@dataclass(frozen=True, slots=True)
class Clock(Meaning):
    """A time of day, in a zone where one is given."""

    hour: int
    minute: int
    day: Meaning | None = None
    zone: str | None = None


@dataclass(frozen=True, slots=True)
class Modified(Meaning):
    """Anything with a TIMEX3 mod."""

    mod: str
    base: Meaning


@dataclass(frozen=True, slots=True)
class Length(Meaning):
    """How long: an amount of units; `None` is vague ("several")."""

    amount: float | None
    unit: Granularity | Literal["second"]
    mod: str | None = None


@dataclass(frozen=True, slots=True)
class Sum(Meaning):
    """Two lengths together: a year and four months."""

    first: Meaning
    second: Meaning


@dataclass(frozen=True, slots=True)
class Window(Meaning):
    """A length that ends (-1) or begins (1) at the anchor: the past three weeks, the next two years."""

    length: Length
    which: int
    of_text: bool = False


@dataclass(frozen=True, slots=True)
class Shift(Meaning):
    """So much before (-1) or after (1) something: the anchor ("now"), what was last mentioned ("then"), or a named time.

    With `exact`, to the unit of that time: ten years ago today is a day, ten years ago is a year.
    """

    length: Length
    sign: int
    base: Meaning | Literal["now", "then"]
    exact: bool = False


@dataclass(frozen=True, slots=True)
class Between(Meaning):
    """From one time through another; both belong to it."""

    first: Meaning
    last: Meaning


@dataclass(frozen=True, slots=True)
class Both(Meaning):
    """Two times that share words ("4 and 5 May"); `find` takes them apart."""

    first: Meaning
    second: Meaning


@dataclass(frozen=True, slots=True)
class Told(Meaning):
    """A time only where the document is a narrative ("the former king"): the annotators of news pass over it."""

    base: Meaning


@dataclass(frozen=True, slots=True)
class Same(Meaning):
    """A unit known from the text (that year, the same month), moved (the following year); `loose` is just "the year"."""

    unit: Granularity
    shift: int = 0
    loose: int | None = None


@dataclass(frozen=True, slots=True)
class Reported(Meaning):
    """The quarter a business text reports on, moved by quarters (a year earlier: -4)."""

    shift: int | None = 0


@dataclass(frozen=True, slots=True)
class Around(Meaning):
    """The coarser unit in which a time lies: the week of 3 May."""

    unit: Granularity
    base: Meaning


@dataclass(frozen=True, slots=True)
class NumberedWeek(Meaning):
    """A week of a year by its ISO number."""

    number: int
    year: Meaning


@dataclass(frozen=True, slots=True)
class Vague(Meaning):
    """PAST_REF, PRESENT_REF or FUTURE_REF."""

    value: str


@dataclass(frozen=True, slots=True)
class Every(Meaning):
    """A set: what repeats, with TIMEX3's quant and freq."""

    base: Meaning
    quant: str | None = None
    freq: str | None = None
