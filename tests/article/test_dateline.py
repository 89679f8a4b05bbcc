"""Datelines as papers and wires write them. The articles are of our own wording."""

from __future__ import annotations

from datetime import date, datetime, timedelta, timezone

import pytest
from hypothesis import given as given_by
from hypothesis import settings
from hypothesis import strategies as st

from tests.article.datelines import LEAD_INS, LINES
from timeline.article import Article, Dateline
from timeline.errors import CannotRead

BODY = "The harbour council said the old ferry would sail again. Passengers welcomed the news."


def civil(text: str | None) -> date | None:
    if text is None:
        return None
    return datetime.fromisoformat(text) if "T" in text else date.fromisoformat(text)


@pytest.mark.parametrize(("line", "published", "zone", "place", "agency"), LINES, ids=[row[0] for row in LINES])
def test_publication_line(line: str, published: str | None, zone: str | None, place: str | None, agency: str | None) -> None:
    text = f"Ferry to sail again after harbour vote\n{line}\n{BODY}"
    article = Article(text)
    assert article.published == civil(published)
    if published is None:
        return
    dateline = article.dateline
    assert (dateline.zone, dateline.place, dateline.agency, dateline.found) == (zone, place, agency, "line")
    assert [text[block.start : block.end] for block in article.blocks] == ["Ferry to sail again after harbour vote", line, BODY]
    assert [block.kind for block in article.blocks] == ["title", "dateline", "body"]
    assert text[dateline.start : dateline.end] in line


@pytest.mark.parametrize(("lead", "published", "place", "agency"), LEAD_INS, ids=[row[0] for row in LEAD_INS])
def test_lead_in(lead: str, published: str | None, place: str | None, agency: str | None) -> None:
    text = f"Ferry to sail again\n\n{lead}{BODY}"
    article = Article(text)
    assert article.published == civil(published)
    assert (article.dateline.place, article.dateline.agency) == (place, agency)
    assert [(b.kind, text[b.start : b.end]) for b in article.blocks[1:]] == [("dateline", lead.strip()), ("body", BODY)]


NO_DATELINES = [
    "On February 5, 2016 the ministry closed the harbour.",
    "February 5, 2016 was a cold day in the harbour.",
    "The harbour closed in 2016, the council said on May 5, 2017.",
    "Talks — the third this year — failed on Monday.",
    "Ada Quill - the ferry's captain since 1999 - resigned.",
    "IBM-style computers were unloaded in the harbour.",
    "WARNING: Ice makes the pier slippery, the council said.",
    "Warning: Ice makes the pier slippery, the council said.",
    "The vote was 5-4, and the ferry sails on 3 March 2020.",
    "Q: Will the ferry sail again?",
    "May 2016 brought storms.",
    "LENGTH: 500 words of May 5, 2016.",
    "On May 5, 2016: The harbour closes.",
    "Photo: Ada Quill, 5 May 2016",
    "Harbour News | The ferry sails again after a vote of the council",
    "Ferry: The council says that the old boat is to sail again in May.",
    "Jordan: The council says that the old boat is to sail again in May.",
    "Of all the days of the year it was 3 May 2016. The ferry sailed.",
    "Storm Ada hit the coast on 3 May 2016. The ferry sailed.",
    "Harbour Chief Ada Quill, 3 May 2016, Harbour Street. The ferry sailed.",
    "CNN. That was the name the crew read on the side of the boat.",
    "May. The month in which the old ferry sails again, says the council.",
]


@pytest.mark.parametrize("sentence", NO_DATELINES)
def test_a_sentence_is_no_dateline(sentence: str) -> None:
    text = f"Ferry to sail again\n\n{sentence}\n\n{BODY}"
    article = Article(text)
    assert article.published is None
    caption = sentence.startswith("Photo:")
    assert [text[b.start : b.end] for b in article.prose] == ["Ferry to sail again", *([] if caption else [sentence]), BODY]
    assert "no publication date was found" in article.problems[-1].reason


def test_a_chronology_keeps_its_dates() -> None:
    text = (
        "Ferry: how it came about\n\n5 February 2016 – Storms hit.\n\n7 February 2016 – The pier breaks.\n\n9 May 2016 – It sails."
    )
    article = Article(text)
    assert article.published is None
    assert [block.kind for block in article.blocks] == ["title", "body", "body", "body"]


def test_a_chronology_headed_by_dates_has_no_dateline_of_its_own() -> None:
    days = "\n\n".join(f"{day} May 2016\n\n{BODY}" for day in (3, 4, 5))
    assert Article(f"The ferry's week\n\n{days}").published is None
    assert Article(f"The ferry's week\n\n6 May 2016\n\n{BODY}\n\n{days}").published == date(2016, 5, 6)


def test_dates_amid_prose_are_headings() -> None:
    days = "\n\n".join(f"{day} May 2016\n\n{BODY}" for day in (3, 4, 5))
    article = Article(f"The ferry's week\n\n{BODY}\n\n{days}")
    assert [block.kind for block in article.blocks] == ["title", "body", *["heading", "body"] * 3]
    assert article.published is None


