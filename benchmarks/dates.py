"""Which date each event gets, against four corpora and beside the two things people do today.

    python benchmarks/dates.py DATA                  # DATA holds events/ and typed/

MEANTIME (apple) and TimeML's links (tbaq): exact F1 over mentions that the gold dates. Event times (Reimers et al. 2016): how many
of the events of one certain day get it, and how many of the others stay without. EventStoryLine: of found mentions linked to a day
other than the dateline, how many get it. The weights that ship were fitted on these documents: `train_dates.py --folds 5`
gives the figures on documents that a model has not seen.
"""

from __future__ import annotations

import argparse
import json
import re
from collections import Counter, defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from timeline.article import Article
from timeline.language import load
from timeline.reading import Reading
from timeline.times.when import When

CORPORA = ("apple", "tbaq", "eventtime", "eventstoryline")
CONTAINING = frozenset({"IS_INCLUDED", "SIMULTANEOUS", "DURING", "IDENTITY", "inv:CONTAINS", "inv:SIMULTANEOUS"})
Row = Mapping[str, object]
System = Callable[["Document"], Mapping[int, When | str | None]]


@dataclass(frozen=True, slots=True)
class Judged:
    """A gold mention: the dates that are right for it, whether none is, and how much that is to be trusted."""

    start: int
    end: int
    dates: frozenset[str]
    undated: bool
    weight: float = 1.0


@dataclass(frozen=True)
class Document:
    """An article of a corpus with its judged mentions; it is read once."""

    corpus: str
    id: str
    text: str
    title: str | None
    published: str
    gold: tuple[Judged, ...]

    @cached_property
    def reading(self) -> Reading:
        article = Article(text=self.text, title=self.title, published=self.published, id=self.id)
        return Reading(article, load("en"))


def rows(path: Path) -> list[dict[str, object]]:
    return [json.loads(line) for line in path.read_text("utf-8").splitlines() if line.strip()]


def read_corpus(data: Path, corpus: str) -> Iterator[Document]:
    """The documents of a corpus that have a dateline."""
    if corpus == "eventstoryline":
        yield from (_storyline(r) for r in rows(data / "typed" / "eventstoryline.jsonl") if r["date"])
        return
    folder, gold = data / "events" / corpus, defaultdict(list)
    name = {"apple": "gold_anchors", "tbaq": "gold_events", "eventtime": "gold_eventtime"}[corpus]
    for row in rows(folder / f"{name}.jsonl"):
        if (found := _judged(row, corpus)) is not None:
            gold[row["doc_id"]].append(found)
    for entry in rows(folder / "manifest.jsonl"):
        text = (folder / str(entry["path"])).read_bytes().decode("utf-8")
        title = str(entry.get("title") or "") or None
        yield Document(corpus, str(entry["doc_id"]), text, title, str(entry["dct"]), tuple(gold[entry["doc_id"]]))


def _judged(row: Row, corpus: str) -> Judged | None:
    start, end = int(str(row["start"])), int(str(row["end"]))
    if corpus == "apple":
        known = row["status"] in ("dated", "undated")
        return Judged(start, end, frozenset({str(row["date"])}) if row["date"] else frozenset(), not row["date"]) if known else None
    if corpus == "eventtime":
        told = str(row["eventtime"] or "")
        certain = re.fullmatch(r"\d{4}-\d\d-\d\d", told)
        return Judged(start, end, frozenset({told}) if certain else _period(told), not certain)
    links = row["tlink_anchors"]
    assert isinstance(links, list)
    days = {_day(value) for relation, _, kind, value in links if relation in CONTAINING and kind in ("DATE", "TIME")} - {""}
    finest = max(map(len, days), default=0)
    return Judged(start, end, frozenset(d for d in days if len(d) == finest), False) if days else None


def _period(told: str) -> frozenset[str]:
    """The month or year that "after its first day, before its last" stands for."""
    match = re.fullmatch(r"after(\d{4})-(\d\d)-01before(\d{4})-(\d\d)-(\d\d)", told)
    if match is None or match[1] != match[3]:
        return frozenset()
    if match[2] == match[4]:
        return frozenset({f"{match[1]}-{match[2]}"})
    return frozenset({match[1]}) if (match[2], match[4], match[5]) == ("01", "12", "31") else frozenset()


