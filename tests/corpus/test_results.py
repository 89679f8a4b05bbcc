"""Whatever moment a job is killed at, what it leaves on the disk can be gone on with: every article once, none twice."""

import json
import os
import signal
from collections.abc import Callable, Iterator
from contextlib import closing, suppress
from itertools import count
from multiprocessing import get_context
from pathlib import Path

import pytest

from timeline.corpus import Outcome
from timeline.corpus.forms import kind_of
from timeline.corpus.journal import Journal, State
from timeline.corpus.results import Places, Results
from timeline.errors import CannotWrite
from timeline.export.rows import COLUMNS


def line(article: str, number: int) -> str:
    return json.dumps(dict.fromkeys(COLUMNS) | {"id": f"e{number}", "title": "Zoë", "article_id": article})


def outcome(number: int) -> Outcome:
    """Some articles have events, some none, and some cannot be read."""
    if number % 5 == 3:
        return Outcome(reason="bad")
    return Outcome(tuple(line(f"a{number}", event) for event in range(number % 4)))


def job(out: Path, articles: int) -> None:
    """Do what is left of a job."""
    places = Places(out)
    with closing(Journal(places.journal, {})) as journal, Results(places, journal, kind_of(out).form) as results:
        for number in range(articles):
            if f"a{number}" not in journal:
                results.add(f"a{number}", outcome(number), {"article_id": f"a{number}"})
                results.commit()
        results.finish()


def killed(work: Callable[[], None], moment: int) -> bool:
    """Whether work done in another process was killed before it ended: at the n-th time that it asks the disk for something."""
    process = get_context("fork").Process(target=_dying, args=(work, moment))
    process.start()
    process.join()
    assert process.exitcode in (0, -signal.SIGKILL)
    return process.exitcode != 0


def _dying(work: Callable[[], None], moment: int) -> None:
    left = count(moment, -1)
    for owner, name in ((os, "fsync"), (Path, "replace"), (Path, "unlink"), (Journal, "note")):
        setattr(owner, name, _counted(getattr(owner, name), left))
    work()


def _counted(done: Callable, left: Iterator[int]) -> Callable:
    def counted(*arguments: object, **options: object) -> object:
        if next(left) == 0:
            os.kill(os.getpid(), signal.SIGKILL)
        result = done(*arguments, **options)
        if next(left) == 0:
            os.kill(os.getpid(), signal.SIGKILL)
        return result

    return counted


def contents(out: Path) -> list[object]:
    """The result, as bytes or as rows."""
    if out.suffix == ".jsonl":
        return out.read_bytes().splitlines()
    return pytest.importorskip("pyarrow.parquet").read_table(out).to_pylist()


@pytest.mark.parametrize("suffix", [".jsonl", ".parquet"])
def test_killed_at_every_moment_it_ends_as_if_nothing_had_been(suffix: str, tmp_path: Path) -> None:
    moments = 0
    for articles in (4, 6):  # more articles come after it was finished
        calm = tmp_path / f"calm{suffix}"
        job(calm, articles)
        for moment in range(1, 200):
            out = tmp_path / f"{moment}{suffix}"
            was_killed = killed(lambda out=out, articles=articles: job(out, articles), moment)
            moments += was_killed
            job(out, articles)
            assert contents(out) == contents(calm)
            assert Places(out).problems.read_bytes() == Places(calm).problems.read_bytes()
            assert not Places(out).part.exists()
            assert not Places(out).whole.exists()
            if not was_killed:
                break
        else:
            pytest.fail("it never came to its end")
    assert moments > 30


@pytest.fixture
def places(tmp_path: Path) -> Places:
    return Places(tmp_path / "out.jsonl")


def opened(places: Places) -> None:
    with closing(Journal(places.journal, {})) as journal:
        Results(places, journal, kind_of(places.out).form)


def test_what_a_crash_left_behind_the_last_good_line_is_cut_off(places: Places) -> None:
    with closing(Journal(places.journal, {})) as journal, Results(places, journal, kind_of(places.out).form) as results:
        results.add("a1", Outcome((line("a1", 1),)), {})
    places.part.write_bytes(places.part.read_bytes() + b'{"id": "e2", "tit')
    job(places.out, 0)
    assert [json.loads(one)["article_id"] for one in places.out.read_text("utf-8").splitlines()] == ["a1"]


def test_of_an_article_that_was_cut_in_two_nothing_is_kept(places: Places) -> None:
    """As by Ctrl-C while it is written down."""

    def torn() -> Iterator[str]:
        yield line("a2", 1)
        raise KeyboardInterrupt

    with (
        suppress(KeyboardInterrupt),
        closing(Journal(places.journal, {})) as journal,
        Results(places, journal, kind_of(places.out).form) as results,
    ):
        results.add("a1", Outcome((line("a1", 1),)), {})
        results.add("a2", Outcome(torn()), {})  # type: ignore[arg-type]
    job(places.out, 0)
    assert [json.loads(one)["article_id"] for one in places.out.read_text("utf-8").splitlines()] == ["a1"]


def test_files_that_are_not_as_the_journal_knows_them_are_refused(places: Places) -> None:
    with closing(Journal(places.journal, {})) as journal, Results(places, journal, kind_of(places.out).form) as results:
        results.add("a1", Outcome((line("a1", 1),)), {})
    places.part.write_bytes(b"")
    with pytest.raises(CannotWrite, match=r"shorter than the journal.*--overwrite"):
        opened(places)


def test_a_result_that_was_taken_away_is_missed(places: Places) -> None:
    job(places.out, 2)
    places.out.unlink()
    with pytest.raises(CannotWrite, match="is gone"):
        opened(places)


def test_a_file_that_came_into_the_place_meanwhile_stays(places: Places) -> None:
    with closing(Journal(places.journal, {})) as journal:
        journal.note(State())
    places.out.write_text("mine")
    with pytest.raises(CannotWrite, match="holds something else"):
        opened(places)
    assert places.out.read_text() == "mine"
