"""A reader that does to its worker whatever an article tells it to, and loads no model; with a job that it reads."""

import json
import os
import re
import signal
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from time import sleep

from timeline.article import Entry
from timeline.corpus import Job, Outcome, results, run


class Panic(BaseException):
    """What libraries in Rust raise: none of Exception's children."""


def loop() -> None:
    """One that no signal handler of Python interrupts."""
    signal.signal(signal.SIGALRM, signal.SIG_IGN)
    re.match(r"(a|aa)+$", "a" * 60 + "b")


def eat() -> None:
    held = [b"\0" * 2**20]
    while len(held) < 4_096:
        held.append(bytes([len(held) % 256]) * 2**20)


def panic() -> None:
    raise Panic("index out of bounds")


#: What an article says -> what it does.
POISONS = {"abort": os.abort, "exit": lambda: os._exit(7), "leave": sys.exit, "loop": loop, "eat": eat, "panic": panic}


def reader(batch: Sequence[Entry]) -> Iterator[Outcome]:
    """Each article becomes as many events as it has words, unless it is poisoned."""
    for entry in batch:
        assert isinstance(entry.content, bytes)
        row = json.loads(entry.content)
        if row["text"] in POISONS:
            POISONS[row["text"]]()
        if row["text"] == "slow":
            sleep(0.02)
        words = row["text"].split()
        yield Outcome(tuple(json.dumps({"id": f"e{n}", "title": word, "article_id": row["id"]}) for n, word in enumerate(words)))


def open_reader() -> object:
    return reader


def write(path: Path, texts: Sequence[str]) -> Path:
    """Articles as JSON Lines."""
    lines = (json.dumps({"id": f"a{number}", "text": text}) for number, text in enumerate(texts))
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")
    return path


def main(place: str, out: str, workers: str = "1", kill: str = "0") -> None:
    """Do a job, and be killed (as by kill -9) when files are forced to disk for that time; 0 spares."""
    moments, fsync = int(kill), os.fsync

    def killing(file: int) -> None:
        nonlocal moments
        moments -= 1
        if moments == 0:
            os.kill(os.getpid(), signal.SIGKILL)
        fsync(file)

    os.fsync = killing
    results._EVERY = 0.05
    run(Job(Path(place), Path(out), workers=int(workers), deadline=2.0, memory=200), reader=open_reader)


if __name__ == "__main__":
    main(*sys.argv[1:])
