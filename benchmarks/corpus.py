"""What an archive costs: seconds of a core for each article and each character, as `timeline corpus` reads them in a worker.

    python benchmarks/corpus.py FOLDER [--most 200] [--rounds 3]

FOLDER (or a file of JSON Lines or Parquet) holds articles. The model is loaded and warm; the time is that of the processor, not of
the clock, so that a busy machine falsifies it less. The peak of memory after each round shows whether it grows.
"""

from __future__ import annotations

import argparse
import resource
from itertools import islice
from pathlib import Path
from time import process_time

from timeline.article import Entry, entries
from timeline.corpus.batch import Settings, open_reader

MILLIONS = 100


def main() -> None:
    options = arguments()
    read = open_reader(Settings(published=options.published))()
    found = [entry for entry in islice(entries(options.folder), options.most) if isinstance(entry, Entry)]
    characters = sum(len(entry.open(published=options.published).text) for entry in found)
    list(read(found[:5]))
    for _ in range(options.rounds):
        began = process_time()
        events = sum(len(outcome.events) for outcome in read(found))
        seconds = (process_time() - began) / len(found)
        print(
            f"{len(found)} articles of {characters / len(found):,.0f} characters, {events} events: "
            f"{1e3 * seconds:.0f} ms an article, {1e6 * seconds * len(found) / characters:.0f} us a character, "
            f"{MILLIONS} million: {MILLIONS * 1e6 * seconds / 3600:,.0f} core hours, "
            f"peak {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024:.0f} MB"
        )


def arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--most", type=int, default=200)
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--published", default="2016-02-05", help="taken for every article, so that none is left out")
    return parser.parse_args()


if __name__ == "__main__":
    main()
