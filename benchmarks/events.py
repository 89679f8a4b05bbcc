"""How well event mentions are found, on TBAQ (UzZaman et al. 2013) and MEANTIME (Minard et al. 2016), beside two plain baselines.

    python benchmarks/events.py DATA/events [--cross] [--rows OUT]

Figures are for what the corpora annotate in full, by head word. The shipped weights were fitted on these very documents: `--cross`
fits anew on four fifths of the documents and reads the fifth, five times over, and these are the figures to quote. `--rows` writes
what was found as JSON Lines, with participants, for other scorers. Some documents of TBAQ have all their polarities turned round;
"polarity" leaves out those with more NEG than POS, and "polarity all" does not.
"""

from __future__ import annotations

import argparse
import hashlib
import json
from collections import Counter
from collections.abc import Callable, Iterable
from dataclasses import replace
from pathlib import Path

from train_mentions import TRUST, Document, examples, read_corpus, weights_of

from timeline.events.mentions.finding import mentions_with
from timeline.events.model import EventMention
from timeline.language.mentions import EVENTIVE, MentionLexicon, load_mentions
from timeline.syntax import Token

FOLDS = 5
Reader = Callable[[Document], Iterable[EventMention]]


def fold(document: str) -> int:
    return int(hashlib.sha1(document.encode()).hexdigest(), 16) % FOLDS


PLAIN = {"event_class": "OCCURRENCE", "tense": "PAST", "aspect": "NONE", "polarity": "POS", "modality": "NONE"}


def plain(token: Token) -> EventMention:
    """A mention of a baseline: everything happened, in the past."""
    place = {"start": token.start, "end": token.end, "text": token.text, "head_start": token.start}
    return EventMention.model_validate(place | PLAIN)


def verbs(document: Document) -> list[EventMention]:
    return [plain(t) for s in document.sentences for t in s.tokens if t.pos == "VERB"]


def verbs_and_nouns(lexicon: MentionLexicon) -> Reader:
    """Verbs, and the nouns whose commonest sense is something that happens."""
    listed = {word for word, senses in lexicon.nouns.items() if senses.first.rstrip("+") in EVENTIVE}

    def read(document: Document) -> list[EventMention]:
        nouns = [t for s in document.sentences for t in s.tokens if t.pos == "NOUN" and t.lemma in listed]
        return [*verbs(document), *(plain(t) for t in nouns)]

    return read


def ours(documents: list[Document], lexicon: MentionLexicon, *, cross: bool) -> Reader:
    """Our reader, fitted without the document it reads when `cross`."""
    if not cross:
        return lambda document: mentions_with(document.sentences, lexicon)
    known = {(d.corpus, d.id): list(examples(d, lexicon)) for d in documents}
    folds = [weights_of(e for (_, name), es in known.items() if fold(name) != k for e in es) for k in range(FOLDS)]
    return lambda document: mentions_with(document.sentences, replace(lexicon, weights=folds[fold(document.id)]))


def score(documents: list[Document], read: Reader) -> Counter[str]:
    """Counts of a corpus: gold, found, right, and right values of attributes."""
    counts: Counter[str] = Counter()
    for document in documents:
        found = {m.head_start: m for m in read(document) if document.scope[0] <= m.head_start < document.scope[1]}
        gold = {(int(str(g["start"])), int(str(g["end"]))): g for g in document.gold}
        polarities = Counter(str(g.get("polarity")) for g in gold.values())
        counts.update(gold=len(gold), found=len(found))
        for (start, end), event in gold.items():
            at = min((h for h in found if start <= h < end), key=lambda h: abs(h - int(str(event["head_start"]))), default=None)
            if at is not None:
                counts.update(_agreement(event, found.pop(at), turned=polarities["NEG"] > polarities["POS"]))
    return counts


def _agreement(event: dict[str, object], mention: EventMention, *, turned: bool) -> Counter[str]:
    given = {"class": mention.event_class, "tense": mention.tense, "aspect": mention.aspect, "polarity": mention.polarity}
    counts = Counter({"right": 1})
    for name, value in given.items():
        if event.get(name) is not None:
            named = [f"{name} all", name] if name == "polarity" and not turned else [f"{name} all" if name == "polarity" else name]
            for shown in named:
                counts.update({f"{shown} of": 1, shown: int(event[name] == value)})
    return counts


def line(name: str, counts: Counter[str]) -> str:
    p, r = counts["right"] / counts["found"], counts["right"] / counts["gold"]
    shown = ("class", "tense", "aspect", "polarity", "polarity all")
    accuracies = "  ".join(f"{a} {100 * counts[a] / counts[f'{a} of']:.1f}" for a in shown if counts[f"{a} of"])
    return f"{name:18} P {100 * p:5.1f}  R {100 * r:5.1f}  F1 {200 * p * r / (p + r):5.1f}  {accuracies}"


def row(document: Document, mention: EventMention) -> str:
    shown = mention.model_dump(exclude={"event_class", "when", "article_id"})
    return json.dumps({"doc_id": document.id, "class": mention.event_class, **shown})


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("data", type=Path, help="folder with tbaq and apple")
    parser.add_argument("--cross", action="store_true", help="cross-validate (minutes)")
    parser.add_argument("--rows", type=Path, help="folder for what was found")
    given = parser.parse_args()
    corpora = {name: list(read_corpus(given.data / name)) for name in TRUST}
    lexicon = load_mentions()
    own = ours([d for ds in corpora.values() for d in ds], lexicon, cross=given.cross)
    systems: dict[str, Reader] = {"verbs": verbs, "verbs and nouns": verbs_and_nouns(lexicon), "ours": own}
    for name, documents in corpora.items():
        print(f"\n{name}: {len(documents)} documents")
        for system, read in systems.items():
            print(line(system, score(documents, read)))
        if given.rows:
            given.rows.mkdir(parents=True, exist_ok=True)
            found = "\n".join(row(d, m) for d in documents for m in own(d))
            (given.rows / f"{name}.jsonl").write_text(found + "\n", "utf-8")


if __name__ == "__main__":
    main()
