"""Who says so, and whether that makes it a claim."""

import pytest

from timeline import Article, Timeline


def one(text: str, kind: str):
    return next(e for e in Timeline.read(Article(text, published="2024-03-01")).events if e.type == kind)


@pytest.mark.parametrize(
    ("text", "kind", "source"),
    [
        ("The army shelled the village on Monday, a spokesman said.", "conflict.shelling", "spokesman"),
        ("According to the ministry, 40 people were killed.", "casualties.deaths", "ministry"),
        ("Talks were suspended on Monday.", "talks.suspended", None),
        ("Footage shows that the army shelled the village.", "conflict.shelling", None),
    ],
)
def test_finds_the_source(text, kind, source):
    assert one(text, kind).source == source


def test_a_spokesman_of_ones_own_side_is_believed():
    text = "Peruvian troops withdrew from the valley on Monday, Peruvian army spokesman Luis Soto said."
    assert one(text, "conflict.withdrawal").modality == "happened"


def test_the_other_sides_word_is_a_claim():
    text = "Peruvian troops shelled a village on Monday, Chilean army spokesman Luis Soto said."
    assert one(text, "conflict.shelling").modality == "claimed"


def test_what_a_side_clause_takes_for_granted_is_nobodys_claim():
    text = "According to the ministry, 40 people have been killed since the army launched airstrikes on the port in May."
    assert one(text, "conflict.airstrike").modality == "happened"
    assert one(text, "casualties.deaths").modality == "claimed"


def test_nobody_is_a_perpetrator_by_mere_neighbourhood():
    text = "More than 40 people have been killed since the army launched airstrikes on the port in May."
    assert one(text, "casualties.deaths").get("perpetrator") is None


@pytest.mark.parametrize("building", ["embassy", "consulate", "palace"])
def test_a_building_before_the_noun_is_no_perpetrator(building):
    assert one(f"The {building} bombing wounded ten people.", "conflict.bombing").get("attacker") is None


def test_an_attitude_is_an_event_of_who_voices_it():
    event = one("The emirate is ready to send doctors, its spokesman Omar Said told a newspaper on Thursday.", "statement.promised")
    assert event.get("speaker").name == "Omar Said"
    assert event.when.value == "2024-02-29"
