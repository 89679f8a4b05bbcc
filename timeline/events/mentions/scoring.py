"""The fitted model: which words are events, and of which TimeML class. A sum of weights, so every decision can be explained."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from timeline.language.mentions import Weights


def score(pos: str, marks: Iterable[str], weights: Weights) -> int:
    """How much speaks for an event, in hundredths of log odds; above 0 it is one."""
    table = weights.mention.get(pos, {})
    return sum([table[m] for m in marks if m in table]) - weights.threshold


def class_of(pos: str, marks: Iterable[str], weights: Weights) -> str:
    """The TimeML class for which the marks of an event speak most; the first of equals."""
    table = weights.of_class.get(pos, {})
    rows = [table[m] for m in marks if m in table]
    sums = [sum(column) for column in zip(*rows, strict=True)] or [0] * len(weights.classes)
    return weights.classes[sums.index(max(sums))]


def reasons(pos: str, marks: Sequence[str], weights: Weights, most: int = 5) -> tuple[str, ...]:
    """The marks that weighed most for or against a word, for people.

    Args:
        pos: Its part of speech.
        marks: Its marks.
        weights: The model.
        most: How many to tell.

    Returns:
        Marks with their signed weights ("governor=hold/dobj +0.80"), the heaviest first.
    """
    table = weights.mention.get(pos, {})
    heavy = sorted((m for m in marks if m in table), key=lambda m: -abs(table[m]))
    return tuple(f"{m} {table[m] / 100:+.2f}" for m in heavy[:most])
