"""Which date belongs to which event, and which events have none."""

from __future__ import annotations

from datetime import date

import pytest

from timeline import Article, Timeline, find_mentions
from timeline.errors import BadRule
from timeline.events.model import EventMention
from timeline.events.noticing import path
from timeline.language.dates import load_dates
from timeline.syntax import Token, load_parser

PUBLISHED = "2021-06-17"  # a Thursday


def mention(text: str, word: str, published: str | None = PUBLISHED) -> EventMention:
    """The first mention of a word in a text."""
    return next(m for m in find_mentions(Article(text=text, published=published)) if m.text == word)


def value(text: str, word: str) -> str | None:
    when = mention(text, word).when
    return None if when is None else when.value


@pytest.mark.parametrize(
    ("text", "word", "expected"),
    [
        ("The ferry sank on Monday off the coast.", "sank", "2021-06-14"),  # the clause that governs it
        ("On Monday, the ferry sank off the coast.", "sank", "2021-06-14"),  # fronted
        ("The ferry sank on Monday, drowning two sailors.", "drowning", "2021-06-14"),  # participle
        ("In 2008 the bout went 11 rounds before Berg won.", "won", "2008"),  # what months or years came before
        ("On Monday the ferry struck a rock and drifted ashore.", "drifted", "2021-06-14"),  # coordinated
        ("The sinking of the ferry on Monday shocked the island.", "sinking", "2021-06-14"),  # nominal
        ("The ferry, which sank on Monday, carried no passengers.", "sank", "2021-06-14"),  # relative clause
        ("Police said on Wednesday that the ferry sank on Monday.", "sank", "2021-06-14"),  # the said's own date
        ("Police said on Wednesday that the ferry sank on Monday.", "said", "2021-06-16"),  # the saying's own date
        ("It was the worst since 1959, when three women died after a tram caught fire.", "caught", "1959"),  # all of the clause
        ("The boy was found clinging to a raft in May 2020.", "found", "2020-05"),  # the parser hangs it on the participle
        ("In 1996, following the sale of the yard, the founder came back.", "sale", "1996"),  # right before
        ("A former minister resigned on Monday.", "resigned", "2021-06-14"),  # "former" dates the minister alone
        ("A court on Monday convicted him of the 1995 killing of a guard.", "convicted", "2021-06-14"),  # not when that was
        ("On Monday a warrant charged him with murder in the 1995 shooting of a guard.", "charged", "2021-06-14"),
        ("The rowers won the 2021 Harbour Cup on Monday.", "won", "2021-06-14"),
        ("The rowers won the 2021 Harbour Cup.", "won", "2021-06-17"),  # which was this year, as one knows
        ("The yard began raising its prices in July.", "raising", "2020-07"),  # what began lies behind
        ("The harbour opened in 1974 and closed in 2003.", "opened", "1974"),
        ("The harbour opened in 1974 and closed in 2003.", "closed", "2003"),
    ],
)
def test_an_expression_dates_what_it_is_attached_to(text: str, word: str, expected: str) -> None:
    assert value(text, word) == expected


@pytest.mark.parametrize(
    ("text", "word", "expected"),
    [
        ("Ferry sinks off island\n\nThe ferry sank on Monday with no one aboard.", "sinks", "2021-06-14"),
        ("The ferry sank on Monday. Two sailors reached the shore.", "reached", "2021-06-14"),
        ("Rescuers arrived yesterday. They pulled two sailors out of the water.", "pulled", "2021-06-16"),
    ],
)
def test_events_of_one_episode_share_its_date(text: str, word: str, expected: str) -> None:
    assert value(text, word) == expected


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("If the council agrees, the island will lose its only link.", "agrees"),
        ("The islanders hope to buy a new ferry.", "buy"),
        ("A new ferry could cross the strait in an hour.", "cross"),
        ("The mayor has warned of storms.", "warned"),
        ("Prices rise every year in the town.", "rise"),
    ],
)
def test_what_has_no_date_gets_none(text: str, word: str) -> None:
    assert mention(text, word).when is None


