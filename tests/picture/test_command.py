"""The options of `timeline read` that shape a picture."""

from __future__ import annotations

from pathlib import Path

import pytest

from timeline.cli import run

GENEVA = str(Path(__file__).parents[2] / "examples" / "articles" / "geneva-talks.txt")


def test_a_picture_takes_what_plot_takes(tmp_path: Path) -> None:
    out = tmp_path / "p.svg"
    asked = ["--layout", "lanes", "--lanes", "participant", "--theme", "dark", "--most", "3", "--fold", "3", "--title", "Three"]
    assert run(["read", GENEVA, "-o", str(out), *asked, "--start", "2016-02", "--end", "2016-02-25"]) == 0
    drawn = out.read_text(encoding="utf-8")
    assert '<title id="picture-title">Three</title>' in drawn
    assert "a timeline of 3 events" in drawn
    assert "#15181c" in drawn.lower()


@pytest.mark.parametrize(
    ("name", "asked", "told"),
    [
        ("p.png", ["--layout", "round"], "take one of vertical, horizontal, lanes"),
        ("p.png", ["--lanes", "place"], "take one of family, participant"),
        ("p.png", ["--theme", "neon"], "take one of light, dark, print, card"),
        ("p.png", ["--most", "-1"], "most=-1 is too small"),
        ("p.png", ["--start", "2016-02-30"], "2016-02-30"),
        ("p.csv", ["--layout", "lanes"], ".csv has no picture, and so no layout; use one of .html .png .svg .pdf"),
        ("p.html", ["--theme", "dark"], "leave theme out"),
        ("p.html", ["--layout", "round"], "take one of vertical, horizontal, lanes"),
        (None, ["--layout", "lanes"], "a picture needs a file"),
    ],
)
def test_a_wrong_wish_is_told_before_anything_is_read(
    name: str | None, asked: list[str], told: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    out = ["-o", str(tmp_path / name)] if name else []
    assert run(["read", "no such article.txt", *out, *asked]) == 2
    complaint = capsys.readouterr().err
    assert told in complaint
    assert complaint.count("\n") == 1
    assert not list(tmp_path.iterdir())
