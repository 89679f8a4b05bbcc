"""A program that is killed while it saves leaves the old file or the new one, never half of one."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from random import Random
from time import sleep

import pytest

from tests.reliability.tiers import few_or_many

ROOT = Path(__file__).parents[2]
EVENTS = 100
#: For each line it is sent: a child that saves and saves; when it has saved both stories it says who it is and how long one took.
SAVER = f"""
import os, sys, time
from tests.samples import event, story
stories = [story(*(event(f"{{name}}{{number}}", "2016-02-03") for number in range({EVENTS}))) for name in "ab"]
for _ in sys.stdin:
    begun, child = time.monotonic(), os.fork()
    for turn in range(10**9 if child == 0 else 0):
        stories[turn % 2].save(sys.argv[1])
        if turn == 1:
            print(os.getpid(), (time.monotonic() - begun) / 2, flush=True)
    os.waitpid(child, 0)
"""


@pytest.fixture
def saver(tmp_path: Path) -> Iterator[Callable[[], tuple[int, float]]]:
    """Starts a child that saves, and gives its number and the seconds that it takes to save."""
    command = [sys.executable, "-c", SAVER, str(tmp_path / "story.json")]
    with subprocess.Popen(command, cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, bufsize=1) as parent:
        orders, told = parent.stdin, parent.stdout
        assert orders
        assert told

        def start() -> tuple[int, float]:
            orders.write("\n")
            child, takes = told.readline().split()
            return int(child), float(takes)

        yield start
        orders.close()


@pytest.mark.skipif(not hasattr(os, "fork"), reason="this system does not fork")
@pytest.mark.parametrize("kills", few_or_many(2, 200))
def test_killed_while_saving(tmp_path: Path, saver: Callable[[], tuple[int, float]], kills: int) -> None:
    chance, file = Random(9), tmp_path / "story.json"
    seen = set()
    for _ in range(kills):
        child, takes = saver()
        sleep(chance.random() * 3 * takes)
        os.kill(child, signal.SIGKILL)
        names = [event["id"] for event in json.loads(file.read_text(encoding="utf-8"))["events"]]
        assert sorted(names) in (sorted(f"{letter}{number}" for number in range(EVENTS)) for letter in "ab")
        seen.add(names[0])
    assert kills == 2 or seen == {"a0", "b0"}  # killed at so many moments, both were caught
