"""What a long text costs in memory, above what the loaded model takes: paragraphs go to the model, not documents.

What is read out of a text stays in memory with it, some sixty bytes for each character of dense news; until it is read, the trees
of its sentences do too, some hundred. So ten megabytes are looked through for times; as one article they take more than a gigabyte.
"""

import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
READER = """
import resource, sys
from timeline import Article, Timeline, find_times
from tests.reliability.prose import news

def peak():
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024

def read(article):
    return Timeline.read(article).events

def times(article):
    return find_times(article, syntax=False)

size = int(sys.argv[2])
Timeline.read(Article("The ministers met on Monday.", published="2015-03-10"))
text, before = news(size), peak()
assert globals()[sys.argv[1]](Article(text, published="2015-03-10", limit=size))
print(peak() - before)
"""


@pytest.mark.parametrize(
    ("entry", "characters", "megabytes"),
    [
        pytest.param("read", 30_000, 60, id="30 KB"),
        pytest.param("read", 1_000_000, 350, id="1 MB", marks=pytest.mark.long),
        pytest.param("read", 3_000_000, 600, id="3 MB", marks=pytest.mark.long),
        pytest.param("times", 10_000_000, 600, id="10 MB, times", marks=pytest.mark.long),
    ],
)
def test_memory_stays_within(entry: str, characters: int, megabytes: int) -> None:
    pytest.importorskip("resource", reason="this system does not say how much memory a process took")
    command = [sys.executable, "-c", READER, entry, str(characters)]
    told = subprocess.run(command, check=True, cwd=ROOT, capture_output=True, text=True).stdout
    print(told)
    assert int(told) <= megabytes
