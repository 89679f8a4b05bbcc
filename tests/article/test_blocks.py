"""Titles, datelines, bylines, furniture, headings and paragraphs, in articles of our own wording."""

from __future__ import annotations

import textwrap

import pytest

from timeline.article import Article


def kinds(text: str, **fields: str) -> list[tuple[str, str]]:
    return [(block.kind, text[block.start : block.end]) for block in Article(text, **fields).blocks]


PAGE = [
    ("furniture", "Home"),
    ("furniture", "World | Sport | Weather"),
    ("heading", "Harbour Times"),
    ("furniture", "Serving sailors since 1897"),
    ("furniture", "Share"),
    ("title", "Ferry to sail again after harbour vote"),
    ("byline", "By Ada Quill"),
    ("byline", "Harbour correspondent"),
    ("dateline", "Tue 3 Mar 2020 09.45 GMT"),
    ("dateline", "Last modified on Tue 3 Mar 2020 10.45 GMT"),
    ("furniture", "123 Shares"),
    ("body", "The old ferry will sail again after a vote by the harbour council on Monday."),
    ("body", "Passengers welcomed the news."),
    ("furniture", "Advertisement"),
    ("body", '"We have waited three years," said Tom Reed, a fisherman.'),
    ("furniture", "Related: Storm breaks the pier"),
    ("heading", "What happens next?"),
    ("body", "The council will meet on 9 March."),
    ("furniture", "Read more: How the pier broke"),
    ("byline", "(Reporting by Ada Quill; Editing by Bo Lind)"),
    ("furniture", "Copyright 2020 Harbour Times. All rights reserved."),
    ("furniture", "© 2020 Harbour Times"),
    ("furniture", "Follow us on Twitter"),
    ("furniture", "https://example.org/ferry"),
    ("furniture", "* * *"),
]


@pytest.mark.parametrize("gap", ["\n", "\n\n", "\r\n", "\n \n\n"])
def test_a_copied_page(gap: str) -> None:
    assert kinds(gap.join(text for _, text in PAGE)) == PAGE


NEWS = [
    "Facebook changed its privacy policy on Friday.",
    "Harbour Software lost its copyright case in 2016.",
    "Share prices fell.",
    "Watch makers met in Basel on Monday.",
    "Comments by the mayor drew protests.",
    "News of the storm spread on Monday.",
    "Subscribe rates rose; subscribers left.",
    "Print is dead, the editor said.",
    "By Monday the talks were over.",
    "By May the harbour was open.",
    "More than 100 people followed the ferry.",
    "Photographs by Ada Quill were stolen on Friday.",
    "It was the worst storm since 1953.",
    '"Sign up for our ferry or drown," the mayor said.',
    "Updated plans for the pier were published on 5 May 2016.",
    "The story was first published on 5 May 2016 by the Harbour Times.",
    "Reporting on the storm was banned.",
    "Top sailors met.",
]


@pytest.mark.parametrize("sentence", NEWS)
def test_no_sentence_of_news_is_furniture(sentence: str) -> None:
    before, after = "The council voted on Monday.", "The mayor, who lost, spoke of a sad day for the harbour."
    assert kinds(f"Ferry sails\n\n{before}\n\n{sentence}\n\n{after}")[2] == ("body", sentence)
    assert kinds(f"Ferry sails\n\n{sentence}\n\n{after}")[1] == ("body", sentence)
    assert kinds(f"{sentence}\n\n{after}")[0] == ("body", sentence)


LEAD = "The storm that hit the coast on Monday was the worst in decades, the weather office said."
TITLES = [
    ("Worst storm since 1953", "Worst storm since 1953"),
    ("Will the ferry sail again?", "Will the ferry sail again?"),
    ("At last!", "At last!"),
    ('"We have waited three years"', '"We have waited three years"'),
    ("Ferry sails -- at last", "Ferry sails -- at last"),
    ("BREAKING NEWS - Ferry sails", "BREAKING NEWS - Ferry sails"),
    ("Storm Hits Harbour, 5 May 2016", "Storm Hits Harbour, 5 May 2016"),
    ("Geneva Talks Resume Feb. 25", "Geneva Talks Resume Feb. 25"),
    ("Harbour News Network\nFerry sails at last", "Ferry sails at last"),
    ("Sport\nFerry sails at last", "Ferry sails at last"),
    ("Posted: 5 May 2016\nFerry sails at last", "Ferry sails at last"),
    ("Ferry sails at last\n5 May 2016", "Ferry sails at last"),
    ("Ferry sails at last.", None),
    ("The council voted on Monday.", None),
]


