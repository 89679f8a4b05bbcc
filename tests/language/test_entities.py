"""The words for participants, as loaded."""

import pytest

from timeline.errors import BadRule
from timeline.events.entities import KINDS
from timeline.language.entities import load_entities

LEXICON = load_entities()


def test_only_kinds_of_the_closed_list() -> None:
    used = {*LEXICON.kinds.values(), *LEXICON.known.values(), *LEXICON.signs.values()}
    assert used | {kind for kinds in LEXICON.back.values() for kind in kinds} <= set(KINDS)


@pytest.mark.parametrize(
    ("noun", "kind"),
    [("minister", "person"), ("ministers", "people"), ("policemen", "people"), ("embassies", "facility"), ("idea", None)],
)
def test_kinds_of_singulars_and_plurals(noun: str, kind: str | None) -> None:
    assert LEXICON.kinds.get(noun) == kind


def test_seats_lead_to_countries() -> None:
    assert {*LEXICON.seats.values(), *LEXICON.of_country.values()} <= set(LEXICON.countries.values())


def test_no_given_name_has_two_genders() -> None:
    assert set(LEXICON.given.values()) == {"male", "female"}


@pytest.mark.parametrize("word", ["disaster", "corridor", "career"])
def test_accidental_endings(word: str) -> None:
    assert word in LEXICON.not_person


def test_an_unknown_language_is_named() -> None:
    with pytest.raises(BadRule, match="'xx'"):
        load_entities("xx")
