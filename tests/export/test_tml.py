"""TimeML: well-formed, its text unchanged, and every link leading somewhere."""

from datetime import date, datetime
from xml.etree import ElementTree

import pytest
from hypothesis import given as given_by
from hypothesis import settings
from hypothesis import strategies as st

from tests.export.timelines import timelines
from tests.samples import event, story
from timeline import Article, CannotWrite, Timeline, find_times
from timeline.calendar.granularity import Granularity
from timeline.chronology import Source
from timeline.events.model import Span
from timeline.export import timeml
from timeline.export.timelinks import to_creation, to_its_time
from timeline.export.tml import render
from timeline.times.expression import TimeExpression
from timeline.times.given import given
from timeline.times.when import When

TEXT = "The envoys came to Oslo on Monday. They left on 3 May & came back."
ARTICLE = Article(TEXT, published="2021-04-29", id="oslo.txt", title="Oslo <talks>")
MONDAY = TimeExpression(
    start=27, end=33, text="Monday", type="DATE", value="2021-04-26", when=given("2021-04-26"), article_id="oslo.txt"
)


def came(start: int = 11, when: str | When | None = "2021-04-26", **fields: object):
    return event("e1", when, start=start, evidence=Span(start=0, end=34, text=TEXT[:34]), article_id="oslo.txt", **fields)


def saved(*events, times: tuple[TimeExpression, ...] = (MONDAY,)) -> ElementTree.Element:
    source = Source(id="oslo.txt", published="2021-04-29")
    return ElementTree.fromstring(render(Timeline(articles=(source,), times=times, events=events)))


def tags(root: ElementTree.Element, name: str) -> list[dict[str, str]]:
    return [dict(one.attrib) for one in root.iter(name)]


def test_a_whole_article_with_its_times_as_tempeval_has_it() -> None:
    root = ElementTree.fromstring(timeml(ARTICLE, find_times(ARTICLE, syntax=False)))
    text = root.find("TEXT")
    assert text is not None
    assert "".join(text.itertext()) == TEXT
    assert [(one.text, one.get("type"), one.get("value")) for one in text.iter("TIMEX3")] == [
        ("Monday", "DATE", "2021-04-26"),
        ("3 May", "DATE", "2021-05-03"),
    ]
    assert root.findtext("TITLE") == "Oslo <talks>"
    assert [one.attrib for one in root.iterfind("DCT/TIMEX3")] == [
        {"tid": "t0", "type": "DATE", "value": "2021-04-29", "functionInDocument": "CREATION_TIME"}
    ]


def test_a_saved_timeline_has_its_sentences_its_events_and_its_links() -> None:
    root = saved(came())
    assert "".join(root.find("TEXT").itertext()) == TEXT[:34]
    assert tags(root, "EVENT") == [{"eid": "e1", "class": "OCCURRENCE"}]
    assert root.find("TEXT/EVENT").text == "came"
    assert tags(root, "MAKEINSTANCE") == [
        {"eiid": "ei1", "eventID": "e1", "tense": "PAST", "aspect": "NONE", "polarity": "POS", "pos": "VERB"}
    ]
    assert tags(root, "TLINK") == [
        {"lid": "l1", "eventInstanceID": "ei1", "relatedToTime": "t1", "relType": "IS_INCLUDED"},
        {"lid": "l2", "eventInstanceID": "ei1", "relatedToTime": "t0", "relType": "BEFORE"},
    ]


def test_a_date_that_no_words_tell_is_an_empty_tag() -> None:
    root = saved(came(when="2021-04-20"))
    assert [one.attrib for one in root.iterfind("TIMEX3")] == [{"tid": "t2", "type": "DATE", "value": "2021-04-20"}]
    assert tags(root, "TLINK")[0]["relatedToTime"] == "t2"


def test_a_stretch_is_a_duration_between_two_points() -> None:
    root = saved(came(when="2021-04-20/2021-04-22"))
    assert [one.attrib for one in root.iterfind("TIMEX3")] == [
        {"tid": "t2", "type": "DURATION", "value": "P3D", "beginPoint": "t3", "endPoint": "t4"},
        {"tid": "t3", "type": "DATE", "value": "2021-04-20"},
        {"tid": "t4", "type": "DATE", "value": "2021-04-22"},
    ]
    assert tags(root, "TLINK")[0]["relType"] == "DURING"


def test_of_two_expressions_of_a_day_the_nearest_is_meant() -> None:
    far = MONDAY.model_copy(update={"start": 900, "end": 906})
    assert tags(saved(came(), times=(far, MONDAY)), "TLINK")[0]["relatedToTime"] == "t2"


