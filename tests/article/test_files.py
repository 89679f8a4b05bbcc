"""Files, bytes and open files; encodings; JSON and Markdown."""

from __future__ import annotations

import io
import json
from datetime import date, datetime
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from timeline.article import Article
from timeline.errors import CannotRead, TimelineError

TEXT = "Café “sails” – at last\n\n5 February 2016\n\nThe ferry sailed at dawn, the mayor’s office said."

ENCODED = [
    ("utf-8", TEXT.encode(), 0),
    ("utf-8 with a mark", TEXT.encode("utf-8-sig"), 0),
    ("utf-16 with a mark", TEXT.encode("utf-16"), 0),
    ("utf-16-be with a mark", b"\xfe\xff" + TEXT.encode("utf-16-be"), 0),
    ("utf-16-le", TEXT.encode("utf-16-le"), 0),
    ("utf-16-be", TEXT.encode("utf-16-be"), 0),
    ("utf-32 with a mark", TEXT.encode("utf-32"), 0),
    ("cp1252", TEXT.encode("cp1252"), 1),
]


@pytest.mark.parametrize(("data", "problems"), [row[1:] for row in ENCODED], ids=[row[0] for row in ENCODED])
def test_encodings(data: bytes, problems: int) -> None:
    article = Article.open(data)
    assert (article.text, article.published, len(article.problems)) == (TEXT, date(2016, 2, 5), problems)


@given(st.binary(max_size=300))
def test_any_bytes_are_read_or_refused_by_our_own_error(data: bytes) -> None:
    try:
        article = Article.open(data)
    except TimelineError:
        return
    assert article.text.strip()


def test_a_path_is_the_id(tmp_path: Path) -> None:
    path = tmp_path / "ferry.txt"
    path.write_text(TEXT, encoding="utf-8")
    assert Article.open(path).id == Article.open(str(path)).id == str(path)
    assert Article.open(path, id="ferry", published="2016-02-06", title="T", source="S", url="U").model_dump(
        include={"id", "published", "title", "source", "url"}
    ) == {"id": "ferry", "published": date(2016, 2, 6), "title": "T", "source": "S", "url": "U"}


def test_a_page_is_known_without_a_suffix_and_refused_under_another(tmp_path: Path) -> None:
    pytest.importorskip("trafilatura")
    page = b"<!DOCTYPE html><html><body><article><h1>Ferry sails</h1><p>The ferry sailed at dawn.</p></article></body></html>"
    assert "<" not in Article.open(page).text
    (tmp_path / "a.txt").write_bytes(page)
    with pytest.raises(CannotRead, match=r"is a web page: give it the suffix \.html"):
        Article.open(tmp_path / "a.txt")


