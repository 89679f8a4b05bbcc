"""Credits of pictures amid prose, in wording of our own."""

from __future__ import annotations

import pytest

from timeline.article import Article
from timeline.article.captions import pieces_between_credits

CASES = [
    ("The ferry sank. GETTY Rescuers at the pier", ["The ferry sank.", "*GETTY", "Rescuers at the pier"]),
    ("He left. GETTY*EPA The mayor in March", ["He left.", "*GETTY*EPA", "The mayor in March"]),
    ("“We wait.” REUTERS 3 of 31 The queue", ["“We wait.”", "*REUTERS 3 of 31", "The queue"]),
    ("Getty Images 6 The pier burns", ["*Getty Images 6", "The pier burns"]),
    ("She won. Image copyright AFP Image caption Ada Quill", ["She won.", "*Image copyright AFP Image caption", "Ada Quill"]),
    ("Image copyright Town Hall Image caption Voters queue", ["*Image copyright Town Hall Image caption", "Voters queue"]),
    ("Fans of the GETTY The mayor in March", ["Fans of the", "*GETTY", "The mayor in March"]),
    ("It rained. AP:Associated Press 6 Fans leave", ["It rained.", "*AP:Associated Press 6", "Fans leave"]),
]

PROSE = [
    "EPA Administrator Ada Quill resigned.",
    "He left. AP Editor Tom Reed resigned.",
    "Getty Images said on Monday that sales rose.",
    "Reuters reporters were held. Getty opened a museum.",
    "He told REUTERS that the talks failed.",
    "The image caption was wrong. It named REUTERS.",
]


@pytest.mark.parametrize(("text", "pieces"), CASES)
def test_a_paragraph_is_cut_at_credits(text: str, pieces: list[str]) -> None:
    assert ["*" * credit + text[start:end] for start, end, credit in pieces_between_credits(text, "en")] == pieces


@pytest.mark.parametrize("text", PROSE)
def test_prose_that_names_an_agency_stays_whole(text: str) -> None:
    assert list(pieces_between_credits(text, "en")) == [(0, len(text), False)]


def test_a_credit_is_furniture_and_ends_the_paragraph() -> None:
    article = Article(
        "Ferry sinks\n\nThe ferry sank on Monday. GETTY Rescuers at the pier wait for divers.", published="2020-03-03"
    )
    assert [(b.kind, article.text[b.start : b.end]) for b in article.blocks] == [
        ("title", "Ferry sinks"),
        ("body", "The ferry sank on Monday."),
        ("furniture", "GETTY"),
        ("body", "Rescuers at the pier wait for divers."),
    ]


def test_a_text_in_capitals_is_not_cut() -> None:
    text = "THE FERRY SANK. REUTERS REPORTERS SAW IT. GETTY WAS THERE."
    assert [b.kind for b in Article(text, published="2020-03-03").blocks].count("furniture") == 0
