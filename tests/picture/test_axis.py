"""The axis: stretches to scale, breaks between them."""

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from timeline.picture.axis import Load, build, split
from timeline.picture.moments import DAY
from timeline.picture.ticks import ticks
from timeline.picture.wording import load_wording

WORDS = load_wording("en")
loads = st.lists(
    st.builds(
        lambda low, size, room: Load(low, low + size, room), st.floats(DAY, 3_652_058 * DAY), st.floats(0, DAY), st.floats(10, 60)
    ),
    min_size=1,
    max_size=30,
)


def days(*numbers: int) -> list[Load]:
    return [Load(n * DAY, (n + 1) * DAY, 22.0) for n in numbers]


@given(loads)
def test_every_moment_has_a_place_in_order(found: list[Load]) -> None:
    axis = build(found, 50.0)
    moments = sorted(end for load in found for end in (load.low, load.high))
    places = [axis.place(moment) for moment in moments]
    assert all(one <= two + 1e-6 for one, two in pairwise(places))
    assert axis.start <= places[0]
    assert places[-1] <= axis.end
    assert all(one.end < two.start and one.high <= two.low for one, two in axis.breaks())


@given(loads)
def test_every_stretch_has_a_tick(found: list[Load]) -> None:
    for stretch in build(found, 0.0).stretches:
        made = ticks(stretch.low, stretch.high, stretch.end - stretch.start, 22.0, WORDS)
        assert made
        assert made[0].label
        places = [stretch.place(tick.minutes) for tick in made]
        assert stretch.start - 1e-6 <= places[0]
        assert places[-1] <= stretch.end + 1e-6
        assert all(two - one > 18.0 for one, two in pairwise(places))


def test_only_long_idle_times_are_cut() -> None:
    assert [len(part) for part in split(days(1, 2, 3, 4, 5))] == [5]
    assert [len(part) for part in split(days(1, 2, 3, 40, 41))] == [3, 2]
    assert [len(part) for part in split(days(1, 3))] == [2]
    assert [len(part) for part in split(days(1, 31))] == [1, 1]


def test_a_moment_within_a_break_lies_within_it() -> None:
    axis = build(days(1, 2, 3, 400), 0.0)
    [(before, after)] = axis.breaks()
    assert before.end < axis.place(200 * DAY) < after.start


def test_a_stretch_is_as_long_as_its_rows_need() -> None:
    axis = build(days(*range(1, 11), 300), 0.0)
    first, second = (stretch.end - stretch.start for stretch in axis.stretches)
    assert first > 5 * second


def test_the_length_of_a_bar_is_no_pace_of_the_story():
    month = [Load(0.0, 0.0, 20.0, 31 * DAY), Load(31 * DAY, 31 * DAY, 0.0)]
    days = [Load(n * DAY, (n + 1) * DAY, 20.0) for n in (65, 66, 68)]
    assert split([*month, *days])[0] == month