YEARLESS = [
    ("", "https://example.org/2016/02/04/ferry", "2016-02-03"),
    ("", "https://example.org/2016/ferry", None),
    ("Copyright 2016 Harbour News", None, "2016-02-03"),
    ("Updated February 4, 2016", None, "2016-02-03"),
    ("", None, None),
    ("Copyright 2015-2016 Harbour News", None, None),
]


@pytest.mark.parametrize(("tail", "url", "published"), YEARLESS)
def test_a_missing_year_is_found_or_reported(tail: str, url: str | None, published: str | None) -> None:
    article = Article(f"Ferry to sail again\n\nGENEVA, Feb. 3 (Wire) - {BODY}\n\n{tail}", url=url)
    if article.dateline.found == "lead-in":
        assert "year 2016" in article.dateline.explanation
    assert article.published == civil(published)
    if published is None:
        assert '"Feb. 3" has no year' in article.problems[0].reason


def test_a_year_is_taken_across_new_year() -> None:
    article = Article(f"GENEVA, Dec. 31 (Wire) - {BODY}", url="https://example.org/2016/01/01/ferry")
    assert article.published == date(2015, 12, 31)


AMBIGUOUS = [
    ("03/04/2016", None, None),
    ("Sunday 03/04/2016", None, "2016-04-03"),
    ("Friday 03/04/2016", None, "2016-03-04"),
    ("Monday 04/03/2016", None, None),  # neither is a Monday
    ("03/04/2016", "https://example.org/2016-04-03/ferry", "2016-04-03"),
    ("Published 03/04/2016, updated 25/04/2016", None, "2016-04-03"),
    ("Published 03/04/2016, updated 04/25/2016", None, "2016-03-04"),
    ("03/03/2016", None, "2016-03-03"),
    ("Published 03/04/2016, updated April 5, 2016", None, "2016-04-03"),
    ("03/04/2016 | AAP", None, "2016-04-03"),
    ("AP, 03/04/2016", None, "2016-03-04"),
    ("03.04.2016", None, "2016-04-03"),
    ("03-04-2016", None, None),
    ("03/04/2016 16:12 IST", None, "2016-04-03T16:12"),
    ("03/04/2016 4:12 PM Central", None, "2016-03-04T16:12"),
]


@pytest.mark.parametrize(("line", "url", "published"), AMBIGUOUS)
def test_day_and_month_are_told_apart_or_reported(line: str, url: str | None, published: str | None) -> None:
    article = Article(f"Ferry to sail again\n\n{line}\n\n{BODY}", url=url)
    assert article.published == civil(published)
    if published is None:
        assert "may be 2016-03-04 or 2016-04-03" in article.problems[0].reason


WEEKDAYS = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"]


@settings(max_examples=60)
@given_by(st.integers(1, 31), st.integers(1, 31), st.integers(1990, 2040), st.sampled_from("/-"), st.sampled_from(WEEKDAYS))
def test_day_and_month_are_never_guessed(a: int, b: int, year: int, mark: str, weekday: str) -> None:
    """Whatever stands there: what two days can be is told apart by the weekday beside it, or not at all."""
    line = f"{a:02d}{mark}{b:02d}{mark}{year}"
    days = {day for month, day_ in ((b, a), (a, b)) if (day := real(year, month, day_))}
    assert Article(f"Ferry to sail again\n\n{line}\n\n{BODY}").published == (days.pop() if len(days) == 1 else None)
    days = {day for month, day_ in ((b, a), (a, b)) if (day := real(year, month, day_))}
    told = {day for day in days if day.strftime("%A") == weekday}
    found = Article(f"Ferry to sail again\n\n{weekday} {line}\n\n{BODY}").published
    assert found == (told.pop() if len(told) == 1 else days.pop() if len(days) == 1 else None)


