"""Masking moves no offset; pieces cover the paragraph."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from timeline.syntax.mask import RUN_ON, masked, pieces


@given(st.text(alphabet=st.characters(), max_size=400))
def test_keeps_the_length(text):
    assert len(masked(text)) == len(text)


@given(st.text(alphabet=st.characters(), max_size=400))
def test_leaves_nothing_that_hangs_the_tokenizer(text):
    shown = masked(text)
    assert all(len(word) < 200 for word in shown.split())
    assert not any("\ud800" <= c <= "\udfff" or c in "\x00\n\u2028" for c in shown)


def test_blanks_runs_of_symbols():
    assert masked("so " + "?!" * 20 + " it ends") == "so ?" + " " * 39 + " it ends"


@given(st.text(alphabet="ab. \n", max_size=300), st.integers(1, 50))
def test_pieces_cover_the_paragraph_in_order(text, limit):
    found = pieces(0, len(text), text, limit)
    assert "".join(text[s:e] for s, e in found) == text
    assert all(e - s <= limit for s, e in found)


@pytest.mark.parametrize(
    ("text", "last"),
    [("one two " * 400, " "), ("one, two " * 400, " "), ("x" * 4000, "x"), ("one; two, three " * 300, " ")],
)
def test_cuts_sentences_longer_than_people_write(text, last):
    found = pieces(0, len(text), text, 100_000)
    assert "".join(text[s:e] for s, e in found) == text
    assert len(found) > 1
    assert all(e - s <= RUN_ON for s, e in found)
    assert text[found[0][1] - 1] == last


def test_leaves_long_paragraphs_of_sentences_whole():
    text = "The mill closed on Monday. " * 200
    assert pieces(0, len(text), text, 100_000) == [(0, len(text))]
