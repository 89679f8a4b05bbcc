"""Every kind of meaning against anchors: what it comes to, what stays open, and what the calendar does not have."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from typing import Any, Literal

import pytest

from timeline.calendar.cells import Cell
from timeline.calendar.granularity import Granularity as G
from timeline.calendar.timex import parse, write
from timeline.times import meaning as m
from timeline.times.anchors import Anchor, Answer, published_cell
from timeline.times.answering import length
from timeline.times.lengths import add_lengths, duration_value
from timeline.times.recurring import around, nearest, occurrence, period, told_next
from timeline.times.resolving import settle
from timeline.times.shifting import exact_shift, shift_cell
from timeline.times.unknown import template


def cell(value: str) -> Cell:
    found = parse(value)
    assert found is not None
    return found


def anchor(now: str | None = "2016-02-05", *mentioned: str, **fields: Any) -> Anchor:
    """Where a phrase stands; `mentioned` the latest first."""
    return Anchor(cell(now) if now else None, mentioned=tuple(map(cell, mentioned)), **fields)


def back(now: str = "2016-02-05") -> Anchor:
    return anchor(now, looks=lambda: "past")


def ahead(now: str = "2016-02-05") -> Anchor:
    return anchor(now, looks=lambda: "future")


def story(*mentioned: str) -> Anchor:
    return anchor("2016-02-05", *mentioned, mode="narrative")


FRIDAY = anchor()
NOWHERE = anchor(None)
WEEKDAY = [m.Recurring("weekday", number) for number in range(7)]
MONTH = [m.Recurring("month", number) for number in range(14)]
QUARTER = [m.Recurring("quarter", number) for number in range(6)]
TODAY, THIS_YEAR = m.Ref(G.DAY, 0), m.Ref(G.YEAR, 0)
NO_DAY = m.Stamp("2015-02-30")
A_YEAR, A_QUARTER = m.Length(1, G.YEAR), m.Length(1, G.QUARTER)


def name(value: object) -> str:
    return value if isinstance(value, str) else type(value).__name__


RESOLVED: list[tuple[m.Meaning, Anchor, str]] = [
    # written out
    (m.Stamp("2015-03-04"), NOWHERE, "2015-03-04"),
    (m.Stamp("2015-03-04T11:25", "UTC"), NOWHERE, "2015-03-04T11:25"),
    (m.Year(2015), NOWHERE, "2015"),
    (m.Block(G.CENTURY, 19), NOWHERE, "19"),
    (m.Block(G.DECADE, 199), NOWHERE, "199X"),
    # completed from the dateline: two figures reach five years ahead, a decade none
    (m.Year(16, short=True), FRIDAY, "2016"),
    (m.Year(21, short=True), FRIDAY, "2021"),
    (m.Year(22, short=True), FRIDAY, "1922"),
    (m.Year(99, short=True), anchor("1998-07-01"), "1999"),
    (m.Year(4, short=True), anchor("1998-07-01"), "1904"),
    (m.Block(G.DECADE, 9, short=True), FRIDAY, "199X"),
    (m.Block(G.DECADE, 1, short=True), FRIDAY, "201X"),
    (m.Block(G.DECADE, 2, short=True), FRIDAY, "192X"),
    (m.Block(G.DECADE, 8, short=True), story("1812"), "178X"),
    (m.BareYear(490), story("0480-05"), "0490"),
    (m.BareYear(490), story("BC0499"), "BC0490"),
    (m.BareYear(490), story("19", "0480"), "0490"),
    # counted from the dateline
    (TODAY, FRIDAY, "2016-02-05"),
    (m.Ref(G.DAY, 1), anchor("2016-02-29T23:30"), "2016-03-01"),
    (m.Ref(G.WEEK, -1), FRIDAY, "2016-W04"),
    (m.Ref(G.MONTH, 1), anchor("2015-12-31"), "2016-01"),
    (m.Ref(G.QUARTER, 0), FRIDAY, "2016-Q1"),
    (m.Ref(G.CENTURY, -1), FRIDAY, "19"),
    # what comes round, in news: weekdays up to the dateline, where the clause does not look ahead
    *((node, FRIDAY, f"2016-0{'2-0' if number < 5 else '1-'}{number + 1 if number < 5 else 25 + number}")
      for number, node in enumerate(WEEKDAY)),
    (WEEKDAY[4], ahead(), "2016-02-05"),
    (WEEKDAY[3], ahead(), "2016-02-11"),
    (m.Recurring("weekend", 0), FRIDAY, "2016-W04-WE"),
    (m.Recurring("weekend", 0), ahead(), "2016-W05-WE"),
    (m.Recurring("weekend", 0), back("2016-02-07"), "2016-W05-WE"),
    # ... months, seasons, quarters: the nearest, and what lies ahead seems farther off
    (MONTH[2], FRIDAY, "2016-02"),
    (MONTH[3], FRIDAY, "2016-03"),
    (MONTH[9], FRIDAY, "2015-09"),
    (MONTH[5], FRIDAY, "2016-05"),
    (MONTH[6], FRIDAY, "2015-06"),
    (MONTH[7], FRIDAY, "2015-07"),
    (QUARTER[1], FRIDAY, "2016-Q1"),
    (QUARTER[2], FRIDAY, "2015-Q2"),
    (QUARTER[4], FRIDAY, "2015-Q4"),
    (m.Recurring("half-year", 1), FRIDAY, "2016-H1"),
    (m.Recurring("half-year", 2), FRIDAY, "2015-H2"),
    (m.Recurring("season", 1), FRIDAY, "2016-SP"),
    (m.Recurring("season", 3), FRIDAY, "2015-FA"),
    (m.Recurring("season", 4), FRIDAY, "2015-WI"),
    (m.Recurring("day", 3), FRIDAY, "2016-02-03"),
    (m.Recurring("day", 31), FRIDAY, "2016-01-31"),
    (MONTH[6], back(), "2015-06"),
    (MONTH[6], ahead(), "2016-06"),
    (MONTH[1], ahead(), "2016-01"),
    (MONTH[11], back(), "2015-11"),
    # ... days of the year, feasts
    (m.MonthDay(2, 25), FRIDAY, "2016-02-25"),
    (m.MonthDay(12, 24), FRIDAY, "2015-12-24"),
    (m.MonthDay(2, 29), anchor("2015-02-05"), "2016-02-29"),
    (m.MonthDay(2, 29), anchor("1901-03-01"), "1904-02-29"),
    (m.MonthDay(2, 29), anchor("1899-03-01"), "1896-02-29"),
    (m.MonthDay(2, 29, 0), FRIDAY, "2016-02-29"),
    (m.MonthDay(2, 29, 5), FRIDAY, "2020-02-29"),
    (m.MonthDay(2, 29, 2), back(), "2012-02-29"),
    (m.MonthDay(3, 4, 2), ahead(), "2015-03-04"),  # the weekday tells the year
    (m.Feast("12-25"), FRIDAY, "2015-12-25"),
    (m.Feast("easter"), FRIDAY, "2016-03-27"),
    # ... in a stretch that is named
    (m.Within(MONTH[9], m.Year(2015)), NOWHERE, "2015-09"),
    (m.Within(QUARTER[3], m.Year(2015)), NOWHERE, "2015-Q3"),
    (m.Within(WEEKDAY[0], m.Ref(G.WEEK, -1)), FRIDAY, "2016-01-25"),
    (m.Within(m.Recurring("weekend", 0), m.Ref(G.WEEK, 0)), FRIDAY, "2016-W05-WE"),
    (m.Within(m.Recurring("day", 3), MONTH[3]), FRIDAY, "2016-03-03"),
    (m.Within(m.MonthDay(2, 29), m.Year(2012)), NOWHERE, "2012-02-29"),
    (m.Within(m.Feast("easter"), m.Year(2015)), NOWHERE, "2015-04-05"),
    (m.Within(m.Reported(), m.Year(2014)), anchor("2016-02-05", "2015-Q3"), "2014-Q3"),
    (m.Within(m.Reported(), m.Year(2014)), FRIDAY, "2014-Q4"),
    (m.Within(m.Reported(), m.Year(2014)), anchor(in_months=True), "2014"),
    # ... counted
    (m.Relative(0, WEEKDAY[2]), FRIDAY, "2016-02-03"),
    (m.Relative(0, WEEKDAY[2]), ahead(), "2016-02-10"),
    (m.Relative(0, WEEKDAY[6]), back(), "2016-01-31"),
    (m.Relative(-1, WEEKDAY[4]), FRIDAY, "2016-01-29"),
    (m.Relative(1, WEEKDAY[4]), FRIDAY, "2016-02-12"),
    (m.Relative(1, MONTH[2]), FRIDAY, "2017-02"),
    (m.Relative(-1, MONTH[2]), FRIDAY, "2015-02"),
    (m.Relative(0, MONTH[9]), FRIDAY, "2016-09"),
    (m.Relative(1, MONTH[3], in_text=1), anchor("2016-02-05", "1997-05-03"), "1998-03"),
    (m.Relative(1, MONTH[3], in_text=1), anchor("2016-02-05", "1997"), "1998-03"),
    (m.Relative(-1, MONTH[3], in_text=1), anchor("2016-02-05", "1997"), "1996-03"),
    (m.Relative(1, MONTH[3], in_text=1), anchor("2016-02-05", "199X"), "2016-03"),
    (m.Relative(1, WEEKDAY[0], in_text=1), anchor("2016-02-05", "1997-05"), "1997-06-02"),
    (m.Relative(1, WEEKDAY[0], in_text=1), anchor("2016-02-05", "1997"), "2016-02-08"),
    (m.Relative(1, MONTH[3]), anchor("2016-02-05", "1997"), "2016-03"),
    # counted within
    (m.Nth(1, G.WEEK, m.Within(MONTH[5], m.Year(2015))), NOWHERE, "2015-W19"),
    (m.Nth(-1, G.DAY, m.Within(MONTH[2], m.Year(2016))), NOWHERE, "2016-02-29"),
    (m.Nth(2, G.DAY, MONTH[3], weekday=1), FRIDAY, "2016-03-08"),
    (m.Nth(1, G.DAY, MONTH[3], weekday=1), FRIDAY, "2016-03-01"),
    (m.Nth(5, G.DAY, MONTH[3], weekday=1), FRIDAY, "2016-03-29"),
    (m.Nth(-1, G.DAY, MONTH[3], weekday=3), FRIDAY, "2016-03-31"),
    (m.Nth(-5, G.DAY, MONTH[3], weekday=1), FRIDAY, "2016-03-01"),
    (m.Nth(1, G.MONTH, m.Year(2015), count=9), NOWHERE, "2015-01/2015-09"),
    (m.Nth(-1, G.MONTH, m.Year(2015), count=3), NOWHERE, "2015-10/2015-12"),
    (m.Nth(2, G.WEEK, m.Within(MONTH[5], m.Year(2015)), count=2), NOWHERE, "2015-W20/2015-W21"),
    (m.Nth(1, G.QUARTER, m.Year(2015), count=2), NOWHERE, "2015-H1"),
    (m.Nth(-1, G.QUARTER, m.Year(2015), count=2), NOWHERE, "2015-H2"),
    (m.Nth(2, G.QUARTER, m.Year(2015), count=2), NOWHERE, "2015-Q2/2015-Q3"),
    (m.Nth(1, G.QUARTER, m.Year(2015), count=3), NOWHERE, "2015-Q1/2015-Q3"),
    (m.Nth(1, G.MONTH, m.Year(2015), count=6), NOWHERE, "2015-01/2015-06"),
    (m.Nth(1, G.MONTH, None, count=9), NOWHERE, "P9M"),
    (m.Nth(8, G.MONTH, m.Year(2015), count=9), NOWHERE, "P9M"),
    (m.Nth(-8, G.MONTH, m.Year(2015), count=9), NOWHERE, "P9M"),
    # of a day
    (m.Part("NI", m.Ref(G.DAY, -1)), FRIDAY, "2016-02-04TNI"),
    (m.Part("NI", None), FRIDAY, "2016-02-05TNI"),
    (m.Part("MO", None), anchor("2016-02-05", "2016-02-03"), "2016-02-03TMO"),
    (m.Part("MO", None), anchor("2016-02-05", "2016-02"), "2016-02-05TMO"),
    (m.Part("MO", None), story("2015-03-04"), "2015-03-04TMO"),
    (m.Clock(24, 0, TODAY), FRIDAY, "2016-02-06T00:00"),
    (m.Clock(9, 59, TODAY), FRIDAY, "2016-02-05T09:59"),
    (m.Clock(0, 0), anchor("2016-02-05T11:25"), "2016-02-05T00:00"),
    # so far from
    (m.Shift(m.Length(2, G.DAY), -1, "now"), FRIDAY, "2016-02-03"),
    (m.Shift(m.Length(2, G.DAY), 1, "then"), anchor("2016-02-05", "2015-03-04"), "2015-03-06"),
    (m.Shift(m.Length(2, G.DAY), 1, "now"), anchor("2016-02-05", "2015-03-04"), "2016-02-07"),
    (m.Shift(m.Length(2, G.DAY), 1, "now"), story("2015-03-04"), "2015-03-06"),
    (m.Shift(m.Length(3, G.WEEK), 1, m.Stamp("2015-12-25")), NOWHERE, "2016-01-15"),
    (m.Shift(m.Length(None, G.YEAR), -1, "now"), FRIDAY, "PAST_REF"),
    (m.Shift(m.Length(None, G.YEAR), 1, "now"), FRIDAY, "FUTURE_REF"),
    (m.Shift(m.Length(3, G.HOUR), -1, "now"), FRIDAY, "PT3H"),
    (m.Shift(m.Length(3, "second"), -1, "now"), FRIDAY, "PT3S"),
    (m.Shift(m.Length(30, G.MINUTE), -1, "now"), anchor("2016-02-05T00:10"), "2016-02-04T23:40"),
    (m.Shift(A_YEAR, -1, "now"), FRIDAY, "2015"),
    (m.Shift(A_YEAR, -1, "now"), anchor("2016-02-05", "2015-Q3"), "2014-Q3"),
    (m.Shift(A_YEAR, -1, "now"), anchor("2016-02-05", "2015-Q3", in_months=True), "2015"),
    (m.Shift(A_YEAR, 1, "now"), anchor("2016-02-05", "2015-Q3"), "2017"),
    (m.Shift(m.Length(2, G.YEAR), -1, "now"), anchor("2016-02-05", "2015-Q3"), "2014"),
    (m.Shift(A_YEAR, -1, m.Year(2013)), anchor("2016-02-05", "2015-Q3"), "2012"),
    (m.Shift(A_YEAR, -1, "now"), story("2015-Q3"), "2014-Q3"),
    # from ... to
    (m.Between(m.MonthDay(2, 3), m.Within(m.MonthDay(2, 5), m.Year(2015))), NOWHERE, "2015-02-03/2015-02-05"),
    (m.Between(m.MonthDay(12, 30), m.Within(m.MonthDay(1, 5), m.Year(2015))), NOWHERE, "2014-12-30/2015-01-05"),
    (m.Between(WEEKDAY[0], WEEKDAY[3]), FRIDAY, "2016-02-01/2016-02-04"),
    (m.Between(m.Year(2012), m.Year(2015)), NOWHERE, "2012/2015"),
    (m.Between(m.Year(2015), m.Year(2015)), NOWHERE, "2015/2015"),
    # known from the text
    (m.Same(G.YEAR), anchor("2016-02-05", "1997-05-03"), "1997"),
    (m.Same(G.YEAR, 1), anchor("2016-02-05", "1997-05-03"), "1998"),
    (m.Same(G.DAY, 1), anchor("2016-02-05", "1997", "2015-03-04"), "2015-03-05"),
    (m.Same(G.DAY), FRIDAY, "2016-02-05"),
    (m.Same(G.YEAR, loose=1), anchor("2016-02-05", "1997-05-03"), "2016"),
    (m.Same(G.YEAR, loose=1), story("1997-05-03"), "1997"),
    # what firms report on
    (m.Reported(), FRIDAY, "2015-Q4"),
    (m.Reported(-4), FRIDAY, "2014-Q4"),
    (m.Reported(None), anchor("2016-02-05", "2015-Q3", "2015-Q2"), "2015-Q3"),
    (m.Reported(1), anchor("2016-02-05", "2015-Q2", "2015-Q3"), "2015-Q4"),
    (m.Reported(), anchor("2016-02-05", "2016-Q1", "2015-Q2"), "2015-Q2"),
    (m.Reported(), anchor("2016-02-05", "2016-Q1"), "2016-Q1"),
    (m.Reported(), anchor("2016-02-05", "2016-Q2"), "2015-Q4"),
    (m.Reported(), anchor(None, "2016-Q2", "2015-Q1"), "2016-Q2"),
    # the coarser unit, the numbered week
    (m.Around(G.WEEK, m.Stamp("2015-05-03")), NOWHERE, "2015-W18"),
    (m.Around(G.WEEK, m.Stamp("2015-05-04")), NOWHERE, "2015-W19"),
    (m.Around(G.WEEKEND, m.Stamp("2015-05-25")), NOWHERE, "2015-W21-WE"),
    (m.Around(G.WEEKEND, m.Stamp("2015-05-26")), NOWHERE, "2015-W21-WE"),
    (m.Around(G.WEEKEND, m.Stamp("2015-05-27")), NOWHERE, "2015-W22-WE"),
    (m.Around(G.WEEKEND, m.Stamp("2015-05-31")), NOWHERE, "2015-W22-WE"),
    (m.NumberedWeek(9, m.Year(2015)), NOWHERE, "2015-W09"),
    (m.NumberedWeek(53, m.Year(2015)), NOWHERE, "2015-W53"),
    # no single time
    (m.Vague("PAST_REF"), FRIDAY, "PAST_REF"),
    (m.Every(WEEKDAY[1]), FRIDAY, "XXXX-WXX-2"),
    (m.Every(m.Length(2, G.WEEK)), FRIDAY, "P2W"),
    (m.Sum(A_YEAR, m.Length(4, G.MONTH)), FRIDAY, "P1Y4M"),
    (m.Window(m.Length(3, G.WEEK), -1), FRIDAY, "P3W"),
    # a story goes on from what it told
    (MONTH[2], story("1871-10"), "1872-02"),
    (MONTH[11], story("1871-10"), "1871-11"),
    (m.MonthDay(6, 20), story("1871-06-06"), "1871-06-20"),
    (WEEKDAY[0], story("1871-06-07"), "1871-06-05"),
    (WEEKDAY[0], story("1871-06-09"), "1871-06-12"),
    (m.Told(m.Year(1871)), story(), "1871"),
]  # fmt: skip


@pytest.mark.parametrize(("node", "where", "value"), RESOLVED, ids=name)
def test_comes_to(node: m.Meaning, where: Anchor, value: str) -> None:
    answer = settle(node, where)
    assert (answer.value, answer.problem, answer.dropped) == (value, None, False)
    if answer.cell is not None:
        assert write(answer.cell) == value
    assert answer.type in (("TIME",) if "T" in value and value[0] != "P" and "_" not in value else ("DATE", "DURATION", "SET"))


OPEN: list[tuple[m.Meaning, Anchor, str]] = [
    (m.Year(15, short=True), NOWHERE, "XX15"),
    (m.Year(1, short=True), NOWHERE, "XX01"),
    (m.Block(G.DECADE, 9, short=True), NOWHERE, "XXX"),
    (TODAY, NOWHERE, "XXXX-XX-XX"),
    (m.Ref(G.HALF_YEAR, 0), NOWHERE, "XXXX-HX"),
    (m.Ref(G.QUARTER, 0), NOWHERE, "XXXX-QX"),
    (m.Ref(G.CENTURY, 0), NOWHERE, "XX"),
    (WEEKDAY[6], NOWHERE, "XXXX-WXX-7"),
    (MONTH[9], NOWHERE, "XXXX-09"),
    (QUARTER[3], NOWHERE, "XXXX-Q3"),
    (m.Recurring("half-year", 2), NOWHERE, "XXXX-H2"),
    (m.Recurring("season", 4), NOWHERE, "XXXX-WI"),
    (m.Recurring("day", 7), NOWHERE, "XXXX-XX-07"),
    (m.Recurring("weekend", 0), NOWHERE, "XXXX-WXX-WE"),
    (m.MonthDay(2, 5), NOWHERE, "XXXX-02-05"),
    (m.Feast("easter"), NOWHERE, "XXXX-XX-XX"),
    (m.Within(MONTH[9], THIS_YEAR), NOWHERE, "XXXX-09"),
    (m.Within(m.Year(2015), m.Year(2015)), NOWHERE, "XX15"),
    (m.Relative(1, MONTH[9]), NOWHERE, "XXXX-09"),
    (m.Relative(1, m.Year(2015)), FRIDAY, "XX15"),
    (m.Nth(1, G.WEEK, None), FRIDAY, "XXXX-WXX"),
    (m.Nth(1, G.DAY, None, weekday=3), FRIDAY, "XXXX-XX-XX"),
    (m.Nth(1, G.WEEK, MONTH[5]), NOWHERE, "XXXX-WXX"),
    (m.Part("NI", None), NOWHERE, "XXXX-XX-XXTNI"),
    (m.Part("NI", WEEKDAY[0]), NOWHERE, "XXXX-WXX-1TNI"),
    (m.Part("NI", m.Year(2015)), NOWHERE, "XX15TNI"),
    (m.Part("NI", m.Part("MO", None)), NOWHERE, "XXXX-XX-XXTNI"),
    (m.Clock(9, 5), NOWHERE, "XXXX-XX-XXT09:05"),
    (m.Clock(9, 5), story(), "XXXX-XX-XXT09:05"),
    (m.Shift(m.Length(2, G.DAY), -1, "now"), NOWHERE, "XXXX-XX-XX"),
    (m.Shift(m.Length(2, G.MONTH), -1, "now"), NOWHERE, "XXXX-XX"),
    (m.Shift(m.Length(2, G.DAY), -1, m.Year(2015)), FRIDAY, "XXXX-XX-XX"),
    (m.Between(WEEKDAY[0], WEEKDAY[3]), NOWHERE, "XXXX-XX-XX"),
    (m.Between(TODAY, m.Year(2015)), NOWHERE, "XXXX-XX-XX"),
    (m.Same(G.YEAR), NOWHERE, "XXXX"),
    (m.Same(G.DAY), story("1997"), "1997-XX-XX"),
    (m.Same(G.DAY), story("1997-05"), "1997-05-XX"),
    (m.Same(G.DAY, 1), story("1997-05"), "1997-XX-XX"),
    (m.Same(G.DAY), story("199X"), "XXXX-XX-XX"),
    (m.Shift(m.Length(4, G.DAY), 1, "then"), story("1997-05"), "1997-XX-XX"),
    (m.Shift(m.Length(1, G.WEEK), 1, "then"), story("1997"), "1997-WXX"),
    (m.Shift(m.Length(15, G.MONTH), 1, "then"), story("1997"), "XXXX-XX"),
    (m.Reported(), NOWHERE, "XXXX-XX-XX"),
    (m.Around(G.WEEK, TODAY), NOWHERE, "XXXX-XX-XX"),
    (m.NumberedWeek(9, THIS_YEAR), NOWHERE, "XXXX-XX-XX"),
]  # fmt: skip


@pytest.mark.parametrize(("node", "where", "value"), OPEN, ids=name)
def test_stays_open(node: m.Meaning, where: Anchor, value: str) -> None:
    answer = settle(node, where)
    assert (answer.value, answer.cell, answer.problem) == (value, None, None)
    assert answer.type == ("TIME" if "T" in value else "DATE")


IMPOSSIBLE: list[tuple[m.Meaning, Anchor, str]] = [
    (NO_DAY, NOWHERE, "DATE"),
    (m.MonthDay(6, 31), FRIDAY, "DATE"),
    (m.MonthDay(6, 31), story("1871"), "DATE"),
    (MONTH[13], FRIDAY, "DATE"),
    (MONTH[0], FRIDAY, "DATE"),
    (m.Within(m.MonthDay(2, 29), m.Year(2015)), NOWHERE, "DATE"),
    (m.Within(MONTH[13], m.Year(2015)), NOWHERE, "DATE"),
    (m.Within(MONTH[9], m.Within(m.MonthDay(2, 30), m.Year(2015))), NOWHERE, "DATE"),
    (m.Relative(0, m.MonthDay(2, 30)), FRIDAY, "DATE"),
    (m.Relative(1, m.MonthDay(2, 30)), FRIDAY, "DATE"),
    (m.Nth(6, G.DAY, MONTH[3], weekday=1), FRIDAY, "DATE"),
    (m.Nth(-6, G.DAY, MONTH[3], weekday=1), FRIDAY, "DATE"),
    (m.Nth(5, G.QUARTER, m.Year(2015)), NOWHERE, "DATE"),
    (m.Part("NI", NO_DAY), NOWHERE, "DATE"),
    (m.Clock(9, 0, NO_DAY), NOWHERE, "DATE"),
    (m.Clock(25, 0, TODAY), FRIDAY, "TIME"),
    (m.Clock(9, 60, TODAY), FRIDAY, "TIME"),
    (m.Shift(m.Length(2, G.DAY), 1, NO_DAY), FRIDAY, "DATE"),
    (m.Between(m.MonthDay(2, 3), NO_DAY), FRIDAY, "DATE"),
    (m.Between(NO_DAY, TODAY), FRIDAY, "DATE"),
    (m.Between(m.Year(2016), m.Year(2015)), NOWHERE, "DATE"),
    (m.Around(G.WEEK, NO_DAY), NOWHERE, "DATE"),
    (m.NumberedWeek(54, m.Year(2015)), NOWHERE, "DATE"),
]


@pytest.mark.parametrize(("node", "where", "timex"), IMPOSSIBLE, ids=name)
def test_what_the_calendar_does_not_have_is_a_problem(node: m.Meaning, where: Anchor, timex: str) -> None:
    answer = settle(node, where)
    assert answer.problem
    assert (answer.cell, answer.span, answer.type) == (None, None, timex)


@pytest.mark.parametrize(
    ("node", "where"),
    [
        (m.BareYear(490), FRIDAY),
        (m.BareYear(490), story("1000")),
        (m.BareYear(490), story("04")),  # a century alone tells no year
        (m.Told(m.Vague("PAST_REF")), FRIDAY),
    ],
)
def test_what_is_no_time_here_is_dropped(node: m.Meaning, where: Anchor) -> None:
    assert settle(node, where).dropped


def test_the_era_reaches_to_the_year_999() -> None:
    assert settle(m.BareYear(490), story("0999")).value == "0490"


@pytest.mark.parametrize(
    ("node", "where", "told"),
    [
        (m.Modified("END", m.Year(2015)), NOWHERE, {"mod": "END", "value": "2015"}),
        (m.Part("NI", m.Modified("APPROX", TODAY)), FRIDAY, {"mod": "APPROX", "value": "2016-02-05TNI"}),
        (m.Length(3, G.WEEK, "MORE_THAN"), FRIDAY, {"mod": "MORE_THAN", "type": "DURATION"}),
        (m.Window(m.Length(3, G.WEEK, "LESS_THAN"), 1), FRIDAY, {"mod": "LESS_THAN", "type": "DURATION"}),
        (m.Shift(m.Length(3, G.WEEK, "APPROX"), -1, "now"), FRIDAY, {"mod": "APPROX", "value": "2016-01-15"}),
        (m.Every(WEEKDAY[1], "EACH", "2X"), FRIDAY, {"quant": "EACH", "freq": "2X", "type": "SET"}),
        (m.Clock(9, 0, TODAY, "UTC"), FRIDAY, {"zone": "UTC", "basis": "inferred"}),
        (m.Clock(9, 0, m.Stamp("2015-03-04")), NOWHERE, {"zone": None, "basis": "explicit"}),
        (m.Clock(9, 0), FRIDAY, {"basis": "inferred", "type": "TIME"}),
        (m.Stamp("2015-03-04T11:25", "UTC"), NOWHERE, {"zone": "UTC", "basis": "explicit"}),
        (m.Year(2015), NOWHERE, {"basis": "explicit", "type": "DATE"}),
        (m.Year(15, short=True), FRIDAY, {"basis": "explicit"}),
        (m.Block(G.DECADE, 9, short=True), FRIDAY, {"basis": "explicit"}),
        (TODAY, FRIDAY, {"basis": "inferred"}),
        (m.Within(MONTH[9], m.Year(2015)), NOWHERE, {"basis": "explicit"}),
        (m.Within(MONTH[9], THIS_YEAR), FRIDAY, {"basis": "inferred"}),
        (m.Nth(1, G.MONTH, m.Year(2015)), NOWHERE, {"basis": "explicit"}),
        (m.Shift(A_YEAR, -1, m.Year(2013)), NOWHERE, {"basis": "explicit", "aside": False}),
        (m.Shift(A_YEAR, -1, "now"), FRIDAY, {"basis": "inferred", "aside": False}),
        (m.Shift(A_YEAR, -1, "now"), anchor("2016-02-05", "2015-Q3"), {"aside": True}),
        (m.Shift(A_YEAR, -1, "now"), anchor(in_months=True), {"aside": True, "value": "2015"}),
        (m.Reported(), FRIDAY, {"aside": True}),
        (m.Reported(), NOWHERE, {"aside": True}),
        (m.Within(m.Reported(), m.Year(2014)), anchor(in_months=True), {"aside": True}),
        (m.Between(m.Year(2012), m.Year(2015)), NOWHERE, {"basis": "explicit", "cell": None}),
        (m.Around(G.WEEK, m.Stamp("2015-05-03")), NOWHERE, {"basis": "explicit"}),
        (m.NumberedWeek(9, m.Year(2015)), NOWHERE, {"basis": "explicit"}),
        (m.Vague("FUTURE_REF"), FRIDAY, {"type": "DATE", "cell": None}),
    ],
    ids=name,
)
def test_what_comes_along(node: m.Meaning, where: Anchor, told: dict[str, object]) -> None:
    answer = settle(node, where)
    assert {field: getattr(answer, field) for field in told} == told


STEPS: list[tuple[m.Meaning, Anchor, list[tuple[str, str, float]]]] = [
    (m.Ref(G.DAY, -2), FRIDAY, [("before", "day", 2)]),
    (m.Ref(G.DAY, 2), FRIDAY, [("after", "day", 2)]),
    (TODAY, FRIDAY, [("of", "day", 0)]),
    (WEEKDAY[2], FRIDAY, [("latest", "", 0)]),
    (WEEKDAY[2], back(), [("latest-back", "", 0)]),
    (WEEKDAY[2], ahead(), [("first-ahead", "", 0)]),
    (MONTH[9], FRIDAY, [("nearest", "", 0)]),
    (MONTH[9], back(), [("looks-back", "", 0)]),
    (MONTH[9], ahead(), [("looks-ahead", "", 0)]),
    (MONTH[9], story("1871"), [("goes-on", "", 0)]),
    (m.Relative(1, WEEKDAY[2]), FRIDAY, [("coming", "", 0)]),
    (m.Relative(-1, WEEKDAY[2]), FRIDAY, [("last", "", 0)]),
    (m.Relative(0, WEEKDAY[2]), FRIDAY, [("this", "", 0)]),
    (m.Nth(2, G.WEEK, m.Year(2015)), NOWHERE, [("written", "", 0), ("nth", "week", 2)]),
    (m.Nth(-2, G.WEEK, m.Year(2015)), NOWHERE, [("written", "", 0), ("nth-last", "week", 2)]),
    (m.Nth(1, G.DAY, m.Year(2015), weekday=0), NOWHERE, [("written", "", 0), ("nth", "such-day", 1)]),
    (m.Nth(1, G.QUARTER, m.Year(2015), count=2), NOWHERE, [("written", "", 0), ("run", "quarter", 2)]),
    (m.Nth(1, G.MONTH, m.Year(2015), count=2), NOWHERE, [("written", "", 0), ("interval", "", 0)]),
    (m.Part("NI", m.Year(2015)), NOWHERE, [("open", "", 0)]),
    (m.Part("NI", TODAY), FRIDAY, [("of", "day", 0), ("part", "", 0)]),
    (m.Clock(9, 0, TODAY), FRIDAY, [("of", "day", 0), ("clock", "", 0)]),
    (m.Shift(m.Length(2, G.WEEK), -1, "now"), FRIDAY, [("before", "week", 2)]),
    (m.Shift(m.Length(2, G.WEEK), 1, m.Year(2015)), FRIDAY, [("open", "", 0)]),
    (m.Shift(A_YEAR, 1, m.Year(2015)), FRIDAY, [("written", "", 0), ("after", "year", 1)]),
    (m.Shift(A_YEAR, -1, "now"), anchor("2016-02-05", "2015-Q3"), [("reported-before", "quarter", 4)]),
    (m.Reported(), FRIDAY, [("reported", "quarter", 0)]),
    (m.Reported(-4), FRIDAY, [("reported-before", "quarter", 4)]),
    (m.Reported(4), FRIDAY, [("reported-after", "quarter", 4)]),
    (m.Around(G.WEEK, TODAY), FRIDAY, [("of", "day", 0), ("of", "week", 0)]),
    (m.Between(m.Year(2016), m.Year(2015)), NOWHERE, [("backwards", "", 0)]),
    (m.Modified("END", m.Year(2015)), NOWHERE, [("written", "", 0), ("END", "", 0)]),
    (m.Within(MONTH[9], m.Year(2015)), NOWHERE, [("written", "", 0), ("within", "", 0)]),
    (m.NumberedWeek(9, m.Year(2015)), NOWHERE, [("written", "", 0), ("within", "", 0)]),
    (NO_DAY, NOWHERE, [("impossible", "", 0)]),
    (m.Vague("PAST_REF"), NOWHERE, [("vague", "", 0)]),
    (m.Sum(A_YEAR, A_YEAR), NOWHERE, [("lengths", "", 0)]),
    (A_YEAR, NOWHERE, [("length", "", 0)]),
    (m.Every(A_YEAR), NOWHERE, [("repeats", "", 0)]),
]


@pytest.mark.parametrize(("node", "where", "steps"), STEPS, ids=name)
def test_tells_its_steps(node: m.Meaning, where: Anchor, steps: list[tuple[str, str, float]]) -> None:
    assert [(step.kind, step.unit, step.count) for step in settle(node, where).steps] == steps


@dataclass(frozen=True, slots=True)
class Unheard(m.Meaning):
    """A kind of meaning that nobody taught to resolve."""


def test_an_unknown_kind_of_meaning_is_a_bug_and_said_so() -> None:
    with pytest.raises(TypeError, match=r"Unheard.*settle"):
        settle(Unheard(), FRIDAY)
    with pytest.raises(TypeError, match="Unheard"):
        length(Unheard())  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("base", "amount", "unit", "found"),
    [
        ("2016-02-05", 2, G.DECADE, "2036"),
        ("2016-02-05", -1, G.CENTURY, "1916"),
        ("2016-02-05", 1.5, G.YEAR, "2017-08"),
        ("2016-02-05", 2, G.QUARTER, "2016-08"),
        ("2016-02-05", 1, G.SEASON, "2016-05"),
        ("2016-02-05", -1, G.HALF_YEAR, "2015-08"),
        ("2016-02-05", 3, G.WEEKEND, "2016-02-26"),
        ("2016-02-05", -3, G.WEEK, "2016-01-15"),
        ("2016-02-05", 0.5, G.WEEK, "2016-02-09"),
        ("2016-02-05", 10_000_000, G.DAY, "29395-03-02"),
        ("2016-02-05", 10_000_001, G.DAY, None),
        ("2016-02-05", -10_000_001, G.DAY, None),
        ("2016-02-05", 3, G.MINUTE, None),
        ("2016-02-05", 1, G.PART_OF_DAY, None),
        ("2016-02-05T11:25", 3, G.DAY, "2016-02-08"),
        ("2016-02-05T11:25", 1, G.HOUR, "2016-02-05T12:25"),
        ("2016-02-05T11:25", -0.5, G.HOUR, "2016-02-05T10:55"),
        ("2016-02-05TNI", 1, G.DAY, "2016-02-06"),
        ("2016-W05", 2, G.WEEK, "2016-W07"),
        ("2016-W05-WE", -2, G.WEEK, "2016-W03-WE"),
        ("2016-W05", 2, G.DAY, None),
        ("2016-W05", 2, G.MONTH, "2016-04"),
        ("2016-02", 2, G.MONTH, "2016-04"),
        ("2016-02", 2, G.DAY, None),
        ("2016-Q1", 1, G.YEAR, "2017-Q1"),
        ("2016-Q1", -1, G.MONTH, "2015-12"),
        ("2016-H1", 1, G.YEAR, "2017-H1"),
        ("2016-H1", 1, G.MONTH, None),
        ("2016-SU", -1, G.YEAR, "2015-SU"),
        ("2016", 3, G.YEAR, "2019"),
        ("2016", 3, G.MONTH, None),
        ("2016", 2.5, G.YEAR, None),
        ("199X", 3, G.YEAR, None),
    ],
)
def test_so_far_from(base: str, amount: float, unit: G, found: str | None) -> None:
    shifted = shift_cell(cell(base), m.Length(abs(amount), unit), 1 if amount > 0 else -1)
    assert (shifted and write(shifted)) == found


@pytest.mark.parametrize(
    ("base", "amount", "unit", "found"),
    [
        ("2016-02-29", 1, G.YEAR, "2017-02-28"),
        ("2016-02-29", -2, G.DECADE, "1996-02-29"),
        ("2016-02-05", 2, G.MONTH, "2016-04-05"),
        ("2016-02", -1, G.YEAR, "2015-02"),
        ("2016-W05", 1, G.WEEK, "2016-W06"),
        ("2016-02-05", 10_000_000, G.DAY, "29395-03-02"),
        ("2016-02-05", 10_000_001, G.DAY, None),
        ("2016-02-05", -10_000_001, G.YEAR, None),
        ("2016-02-05", 1.5, G.YEAR, None),
        ("2016-02-05T11:25", 1, G.HOUR, None),
        ("2016-02-05T11:25", 30, G.MINUTE, None),
        ("2016-02-05", 3, "second", None),
    ],
)
def test_so_far_from_to_the_day(base: str, amount: float, unit: G | Literal["second"], found: str | None) -> None:
    length = m.Length(abs(amount), unit)
    shifted = exact_shift(cell(base), length, 1 if amount > 0 else -1)
    assert (shifted and write(shifted)) == found
    where = m.Stamp(base)
    answer = settle(m.Shift(length, 1 if amount > 0 else -1, where, exact=True), NOWHERE)
    assert (answer.cell and write(answer.cell)) == found


def test_no_amount_is_no_way() -> None:
    assert shift_cell(cell("2016"), m.Length(None, G.YEAR), 1) == cell("2016")


@pytest.mark.parametrize(
    ("amount", "unit", "value"),
    [
        (1, "second", "PT1S"), (90, G.MINUTE, "PT90M"), (2, G.HOUR, "PT2H"), (3, G.DAY, "P3D"), (2, G.WEEKEND, "P4D"),
        (2, G.QUARTER, "P2Q"), (1, G.SEASON, "P3M"), (1, G.HALF_YEAR, "P6M"), (3, G.CENTURY, "P300Y"), (2, G.PART_OF_DAY, "P2D"),
        (0.5, G.MINUTE, "PT30S"), (0.5, G.DAY, "PT12H"), (1.5, G.DAY, "P1DT12H"), (0.5, G.YEAR, "P6M"), (2.5, G.WEEK, "P2.5W"),
        (1.5, G.DECADE, "P15Y"), (0.5, G.CENTURY, "P50Y"), (1.25, G.YEAR, "P1.25Y"), (0.25, G.HOUR, "PT0.25H"),
        (None, G.DAY, "PXD"), (None, G.MINUTE, "PTXM"), (None, G.DECADE, "PXY"), (None, G.CENTURY, "PXC"), (3, G.INTERVAL, "PXX"),
    ],
)  # fmt: skip
def test_lengths_as_values(amount: float | None, unit: G, value: str) -> None:
    assert duration_value(m.Length(amount, unit)) == value


def test_lengths_said_together() -> None:
    hours, days = m.Length(3, G.HOUR), m.Length(2, G.DAY)
    assert add_lengths(m.Sum(m.Sum(A_YEAR, days), hours)) == "P1Y2DT3H"
    assert add_lengths(m.Sum(days, m.Year(2015))) == "P2D"


@pytest.mark.parametrize(
    ("node", "unit"),
    [
        (WEEKDAY[0], G.WEEK), (m.Recurring("weekend", 0), G.WEEK), (m.Recurring("day", 3), G.MONTH), (MONTH[3], G.YEAR),
        (QUARTER[3], G.YEAR), (m.MonthDay(2, 3), G.YEAR), (m.Feast("easter"), G.YEAR), (m.Modified("END", WEEKDAY[0]), G.WEEK),
        (m.Part("NI", WEEKDAY[0]), G.WEEK), (m.Clock(9, 0, MONTH[3]), G.YEAR), (m.Part("NI", None), None), (TODAY, None),
    ],
)  # fmt: skip
def test_the_unit_in_which_it_comes_round(node: m.Meaning, unit: G | None) -> None:
    assert period(node) is unit


def test_what_does_not_come_round_has_no_occurrences() -> None:
    assert list(around(TODAY, cell("2016"))) == []
    assert told_next(TODAY, story("1871")) is None
    assert occurrence(TODAY, cell("2016")) is None
    assert nearest(TODAY, cell("2016"), "past") is None
    assert settle(m.Part("NI", m.Recurring("day", 31)), anchor("2016-02-05", mode="narrative")).value == "2016-01-31TNI"


@pytest.mark.parametrize(
    ("direction", "strictly", "found"),
    [("past", False, "2016-02-05"), ("past", True, "2016-01-29"), ("future", False, "2016-02-05"), ("future", True, "2016-02-12")],
)
def test_the_base_itself_may_be_out_of_the_question(direction: Any, strictly: bool, found: str) -> None:
    assert nearest(WEEKDAY[4], cell("2016-02-05"), direction, strictly=strictly) == cell(found)


@pytest.mark.parametrize(
    ("node", "value"),
    [
        (m.Same(G.WEEKEND), "XXXX-WXX-WE"), (m.Ref(G.MINUTE, 0), "XXXX-XX-XXTXX:XX"), (m.Ref(G.HOUR, 0), "XXXX-XX-XXTXX"),
        (m.Ref(G.PART_OF_DAY, 0), "XXXX-XX-XXTXX"), (m.Ref(G.SEASON, 0), "XXXX-XX"),
        (m.Shift(m.Length(1, "second"), 1, "now"), "XXXX-XX-XX"),
        (m.Shift(m.Length(1, G.WEEK), 1, "now"), "XXXX-WXX"), (m.Modified("END", MONTH[9]), "XXXX-09"),
        (m.Clock(9, 5, m.Part("NI", None)), "XXXX-XX-XXT09:05"), (m.Clock(9, 5, WEEKDAY[0]), "XXXX-WXX-1T09:05"),
        (m.Vague("PAST_REF"), "XXXX-XX-XX"), (m.Recurring("season", 1), "XXXX-SP"), (m.Recurring("half-year", 1), "XXXX-H1"),
    ],
)  # fmt: skip
def test_values_of_what_nothing_anchors(node: m.Meaning, value: str) -> None:
    assert template(node) == value


@pytest.mark.parametrize(
    ("published", "value"),
    [
        (date(2016, 2, 5), "2016-02-05"),
        (datetime(2016, 2, 5, 11, 25), "2016-02-05T11:25"),
        (datetime(2016, 2, 5), "2016-02-05T00:00"),
    ],
)
def test_the_dateline_as_a_cell(published: date, value: str) -> None:
    assert published_cell(published) == cell(value)


def test_an_anchor_remembers_the_last_eight() -> None:
    here = FRIDAY
    for year in range(2000, 2012):
        here = here.mentioning(Cell(G.YEAR, year))
    assert [cell.index for cell in here.mentioned] == list(range(2011, 2003, -1))
    again = story(*["1871"] * 8)
    assert again.mentioning(cell("1871")) is again
    assert again.mentioning(cell("1872")).mentioned[0] == cell("1872")
    assert len(story(*["1871"] * 7).mentioning(cell("1871")).mentioned) == 8
    assert published_cell(None) is None


def test_anchors_are_the_same_where_a_phrase_comes_to_the_same() -> None:
    here = story("1871")
    assert here.same(here.looking(lambda: None))
    assert not here.same(here.looking(lambda: "past"))
    assert not here.same(here.mentioning(cell("1872")))
    assert not here.same(Anchor(here.now, mentioned=here.mentioned))
    assert not here.same(Anchor(here.now, mentioned=here.mentioned, mode="narrative", in_months=True))
    assert not here.same(Anchor(mentioned=here.mentioned, mode="narrative"))
    assert (here.direction, here.looking(lambda: "past").direction) == (None, "past")
    assert story().base == cell("2016-02-05")
    assert anchor("2016-02-05", "1871").then == cell("1871")
    assert FRIDAY.then == FRIDAY.now
    assert isinstance(settle(TODAY, FRIDAY), Answer)
