"""Daft, run on this machine; skipped where it is not installed (it comes with the extra [cluster], and so with [test])."""

import json
import os
from pathlib import Path

import pytest

from timeline.corpus import Job, daft_frame, read_batch, run, run_daft
from timeline.errors import CannotRead, CannotWrite

os.environ["DO_NOT_TRACK"] = "true"  # or importing it calls its makers
daft = pytest.importorskip("daft")
parquet = pytest.importorskip("pyarrow.parquet")

ROWS = [
    {"id": "a1", "text": "Talks in Geneva were suspended on Wednesday.", "published": "2016-02-05"},
    {"id": "a2", "text": "Nothing happened.", "published": "2016-02-05"},
    {"id": "a3", "text": "   ", "published": None},
    {"id": "a4", "text": "Rebels attacked the town of Ransk on Friday.", "published": "2016-02-08"},
]


@pytest.fixture
def place(tmp_path: Path) -> Path:
    path = tmp_path / "in.parquet"
    parquet.write_table(daft.from_pylist(ROWS).to_arrow(), path)
    return path


def by_article(rows: list[dict[str, object]]) -> list[dict[str, object]]:
    return sorted(rows, key=lambda row: (str(row["article_id"]), str(row["id"])))


def test_a_frame_of_articles_becomes_a_frame_of_events() -> None:
    found = daft_frame(daft.from_pylist(ROWS)).to_pylist()
    assert by_article(found) == by_article(read_batch(ROWS))


def test_it_writes_what_the_local_engine_writes(place: Path, tmp_path: Path) -> None:
    heard = []
    job, local = Job(place, tmp_path / "daft.parquet"), Job(place, tmp_path / "local.parquet")
    report = run_daft(job, lambda where, outcome: heard.append((where, outcome.reason)))
    assert (report.articles, report.problems) == (4, 1) == (run(local).articles, run(local).problems)
    assert by_article(parquet.read_table(job.out).to_pylist()) == by_article(parquet.read_table(local.out).to_pylist())
    assert [where for where, _ in heard] == ["a3"]
    assert [json.loads(line)["article_id"] for line in report.problems_file.read_text().splitlines()] == ["a3"]
    assert run_daft(job) == report  # done already


def test_wrong_calls_are_refused(place: Path, tmp_path: Path) -> None:
    with pytest.raises(CannotRead, match="no column 'text'"):
        daft_frame(daft.from_pylist([{"body": "Talks failed."}]))
    with pytest.raises(CannotWrite, match=r"suffix \.parquet"):
        run_daft(Job(place, tmp_path / "out.jsonl"))
    with pytest.raises(CannotRead, match="for folders"):
        run_daft(Job(tmp_path, tmp_path.parent / "out.parquet"))
