"""Time expressions measured: value, relaxed and strict F1, KB a CPU second, beside `dateparser.search_dates`, in one run.

    python benchmarks/times.py DATA [--syntax] [--peer] [--kinds]

DATA holds folders of TimeML files (`.tml`: TEXT with inline TIMEX3, and a CREATION_TIME). Spans are paired one to one in document
order where they share a character; value F1 is relaxed F1 times the share of pairs with the same value (TempEval-3, UzZaman
et al. 2013). `--kinds` prints what was missed and what got a wrong value, by kind of expression.
"""

from __future__ import annotations

import argparse
import collections
import re
import time
import xml.etree.ElementTree as ET
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date, datetime
from pathlib import Path

from timeline import Article
from timeline.reading import find_times

Span = tuple[int, int, str]


@dataclass
class Document:
    """A text, its publication date and its gold spans (start, end, value); `open` are stretches nobody annotated."""

    text: str
    published: date | None
    gold: list[Span]
    unread: list[tuple[int, int]]


@dataclass
class Tally:
    """Counts over a folder."""

    gold: int = 0
    system: int = 0
    pairs: int = 0
    strict: int = 0
    values: int = 0
    characters: int = 0
    seconds: float = 0.0
    misses: collections.Counter[str] = field(default_factory=collections.Counter)
    wrong: collections.Counter[str] = field(default_factory=collections.Counter)

    def row(self, name: str) -> str:
        """One line of the table."""
        relaxed, strict = (200 * hits / max(1, self.gold + self.system) for hits in (self.pairs, self.strict))
        accuracy = self.values / max(1, self.pairs)
        speed = self.characters / 1000 / max(self.seconds, 1e-9)
        return f"{name:28} {relaxed * accuracy:6.1f} {100 * accuracy:6.1f} {relaxed:8.1f} {strict:7.1f} {speed:9.0f}"


def documents(folder: Path) -> Iterator[Document]:
    """The TimeML files of a folder."""
    for path in sorted(folder.glob("*.tml")):
        root = ET.parse(path).getroot()
        stamps = [t.get("value", "") for t in root.iter("TIMEX3") if t.get("functionInDocument") == "CREATION_TIME"]
        body = root.find(".//TEXT")
        if body is not None:
            document = Document("", civil(stamps[0]) if stamps else None, [], [])
            gather(body, document)
            yield document


def civil(text: str) -> date | None:
    """A date, or a datetime where the text has a time."""
    try:
        return datetime.fromisoformat(text) if "T" in text else date.fromisoformat(text)
    except ValueError:
        return None


def gather(element: ET.Element, document: Document) -> None:
    """Text, spans and unannotated stretches of an element, depth first."""
    document.text += element.text or ""
    for child in element:
        start = len(document.text)
        gather(child, document)
        if child.tag == "TIMEX3" and len(document.text) > start:
            document.gold.append((start, len(document.text), child.get("value", "")))
        elif child.tag == "SKIP":
            document.unread.append((start, len(document.text)))
        document.text += child.tail or ""


def ours(article: Article, syntax: bool) -> list[Span]:
    """What this library finds."""
    return [(each.start, each.end, each.value) for each in find_times(article, syntax=syntax)]


def peer(article: Article) -> list[Span]:
    """What `dateparser.search_dates` finds; it gives no offsets, so its phrases are looked up in order."""
    from dateparser.search import search_dates

    base = datetime.combine(article.published, datetime.min.time()) if article.published else datetime(2000, 1, 1)
    found, at = [], 0
    for phrase, moment in search_dates(article.text, languages=["en"], settings={"RELATIVE_BASE": base}) or []:
        start = article.text.find(phrase, at)
        if start >= 0:
            at = start + len(phrase)
            found.append((start, at, moment.date().isoformat()))
    return found


def count(document: Document, system: list[Span], tally: Tally) -> None:
    """Pair gold and system spans and count."""
    gold, system = (
        [s for s in spans if not any(s[0] < b and a < s[1] for a, b in document.unread)] for spans in (document.gold, system)
    )
    free = sorted(system)
    tally.gold, tally.system = tally.gold + len(gold), tally.system + len(free)
    for start, end, value in sorted(gold):
        kind = re.sub(r"[0-9]+", "9", " ".join(document.text[start:end].lower().split()))
        match = next((s for s in free if s[0] < end and start < s[1]), None)
        if match is None:
            tally.misses[kind] += 1
            continue
        free.remove(match)
        tally.pairs += 1
        tally.strict += match[:2] == (start, end)
        tally.values += match[2] == value
        tally.wrong[kind] += match[2] != value


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("data", type=Path)
    parser.add_argument("--syntax", action="store_true", help="also measure with the parser's directions")
    parser.add_argument("--peer", action="store_true", help="also measure dateparser.search_dates")
    parser.add_argument("--kinds", action="store_true", help="list misses and wrong values by kind")
    options = parser.parse_args()
    systems = {"rules": lambda article: ours(article, False)}
    systems |= {"rules + syntax": lambda article: ours(article, True)} if options.syntax else {}
    systems |= {"dateparser.search_dates": peer} if options.peer else {}
    ours(Article(text="Monday"), options.syntax)  # languages and models are loaded before the clock runs
    print(f"{'':28} {'value':>6} {'acc.':>6} {'relaxed':>8} {'strict':>7} {'KB/s':>9}")
    for folder in sorted(path for path in options.data.iterdir() if path.is_dir()):
        for name, system in systems.items():
            tally = Tally()
            for document in documents(folder):
                article = Article(text=document.text, published=document.published, title="")
                begun = time.process_time()
                found = system(article)
                tally.seconds += time.process_time() - begun
                tally.characters += len(document.text)
                count(document, found, tally)
            print(tally.row(f"{folder.name} ({name})"), flush=True)
            if options.kinds:
                print("  missed:", tally.misses.most_common(15), "\n  wrong:", tally.wrong.most_common(15))


if __name__ == "__main__":
    main()
