"""Articles in capitals, or without any, are read as others are, and what is quoted stands as it was written."""

import pytest

from timeline import Article, Timeline, find_times
from timeline.events.verbatim import event_as_written
from timeline.reading import find_mentions

STORY = (
    "Norway and Chile suspended talks on fishing in Lisbon on Wednesday. "
    "Two Chilean warplanes bombed a village near Bergen on Monday, killing 30 farmers, the mayor said."
)


def told(text: str) -> tuple[Timeline, list[tuple[object, ...]]]:
    story = Timeline.read(Article(text, published="2016-02-05"))
    return story, [(e.type, e.title, e.when and e.when.value, [(p.role, p.name) for p in e.participants]) for e in story]


@pytest.mark.parametrize("written", [STORY.upper(), STORY.lower()])
def test_capitals_change_nothing_but_quotations(written):
    story, events = told(written)
    assert [e[0] for e in events] == ["conflict.airstrike", "casualties.deaths", "talks.suspended"]
    assert events == told(STORY)[1]
    for event in story:
        spans = (event.evidence, *event.mentions, *event.participants)
        assert all(span.text == written[span.start : span.end] for span in spans)


@pytest.mark.parametrize("written", [STORY.upper(), STORY.lower()])
def test_spans_are_those_of_the_article(written):
    article = Article(written, published="2016-02-05")
    assert {t.value for t in find_times(article)} == {"2016-02-03", "2016-02-01"}
    for span in (*find_times(article), *find_mentions(article)):
        assert span.text == written[span.start : span.end]


def test_what_was_read_as_it_was_written_is_not_copied():
    for event in told(STORY)[0]:
        assert event_as_written(event, STORY) is event
        assert event_as_written(event, STORY.upper()).evidence.text == event.evidence.text.upper()
