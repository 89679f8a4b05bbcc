"""Text made fit to be drawn."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from timeline.picture.lettering import cleaned, is_right_to_left, wrapped
from timeline.picture.themes import Face

FACE = Face(10.0)


def measure(text: str, face: Face) -> float:
    return 0.6 * face.size * len(text)


@pytest.mark.parametrize(
    ("text", "clean"),
    [
        ("Fined $5m in 2020 and $6m in 2021", "Fined $5m in 2020 and $6m in 2021"),
        ("a\x00b", "a\ufffdb"),
        ("a\ud800b", "a\ufffdb"),
        ("two\n lines\t", "two lines"),
        ("\u202eevil\u202c", "evil"),
        ("a\ufeffb", "ab"),
        ("a \u2066\ufeff b", "a b"),
        ("a\u00a0b", "a b"),
        ("👩\u200d🚀", "👩\u200d🚀"),
        (" ", ""),
    ],
)
def test_cleaned(text: str, clean: str) -> None:
    assert cleaned(text) == clean


@given(st.text())
def test_cleaned_text_is_one_line_that_can_be_drawn(text: str) -> None:
    clean = cleaned(text)
    assert clean == cleaned(clean)
    assert not {"Cc", "Cs", "Zl", "Zp"} & set(map(unicodedata.category, clean))
    clean.encode()


@given(st.text(max_size=300), st.floats(30, 400))
def test_lines_fit_and_lose_nothing_without_saying_so(text: str, width: float) -> None:
    text = cleaned(text)
    lines = wrapped(text, FACE, width, measure, most=5)
    assert len(lines) <= 5
    assert all(measure(line, FACE) <= width or len(line) <= 3 or any(map(unicodedata.combining, line)) for line in lines)
    assert lines[-1].endswith("…") or "".join(lines).replace(" ", "") == text.replace(" ", "")


def test_a_combining_mark_stays_with_its_letter() -> None:
    lines = wrapped("e\u0301" * 40, FACE, 40.0, measure, most=99)
    assert not any(line.startswith("\u0301") for line in lines)


@pytest.mark.parametrize(
    ("text", "right"), [("שלום hello", True), ("hello שלום", False), ("2016 محادثات", True), ("", False), ("123", False)]
)
def test_direction(text: str, right: bool) -> None:
    assert is_right_to_left(text) is right
