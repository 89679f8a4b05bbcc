"""A program that is killed while it saves leaves the old file or the new one, never half of one."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
from pathlib import Path
from random import Random
from time import sleep

import pytest

from tests.reliability.tiers import few_or_many

ROOT = Path(__file__).parents[2]
SAVER = """
import sys
from tests.samples import event, story
stories = [story(*(event(f"{name}{number}", "2016-02-03") for number in range(300))) for name in "ab"]
for turn in range(10**9):
    stories[turn % 2].save(sys.argv[1])
    if turn == 1:
        print("go", flush=True)
"""


@pytest.mark.skipif(not hasattr(signal, "SIGKILL"), reason="this system does not kill")
@pytest.mark.parametrize("kills", few_or_many(2, 200))
def test_killed_while_saving(tmp_path: Path, kills: int) -> None:
    chance, file = Random(9), tmp_path / "story.json"
    seen = set()
    for _ in range(kills):
        with subprocess.Popen([sys.executable, "-c", SAVER, str(file)], cwd=ROOT, stdout=subprocess.PIPE) as saver:
            assert saver.stdout
            saver.stdout.readline()
            sleep(chance.random() / 10)
            os.kill(saver.pid, signal.SIGKILL)
        names = [event["id"] for event in json.loads(file.read_text(encoding="utf-8"))["events"]]
        assert sorted(names) in (sorted(f"{letter}{number}" for number in range(300)) for letter in "ab")
        seen.add(names[0])
    assert kills == 2 or seen == {"a0", "b0"}  # killed at so many moments, both were caught
