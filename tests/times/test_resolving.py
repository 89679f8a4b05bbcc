"""Expressions of whole texts: anchors, modes, problems, and what holds of every text."""

from __future__ import annotations

from datetime import date, datetime, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from timeline.language import load
from timeline.times import When, find, resolve
from timeline.times.anchors import Mode
from timeline.times.directions import surface_direction
from timeline.times.expression import TimeExpression

ENGLISH = load("en")
HISTORY = (
    "The canal was begun in 1859. In March 1862 the first lock was filled. On 4 May the second failed. Work stopped in June 1862. "
    "In 1864 a new engineer came. He left in August 1866. By 1867 it was half done. In November 1869 ships passed. "
    "The next day the harbour was full. Tolls fell in 1870 and in 1871. The company was sold in 1875. Traffic doubled by 1882."
)


def read(text: str, published: date | None = date(2016, 2, 5), mode: Mode | None = None) -> list[TimeExpression]:
    found = find(text, ENGLISH)
    return list(resolve(found, published, direction=lambda f: surface_direction(text, f.start, f.end, ENGLISH), mode=mode)[0])


def values(text: str, published: date | None = date(2016, 2, 5), mode: Mode | None = None) -> list[str]:
    return [expression.value for expression in read(text, published, mode)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Yesterday the envoys left; they return on 25 February.", ["2016-02-04", "2016-02-25"]),
        ("They met on Wednesday night.", ["2016-02-03TNI"]),
        ("The court will meet on Monday.", ["2016-02-08"]),
        ("Strikes began in late September.", ["2015-09"]),
        ("On 3 March 2015 they met. Two days later they signed.", ["2015-03-03", "2015-03-05"]),
        ("It rained from Monday through Thursday.", ["2016-02-01/2016-02-04"]),
        ("between 3 and 5 February", ["2016-02-03/2016-02-05"]),
        ("in August and September 1914", ["1914-08", "1914-09"]),
        ("Sales rose in the third quarter. A year earlier they fell.", ["2015-Q3", "2014-Q3"]),
        ("the week ending 8 March 2015", ["2015-W10"]),
        ("the mid-to-late 1990s", ["199X"]),
        ("at 0600 GMT on Tuesday", ["2016-02-05T06:00", "2016-02-02"]),
        ("The ship docked on 12 January and left 24 hours later.", ["2016-01-12", "2016-01-13"]),
        ("The ship docked on 12 January and left two hours later.", ["2016-01-12", "PT2H"]),
        ("The fleet sailed on 9 May 1702; by the 23rd it was off the cape.", ["1702-05-09", "1702-05-23"]),
        ("The fleet sailed on 28 May 1702. On the 3rd it met a storm.", ["1702-05-28", "1702-06-03"]),
        ("It rained on 1, 2, 3 and 8 June.", ["2015-06-01", "2015-06-02", "2015-06-03", "2015-06-08"]),
    ],
)
def test_reads(text: str, expected: list[str]) -> None:
    assert values(text) == expected


def test_without_a_dateline_relative_times_stay_open() -> None:
    expressions = read("Yesterday, on Monday and last year; but in May 2015.", None)
    assert [each.value for each in expressions] == ["XXXX-XX-XX", "XXXX-WXX-1", "XXXX", "2015-05"]
    assert [each.when is None for each in expressions] == [True, True, True, False]


def test_history_is_anchored_in_its_own_dates() -> None:
    told = {each.text: each.value for each in read(HISTORY)}
    assert told["4 May"] == "1862-05-04"


def test_a_user_can_say_the_mode() -> None:
    assert values("In March 1862 it opened. On 4 May it closed.", mode="narrative") == ["1862-03", "1862-05-04"]
    assert values("In March 1862 it opened. On 4 May it closed.", mode="news") == ["1862-03", "2015-05-04"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "The bridge stood by 6 June 1871 and was open on 20 June. Its plans of March 1868 were lost. On 2 July it fell.",
            "1871-07-02",
        ),  # goes on
        ("Work began in October 1871. In February it stopped.", "1872-02"),  # over the turn of the year
        ("The mill burned on 9 May 1803 and on 2 June, as it had in 1790. In August it ran again.", "1803-08"),  # years in passing
    ],
)
def test_a_story_goes_on_from_what_it_told(text: str, expected: str) -> None:
    assert values(text, mode="narrative")[-1] == expected


@pytest.mark.parametrize(
    "text", ["30 February 2024", "31 June", "at 25:61", "2024-02-30", "the year 0", "February 29, 2023", "99/99/9999"]
)
def test_impossible_times_are_problems(text: str) -> None:
    found = find(text, ENGLISH)
    expressions, problems = resolve(found, date(2016, 2, 5))
    assert [each.when for each in expressions] == [None]
    assert len(problems) == 1
    assert f'"{expressions[0].text}"' in problems[0].where


