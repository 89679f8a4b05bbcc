"""Events about somebody, read from text."""

import pytest

from tests.samples import event, party, story
from timeline import Article, Timeline

TEXT = """General Widget (GW) will close a plant in Lima on 4 May, chief executive Ana Ruiz announced on Monday.

GW hired Ben Moreau in 2019. The Peruvian government met Ruiz on 2 April. An explosion at a GW plant killed two workers on 3 March.

Widget Records released an album on Friday.
"""
STORY = Timeline.read(Article(text=TEXT, published="2021-04-13"), untyped=True)


@pytest.mark.parametrize(
    ("name", "same"),
    [("GW", "General Widget"), ("ruiz", "Ana Ruiz"), ("Ms. Ruiz", "Ana Ruiz"), ("Peru", "Peruvian"), ("GW", "General Widget Inc.")],
)
def test_every_name_finds_the_same_events(name: str, same: str) -> None:
    assert len(STORY.about(name)) > 0
    assert STORY.about(name) == STORY.about(same)


def test_others_are_not_meant() -> None:
    assert not set(STORY.about("Widget Records").events) & set(STORY.about("GW").events)
    assert len(STORY.about("Zenith")) == 0
    assert len(STORY.about("")) == 0


def test_what_befalls_its_plant_befalls_a_company() -> None:
    assert "disaster.explosion" in {event.type for event in STORY.about("GW")}


def test_a_participant_with_what_happens_is_found() -> None:
    talks = Timeline.read(Article(text="Talks began in Geneva on Monday.", published="2016-02-05"))
    assert len(talks.about("Geneva talks")) == 1
    assert len(talks.about("Oslo talks")) == 0


def test_names_in_a_row_are_parted_once() -> None:
    names = ("Ada", "Ada Ada", "Ben Moreau")
    told = story(*(event(f"e{number}", participants=(party(name),)) for number, name in enumerate(names)))
    assert len(told.about("Ben Moreau Ada")) == 3  # Ada is Ada Ada
    assert len(told.about("Ada " * 60 + "Nobody Else")) == 0  # there are 10**12 ways to part sixty into ones and twos
