"""Readers that do to their worker whatever an article tells them to; as a command, a job that they read."""

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
from timeline.corpus.batch import Settings, open_reader
from timeline.corpus.worker import Reader


class Panic(BaseException):
    """What libraries in Rust raise: none of Exception's children."""


def loop() -> None:
    """One in C: no handler of a signal that is written in Python gets a turn."""
    re.match(r"(a|aa)+$", "a" * 60 + "b")


def eat() -> None:
    held = [b"\0" * 2**20]
    while len(held) < 4_096:
        held.append(bytes([len(held) % 256]) * 2**20)


def panic() -> None:
    raise Panic("index out of bounds")


#: What an article says -> what it does.
POISONS = {"abort": os.abort, "exit": lambda: os._exit(7), "leave": sys.exit, "loop": loop, "eat": eat, "panic": panic}


def poisoned(entry: Entry) -> dict[str, str]:
    """The row of an article, unless it is poisoned."""
    assert isinstance(entry.content, bytes)
    row = json.loads(entry.content)
    if row["text"] in POISONS:
        POISONS[row["text"]]()
    return row


def words(batch: Sequence[Entry]) -> Iterator[Outcome]:
    """Each article becomes as many events as it has words."""
    for entry in batch:
        row = poisoned(entry)
        if row["text"] == "slow":
            sleep(0.02)
        titles = enumerate(row["text"].split())
        yield Outcome(tuple(json.dumps({"id": f"e{number}", "title": word, "article_id": row["id"]}) for number, word in titles))


def open_words() -> Reader:
    return words


def open_model() -> Reader:
    """The reader of the library; articles are published on a day of our choice."""
    read = open_reader(Settings(published="2016-02-08"))()

    def model(batch: Sequence[Entry]) -> Iterator[Outcome]:
        for entry in batch:
            poisoned(entry)
            yield from read([entry])

    return model


def write(path: Path, texts: Sequence[str]) -> Path:
    """Articles as JSON Lines."""
    lines = (json.dumps({"id": f"a{number}", "text": text}) for number, text in enumerate(texts))
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")
    return path


def main(place: str, out: str, workers: str = "1", kill: str = "0", reader: str = "words") -> None:
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
    job = Job(Path(place), Path(out), workers=int(workers), deadline=2.0 if reader == "words" else 10.0, memory=300)
    run(job, reader={"words": open_words, "model": open_model}[reader])


if __name__ == "__main__":
    main(*sys.argv[1:])
