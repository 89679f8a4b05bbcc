"""How well timelines of one entity come out of raw text, on MEANTIME with the gold of SemEval-2015 Task 4 (Minard et al. 2015).

    python benchmarks/timelines.py DATA/events/apple --rows OUT.jsonl
    python SCORER/score_timelines.py --gold DATA/events/apple/timelines --data DATA/events/apple --system OUT.jsonl

Reads the texts, the datelines and the six names, nothing else of the corpus. Every event that the story is about for a name becomes
a row: its place in the order of time, its day, its mentions.
"""

from __future__ import annotations

import argparse
import json
from collections.abc import Iterator
from pathlib import Path

from timeline import Article, Timeline
from timeline.events.model import Event
from timeline.times.when import When

UNDATED = "XXXX-XX-XX"


def articles(folder: Path) -> Iterator[Article]:
    """The articles of a corpus folder, in the order of its manifest."""
    for line in (folder / "manifest.jsonl").read_text("utf-8").splitlines():
        row = json.loads(line)
        text = (folder / row["path"]).read_text("utf-8")
        yield Article(text=text, title=row["title"], published=row["dct"], id=row["doc_id"])


def day(when: When | None) -> str | None:
    """The date as the gold writes it: "2016", "2016-02" or "2016-02-03"; the first day of what is told by its sides."""
    if when is None or when.start is None:
        return None
    length = {"year": 4, "month": 7}.get(when.granularity.value, 10)
    return when.start.isoformat()[:10][:length]


def rows(story: Timeline, name: str) -> Iterator[dict[str, object]]:
    """The rows of one entity's timeline: rows of one day share a place, the undated come at place 0."""
    dated: dict[str, list[Event]] = {}
    for event in story.about(name):
        dated.setdefault(day(event.when) or "", []).append(event)
    undated = dated.pop("", [])
    yield from (_row(name, 0, None, event) for event in undated)
    for order, date in enumerate(sorted(dated), start=1):
        yield from (_row(name, order, date, event) for event in dated[date])


def _row(name: str, order: int, date: str | None, event: Event) -> dict[str, object]:
    places = [{"doc_id": m.article_id or event.article_id, "start": m.start, "end": m.end} for m in event.mentions]
    return {"entity": name, "order": order, "date": date or UNDATED, "mentions": places}


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("data", type=Path, help="folder with texts, manifest.jsonl and target_entities.txt")
    parser.add_argument("--rows", type=Path, required=True, help="where the rows go, as JSON Lines")
    given = parser.parse_args()
    story = Timeline.merge(Timeline.read(article, untyped=True) for article in articles(given.data))
    names = (given.data / "target_entities.txt").read_text("utf-8").splitlines()
    found = [row for name in names if name for row in rows(story, name)]
    given.rows.write_text("".join(json.dumps(row) + "\n" for row in found), "utf-8")
    print(f"{len(story)} events, {len(found)} rows")


if __name__ == "__main__":
    main()
