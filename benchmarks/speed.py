"""How much reading costs beside the model alone: `Timeline.read` against `nlp.pipe` over the same paragraphs.

    python benchmarks/speed.py FOLDER [--most 50] [--rounds 3]

FOLDER holds articles as .txt. The model gets the same blocks that the library gives it; both run in this process, one after the
other and turn about, after one warm-up, and the best of the rounds counts.
"""

from __future__ import annotations

import argparse
from collections.abc import Callable, Sequence
from importlib.util import find_spec
from pathlib import Path
from time import perf_counter

import spacy

from timeline import Article, Timeline
from timeline.syntax.parser import MODELS


def main() -> None:
    options = arguments()
    texts = [file.read_text("utf-8", "replace") for file in sorted(options.folder.glob("*.txt"))[: options.most]]
    articles = [Article(text=text, published=options.published) for text in texts if text.strip()]
    nlp = spacy.load(next(name for name in MODELS if find_spec(name)))
    paragraphs = [article.text[block.start : block.end] for article in articles for block in article.prose]
    ours, bare = turn_about([lambda: read_all(articles), lambda: list(nlp.pipe(paragraphs))], options.rounds)
    characters = sum(len(article.text) for article in articles)
    print(f"{len(articles)} articles, {characters:,} characters, {len(paragraphs)} paragraphs, best of {options.rounds}")
    print(f"nlp.pipe       {bare:8.3f} s  {1e6 * bare / characters:7.1f} us/character")
    print(f"Timeline.read  {ours:8.3f} s  {1e6 * ours / characters:7.1f} us/character")
    print(f"ratio          {ours / bare:8.2f}")


def arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--most", type=int, default=50)
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--published", default="2016-02-05", help="taken for every article, so that none is left out")
    return parser.parse_args()


def read_all(articles: Sequence[Article]) -> None:
    for article in articles:
        Timeline.read(article)


def turn_about(jobs: Sequence[Callable[[], object]], rounds: int) -> list[float]:
    """Best time of each job; the jobs take turns, so that a slow minute of the machine hits both."""
    for job in jobs:
        job()
    times = [[seconds(job) for job in jobs] for _ in range(rounds)]
    return [min(column) for column in zip(*times, strict=True)]


def seconds(job: Callable[[], object]) -> float:
    start = perf_counter()
    job()
    return perf_counter() - start


if __name__ == "__main__":
    main()
