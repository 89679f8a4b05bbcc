"""What a picture says: dates, lengths and legends in the words of a language (`lang/<code>/picture.toml`)."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from functools import cache
from importlib.resources import files
from typing import Any

from timeline.calendar.granularity import Granularity
from timeline.calendar.interval import instant
from timeline.errors import BadValue
from timeline.events.model import Event
from timeline.picture.doubts import other_dates
from timeline.picture.moments import DAY, to_datetime
from timeline.picture.sides import day_before, fineness, first_day, last_day, rounded
from timeline.times.when import Civil, When

_PART_OF_DAY = re.compile(r"T([A-Z]{2})$")
_PART_OF_YEAR = re.compile(r"^(\d{4})-([A-Z][A-Z0-9])$")
_UNITS = (
    (2 * 12 * 146097 / 4800 * DAY, "year", 12 * 146097 / 4800 * DAY),
    (2 * DAY, "day", DAY),
    (120.0, "hour", 60.0),
    (0.0, "minute", 1.0),
)


@dataclass(frozen=True, slots=True)
class Wording:
    """The words of one language, table by table as in the file."""

    tables: Mapping[str, Any]

    def say(self, table: str, key: str, **fields: object) -> str:
        """One form with its fields filled in."""
        return str(self.tables[table][key]).format(**fields)

    def count(self, table: str, key: str, number: int) -> str:
        """The form for one or for many.

        >>> load_wording("en").count("gap", "day", 136)
        '136 days'
        """
        one, many = self.tables[table][key]
        return str(one if number == 1 else many).format(number=number)

    def family(self, name: str | None) -> str:
        """A family for people; a foreign one by its own name."""
        known = self.tables["family"]
        return str(known.get(name or "none") or (name or "").replace("_", " ").capitalize())

    def gap(self, minutes: float) -> str:
        """The length of an idle time.

        >>> load_wording("en").gap(136 * 1440)
        '136 days'
        """
        unit, size = next((unit, size) for least, unit, size in _UNITS if minutes >= least)
        return self.count("gap", unit, max(round(minutes / size), 1))

    def day(self, moment: date) -> str:
        """A day with its year."""
        return self.say("date", "day", day=moment.day, month=self.month(moment), year=moment.year)

    def month(self, moment: date) -> str:
        """The short name of its month."""
        return str(self.tables["date"]["months"][moment.month - 1])

    def time(self, moment: datetime) -> str:
        """Hours and minutes."""
        return self.say("date", "time", hour=moment.hour, minute=moment.minute)

    def moment(self, moment: Civil) -> str:
        """A day, or a day and its time.

        >>> load_wording("en").moment(datetime(2016, 2, 5, 11, 25))
        '5 Feb 2016, 11:25'
        """
        if not isinstance(moment, datetime):
            return self.day(moment)
        return self.say("date", "day-time", day=self.day(moment), time=self.time(moment))

    def tick(self, minutes: float, before: float | None, unit: str) -> tuple[str, bool]:
        """The label of a tick and whether it tells something larger than its unit: a new day or year."""
        now, last = to_datetime(minutes), to_datetime(before) if before is not None else None
        new_year = last is None or last.year != now.year
        if unit == "minute":
            if last is not None and last.date() == now.date():
                return self.time(now), False
            day = self.day(now) if new_year else self.say("date", "day-short", day=now.day, month=self.month(now))
            return (day if now.hour == now.minute == 0 else f"{day}\n{self.time(now)}"), True
        form = unit if new_year or unit == "year" else f"{unit}-short"
        return self.say("date", form, day=now.day, month=self.month(now), year=now.year), new_year and unit != "year"

    def brief(self, when: When) -> str:
        """A time under whose day it stands, without what the day tells; any other time as it is.

        >>> when = When(start=datetime(2021, 6, 9, 6), end=datetime(2021, 6, 9, 7), granularity="hour", value="2021-06-09T06")
        >>> load_wording("en").brief(when)
        '06:00'
        """
        if when.granularity.rank > Granularity.DAY.rank or when.start is None or when.end is None:
            return self.when(when)
        return self._modified(when, self._within(when, when.start, when.end))

    def _within(self, when: When, start: Civil, end: Civil) -> str:
        part = self._part(when.value) if when.granularity is Granularity.PART_OF_DAY else None
        if part is not None:
            return part
        if when.granularity is Granularity.DAY or not isinstance(start, datetime):
            return self.say("date", "day-short", day=start.day, month=self.month(start))
        return self.time(start) if when.granularity.rank < Granularity.PART_OF_DAY.rank else self._moments(start, end)

    def when(self, when: When) -> str:
        """A time as short as a date column wants it.

        >>> when = When(start="2015-09-21", end="2015-10-01", granularity="part-of-month", value="2015-09", mod="END")
        >>> load_wording("en").when(when)
        'late Sep 2015'
        """
        if when.start is None or when.end is None:
            return self._open(when)
        return self._modified(when, self._plain(when, when.start, when.end))

    def _modified(self, when: When, plain: str) -> str:
        known = self.tables["mod"].get(when.mod or "")
        return str(known).format(date=plain) if known and when.granularity is not Granularity.INTERVAL else plain

    def _open(self, when: When) -> str:
        if when.end is not None:
            return self.say("date", "until", last=self._told(fineness(when, 1), day_before(when.end)))
        if when.start is not None:
            return self.say("date", "since", first=self._told(fineness(when, 0), when.start))
        return when.value

    def _plain(self, when: When, start: Civil, end: Civil) -> str:
        match when.granularity:
            case Granularity.MINUTE | Granularity.HOUR:
                return self.moment(start)
            case Granularity.PART_OF_DAY:
                return self._part_of_day(when.value, start, end)
            case Granularity.DAY:
                return self.day(start)
            case Granularity.WEEK | Granularity.WEEKEND:
                return self.say("date", when.granularity.value, day=self.day(start))
            case Granularity.PART_OF_MONTH if when.mod is None:
                return self._days(start, day_before(end))
            case Granularity.MONTH | Granularity.PART_OF_MONTH:
                return self.say("date", "month", month=self.month(start), year=start.year)
            case Granularity.QUARTER | Granularity.SEASON | Granularity.HALF_YEAR:
                return self._part_of_year(when, start, end)
            case Granularity.YEAR | Granularity.DECADE:
                return self.say("date", when.granularity.value, year=start.year)
            case Granularity.CENTURY:
                return self.say("date", "century", number=self._ordinal((start.year + 99) // 100))
            case Granularity.INTERVAL:
                return self._interval(when, start, end)

    def _part_of_day(self, value: str, start: Civil, end: Civil) -> str:
        part = self._part(value)
        return self._moments(start, end) if part is None else self.say("date", "part-of-day", day=self.day(start), part=part)

    def _part(self, value: str) -> str | None:
        """The name of the part of the day that a value ends in."""
        found = _PART_OF_DAY.search(value)
        return self.tables["part-of-day"].get(found[1]) if found else None

    def _moments(self, start: Civil, end: Civil) -> str:
        """From one moment to another, their day said once where it is the same."""
        if isinstance(start, datetime) and isinstance(end, datetime) and start.date() == end.date():
            return self.say("date", "times", day=self.day(start), first=self.time(start), last=self.time(end))
        return self.say("date", "span", first=self.moment(start), last=self.moment(end))

    def _part_of_year(self, when: When, start: Civil, end: Civil) -> str:
        found = _PART_OF_YEAR.match(when.value)
        name = self.tables[when.granularity.value].get(found[2]) if found else None
        if found is None or name is None:
            return self._days(start, day_before(end))
        return self.say("date", when.granularity.value, number=name, season=name, year=int(found[1]))

    def _interval(self, when: When, start: Civil, end: Civil) -> str:
        return self._run((fineness(when, 0), fineness(when, 1)), start, day_before(end))

    def _run(self, forms: tuple[str, str], low: Civil, high: Civil) -> str:
        """From one moment, day, month or year to another, each in its form; what they have in common is said once."""
        same_year = low.year == high.year
        match forms:
            case ("moment", "moment"):
                return self._moments(low, high)
            case ("day", "day"):
                return self._days(low, high)
            case ("month", "month") if same_year and low.month != high.month:
                return self.say("date", "one-year", first=self.month(low), last=self.month(high), year=low.year)
        first, last = self._told(forms[0], low), self._told(forms[1], high)
        if first == last:
            return first
        return self.say("date", "years" if forms == ("year", "year") else "span", first=first, last=last)

    def _told(self, form: str, moment: Civil) -> str:
        if form == "moment":
            return self.moment(moment)
        return self.say("date", form, day=moment.day, month=self.month(moment), year=moment.year)

    def _days(self, start: Civil, last: Civil) -> str:
        """A run of days, the month and year said once where they are the same."""
        fields = {
            "first": start.day,
            "first_month": self.month(start),
            "day": last.day,
            "month": self.month(last),
            "year": last.year,
        }
        if (start.year, start.month) == (last.year, last.month):
            return self.day(start) if start.day == last.day else self.say("date", "days", **fields)
        if start.year == last.year:
            return self.say("date", "days-two-months", **fields)
        return self.say("date", "span", first=self.day(start), last=self.day(last))

    def range(self, whens: Sequence[When]) -> str:
        """From the first of these times to the last, neither told more finely than its own text tells it.

        >>> year = When(start="1687-01-01", end="1688-01-01", granularity="year", value="1687")
        >>> day = When(start="1998-05-02", end="1998-05-03", granularity="day", value="1998-05-02")
        >>> load_wording("en").range([year, day])
        '1687 – 2 May 1998'
        """
        first = min(whens, key=lambda when: instant(when.start or when.end or date.max))
        last = max(whens, key=lambda when: instant(when.end or when.start or date.min))
        return self._run((rounded(first, 0), rounded(last, 1)), first_day(first), last_day(last))

    def _ordinal(self, number: int) -> str:
        forms = self.tables["ordinal"]
        return str(forms.get(str(number), forms["else"])).format(number=number)

    def detail(self, event: Event) -> str:
        """What qualifies an event: its modality, who says so, and its flags; "" for a plain one that happened."""
        said = []
        if event.modality != "happened":
            by_source = event.source is not None
            said.append(self.say("detail" if by_source else "modality", event.modality, source=event.source))
        said += [self.say("detail", flag) for flag in ("cancelled", "negated", "attempted", "ongoing") if getattr(event, flag)]
        others = ", ".join(map(self.when, other_dates(event)))
        return ", ".join([*said, self.say("detail", "disputed", dates=others)] if others else said)


@cache
def load_wording(language: str) -> Wording:
    """The words of a language, by its code ("en").

    Raises:
        BadValue: There are none for this language; the message lists those there are.
    """
    known = sorted(
        folder.name for folder in files("timeline").joinpath("lang").iterdir() if folder.joinpath("picture.toml").is_file()
    )
    if language not in known:
        raise BadValue(f"pictures have no words in language={language!r}; take one of {', '.join(known)}")
    text = files("timeline").joinpath("lang", language, "picture.toml").read_text(encoding="utf-8")
    return Wording(tomllib.loads(text))
