"""How well mentions of one entity are linked within an article, against MEANTIME's coreference (Minard et al. 2016).

    python benchmarks/entities.py DATA/events/apple

A gold mention counts by its head word; its system cluster is the entity linked there, or itself alone. B3 (Bagga and Baldwin
1998) and pairwise figures are over gold mentions, in all and by the form of the mention; mentions that only the system has do
not count, for the gold marks participants of events only. The baseline links equal words.
"""

from __future__ import annotations

import argparse
import json
import time
from collections import defaultdict
from collections.abc import Callable, Hashable, Iterator
from dataclasses import dataclass
from itertools import combinations
from pathlib import Path
from types import SimpleNamespace

from timeline.events.entities import Entities, resolve_entities
from timeline.language.entities import load_entities
from timeline.syntax import Sentence, Token, load_parser
from timeline.syntax.tree import head_of


@dataclass(frozen=True, slots=True)
class Gold:
    """A gold mention at its head word."""

    document: str
    head: Token
    instance: str

    @property
    def form(self) -> str:
        return {"PROPN": "name", "PRON": "pronoun", "DET": "pronoun"}.get(self.head.pos, "common")


@dataclass(slots=True)
class Figures:
    """Precision, recall and F1 as they add up."""

    hits: float = 0.0
    given: float = 0.0
    wanted: float = 0.0
    recalled: float = 0.0

    def __str__(self) -> str:
        p = 100 * self.hits / self.given if self.given else 0.0
        r = 100 * self.recalled / self.wanted if self.wanted else 0.0
        return f"P {p:5.1f}  R {r:5.1f}  F1 {2 * p * r / (p + r) if p + r else 0.0:5.1f}  ({self.wanted:.0f})"


def paragraphs(text: str) -> Iterator[SimpleNamespace]:
    """Lines of a plain text, the first as its title."""
    start = 0
    for line in text.split("\n"):
        if line.strip():
            yield SimpleNamespace(start=start, end=start + len(line), kind="body" if start else "title")
        start += len(line) + 1


def golds(rows: list[dict[str, str | int]], sentences: tuple[Sentence, ...]) -> list[Gold]:
    """Gold mentions of a document, one a head word: the shortest where several share it."""
    found: dict[int, tuple[int, Gold]] = {}
    for row in rows:
        start, end = int(row["start"]), int(row["end"])
        tokens = next((t for s in sentences if (t := s.between(start, end))), ())
        if tokens:
            head = _head(tokens)
            if head.start not in found or end - start < found[head.start][0]:
                found[head.start] = (end - start, Gold(str(row["doc_id"]), head, str(row["instance"])))
    return [gold for _, gold in found.values()]


def _head(tokens: tuple[Token, ...]) -> Token:
    """The noun that is governed from outside; a parse may tear a phrase apart."""
    inside = set(map(id, tokens))
    outer = [t for t in tokens if t.is_root or id(t.head) not in inside]
    return next((t for t in outer if t.is_noun), head_of(tokens))


def score(mentions: list[Gold], cluster: Callable[[Gold], Hashable]) -> dict[str, Figures]:
    """B3 in all and by form, and pairwise."""
    figures: dict[str, Figures] = defaultdict(Figures)
    truth, ours = defaultdict(set), defaultdict(set)
    for m in mentions:
        truth[m.document, m.instance].add(m)
        ours[m.document, cluster(m)].add(m)
    for m in mentions:
        wanted, given = truth[m.document, m.instance], ours[m.document, cluster(m)]
        both = len(wanted & given)
        for name in ("B3", f"B3 {m.form}"):
            f = figures[name]
            f.hits += both / len(given)
            f.given += 1
            f.recalled += both / len(wanted)
            f.wanted += 1
    _pairs(truth.values(), ours.values(), figures["pairwise"])
    return figures


def _pairs(truth: object, ours: object, figures: Figures) -> None:
    wanted, given = ({frozenset(p) for group in groups for p in combinations(group, 2)} for groups in (truth, ours))  # type: ignore[attr-defined]
    figures.hits = figures.recalled = len(wanted & given)
    figures.given, figures.wanted = len(given), len(wanted)


def main() -> None:
    """Print the figures of the baseline and ours."""
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("data", type=Path)
    options.add_argument("--errors", action="store_true", help="show gold clusters against ours")
    given = options.parse_args()
    rows = defaultdict(list)
    for line in (given.data / "gold_entities.jsonl").read_text("utf-8").splitlines():
        row = json.loads(line)
        rows[row["doc_id"]].append(row)
    parser, language = load_parser(), SimpleNamespace(entities=load_entities())
    mentions: list[Gold] = []
    read: dict[str, Entities] = {}
    parsing = resolving = 0.0
    for document, gold in sorted(rows.items()):
        text = (given.data / "texts" / f"{document}.txt").read_text("utf-8")
        began = time.perf_counter()
        sentences = parser.parse(text, paragraphs(text))
        parsed = time.perf_counter()
        read[document] = resolve_entities(sentences, language)
        parsing, resolving = parsing + parsed - began, resolving + time.perf_counter() - parsed
        mentions += golds(gold, sentences)
    systems: dict[str, Callable[[Gold], Hashable]] = {
        "equal words": lambda m: m.head.lower,
        "ours": lambda m: id(e) if (e := read[m.document].of(m.head)) is not None else m.head.start,
    }
    for system, cluster in systems.items():
        print(system)
        for name, figures in sorted(score(mentions, cluster).items()):
            print(f"  {name:12} {figures}")
    print(f"resolving takes {100 * resolving / parsing:.1f} % of the time of parsing")
    if given.errors:
        show_errors(mentions, systems["ours"], read)


def show_errors(mentions: list[Gold], cluster: Callable[[Gold], Hashable], read: dict[str, Entities]) -> None:
    """Gold clusters of two and more, each mention with the name we gave it."""
    truth = defaultdict(list)
    for m in mentions:
        truth[m.document, m.instance].append(m)
    for (document, instance), group in truth.items():
        if len(group) > 1 and len({cluster(m) for m in group}) > 1:
            print(document, instance)
            for m in sorted(group, key=lambda m: m.head.start):
                s, e = m.head.sentence, read[document].of(m.head)
                near = s.text[max(0, m.head.start - s.start - 40) : m.head.end - s.start + 20].replace("\n", " ")
                name, kind = (e.name, e.kind or "") if e else ("-", "")
                print(f"    {m.head.text:14} -> {name:30} {kind:12} | {near}")


if __name__ == "__main__":
    main()
