"""The README's promises that a machine can check."""

import re
from pathlib import Path

import pytest
from PIL import Image

from timeline import Timeline

ROOT = Path(__file__).parents[1]
README = (ROOT / "README.md").read_text("utf-8")


@pytest.mark.parametrize(
    "command",
    ["pip install . && timeline read examples/articles/geneva-talks.txt -o geneva-talks.png", 'pip install ".[test]" && pytest'],
)
def test_both_commands_stand_there_and_are_what_ci_runs(command: str) -> None:
    assert f"    {command}\n" in README
    assert command in (ROOT / ".ci" / "run").read_text("utf-8")


def test_every_file_it_points_to_is_there() -> None:
    links = [link for link in re.findall(r"\]\(([^)]+)\)", README) if not link.startswith("http")]
    assert links
    assert [link for link in links if not (ROOT / link).exists()] == []


def test_its_picture_tells_what_its_command_draws_today(tmp_path: Path) -> None:
    Timeline.read(ROOT / "examples" / "articles" / "geneva-talks.txt").save(tmp_path / "drawn.png")
    pictures = (ROOT / "docs" / "images" / "geneva-talks.png", tmp_path / "drawn.png")
    shown, today = (Image.open(picture).info["Description"] for picture in pictures)
    assert shown == today, "draw docs/images/geneva-talks.png again with the README's first command"


def test_its_python_runs(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    (code,) = re.findall(r"```python\n(.*?)```", README, re.DOTALL)
    (tmp_path / "examples").symlink_to(ROOT / "examples")
    monkeypatch.chdir(tmp_path)
    exec(compile(code, "README.md", "exec"), {})
    assert "scheduled" in capsys.readouterr().out
    assert (tmp_path / "geneva-talks.svg").stat().st_size > 1000


def test_its_figures_are_those_that_were_measured() -> None:
    measured = re.findall(r"\d+\.\d+|\d+", (ROOT / "benchmarks" / "RESULTS.md").read_text("utf-8"))
    known = {*measured, *(str(round(float(figure))) for figure in measured)}
    rows = README.partition("## How good it is")[2].partition("\n## ")[0].split("| --- |")[-1]
    figures = re.findall(r"\d+\.\d+|\d+(?= %)", rows)
    assert len(figures) > 6
    assert [figure for figure in figures if figure not in known] == []
