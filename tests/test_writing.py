"""Files are written whole or not at all."""

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from timeline import CannotWrite
from timeline.writing import write_whole


def test_a_failed_write_changes_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    file = tmp_path / "x.json"
    file.write_bytes(b"old")

    def full(_: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(CannotWrite, match="No space left"):
        write_whole(file, b"new")
    assert [one.name for one in tmp_path.iterdir()] == ["x.json"]
    assert file.read_bytes() == b"old"


WRITER = """
import sys
from timeline.writing import write_whole
for number in range(10**9):
    write_whole(sys.argv[1], bytes([65 + number % 26]) * 300_000)
    if number == 0:
        print("go", flush=True)
"""


def test_a_killed_writer_leaves_the_old_or_the_new_and_never_half(tmp_path: Path) -> None:
    file = tmp_path / "x.json"
    for delay in range(8):
        with subprocess.Popen([sys.executable, "-c", WRITER, str(file)], stdout=subprocess.PIPE) as writer:
            assert writer.stdout
            writer.stdout.readline()
            time.sleep(0.003 * delay)
            writer.send_signal(signal.SIGKILL)
        content = file.read_bytes()
        assert len(content) == 300_000
        assert len(set(content)) == 1
