"""What runs in a worker process: articles in through a pipe, one outcome after the other out, under limits of memory and time.

Orders come from the parent, which is trusted; answers are JSON, because whoever reads hostile text may say anything.
"""

from __future__ import annotations

import json
import signal
import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import astuple, dataclass
from multiprocessing.connection import Connection
from pathlib import Path

from timeline.article.many import Entry
from timeline.errors import TimelineError

_GRACE = 5  # seconds beyond the deadline after which a worker ends itself, if its parent is no longer there to do so
_MEGABYTE = 2**20


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of one article.

    Attributes:
        events: A line for each event, without its end.
        reason: Why it could not be read; `None` if it was.
    """

    events: tuple[str, ...] = ()
    reason: str | None = None


#: Articles in, an outcome for each in their order.
Reader = Callable[[Sequence[Entry]], Iterator[Outcome]]


@dataclass(frozen=True, slots=True)
class Limits:
    """What one article may take.

    Attributes:
        deadline: Seconds.
        memory: Megabytes beyond what the worker holds before its first article; kept on Linux, where the system can.
    """

    deadline: float
    memory: int


def work(channel: Connection, open_reader: Callable[[], Reader], limits: Limits) -> None:
    """Serve until the parent closes the channel.

    Says {"ready": true} once the reader is loaded, or {"cannot": reason}. To each batch it answers with an outcome an article, as
    [events, reason], or in place of one with {"failed": reason}, after which it ends: nobody knows what the failure left behind.
    """
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C reaches the whole group; the parent decides
    try:
        reader = open_reader()
    except TimelineError as error:
        _say(channel, {"cannot": str(error)})
        return
    _limit_memory(limits.memory)
    try:
        _say(channel, {"ready": True})
        while _serve(channel, channel.recv(), reader, limits):
            pass
    except (EOFError, OSError) as closed:
        sys.exit(f"the parent is gone: {closed}" if isinstance(closed, OSError) else 0)


def _serve(channel: Connection, batch: Sequence[Entry], reader: Reader, limits: Limits) -> bool:
    """Answer to one batch; whether the worker is still fit for another."""
    outcomes = iter(reader(batch))
    for _ in batch:
        try:
            with _alarm(limits.deadline + _GRACE):
                outcome = next(outcomes)
        except MemoryError as error:
            _limit_memory(None)
            _say(
                channel,
                {"failed": f"took more than {limits.memory:,} MB of memory: raise --memory or leave it out", "as": repr(error)},
            )
            return False
        except BaseException as error:  # a Rust panic is none of Exception's children, and sys.exit is not an article's to call
            _say(channel, {"failed": f"a bug in timeline: {type(error).__name__}: {error}; please report it with the article"})
            return False
        _say(channel, astuple(outcome))
    return True


def _say(channel: Connection, message: object) -> None:
    channel.send_bytes(json.dumps(message).encode())


@contextmanager
def _alarm(seconds: float) -> Iterator[None]:
    """End this process by a signal if the block takes longer; an endless loop in C does not stop that."""
    if not hasattr(signal, "setitimer"):
        yield
        return
    signal.setitimer(signal.ITIMER_REAL, seconds)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)


def _limit_memory(megabytes: int | None) -> None:
    """Let the process take so much more than it holds now; `None` lifts the limit."""
    if sys.platform != "linux":
        return
    import resource

    hard = resource.getrlimit(resource.RLIMIT_AS)[1]
    if megabytes is None:
        resource.setrlimit(resource.RLIMIT_AS, (hard, hard))
        return
    pages = int(Path("/proc/self/statm").read_text(encoding="ascii").split()[0])
    soft = pages * resource.getpagesize() + megabytes * _MEGABYTE
    resource.setrlimit(resource.RLIMIT_AS, (soft if hard == resource.RLIM_INFINITY else min(soft, hard), hard))
