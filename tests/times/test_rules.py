"""Every example of every rule is run: what a rule says of itself is true."""

from __future__ import annotations

from datetime import date

import pytest

from timeline.language import load
from timeline.language.records import Example, Rule
from timeline.times import find, resolve
from timeline.times.directions import surface_direction
from timeline.times.finding import Found

ENGLISH = load("en")
READ_ON = date(2024, 3, 1)  # a Friday
EXPRESSIONS = [rule for rule in ENGLISH.times.rules if rule.kind == "expression"]
DISTRACTORS = [rule for rule in ENGLISH.times.rules if rule.kind == "distractor"]


def cases(rules: list[Rule], which: str) -> list[object]:
    return [pytest.param(rule, example, id=f"{rule.name}: {example.text}") for rule in rules for example in getattr(rule, which)]


def at(example: Example, found: tuple[Found, ...]) -> Found | None:
    return next((each for each in found if (each.start, each.end) == (example.start, example.end)), None)


def value_of(text: str, found: tuple[Found, ...], wanted: Found) -> str:
    read, _ = resolve(found, READ_ON, direction=lambda each: surface_direction(text, each.start, each.end, ENGLISH))
    expression = read[found.index(wanted)]
    return f"{expression.value} {expression.mod}" if expression.mod else expression.value


@pytest.mark.parametrize(("rule", "example"), cases(EXPRESSIONS, "yes"))
def test_reads(rule: Rule, example: Example) -> None:
    found = find(example.text, ENGLISH)
    wanted = at(example, found)
    assert wanted is not None, [each.text for each in found]
    assert rule.name in wanted.rules
    assert value_of(example.text, found, wanted) == example.value


@pytest.mark.parametrize(("rule", "example"), cases(EXPRESSIONS, "no"))
def test_leaves_alone(rule: Rule, example: Example) -> None:
    assert rule.name not in {name for each in find(example.text, ENGLISH) for name in each.rules}


@pytest.mark.parametrize(("rule", "example"), cases(DISTRACTORS, "yes"))
def test_distracts(rule: Rule, example: Example) -> None:
    assert rule.kind == "distractor"
    found = find(example.text, ENGLISH)
    assert not [each.text for each in found if each.start < example.end and example.start < each.end]


@pytest.mark.parametrize(("rule", "example"), cases(DISTRACTORS, "no"))
def test_still_reads(rule: Rule, example: Example) -> None:
    assert rule.kind == "distractor"
    found = find(example.text, ENGLISH)
    values = [value_of(example.text, found, each) for each in found]
    assert example.value in values
