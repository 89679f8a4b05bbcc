"""What a long text costs in memory, above what the loaded model takes: paragraphs go to the model, not documents."""

import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
READER = """
import resource, sys
from timeline import Article, Timeline
from tests.reliability.prose import news

def peak():
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024

size = int(sys.argv[1])
Timeline.read(Article("The ministers met on Monday.", published="2015-03-10"))
before = peak()
assert Timeline.read(Article(news(size), published="2015-03-10", limit=size)).events
print(peak() - before)
"""


@pytest.mark.parametrize(
    ("characters", "megabytes"),
    [
        pytest.param(30_000, 60, id="30 KB"),
        pytest.param(1_000_000, 350, id="1 MB", marks=pytest.mark.long),
    ],
)
def test_memory_stays_within(characters: int, megabytes: int) -> None:
    pytest.importorskip("resource", reason="this system does not say how much memory a process took")
    command = [sys.executable, "-c", READER, str(characters)]
    told = subprocess.run(command, check=True, cwd=ROOT, capture_output=True, text=True).stdout
    assert int(told) <= megabytes
