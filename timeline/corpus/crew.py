"""Worker processes and their overseer: whatever an article does to its worker, the others do not notice.

Each worker has a pipe of its own. Pools with a queue for all of them (multiprocessing, concurrent.futures, pebble) share a lock
with their workers, and a worker that is killed while it holds the lock stops them all.
"""

from __future__ import annotations

import json
import signal
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from itertools import islice
from multiprocessing import get_context, resource_tracker
from multiprocessing.connection import Connection, wait
from multiprocessing.context import SpawnProcess
from time import monotonic
from types import TracebackType
from typing import Self

from timeline.article.many import Entry
from timeline.corpus.worker import Limits, Outcome, Reader, work
from timeline.errors import TimelineError

_LOADING = 300.0  # seconds that a worker may take to load the model
_TRIES = 3  # workers that may die while they load, one after the other
_BATCH = 8  # articles handed out at once
_GRACE = 5.0  # seconds between the end of a pipe and that of the process
_RENEWED = 5_000  # articles after which a worker is replaced, so that what it hoards does not grow for ever


@dataclass(slots=True)
class _Worker:
    """A worker as its overseer sees it: what it was given and has not answered yet, and when the next answer is due."""

    process: SpawnProcess
    channel: Connection
    due: float
    pending: deque[Entry] = field(default_factory=deque)
    alone: bool = False
    ready: bool = False
    answered: int = 0


class Crew:
    """Workers that read articles; a context, at whose end they are gone.

    A worker that raises, dies, exceeds the deadline or the memory is replaced. What it was reading is read again, each article
    in a batch of its own: the one that fails once more is the culprit.

    >>> from timeline.corpus.batch import Settings, open_reader
    >>> with Crew(open_reader(Settings()), workers=2) as crew:
    ...     list(crew.read([]))
    []
    """

    def __init__(
        self,
        open_reader: Callable[[], Reader],
        *,
        workers: int = 1,
        deadline: float = 60.0,
        memory: int = 1_000,
        batch: int = _BATCH,
        renewed: int = _RENEWED,
    ) -> None:
        """Set up a crew; a worker is started when there is something to read for it.

        Args:
            open_reader: Called once in each worker; gives what reads there. Sent to the workers by name, as functions are.
            workers: How many at most.
            deadline: Seconds that an article may take.
            memory: Megabytes that an article may take.
            batch: Articles that a worker is given at once.
            renewed: Articles after which a worker is replaced by a new one.
        """
        self._open_reader = open_reader
        self._most = workers
        self._limits = Limits(deadline, memory)
        self._batch = batch
        self._renewed = renewed
        self._workers: list[_Worker] = []
        self._waiting: deque[list[Entry]] = deque()  # batches that come before those not yet taken
        self._stillborn = 0

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        while self._workers:
            self._end(self._workers[-1])

    def read(self, entries: Iterable[Entry]) -> Iterator[tuple[Entry, Outcome]]:
        """Read articles; no more than a batch a worker are held at a time.

        Yields:
            Each article with what became of it, in the order in which they are done.

        Raises:
            TimelineError: The workers cannot start; the message says why.
        """
        source = iter(entries)
        while self._hand_out(source):
            for worker in self._stirring():
                yield from self._heard(worker)
            for worker in [one for one in self._workers if one.pending and one.due < monotonic()]:
                yield from self._lost(worker, f"took more than {self._limits.deadline:g} s: raise --deadline or leave it out")

    def _hand_out(self, source: Iterator[Entry]) -> bool:
        """Give something to every worker that is free, as long as there is something; whether anything is being read."""
        while (idle := self._idle()) or len(self._workers) < self._most:
            batch = self._waiting.popleft() if self._waiting else list(islice(source, self._batch))
            if not batch:
                break
            worker = idle or self._started()
            worker.pending.extend(batch)
            worker.alone = len(batch) == 1
            if worker.ready:
                self._send(worker)
        return any(worker.pending for worker in self._workers)

    def _idle(self) -> _Worker | None:
        return next((worker for worker in self._workers if not worker.pending), None)

    def _started(self) -> _Worker:
        context = get_context("spawn")  # a fork would take along locks and threads in whatever state they are
        ours, theirs = context.Pipe()
        process = context.Process(target=work, args=(theirs, self._open_reader, self._limits), daemon=True)
        with _uninterrupted():
            process.start()
        theirs.close()  # the worker holds the only other end, so that its death ends the pipe
        self._workers.append(_Worker(process, ours, monotonic() + _LOADING))
        return self._workers[-1]

    def _send(self, worker: _Worker) -> None:
        """Send a worker what it is to read; one that has died since is noticed when its answer is waited for."""
        worker.due = monotonic() + self._limits.deadline
        with suppress(OSError):
            worker.channel.send(list(worker.pending))

    def _stirring(self) -> list[_Worker]:
        """The workers that have something to say, or died, by the time the next answer is due."""
        busy = [worker for worker in self._workers if worker.pending]
        patience = min(worker.due for worker in busy) - monotonic()
        ready = wait([worker.channel for worker in busy], max(patience, 0))
        return [worker for worker in busy if worker.channel in ready]

    def _heard(self, worker: _Worker) -> Iterator[tuple[Entry, Outcome]]:
        try:
            message = json.loads(worker.channel.recv_bytes())
        except (EOFError, OSError, ValueError):
            yield from self._lost(worker, _death(worker.process))
            return
        match message:
            case {"ready": True}:
                worker.ready, self._stillborn = True, 0
                self._send(worker)
            case {"cannot": reason}:
                raise TimelineError(reason)
            case {"failed": reason}:
                yield from self._lost(worker, reason)
            case [events, reason]:
                yield self._answered(worker), Outcome(tuple(events), reason)

    def _answered(self, worker: _Worker) -> Entry:
        worker.due = monotonic() + self._limits.deadline
        worker.answered += 1
        entry = worker.pending.popleft()
        if not worker.pending and worker.answered >= self._renewed:
            self._end(worker)
        return entry

    def _lost(self, worker: _Worker, reason: str) -> Iterator[tuple[Entry, Outcome]]:
        """Replace a worker. A single article has done for it; of several each is tried alone."""
        self._end(worker)
        if not worker.ready:
            self._stillborn += 1
            if self._stillborn == _TRIES:
                raise TimelineError(f"the workers cannot start, each of them {reason}: try timeline read with one article")
            self._waiting.appendleft(list(worker.pending))
        elif worker.alone:
            yield worker.pending[0], Outcome(reason=reason)
        else:
            self._waiting.extendleft([entry] for entry in reversed(worker.pending))

    def _end(self, worker: _Worker) -> None:
        self._workers.remove(worker)
        worker.process.kill()  # it holds nothing that could be left behind half done
        worker.process.join()
        worker.channel.close()


@contextmanager
def _uninterrupted() -> Iterator[None]:
    """Keeps Ctrl-C for afterwards, and from a process started meanwhile for good: while it loads it could only complain."""
    if not hasattr(signal, "pthread_sigmask"):
        yield
        return
    resource_tracker.ensure_running()  # started with the process it would let Ctrl-C through again
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)


def _death(process: SpawnProcess) -> str:
    """How a process ended, in words."""
    process.join(_GRACE)
    code = process.exitcode
    if code is None or code >= 0:
        return f"made its worker exit with status {code}: please report it with the article"
    name = signal.Signals(-code).name if -code in set(signal.Signals) else f"signal {-code}"
    hint = "; the machine may be short of memory" if name == "SIGKILL" else ""
    return f"made its worker die of {name}{hint}: please report it with the article"
