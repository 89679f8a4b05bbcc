"""The command in whatever place it runs: other locales, other encodings, a narrow window, a pipe, a full disk, closed streams.

A locale that this machine does not have is the C locale to it; so every row is run everywhere, and tells most where it is there.
"""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

from timeline.cli import run

pty = pytest.importorskip("pty", reason="this system has no terminals of that kind")

ROOT = Path(__file__).parents[1]
TEXT = (
    "ZÜRICH, 5 February 2016 (Wire) — Talks in Zürich were suspended on Wednesday. Rebels “attacked” the town of Łódź on Thursday."
)
ASCII = {"LC_ALL": "C", "PYTHONCOERCECLOCALE": "0", "PYTHONUTF8": "0"}  # what Python 3.6 did, and containers still do
#: Variables, and the encoding that they make of standard output.
PLACES = {
    "no locale": (ASCII, "ascii"),
    "Latin 5": ({"LC_ALL": "tr_TR.ISO-8859-9", "PYTHONUTF8": "0", "PYTHONIOENCODING": "iso-8859-9"}, "iso-8859-9"),
    "C": ({"LC_ALL": "C"}, "utf-8"),
    "POSIX": ({"LC_ALL": "POSIX"}, "utf-8"),
    "Turkish": ({"LC_ALL": "tr_TR.UTF-8"}, "utf-8"),
    "German": ({"LC_ALL": "de_DE.UTF-8"}, "utf-8"),
    "strict ASCII": ({"PYTHONIOENCODING": "ascii:strict"}, "ascii"),
    "no colour": ({"NO_COLOR": "1", "TERM": "dumb", "COLUMNS": "20"}, "utf-8"),
}
FEW = ("no locale", "Latin 5")


#: Two commands in one process, for loading the model is what takes time; each prints its status on a line of its own.
TWICE = """
import sys
from timeline.cli import main
article, missing, out = sys.argv[1:]
for sys.argv[1:] in (["read", article, "-o", out], ["read", article, missing]):
    try:
        main()
    except SystemExit as ended:
        print("status", ended.code, flush=True)
"""
ARTICLE, MISSING = "zürich-Łódź.txt", "missing-ü.txt"


def called(line: list[str], told: dict[str, str], **options: object) -> subprocess.CompletedProcess[bytes]:
    environment = {name: value for name, value in os.environ.items() if name not in ("LC_ALL", "LANG", "PYTHONIOENCODING")}
    variables = environment | {"PYTHONPATH": str(ROOT)} | told
    return subprocess.run([sys.executable, *line], check=False, env=variables, **options)  # type: ignore[call-overload]


@pytest.fixture(scope="module")
def place(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with one article, under a name that not every encoding can spell."""
    folder = tmp_path_factory.mktemp("terminals")
    (folder / ARTICLE).write_text(TEXT, encoding="utf-8")
    return folder


@pytest.mark.parametrize("name", [name if name in FEW else pytest.param(name, marks=pytest.mark.long) for name in PLACES])
def test_reads_saves_and_tells_the_same_in_any_place(name: str, place: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(place)
    assert run(["read", ARTICLE, "-o", "usual.json"]) == 0
    told, encoding = PLACES[name]
    ended = called(["-c", TWICE, ARTICLE, MISSING, f"{name}.json"], told, cwd=place, capture_output=True)
    assert Path(f"{name}.json").read_bytes() == Path("usual.json").read_bytes()
    first, *lines, last = ended.stdout.decode(encoding).splitlines()
    assert (first, last, ended.stderr.count(b"\n")) == ("status 0", "status 1", 1)
    assert b"does not exist" in ended.stderr
    rows = [line for line in lines if "2016" in line]
    assert [row.strip("| ").split()[0] for row in rows] == ["Wednesday", "Thursday"]  # each on one line


TABLE = """
from timeline.export.table import console, table
console().print(table(("When", "What"), [("February 2016", "Zürich, Łódź")]))
"""


def test_a_narrow_window_folds_and_cuts_nothing_off() -> None:
    ours, theirs = pty.openpty()
    told = {"COLUMNS": "20", "NO_COLOR": "1", "TERM": "xterm", "PYTHONUTF8": "1"}
    assert called(["-c", TABLE], told, stdin=theirs, stdout=theirs).returncode == 0
    os.close(theirs)
    lines = os.read(ours, 100_000).decode().splitlines()
    os.close(ours)
    lines = [re.sub("\x1b\\[[0-9;]*m", "", line) for line in lines]
    assert max(map(len, lines)) == 20
    piped = called(["-c", TABLE], told, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE)
    assert "February 2016   Zürich, Łódź" in piped.stdout.decode()  # into a pipe nothing is folded
    assert sorted("".join("".join(lines[3:]).split())) == sorted("February2016Zürich,Łódź")


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="this system has no full disk to try")
def test_a_full_disk_is_told_in_one_line() -> None:
    with Path("/dev/full").open("wb") as full:
        ended = called(["-m", "timeline", "types"], {}, stdout=full, stderr=subprocess.PIPE)
    assert (ended.returncode, ended.stderr.count(b"\n")) == (1, 1)
    assert b"standard output: No space left on device" in ended.stderr


@pytest.mark.parametrize(("closed", "status"), [("2>&-", 1), (">&- 2>&-", 1)])
def test_closed_streams_do_not_take_what_is_meant_for_others(closed: str, status: int, tmp_path: Path) -> None:
    line = f"'{sys.executable}' -m timeline read missing.txt {closed}"
    ended = subprocess.run(
        line, shell=True, check=False, cwd=tmp_path, env=os.environ | {"PYTHONPATH": str(ROOT)}, capture_output=True
    )
    assert (ended.returncode, ended.stdout) == (status, b"")


def test_a_reader_that_has_enough_ends_it_quietly() -> None:
    line = f"'{sys.executable}' -m timeline types | head -n 1"
    ended = subprocess.run(line, shell=True, check=False, cwd=ROOT, capture_output=True)
    assert (ended.returncode, ended.stderr) == (0, b"")
