"""Reads articles of our own and prints a fingerprint of all that came of them: `python -m tests.reliability.reader 4 7 2031-05-06`.

The arguments: how many articles, the seed of the order in which they are read, and the day that the clock says it is.
"""

from __future__ import annotations

import sys
from hashlib import sha256
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory

import time_machine

from tests.reliability.prose import news

SUFFIXES = (".json", ".svg", ".html", ".ics", ".tml")


def fingerprint(seed: int, suffixes: tuple[str, ...] = (".json",)) -> str:
    """What one article's files come to; without a dateline, only its times are looked for."""
    from timeline import Article, Timeline, find_times

    story = Timeline.read(Article(news(400, seed), published="2015-03-10", id=f"{seed}"))
    undated = find_times(Article(news(400, seed)))
    with TemporaryDirectory() as folder:
        files = [Path(folder, f"story{suffix}") for suffix in suffixes]
        for file in files:
            story.save(file)
        parts = [file.read_bytes() for file in files]
    return sha256(b"".join([*parts, repr(undated).encode()])).hexdigest()


def main() -> None:
    count, order, day = int(sys.argv[1]), int(sys.argv[2]), sys.argv[3]
    seeds = list(range(count))
    Random(order).shuffle(seeds)
    with time_machine.travel(f"{day}T12:00:00Z"):
        found = {seed: fingerprint(seed, SUFFIXES if seed < 2 else SUFFIXES[:1]) for seed in seeds}
    print(sha256("".join(found[seed] for seed in sorted(found)).encode()).hexdigest())


if __name__ == "__main__":
    main()
