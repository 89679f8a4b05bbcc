"""Whose figures a company's results are."""

import pytest

from timeline import Article, Timeline


@pytest.mark.parametrize(
    ("text", "titles"),
    [
        (
            "Northern Bank reported a profit of $9 million. Revenue fell 4%.",
            {"Northern Bank reports profit of $9 million", "Northern Bank's revenue falls"},
        ),
        ("At Berg Motors, revenue rose 6%.", {"Berg Motors' revenue rises"}),
        (
            "Northern Bank reported a profit of $9 million. Sales at the mill rose.",
            {"Northern Bank reports profit of $9 million", "Sales rise"},
        ),
    ],
)
def test_a_figure_is_of_the_firm_told_last_unless_its_words_say_otherwise(text, titles):
    found = Timeline.read(Article(text, published="2024-03-01")).events
    assert {e.title for e in found if e.family == "business"} == titles
