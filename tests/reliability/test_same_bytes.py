"""The same articles give the same bytes, whatever the clock, the zone, the locale, the hash seed, the order and the threads."""

from __future__ import annotations

import os
import subprocess
import sys
from concurrent.futures import ProcessPoolExecutor, ThreadPoolExecutor
from itertools import islice
from multiprocessing import get_context
from pathlib import Path
from random import Random

import pytest

from tests.reliability.reader import fingerprint

ROOT = Path(__file__).parents[2]
ZONES = ("UTC", "Pacific/Kiritimati", "America/Los_Angeles", "Asia/Kathmandu", "Africa/Cairo", "Antarctica/Troll")
LOCALES = ("C.UTF-8", "tr_TR.UTF-8", "ar_EG.UTF-8", "de_DE.UTF-8")
TODAYS = ("2031-05-06", "1999-12-31", "2000-02-29", "2038-01-20", "2015-03-10")
#: Each zone, locale, hash seed and day in one place at least; the first two places are far apart.
PLACES = [(ZONES[(n + 1) % 6], LOCALES[n % 4] if n > 1 else LOCALES[1 - n], str(n), TODAYS[n % 5]) for n in range(16)]


def printed(place: tuple[str, str, str, str], count: int) -> str:
    zone, locale, seed, today = place
    told = {"TZ": zone, "LC_ALL": locale, "LANG": locale, "PYTHONHASHSEED": seed, "PYTHONUTF8": "0"}
    command = [sys.executable, "-m", "tests.reliability.reader", str(count), seed, today]
    return subprocess.run(command, check=True, cwd=ROOT, env=os.environ | told, capture_output=True, text=True).stdout


@pytest.mark.parametrize(
    ("count", "places"),
    [pytest.param(3, 2, id="few"), pytest.param(200, 16, id="many", marks=pytest.mark.long)],
)
def test_zone_locale_hash_seed_order_and_today_do_not_matter(count: int, places: int) -> None:
    assert len({printed(place, count) for place in islice(PLACES, places)}) == 1


@pytest.mark.parametrize("tasks", [pytest.param(48, id="few"), pytest.param(1_000, id="many", marks=pytest.mark.long)])
def test_thirty_two_threads_give_what_one_gives(tasks: int) -> None:
    seeds = [n % (tasks // 8) for n in range(tasks)]
    Random(1).shuffle(seeds)
    alone = {seed: fingerprint(seed) for seed in set(seeds)}
    with ThreadPoolExecutor(32) as threads:
        assert list(threads.map(fingerprint, seeds)) == [alone[seed] for seed in seeds]


@pytest.mark.parametrize(
    ("processes", "tasks", "start"),
    [
        pytest.param(1, 2, "spawn", id="few"),
        pytest.param(8, 1_000, "spawn", id="many", marks=pytest.mark.long),
        pytest.param(8, 1_000, "fork", id="forked", marks=pytest.mark.long),
    ],
)
def test_processes_give_what_one_gives(processes: int, tasks: int, start: str) -> None:
    seeds = [n % 50 for n in range(tasks)]
    with ProcessPoolExecutor(processes, mp_context=get_context(start)) as pool:
        alone = {seed: fingerprint(seed) for seed in set(seeds)}
        assert list(pool.map(fingerprint, seeds)) == [alone[seed] for seed in seeds]
