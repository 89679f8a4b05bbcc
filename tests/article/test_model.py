"""Article: what it keeps, what it refuses, and that no text of Unicode breaks it."""

from __future__ import annotations

import json
from datetime import date
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import ValidationError

from timeline.article import Article
from timeline.article.readable import readable
from timeline.errors import CannotRead, TimelineError

BODY = "The old ferry will sail again."
PIECES = [
    *(
        "GENEVA",
        "Feb. 3",
        " - ",
        " -- ",
        "—",
        "(AP)",
        "\n",
        "\n\n",
        "\r\n",
        "\u2028",
        " ",
        "Published:",
        "2016",
        "30 February 2016",
    ),
    *("03/04/2016", "at", "11:25 am", "99:99", "Z", "+99:99", "Share", "since 1999", "By Ada", "/", "[", "‚", "²", "٣", "\x00"),
    *("\ud800", "\u200b", "\u202e", "\ufeff", "The talks ended.", "0000-00-00", "1 Jan 0000", "31 Dec 9999", ":", "’16"),
    *("https://x.org/2016/13/45", "in 99999999999 years", "9" * 30, "may", "MAY 5", "5 MAY 16 (EFE) --", "Updated", "ago"),
    *("3 hours ago", "noon", "|", "© 2016"),
]
texts = st.one_of(
    st.text(st.characters(codec=None), max_size=200),
    st.lists(st.sampled_from(PIECES), max_size=25).map(" ".join),
    st.lists(st.sampled_from(PIECES) | st.text(max_size=4), max_size=25).map("".join),
)


@given(texts)
def test_any_text_is_read_or_refused_by_our_own_error(text: str) -> None:
    try:
        article = Article(text)
    except TimelineError:
        assert not text.strip()
        return
    assert len(article.text) == len(text)
    assert all(kept == char or 0xD800 <= ord(char) <= 0xDFFF for kept, char in zip(article.text, text, strict=True))
    assert json.loads(article.model_dump_json())["text"] == article.text
    assert all(a.end <= b.start for a, b in pairwise(article.blocks))
    assert all(0 <= block.start < block.end <= len(text) for block in article.blocks)
    shown = readable(text)
    outside = set(range(len(text))).difference(*(range(block.start, block.end) for block in article.blocks))
    assert all(shown[place].isspace() for place in outside)
    dateline = article.dateline
    assert dateline.start is None or dateline.end is None or 0 <= dateline.start < dateline.end <= len(text)
    assert (article.published is None) == (dateline.found == "nowhere")


@given(texts, st.dates())
def test_a_given_date_is_kept_whatever_the_text(text: str, published: date) -> None:
    assert Article("x" + text, published=published).published == published


@given(st.text(max_size=12) | st.from_regex(r"\d{1,5}-\d\d-\d\d(T\d\d:\d\d)?(Z|[+-]\d\d:\d\d)?", fullmatch=True))
def test_a_published_text_is_read_or_refused_by_our_own_error(published: str) -> None:
    try:
        article = Article(BODY, published=published)
    except CannotRead:
        return
    assert article.published is not None


def test_an_article_is_a_value() -> None:
    article = Article(BODY, published="2016-02-05")
    assert article == Article(BODY, published=date(2016, 2, 5)).model_copy(update={"dateline": article.dateline})
    with pytest.raises(ValidationError, match="frozen"):
        article.text = "other"  # type: ignore[misc]
    assert hash(article.id) == hash(Article(BODY).id)


def test_the_id_is_given_or_a_digest_of_the_text() -> None:
    assert Article(BODY, id="mine").id == "mine"
    assert Article(BODY).id == Article(BODY, published="2016-02-05").id != Article(BODY + " ").id


ODD = [("\x00", "null"), ("\ud800", "lone surrogate"), ("\u200b", "zero width space"), ("\u202e", "right-to-left override")]


@pytest.mark.parametrize(("char", "name"), ODD[1:], ids=[name for _, name in ODD[1:]])
def test_odd_characters_are_reported_once(char: str, name: str) -> None:
    article = Article(f"The {char}old{char} ferry sails.", published="2016-02-05")
    assert [problem.reason.split(" (")[0].removeprefix("a ") for problem in article.problems] == [name]
    assert article.problems[0].where == "character 4"
    assert "2 in all" in article.problems[0].reason


def test_control_characters_are_reported() -> None:
    assert "U+0000" in Article("The\0ferry sails.", published="2016-02-05").problems[0].reason


def test_a_date_is_found_through_odd_spaces() -> None:
    assert Article(f"Ferry sails\n\n5\u00a0February\u20092016\u200b\n\n{BODY}").published == date(2016, 2, 5)


REFUSED = [("", "is empty"), (" \n\u2003 ", "is empty"), (None, "not str"), (b"bytes", "Article.open reads")]


@pytest.mark.parametrize(("text", "message"), REFUSED)
def test_what_is_no_text_is_refused(text: str, message: str) -> None:
    with pytest.raises(CannotRead, match=message):
        Article(text)


def test_the_limit_names_itself_and_the_remedy() -> None:
    with pytest.raises(CannotRead, match=r"31 characters, more than the limit of 30: pass limit="):
        Article(BODY + ".", limit=30)
    with pytest.raises(CannotRead, match="2,000,000"):
        Article("x" * 2_000_001)
    assert len(Article("x" * 2_000_001, limit=3_000_000).text) == 2_000_001


@pytest.mark.parametrize("language", ["xx", "../en", "", "EN", "e\0n"])
def test_an_unknown_language_is_refused(language: str) -> None:
    with pytest.raises(CannotRead, match="pass language='en'"):
        Article(BODY, language=language)
