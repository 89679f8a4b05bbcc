"""Mistakes in the code are noticed by the tests of its room: nine of ten mutants, drawn once and for all."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

import pytest

from tests.reliability.tiers import MUTANTS

ROOT = Path(__file__).parents[2]
LEAST = 0.9
ROOMS = [
    ("timeline/calendar", ["tests/calendar"]),
    ("timeline/times/resolving.py", ["tests/times/test_settling.py", "tests/times/test_resolving.py"]),
    ("timeline/times/finding.py", ["tests/times/test_finding.py"]),
    ("timeline/export", ["tests/export"]),
]


@pytest.mark.long
@pytest.mark.parametrize(("room", "tests"), ROOMS, ids=[room for room, _ in ROOMS])
def test_nine_mistakes_of_ten_are_noticed(room: str, tests: list[str]) -> None:
    if sys.platform == "win32":
        pytest.skip("a mutant runs in a fork of the process, which this system has none of")
    command = [sys.executable, "benchmarks/mutants.py", room, *tests, "--sample", str(MUTANTS)]
    run = subprocess.run(command, check=False, cwd=ROOT, capture_output=True, text=True)
    told = re.search(r"(\d+) of (\d+) mutants killed", run.stdout)
    assert told, run.stdout[-500:] + run.stderr[-2000:]
    killed, tried = int(told[1]), int(told[2])
    assert tried
    assert killed >= LEAST * tried, run.stdout