def test_what_stands_behind_is_tagged_where_it_stands() -> None:
    behind = {"evidence": Span(start=35, end=66, text=TEXT[35:]), "article_id": "oslo.txt"}
    left, again = (event("", start=place).mentions[0].model_copy(update={"text": TEXT[place : place + 4]}) for place in (40, 56))
    may = MONDAY.model_copy(update={"start": 48, "end": 53, "text": "3 May", "value": "2021-05-03", "when": given("2021-05-03")})
    root = saved(came(), event("e2", "2021-05-03", mentions=(left, again), **behind), times=(MONDAY, may))
    text = root.find("TEXT")
    assert text is not None
    assert "".join(text.itertext()) == f"{TEXT[:34]}\n{TEXT[35:]}"
    assert [(one.text, *one.attrib.values()) for one in text] == [
        ("came", "e1", "OCCURRENCE"),
        ("Monday", "t1", "DATE", "2021-04-26"),
        ("left", "e2", "OCCURRENCE"),
        ("3 May", "t2", "DATE", "2021-05-03"),
        ("came", "e3", "OCCURRENCE"),
    ]
    assert [one["eventID"] for one in tags(root, "MAKEINSTANCE")] == ["e1", "e2", "e3"]
    assert [(one["eventInstanceID"], one["relatedToTime"], one["relType"]) for one in tags(root, "TLINK")] == [
        ("ei1", "t1", "IS_INCLUDED"), ("ei1", "t0", "BEFORE"), ("ei2", "t2", "IS_INCLUDED"), ("ei2", "t0", "AFTER"),
    ]  # fmt: skip


def test_of_two_sentences_with_one_beginning_the_longer_is_written() -> None:
    short = event("e2", start=11, evidence=Span(start=0, end=15, text=TEXT[:15]), article_id="oslo.txt")
    assert "".join(saved(short, came()).find("TEXT").itertext()) == TEXT[:34]


def test_an_undated_event_has_no_link() -> None:
    assert tags(saved(came(when=None)), "TLINK") == []


@pytest.mark.parametrize("start", [25, 26, 30, 900])
def test_what_overlaps_or_lies_outside_has_an_empty_tag_and_loses_nothing(start: int) -> None:
    root = saved(came(start=start))
    assert "".join(root.find("TEXT").itertext()) == TEXT[:34]
    assert len(tags(root, "EVENT")) == len(tags(root, "MAKEINSTANCE")) == 1


def test_of_several_articles_no_document_is_made() -> None:
    with pytest.raises(CannotWrite, match="save each before merging"):
        render(story(event("e1"), articles=("a", "b")))


@given_by(timelines(articles=1))
@settings(max_examples=30)
def test_every_number_leads_to_a_tag_whatever_the_timeline_holds(made: Timeline) -> None:
    root = ElementTree.fromstring(render(made))
    ids = [value for one in root.iter() for key, value in one.attrib.items() if key in ("tid", "eid", "eiid", "lid")]
    used = [
        value for one in root.iter() for key, value in one.attrib.items() if key in ("eventID", "eventInstanceID", "beginPoint")
    ]
    assert len(ids) == len(set(ids))
    assert set(used) <= set(ids)
    assert len([one for one in tags(root, "TLINK") if one["relatedToTime"] != "t0"]) == sum(one.when is not None for one in made)


@given_by(st.text(min_size=1).filter(str.strip), st.lists(st.tuples(st.integers(0, 20), st.integers(1, 5)), max_size=6))
def test_offsets_count_the_same_in_the_text(text: str, spans: list[tuple[int, int]]) -> None:
    article = Article(text, published="2021-04-29")
    times = [MONDAY.model_copy(update={"start": a, "end": a + n, "text": article.text[a : a + n]}) for a, n in spans]
    root = ElementTree.fromstring(timeml(article, times))
    written = "".join(root.find("TEXT").itertext())
    assert len(written) == len(article.text)
    assert all(new in (old, "�") for new, old in zip(written, article.text, strict=True))


@pytest.mark.parametrize(
    ("value", "change", "relation"),
    [
        ("2016-02-03", {}, "IS_INCLUDED"),
        ("2016-02-03", {"end": None}, "BEGUN_BY"),
        ("2016-02-03", {"start": None}, "ENDED_BY"),
        ("2016-02-03", {"start": None, "mod": "BEFORE"}, "IS_INCLUDED"),
        ("2016-02-03/2016-02-05", {}, "DURING"),
    ],
)
def test_how_an_event_stands_to_its_time(value: str, change: dict[str, object], relation: str) -> None:
    assert to_its_time(given(value).model_copy(update=change)) == relation


@pytest.mark.parametrize(
    ("value", "published", "relation"),
    [
        ("2016-02-04", date(2016, 2, 5), "BEFORE"),
        ("2016-02-05", date(2016, 2, 5), "IS_INCLUDED"),
        ("2016-02-05TMO", date(2016, 2, 5), "IS_INCLUDED"),
        ("2016-02-05TNI", date(2016, 2, 5), None),
        ("2016-02-06", date(2016, 2, 5), "AFTER"),
        ("2016-02", date(2016, 2, 5), None),
        ("2016-02-05", datetime(2016, 2, 5, 11, 25), None),
        ("2016-02-05T11:00", datetime(2016, 2, 5, 11, 25), "BEFORE"),
        ("2016-02-05T12:00", datetime(2016, 2, 5, 11, 25), "AFTER"),
    ],
)
def test_how_an_event_stands_to_the_day_of_publication(value: str, published: date, relation: str | None) -> None:
    assert to_creation(given(value), published) == relation


def test_what_ended_after_the_document_and_began_who_knows_when_tells_nothing_of_it() -> None:
    until = When(start=None, end=date(2016, 3, 1), granularity=Granularity.MONTH, value="XXXX-XX")
    assert to_creation(until, date(2016, 2, 5)) is None
    assert to_creation(until, date(2016, 3, 1)) == "BEFORE"