def test_what_was_not_until_a_day_was_on_that_day() -> None:
    text = "It was not until Monday that the ministry announced the arrests."
    event = next(e for e in Timeline.read(Article(text=text, published=PUBLISHED)) if e.type == "justice.arrested")
    assert event.when is not None
    assert (event.when.start, event.when.mod) == (date(2021, 6, 14), None)


def test_what_was_done_again_and_again_has_no_day() -> None:
    text = "Critics have repeatedly accused the mayor of fraud."
    event = next(e for e in Timeline.read(Article(text=text, published=PUBLISHED)) if e.type == "statement.accused")
    assert event.when is None


def test_what_was_within_some_years_has_no_day() -> None:
    text = "As the krone soared in recent years, the mill lost its buyers."
    event = next(e for e in Timeline.read(Article(text=text, published=PUBLISHED)) if e.type == "business.economic_indicator")
    assert event.when is None


def test_what_lies_ahead_dates_nothing_that_was_done() -> None:
    assert mention("The mayor promised to hold talks next week after the rebels attacked the mill.", "attacked").when is None
    assert value("The union threatened to extend the walkout until the end of July.", "threatened") == PUBLISHED


def test_news_without_an_expression_has_the_dateline() -> None:
    when = mention("The minister resigned over the affair.", "resigned").when
    assert when is not None
    assert (when.start, when.end, when.basis) == (date(2021, 6, 17), date(2021, 6, 18), "dateline")


def test_without_a_dateline_nothing_is_put_on_it() -> None:
    assert mention("The minister resigned over the affair.", "resigned", None).when is None


@pytest.mark.parametrize(
    ("text", "word", "side"),
    [("The rebels left the town before 12 May.", "left", "start"), ("Nine people have been killed since 3 May.", "killed", "end")],
)
def test_before_and_since_give_intervals(text: str, word: str, side: str) -> None:
    when = mention(text, word).when
    assert when is not None
    assert (when.start is None) if side == "start" else (when.end == date(2021, 6, 18))


@pytest.mark.parametrize(
    ("text", "word", "reason"),
    [
        ("The ferry sank on Monday off the coast.", "sank", "modifies it"),
        ("The ferry sank on Monday. Two sailors reached the shore.", "reached", "in a sentence before"),
        ("The minister resigned over the affair.", "resigned", "the dateline, 2021-06-17"),
    ],
)
def test_a_time_says_by_what_it_was_found_and_what_spoke_for_it(text: str, word: str, reason: str) -> None:
    when = mention(text, word).when
    assert when is not None
    assert reason in when.explain()
    assert "it weighs most of" in when.explain()


def test_typed_events_without_an_expression_take_the_date_of_their_mention() -> None:
    text = "The chancellor arrived in Lisbon on Tuesday. She met the Portuguese prime minister."
    met = next(e for e in Timeline.read(Article(text=text, published=PUBLISHED)) if e.trigger.text == "met")
    assert met.when is not None
    assert met.when.value == "2021-06-15"


def test_long_lists_of_dates_offer_a_mention_only_a_few() -> None:
    days = " ".join(f"The river rose on {day} May." for day in range(1, 29))
    mentions = find_mentions(Article(text=days, published=PUBLISHED))
    assert [m.when.value for m in mentions if m.text == "rose" and m.when] == [f"2021-05-{day:02d}" for day in range(1, 29)]


def test_the_way_between_two_words_goes_over_the_word_above_both() -> None:
    article = Article(text="Police said the ferry sank quickly.", published=PUBLISHED)
    words: dict[str, Token] = {t.text: t for s in load_parser().parse(article.text, article.prose) for t in s.tokens}
    assert path(words["sank"], words["Police"]) == (["ccomp"], ["nsubj"])
    assert path(words["said"], words["said"]) == ([], [])


def test_an_unknown_language_has_no_weights() -> None:
    with pytest.raises(BadRule, match="fit them"):
        load_dates("xx")
