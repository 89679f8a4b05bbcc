"""The journal: what was noted is known when it is opened again, and it belongs to one job and one run."""

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from timeline.corpus.journal import Journal, State
from timeline.errors import CannotWrite

SETTINGS = {"IN": "news", "published": None, "fields": {"text": "body"}}


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "out.jsonl.journal"


def test_what_was_noted_is_known_again(path: Path) -> None:
    state = State(events=10, problems=3)
    with closing(Journal(path, SETTINGS)) as journal:
        assert journal.state == State()
        journal.note(state, [("a.txt", False), ("b\ud800.txt", True)])
    with closing(Journal(path, SETTINGS)) as journal:
        assert journal.state == state
        assert journal.counts == (2, 1)
        assert [where in journal for where in ("a.txt", "b\ud800.txt", "c.txt")] == [True, True, False]


def test_failures_can_be_forgotten_and_nothing_else(path: Path) -> None:
    with closing(Journal(path, SETTINGS)) as journal:
        journal.note(State(events=10, problems=3), [("a.txt", False), ("b.txt", True)])
        journal.forget_failed()
        assert journal.state == State(events=10, problems=0)
        assert journal.counts == (1, 0)
        assert "a.txt" in journal


def test_an_article_is_done_once(path: Path) -> None:
    with closing(Journal(path, SETTINGS)) as journal:
        journal.note(State(), [("a.txt", False), ("a.txt", False)])
        assert journal.counts == (1, 0)


@pytest.mark.parametrize(("name", "value"), [("IN", "olds"), ("published", "2016-02-05"), ("fields", {"text": "text"})])
def test_other_settings_are_refused_by_name(name: str, value: object, path: Path) -> None:
    Journal(path, SETTINGS).close()
    with pytest.raises(CannotWrite, match=rf"begun with {name} .*\(now .*\).*--overwrite"):
        Journal(path, SETTINGS | {name: value})
    Journal(path, SETTINGS).close()


def test_what_cannot_be_noted_is_told_and_nothing_of_it_is_kept(path: Path) -> None:
    with closing(Journal(path, SETTINGS)) as journal:
        journal.note(State(events=1), [("a.txt", False)])
        journal._file.execute("PRAGMA max_page_count = 1")  # a full disk
        many = [(f"{number}.txt", False) for number in range(1_000)]
        with pytest.raises(CannotWrite, match=r"full.*the same again goes on"):
            journal.note(State(events=2), many)
        assert (journal.state, journal.counts) == (State(events=1), (1, 0))


def test_two_runs_do_not_write_at_once(path: Path) -> None:
    with closing(Journal(path, SETTINGS)), pytest.raises(CannotWrite, match="another run"):
        Journal(path, SETTINGS)


def test_a_foreign_file_is_left_as_it_is(path: Path) -> None:
    path.write_bytes(b"Dear diary, " * 100)
    with pytest.raises(CannotWrite, match="no journal of ours"):
        Journal(path, SETTINGS)
    assert path.read_bytes() == b"Dear diary, " * 100


def test_a_foreign_database_is_left_as_it_is(path: Path) -> None:
    with closing(sqlite3.connect(path)) as other:
        other.execute("CREATE TABLE job (name TEXT)")
    before = path.read_bytes()
    with pytest.raises(CannotWrite, match="another program"):
        Journal(path, SETTINGS)
    assert path.read_bytes() == before


def test_an_empty_file_is_a_journal_that_was_about_to_begin(path: Path) -> None:
    path.touch()
    with closing(Journal(path, SETTINGS)) as journal:
        assert journal.counts == (0, 0)


def test_what_cannot_be_opened_or_is_damaged_is_told_with_what_to_do(path: Path) -> None:
    with closing(Journal(path, SETTINGS)):
        pass
    path.write_bytes(path.read_bytes()[:3_000])
    with pytest.raises(CannotWrite, match=r"a damaged one .*--overwrite"):
        Journal(path, SETTINGS)
    path.unlink()
    path.mkdir()
    with pytest.raises(CannotWrite, match="unable to open database file; name a folder that can be written to"):
        Journal(path, SETTINGS)


def test_a_folder_that_is_missing_is_named(tmp_path: Path) -> None:
    with pytest.raises(CannotWrite, match="nowhere"):
        Journal(tmp_path / "nowhere" / "out.jsonl.journal", SETTINGS)
