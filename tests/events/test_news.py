"""What is told as news, and what stands beside it and shares its time."""

from __future__ import annotations

import pytest

from timeline import Article, Timeline
from timeline.events.model import Event

PUBLISHED = "2024-03-14"  # a Thursday


def event(text: str, *kinds: str, title: str | None = None) -> Event:
    found = Timeline.read(Article(text, title=title, published=PUBLISHED)).events
    return next(e for e in found if e.type in kinds)


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Police fired tear gas in Orsa as protesters torched cars.", "protest.riot"),
        ("A dam burst near Orsa, killing nine villagers.", "casualties.deaths"),
        ("A bank in Orsa caught fire after protesters torched cars.", "protest.riot"),
        ("The union says it will vote on the offer.", "statement.said"),
        ("Brussels is urging both sides to show restraint.", "statement.urged"),
        ("The army began to shell the hospital in Orsa.", "conflict.shelling"),
        ("The mayor took to the radio to condemn the levy.", "statement.condemned"),
        ("The mayor has praised the union's leader after holding talks with him.", "talks.held"),
    ],
)
def test_what_stands_beside_news_has_the_day_of_the_news(text: str, kind: str) -> None:
    found = event(text, kind).when
    assert found is not None
    assert found.value == PUBLISHED


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("The mayor, who resigned over a land deal and sued a newspaper, likes roses.", "justice.lawsuit_filed"),
        ("The mayor previously urged the union to call off the strike.", "statement.urged"),
        ("It was under Mayor Olsen that the court sentenced the banker.", "justice.sentenced"),
        ("Lawyers doubted the verdict because the witness had sued the firm.", "justice.lawsuit_filed"),
        ("The ministry has always denied supplying rockets.", "statement.denied"),
    ],
)
def test_a_side_remark_has_not(text: str, kind: str) -> None:
    assert event(text, kind).when is None


@pytest.mark.parametrize(
    "text",
    [
        "The union has promised to call off the strike.",
        "Both sides have accused each other of violating the truce.",
        "The ministry has denied supplying rockets.",
    ],
)
def test_what_has_been_said_some_day_is_news_in_the_lead_alone(text: str) -> None:
    lead = "The port of Orsa reopened on Thursday. Three ships left it. Crowds cheered them. A band played."
    kinds = ("statement.promised", "statement.accused", "statement.denied")
    assert event(text, *kinds).when is not None
    assert event(f"{lead}\n\n{text}", *kinds).when is None


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        (
            "The mayor was charged with murder in the killing of a nurse. Their attack on the harbour opened our eyes.",
            "conflict.attack",
        ),
        ("Clerks found the papers weeks later. The bombing changed the law.", "conflict.bombing"),
    ],
)
def test_what_is_taken_for_known_is_no_news(text: str, kind: str) -> None:
    assert event(text, kind).when is None


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("It was on Monday that the court sentenced the banker.", "justice.sentenced"),  # the day that it is set apart by
        ("Rebels killed four men on Monday in a raid on a farm.", "conflict.attack"),  # what a case comes of on the spot
    ],
)
def test_a_day_beside_it_is_its_own(text: str, kind: str) -> None:
    found = event(text, kind).when
    assert found is not None
    assert found.value == "2024-03-11"


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Police arrested a baker on Monday over the killing of a nurse.", "casualties.deaths"),
        ("A baker was charged on Monday in the killing of a nurse.", "casualties.deaths"),
        ("A court sentenced a baker on Monday for the bombing of a mill.", "conflict.bombing"),
        ("Detectives on Monday questioned a baker about the bombing of a mill.", "conflict.bombing"),
    ],
)
def test_what_a_case_is_about_was_before_it(text: str, kind: str) -> None:
    assert event(text, kind).when is None


def test_any_telling_as_news_dates_an_event() -> None:
    text = "Ida Holm, founder of Norvik, has chosen to step down as chief executive.\n\nHolm resigned in a letter to the board."
    found = event(text, "politics.resigned", title="Norvik founder resigns").when
    assert found is not None
    assert found.value == PUBLISHED


def test_what_a_headline_takes_as_known_is_no_news() -> None:
    found = event(
        "Envoys finished the talks that a power cut had interrupted.", "talks.suspended", title="Interrupted talks finished"
    )
    assert found.when is None


def test_news_beside_what_has_gone_on_since_is_not_what_was_long_before() -> None:
    text = (
        "Nine people have died after a hurricane tore a pier from its posts in Orsa, officials said.\n\n"
        "It is the worst damage there since 1962, when a hurricane hit the port and killed 315 people."
    )
    storms = [e for e in Timeline.read(Article(text, published=PUBLISHED)) if e.type == "disaster.storm"]
    assert [e.when.value if e.when else None for e in storms] == ["1962", None]
