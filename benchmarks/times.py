"""Time expressions measured: value, relaxed and strict F1 and KB a CPU second, beside what else there is, in one run.

    python benchmarks/times.py DATA [--syntax] [--peers search_dates spacy recognizers] [--most N] [--kinds]

DATA holds folders of TimeML files (`.tml`: TEXT with inline TIMEX3, and a CREATION_TIME). Spans are paired one to one in document
order where they share a character; value F1 is relaxed F1 times the share of pairs with the same value (TempEval-3, UzZaman
et al. 2013). "ours to it" says how many times as fast as the peer the rules are. `--kinds` prints, for each system, how many
expressions of each kind (by the gold value) were missed and how many got a wrong value, and the commonest of them.

The peers are no part of the library; each is imported when it is asked for: `dateparser.search_dates`; spaCy's entities DATE and
TIME, each read by `dateparser.parse`; and Microsoft's `recognizers-text-date-time`.
"""

from __future__ import annotations

import argparse
import collections
import re
import time
import xml.etree.ElementTree as ET
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import date, datetime
from functools import cache
from importlib.util import find_spec
from itertools import islice
from pathlib import Path
from typing import Any

from timeline import Article
from timeline.reading import find_times
from timeline.syntax.parser import MODELS

Span = tuple[int, int, str]
System = Callable[[Article], list[Span]]
KINDS = {  # kind of expression -> what its gold value looks like, in the order they are tried
    "vague reference": r"(PAST|PRESENT|FUTURE)_REF", "duration": r"P.*", "time of day": r".*T.+", "week or weekend": r".*W.+",
    "quarter, half or season": r".*-(Q|H|SP|SU|FA|WI).*", "day": r"[\dX]{4}-[\dX]{2}-[\dX]{2}", "month": r"[\dX]{4}-[\dX]{2}",
    "year": r"[\dX]{4}", "decade or century": r"\d{2,3}X*", "other": r".*",
}  # fmt: skip


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
    kinds: collections.Counter[tuple[str, str]] = field(default_factory=collections.Counter)
    phrases: dict[str, collections.Counter[str]] = field(
        default_factory=lambda: {"missed": collections.Counter(), "wrong": collections.Counter()}
    )

    def note(self, kind: str, phrase: str, fate: str) -> None:
        """Count an expression as right, wrong or missed."""
        self.kinds[kind, fate] += 1
        if fate in self.phrases:
            self.phrases[fate][phrase] += 1

    @property
    def speed(self) -> float:
        """Thousands of characters a second of CPU time."""
        return self.characters / 1000 / max(self.seconds, 1e-9)

    def row(self, name: str, rules: Tally) -> str:
        """One line of the table."""
        relaxed, strict = (200 * hits / max(1, self.gold + self.system) for hits in (self.pairs, self.strict))
        accuracy = self.values / max(1, self.pairs)
        times = f"{rules.speed / self.speed:10.1f}" if rules is not self else f"{'':10}"
        return f"{name:34} {relaxed * accuracy:6.1f} {100 * accuracy:6.1f} {relaxed:8.1f} {strict:7.1f} {self.speed:9.1f} {times}"

    def table(self) -> Iterator[str]:
        """What was missed and what was wrong, by kind."""
        yield f"    {'kind':26} {'gold':>6} {'missed':>7} {'wrong':>6}"
        for kind in KINDS:
            right, wrong, missed = (self.kinds[kind, fate] for fate in ("right", "wrong", "missed"))
            if right + wrong + missed:
                yield f"    {kind:26} {right + wrong + missed:6} {missed:7} {wrong:6}"
        for fate, phrases in self.phrases.items():
            yield f"    {fate}: " + ", ".join(f"{phrase} ({count})" for phrase, count in phrases.most_common(15))


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


def search_dates(article: Article) -> list[Span]:
    """What `dateparser.search_dates` finds; it gives no offsets, so its phrases are looked up in order."""
    from dateparser.search import search_dates as search

    found, at = [], 0
    for phrase, moment in search(article.text, languages=["en"], settings={"RELATIVE_BASE": base_of(article)}) or []:
        start = article.text.find(phrase, at)
        if start >= 0:
            at = start + len(phrase)
            found.append((start, at, moment.date().isoformat()))
    return found


