"""Asking for a picture: paths, windows, errors, and the alternative text."""

from __future__ import annotations

from dataclasses import fields
from datetime import date
from inspect import signature
from pathlib import Path

import pytest
from matplotlib.figure import Figure
from matplotlib.text import Text

from tests.picture.stories import burst, day, event, story
from timeline.chronology import Timeline
from timeline.errors import BadValue, CannotWrite
from timeline.picture import alt_text, plot
from timeline.picture.choosing import Drawing, Wish

ONE = story(event("a", day("2021-06-09")))


def test_without_a_path_there_is_a_figure() -> None:
    assert isinstance(plot(ONE), Figure)


@pytest.mark.parametrize("name", ["p.png", "p.SVG", "p.pdf"])
def test_with_a_path_there_is_a_file(name: str, tmp_path: Path) -> None:
    assert plot(ONE, tmp_path / name) is None
    beginning = (tmp_path / name).read_bytes()[:600]
    assert any(sign in beginning for sign in (b"PNG", b"<svg", b"%PDF"))
    assert [file.name for file in tmp_path.iterdir()] == [name]


@pytest.mark.parametrize(("name", "told"), [("p.jpeg", r"'.jpeg'.*\.pdf, \.png, \.svg"), ("p", "no suffix")])
def test_an_unknown_suffix_names_those_there_are(name: str, told: str, tmp_path: Path) -> None:
    with pytest.raises(CannotWrite, match=told):
        plot(ONE, tmp_path / name)
    assert not list(tmp_path.iterdir())


def test_a_directory_is_no_picture(tmp_path: Path) -> None:
    folder = tmp_path / "p.png"
    folder.mkdir()
    with pytest.raises(CannotWrite, match="is a directory"):
        plot(ONE, folder)


def test_a_missing_folder_is_told(tmp_path: Path) -> None:
    with pytest.raises(CannotWrite, match="No such file or directory"):
        plot(ONE, tmp_path / "nowhere" / "p.png")


def test_a_failed_drawing_leaves_the_old_file(tmp_path: Path) -> None:
    path = tmp_path / "p.png"
    path.write_bytes(b"old")
    with pytest.raises(CannotWrite, match="no theme"):
        plot(ONE, path, theme="neon")
    with pytest.raises(BadValue):
        plot(ONE, path, start="2021-02-30")
    assert path.read_bytes() == b"old"


@pytest.mark.parametrize(
    ("wish", "told"),
    [
        ({"layout": "round"}, "no layout='round'; take one of vertical, horizontal, lanes"),
        ({"lanes": "place"}, "no lanes='place'; take one of family, participant"),
        ({"language": "tlh"}, "language='tlh'; take one of .*en"),
        ({"most": -1}, "most=-1 is too small; take a number from 0 on"),
        ({"fold": 0}, "fold=0 is too small; take a number from 1 on"),
        ({"start": "2021-07", "end": "2021-06"}, "no time between"),
    ],
)
def test_an_unknown_wish_is_one_line_that_names_the_known_ones(wish: dict[str, object], told: str, tmp_path: Path) -> None:
    with pytest.raises(BadValue, match=told) as error:
        ONE.plot(tmp_path / "p.png", **wish)  # type: ignore[arg-type]
    assert "\n" not in str(error.value)
    assert not list(tmp_path.iterdir())


def test_the_door_of_a_timeline_passes_every_wish_on() -> None:
    theirs = {name: p.default for name, p in signature(Timeline.plot).parameters.items() if name in Drawing.__annotations__}
    ours = {field.name: field.default for field in fields(Wish)} | {n: p.default for n, p in signature(plot).parameters.items()}
    assert theirs == {name: ours[name] for name in Drawing.__annotations__}
    figure = burst().plot(layout="horizontal", most=3, fold=1, title="Three", theme="dark", language="en")
    assert figure is not None
    said = [text.get_text() for text in figure.artists if isinstance(text, Text)]
    assert said[:2] == ["Three", "10 Jan – 9 Jun 2021 · 2 events (+32 more)"]


def test_a_window_may_be_dates() -> None:
    figure = plot(burst(), start=date(2021, 7, 1))
    assert figure is not None
    assert figure.get_size_inches()[1] < 4


def test_alt_text_tells_every_event_in_order() -> None:
    timeline = story(
        event("b", day("2021-07-01"), "Talks to resume", modality="scheduled"),
        event("a", day("2021-06-09"), "Talks suspended."),
        event("c", None),
    )
    assert alt_text(timeline) == (
        "Harbour talks pause: a timeline of 2 events, 9 Jun – 1 Jul 2021. "
        "9 Jun 2021: Talks suspended. 1 Jul 2021: Talks to resume (scheduled)."
    )
    assert alt_text(timeline, wish=Wish(undated=True)).endswith("No date given: Talks suspended.")


def test_alt_text_of_many_events_says_how_many_more() -> None:
    assert alt_text(burst(60)).endswith("And 20 more.")


def test_alt_text_tells_what_is_drawn_and_no_more(tmp_path: Path) -> None:
    plot(burst(), tmp_path / "p.svg", start="2021-06-09", end="2021-06-09", most=3)
    told = (tmp_path / "p.svg").read_text(encoding="utf-8")
    inside = len(burst().between("2021-06-09", "2021-06-09"))
    assert "a timeline of 3 events" in told
    assert "10 Jan 2021" not in told
    assert f"And {inside - 3} more." in told


def test_alt_text_of_nothing() -> None:
    assert alt_text(Timeline()) == "Timeline: a timeline without events."
