"""`timeline corpus`, with the model."""

import json
import os
import signal
import subprocess
import sys
from pathlib import Path
from time import sleep

import pytest

from timeline import Timeline
from timeline.cli import run

ROOT = Path(__file__).parents[2]
AFFAIR = ROOT / "examples" / "affair"


def called(*arguments: object) -> int:
    return run(["corpus", *map(str, arguments)])


@pytest.fixture
def two(tmp_path: Path) -> Path:
    """A file of two articles and what is none."""
    texts = [path.read_text(encoding="utf-8") for path in sorted(AFFAIR.glob("*.txt"))[:2]]
    rows = [json.dumps({"id": f"a{number}", "body": text}) for number, text in enumerate(texts)]
    path = tmp_path / "two.jsonl"
    path.write_text("\n".join([*rows, "{"]), encoding="utf-8")
    return path


def test_a_folder_becomes_json_lines(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    out = tmp_path / "events.jsonl"
    command = [sys.executable, "-m", "timeline", "corpus", str(AFFAIR), "-o", str(out), "--workers", "2"]
    done = subprocess.run(command, check=False, capture_output=True, text=True, cwd=ROOT)
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")
    lines = [json.loads(line) for line in out.read_text(encoding="utf-8").splitlines()]
    assert {line["article_id"] for line in lines} <= {str(path) for path in AFFAIR.iterdir()}
    assert len(lines) == sum(len(Timeline.read(path)) for path in AFFAIR.iterdir())
    assert called(AFFAIR, "-o", out) == 0
    assert capsys.readouterr().err == ""


def test_problems_are_named_and_the_status_says_so(two: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    out = tmp_path / "events.parquet"
    assert called(two, "-o", out, "--field", "text=body", "--workers", "1") == 1
    named, summary = capsys.readouterr().err.splitlines()
    assert f"{two}:3" in named
    assert "1 of 3 articles could not be read" in summary
    assert summary.endswith(f"{out}.problems.jsonl names them")
    table = pytest.importorskip("pyarrow.parquet").read_table(out)
    assert set(table["article_id"].to_pylist()) == {"a0", "a1"}
    assert called(two, "-o", out, "--field", "text=body") == 1  # they are still there


@pytest.mark.parametrize(
    ("arguments", "named"),
    [
        (["nowhere", "-o", "out.jsonl"], "nowhere does not exist"),
        (["in.jsonl", "-o", "out.csv"], ".jsonl or .parquet"),
        (["in.jsonl"], "-o"),
        (["in.jsonl", "-o", "in.jsonl"], "outside"),
        (["in.jsonl", "-o", "mine.jsonl"], "--overwrite"),
        (["in.jsonl", "-o", "out.jsonl", "--workers", "0"], "--workers"),
        (["in.jsonl", "-o", "out.jsonl", "--deadline", "0"], "--deadline"),
        (["in.jsonl", "-o", "out.jsonl", "--deadline", "inf"], "--deadline"),
        (["in.jsonl", "-o", "out.jsonl", "--deadline", "nan"], "--deadline"),
        (["in.jsonl", "-o", "out.jsonl", "--memory", "99999999999999999999"], "--memory"),
        (["in.jsonl", "-o", "out.jsonl", "--limit", "99999999999999999999"], "--limit"),
        (["in.jsonl", "-o", "out.jsonl", "--engine", "daft", "--retry"], "--retry"),
        (["in.jsonl", "-o", "sub.jsonl"], "sub.jsonl is a folder: name a file"),
        (["in.jsonl", "-o", "nowhere/out.jsonl"], "its folder does not exist"),
        (["in.jsonl", "-o", "out.jsonl", "--engine", "spark"], "--engine"),
        (["in.jsonl", "-o", "out.jsonl", "--published", "soon"], "soon"),
        (["in.jsonl", "-o", "out.jsonl", "--field", "body"], "text=body"),
    ],
)
def test_a_wrong_call_is_one_line_and_writes_nothing(
    arguments: list[str], named: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "in.jsonl").write_text('{"text": "Talks failed."}\n')
    (tmp_path / "mine.jsonl").write_text("mine")
    (tmp_path / "sub.jsonl").mkdir()
    assert called(*arguments) == 2
    message = capsys.readouterr().err
    assert named in message
    assert message.count("\n") == 1
    assert sorted(path.name for path in tmp_path.iterdir()) == ["in.jsonl", "mine.jsonl", "sub.jsonl"]


@pytest.mark.skipif(not hasattr(signal, "pthread_sigmask"), reason="this system has no groups of processes")
@pytest.mark.parametrize("seconds", [1.0, 4.0])
def test_stopped_by_ctrl_c_it_says_one_line_and_goes_on(seconds: float, tmp_path: Path) -> None:
    """While workers load the model, and later; they hear of Ctrl-C as well."""
    out = tmp_path / "events.jsonl"
    command = [sys.executable, "-m", "timeline", "corpus", str(AFFAIR), "-o", str(out), "--workers", "1"]
    started = subprocess.Popen(command, stderr=subprocess.PIPE, text=True, cwd=ROOT, start_new_session=True)
    journal = out.with_name("events.jsonl.journal")
    while not journal.exists():
        sleep(0.05)
    sleep(seconds)
    os.killpg(started.pid, signal.SIGINT)
    told = started.communicate()[1]
    assert (started.returncode, told) in ((130, "timeline: stopped; the same command goes on where it was\n"), (0, ""))
    assert called(AFFAIR, "-o", out, "--workers", "1") == 0
    assert {json.loads(line)["article_id"] for line in out.read_text("utf-8").splitlines()} == {
        str(one) for one in AFFAIR.glob("*.txt")
    }
