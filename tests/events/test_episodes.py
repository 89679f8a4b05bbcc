"""Times that events share, no finer and no farther than the text bears."""

import pytest

from timeline import Article, Timeline


def when(text: str, kind: str, published: str = "2024-03-01"):
    return next(e.when for e in Timeline.read(Article(text, published=published)).events if e.type == kind)


def test_a_toll_has_the_hour_of_its_cause():
    text = "Two trains collided near Lodi on Wednesday morning, injuring 45 passengers."
    assert when(text, "casualties.injuries").value == "2024-02-28TMO"


def test_a_saying_has_not():
    text = "Two trains collided near Lodi on Wednesday morning. The mayor described the collision as a tragedy."
    assert when(text, "statement.said").granularity == "day"


@pytest.mark.parametrize(
    ("published", "value", "mod"), [("2024-03-01", "2024-02-28/2024-03-01", "APPROX"), ("2024-02-28", "2024-02-28", None)]
)
def test_what_comes_of_it_lies_between_it_and_the_dateline(published, value, mod):
    text = "Two trains collided near Lodi on Wednesday. Police say a signalman has been arrested over the collision."
    found = when(text, "justice.arrested", published)
    assert (found.value, found.mod) == (value, mod)


def test_a_count_since_then_runs_until_now():
    text = "The army shelled the village of Korva on 5 February. More than 40 people have been killed since then."
    assert when(text, "casualties.deaths").value == "2024-02-05/2024-03-01"


def test_a_disaster_has_not_the_time_of_a_toll_of_long_ago():
    text = (
        "A ferry capsized off Sarno, killing nine people.\n\nDivers searched the wreck.\n\nThe harbour was closed.\n\n"
        "It was the worst such accident since May 1998, when 41 people died on Lake Orsa."
    )
    found = next(e for e in Timeline.read(Article(text, published="2024-03-01")).events if e.type == "disaster.crash")
    assert found.when is None or found.when.value != "1998-05"


def test_a_sentence_with_a_time_of_its_own_takes_none_from_the_one_before() -> None:
    text = (
        "In 1986 Reed bought Pexo, which was acquired by Valt in 2005. "
        "In 1996, following Norvo's purchase of Zext, Reed returned to Norvo."
    )
    bought = next(e for e in Timeline.read(Article(text, published="2024-03-07")).events if "Zext" in e.title)
    assert bought.when is None or bought.when.value == "1996"


def test_a_toll_that_is_laid_to_something_known_has_the_time_of_that_alone():
    text = "The mayor met her aides on Wednesday to speak about the blast in Sarno. Twelve clerks were killed in the blast."
    assert when(text, "casualties.deaths") is None
