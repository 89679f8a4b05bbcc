"""Fit the chooser of bounds and write its weights.

    python benchmarks/train_bounds.py DATA timeline/lang/en/bounds.json      # all documents
    python benchmarks/train_bounds.py DATA --folds 5                         # cross-validated figures, by document, no file

The event times of Reimers et al. (2016) say which shape of time a mention has; where none of those that its chosen time allows is
right, they still say whether it lasts. The links of TBAQ between events and datelines say less: all shapes that stand so to the
dateline are right, and their probabilities add up. Under `--folds` the dates are chosen by weights that have not seen the document
either (`train_dates.py`). The figure is the strict measure of the corpus paper: the whole value is the same.
"""

from __future__ import annotations

import argparse
import json
import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from dates import Document, read_corpus, rows
from train_dates import Array, Example, examples, fold_of, optimum, weights_of

from timeline.events.bounding import Bounder, Pair, pairs
from timeline.events.bounds import Bounds, Limits
from timeline.events.choosing import Chooser
from timeline.events.noticing import Subject
from timeline.events.shapes import Shape, Shapes
from timeline.language.bounds import BoundLexicon, load_bounds, read_bounds
from timeline.language.dates import DateWeights, load_dates
from timeline.times.when import When

TRUST = {"shape": 1.0, "lasting": 0.5, "link": 0.3}
LEAST_SEEN = 3  # documents; rarer pairs of mark and group are not learned
LEAST_WEIGHT = 0.04  # smaller weights are left out
SIDES = {  # TimeML's relation of an event to the dateline -> how the shapes that it allows stand to it
    "BEFORE": "before before",
    "AFTER": "after after",
    "IS_INCLUDED": "at at",
    "SIMULTANEOUS": "at at",
    "INCLUDES": "before after",
    "BEGUN_BY": "at after",
    "ENDED_BY": "before at",
}


@dataclass(frozen=True, slots=True)
class Told:
    """What a corpus says of one mention: its event time, or the relations of it to the dateline."""

    start: int
    end: int
    value: str
    sides: frozenset[str]


def notation(bounds: Bounds) -> str:
    """Bounds as the corpus writes event times.

    >>> notation(Bounds(begin=Limits(), end=Limits(), lasts=True))
    'beginPoint=xxxx-xx-xxendPoint=xxxx-xx-xx'
    """
    return f"beginPoint={_point(bounds.begin)}endPoint={_point(bounds.end)}" if bounds.lasts else _point(bounds.begin)


def _point(limits: Limits) -> str:
    if limits.known:
        return str(limits.earliest)
    after = f"after{limits.earliest}" if limits.earliest else ""
    before = f"before{limits.latest}" if limits.latest else ""
    return after + before or "xxxx-xx-xx"


def told(data: Path, corpus: str) -> Mapping[str, list[Told]]:
    """Document -> what is said of its mentions."""
    found = defaultdict(list)
    name = "gold_eventtime" if corpus == "eventtime" else "gold_events"
    for row in rows(data / "events" / corpus / f"{name}.jsonl"):
        value = str(row.get("eventtime") or "").split(",")[0]
        links = row.get("tlink_anchors", []) if corpus == "tbaq" else []
        assert isinstance(links, list)
        sides = frozenset(SIDES[link] for link, place, *_ in links if place == "t0" and link in SIDES)
        if sides or re.search(r"\d", value):
            found[str(row["doc_id"])].append(Told(int(str(row["start"])), int(str(row["end"])), value, sides))
    return found


def judged(
    document: Document, tellings: Iterable[Told], weights: DateWeights
) -> Iterator[tuple[Told, Subject, When | None, Bounder]]:
    """The mentions of a document that a corpus judges, with their chosen times."""
    reading = document.reading
    chooser, lexicon = Chooser(reading.calendar, weights), reading.language.events
    heads = {t.start: t for s in reading.sentences for t in s.tokens}
    mentions = {m.head_start: m for m in reading.mentions}
    bounder = Bounder(chooser.offers, replace(load_bounds(), weights={}))
    for one in tellings:
        mention = next((mentions[i] for i in range(one.start, one.end) if i in mentions), None)
        if mention is not None:
            head = heads[mention.head_start]
            subject = Subject.of(mention, head, lexicon)
            yield one, subject, chooser.when(subject), bounder


def learned(document: Document, tellings: Iterable[Told], weights: DateWeights) -> Iterator[Example]:
    """The judged mentions of a document as examples."""
    for one, subject, when, bounder in judged(document, tellings, weights):
        kind, shapes = Shapes(bounder.offers.calendar.day).of(when)
        trust, right = _right(one, shapes)
        if any(right) and not all(right):
            strong, weak = bounder.marks(subject, when, kind)
            offered = tuple((*map(_written, pairs(strong, weak, s)), *_leaning(s, document.corpus)) for s in shapes)
            yield Example(document.id, offered, right, TRUST[trust])


