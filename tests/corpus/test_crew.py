"""Whatever an article does to its worker, it is named, and every other article comes out."""

import os
import signal
import sys
from collections.abc import Callable, Iterator
from functools import partial
from multiprocessing import get_context
from pathlib import Path

import pytest

from tests.corpus.poisons import open_words, write
from timeline.article.many import entries
from timeline.corpus import Crew, Outcome, worker
from timeline.corpus.worker import Limits, work
from timeline.errors import TimelineError

REASONS = {
    "abort": "die of SIGABRT",
    "exit": "exit with status 7",
    "leave": "SystemExit",
    "loop": "took more than 2 s",
    "panic": "Panic: index out of bounds",
    **({"eat": "took more than 200 MB"} if sys.platform == "linux" else {}),
}


def outcomes(place: Path, crew: Crew) -> dict[str, Outcome]:
    with crew:
        return {entry.where.rpartition(":")[2]: outcome for entry, outcome in crew.read(entries(place))}


def crew(**options: object) -> Crew:
    return Crew(open_words, **{"deadline": 2.0, "memory": 200, "batch": 4} | options)


def test_poisoned_articles_are_named_and_the_others_come_out(tmp_path: Path) -> None:
    texts = [text for poison in REASONS for text in (f"before {poison}", poison)] + ["the last of them"]
    found = outcomes(write(tmp_path / "in.jsonl", texts), crew(batch=1))
    assert len(found) == len(texts)
    for number, poison in enumerate(REASONS, 1):
        assert REASONS[poison] in found.pop(str(2 * number)).reason
    assert {outcome.reason for outcome in found.values()} == {None}
    assert [len(outcome.events) for outcome in found.values()] == [2] * len(REASONS) + [4]


def test_who_shares_a_batch_with_the_culprit_is_read_alone(tmp_path: Path) -> None:
    found = outcomes(write(tmp_path / "in.jsonl", ["one", "two", "abort", "four", "five"]), crew(batch=4))
    assert list(found) == ["1", "2", "3", "4", "5"]
    assert [number for number, outcome in found.items() if outcome.reason] == ["3"]


def test_several_workers_share_the_work_and_lose_nothing(tmp_path: Path) -> None:
    found = outcomes(write(tmp_path / "in.jsonl", ["slow", "abort", *["slow"] * 22]), crew(workers=2))
    assert sorted(map(int, found)) == list(range(1, 25))
    assert [number for number, outcome in found.items() if outcome.reason] == ["2"]


@pytest.mark.skipif(not hasattr(signal, "setitimer"), reason="this system has no timers for processes")
def test_a_worker_whose_overseer_is_gone_ends_itself(tmp_path: Path) -> None:
    context = get_context("spawn")
    ours, theirs = context.Pipe()
    limits = Limits(deadline=0.5 - worker._GRACE, memory=500)
    process = context.Process(target=work, args=(theirs, open_words, limits), daemon=True)
    process.start()
    ours.recv_bytes()
    ours.send(list(entries(write(tmp_path / "in.jsonl", ["loop"]))))
    process.join(60)
    assert process.exitcode == -signal.SIGALRM


def test_a_worker_whose_overseer_went_before_it_was_ready_says_so_in_one_line(capfd: pytest.CaptureFixture[str]) -> None:
    context = get_context("spawn")
    ours, theirs = context.Pipe()
    ours.close()
    process = context.Process(target=work, args=(theirs, open_words, Limits(deadline=60, memory=500)), daemon=True)
    process.start()
    process.join(60)
    assert process.exitcode == 1
    assert [line for line in capfd.readouterr().err.splitlines() if not line.startswith("the parent is gone: ")] == []


def pid_of_worker(batch: object) -> Iterator[Outcome]:
    for _ in batch:
        yield Outcome((str(os.getpid()),))


def open_pid_of_worker() -> Callable:
    return pid_of_worker


def test_a_worker_is_renewed_before_it_grows_old(tmp_path: Path) -> None:
    place = write(tmp_path / "in.jsonl", ["x"] * 12)
    found = outcomes(place, Crew(open_pid_of_worker, batch=2, renewed=4))
    pids = [outcome.events[0] for outcome in found.values()]
    assert [len(set(pids[n : n + 4])) for n in (0, 4, 8)] == [1, 1, 1]
    assert len(set(pids)) == 3


def test_nothing_to_read_starts_no_worker() -> None:
    with crew(workers=3) as idle:
        assert list(idle.read(())) == []
        assert idle._workers == []


def refusing() -> None:
    raise TimelineError("the model is not installed: install it")


def test_workers_that_cannot_start_say_why(tmp_path: Path) -> None:
    place = write(tmp_path / "in.jsonl", ["x"])
    with pytest.raises(TimelineError, match="the model is not installed"):
        outcomes(place, Crew(refusing))
    with pytest.raises(TimelineError, match=r"cannot start.*exit with status 3"):
        outcomes(place, Crew(partial(os._exit, 3)))


def test_articles_are_taken_only_as_they_are_needed(tmp_path: Path) -> None:
    """Constant memory: no more than a batch a worker is held."""
    taken = 0

    def counted() -> Iterator:
        nonlocal taken
        for entry in entries(write(tmp_path / "in.jsonl", ["x"] * 100)):
            taken += 1
            yield entry

    with crew(workers=1) as small:
        reading = small.read(counted())
        for done, _ in enumerate(reading, 1):
            assert taken - done <= 4
