"""The drawn figure: what a reader sees is what was laid out, whole, and the same every time."""

from __future__ import annotations

import os
import re
import subprocess
import sys
import warnings
import xml.etree.ElementTree as ET
from collections.abc import Mapping
from concurrent.futures import ThreadPoolExecutor
from hashlib import sha256
from pathlib import Path

import matplotlib as mpl
import numpy as np
import pytest
from hypothesis import given, settings
from matplotlib import font_manager
from matplotlib.figure import Figure
from matplotlib.ft2font import FT2Font
from matplotlib.image import imread
from matplotlib.text import Text
from PIL import Image

from tests.picture.checks import overlapping
from tests.picture.stories import burst, day, event, story, timelines
from timeline.chronology import Timeline
from timeline.picture import alt_text, draw, plot

Box = tuple[float, float, float, float]


def drawn(timeline: Timeline, **wish: object) -> Figure:
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        figure = plot(timeline, **wish)  # type: ignore[arg-type]
    assert figure is not None
    return figure


def texts(figure: Figure) -> list[Text]:
    return [text for text in figure.findobj(Text) if isinstance(text, Text)]


def boxes(figure: Figure) -> list[Box]:
    """Window extents in pixels; a descender may touch the ascenders of the next line."""
    found = [text.get_window_extent() for text in texts(figure)]
    return [(box.x0, box.y0, box.x1, box.y1) for box in found]


def assert_whole(figure: Figure) -> None:
    found = boxes(figure)
    width, height = figure.get_size_inches() * figure.dpi
    assert not overlapping(found, by=1.5)
    assert all(box[0] >= 0 and box[1] >= 0 and box[2] <= width and box[3] <= height for box in found)


@settings(max_examples=12)
@given(timelines(most=25))
def test_drawn_text_neither_overlaps_nor_leaves_the_page(timeline: Timeline) -> None:
    assert_whole(drawn(timeline, undated=True, hypothetical=True))


@pytest.mark.parametrize("count", [34, 500])
def test_a_drawn_burst_is_whole(count: int) -> None:
    assert_whole(drawn(burst(count)))


@pytest.mark.parametrize("theme", ["light", "dark", "print", "card"])
def test_every_theme_draws(theme: str) -> None:
    assert_whole(drawn(burst(8), theme=theme))


@pytest.mark.parametrize(
    "title",
    [
        "Fined $5m in 2020 and $6m in 2021",
        r"$\frac{1}{0}$",
        '<script>alert(1)</script> & "quotes"',
        "NUL \x00 here",
        " ",
        "z" * 500,
        "a\ud800b",
    ],
)
@pytest.mark.parametrize("suffix", [".png", ".svg", ".pdf"])
def test_hostile_titles_are_drawn_as_they_are(title: str, suffix: str, tmp_path: Path) -> None:
    path = tmp_path / f"p{suffix}"
    plot(story(event("a", day("2021-06-09"), title), title=title), path)
    assert path.stat().st_size > 1000
    if suffix == ".svg":
        root = ET.parse(path).getroot()
        assert not [element for element in root.iter() if element.tag.endswith("script")]


def test_dollars_stay() -> None:
    title = "Fined $5m in 2020 and $6m in 2021"
    assert title in [text.get_text() for text in texts(drawn(story(event("a", day("2021-06-09"), title))))]


def test_missing_glyphs_are_told_once() -> None:
    unassigned = "\U000e0fff\U000e0ffe"
    with pytest.warns(UserWarning, match="no installed font has 2 of the characters") as told:
        plot(story(event("a", day("2021-06-09"), f"Odd {unassigned} sign")))
    assert len(told) == 1


