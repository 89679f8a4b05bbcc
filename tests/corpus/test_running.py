"""A job from beginning to end: what it writes, what it refuses, and how it goes on."""

import json
import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from tests.corpus.poisons import open_words, write
from timeline.article import Fields
from timeline.corpus import Job, Report, run
from timeline.corpus.running import opened_journal
from timeline.errors import CannotRead, CannotWrite

ROOT = Path(__file__).parents[2]


@pytest.fixture
def place(tmp_path: Path) -> Path:
    return write(tmp_path / "in.jsonl", ["one", "two words", "leave", "", "five"])


@pytest.fixture
def out(tmp_path: Path) -> Path:
    return tmp_path / "out.jsonl"


def done(place: Path, out: Path, **options: object) -> Report:
    """The report of a job with the reader of poisons."""
    return run(Job(place, out, memory=200), reader=open_words, **options)


def lines(path: Path) -> list[bytes]:
    return sorted(path.read_bytes().splitlines())


def problems(out: Path) -> list[dict[str, str]]:
    return [json.loads(line) for line in lines(out.with_name(f"{out.name}.problems.jsonl"))]


def test_events_go_into_one_file_and_problems_into_another(place: Path, out: Path) -> None:
    report = done(place, out)
    assert report == Report(5, 1, out.with_name("out.jsonl.problems.jsonl"))
    assert sorted(json.loads(line)["article_id"] for line in lines(out)) == ["a0", "a1", "a1", "a4"]
    assert [(one["article_id"], one["where"]) for one in problems(out)] == [("a2", f"{place}:3")]
    assert "SystemExit" in problems(out)[0]["reason"]
    assert sorted(path.name for path in out.parent.iterdir()) == [
        "in.jsonl",
        "out.jsonl",
        "out.jsonl.journal",
        "out.jsonl.problems.jsonl",
    ]


def test_called_again_it_does_only_what_is_new(place: Path, out: Path) -> None:
    done(place, out)
    before, heard = lines(out), []
    with place.open("a") as file:
        file.write(json.dumps({"id": "new", "text": "new"}) + "\n")
    assert done(place, out, listener=lambda where, _: heard.append(where)).articles == 6
    assert heard == [f"{place}:6"]
    assert lines(out) == sorted([*before, json.dumps({"id": "e0", "title": "new", "article_id": "new"}).encode()])
    assert len(problems(out)) == 1


def test_what_could_not_be_read_is_tried_again_only_if_asked(place: Path, out: Path) -> None:
    done(place, out)
    place.write_text(place.read_text().replace("leave", "stays"))
    assert done(place, out).problems == 1
    assert done(place, out, retry=True) == Report(5, 0, out.with_name("out.jsonl.problems.jsonl"))
    assert not out.with_name("out.jsonl.problems.jsonl").exists()
    assert len(lines(out)) == 5


def test_two_workers_write_what_one_writes(tmp_path: Path) -> None:
    place = write(tmp_path / "in.jsonl", [f"article {number}" for number in range(20)] + ["leave"])
    for workers in (1, 2):
        run(Job(place, tmp_path / f"{workers}.jsonl", workers=workers), reader=open_words)
    assert lines(tmp_path / "1.jsonl") == lines(tmp_path / "2.jsonl")
    assert problems(tmp_path / "1.jsonl") == problems(tmp_path / "2.jsonl")


def test_what_is_no_article_is_a_problem_as_well(tmp_path: Path, out: Path) -> None:
    folder = tmp_path / "news"
    folder.mkdir()
    write(folder / "a.jsonl", ["one"])
    (folder / "b.parquet").write_text("no table")
    report = done(folder, out)
    assert (report.articles, report.problems) == (2, 1)
    assert problems(out)[0]["where"] == str(folder / "b.parquet")


KILLS = (2, 7)


def test_killed_again_and_again_it_ends_as_if_nothing_had_been(tmp_path: Path) -> None:
    """By kill -9, with its workers; the finer moments are those of test_results."""
    place = write(tmp_path / "in.jsonl", [*["slow"] * 30, "leave", *["slow"] * 10])
    command = [sys.executable, "-m", "tests.corpus.poisons", str(place)]
    subprocess.run([*command, str(tmp_path / "calm.jsonl")], check=True, cwd=ROOT)
    for moment in KILLS:
        killed = subprocess.run([*command, str(tmp_path / "out.jsonl"), "2", str(moment)], check=False, cwd=ROOT)
        assert killed.returncode == -signal.SIGKILL
    subprocess.run([*command, str(tmp_path / "out.jsonl"), "2"], check=True, cwd=ROOT)
    assert lines(tmp_path / "out.jsonl") == lines(tmp_path / "calm.jsonl")
    assert problems(tmp_path / "out.jsonl") == problems(tmp_path / "calm.jsonl")


@pytest.mark.parametrize("name", ["out.csv", "out", "out.json"])
def test_other_suffixes_are_refused(name: str, place: Path) -> None:
    with pytest.raises(CannotWrite, match=r"\.jsonl or \.parquet"):
        done(place, place.with_name(name))


@pytest.mark.parametrize("name", ["out.jsonl", "out.jsonl.part", "out.jsonl.whole", "out.jsonl.problems.jsonl"])
def test_a_file_of_somebody_else_is_not_touched_unless_that_is_said(name: str, place: Path, out: Path) -> None:
    mine = out.with_name(name)
    mine.write_text("mine")
    with pytest.raises(CannotWrite, match="--overwrite"):
        done(place, out)
    assert mine.read_text() == "mine"
    assert not out.with_name("out.jsonl.journal").exists()
    assert done(place, out, overwrite=True).articles == 5
    assert len(lines(out)) == 4


def test_what_another_run_is_writing_is_not_thrown_away(place: Path, out: Path) -> None:
    with opened_journal(Job(place, out), "local"), pytest.raises(CannotWrite, match="another run is writing there"):
        done(place, out, overwrite=True)
    out.with_name("out.jsonl.journal").write_text("no journal")
    assert done(place, out, overwrite=True).articles == 5


def test_a_result_would_not_become_an_article(place: Path) -> None:
    with pytest.raises(CannotWrite, match="outside"):
        done(place.parent, place.with_name("out.jsonl"))
    with pytest.raises(CannotWrite, match="outside"):
        done(place, place, overwrite=True)
    assert place.exists()


def test_wrong_places_are_named_before_anything_is_written(place: Path, tmp_path: Path) -> None:
    with pytest.raises(CannotRead, match="does not exist"):
        done(tmp_path / "nowhere", tmp_path / "out.jsonl")
    with pytest.raises(CannotWrite, match="its folder does not exist"):
        done(place, tmp_path / "nowhere" / "out.jsonl")
    assert [path.name for path in tmp_path.iterdir()] == ["in.jsonl"]


def test_a_job_with_other_settings_is_another_job(place: Path, out: Path) -> None:
    done(place, out)
    with pytest.raises(CannotWrite, match=r'begun with fields \{"text": "text".*now.*"body"'):
        run(Job(place, out, Fields(text="body")), reader=open_words)


def test_a_full_disk_is_told_and_what_was_good_stays_good(place: Path, out: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(_: int) -> None:
        raise OSError(28, "No space left on device")

    with monkeypatch.context() as patched:
        patched.setattr(os, "fsync", full)
        with pytest.raises(CannotWrite, match="No space left on device"):
            done(place, out)
    assert done(place, out).articles == 5
    assert len(lines(out)) == 4