@pytest.mark.parametrize(
    "text",
    ["in 99999999999 years", "the year 12000", "999999999 years ago", "9999 BC", "٢٠٢٤", "Mon\u200bday", "1/0 hours", "İ 3 May İ",
     "", "5" * 100_000, "December 9999", "a century before 1 January 50", "10000 weeks after 31 December 9999"],
)  # fmt: skip
@pytest.mark.parametrize("published", [None, date(1, 1, 1), date(9999, 12, 31), datetime(2016, 2, 29, 23, 59)])
def test_nothing_raises(text: str, published: date | None) -> None:
    for each in read(text, published):
        assert text[each.start : each.end] == each.text
        assert each.when is None or (str(each.when) and each.when.edtf and each.when.explain())


PIECES = [*"0123456789 -/:.,'", "May ", "day ", "last ", "the ", "of ", " ago", "week ", "pm", "every ", "first ", "years "]


@given(st.lists(st.sampled_from(PIECES), max_size=40))
@settings(max_examples=200, deadline=None)
def test_offsets_index_the_text_and_nothing_overlaps(pieces: list[str]) -> None:
    text, end = "".join(pieces), 0
    for each in read(text):
        assert each.start >= end
        assert text[each.start : each.end] == each.text
        end = each.end


@given(st.dates(date(1950, 1, 1), date(2100, 1, 1)), st.integers(-4000, 4000))
@settings(max_examples=60, deadline=None)
def test_relative_days_move_with_the_dateline(published: date, days: int) -> None:
    text = "yesterday, tomorrow, three days ago and two weeks ago"
    moved = published + timedelta(days=days)
    for before, after in zip(read(text, published), read(text, moved), strict=True):
        assert before.when is not None
        assert after.when is not None
        assert after.when.start - before.when.start == timedelta(days=days)  # type: ignore[operator]


def test_a_paragraph_more_changes_nothing_before() -> None:
    text = "They met on Wednesday and will meet on 25 February."
    assert values(text + "\n\nA cat sat on 2000 mats in 1812.")[:2] == values(text)


@pytest.mark.parametrize(
    ("text", "words", "edtf"),
    [
        ("Wednesday night", "Wednesday 3 February 2016, night", "2016-02-03/2016-02-04"),
        ("late September 2015", "late September 2015", "2015-09-21/2015-09-30"),
        ("the third quarter of 2015", "third quarter of 2015", "2015-35"),
        ("the 1990s", "the 1990s", "199X"),
        ("summer 2015", "summer 2015", "2015-22"),
        ("3-5 February 2016", "Wednesday 3 February 2016 to Friday 5 February 2016", "2016-02-03/2016-02-05"),
    ],
)
def test_times_in_words(text: str, words: str, edtf: str) -> None:
    when = read(text)[0].when
    assert when is not None
    assert (str(when), when.edtf) == (words, edtf)
    assert When.model_validate_json(when.model_dump_json()) == when


@pytest.mark.parametrize(
    ("text", "explanation"),
    [
        ("yesterday", "“yesterday” is the day before the dateline, Friday 5 February 2016: Thursday 4 February 2016"),
        ("today", "“today” is the day of the dateline, Friday 5 February 2016"),
        ("two weeks ago", "“two weeks ago” is 2 weeks before the dateline, Friday 5 February 2016: Friday 22 January 2016"),
        (
            "Wednesday night",
            (
                "for “Wednesday night” take the latest one up to the dateline, Friday 5 February 2016: Wednesday 3 February 2016\n"
                "then a part of it: Wednesday 3 February 2016, night"
            ),
        ),
        (
            "between March and May 2015",
            (
                "for “between March and May 2015” take what is written out: 2015\nthen the one in it: May 2015\n"
                "then all from March 2015 through May 2015"
            ),
        ),
        ("this year", "“this year” is the year of the dateline, Friday 5 February 2016: 2016"),
        ("three weeks", "“three weeks” is a length of time, P3W"),
        ("recently", "“recently” points to the past, the present or the future as a whole, PAST_REF"),
        ("every Tuesday", "“every Tuesday” is something that repeats, XXXX-WXX-2"),
        ("30 February 2024", "“30 February 2024” lacks what would complete it, XXXX-02-30"),
    ],
)
def test_explains(text: str, explanation: str) -> None:
    assert read(text)[0].explain() == explanation


def test_what_is_said_again_and_again_keeps_its_value() -> None:
    assert set(values("Monday. " * 2_000)) == {"2016-02-01"}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Profit rose in the third quarter from the second quarter. A year earlier it fell.", "2014-Q3"),
        ("Profit fell in the third quarter and may rise in the first quarter. The quarter was wet.", "2015-Q3"),
        ("Profit fell in the third quarter. In the nine months it rose from a year earlier.", "2015"),
    ],
)
def test_firms_report_on_the_latest_quarter_told(text: str, expected: str) -> None:
    assert values(text)[-1] == expected


@pytest.mark.parametrize(
    ("text", "value"),
    [("in the tenth quarter of 2015", "XXXX-QX"), ("the tenth quarter", "XXXX-QX"), ("the third half of 2015", "XXXX-HX")],
)
def test_a_quarter_that_no_year_has_is_a_problem(text: str, value: str) -> None:
    (quarter,), (problem,) = resolve(find(text, ENGLISH), date(2016, 2, 5))
    assert (quarter.value, quarter.when) == (value, None)
    assert problem.reason == "the calendar has no such time; it is left open"
