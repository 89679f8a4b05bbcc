"""Whole articles: the timelines that a scorer holds against what an editor drew.

    python benchmarks/stories.py FOLDER OUT

FOLDER has `manifest.jsonl` (doc_id, dct, title, path) and the texts; OUT gets one `<doc_id>.json` an article, as `timeline read -o`
writes it.
"""

from __future__ import annotations

import argparse
import json
from pathlib import Path

from timeline import Article, Timeline


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path)
    parser.add_argument("out", type=Path)
    args = parser.parse_args()
    args.out.mkdir(parents=True, exist_ok=True)
    for line in (args.folder / "manifest.jsonl").read_text("utf-8").splitlines():
        row = json.loads(line)
        text = (args.folder / row["path"]).read_text("utf-8")
        article = Article(text, title=row["title"], published=row["dct"], id=row["doc_id"])
        story = Timeline.read(article)
        story.save(args.out / f"{row['doc_id']}.json", overwrite=True)
        print(f"{row['doc_id']}: {len(story)} events")


if __name__ == "__main__":
    main()
