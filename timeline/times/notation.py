"""The notation in which rules write down meanings: `shift({length}, -1, now)`.

A term is a slot of the pattern (`{length}`), a number, a bare word, or an operator with terms in parentheses, some of them
named (`part=NI`). An optional slot that the phrase does not fill is `none`.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from types import MappingProxyType
from typing import Any, Final

from timeline.calendar.granularity import Granularity
from timeline.errors import BadRule
from timeline.times import amounts, building, clocks, figures
from timeline.times import meaning as m

Value = m.Meaning | str | int | float | tuple[str | int | float, ...] | None
Builder = Callable[[Sequence[Value]], Value]

_TERM: Final = re.compile(r"\s*(?:(?P<slot>\{[^}]*\})|(?P<number>-?[0-9]+(?:\.[0-9]+)?(?!\w))|(?P<word>[\w-]+)|(?P<mark>[(),=]))")
MISFITS: Final = (TypeError, ValueError, AttributeError, KeyError)  # what operators raise at a value that is not for them
WORDS: Final[Mapping[str, str | int | None]] = MappingProxyType(
    {unit.value: unit for unit in Granularity} | {"none": None, "true": 1, "false": 0}
)
OPERATORS: Final[Mapping[str, Callable[..., Any]]] = MappingProxyType(
    {
        "stamp": m.Stamp, "year": m.Year, "bareyear": m.BareYear,
        "block": m.Block, "ref": m.Ref, "recurring": m.Recurring, "monthday": m.MonthDay,
        "feast": m.Feast, "within": m.Within, "relative": m.Relative, "nth": m.Nth, "part": m.Part, "clock": m.Clock,
        "mod": m.Modified, "length": m.Length, "sum": m.Sum, "window": m.Window, "shift": m.Shift, "between": m.Between,
        "both": m.Both,
        "same": m.Same, "reported": m.Reported, "iso_week": m.NumberedWeek, "vague": m.Vague, "every": m.Every,
        "told": m.Told,
    }
    | dict(amounts.OPERATORS)
    | dict(building.OPERATORS)
    | dict(figures.OPERATORS)
    | dict(clocks.OPERATORS)
)  # fmt: skip


def compile_meaning(text: str, slots: Mapping[str, int]) -> Builder:
    """A function that builds the meaning from the values of a matched phrase.

    Args:
        text: The meaning as the rule writes it.
        slots: Slot name -> place among the values.

    Raises:
        BadRule: The text cannot be read, or names an operator that there is not.

    >>> compile_meaning("shift({length}, -1, now)", {"length": 0})([m.Length(2, Granularity.DAY)])
    Shift(length=Length(amount=2, unit=<Granularity.DAY: 'day'>, mod=None), sign=-1, base='now', exact=False)
    """
    terms = _terms(text)
    builder, rest = _term(terms, 0, slots, text)
    if rest != len(terms):
        raise BadRule(f"means = {text!r}: nothing may follow {terms[rest - 1][1]!r}")
    return builder


def _terms(text: str) -> list[tuple[str, str]]:
    terms, at = [], 0
    while at < len(text.rstrip()):
        found = _TERM.match(text, at)
        if found is None:
            raise BadRule(f"means = {text!r}: cannot read {text[at:]!r}")
        terms.append((str(found.lastgroup), found[str(found.lastgroup)]))
        at = found.end()
    return terms


def _term(terms: list[tuple[str, str]], at: int, slots: Mapping[str, int], text: str) -> tuple[Builder, int]:
    if at >= len(terms):
        raise BadRule(f"means = {text!r}: it ends too early")
    kind, word = terms[at]
    if kind == "slot":
        return _slot(slots.get(word[1:-1])), at + 1
    if kind == "number":
        return _constant(float(word) if "." in word else int(word)), at + 1
    if kind != "word":
        raise BadRule(f"means = {text!r}: a term cannot begin with {word!r}")
    if at + 1 < len(terms) and terms[at + 1][1] == "(":
        return _call(terms, at, slots, text)
    return _constant(WORDS.get(word, word)), at + 1


def _call(terms: list[tuple[str, str]], at: int, slots: Mapping[str, int], text: str) -> tuple[Builder, int]:
    operator = OPERATORS.get(terms[at][1])
    if operator is None:
        raise BadRule(f"means = {text!r}: no operator {terms[at][1]!r}; there are {', '.join(sorted(OPERATORS))}")
    plain: list[Builder] = []
    named: dict[str, Builder] = {}
    at += 2
    while at < len(terms) and terms[at][1] != ")":
        name = terms[at][1] if at + 1 < len(terms) and terms[at + 1][1] == "=" else None
        builder, at = _term(terms, at + 2 if name else at, slots, text)
        if name:
            named[name] = builder
        else:
            plain.append(builder)
        at += at < len(terms) and terms[at][1] == ","
    if at >= len(terms):
        raise BadRule(f"means = {text!r}: a parenthesis is open")
    return _apply(operator, tuple(plain), named, text), at + 1


def _apply(operator: Callable[..., Any], plain: tuple[Builder, ...], named: Mapping[str, Builder], text: str) -> Builder:
    def build(values: Sequence[Value]) -> Value:
        try:
            terms = [term(values) for term in plain]
            made: Value = operator(*terms, **{name: term(values) for name, term in named.items()}) if named else operator(*terms)
        except MISFITS as error:
            told = ", ".join(repr(value) for value in values)
            raise BadRule(f"means = {text!r}: {operator.__name__} cannot work with {told}: {error}") from error
        return made

    return build


def _slot(place: int | None) -> Builder:
    if place is None:
        return _constant(None)
    return lambda values: values[place]


def _constant(value: Value) -> Builder:
    return lambda _: value