@pytest.mark.parametrize(("head", "title"), TITLES)
def test_the_title_is_guessed(head: str, title: str | None) -> None:
    article = Article(f"{head}\n\n{LEAD}")
    assert article.title == title
    assert article.prose[-1].kind == "body"


def test_a_title_that_is_given_is_found_again() -> None:
    text = "Harbour news today\n\nFerry sails, ‘at last’\n\n" + LEAD
    assert kinds(text, title="Ferry sails, 'at  last'") == [
        ("heading", "Harbour news today"),
        ("title", "Ferry sails, ‘at last’"),
        ("body", LEAD),
    ]
    assert Article(text, title="Quite another").title == "Quite another"


STORY = [
    (
        "The old ferry will sail again after a vote by the harbour council on Monday. Passengers who have waited for three years "
        "welcomed the news in the square, where a band from Lindholm played until the council members went home."
    ),
    (
        "The council will meet again in March, when it must find the money for a new engine. It is expected to cost 2.5 million "
        "crowns, twice as much as in 2016. Nobody knows who will pay, the treasurer, Bo Lind, said on 5 May."
    ),
    "“We shall see,” he said.",
]


@pytest.mark.parametrize("width", [40, 55, 64, 72, 80, 100, 118])
@pytest.mark.parametrize("between", ["\n\n", "\n"])
@pytest.mark.parametrize("indent", ["", "   ", "\t"])
def test_wrapped_text_is_whole_paragraphs(width: int, between: str, indent: str) -> None:
    wrapped = [textwrap.fill(text, width, initial_indent=indent) for text in STORY]
    text = between.join(wrapped)
    bodies = [" ".join(text[b.start : b.end].split()) for b in Article(text).blocks]
    if indent or between == "\n\n":
        assert bodies == STORY
    else:  # a full last line hides where a paragraph ends, but none is cut
        assert " ".join(bodies) == " ".join(STORY)
        assert all(body.endswith((".", "”")) for body in bodies)


@pytest.mark.parametrize("width", [55, 64, 72, 80])
@pytest.mark.parametrize("between", ["\n\n", "\n"])
@pytest.mark.parametrize("shape", [str, str.upper])
def test_a_wrapped_wire(width: int, between: str, shape: type[str]) -> None:
    head = [shape("Ferry to sail again after harbour council vote"), shape("By Ada Quill"), shape("5 February 2016")]
    lead = shape("Harbour City, Feb. 5 (Wire) - ") if shape is not str else "HARBOUR CITY, Feb. 5 (Wire) - "
    wrapped = textwrap.fill(lead + shape(STORY[0]), width)
    text = between.join([*head[: 3 if shape is str else 1], wrapped])
    found = [(kind, " ".join(words.split())) for kind, words in kinds(text)]
    assert found[-2:] == [("dateline", lead.strip()), ("body", shape(STORY[0]))]
    assert found[0] == ("title", head[0])


def test_one_sentence_a_line_stays_one_a_block() -> None:
    lines = ["The council voted on Monday.", "It was a close vote, and the mayor lost it.", "The ferry sails on 5 May."]
    assert [text for _, text in kinds("\n".join(lines))] == lines


BROKEN = [
    "The old ferry will sail again after a vote on Monday, the mayor\nsaid, and passengers welcomed it.",
    "The old ferry will sail again after a vote by the harbour council on\nMonday, the mayor said.",
    "THE OLD FERRY WILL SAIL AGAIN AFTER A VOTE BY THE HARBOUR COUNCIL OF\nLINDHOLM, THE MAYOR SAID.",
]


@pytest.mark.parametrize("text", BROKEN)
def test_a_line_broken_in_mid_sentence_is_joined(text: str) -> None:
    assert kinds(text) == [("body", text)]
    assert kinds(f"Ferry to sail\n{text}") == [("title", "Ferry to sail"), ("body", text)]


def test_prose_is_title_headings_and_body() -> None:
    article = Article("\n".join(text for _, text in PAGE))
    assert [block.kind for block in article.prose] == [kind for kind, _ in PAGE if kind in ("title", "heading", "body")]


def test_a_long_list_of_dates_is_read_in_the_time_of_its_length() -> None:
    lines = [f"GENEVA, May {number % 28 + 1}, {1900 + number % 97}" for number in range(3_000)]
    article = Article("\n".join(lines))
    assert len(article.blocks) == 3_000
    assert len(article.problems) == 1  # several publication dates
