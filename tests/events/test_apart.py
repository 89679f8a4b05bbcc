"""What lies some time before or after another happening has not its time, but the one that follows from it."""

from __future__ import annotations

import pytest

from timeline import Article, Timeline, find_mentions
from timeline.events.model import Event

PUBLISHED = "2024-03-14"  # a Thursday


def event(text: str, kind: str) -> Event:
    return next(e for e in Timeline.read(Article(text, published=PUBLISHED)).events if e.type == kind)


def value(text: str, word: str) -> str | None:
    when = next(m for m in find_mentions(Article(text, published=PUBLISHED)) if m.text == word).when
    return None if when is None else when.value


@pytest.mark.parametrize(
    ("text", "kind", "expected"),
    [
        ("Troops shelled Orsa on Monday, two days after rebels attacked a convoy.", "conflict.attack", "2024-03-09"),
        ("Troops shelled Orsa on Monday, a week after rebels attacked a convoy.", "conflict.attack", "2024-03-04"),
        ("Police arrested four men on Monday, three days after the bombing.", "conflict.bombing", "2024-03-08"),
        ("The vote was held on Monday, a year after rebels attacked a convoy.", "conflict.attack", "2023"),
        ("Welders went on strike on Monday, two months before rebels attacked a convoy.", "conflict.attack", "2024-05"),
        ("Welders went on strike on Monday, hours after rebels attacked a convoy.", "conflict.attack", "2024-03-11"),
        ("Welders went on strike on Monday, the day after rebels attacked a convoy.", "conflict.attack", "2024-03-10"),
    ],
)
def test_a_length_dates_what_it_is_counted_from(text: str, kind: str, expected: str) -> None:
    found = event(text, kind).when
    assert found is not None
    assert found.value == expected


@pytest.mark.parametrize("length", ["weeks", "two days", "more than a week"])
def test_what_hardly_leads_out_of_a_year_is_of_about_that_year(length: str) -> None:
    found = event(f"Troops shelled Orsa in 2019, {length} after rebels attacked a convoy.", "conflict.attack").when
    assert found is not None
    assert (found.value, found.mod) == ("2019", "APPROX")


def test_what_it_is_counted_from_dates_the_other() -> None:
    assert value("Two days after the bombing on Saturday, the minister resigned.", "resigned") == "2024-03-11"


def test_the_same_noun_in_another_sentence_dates_it() -> None:
    text = "The explosion on Monday shook the town of Orsa. The mayor resigned two days after the explosion."
    assert value(text, "resigned") == "2024-03-13"


def test_what_is_told_without_a_time_is_counted_from_the_news() -> None:
    found = event("The attack on the port came a day after police arrested twelve rebels.", "justice.arrested").when
    assert found is not None
    assert (found.value, found.basis) == ("2024-03-13", "inferred")
    assert "\u201carrested\u201d lies \u201ca day\u201d from \u201ccame\u201d" in found.explain()


@pytest.mark.parametrize(
    "text",
    [
        "Troops shelled Orsa on Monday, days after rebels attacked a convoy.",  # how many?
        "Troops shelled Orsa on Monday, more than two weeks after rebels attacked a convoy.",
        "The port reopened on Thursday. Rebels attacked a convoy eight weeks before the vote.",  # when was that?
    ],
)
def test_what_cannot_be_counted_has_no_date(text: str) -> None:
    assert event(text, "conflict.attack").when is None


def test_what_somebody_did_the_day_after_dates_not_what_came_before() -> None:
    assert value("Two men called at the house on Monday, the day after his death.", "death") != "2024-03-11"


def test_a_length_that_something_takes_is_no_distance() -> None:
    found = event("Troops shelled Orsa for two days after rebels attacked a convoy on Monday.", "conflict.attack").when
    assert found is not None
    assert found.value == "2024-03-11"
