"""Rows and fastenings along an axis."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st
from scipy.optimize import isotonic_regression

from timeline.picture.placing import Anchor, fasten, isotonic, level, settle, spread

points = st.floats(-1000, 1000)
anchors = st.lists(st.tuples(points, st.floats(0, 300), st.floats(0, 1)), min_size=1, max_size=40).map(
    lambda rows: sorted((Anchor(low, low + size, low + share * size) for low, size, share in rows), key=lambda one: one.best)
)


@given(st.lists(points, min_size=1, max_size=60))
def test_isotonic_regression_is_that_of_scipy(targets: list[float]) -> None:
    assert isotonic(targets) == pytest.approx(isotonic_regression(targets).x.tolist(), abs=1e-9)


def test_isotonic_regression_of_nothing_is_nothing() -> None:
    assert isotonic([]) == []


@given(st.lists(points, min_size=1, max_size=40), st.floats(0.1, 30), points)
def test_spread_keeps_order_distance_and_bounds(targets: list[float], apart: float, lowest: float) -> None:
    needed = apart * (len(targets) - 1)
    placed = spread(targets, [apart] * len(targets), lowest, lowest + needed)
    assert all(two - one >= apart - 1e-6 for one, two in pairwise(placed))
    assert placed[0] >= lowest - 1e-6
    assert placed[-1] <= lowest + needed + 1e-6


def test_spread_moves_nothing_that_has_room() -> None:
    assert spread([0.0, 10.0, 30.0], [0.0, 5.0, 5.0], -100.0, 100.0) == [0.0, 10.0, 30.0]


@given(anchors, st.floats(0, 10))
def test_fastenings_keep_order_and_stay_on_their_bars(bars: list[Anchor], apart: float) -> None:
    rows = [20.0 * place for place in range(len(bars))]
    held = fasten(bars, rows, apart)
    assert all(one <= two for one, two in pairwise(held))
    assert all(bar.low - 1e-9 <= place <= bar.high + 1e-9 for bar, place in zip(bars, held, strict=True))


@given(anchors)
def test_settled_leaders_never_cross(bars: list[Anchor]) -> None:
    rows, held = settle(bars, [20.0] * len(bars), -500.0, 2000.0)
    assert all(two - one >= 20.0 - 1e-6 for one, two in pairwise(rows))
    assert all(one <= two for one, two in pairwise(held))


@given(anchors)
def test_levelling_keeps_order_and_reach(bars: list[Anchor]) -> None:
    rows, held = settle(bars, [20.0] * len(bars), -500.0, 2000.0)
    levelled = level(held, rows, [(bar.low, bar.high) for bar in bars], near=5.0)
    assert all(one <= two for one, two in pairwise(levelled))
    assert all(abs(old - new) < 5.0 for old, new in zip(held, levelled, strict=True))


def test_fastenings_of_one_bar_share_it_out() -> None:
    assert fasten([Anchor(0.0, 100.0, 50.0)] * 3, [50.0, 70.0, 90.0], 8.0) == [50.0, 70.0, 90.0]
