"""The two sizes of a test: few on every commit, many by `pytest -m long`."""

import pytest

FUZZED = 120  # seconds of the long tier for each door that bytes are thrown at
MUTANTS = 40  # mutants of the long tier for each room


def few_or_many(few: int, many: int) -> list[object]:
    """Both sizes, as values for `pytest.mark.parametrize`."""
    return [pytest.param(few, id="few"), pytest.param(many, id="many", marks=pytest.mark.long)]