def real(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


CUSTOMS = [
    ("Sails were hoisted in every harbour centre on the coast.", "2016-04-03", "its spelling (centre, harbour)"),
    ("The boats favored by the harbor board were organized by color.", "2016-03-04", "its spelling (color, favored)"),
    ("The colour of the harbor was gray.", None, ""),
    ("The Harbour Centre opened.", None, ""),
    ("It sails again from 9 May, and stops on 30 June.", "2016-04-03", "its dates in words (9 May)"),
    ("It sails again from May 9, and stops on June 30.", None, ""),
    ("It costs 3 marks a day.", None, ""),
]


@pytest.mark.parametrize(("told", "published", "reason"), CUSTOMS, ids=[row[0] for row in CUSTOMS])
def test_where_a_paper_is_at_home_shows_in_its_words(told: str, published: str | None, reason: str) -> None:
    article = Article(f"Ferry to sail again\n\n03/04/2016\n\nThe ferry will sail again. {told}")
    assert article.published == civil(published)
    assert reason in article.dateline.explanation
    assert (published is None) == bool(article.problems)


def test_the_state_of_a_dateline_tells_day_and_month_apart() -> None:
    article = Article(f"Ferry to sail again\n\n03/04/2016\n\nPORTLAND, Maine — {BODY}")
    assert (article.published, article.dateline.place) == (date(2016, 3, 4), "PORTLAND, Maine")


IMPOSSIBLE = ["30 February 2016", "2016-02-30", "31/31/2016", "February 31, 2016", "2016-13-05"]


@pytest.mark.parametrize("line", IMPOSSIBLE)
def test_an_impossible_day_is_a_problem_and_no_date(line: str) -> None:
    article = Article(f"Ferry to sail again\n\n{line}\n\n{BODY}")
    assert article.published is None
    assert "is no day of any calendar" in article.problems[0].reason


def test_a_wrong_weekday_is_reported_and_the_date_kept() -> None:
    article = Article(f"Ferry to sail again\n\nThursday, February 5, 2016\n\n{BODY}")
    assert article.published == date(2016, 2, 5)
    assert "is not the weekday of 2016-02-05" in article.problems[0].reason


def test_an_impossible_clock_is_reported_and_the_day_kept() -> None:
    article = Article(f"Ferry to sail again\n\nFebruary 5, 2016 at 27:80\n\n{BODY}")
    assert article.published == date(2016, 2, 5)
    assert "is no time of day" in article.problems[0].reason


ORDER = [
    ("Published 5 February 2016\nUpdated 7 February 2016", "2016-02-05"),
    ("Updated 7 February 2016\nPublished 5 February 2016", "2016-02-05"),
    ("Updated 7 February 2016\n5 February 2016", "2016-02-05"),
    ("Published 5 February 2016 10:00, Updated 7 February 2016 12:00", "2016-02-05T10:00"),
]


@pytest.mark.parametrize(("lines", "published"), ORDER)
def test_published_wins_over_updated(lines: str, published: str) -> None:
    article = Article(f"Ferry to sail again\n{lines}\n\n{BODY}")
    assert article.published == civil(published)
    assert article.problems == ()


def test_publication_dates_far_apart_are_reported() -> None:
    article = Article(f"Ferry to sail again\n\n5 February 2016\n\nPublished 5 May 2016\n\n{BODY}")
    assert article.published == date(2016, 5, 5)
    assert "several publication dates (2016-02-05, 2016-05-05)" in article.problems[0].reason


def test_an_age_is_a_publication_line_without_a_date() -> None:
    article = Article(f"Ferry to sail again\n\nPosted 3 hours ago\n\n{BODY}")
    assert [block.kind for block in article.blocks] == ["title", "dateline", "body"]
    assert article.published is None


def test_the_address_comes_last() -> None:
    article = Article(f"Ferry to sail again\n\n{BODY}", url="https://example.org/2016/02/05/ferry")
    assert (article.published, article.dateline.found) == (date(2016, 2, 5), "url")
    article = Article(f"https://example.org/20160205/ferry\n\nFerry to sail again\n\n{BODY}")
    assert (article.published, article.dateline.found) == (date(2016, 2, 5), "url")
    article = Article(f"Ferry to sail again\n\n{BODY} More at https://example.org/2016/02/05/ferry")
    assert article.published is None


GIVEN = [
    ("2016-02-05", date(2016, 2, 5), None),
    (" 2016-02-05 ", date(2016, 2, 5), None),
    ("2016-02-05T11:25", datetime(2016, 2, 5, 11, 25), None),
    ("2016-02-05 11:25:30", datetime(2016, 2, 5, 11, 25, 30), None),
    ("2016-02-05T11:25Z", datetime(2016, 2, 5, 11, 25), "UTC"),
    ("2016-02-05T11:25:00.123456789-0330", datetime(2016, 2, 5, 11, 25, 0, 123456), "-03:30"),
    (date(2016, 2, 5), date(2016, 2, 5), None),
    (datetime(2016, 2, 5, 11, 25), datetime(2016, 2, 5, 11, 25), None),
    (datetime(2016, 2, 5, 11, 25, tzinfo=timezone(timedelta(hours=3))), datetime(2016, 2, 5, 11, 25), "+03:00"),
]


@pytest.mark.parametrize(("given", "published", "zone"), GIVEN)
def test_what_is_given_wins(given: date | str, published: date, zone: str | None) -> None:
    article = Article(f"Ferry to sail again\n\nGENEVA, 7 May 2017 - {BODY}", published=given)
    assert (article.published, article.dateline.zone) == (published, zone)
    assert (article.dateline.place, article.dateline.found, article.problems) == ("GENEVA", "given", ())


@pytest.mark.parametrize(
    "given", ["", "yesterday", "5 May 2016", "2016-02-30", "2016-02-05T25:00", "2016", "99999-01-01", "٢٠١٦-٠٢-٠٥x"]
)
def test_a_bad_given_date_names_the_remedy(given: str) -> None:
    with pytest.raises(CannotRead, match="write it as 2016-02-05"):
        Article(BODY, published=given)


def test_a_dateline_is_a_value() -> None:
    dateline = Article(f"GENEVA, Feb. 3, 2016 (Wire) - {BODY}").dateline
    assert Dateline.model_validate_json(dateline.model_dump_json()) == dateline
