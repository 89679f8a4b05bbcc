"""The words of a trigger: those that make it the event it is."""

import pytest

from timeline import Article, Timeline
from timeline.article.blocks import Block
from timeline.events.surroundings import Surroundings
from timeline.language.events import load_events
from timeline.syntax.parser import load_parser


@pytest.mark.parametrize(
    ("text", "type_", "trigger"),
    [
        ("The blast left nine people dead.", "casualties.deaths", "left nine people dead"),
        ("The jury found the surgeon guilty of fraud.", "justice.convicted", "found the surgeon guilty"),
        ("The union imposed new sanctions on the general.", "sanctions.imposed", "imposed new sanctions"),
        ("The firm is under investigation over the spill.", "justice.investigation_opened", "is under investigation"),
        ("The army shelled the village.", "conflict.shelling", "shelled"),
        ("The union imposed sanctions and an embargo on Peru.", "sanctions.imposed", "imposed sanctions and an embargo"),
    ],
)
def test_a_word_that_makes_it_the_event_is_part_of_its_trigger(text: str, type_: str, trigger: str) -> None:
    story = Timeline.read(Article(text=text, published="2024-03-01"))
    assert {e.type: e.trigger.text for e in story}[type_] == trigger


def test_what_stands_far_off_is_no_part_of_the_trigger() -> None:
    text = "The union imposed, after a debate of nearly eleven hours, sanctions on the general."
    story = Timeline.read(Article(text=text, published="2024-03-01"))
    assert "imposed" in [e.trigger.text for e in story]


@pytest.mark.parametrize(
    ("text", "type_"),
    [
        ("The slain officials were buried.", "casualties.deaths"),  # tagged as a noun
        ("Two officials were slain in the hills.", "casualties.deaths"),  # parsed as an adjective
        ("Divers reached the capsized ferry.", "disaster.crash"),
    ],
)
def test_adjectives_tell_what_has_befallen_their_noun(text: str, type_: str) -> None:
    assert type_ in [e.type for e in Timeline.read(Article(text=text, published="2024-03-01"))]


def test_to_deceive_somebody_is_more_than_talk() -> None:
    text = "The clerk was accused of deceiving his aunt."
    assert [e.trigger.text for e in Timeline.read(Article(text=text, published="2024-03-01")).of("statement.said")] == ["deceiving"]


@pytest.mark.parametrize(
    ("text", "type_"),
    [
        ("The verdict sparked protests in the capital.", "protest.demonstration"),  # what was caused came about
        ("The speech was read at a rally attended by the premier.", "protest.demonstration"),  # so did what somebody was at
        ("The visitors won 3-1.", "sport.won"),  # a score tells a game
        ("Sonora released PlayBox on Monday.", "business.product_launch"),  # wares are known by a name of their own
        ("The warden told the guests to leave their keys.", "statement.urged"),
        ("A cease-fire between the clans took hold.", "conflict.ceasefire_declared"),  # a noun that the parser takes apart
        ("Islanders voted in May to join the federation.", "politics.election_held"),  # an aim tells what was voted on
    ],
)
def test_words_around_a_trigger_tell_what_it_is(text: str, type_: str) -> None:
    assert type_ in [e.type for e in Timeline.read(Article(text=text, published="2024-03-01"))]


@pytest.mark.parametrize(
    ("text", "type_"),
    [
        ("The visitors won.", "sport.won"),
        ("The aide was fired on Monday.", "conflict.attack"),  # nobody fired on him
        ("The house voted 51-49.", "sport.won"),
        ("Sonora released Ahmed on Monday.", "business.product_launch"),
        ("The warden told the guests that he had lost the keys.", "statement.urged"),
    ],
)
def test_words_around_a_trigger_tell_what_it_is_not(text: str, type_: str) -> None:
    assert type_ not in [e.type for e in Timeline.read(Article(text=text, published="2024-03-01"))]


@pytest.mark.parametrize(
    "text", ["The banker sued the maker, saying that the brakes were weak.", "The banker asked the maker to report to the court."]
)
def test_a_saying_that_only_adds_to_a_deed_is_none_of_its_own(text: str) -> None:
    assert not Timeline.read(Article(text=text, published="2024-03-01")).of("statement.said")


@pytest.mark.parametrize(
    ("text", "trigger", "relation", "words"),
    [
        ("Fresh talks collapsed.", "collapsed", "subject modifier", ["Fresh"]),
        ("Fresh talks collapsed.", "collapsed", "undergoer modifier", ["Fresh"]),
        ("The firm moved to new offices.", "moved", "to modifier", ["new"]),
        ("The mayor asked the court to stop the march.", "asked", "complement undergoer", ["march"]),
        ("The army shelled the outskirts of the town.", "shelled", "undergoer of", ["town"]),
        ("The army shelled the outskirts of the old town.", "shelled", "undergoer of modifier", ["old"]),
        ("The army shelled the town.", "shelled", "undergoer modifier", []),
    ],
)
def test_what_stands_to_an_argument_is_found_along_a_path(text: str, trigger: str, relation: str, words: list[str]) -> None:
    (sentence,) = load_parser().parse(text, [Block("body", 0, len(text))])
    token = next(t for t in sentence.tokens if t.text == trigger)
    around = Surroundings(token, load_events("en"), frozenset(t.lower for t in sentence.tokens))
    assert [t.text for t in around.held(relation)] == words


@pytest.mark.parametrize(
    ("text", "type_", "day"),
    [
        ("Nobody in the village talks about the 1987 invasion of the island.", "conflict.offensive", "1987"),
        ("Critics recalled the 1973 coup.", "politics.coup", "1973"),
        ("The firm's 2014 purchase of a brewery loaded it with debt.", "business.acquisition", "2014"),
    ],
)
def test_a_noun_with_its_day_tells_its_event(text: str, type_: str, day: str) -> None:
    story = Timeline.read(Article(text=text, published="2024-03-01"))
    assert [(e.type, str(e.when)) for e in story if e.type == type_] == [(type_, day)]


@pytest.mark.parametrize(
    "text", ["The feast is on 12 March.", "They sold a rocket-launching pad.", "Talk of recent elections bored him."]
)
def test_what_only_names_a_day_or_a_use_tells_no_event(text: str) -> None:
    assert not Timeline.read(Article(text=text, published="2024-03-01")).events
