"""What people correct or take out of a story, when more articles come in."""

import json

from tests.merging.stories import Killed, Met, article, person, place, told, toll
from timeline import Timeline
from timeline.chronology import Source
from timeline.export.json import render, timeline_of

VENN, TAMM = person("Laura Venn"), person("Kaarel Tamm")
MEETING = told(Met, VENN, TAMM, on="2021-03-12")
DEATHS = told(Killed, toll(3), place("Riga"), on="2021-03-12")
FIRST = article("a", "2021-03-13", MEETING, DEATHS)
SECOND = article("b", "2021-03-14", told(Killed, toll(3), place("Riga"), on="2021-03-12", start=7))


def test_what_was_taken_out_stays_out_when_other_articles_come() -> None:
    story = Timeline.merge([FIRST, SECOND])
    mended = story.without(story[0])
    later = article("c", "2021-03-15", told(Killed, toll(3), place("Riga"), on="2021-03-12", start=9))
    assert [type(event) for event in Timeline.merge([mended, later])] == [Killed]


def test_an_article_that_tells_it_anew_brings_it_back() -> None:
    meeting = next(event for event in FIRST if isinstance(event, Met))
    again = article("c", "2021-03-15", told(Met, VENN, TAMM, on="2021-03-12", start=3))
    (event,) = Timeline.merge([FIRST.without(meeting), again]).of(Met)
    assert event.article_id == "c"


def test_a_correction_wins_over_the_same_article_uncorrected() -> None:
    deaths = next(event for event in FIRST if isinstance(event, Killed))
    mended = FIRST.replacing(deaths, when="2021-03-11")
    for story in (Timeline.merge([mended, FIRST]), Timeline.merge([FIRST, SECOND, mended])):
        (event,) = story.of(Killed)
        assert event.when
        assert event.when.value == "2021-03-11"
        assert event.corrected == ("when",)


def test_a_correction_outlasts_saving_loading_and_the_next_article() -> None:
    story = Timeline.merge([FIRST, SECOND])
    deaths = next(event for event in story if isinstance(event, Killed))
    saved = timeline_of(json.loads(render(story.replacing(deaths, title="Three die in Riga"))), [Met, Killed])
    later = article("c", "2021-03-15", told(Killed, toll(3), place("Riga"), on="2021-03-12", start=9))
    (event,) = Timeline.merge([saved, later]).of(Killed)
    assert (event.title, len(event.tellings)) == ("Three die in Riga", 3)


def test_an_article_without_a_day_of_publication_merges_too_and_comes_last() -> None:
    undated = Timeline(articles=(Source(id="z"),), events=article("z", "2021-03-20", told(Met, VENN, TAMM)).events)
    story = Timeline.merge([undated, FIRST])
    assert [source.id for source in story.articles] == ["a", "z"]
    assert len(story) == 3
    assert story[-1].article_id == "z"
