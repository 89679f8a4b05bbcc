"""The flow from article to timeline, as a user calls it."""

from collections.abc import Callable
from typing import ClassVar

import pytest

from timeline import Article, NeedsDateline, Timeline, events, find_mentions, find_times
from timeline.errors import BadRule, CannotRead
from timeline.events import Event, Kind
from timeline.language import load

STORY = """Talks on fishing rights suspended

LODI, March 1, 2024 (Wire) - Talks between the two islands on fishing rights were suspended on Wednesday night and are expected
to resume on 12 March, mediator Ana Ruiz said on Thursday.

At least nine sailors have been killed since the navy began patrols in late January, according to the union.
"""


@pytest.fixture(scope="module")
def story() -> Timeline:
    return Timeline.read(Article(STORY))


@pytest.mark.parametrize(
    ("kind", "value", "modality"),
    [
        (events.TalksSuspended, "2024-02-28TNI", "happened"),
        (events.TalksResumed, "2024-03-12", "scheduled"),
        (events.Deaths, "2024-01/2024-03-01", "claimed"),
    ],
)
def test_reads_events_with_type_day_and_modality(story, kind, value, modality):
    found = [e for e in story if isinstance(e, kind)]
    assert [(e.when.value, e.modality) for e in found] == [(value, modality)]


def test_evidence_and_triggers_index_the_text(story):
    for event in story:
        assert STORY[event.evidence.start : event.evidence.end] == event.evidence.text
        assert STORY[event.trigger.start : event.trigger.end] == event.trigger.text
        assert all(STORY[p.start : p.end] == p.text for p in event.participants)


def test_every_event_explains_itself(story):
    assert all(event.reasons for event in story)
    assert all(event.when.explain() for event in story if event.when)


def test_is_the_same_on_every_run(story):
    assert Timeline.read(Article(STORY)) == story


def test_without_a_dateline_says_what_to_do():
    with pytest.raises(NeedsDateline, match="--published"):
        Timeline.read(Article("The talks were suspended on Monday."))


def test_a_given_date_wins():
    story = Timeline.read(Article(STORY), published="2023-03-01")
    assert next(e for e in story if e.type == "talks.resumed").when.value == "2023-03-12"


def test_an_impossible_date_dates_nothing():
    story = Timeline.read(Article("The talks were held on 30 February 2024 in Oslo.", published="2024-03-01"))
    assert [e.when for e in story] == [None]
    assert story.problems


def test_untyped_events_come_only_when_asked_for():
    article = Article("The choir sang in the square on Monday.", published="2024-03-01")
    assert not Timeline.read(article).events
    sung = Timeline.read(article, untyped=True).events
    assert [(type(e), e.type, e.trigger.text) for e in sung] == [(Event, None, "sang")]


def test_a_date_that_was_given_and_is_none_is_named_where_one_is_missed():
    (article,) = Article.open_many(b'{"text": "The talks were suspended on Monday.", "published": "2016-02-30", "id": "a1"}')
    with pytest.raises(
        NeedsDateline, match=r'^a1: the publication date "2016-02-30" was left out: .*; no publication date was found'
    ):
        Timeline.read(article)


def test_finds_times_with_and_without_a_model():
    article = Article("The ministers met on Friday.", published="2024-03-01")
    assert [t.value for t in find_times(article)] == [t.value for t in find_times(article, syntax=False)]


def test_mentions_have_names_and_times():
    article = Article("Ana Ruiz left Lodi on Friday. She returned on Sunday.", published="2024-03-04")
    left, returned = find_mentions(article)
    assert (left.when.value, returned.when.value) == ("2024-03-01", "2024-03-03")
    assert returned.participants[0].name == "Ana Ruiz"


class Recall(Event):
    """A product is called back by its maker."""

    kind: ClassVar[Kind] = Kind("products.recalled", roles=("product", "maker", "reason"))


RECALL = """
[[type]]
name = "products.recalled"
roles = { product = "undergoer", maker = "actor|by @actor", reason = "over|because of|due to" }
needs = ["product"]
title = ["{maker} <recall> {product}[ over {reason}]", "{product} <be recalled>"]
yes = ["The carmaker recalled 9,000 vans.", "The toys were recalled over a fault.", "The firm is recalling its kettles."]
no = ["She recalled her childhood."]
[[type.frame]]
verbs = ["recall"]
lacking = { undergoer = ["childhood", "day", "story"] }
"""


def test_a_type_of_ones_own_is_passed_along():
    article = Article("The carmaker Orbis recalled 9,000 vans on Monday over a brake fault.", published="2024-03-01")
    (event,) = Timeline.read(article, language=load("en").adding(RECALL), types=[Recall])
    assert isinstance(event, Recall)
    assert event.title == "Orbis recalls 9,000 vans over brake fault"
    assert not [e for e in Timeline.read(article) if e.type == "products.recalled"]


def test_a_type_of_ones_own_wins_over_those_that_fit_as_well():
    article = Article("The firm will recall 400 lorries next week.", published="2024-03-01")
    (event,) = Timeline.read(article, language=load("en").adding(RECALL), types=[Recall])
    assert event.type == "products.recalled"


def test_a_type_without_examples_is_refused():
    with pytest.raises(BadRule, match="at least 3 sentences"):
        load("en").adding('[[type]]\nname = "a.b"\nyes = []\nno = []\n[[type.frame]]\nverbs = ["do"]\n')


@pytest.mark.parametrize(
    "text",
    [
        "NO VERB HERE",
        "word " * 3000,
        "“Never closed. " * 40,
        "| a | b |\n|---|---|\n| 1 | 2 |",
        "les pourparlers ont été suspendus mercredi à genève",
        "\u202e\u200b\x00 \ud800 talks",
        "?" * 5000,
    ],
)
def test_odd_text_gives_no_exception(text):
    assert Timeline.read(Article(text, published="2024-03-01")).articles


@pytest.mark.parametrize("find", [find_times, find_mentions])
def test_a_text_is_no_article(find: Callable[[object], object]) -> None:
    with pytest.raises(CannotRead, match=r"str is no article: wrap a text in Article\(text=\.\.\.\)"):
        find("The ministers met on Tuesday.")
