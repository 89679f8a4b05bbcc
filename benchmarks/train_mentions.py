"""Fit the model of event mentions and write its weights.

    python benchmarks/train_mentions.py DATA/events timeline/lang/en/mentions/weights.json

Two linear models over the marks of `timeline.events.mentions.features`: whether a word is an event (logistic regression on TBAQ and
MEANTIME, Minard et al. 2016) and of which TimeML class (multinomial, TBAQ only), both with an L2 penalty, fitted to the optimum by
L-BFGS: the same data give the same weights. Small weights are left out. `benchmarks/events.py` gives cross-validated figures.
"""

from __future__ import annotations

import argparse
import json
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from scipy.optimize import minimize
from scipy.sparse import csr_matrix

from timeline.article import Article
from timeline.events.mentions.features import is_candidate, marks
from timeline.language.mentions import MentionLexicon, Weights, read_mentions, read_weights
from timeline.syntax import Sentence, load_parser

CLASSES = ("OCCURRENCE", "REPORTING", "I_ACTION", "STATE", "I_STATE", "ASPECTUAL", "PERCEPTION")
TRUST = {"tbaq": 1.0, "apple": 8.0}  # MEANTIME is a twentieth of TBAQ and marks other nouns and copulas
STRENGTH = 0.25  # inverse of the L2 penalty
LEAST_SEEN = 2  # rarer marks are not learned
LEAST_WEIGHT = {
    "mention": 8,
    "class": 12,
}  # smaller weights, in hundredths, are left out: a tenth of a point of F1 for half the size
PROBABILITY = 0.27  # from which on a word is an event: where both corpora do well, the figures of one against the other
Marked = tuple[str, tuple[str, ...]]  # part of speech and marks
Tables = dict[str, dict[str, object]]
Array = np.ndarray[tuple[int, ...], np.dtype[np.float64]]


@dataclass(frozen=True, slots=True)
class Document:
    """An article of a corpus with its gold events (`scope`: where the annotation is exhaustive)."""

    corpus: str
    id: str
    sentences: tuple[Sentence, ...]
    gold: tuple[dict[str, object], ...]
    scope: tuple[int, int]


@dataclass(frozen=True, slots=True)
class Example:
    """A candidate word: what the model is told of it, and the class of the event it is (`None`: no event, "": unknown)."""

    corpus: str
    document: str
    told: Marked
    event_class: str | None


def rows(path: Path) -> list[dict[str, object]]:
    return [json.loads(line) for line in path.read_text("utf-8").splitlines() if line.strip()]


def read_corpus(folder: Path) -> Iterator[Document]:
    """The documents of a corpus folder, parsed."""
    parser, gold = load_parser(), defaultdict(list)
    for event in rows(folder / "gold_events.jsonl"):
        if event["in_scope"]:
            gold[event["doc_id"]].append(event)
    for entry in rows(folder / "manifest.jsonl"):
        text = (folder / str(entry["path"])).read_bytes().decode("utf-8")
        article = Article(text=text, published=str(entry["dct"]))
        scope = (int(str(entry.get("body_start", 0))), len(text)) if folder.name == "tbaq" else _headline_and_first(folder, entry)
        yield Document(
            folder.name, str(entry["doc_id"]), parser.parse(article.text, article.prose), tuple(gold[entry["doc_id"]]), scope
        )


def _headline_and_first(folder: Path, entry: dict[str, object]) -> tuple[int, int]:
    """MEANTIME annotates the headline and the first sentences: its sentences 0 to 5."""
    tokens = next(r["tokens"] for r in rows(folder / "tokens.jsonl") if r["doc_id"] == entry["doc_id"])
    assert isinstance(tokens, list)
    return (0, max((int(t[2]) for t in tokens if t[0] <= 5), default=0)) if entry.get("meantime") else (0, 0)


def examples(document: Document, lexicon: MentionLexicon) -> Iterator[Example]:
    """All candidates of the annotated part of a document."""
    heads = {int(str(g["head_start"])): str(g.get("class") or "") for g in document.gold}
    for token in (t for s in document.sentences for t in s.tokens if is_candidate(t)):
        if document.scope[0] <= token.start < document.scope[1]:
            event_class = next((heads[h] for h in range(token.start, token.end) if h in heads), None)
            yield Example(document.corpus, document.id, (token.pos, marks(token, lexicon)), event_class)