def spacy_entities(article: Article) -> list[Span]:
    """spaCy's entities DATE and TIME, read by dateparser: what people glue together."""
    from dateparser import parse

    found = []
    for entity in recognizer()(article.text).ents:
        if entity.label_ in ("DATE", "TIME"):
            moment = parse(entity.text, languages=["en"], settings={"RELATIVE_BASE": base_of(article)})
            found.append((entity.start_char, entity.end_char, moment.date().isoformat() if moment else ""))
    return found


@cache
def recognizer() -> Any:
    """The model, with only what finding entities takes."""
    import spacy

    name = next(name for name in MODELS if find_spec(name))
    return spacy.load(name, disable=["tagger", "parser", "attribute_ruler", "lemmatizer"])


def recognizers(article: Article) -> list[Span]:
    """Microsoft's recognizers; of an ambiguous date the first reading, which lies behind."""
    from recognizers_date_time import recognize_datetime

    results = recognize_datetime(article.text, "en-us", reference=base_of(article))
    return [(r.start, r.end + 1, timex_of(r.resolution)) for r in results]


def timex_of(resolution: dict[str, Any] | None) -> str:
    """The value of a result: its timex where that is complete, else the day or the start it resolves to."""
    first = ((resolution or {}).get("values") or [{}])[0]
    timex = str(first.get("timex", ""))
    if timex and not timex.startswith(("X", "(", "T")):
        return timex
    return str(first.get("value") or first.get("start") or timex).removesuffix(" 00:00:00").replace(" ", "T")


def base_of(article: Article) -> datetime:
    """The moment that a peer counts from."""
    return datetime.combine(article.published, datetime.min.time()) if article.published else datetime(2000, 1, 1)


PEERS: dict[str, System] = {"search_dates": search_dates, "spacy": spacy_entities, "recognizers": recognizers}


def count(document: Document, system: list[Span], tally: Tally) -> None:
    """Pair gold and system spans and count."""
    gold, system = (
        [s for s in spans if not any(s[0] < b and a < s[1] for a, b in document.unread)] for spans in (document.gold, system)
    )
    free = sorted(system)
    tally.gold, tally.system = tally.gold + len(gold), tally.system + len(free)
    for start, end, value in sorted(gold):
        kind = next(kind for kind, shape in KINDS.items() if re.fullmatch(shape, value))
        phrase = re.sub(r"[0-9]+", "9", " ".join(document.text[start:end].lower().split()))
        match = next((s for s in free if s[0] < end and start < s[1]), None)
        if match is None:
            tally.note(kind, phrase, "missed")
            continue
        free.remove(match)
        tally.pairs += 1
        tally.strict += match[:2] == (start, end)
        tally.values += match[2] == value
        tally.note(kind, phrase, "right" if match[2] == value else "wrong")


def measured(folder: Path, most: int | None, system: System) -> Tally:
    """A system's counts over the first documents of a folder."""
    tally = Tally()
    for document in islice(documents(folder), most):
        article = Article(text=document.text, published=document.published, title="")
        begun = time.process_time()
        found = system(article)
        tally.seconds += time.process_time() - begun
        tally.characters += len(document.text)
        count(document, found, tally)
    return tally


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("data", type=Path)
    parser.add_argument("--syntax", action="store_true", help="also measure with the parser's directions")
    parser.add_argument("--peers", nargs="*", choices=sorted(PEERS), default=[], help="what else to measure")
    parser.add_argument("--most", type=int, help="documents of each folder, for peers that are slow")
    parser.add_argument("--kinds", action="store_true", help="list misses and wrong values by kind")
    options = parser.parse_args()
    systems: dict[str, System] = {"rules": lambda article: ours(article, False)}
    systems |= {"rules + syntax": lambda article: ours(article, True)} if options.syntax else {}
    systems |= {name: PEERS[name] for name in options.peers}
    for system in systems.values():
        system(
            Article(text="It opened on Monday.", published="2016-02-05")
        )  # languages and models are loaded before the clock runs
    print(f"{'':34} {'value':>6} {'acc.':>6} {'relaxed':>8} {'strict':>7} {'KB/s':>9} {'ours to it':>10}")
    for folder in sorted(path for path in options.data.iterdir() if path.is_dir()):
        tallies: dict[str, Tally] = {}
        for name, system in systems.items():
            tallies[name] = measured(folder, options.most, system)
            print(tallies[name].row(f"{folder.name} ({name})", tallies["rules"]), flush=True)
            if options.kinds:
                print("\n".join(tallies[name].table()))


if __name__ == "__main__":
    main()
