"""How well events are typed, beside a look-up of trigger words in the same run, and which types are taken for which.

    python benchmarks/typed.py DATA/typed/case2021_task2.jsonl OUT [--every 6]

OUT gets three JSON Lines files for the scorer of types: what was annotated, what we read, and what the look-up finds. The look-up
knows all our trigger words and nothing of their arguments: every word is an event of the type that most frames give it. Undated
records are read as published on one fixed day. Of records with one annotated event the confusions are printed: the type that was
asked for, what the most salient event had instead, and how often. (A script called `types.py` would hide the standard library's
module of that name from every script beside it.)
"""

from __future__ import annotations

import argparse
import json
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from fnmatch import fnmatch
from pathlib import Path
from typing import Any

from timeline import Article, Timeline
from timeline.events.types import EventTypes
from timeline.language import load
from timeline.reading import Reading

DAY = "2015-06-15"  # of records without a date
MOST = 30  # confusions that are shown
TYPES = EventTypes.built_in()
Row = dict[str, Any]


def article_of(row: Row) -> Article:
    """A record as an article."""
    told = str(row.get("dct") or row.get("date") or row.get("published") or "")[:10]
    return Article(row["text"], published=told if len(told) == len(DAY) else DAY, id=str(row["id"]))


def ours(article: Article) -> list[Row]:
    """Every mention of every event that we read."""
    return [
        {"type": e.type, "plover": e.plover, "start": m.start, "end": m.end, "salience": e.salience}
        for e in Timeline.read(article)
        for m in e.mentions
    ]


def looked_up(article: Article) -> list[Row]:
    """Every word that is a trigger, with the type that most frames give it; the first is the most salient."""
    reading = Reading(article, load("en"))
    frames = reading.language.events.frames
    found = []
    for token in (t for s in reading.sentences for t in s.tokens):
        kinds = Counter(frame.type for frame, _ in frames.get((token.lemma.lower(), token.is_verb), ()))
        if kinds and token.pos in ("VERB", "NOUN", "PROPN"):
            kind = min(kinds, key=lambda name: (-kinds[name], name))
            plover = TYPES[kind].kind.plover
            found.append(
                {"type": kind, "plover": plover, "start": token.start, "end": token.end, "salience": 1 / (1 + token.start)}
            )
    return found


def confusions(rows: Sequence[Row], read: Iterable[list[Row]]) -> Iterator[tuple[str, str]]:
    """Of records with one typed event: the type asked for, and that of the most salient event where it is another."""
    for row, events in zip(rows, read, strict=True):
        leaves = [leaf for e in row["events"] if (leaf := (e.get("map") or {}).get("leaf"))]
        if len(leaves) == 1 == len(row["events"]):
            first = min(events, key=lambda e: (-e["salience"], e["start"]), default={"type": "nothing"})["type"]
            if not any(fnmatch(first, leaf) for leaf in leaves[0].split("|")):
                yield leaves[0], first


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("file", type=Path, help="records with typed events, as JSON Lines")
    parser.add_argument("out", type=Path, help="folder for what was found")
    parser.add_argument("--every", type=int, default=1, help="read every so many records one")
    given = parser.parse_args()
    rows = [json.loads(line) for line in given.file.read_text("utf-8").splitlines() if line.strip()][:: given.every]
    articles = [article_of(row) for row in rows]
    read = {"ours": [ours(a) for a in articles], "look-up": [looked_up(a) for a in articles]}
    given.out.mkdir(parents=True, exist_ok=True)
    lines = {"gold": rows} | {
        name: [{"id": row["id"], "events": events} for row, events in zip(rows, found, strict=True)] for name, found in read.items()
    }
    for name, some in lines.items():
        text = "".join(json.dumps(line) + "\n" for line in some)
        (given.out / f"{given.file.stem}.{name}.jsonl").write_text(text, "utf-8")
    for (asked, had), times in Counter(confusions(rows, read["ours"])).most_common(MOST):
        print(f"{times:4}  {asked} as {had}")


if __name__ == "__main__":
    main()