def _right(one: Told, shapes: Sequence[Shape]) -> tuple[str, tuple[bool, ...]]:
    """Which shapes agree with what is said, and how surely that says so."""
    if one.sides:
        return "link", tuple(s.side in one.sides for s in shapes)
    whole = tuple(notation(s.bounds()) == one.value for s in shapes)
    if any(whole):
        return "shape", whole
    return "lasting", tuple(s.lasts == one.value.startswith("begin") for s in shapes)


def _written(pair: Pair) -> str:
    return "\t".join(pair)


def _leaning(shape: Shape, corpus: str) -> tuple[str, ...]:
    """What TBAQ asks for, left out of the weights: its annotators seldom put news on the dateline itself."""
    return () if corpus == "eventtime" else tuple(f"corpus\t{corpus} {group}" for group in shape.groups)


def fitted(known: Sequence[Example]) -> dict[str, dict[str, int]]:
    """Mark -> group of shapes -> weight, in hundredths, as `read_bounds` reads them."""
    seen: dict[str, set[str]] = defaultdict(set)
    for example in known:
        for marks in example.offers:
            for mark in marks:
                seen[mark].add(example.document)
    column = {m: i for i, m in enumerate(sorted(m for m, where in seen.items() if len(where) >= LEAST_SEEN))}
    table: dict[str, dict[str, int]] = defaultdict(dict)
    weights: Array = optimum(known, column)
    for pair, weight in zip(column, weights, strict=True):
        mark, group = pair.split("\t")
        if abs(weight) >= LEAST_WEIGHT and mark != "corpus":
            table[mark][group] = round(100 * float(weight))
    return dict(sorted(table.items()))


def cross_validate(
    documents: Sequence[Document], gold: Mapping[str, Mapping[str, list[Told]]], dated: Sequence[Document], folds: int
) -> None:
    """Print the strict figures with every document read by models that have not seen it."""
    n: Counter[str] = Counter()
    choices = {id(d): list(examples(d)) for d in dated}
    for fold in range(folds):
        weights = weights_of(e for d in dated if fold_of(d.id, folds) != fold for e in choices[id(d)])
        known = [e for d in documents if fold_of(d.id, folds) != fold for e in learned(d, gold[d.corpus].get(d.id, ()), weights)]
        lexicon = replace(load_bounds(), weights=read_bounds(json.dumps(fitted(known))))
        for document in documents:
            if document.corpus == "eventtime" and fold_of(document.id, folds) == fold:
                n += _counts(document, gold["eventtime"].get(document.id, []), weights, lexicon)
    _print(n)


def _counts(document: Document, tellings: Sequence[Told], weights: DateWeights, lexicon: BoundLexicon) -> Counter[str]:
    """How the mentions of a document fare; those that are not found are wrong."""
    n: Counter[str] = Counter(all=len(tellings), lasting=sum(one.value.startswith("begin") for one in tellings))
    for one, subject, when, bounder in judged(document, tellings, weights):
        bounds = replace(bounder, lexicon=lexicon).bounds(subject, when)
        right = bounds is not None and notation(bounds) == one.value
        n["right"] += right
        n["lasting right"] += right and one.value.startswith("begin")
        n["kind"] += bounds is not None and bounds.lasts == one.value.startswith("begin")
    return n


def _print(n: Mapping[str, int]) -> None:
    strict, kind = 100 * n["right"] / n["all"], 100 * n["kind"] / n["all"]
    lasting = 100 * n["lasting right"] / n["lasting"]
    print(
        f"{n['all']} event times: strict {strict:.1f}, day or days {kind:.1f}; strict of the {n['lasting']} of days {lasting:.1f}"
    )


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("data", type=Path, help="folder with events/ and typed/")
    parser.add_argument("out", type=Path, nargs="?")
    parser.add_argument("--folds", type=int)
    given = parser.parse_args()
    gold = {corpus: told(given.data, corpus) for corpus in ("eventtime", "tbaq")}
    documents = [d for corpus in gold for d in read_corpus(given.data, corpus)]
    if given.folds:
        others = [d for corpus in ("apple", "eventstoryline") for d in read_corpus(given.data, corpus)]
        cross_validate(documents, gold, [*others, *documents], given.folds)
    if given.out:
        known = [e for d in documents for e in learned(d, gold[d.corpus].get(d.id, ()), load_dates())]
        given.out.write_text(json.dumps(fitted(known), ensure_ascii=False, indent=0, sort_keys=True) + "\n", "utf-8")


if __name__ == "__main__":
    main()
