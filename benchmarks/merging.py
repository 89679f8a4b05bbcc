"""How long merging takes beside reading.

    python benchmarks/merging.py FOLDER [--most 40] [--articles 1000]

Reads the text files of a folder (published on a fixed day where they do not say), then merges as many articles as asked for: each
read timeline again and again under other names, once all on the same days (everything is told by many) and once each a week after
the one before (hardly anything is).
"""

from __future__ import annotations

import argparse
import time
from datetime import timedelta
from pathlib import Path

from timeline import Article, Timeline
from timeline.events.model import Event
from timeline.times.when import When

FIXED = "2020-01-15"


def read(path: Path) -> Timeline:
    article = Article.open(path)
    return Timeline.read(article if article.published else article.dated(FIXED))


def variant(story: Timeline, number: int, days: int) -> Timeline:
    """The timeline of an article under another name, some days later; its text counts as different."""
    source, later = story.articles[0], timedelta(days=days)
    name = f"{source.id} {number}"
    published = source.published + later if source.published is not None else None
    events = tuple(_moved(event, name, later) for event in story)
    article = source.model_copy(update={"id": name, "published": published, "digest": None})
    return Timeline(articles=(article,), events=events)


def _moved(event: Event, name: str, later: timedelta) -> Event:
    mentions = tuple(mention.model_copy(update={"article_id": name}) for mention in event.mentions)
    return event.model_copy(update={"article_id": name, "mentions": mentions, "when": _later(event.when, later)})


def _later(when: When | None, later: timedelta) -> When | None:
    if when is None or when.start is None or when.end is None:
        return when
    return when.model_copy(update={"start": when.start + later, "end": when.end + later})


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--most", type=int, default=40, help="articles to read")
    parser.add_argument("--articles", type=int, default=1000, help="articles to merge")
    given = parser.parse_args()
    paths = sorted(given.folder.glob("*.txt"))[: given.most]
    read(paths[0])  # loads the model
    began = time.perf_counter()
    stories = [read(path) for path in paths]
    each = (time.perf_counter() - began) / len(stories)
    print(f"reading {len(stories)} articles: {each:.3f} s each, {200 * each:.1f} s for 200")
    for label, step in (("the same days", 0), ("a week apart", 7)):
        for count in (given.articles // 4, given.articles, 2 * given.articles):
            many = [variant(stories[n % len(stories)], n, step * (n // len(stories))) for n in range(count)]
            began = time.perf_counter()
            merged = Timeline.merge(many)
            spent = time.perf_counter() - began
            print(f"merging {count} articles, {label}: {spent:.2f} s ({sum(map(len, many))} events to {len(merged)})")


if __name__ == "__main__":
    main()
