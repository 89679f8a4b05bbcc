"""When two names are one."""

import pytest

from timeline.events.entities.names import is_part_of, is_short_name, is_short_person, is_version, plain
from timeline.language.entities import load_entities

LEXICON = load_entities()

PERSONS = [
    ("Moreau", "Ann Moreau", True),
    ("Ann", "Ann Moreau", True),
    ("Ann Moreau", "Ann B. Moreau", True),
    ("de la Cruz", "Ana de la Cruz", True),
    ("Luis Moreau", "Ann Moreau", False),
    ("Mor", "Ann Moreau", False),
    ("Ann Moreau", "Ann Moreau", False),
]


@pytest.mark.parametrize(("short", "full", "same"), PERSONS)
def test_persons(short: str, full: str, same: bool) -> None:
    assert is_short_person(tuple(short.split()), tuple(full.split()), LEXICON) is same


BODIES = [
    ("Nimbus", "Nimbus Motors", True),
    ("Nimbus", "Nimbus Inc.", True),
    ("Nimbus Motors", "Nimbus Motors Corp.", True),
    ("GWU", "Grain Workers Union", True),
    ("G.W.U.", "Grain Workers Union", True),
    ("State Department", "US State Department", True),
    ("Nimbus", "Nimbus Comet", False),
    ("GWU", "Grain Union", False),
    ("Peru", "Peru Bank", False),
    ("Union", "Grain Union", False),
]


@pytest.mark.parametrize(("short", "full", "same"), BODIES)
def test_bodies(short: str, full: str, same: bool) -> None:
    assert is_short_name(tuple(short.split()), tuple(full.split()), LEXICON) is same


def test_the_last_word_of_a_body() -> None:
    assert is_part_of(("Union",), ("Grain", "Union"), LEXICON)
    assert not is_part_of(("Comet",), ("Nimbus", "Comet"), LEXICON)


def test_versions() -> None:
    assert is_version(("Comet",), ("Comet", "4"))
    assert not is_version(("Comet",), ("Comet", "Pro"))


def test_a_name_never_becomes_nothing() -> None:
    assert plain(("Inc.",), LEXICON) == ("inc.",)
