"""Saved web pages: date with clock and offset, publisher, byline kept, nothing lost silently."""

from __future__ import annotations

import io
import sys
from datetime import date, datetime
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from timeline.article import Article
from timeline.errors import CannotRead, TimelineError

STORY = (
    "<p>The old ferry will sail again after a vote by the harbour council on Monday, the mayor said in the square.</p>"
    "<p>The council will meet again on 9 March. It must find the money for the engine, which broke three years ago.</p>"
)


def page(head: str = "", top: str = "") -> str:
    return (
        f"<!DOCTYPE html><html><head><meta charset='utf-8'>{head}</head><body><nav><a href='/'>Home</a><a href='/s'>Sport</a></nav>"
        f"<article><h1>Ferry to sail again</h1>{top}{STORY}</article><footer>Copyright 2020 Harbour Times</footer></body></html>"
    )


@pytest.fixture
def opened(tmp_path: Path, request: pytest.FixtureRequest) -> Article:
    pytest.importorskip("trafilatura")
    path = tmp_path / "ferry.html"
    path.write_text(request.param, encoding="utf-8")
    return Article.open(path)


LINKED = '<script type="application/ld+json">{"@graph": [{"datePublished": "%s", "publisher": {"name": "HT"}}]}</script>'
LD = '<script type="application/ld+json">%s</script>'
NEWS = '{"@type": ["NewsArticle"], "datePublished": "2020-03-03T09:45:00Z"}'
META = '<meta property="article:published_time" content="%s">'
DATES = [
    (page(META % "2020-03-03T09:45:00+02:00"), datetime(2020, 3, 3, 9, 45), "+02:00"),
    (page(LINKED % "2020-03-03T09:45:00Z"), datetime(2020, 3, 3, 9, 45), "UTC"),
    (page(LINKED % "2020-03-03" + META % "2020-03-03T09:45:00-05:00"), datetime(2020, 3, 3, 9, 45), "-05:00"),
    (page(top="<time datetime='2020-03-03T09:45:00Z'>yesterday</time>"), datetime(2020, 3, 3, 9, 45), "UTC"),
    (page('<script type="application/ld+json">{broken</script>' + META % "2020-03-03"), date(2020, 3, 3), None),
    (page(top="<p>Published: 3 March 2020 at 09.45 GMT</p>"), datetime(2020, 3, 3, 9, 45), "GMT"),
    (page(LINKED % "Tue, 03 Mar 2020 09:45:00 GMT"), datetime(2020, 3, 3, 9, 45), "UTC"),
    (page(LINKED % "2020-03-03T09:45:00+0530"), datetime(2020, 3, 3, 9, 45), "+05:30"),
    (page(LD % '{"@type": "WebPage", "mainEntity": {"datePublished": "2020-03-03T09:45Z"}}'), datetime(2020, 3, 3, 9, 45), "UTC"),
    (page(LD % '[{"@type": "WebPage", "datePublished": "2020-03-02"}, %s]' % NEWS), datetime(2020, 3, 3, 9, 45), "UTC"),
    (page(LD % f"//<![CDATA[\n{NEWS}\n//]]>"), datetime(2020, 3, 3, 9, 45), "UTC"),
    (page(LD % NEWS.replace("}", ",}")), datetime(2020, 3, 3, 9, 45), "UTC"),
    (page(LD % NEWS.replace("{", '{"headline": "A\n\tB", ')), datetime(2020, 3, 3, 9, 45), "UTC"),
    (page(LD % ("[" * 10_000)), None, None),
    (page("<meta name='pubdate' content='March 3, 2020 9:45 am ET'>"), datetime(2020, 3, 3, 9, 45), "ET"),
    (page(), None, None),
]


@pytest.mark.parametrize(("opened", "published", "zone"), DATES, indirect=["opened"], ids=range(len(DATES)))
def test_the_date_keeps_its_clock_and_zone(opened: Article, published: date | None, zone: str | None) -> None:
    assert (opened.published, opened.dateline.zone) == (published, zone)


@pytest.mark.parametrize(
    "opened",
    [page("<meta property='og:site_name' content='Harbour Times'>", "<div>By Ada Quill</div><div>3 March 2020</div>")],
    indirect=True,
)
def test_the_story_is_kept_and_the_menu_dropped(opened: Article) -> None:
    assert [(block.kind, opened.text[block.start : block.end][:20]) for block in opened.blocks] == [
        ("title", "Ferry to sail again"),
        ("byline", "By Ada Quill"),
        ("dateline", "3 March 2020"),
        ("body", "The old ferry will s"),
        ("body", "The council will mee"),
    ]
    assert opened.source == "Harbour Times"


