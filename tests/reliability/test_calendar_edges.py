"""Every day of the years 1 to 9999 and its neighbours: a day, a month, a year before and after, against Python's own dates."""

from __future__ import annotations

from calendar import monthrange
from datetime import date, timedelta

import pytest

from tests.reliability.tiers import few_or_many
from timeline import Article, Timeline, find_times
from timeline.calendar.arithmetic import add_to_date
from timeline.calendar.cells import cell_of
from timeline.calendar.days import as_date, civil, ordinal
from timeline.calendar.granularity import Granularity as G
from timeline.calendar.timex import parse, write

LAST = date.max.toordinal()


def by_python(day: date, count: int, unit: G) -> date | None:
    """The day so many days or months away, by the standard library alone."""
    if unit is G.DAY:
        number = day.toordinal() + count
        return date.fromordinal(number) if 1 <= number <= LAST else None
    year, month = divmod(day.year * 12 + day.month - 1 + count * (12 if unit is G.YEAR else 1), 12)
    if not 1 <= year <= 9999:
        return None
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))


@pytest.mark.parametrize("every", [pytest.param(379, id="some days"), pytest.param(1, id="all days", marks=pytest.mark.long)])
def test_each_day_has_its_neighbours(every: int) -> None:
    edges = {*range(1, 800), *range(LAST - 800, LAST + 1)} if every > 1 else set()
    tried = sorted(edges.union(range(1, LAST + 1, every)))
    for number in tried:
        day = date.fromordinal(number)
        assert (ordinal(day.year, day.month, day.day), civil(number)) == (number, (day.year, day.month, day.day))
        for unit in (G.DAY, G.MONTH, G.YEAR):
            for count in (-1, 1):
                assert add_to_date(day, count, unit) == by_python(day, count, unit)
    assert every > 1 or len(tried) == LAST == 3_652_059


@pytest.mark.parametrize("every", few_or_many(36_500, 397))
def test_what_is_written_is_read_back(every: int) -> None:
    for number in (*range(1, LAST, every), LAST):
        for unit in (G.DAY, G.WEEK, G.MONTH, G.QUARTER, G.SEASON, G.HALF_YEAR, G.YEAR, G.DECADE, G.CENTURY):
            cell = cell_of(unit, number)
            assert parse(write(cell)) == cell


@pytest.mark.parametrize("number", [0, -1, LAST + 1, -(10**30), 10**30])
def test_beyond_the_years_there_is_no_date(number: int) -> None:
    assert as_date(number) is None
    assert ordinal(*civil(number)) == number


@pytest.mark.parametrize("published", ["0001-01-01", "0001-01-02", "9999-12-30", "9999-12-31", "2000-02-29", "1900-02-28"])
@pytest.mark.parametrize(
    ("phrase", "days"),
    [("today", 0), ("yesterday", -1), ("tomorrow", 1), ("two days ago", -2), ("ten days ago", -10)],
)
def test_phrases_at_the_edges_give_the_day_or_none(published: str, phrase: str, days: int) -> None:
    (found,) = find_times(Article(f"They met {phrase}.", published=published), syntax=False)
    number = date.fromisoformat(published).toordinal() + days
    bounds = (found.when.start, found.when.end) if found.when else None
    whole = 1 <= number < LAST  # 9999-12-31 ends with a day that Python's dates do not reach
    assert bounds == ((date.fromordinal(number), date.fromordinal(number) + timedelta(days=1)) if whole else None)


@pytest.mark.parametrize("day", ["30 February 2024", "February 30, 2024", "29 February 2023", "31 April 2015", "2015-02-30"])
def test_a_day_that_is_not_is_a_problem_and_never_a_date(day: str) -> None:
    story = Timeline.read(Article(f"The port reopened on {day} after a strike.", published="2024-03-10"))
    assert all(event.when is None for event in story)
    assert [time.when for time in story.times if time.when] == []
    assert story.problems
