"""The classes of nouns that frames ask for."""

import pytest

from timeline.errors import BadRule
from timeline.language.events import load_events


def _of(noun: str, toml: str) -> frozenset[str]:
    return load_events("en", (toml,)).classes.get(noun, frozenset())


@pytest.mark.parametrize(
    ("noun", "toml", "name"),
    [
        ("skiff", '[classes]\nrowed = ["skiff"]', "rowed"),
        ("skiff", '[classes]\nrowed = ["skiff"]\nfloating = ["raft", "@rowed"]', "floating"),
        ("skiff", '[classes]\nfloating = ["@rowed"]\nmoving = ["@floating"]\nrowed = ["skiff"]', "moving"),
        ("treaty", '[classes]\npapers = ["@agreement", "leaflet"]', "papers"),
        ("fly-past", '[classes]\nshow_off = ["fly-past"]', "show_off"),
        ("fly past", '[classes]\nshow_off = ["fly-past"]', "show_off"),
    ],
)
def test_a_class_has_its_nouns_and_those_of_the_classes_it_takes_up(noun: str, toml: str, name: str) -> None:
    assert name in _of(noun, toml)


def test_what_is_taken_up_stays_what_it_was() -> None:
    assert "floating" not in _of("sulky", '[classes]\nrowed = ["skiff"]\nfloating = ["@rowed"]\ndrawn = ["sulky", "@floating"]')


@pytest.mark.parametrize(
    ("toml", "remedy"),
    [
        ('[classes]\nfloating = ["@afloat"]', "no class 'afloat', which floating takes up"),
        ('[classes]\nfloating = ["@rowed"]\nrowed = ["@floating"]', "in a circle"),
    ],
)
def test_a_class_that_cannot_be_taken_up_is_named(toml: str, remedy: str) -> None:
    with pytest.raises(BadRule, match=remedy):
        _of("skiff", toml)


def test_a_frame_cannot_say_of_itself_what_only_a_text_can() -> None:
    toml = """[[type]]
name = "transport.opened"
title = ["{event}"]
yes = ["a", "b", "c", "d", "e"]
no = ["f", "g", "h"]
[[type.frame]]
verbs = ["open"]
modality = "denied"
"""
    with pytest.raises(BadRule, match="'scheduled' or 'hypothetical', not 'denied'"):
        load_events("en", (toml,))
