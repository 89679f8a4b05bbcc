"""The scripts in examples/ do what they say."""

import json
from importlib.util import module_from_spec, spec_from_file_location
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

EXAMPLES = Path(__file__).parents[1] / "examples"


def loaded(path: Path) -> ModuleType:
    """A script that stands in no package, as a module."""
    spec = spec_from_file_location(path.stem, path)
    assert spec
    assert spec.loader
    module = module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def script(name: str) -> ModuleType:
    return loaded(EXAMPLES / f"{name}.py")


def test_picture_draws_what_it_read(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    story = script("picture").main(tmp_path / "x.png")
    assert (tmp_path / "x.png").read_bytes().startswith(b"\x89PNG")
    assert len(capsys.readouterr().out.splitlines()) == len(story) + len(story.problems)


def test_correction_is_kept_and_told(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    story = script("correction").main(tmp_path)
    (mended,) = story.of("talks.suspended")
    assert mended.title == "UN envoy halts Geneva talks"
    assert mended.when
    assert mended.when.value == "2016-02-03TAF"
    assert "UN envoy halts Geneva talks" in (tmp_path / "corrected.svg").read_text()
    assert "title corrected by hand" in capsys.readouterr().out


def test_own_type_stands_beside_the_others(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    story = script("own_type").main(tmp_path)
    assert {"products.recalled", "casualties.injuries"} <= {event.type for event in story}
    assert "recalled: 9,000 vans" in capsys.readouterr().out
    assert "Orbis recalls" in (tmp_path / "recalls.svg").read_text("utf-8")


def test_affair_tells_who_tells_what_and_what_clashes(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    story = script("affair").main(tmp_path)
    assert len(story.articles) == 10
    told = capsys.readouterr().out
    assert "victims: three workers or Four workers" in told
    assert "not read" not in told
    assert "The Nimbus affair" in (tmp_path / "affair.svg").read_text("utf-8")


def test_newsroom_gets_its_four_files(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    pytest.importorskip("icalendar", reason="the extra [calendar] is not installed")
    checked = script("newsroom").main(tmp_path)
    slides = json.loads((tmp_path / "talks.timelinejs.json").read_text("utf-8"))["events"]
    assert 3 < len(slides) <= len(checked)
    assert "DTSTART;VALUE=DATE:20160225" in (tmp_path / "talks.ics").read_text("utf-8")
    assert (tmp_path / "talks.html").stat().st_size > 10_000
    assert (tmp_path / "talks.pdf").read_bytes().startswith(b"%PDF")
    assert "25 February 2016" in capsys.readouterr().out


def test_notebook_runs_and_holds_what_it_showed(monkeypatch: pytest.MonkeyPatch) -> None:
    pytest.importorskip("pandas", reason="pandas is not installed")
    cells = [cell for cell in json.loads((EXAMPLES / "analysis.ipynb").read_text("utf-8"))["cells"] if cell["cell_type"] == "code"]
    monkeypatch.chdir(EXAMPLES)
    names: dict[str, Any] = {}
    for number, cell in enumerate(cells):
        exec(compile("".join(cell["source"]), f"analysis.ipynb, cell {number}", "exec"), names)
        assert cell["outputs"][0]["output_type"] == "execute_result", "run it again and keep what it shows"
    assert "image/svg+xml" in cells[-1]["outputs"][0]["data"]
    assert max(names["told"]) > 1
