"""Times that something is held against date nothing."""

from __future__ import annotations

import pytest

from timeline import Article, Timeline
from timeline.events.model import Event

PUBLISHED = "2024-07-25"


def event(text: str, kind: str) -> Event:
    return next(e for e in Timeline.read(Article(text, published=PUBLISHED)).events if e.type == kind)


@pytest.mark.parametrize(
    ("text", "kind", "value"),
    [
        (
            "Norvik's revenue rose in the second quarter to 3.1 billion kroner from 2.9 billion a year earlier.",
            "business.earnings",
            PUBLISHED,
        ),
        ("Norvik's profit fell 12 percent from a year earlier.", "business.earnings", PUBLISHED),
        ("Harlow United won the national cup for the first time since 1974.", "sport.won", PUBLISHED),
        ("Crude oil for December delivery settled at 71 kroner a barrel, up 2 kroner.", "business.economic_indicator", PUBLISHED),
        ("Harlow United won their first county title since 2008.", "sport.won", PUBLISHED),
        ("Norvik's profit grew to 25% of its sales from 20% last year.", "business.earnings", PUBLISHED),
        ("The krone fell to its lowest level since May 2020.", "business.economic_indicator", PUBLISHED),
        ("The krone shed 2 points, down 4% from Monday and 6% from 13 May.", "business.economic_indicator", PUBLISHED),
        (
            "Norvik's profit rose in the second quarter to $9 million, or $2 a share, from $7 million, or $1 a share, a year ago.",
            "business.earnings",
            PUBLISHED,
        ),
        ("Skater Ana Ruiz passed Ida Lund, the 2007 world champion, and won the race.", "sport.won", PUBLISHED),
        ("Norvik's sales fell 5% to $9 million from $10 million in the year-ago quarter.", "business.earnings", PUBLISHED),
        (
            "Norvik made a profit of $3 million, compared with losses of $4 million, or 9 cents each, a year earlier.",
            "business.earnings",
            PUBLISHED,
        ),
    ],
)
def test_a_record_and_an_amount_of_before_date_nothing(text: str, kind: str, value: str) -> None:
    found = event(text, kind).when
    assert found is not None
    assert found.value == value


def test_what_is_told_of_the_far_end_of_a_record_is_dated_by_it() -> None:
    text = "It was the deadliest flood in the valley since 2008, when 31 people died."
    found = event(text, "casualties.deaths").when
    assert found is not None
    assert found.value == "2008"


def test_what_has_gone_on_since_then_is_no_record() -> None:
    found = event("Dockers have been on strike since Monday.", "protest.strike").when
    assert found is not None
    assert found.value == "2024-07-22/2024-07-25"