@pytest.mark.parametrize("opened", ["<div>" * 5_000 + STORY + "</div>" * 5_000], indirect=True)
def test_deep_nesting_loses_nothing(opened: Article) -> None:
    assert "The old ferry will sail again" in opened.text
    assert "broke three years ago" in opened.text


@pytest.mark.parametrize("depth", [10, 250, 300, 1_000, 20_000])
@pytest.mark.parametrize("tag", ["div", "span", "section"])
def test_however_deep_a_story_lies_it_is_told_from_its_surroundings(depth: int, tag: str) -> None:
    pytest.importorskip("trafilatura")
    html = (
        f"<html><nav>Home</nav>{f'<{tag}>' * depth}<h1>Ferry to sail again</h1>{STORY}{f'</{tag}>' * depth}<footer>Imprint</footer>"
    )
    article = Article.open(html.encode())
    assert "The old ferry will sail again" in article.text
    assert "broke three years ago" in article.text


def test_a_table_that_lays_out_is_no_table() -> None:
    pytest.importorskip("trafilatura")
    html = f"<html><body><table><tr><td><font><h1>Ferry to sail again</h1></font>{STORY}</td><td><p>Imprint</p></td></tr></table>"
    article = Article.open(html.encode())
    assert [block.kind for block in article.blocks][:3] == ["title", "body", "body"]
    assert "|" not in article.text


def test_a_scrap_is_not_taken_for_the_article() -> None:
    pytest.importorskip("trafilatura")
    html = f"<html><body><article><p>Read on.</p></article><div>{STORY.replace('<p>', '<div>').replace('</p>', '</div>')}</div>"
    article = Article.open(html.encode())
    assert "The old ferry will sail again" in article.text


MENU = "<nav><ul><li><a href='/'>Home</a></li><li><a href='/w'>World</a></li><li><a href='/in'>Log in</a></li></ul></nav>"


def test_a_page_with_nothing_but_a_menu_is_refused(tmp_path: Path) -> None:
    pytest.importorskip("trafilatura")
    (tmp_path / "a.html").write_text(
        f"<title>The Herald</title>{MENU}<footer><a href='/t'>Terms of use</a></footer>", encoding="utf-8"
    )
    with pytest.raises(CannotRead, match="shows no article, only names and links"):
        Article.open(tmp_path / "a.html")


def test_a_page_with_a_menu_and_one_sentence_is_read() -> None:
    pytest.importorskip("trafilatura")
    assert "Talks were halted." in Article.open(f"{MENU}<p>Talks were halted.</p>".encode()).text


@pytest.mark.parametrize("html", ["<html></html>", "<script>let x = 1</script>", "<!-- only a remark -->"])
def test_a_page_without_text_is_refused(html: str, tmp_path: Path) -> None:
    pytest.importorskip("trafilatura")
    (tmp_path / "a.html").write_text(html, encoding="utf-8")
    with pytest.raises(CannotRead, match="shows no text"):
        Article.open(tmp_path / "a.html")


def test_the_missing_extra_names_its_command(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "trafilatura", None)
    (tmp_path / "a.htm").write_text(page(), encoding="utf-8")
    with pytest.raises(CannotRead, match=r'pip install "newstimeline\[html\]"'):
        Article.open(tmp_path / "a.htm")


SOUP = [
    *(
        "<html>",
        "<![",
        "<![CDATA[",
        "]]>",
        "<!",
        "<!--",
        "<?",
        "<p>",
        "</p>",
        "<div ",
        "<a href=",
        "'",
        '"',
        ">",
        "<",
        "&#0;",
        "&#xD800;",
    ),
    *("<script>", "</script>", "<script type='application/ld+json'>", '{"datePublished": 5}', '{"@graph": [1]}', "[[[[", "<svg>"),
    *(
        "<time datetime='x'>",
        "<meta name=date content='2016-02-30'>",
        "<h1>",
        "The ferry sailed at dawn.",
        "\0",
        "<base href='//['>",
    ),
]


@given(st.lists(st.sampled_from(SOUP) | st.text(max_size=5), max_size=30).map("".join))
def test_any_soup_of_tags_is_read_or_refused_by_our_own_error(soup: str) -> None:
    pytest.importorskip("trafilatura")
    file = io.StringIO(soup)
    file.name = "soup.html"
    try:
        article = Article.open(file)
    except TimelineError:
        return
    assert article.text.strip()
    assert article.published is None
