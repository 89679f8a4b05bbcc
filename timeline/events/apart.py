"""What lies some time before or after another happening: "a day after the army attacked", "two weeks before the vote".

Either dates the other, and neither has the other's date.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import timedelta

from timeline.calendar.arithmetic import add
from timeline.calendar.cells import cell_of, day_cell
from timeline.calendar.days import as_date
from timeline.calendar.granularity import Granularity
from timeline.calendar.timex import write
from timeline.events.lengths import UNITS, Marks
from timeline.syntax.tree import Sentence, Token, head_of, sentence_at
from timeline.times.expression import TimeExpression
from timeline.times.trusted import changed
from timeline.times.when import When

_LENGTH = re.compile(r"P(?P<clock>T?)(?P<count>\d{1,4}|X)(?P<unit>[SMHDWY])")
MONTHS_OR_MORE = (Granularity.MONTH, Granularity.YEAR)
_HARDLY = {Granularity.DAY: Granularity.MONTH, Granularity.WEEK: Granularity.SEASON}  # some of these lead out of no such time
_HALF_A_DAY = {"S": 43_200, "M": 720, "H": 12}


@dataclass(frozen=True, slots=True)
class Gap:
    """How far one happening lies from another.

    Attributes:
        expression: What tells it ("a day").
        head: Its head word.
        over: The word that it is told of.
        under: The word that it is counted from.
        count: By how many units `over` is later (below 0: earlier); `None` where the text does not say ("days after").
        unit: The unit.
    """

    expression: TimeExpression
    head: Token
    over: Token
    under: Token
    count: int | None
    unit: Granularity

    def from_over(self, when: When) -> When | None:
        """The time of `under`, where `over` has this one; `None` where it cannot be told as exactly as the length is."""
        return self._moved(when, None if self.count is None else -self.count, self.under, self.over)

    def from_under(self, when: When) -> When | None:
        """The time of `over`, where `under` has this one."""
        return self._moved(when, self.count, self.over, self.under)

    def _moved(self, when: When, count: int | None, moved: Token, fixed: Token) -> When | None:
        start = when.start
        step = f"\u201c{moved.text}\u201d lies \u201c{self.expression.text}\u201d from \u201c{fixed.text}\u201d"
        if self.unit in _HARDLY and not when.granularity.finer_than(_HARDLY[self.unit]) and "/" not in when.value:
            return changed(when, mod="APPROX", basis="inferred", steps=(*when.steps, step))
        coarse = Granularity.DAY.finer_than(when.granularity) and self.unit.finer_than(when.granularity)
        if start is None or count is None or "/" in when.value or coarse:
            return None
        cell = add(day_cell(start.year, start.month, start.day), count, self.unit)
        cell = cell_of(self.unit, cell.first_day) if self.unit in MONTHS_OR_MORE else cell
        first, last = as_date(cell.first_day), as_date(cell.last_day)
        if first is None or last is None:
            return None
        return When(
            start=first,
            end=last + timedelta(days=1),
            granularity=cell.unit,
            value=write(cell),
            basis="inferred",
            steps=(*when.steps, step),
        )


def gaps(sentences: Sequence[Sentence], expressions: Sequence[TimeExpression], marks: Marks) -> Iterator[Gap]:
    """Find what lies some time apart.

    Args:
        sentences: An article's sentences, in text order.
        expressions: Its time expressions, in text order.
        marks: The words that open such clauses and phrases ("after", "before"), of the language's events.
    """
    words = marks["after"] | marks["before"]
    for expression in expressions:
        if expression.type == "DURATION" or expression.text.lower().endswith(tuple(words)):
            sentence = sentence_at(sentences, expression.start)
            gap = _gap(expression, sentence, words, marks["after"]) if sentence is not None else None
            if gap is not None:
                yield gap


def _gap(expression: TimeExpression, sentence: Sentence, words: frozenset[str], after: frozenset[str]) -> Gap | None:
    tokens = sentence.between(expression.start, expression.end)
    if not tokens:
        return None
    whole = expression.type != "DURATION"  # "the day after" holds the word itself
    link = tokens[-1] if whole else tokens[-1].next(1)
    head = head_of(tokens[:-1] if whole else tokens) if tokens[whole:] else None
    if link is None or head is None or head.dep == "pobj" or link.lower not in words:
        return None
    under = link.head if link.dep == "mark" else link.child("pobj", "pcomp")
    over = _clause_above(under, head) if link.dep == "mark" else _governor(link, head)
    if under is None or over is None or over is head:
        return None
    count, unit = _length(expression)
    return Gap(expression, head, over, under, count if count is None or link.lower in after else -count, unit)


def _clause_above(clause: Token | None, length: Token) -> Token | None:
    """What a clause with a length before it hangs on; the parser may hang it on the length itself ("the day after he left")."""
    if clause is None or clause.dep not in ("advcl", "relcl"):
        return None
    above = length.head if clause.head is length else clause.head
    return above if above.is_verb and (clause.dep == "advcl" or clause.head is length) else None


def _governor(link: Token, length: Token) -> Token:
    """What a linking word hangs on, a length that it hangs on looked through: "eight weeks before the vote"."""
    return length.head if link.head is length else link.head


def _length(expression: TimeExpression) -> tuple[int | None, Granularity]:
    """How many units; hours of one day are none of them."""
    if expression.type != "DURATION":
        when = expression.when
        return (None, Granularity.DAY) if when is None else (1, when.granularity)
    told = _LENGTH.fullmatch(expression.value)
    if told is None:
        return None, Granularity.DAY
    known = told["count"] != "X" and expression.mod in (None, "APPROX")
    if told["clock"]:
        return (0 if not known or int(told["count"]) < _HALF_A_DAY[told["unit"]] else None), Granularity.DAY
    return (int(told["count"]) if known else None), UNITS.get(told["unit"], Granularity.DAY)
