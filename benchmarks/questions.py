"""Questions on what came first (QA TempEval, SemEval-2015 task 5: Llorens et al. 2015), answered from mentions and their times.

    python benchmarks/questions.py DATA/events/qa --rows OUT.jsonl
    python SCORER/score_qa.py --gold DATA/events/qa --system OUT.jsonl

A question names two places of a text and a relation. It is answered from the days of the mentions there: from their dates first,
else from their bounds. What these leave open is answered "unknown". `--dates-only` leaves the bounds out.
"""

from __future__ import annotations

import argparse
import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from dates import rows

from timeline import Article, EventMention, find_mentions, find_times
from timeline.events.bounds import Bounds, Limits
from timeline.events.shapes import Shapes
from timeline.times.given import given as told
from timeline.times.when import When


@dataclass(frozen=True, slots=True)
class Span:
    """The days of a place in a text: of the first and of the last one the earliest and the latest that it can be."""

    begin: Limits
    end: Limits

    def before(self, other: Span) -> bool:
        """Whether all of it is over when the other begins; on a shared day only where not both are of that day."""
        last, first = self.end.latest, other.begin.earliest
        if last is None or first is None:
            return False
        return last < first or (last == first and not (self.end.known and other.begin.known))

    def within(self, other: Span) -> bool:
        """Whether all its days are days of the other."""
        firsts, lasts = (other.begin.latest, self.begin.earliest), (self.end.latest, other.end.earliest)
        return all(one is not None and two is not None and one <= two for one, two in (firsts, lasts))


def span_of(when: When | None, bounds: Bounds | None) -> Span | None:
    """What is known of the days of a mention or an expression."""
    day = None if when is None else next((s for s in Shapes(None).of(when)[1] if s.name in ("a day of it", "all of it")), None)
    if day is not None:
        first: date | None = day.begin.earliest
        last = day.end.latest
        return Span(Limits(earliest=first, latest=first), Limits(earliest=last, latest=last))
    return None if bounds is None else Span(bounds.begin, bounds.end)


def answer(relation: str, one: Span | None, other: Span | None) -> str:
    """ "yes", "no" or "unknown" to whether one stands so to the other."""
    if one is None or other is None:
        return "unknown"
    if relation in ("BEFORE", "IBEFORE"):
        return "yes" if one.before(other) else "no" if other.before(one) else "unknown"
    if relation in ("AFTER", "IAFTER"):
        return answer("BEFORE", other, one)
    if one.before(other) or other.before(one):
        return "no"
    inside = {"IS_INCLUDED": (one, other), "INCLUDES": (other, one)}.get(relation)
    if inside is not None:
        return "yes" if inside[0].within(inside[1]) else "unknown"
    return "yes" if one == other else "unknown"


def spans(folder: Path, entry: Mapping[str, object], dates_only: bool) -> Sequence[tuple[int, int, Span | None]]:
    """Every mention and time expression of a text, with its days."""
    text = (folder / str(entry["path"])).read_text("utf-8")
    article = Article(text=text, title=str(entry["title"]) or None, published=str(entry["dct"]), id=str(entry["doc_id"]))
    mentions: Sequence[EventMention] = find_mentions(article)
    found = [(m.start, m.end, span_of(m.when, None if dates_only else m.bounds)) for m in mentions]
    return [*found, *((t.start, t.end, span_of(t.when, None)) for t in find_times(article))]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("data", type=Path, help="folder with texts, manifest.jsonl and questions.jsonl")
    parser.add_argument("--rows", type=Path, required=True, help="where the answers go, as JSON Lines")
    parser.add_argument("--dates-only", action="store_true")
    given = parser.parse_args()
    known = {str(e["doc_id"]): spans(given.data, e, given.dates_only) for e in rows(given.data / "manifest.jsonl")}
    answers = []
    for question in rows(given.data / "questions.jsonl"):
        places = [_place(known[str(question["doc_id"])], question[side]) for side in ("a", "b")]
        answers.append({"qid": question["qid"], "answer": answer(str(question["rel"]), *places)})
    given.rows.write_text("".join(json.dumps(one) + "\n" for one in answers), "utf-8")


def _place(known: Sequence[tuple[int, int, Span | None]], side: object) -> Span | None:
    """The days of what stands at a place of a text, or of a date that stands at none."""
    assert isinstance(side, dict)
    if side["start"] is None:
        return span_of(told(str(side["value"])[:10]), None) if side["value"] else None
    return next((span for start, end, span in known if start < side["end"] and side["start"] < end), None)


if __name__ == "__main__":
    main()
