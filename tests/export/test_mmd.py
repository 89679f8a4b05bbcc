"""Mermaid: a diagram of sections, times and events."""

import pytest

from tests.samples import event, story
from timeline import Timeline
from timeline.chronology import Source
from timeline.export.mmd import escape, render


def test_years_are_sections_and_times_stand_once() -> None:
    events = (
        event("e1", "2015-12-31", title="Talks: open"),
        event("e2", "2016-02-03", title="Kyiv protests", modality="scheduled", cancelled=True),
        event("e3", "2016-02-03", title="Talks end", negated=True),
        event("e4", title=""),
    )
    made = Timeline(articles=(Source(id="a.txt", title="Talks #1"),), events=events)
    assert render(made).decode().split("\n") == [
        "%% Written by newstimeline",
        "timeline",
        "    title Talks #35;1",
        "    section 2015",
        "        Thursday 31 December 2015 : Talks#58; open",
        "    section 2016",
        "        Wednesday 3 February 2016 : Kyiv protests (scheduled, cancelled) : Talks end (negated)",
        "    section Undated",
        "        undated : …",
        "",
    ]


@pytest.mark.parametrize("letter", list('#:;%<>&"{}[]`|\\*_=@\u202e'))
def test_whatever_is_no_letter_goes_as_an_entity(letter: str) -> None:
    assert escape(f"a{letter}b") == f"a#{ord(letter)};b"


def test_letters_of_every_script_stay() -> None:
    assert escape("Zoë Київ 北京, it's (1)") == "Zoë Київ 北京, it's (1)"


def test_an_event_without_a_beginning_stands_in_the_year_of_its_end() -> None:
    when = event("e1", "2016").when
    assert when is not None
    assert b"section 2017" in render(story(event("e1", when.model_copy(update={"start": None}))))
