"""The senses of nouns and verbs from a WordNet database, as `timeline/lang/en/mentions` keeps them.

    python benchmarks/build_senses.py WORDNET/dict timeline/lang/en/mentions

Words that are formed from a verb, or can mean something that happens, or occur in WordNet's own counts; a "+" after a sense says
that it is formed from a verb. WordNet 3.1 (Fellbaum 1998), whose licence is written into the files.
"""

from __future__ import annotations

import argparse
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

NOUNS = """Tops act animal artifact attribute body cognition communication event feeling food group location motive object person
phenomenon plant possession process quantity relation shape state substance time"""
VERBS = """body change cognition communication competition consumption contact creation emotion motion perception possession social
stative weather"""
FILES = ["adj.all", "adj.pert", "adv.all", *NOUNS.split(), *VERBS.split(), "adj.ppl"]  # WordNet's lexicographer files, by number
EVENTIVE = {"act", "event", "process", "phenomenon"}
MOST = 5  # rarer senses of a word are left out


@dataclass(frozen=True, slots=True)
class Synset:
    file: str
    words: tuple[str, ...]
    formed: frozenset[int]  # numbers of the words that are derived from or to a verb


def synsets(path: Path) -> dict[str, Synset]:
    found = {}
    for line in path.read_text("latin-1").splitlines():
        if line.startswith("  "):
            continue
        fields = line.split("|")[0].split()
        count = int(fields[3], 16)
        pointers = fields[5 + 2 * count :]
        links = zip(pointers[::4], pointers[2::4], pointers[3::4], strict=False)
        formed = frozenset(int(place[:2], 16) for kind, pos, place in links if kind == "+" and pos == "v")
        words = tuple(w.lower() for w in fields[4 : 4 + 2 * count : 2])
        found[fields[0]] = Synset(FILES[int(fields[1])], words, formed)
    return found


def entries(folder: Path, part: str) -> Iterator[tuple[str, list[Synset], bool]]:
    """Each word with its senses and whether WordNet's texts have it."""
    known = synsets(folder / f"data.{part}")
    for line in (folder / f"index.{part}").read_text("latin-1").splitlines():
        fields = line.split()
        if line.startswith("  ") or not fields[0].replace("-", "").isalpha():
            continue
        first = 6 + int(fields[3])
        yield fields[0], [known[o] for o in fields[first : first + MOST]], int(fields[first - 1]) > 0


def row(word: str, senses: list[Synset], part: str) -> str:
    """The senses as written; only nouns are marked as formed from a verb."""
    return " ".join(s.file + "+" * (part == "noun" and s.words.index(word) + 1 in s.formed) for s in senses)


def wanted(senses: list[Synset], told: bool, part: str) -> bool:
    return part == "verb" or told or any(s.file in EVENTIVE or s.formed for s in senses)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("wordnet", type=Path)
    parser.add_argument("out", type=Path)
    given = parser.parse_args()
    head = (given.wordnet / "data.noun").read_text("latin-1").splitlines()[:29]
    licence = [f"# {line.lstrip(' 0123456789').rstrip()}" for line in head]
    for part in ("noun", "verb"):
        groups = defaultdict(list)
        for word, senses, told in entries(given.wordnet, part):
            if wanted(senses, told, part):
                groups[row(word, senses, part)].append(word)
        lines = [f"{senses}\t{' '.join(words)}" for senses, words in sorted(groups.items())]
        (given.out / f"{part}s.tsv").write_text("\n".join([*licence, *lines]) + "\n", "utf-8")


if __name__ == "__main__":
    main()
