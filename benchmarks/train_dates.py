"""Fit the chooser of dates and write its weights.

    python benchmarks/train_dates.py DATA timeline/lang/en/dates.json      # all documents
    python benchmarks/train_dates.py DATA --folds 5                        # cross-validated figures, by document, no file

A conditional logit over the offers of each mention (`timeline.events.offers`) with an L2 penalty, fitted to the optimum by L-BFGS:
the same data give the same weights. Where several offers are right, their probabilities add up. What each corpus asks for (TBAQ and
MEANTIME hardly mark what has no date) goes into marks of the corpus that are left out of the file: the offers of no date and of the
dateline keep the weight they have where all events are marked (Reimers et al. 2016), less `LEANING`, which was set on the
cross-validated figures, so that the reader gets a date where one is likely.
"""

from __future__ import annotations

import argparse
import json
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from hashlib import blake2b
from pathlib import Path

import numpy as np
from dates import CORPORA, Document, Judged, date_text, read_corpus, report
from scipy.optimize import minimize
from scipy.sparse import csr_matrix

from timeline.events.choosing import Chooser
from timeline.events.noticing import Subject
from timeline.events.offers import Offer, Offers
from timeline.language.dates import DateWeights, read_dates
from timeline.times.when import When

TRUST = {"apple": 4.0, "tbaq": 1.0, "eventtime": 1.0, "eventstoryline": 1.0}  # MEANTIME is small
STRENGTH = 0.08  # inverse of the L2 penalty
LEAST_SEEN = 3  # documents; rarer marks are not learned
LEAST_WEIGHT = 0.03  # smaller weights are left out
LEANING = {"N": 2.9, "D": 1.1}  # towards the expressions of the text: what is taken off the offers of no date and of the dateline
HONEST = "eventtime"  # the corpus that marks every event, dated or not
Array = np.ndarray[tuple[int, ...], np.dtype[np.float64]]


@dataclass(frozen=True, slots=True)
class Example:
    """A judged mention: its offers as marks, which of them are right, and how much it counts."""

    document: str
    offers: tuple[tuple[str, ...], ...]
    right: tuple[bool, ...]
    weight: float


def examples(document: Document) -> Iterator[Example]:
    """The judged mentions of a document that some offer gets right."""
    reading = document.reading
    offers, lexicon = Offers(reading.calendar), reading.language.events
    heads = {t.start: t for s in reading.sentences for t in s.tokens}
    mentions = {m.head_start: m for m in reading.mentions}
    day = reading.calendar.day
    for gold in document.gold:
        mention = next((mentions[i] for i in range(gold.start, gold.end) if i in mentions), None)
        if mention is None:
            continue
        head = heads[mention.head_start]
        found = offers.of(Subject.of(mention, head, lexicon))
        right = tuple(_is_right(o, gold, None if day is None else day.isoformat()) for o in found)
        if any(right):
            marks = tuple((*o.marks, f"{o.marks[0][0]} corpus {document.corpus}") for o in found)
            yield Example(document.id, marks, right, gold.weight * TRUST[document.corpus])


def _is_right(offer: Offer, gold: Judged, day: str | None) -> bool:
    if offer.kind == "none":
        return gold.undated
    value = day if offer.attachment is None else date_text(offer.attachment.expression.when)
    return value is not None and value in gold.dates


def fitted(learned: Sequence[Example]) -> dict[str, int]:
    """The weights of a training set, in hundredths, as `read_dates` reads them."""
    seen: dict[str, set[str]] = defaultdict(set)
    for e in learned:
        for marks in e.offers:
            for mark in marks:
                seen[mark].add(e.document)
    column = {m: i for i, m in enumerate(sorted(m for m, where in seen.items() if len(where) >= LEAST_SEEN))}
    weights = dict(zip(column, optimum(learned, column), strict=True))
    honest = {kind: weights.get(f"{kind} corpus {HONEST}", 0.0) for kind in "NDE"}
    kept = {m: w for m, w in weights.items() if " corpus " not in m}
    for kind, start in (("N", "N "), ("D", "D ")):
        kept[start] = kept.get(start, 0.0) + honest[kind] - honest["E"] - LEANING[kind]
    return {m: round(100 * w) for m, w in sorted(kept.items()) if abs(w) >= LEAST_WEIGHT}


def optimum(learned: Sequence[Example], column: Mapping[str, int]) -> Array:
    """The weight of each mark at which the right offers are likeliest."""
    places = [[column[m] for m in marks if m in column] for e in learned for marks in e.offers]
    ends = np.cumsum([0, *map(len, places)])
    matrix = csr_matrix((np.ones(ends[-1]), [p for ps in places for p in ps], ends), shape=(len(places), len(column)))
    group = np.repeat(np.arange(len(learned)), [len(e.offers) for e in learned])
    starts = np.cumsum([0, *(len(e.offers) for e in learned)])[:-1]
    right = np.array([r for e in learned for r in e.right])
    trust = np.array([e.weight for e in learned])
    back = matrix.T.tocsr()

    def loss(w: Array) -> tuple[float, Array]:
        scores = matrix @ w
        power = np.exp(scores - np.maximum.reduceat(scores, starts)[group])
        total, good = np.add.reduceat(power, starts), np.add.reduceat(np.where(right, power, 0.0), starts)
        slope = back @ (trust[group] * (power / total[group] - np.where(right, power, 0.0) / good[group]))
        return float(-(trust * np.log(good / total)).sum() + w @ w / (2 * STRENGTH)), slope + w / STRENGTH

    found: Array = minimize(loss, np.zeros(len(column)), jac=True, method="L-BFGS-B", options={"maxiter": 80}).x
    return found


def weights_of(learned: Iterable[Example]) -> DateWeights:
    """A fitted model as the library reads it."""
    return read_dates(json.dumps(fitted(list(learned))))


def fold_of(document: str, folds: int) -> int:
    """The fold that a document belongs to, by its name."""
    return int.from_bytes(blake2b(document.encode()).digest()[:4], "big") % folds


def cross_validate(documents: Sequence[Document], folds: int) -> None:
    """Print the figures of `benchmarks/dates.py` with every document read by a model that has not seen it."""
    fold = {d.id: fold_of(d.id, folds) for d in documents}
    learned = {id(d): list(examples(d)) for d in documents}
    models = [weights_of(e for d in documents if fold[d.id] != f for e in learned[id(d)]) for f in range(folds)]
    report(documents, {"chooser, cross-validated": lambda d: _dated(d, models[fold[d.id]])})


def _dated(document: Document, weights: DateWeights) -> dict[int, When | str | None]:
    reading = document.reading
    chooser, lexicon = Chooser(reading.calendar, weights), reading.language.events
    heads = {t.start: t for s in reading.sentences for t in s.tokens}
    found: dict[int, When | str | None] = {}
    for mention in reading.mentions:
        head = heads[mention.head_start]
        found[mention.head_start] = chooser.when(Subject.of(mention, head, lexicon))
    return found


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("data", type=Path, help="folder with events/ and typed/")
    parser.add_argument("out", type=Path, nargs="?")
    parser.add_argument("--folds", type=int)
    given = parser.parse_args()
    documents = [d for corpus in CORPORA for d in read_corpus(given.data, corpus)]
    if given.folds:
        cross_validate(documents, given.folds)
    if given.out:
        weights = fitted([e for d in documents for e in examples(d)])
        given.out.write_text(json.dumps(weights, ensure_ascii=False, indent=0, sort_keys=True) + "\n", "utf-8")


if __name__ == "__main__":
    main()
