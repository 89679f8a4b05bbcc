"""The scripts in examples/ do what they say."""

from importlib.util import module_from_spec, spec_from_file_location
from pathlib import Path
from types import ModuleType

import pytest

EXAMPLES = Path(__file__).parents[1] / "examples"


def script(name: str) -> ModuleType:
    spec = spec_from_file_location(name, EXAMPLES / f"{name}.py")
    assert spec
    assert spec.loader
    module = module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


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
