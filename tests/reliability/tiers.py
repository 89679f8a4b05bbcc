"""The two sizes of a test: few on every commit, many by `pytest -m long`."""

import pytest


def few_or_many(few: int, many: int) -> list[object]:
    """Both sizes, as values for `pytest.mark.parametrize`."""
    return [pytest.param(few, id="few"), pytest.param(many, id="many", marks=pytest.mark.long)]
