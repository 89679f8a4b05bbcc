"""Nothing is fetched: a timeline is read, drawn and saved where there is no network at all. (The suite runs without sockets.)"""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ARTICLE = Path(__file__).parents[2] / "examples" / "articles" / "geneva-talks.txt"
CUT_OFF = ["unshare", "--map-root-user", "--net"]


def is_cut_off() -> bool:
    """Whether this machine lets a program be without a network."""
    if shutil.which("unshare") is None:
        return False
    return subprocess.run([*CUT_OFF, "true"], check=False, capture_output=True).returncode == 0


@pytest.mark.skipif(not is_cut_off(), reason="unshare --net is not allowed here")
def test_reads_and_draws_without_a_network(tmp_path: Path) -> None:
    out = tmp_path / "talks.svg"
    command = [*CUT_OFF, sys.executable, "-m", "timeline", "read", str(ARTICLE), "-o", str(out)]
    subprocess.run(command, check=True, cwd=ARTICLE.parents[2])
    assert out.stat().st_size > 10_000
