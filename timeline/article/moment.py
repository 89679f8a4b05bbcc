"""A stamp read to civil time: which day, which clock, which zone; never a part that the text does not give."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta
from typing import Literal

from timeline.article.datestring import read_date
from timeline.article.stamps import Part, Stamp
from timeline.article.words import words_of

Order = Literal["day first", "month first"]
_NEAR = timedelta(days=7)


@dataclass(frozen=True, slots=True)
class Evidence:
    """What the rest of the article says about dates.

    Attributes:
        days: Whole days: of its address, of its other publication lines.
        years: Years: of its copyright line.
        orders: How its other dates in digits are to be read.
        customs: What else shows how it reads 03/04/2016: the reason, and the order; the strongest first.
    """

    days: frozenset[date] = frozenset()
    years: frozenset[int] = frozenset()
    orders: frozenset[Order] = frozenset()
    customs: tuple[tuple[str, Order], ...] = ()


@dataclass(frozen=True, slots=True)
class Moment:
    """A stamp understood: `published` or, where that cannot be told, the reason in `problem`; `steps` say how."""

    published: datetime | date | None
    zone: str | None = None
    problem: str | None = None
    steps: tuple[str, ...] = field(default=())


def moment_of(stamp: Stamp, evidence: Evidence, language: str) -> Moment:
    """What a stamp says, with the help of the evidence where it leaves out the year or the order."""
    text = stamp.date.text.strip(" ,.")
    day, problem, steps = _day(stamp, evidence, language)
    if day is None:
        return Moment(None, problem=f'"{text}" {problem}')
    if problem is None:
        problem = _weekday_problem(stamp, day, language)
    clock = _clock(stamp.time, language) if stamp.time else None
    if stamp.time and clock is None:
        problem = problem or f'"{stamp.time.text}" is no time of day and was left out'
    published = datetime.combine(day, clock) if clock else day
    zone = stamp.zone if clock else None
    return Moment(published, zone_name(zone) if zone else None, problem, (f'"{text}" is {day.isoformat()}', *steps))


def zone_name(zone: str) -> str:
    """A zone as it is kept: "UTC" for Z, "+03:00" for +0300, names as the text writes them.

    >>> zone_name("Z"), zone_name("+0300"), zone_name("GMT"), zone_name("-5")
    ('UTC', '+03:00', 'GMT', '-05:00')
    """
    if zone.upper() == "Z":
        return "UTC"
    sign, digits = zone[:1].replace("\u2212", "-"), zone[1:].replace(":", "")
    if sign not in "+-" or not digits.isdigit():
        return zone
    hours, minutes = (digits, "00") if len(digits) < 3 else (digits[:-2], digits[-2:])
    return "UTC" if int(digits) == 0 else f"{sign}{int(hours):02d}:{minutes}"


def days_of(part: Part, language: str) -> tuple[tuple[date, Order | None], ...]:
    """The days that a date with a year may mean; two for 03/04/2016, none for a day that no calendar has."""
    groups = part.groups
    year = _year(groups["year"])
    if part.kind == "numeric":
        a, b = int(groups["a"]), int(groups["b"])
        readings = ((_real(year, b, a), "day first"), (_real(year, a, b), "month first"))
        days: list[tuple[date, Order | None]] = [(day, order) for day, order in readings if day]  # type: ignore[misc]
        return tuple(days[:1] if len({day for day, _ in days}) < 2 else days)
    month = groups["month"]
    day = _real(year, int(month), int(groups["day"])) if month.isdigit() else _worded(groups["day"], month, year, language)
    return ((day, None),) if day else ()


def _day(stamp: Stamp, evidence: Evidence, language: str) -> tuple[date | None, str | None, tuple[str, ...]]:
    """The day of a stamp, or what is wrong with it; and the steps to it."""
    part = stamp.date
    if "year" not in part.groups:
        return _without_year(stamp, evidence, language)
    days = days_of(part, language)
    if not days:
        return None, "is no day of any calendar: correct it or pass published=", ()
    if len(days) == 1:
        return days[0][0], None, ()
    return _ordered(stamp, days, evidence, language)


def _ordered(
    stamp: Stamp, days: tuple[tuple[date, Order | None], ...], evidence: Evidence, language: str
) -> tuple[date | None, str | None, tuple[str, ...]]:
    """03/04/2016: the weekday beside it, a known day, the order of another date or the zone must tell."""
    words = words_of(language)
    weekday = words.weekdays[stamp.weekday.lower()] if stamp.weekday else None
    customs = [*_customs(stamp, language), *evidence.customs]
    reasons: list[tuple[str, tuple[date, ...]]] = [
        ("the weekday beside it", tuple(d for d, _ in days if d.isoweekday() == weekday)),
        ("another date of the article", tuple(d for d, _ in days if d in evidence.days)),
        ("the order of another date in the article", tuple(d for d, order in days if evidence.orders == {order})),
        ("another date of the article", tuple(d for d, _ in days if any(abs(d - known) <= _NEAR for known in evidence.days))),
        *((reason, tuple(d for d, order in days if order == custom)) for reason, custom in customs),
    ]
    for reason, left in reasons:
        if len(left) == 1:
            return left[0], None, (f"day and month were told apart by {reason}",)
    both = " or ".join(sorted(day.isoformat() for day, _ in days))
    return None, f"may be {both}: pass published=", ()


def _customs(stamp: Stamp, language: str) -> Iterator[tuple[str, Order]]:
    """How dates are read where its zone is kept; and dots part them where the day comes first (CLDR: de, ru, tr, fi, pl)."""
    words, zone = words_of(language), (stamp.zone or "").lower()
    if words.has("zones.month_first", zone):
        yield "the custom where its zone is kept", "month first"
    elif words.has("zones.day_first", zone):
        yield "the custom where its zone is kept", "day first"
    if stamp.date.groups["sep"].startswith("."):
        yield "its dots", "day first"


def _without_year(stamp: Stamp, evidence: Evidence, language: str) -> tuple[date | None, str | None, tuple[str, ...]]:
    """3 February: the year of another date nearby, or of a URL or a copyright line, if they agree on one."""
    groups = stamp.date.groups
    near = {d for known in evidence.days for d in _around(known, groups, language)}
    candidates = near or {d for year in evidence.years if (d := _worded(groups["day"], groups["month"], year, language))}
    if stamp.weekday:
        number = words_of(language).weekdays[stamp.weekday.lower()]
        candidates = {day for day in candidates if day.isoweekday() == number}
    if len(candidates) != 1:
        return None, "has no year, and nothing else in the article gives one: pass published=", ()
    day = candidates.pop()
    return day, None, (f"the year {day.year} is that of another date, address or copyright line of the article",)


def _around(known: date, groups: dict[str, str], language: str) -> Iterable[date]:
    """The day and month of the groups in the year that puts them within a month of a known day."""
    for year in (known.year - 1, known.year, known.year + 1):
        day = _worded(groups["day"], groups["month"], year, language) if 1 <= year <= 9999 else None
        if day and abs((day - known).days) <= 31:
            yield day


def _weekday_problem(stamp: Stamp, day: date, language: str) -> str | None:
    if stamp.weekday and words_of(language).weekdays[stamp.weekday.lower()] != day.isoweekday():
        return f'"{stamp.weekday}" beside it is not the weekday of {day.isoformat()}: the date was kept'
    return None


def _year(text: str) -> int:
    """A year; two digits as POSIX reads them (IEEE Std 1003.1 strptime: 69-99 are 1969-1999, 00-68 are 2000-2068)."""
    digits = text.lstrip("'\u2019")
    year = int(digits)
    return year if len(digits) > 2 else year + (1900 if year >= 69 else 2000)


def _real(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:  # 30 February, month 13: the caller reports it
        return None


def _worded(day: str, month: str, year: int, language: str) -> date | None:
    number = words_of(language).months[month.lower()]
    if _real(year, number, int(day)) is None:
        return None
    return read_date(f"{int(day)} {month} {year:04d}", language)


def _clock(part: Part, language: str) -> time | None:
    groups = part.groups
    if "word" in groups:
        return time.fromisoformat(words_of(language).clock_words[groups["word"].lower()])
    hour, minute, second = (int(groups.get(name, "0")) for name in ("hour", "minute", "second"))
    if "noon" in groups:
        if not 1 <= hour <= 12:
            return None
        after = words_of(language).has("calendar.after_noon", groups["noon"])
        hour = hour % 12 + (12 if after else 0)
    return time(hour, minute, second) if hour < 24 and minute < 60 and second < 60 else None