def fitted(learned: Sequence[Example]) -> dict[str, object]:
    """The two models of a training set, as `read_weights` reads them."""
    known = [e for e in learned if e.event_class in CLASSES]
    finding = _tables([e.told for e in learned], lambda x: _logistic(x, learned), lambda w: int(w[0]), LEAST_WEIGHT["mention"])
    sorting = _tables(
        [e.told for e in known], lambda x: _multinomial(x, known), lambda w: [int(v) for v in w], LEAST_WEIGHT["class"]
    )
    threshold = round(100 * float(np.log(PROBABILITY / (1 - PROBABILITY))))
    return {"threshold": threshold, "classes": CLASSES, "mention": finding, "class": sorting}


def _tables(told: Sequence[Marked], fit: Callable[[csr_matrix], Array], shown: Callable[[Array], object], least: int) -> Tables:
    """Fit a model and keep the weights that matter, in hundredths."""
    counts = Counter((pos, m) for pos, ms in told for m in ms)
    column = {key: i for i, key in enumerate(sorted(k for k, n in counts.items() if n >= LEAST_SEEN))}
    places = [[column[pos, m] for m in ms if (pos, m) in column] for pos, ms in told]
    ends = np.cumsum([0, *map(len, places)])
    matrix = csr_matrix((np.ones(ends[-1]), [p for ps in places for p in ps], ends), shape=(len(told), len(column)))
    weights = np.rint(100 * fit(matrix))
    tables: Tables = defaultdict(dict)
    for (pos, mark), i in column.items():
        if np.abs(weights[i]).max() >= least:
            tables[pos][mark] = shown(weights[i])
    return dict(tables)


def _logistic(x: csr_matrix, learned: Sequence[Example]) -> Array:
    sign = np.array([-1.0 if e.event_class is None else 1.0 for e in learned])
    trust = np.array([TRUST[e.corpus] for e in learned])

    def loss(w: Array) -> tuple[float, Array]:
        margin = sign * (x @ w)
        slope = -sign * trust / (1 + np.exp(np.clip(margin, -500, 500)))
        return float(trust @ np.logaddexp(0, -margin) + w @ w / (2 * STRENGTH)), x.T @ slope + w / STRENGTH

    return _optimum(loss, x.shape[1])[:, None]


def _multinomial(x: csr_matrix, known: Sequence[Example]) -> Array:
    right = np.array([CLASSES.index(str(e.event_class)) for e in known])
    truth, shape = np.eye(len(CLASSES))[right], (x.shape[1], len(CLASSES))

    def loss(w: Array) -> tuple[float, Array]:
        scores = x @ w.reshape(shape)
        scores -= scores.max(axis=1, keepdims=True)
        total = np.exp(scores).sum(axis=1)
        slope = x.T @ (np.exp(scores) / total[:, None] - truth) + w.reshape(shape) / STRENGTH
        return float((np.log(total) - (scores * truth).sum(axis=1)).sum() + w @ w / (2 * STRENGTH)), slope.ravel()

    return _optimum(loss, x.shape[1] * len(CLASSES)).reshape(shape)


def _optimum(loss: Callable[[Array], tuple[float, Array]], size: int) -> Array:
    found: Array = minimize(loss, np.zeros(size), jac=True, method="L-BFGS-B", options={"maxiter": 120}).x
    return found


def weights_of(learned: Iterable[Example]) -> Weights:
    """A model as the library reads it."""
    return read_weights(json.dumps(fitted(list(learned))))


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("data", type=Path, help="folder with tbaq and apple")
    parser.add_argument("out", type=Path)
    given = parser.parse_args()
    lexicon = read_mentions("en", Weights(0, {}, (), {}))
    learned = [e for name in TRUST for d in read_corpus(given.data / name) for e in examples(d, lexicon)]
    given.out.write_text(json.dumps(fitted(learned), separators=(",", ":"), sort_keys=True) + "\n", "utf-8")


if __name__ == "__main__":
    main()