def test_another_font_helps_out(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    first, other = (set(FT2Font(font_manager.findfont(name)).get_charmap()) for name in ("DejaVu Sans", "STIXGeneral"))
    strange = chr(min(code for code in other - first if chr(code).isprintable()))
    monkeypatch.setattr(draw, "FALLBACKS", ("Not Installed", "STIXGeneral"))
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        figure = plot(story(event("a", day("2021-06-09"), f"Odd {strange} sign")))
        assert figure is not None
        for suffix in ("png", "svg", "pdf"):
            figure.savefig(tmp_path / f"p.{suffix}")
    assert f"Odd {strange} sign" in [text.get_text() for text in texts(figure)]


def test_importing_pictures_does_not_load_matplotlib() -> None:
    assert "matplotlib" not in run("import timeline.picture; import sys; print(*sys.modules)").split()


@pytest.mark.parametrize("title", ["محادثات جنيف معلقة", "שיחות ז'נבה הושעו"])
def test_right_to_left_headlines_end_at_the_right_edge(title: str) -> None:
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        figure = plot(story(event("a", day("2021-06-09"), title)))
    assert figure is not None
    [text] = [text for text in texts(figure) if text.get_text() == title]
    assert text.get_horizontalalignment() == "right"


def test_what_is_drawn_stands_where_it_was_laid_out(tmp_path: Path) -> None:
    """Ink of the page title lies within its box: our own drawing of text agrees with matplotlib's extents."""
    figure = drawn(story(event("a", day("2021-06-09"))))
    title = texts(figure)[0]
    plot(story(event("a", day("2021-06-09"))), tmp_path / "p.png")
    dark = imread(tmp_path / "p.png")[..., :3].mean(axis=2) < 0.5
    box = title.get_window_extent()
    top, bottom = dark.shape[0] - int(box.y1) - 3, dark.shape[0] - int(box.y0) + 3
    columns = np.flatnonzero(dark[top:bottom].any(axis=0))
    rows = np.flatnonzero(dark[: bottom + 6, int(box.x0) : int(box.x1)].any(axis=1))
    assert abs(columns[0] - box.x0) < 5
    assert abs(columns[-1] - box.x1) < 0.04 * box.width + 3
    assert top <= rows[0]
    assert rows[-1] <= bottom


def test_turned_text_is_still_drawn(tmp_path: Path) -> None:
    figure = drawn(story(event("a", day("2021-06-09"))))
    texts(figure)[0].set_rotation(45)
    figure.savefig(tmp_path / "p.png")
    assert (tmp_path / "p.png").stat().st_size > 1000


PRINT = """
import hashlib, pathlib
from tests.picture.stories import burst
from timeline.picture import plot
for suffix in (".svg", ".png", ".pdf"):
    path = pathlib.Path({folder!r}) / ("p" + suffix)
    plot(burst(4), path)
    print(hashlib.sha256(path.read_bytes()).hexdigest())
"""


def run(code: str, environment: Mapping[str, str] = os.environ) -> str:
    root = Path(__file__).parents[2]
    return subprocess.run(
        [sys.executable, "-c", code], cwd=root, env=environment, capture_output=True, text=True, check=True
    ).stdout


def test_the_same_bytes_whatever_the_process(tmp_path: Path) -> None:
    told = []
    for place, (seed, zone, locale) in enumerate([("1", "UTC", "C"), ("2", "Asia/Tokyo", "de_DE.UTF-8")]):
        folder = tmp_path / str(place)
        folder.mkdir()
        code = PRINT.format(folder=str(folder))
        said = {"PYTHONHASHSEED": seed, "TZ": zone, "LC_ALL": locale, "LANG": locale, "SOURCE_DATE_EPOCH": str(place * 10**9)}
        told.append(run(code, os.environ | said))
    assert told[0] == told[1]
    assert len(told[0].split()) == 3


def test_the_same_bytes_in_eight_threads(tmp_path: Path) -> None:
    timeline = burst(5)

    def one(place: int) -> str:
        path = tmp_path / f"{place}.svg"
        plot(timeline, path)
        return sha256(path.read_bytes()).hexdigest()

    with ThreadPoolExecutor(8) as pool:
        assert len(set(pool.map(one, range(8)))) == 1


def test_settings_of_the_user_neither_change_the_picture_nor_are_changed(tmp_path: Path) -> None:
    timeline = burst(6)
    plot(timeline, tmp_path / "a.png")
    with mpl.rc_context({"text.usetex": True, "font.size": 30, "lines.linewidth": 9, "text.hinting": "none", "savefig.dpi": 50}):
        before = dict(mpl.rcParams)
        plot(timeline, tmp_path / "b.png")
        assert dict(mpl.rcParams) == before
    assert (tmp_path / "a.png").read_bytes() == (tmp_path / "b.png").read_bytes()


def test_pyplot_is_never_loaded() -> None:
    code = "from tests.picture.stories import burst; from timeline.picture import plot; plot(burst(4))"
    loaded = run(f"{code}; import sys; print(*sys.modules)").split()
    assert "matplotlib.figure" in loaded
    assert "matplotlib.pyplot" not in loaded


def test_an_svg_is_one_named_image(tmp_path: Path) -> None:
    timeline = story(event("a", day("2021-06-09")), title='Talks & "tea" <now>')
    plot(timeline, tmp_path / "p.svg")
    root = ET.parse(tmp_path / "p.svg").getroot()
    space = {"svg": "http://www.w3.org/2000/svg"}
    assert root.get("role") == "img"
    assert [node.text for node in root.findall("svg:title", space)] == ['Talks & "tea" <now>']
    assert [node.text for node in root.findall("svg:desc", space)] == [alt_text(timeline)]
    labels = (root.get("aria-labelledby") or "").split()
    assert labels == [root.findall("*")[0].get("id"), root.findall("*")[1].get("id")]


def test_a_png_and_a_pdf_carry_title_and_description(tmp_path: Path) -> None:
    timeline = story(event("a", day("2021-06-09")))
    plot(timeline, tmp_path / "p.png")
    plot(timeline, tmp_path / "p.pdf")
    with Image.open(tmp_path / "p.png") as image:
        assert image.info["Title"] == "Harbour talks pause"
        assert image.info["Description"] == alt_text(timeline)
    content = (tmp_path / "p.pdf").read_bytes()
    assert b"/Title (Harbour talks pause)" in content
    assert b"/Subject (" in content
    assert b"CreationDate" not in content


def test_a_long_pdf_has_pages(tmp_path: Path) -> None:
    plot(burst(120), tmp_path / "p.pdf")
    pages = len(re.findall(rb"/Type /Page\b", (tmp_path / "p.pdf").read_bytes()))
    assert 3 <= pages <= 8


def test_a_very_tall_picture_gets_fewer_pixels(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(draw, "MOST_PIXELS", 100_000)
    plot(burst(), tmp_path / "p.png")
    with Image.open(tmp_path / "p.png") as image:
        assert 95_000 < image.width * image.height <= 100_000