def test_an_open_file_that_fails_is_refused(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_bytes(TEXT.encode("cp1252"))
    with (tmp_path / "a.txt").open(encoding="utf-8") as file, pytest.raises(CannotRead, match="open it in binary mode"):
        Article.open(file)


def test_open_files(tmp_path: Path) -> None:
    assert Article.open(io.BytesIO(TEXT.encode())).text == TEXT
    assert Article.open(io.StringIO(TEXT)).text == TEXT
    path = tmp_path / "ferry.json"
    path.write_text(json.dumps({"text": TEXT}), encoding="utf-8")
    with path.open("rb") as file:
        assert Article.open(file).text == TEXT


REFUSED = [
    (b"", "is empty"),
    (b"  \n", "is empty"),
    (b"\xef\xbb\xbf", "is empty"),
    (b"%PDF-1.7 ...", "is not text"),
    (b"\x89PNG\r\n\x1a\n\0\0", "is not text"),
    (b"PK\x03\x04....", "is not text"),
    (bytes(range(256)) * 4, "is not text"),
    (b"The ferry" + b"\0\0\1" * 50, "is not text"),
    (b"\0", "is not text"),
    (b"\xff\xfea", "save it as UTF-8"),
    (b"x" * 9_000_000, "limit of 2,000,000"),
    (b"x" * 3_000_000, "3,000,000 characters, more than the limit"),
]


@pytest.mark.parametrize(("data", "message"), REFUSED, ids=[message + repr(data[:4]) for data, message in REFUSED])
def test_bytes_that_are_no_article(data: bytes, message: str, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_bytes(data)
    for given_ in (data, io.BytesIO(data), tmp_path / "a.txt"):
        with pytest.raises(CannotRead, match=message):
            Article.open(given_)


def test_paths_that_are_no_article(tmp_path: Path) -> None:
    for path, message in [
        (tmp_path, "is a folder"),
        (tmp_path / "none.txt", "does not exist"),
        ("https://example.org/ferry", "save the page"),
        ("HTTP://EXAMPLE.ORG/ferry.html", "save the page"),
        ("www.example.org/ferry", "save the page"),
        ("file:///ferry.txt", "give the file"),
        (TEXT, "use Article"),
        ("a\0b", "use Article"),
        (3, "nothing to read"),
    ]:
        with pytest.raises(CannotRead, match=message):
            Article.open(path)  # type: ignore[arg-type]


def write(folder: Path, name: str, text: str) -> Path:
    path = folder / name
    path.write_text(text, encoding="utf-8")
    return path


def test_json(tmp_path: Path) -> None:
    fields = {"text": TEXT, "title": "Ferry", "published": "2016-02-06T11:25+02:00", "url": "https://example.org", "source": "HT"}
    article = Article.open(write(tmp_path, "a.json", json.dumps(fields)))
    assert (article.text, article.title, article.url, article.source) == (TEXT, "Ferry", "https://example.org", "HT")
    assert (article.published, article.dateline.zone, article.dateline.found) == (datetime(2016, 2, 6, 11, 25), "+02:00", "page")
    assert Article.open(tmp_path / "a.json", published="2016-02-07").dateline.found == "given"


def test_json_fields_that_cannot_be_read_are_reported(tmp_path: Path) -> None:
    article = Article.open(write(tmp_path, "a.json", json.dumps({"text": TEXT, "published": "last week", "title": 5})))
    assert article.published == date(2016, 2, 5)
    assert ['"title" is not text' in p.reason or '"last week" was left out' in p.reason for p in article.problems] == [True, True]


@pytest.mark.parametrize("text", ["{", "[]", '"x"', "{}", '{"text": 5}', "[" * 100_000, '{"text": ""}'])
def test_json_that_is_no_article(text: str, tmp_path: Path) -> None:
    with pytest.raises(CannotRead, match=r"is not JSON|has no \"text\"|is not text|an empty \"text\"|is a list and not an article"):
        Article.open(write(tmp_path, "a.json", text))


def test_a_lone_surrogate_in_json_is_mapped(tmp_path: Path) -> None:
    article = Article.open(write(tmp_path, "a.json", '{"text": "The ferry \\ud800 sails.", "title": "A \\udc00"}'))
    assert (article.text, article.title) == ("The ferry \ufffd sails.", "A \ufffd")


def test_markdown(tmp_path: Path) -> None:
    front = "---\ntitle: 'Ferry sails'\ndate: 2016-02-05T11:25Z\n---\n\n"
    page = f"{front}The **ferry** sailed\non *Friday*, [they](http://x.org) say.\n\n## Why\n\n- Wind\n"
    article = Article.open(write(tmp_path, "a.md", page))
    assert article.text == "Ferry sails\n\nThe ferry sailed on Friday, they say.\n\nWhy\n\nWind"
    assert (article.title, article.published) == ("Ferry sails", datetime(2016, 2, 5, 11, 25))
    assert Article.open(write(tmp_path, "b.md", "# Ferry sails\n\n5 May 2016\n\nIt sailed.")).published == date(2016, 5, 5)
    with pytest.raises(CannotRead, match="shows no text"):
        Article.open(write(tmp_path, "c.md", "---\ntitle: x\n---\n"))


MARKDOWN = [
    ("<div class='lead'>The ferry &amp; its crew <b>sailed</b>.</div>", "The ferry & its crew  sailed ."),
    ("Dawn.<br>The ferry sailed.", "Dawn. The ferry sailed."),
    ("| Day | What |\n| --- | --- |\n| 5 May | It *sailed* |", "Day | What\n\n5 May | It sailed"),
    ("<!-- not shown -->\n\nIt sailed.", "It sailed."),
    ("<script>let x = 1</script>\n\nIt sailed.", "It sailed."),
    ("> It sailed.\n\n1. At dawn\n2. At noon", "It sailed.\n\nAt dawn\n\nAt noon"),
    ("It sailed\n=========\n\nAt `dawn`.\n\n    code", "It sailed\n\nAt dawn.\n\ncode"),
]


@pytest.mark.parametrize(("page", "shown"), MARKDOWN, ids=[row[0] for row in MARKDOWN])
def test_markdown_shows_what_a_reader_would_see(page: str, shown: str, tmp_path: Path) -> None:
    assert Article.open(write(tmp_path, "a.md", page)).text == shown


def test_a_text_or_a_list_in_the_place_of_a_path_is_told_apart() -> None:
    with pytest.raises(CannotRead, match=r"check the name, or wrap what is a text in Article\(text=\.\.\.\)"):
        Article.open("The ministers met on Tuesday.")
    with pytest.raises(CannotRead, match=r"several are Timeline\.merge"):
        Article.open(["a.txt", "b.txt"])  # type: ignore[arg-type]
