"""The row "batch" of what must survive, at its full size: `pytest -m long tests/corpus`, some ten minutes on a free machine."""

import json
import signal
import subprocess
import sys
from pathlib import Path
from random import Random

import pytest

from tests.corpus.poisons import POISONS, write

ARTICLES, POISONED, KILLS = 10_000, 100, 50
ROOT = Path(__file__).parents[2]
NEWS = "Talks in Geneva were suspended on Wednesday. Rebels attacked the town on Friday."

pytestmark = pytest.mark.long


@pytest.fixture
def place(tmp_path: Path) -> Path:
    poisons = list(POISONS)
    every = ARTICLES // POISONED
    texts = [f"{NEWS} Article {n}." if n % every != 7 else poisons[n // every % len(poisons)] for n in range(ARTICLES)]
    return write(tmp_path / "in.jsonl", texts)


def worked(place: Path, out: Path, kill: int = 0, reader: str = "words") -> int:
    command = [sys.executable, "-m", "tests.corpus.poisons", str(place), str(out), "2", str(kill), reader]
    return subprocess.run(command, check=False, cwd=ROOT).returncode


def told(path: Path) -> list[tuple[str, str]]:
    """The articles that a file speaks of, in order, each as often as it does."""
    records = map(json.loads, path.read_text(encoding="utf-8").splitlines())
    return sorted((one["article_id"], one.get("id", "")) for one in records)


def is_whole(out: Path) -> bool:
    """Whether each good article came out, and each poisoned one is named once."""
    results, problems = told(out), told(out.with_name(f"{out.name}.problems.jsonl"))
    good, bad = {article for article, _ in results}, [article for article, _ in problems]
    assert len(results) == len(set(results))
    assert good.isdisjoint(bad)
    return (len(good), len(bad), len(set(bad))) == (ARTICLES - POISONED, POISONED, POISONED)


def test_killed_at_fifty_moments_every_article_comes_out_once(place: Path, tmp_path: Path) -> None:
    chance = Random(50)
    calm, out = tmp_path / "calm.jsonl", tmp_path / "out.jsonl"
    assert worked(place, calm) == 0
    assert is_whole(calm)
    for _ in range(KILLS):
        assert worked(place, out, chance.randint(1, 30)) == -signal.SIGKILL
    assert worked(place, out) == 0
    assert is_whole(out)
    assert sorted(out.read_bytes().splitlines()) == sorted(calm.read_bytes().splitlines())


def test_with_the_model_every_article_comes_out(place: Path, tmp_path: Path) -> None:
    assert worked(place, tmp_path / "out.jsonl", reader="model") == 0
    assert is_whole(tmp_path / "out.jsonl")
