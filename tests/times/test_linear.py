"""Finding times takes time in proportion to the text, whatever is in it."""

from __future__ import annotations

from time import process_time

import pytest

from timeline import Article, find_times

SHORT, LONG = 500, 5_000
HOSTILE = [
    *("1 ", "7", "may ", "May ", "of the ", "the first the first ", ", ", "2015-", "2015-02-03 ", "٣٤ ", "\u200bMay\u200b "),
    *(
        "?",
        "? May ",
        "1 May\n",
        "1-",
        "1/",
        "1,",
        "'9",
        "2015-02-03 11:25 ",
        "x-may-",
        "maymay",
        "from Monday to ",
        "year-old-",
        "\0May ",
    ),
]


def text(unit: str, size: int) -> str:
    return (unit * (size // len(unit) + 1))[:size]


def seconds(article: Article) -> float:
    begun = process_time()
    find_times(article, syntax=False)
    return process_time() - begun


@pytest.mark.parametrize("unit", HOSTILE, ids=repr)
def test_ten_times_the_text_takes_about_ten_times_as_long(unit: str) -> None:
    short, long = (Article(text=f"So: {text(unit, size)}", published="2024-03-01", title="") for size in (SHORT, LONG))
    ratio = min(seconds(long) / max(seconds(short), 0.002) for _ in range(2))
    assert ratio < 25  # a quadratic scan shows about 100
