"""Bytes thrown at every door, guided by which code they reach: only errors of our own come out."""

from __future__ import annotations

import re
import subprocess
import sys
from importlib.util import find_spec
from pathlib import Path

import pytest

from tests.reliability.tiers import FUZZED

ROOT = Path(__file__).parents[2]
FUZZ = ROOT / "benchmarks" / "fuzz.py"
DOORS = ("times", "text", "page", "markdown", "record", "many", "exports", "load")


def test_every_door_of_the_fuzzer_is_named() -> None:
    table = re.search(r"^DOORS\b.*?^}", FUZZ.read_text(encoding="utf-8"), re.DOTALL | re.MULTILINE)
    assert table is not None
    assert tuple(re.findall(r'"(\w+)":', table[0])) == DOORS


@pytest.mark.long
@pytest.mark.skipif(find_spec("atheris") is None, reason="atheris is not installed (pip install atheris, on Linux)")
@pytest.mark.parametrize("door", DOORS)
def test_bytes_of_any_kind_bring_out_no_error_but_ours(door: str, tmp_path: Path) -> None:
    options = (f"-max_total_time={FUZZED}", "-timeout=60", "-rss_limit_mb=4000")
    run = subprocess.run(
        [sys.executable, FUZZ, door, *options], check=False, cwd=tmp_path, capture_output=True, text=True, errors="replace"
    )
    assert run.returncode == 0, run.stderr[-3000:]
    assert re.search(r"Done [1-9]\d* runs", run.stderr)
