"""The same article gives the same bytes, wherever and whenever it is read."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

GENEVA = Path(__file__).parents[2] / "examples" / "articles" / "geneva-talks.txt"
PLACES = [
    {"PYTHONHASHSEED": "1", "TZ": "Pacific/Kiritimati", "LANG": "C.UTF-8"},
    {"PYTHONHASHSEED": "2", "TZ": "America/Los_Angeles", "LC_ALL": "tr_TR.UTF-8", "LANG": "tr_TR.UTF-8"},
]


def written(folder: Path, place: dict[str, str], suffix: str) -> bytes:
    out = folder / f"{place['PYTHONHASHSEED']}{suffix}"
    path = {"PYTHONPATH": str(Path(__file__).parents[2])}
    command = [sys.executable, "-m", "timeline", "read", GENEVA.name, "-o", str(out)]
    subprocess.run(command, check=True, cwd=GENEVA.parent, env=os.environ | place | path)
    return out.read_bytes()


@pytest.mark.parametrize("suffix", [".json", ".svg"])
def test_zone_locale_and_hash_seed_do_not_matter(tmp_path: Path, suffix: str) -> None:
    first, second = (written(tmp_path, place, suffix) for place in PLACES)
    assert first == second