def _storyline(row: Row) -> Document:
    published = _day("-".join(f"{int(p):02d}" for p in re.findall(r"\d+", str(row["date"]))[:3]))
    events = row["events"]
    assert isinstance(events, list)
    gold = []
    for event in events:
        held = {_day(str(t["value"])) for t in event["times"] if t["rel"] in CONTAINING and not t["dct"]} - {""}
        near = {published for t in event["times"] if t["rel"] in CONTAINING and t["dct"]}
        start, end, _ = event["trigger"]
        if event["times"]:
            gold.append(Judged(start, end, frozenset(held | near), not held | near, 1.0 if held | near else 0.3))
    return Document("eventstoryline", str(row["id"]), str(row["text"]), None, published, tuple(gold))


def _day(value: object) -> str:
    """ "YYYY", "YYYY-MM" or "YYYY-MM-DD" at the start of a value, or ""."""
    match = re.match(r"\d{4}(-\d\d(-\d\d)?)?(?=$|T|-XX)", str(value))
    return match[0] if match else ""


def date_text(when: When | str | None) -> str | None:
    """A time as the corpora write dates; `None` for intervals and open sides."""
    if when is None or isinstance(when, str):
        return when
    return None if when.start is None or when.end is None or "/" in when.value else _day(when.value) or when.value


def ours(document: Document) -> dict[int, When | str | None]:
    """What `find_mentions` says."""
    return {m.head_start: m.when for m in document.reading.mentions}


def on_the_dateline(document: Document) -> dict[int, When | str | None]:
    """Baseline: everything happened on the day of the dateline."""
    return {m.head_start: document.published for m in document.reading.mentions}


def nearest(document: Document) -> dict[int, When | str | None]:
    """Baseline: the nearest date of the sentence, else the dateline."""
    found: dict[int, When | str | None] = {}
    for mention in document.reading.mentions:
        sentence = next(s for s in document.reading.sentences if s.start <= mention.head_start < s.end)
        near = [t for t in document.reading.times[0] if t.when and sentence.start <= t.start < sentence.end]
        best = min(near, key=lambda t: abs(t.start - mention.head_start), default=None)
        found[mention.head_start] = document.published if best is None else best.when
    return found


def counts(document: Document, told: Mapping[int, When | str | None]) -> Counter[str]:
    """How a document's judged mentions fare."""
    n: Counter[str] = Counter()
    for gold in document.gold:
        head = next((i for i in range(gold.start, gold.end) if i in told), None)
        given, value = head is not None and told[head] is not None, None if head is None else date_text(told[head])
        dated = bool(gold.dates) and not gold.undated
        far = dated and document.published not in gold.dates
        n["dated"] += dated
        n["found"] += dated and head is not None
        n["given"] += given
        n["right"] += dated and value in gold.dates
        n["far"] += far and head is not None
        n["far right"] += far and value in gold.dates
        n["undated"] += gold.undated and head is not None
        n["left"] += gold.undated and head is not None and not given
    return n


def report(documents: Sequence[Document], systems: Mapping[str, System]) -> None:
    """Print a line of figures a corpus and system."""
    for corpus in CORPORA:
        for name, system in systems.items():
            n: Counter[str] = sum((counts(d, system(d)) for d in documents if d.corpus == corpus), Counter())
            f1 = 200 * n["right"] / max(1, n["given"] + n["dated"])
            shares = {
                "on found": _share(n["right"], n["found"]),
                "not the dateline": _share(n["far right"], n["far"]),
                "undated left": _share(n["left"], n["undated"]),
            }
            print(f"{corpus:15s} {name:25s} exact F1 {f1:5.1f}  " + "  ".join(f"{k} {v}" for k, v in shares.items()))


def _share(part: int, whole: int) -> str:
    return f"{100 * part / whole:5.1f} of {whole}" if whole else "-"


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("data", type=Path, help="folder with events/ and typed/")
    parser.add_argument("--corpora", nargs="+", default=CORPORA, choices=CORPORA)
    given = parser.parse_args()
    documents = [d for corpus in given.corpora for d in read_corpus(given.data, corpus)]
    report(documents, {"ours": ours, "all on the dateline": on_the_dateline, "nearest date": nearest})


if __name__ == "__main__":
    main()
