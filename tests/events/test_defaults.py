"""The time of what no expression dates: the day of the article's news, unless its own paragraph tells another."""

from __future__ import annotations

import pytest

from timeline import Article, Timeline
from timeline.events.model import Event

PUBLISHED = "2024-03-14"  # a Thursday
LEAD = "A tanker ran aground off Orsa on Tuesday evening, the coast guard said on Thursday."


def event(text: str, kind: str) -> Event:
    return next(e for e in Timeline.read(Article(text, published=PUBLISHED)).events if e.type == kind)


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("The opposition demanded an inquiry.", "statement.demanded"),
        ("Fishermen condemned the government.", "statement.condemned"),
        ("The transport minister cancelled a visit to Norway.", "talks.cancelled"),
    ],
)
def test_news_of_the_dateline_is_spoken_of_on_its_day(text: str, kind: str) -> None:
    found = event(f"{LEAD}\n\n{text}", kind).when
    assert found is not None
    assert found.value == PUBLISHED


def test_one_who_spoke_on_another_day_spoke_for_himself() -> None:
    text = f'{LEAD}\n\n"We were lucky," the captain told reporters on Wednesday.\n\nThe opposition demanded an inquiry.'
    found = event(text, "statement.demanded").when
    assert found is not None
    assert found.value == PUBLISHED


def test_what_is_said_comes_of_no_disaster() -> None:
    text = "A dam burst near Orsa in January. But a nurse said that the sirens had stayed silent."
    found = event(text, "statement.said").when
    assert found is None or "/" not in found.value


def test_who_does_it_was_not_convicted_after_it() -> None:
    text = "A forger sentenced to six years in prison attacked two wardens on Monday."
    found = event(text, "justice.sentenced").when
    assert found is None


@pytest.mark.parametrize(
    "text",
    [
        "The grocer said that while Orsa's record this year had been poor, the club was still a good buy.",
        "Critics disputed the charge, but said last month's discovery of a letter near the mill was a good sign.",
        "Critics noted that over the past 20 years the grocer had built five shops.",
    ],
)
def test_what_somebody_speaks_of_is_not_when_he_speaks(text: str) -> None:
    found = event(text, "statement.said").when
    assert found is not None
    assert found.value == PUBLISHED


@pytest.mark.parametrize(
    "text",
    [
        "The court fined the bank that failed in 2008.",
        "The minister praised the treaty, which was signed in May 1998.",
        "Two women accused the priest who had taught them in 1974.",
    ],
)
def test_what_a_relative_clause_tells_of_long_ago_dates_no_news(text: str) -> None:
    kinds = ("justice.sentenced", "statement.praised", "statement.accused")
    found = next(e.when for e in Timeline.read(Article(text, published=PUBLISHED)).events if e.type in kinds)
    assert found is not None
    assert found.value == PUBLISHED


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("Norvik's third-quarter profit rose 12% to $4 million.", "2015-10-26"),
        ("Norvik's profit fell in the third quarter, the company said on Friday.", "2015-10-23"),
        ("Norvik's profit soared in the fiscal first quarter.", "2015-10-26"),
        ("Norvik lost $4 million in 2011.", "2011"),
    ],
)
def test_results_happen_when_they_are_published(text: str, day: str) -> None:
    (results,) = [e for e in Timeline.read(Article(text, published="2015-10-26")) if e.type == "business.earnings"]
    assert results.when is not None
    assert results.when.value == day


def test_what_is_completed_is_news_whose_ever_it_is() -> None:
    found = event("Norvik completed its purchase of the hotel chain.", "business.acquisition").when
    assert found is not None
    assert found.value == PUBLISHED


def test_what_a_noun_only_names_is_no_news() -> None:
    assert event("The jury in the Norvik bombing trial began its deliberations.", "conflict.bombing").when is None


def test_what_a_report_is_about_was_before_it() -> None:
    assert event("A report on the crash was published on Monday.", "disaster.crash").when is None


def test_what_is_condemned_was_before_it() -> None:
    assert event("The governor condemned bomb attacks on the port on Monday.", "conflict.bombing").when is None
