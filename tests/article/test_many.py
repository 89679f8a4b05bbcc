"""Many articles: folders, JSON Lines, lists, tables, standard input; what cannot be read is told and stops nothing."""

from __future__ import annotations

import inspect
import io
import json
import os
import pickle
import sys
from collections.abc import Iterable, Iterator
from datetime import date, datetime
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from timeline.article import Article, Fields, articles, entries
from timeline.article.jsonlines import items_of
from timeline.errors import BadValue, Problem

FERRY = {"text": "The ferry sailed at dawn.", "title": "Ferry sails", "published": "2016-02-05"}
DAY = "2016-02-05"
LINES = json.dumps(FERRY) + "\n\n{broken\n" + json.dumps({"text": "The harbour froze.", "id": 17}) + '\n{"title": "No text"}\n'


def told(found: Iterable[Article | Problem]) -> list[str]:
    """The id of each article, "!" and the place of each problem."""
    return [f"!{one.where}" if isinstance(one, Problem) else one.id for one in found]


def write(path: Path, text: str) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
    return path


def test_json_lines_name_each_line_and_go_on_after_a_broken_one(tmp_path: Path) -> None:
    path = write(tmp_path / "a.jsonl", LINES)
    found = list(articles(path))
    assert told(found) == [f"{path}:1", f"!{path}:3", "17", f"!{path}:5"]
    first, broken = found[:2]
    assert isinstance(first, Article)
    assert isinstance(broken, Problem)
    assert (first.title, first.published, first.dateline.found) == ("Ferry sails", date(2016, 2, 5), "page")
    assert "is not JSON" in broken.reason


def test_a_folder_is_gone_through_by_name_to_its_end(tmp_path: Path) -> None:
    write(tmp_path / "b.txt", "The ferry sailed.")
    write(tmp_path / "a" / "z.md", "# Ferry\n\nIt sailed.")
    write(tmp_path / "a" / "list.json", json.dumps([FERRY, FERRY]))
    write(tmp_path / "a" / "one.json", json.dumps(FERRY, indent=1))
    write(tmp_path / "c.JSONL", json.dumps(FERRY))
    write(tmp_path / "d.txt", "")
    write(tmp_path / ".hidden.txt", "The ferry sailed.")
    write(tmp_path / "page_files" / "style.css", "p {}")
    names = [name.replace(f"{tmp_path}/", "") for name in told(articles(tmp_path))]
    assert names == ["a/list.json:1", "a/list.json:2", "a/one.json", "a/z.md", "b.txt", "c.JSONL:1", "!d.txt"]


def test_a_folder_that_leads_back_to_itself_ends(tmp_path: Path) -> None:
    write(tmp_path / "a.txt", "The ferry sailed.")
    (tmp_path / "again").symlink_to(tmp_path)
    assert told(articles(str(tmp_path))) == [str(tmp_path / "a.txt")]


def test_what_cannot_be_looked_into_is_told_and_the_rest_of_the_folder_is_done(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "a.txt").symlink_to("a.txt")
    (tmp_path / "b.txt").symlink_to("gone.txt")
    write(tmp_path / "c" / "locked.txt", "The ferry sailed.")
    write(tmp_path / "d.txt", "The ferry sailed.")
    write(tmp_path / "in two\nlines.txt", "The ferry sailed.")
    listed = os.scandir

    def scandir(folder: str | Path) -> object:
        if Path(folder).name == "c":
            raise PermissionError(13, "Permission denied", str(folder))
        return listed(folder)

    monkeypatch.setattr(os, "scandir", scandir)
    names = [name.replace(f"{tmp_path}/", "") for name in told(articles(tmp_path))]
    assert names == ["!a.txt", "!b.txt", "!c", "d.txt", "in two\nlines.txt"]


def test_folders_may_lie_in_each_other_a_thousand_deep(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    deep, limit = 200, sys.getrecursionlimit()
    path = write(Path(*["d"] * deep, "a.txt"), "The ferry sailed.")
    sys.setrecursionlimit(len(inspect.stack()) + deep // 2)
    try:
        assert [entry.where for entry in entries("d")] == [str(path)]
    finally:
        sys.setrecursionlimit(limit)


@pytest.mark.parametrize("limit", [10**9, sys.maxsize, 10**30])
def test_a_limit_as_high_as_you_like_costs_nothing(limit: int, tmp_path: Path) -> None:
    path = write(tmp_path / "a.txt", "The ferry sailed.")
    (found,) = articles(path, limit=limit)
    with path.open("rb") as binary, path.open(encoding="utf-8") as text:
        assert found == Article.open(path, limit=limit)
        assert {Article.open(file, limit=limit).text for file in (binary, text)} == {"The ferry sailed."}
    assert told(articles(b'{"text": "One."}\n{"text": "Two.", "id": 2}', limit=limit))[1:] == ["2"]


def test_places_that_cannot_be_read_are_told_and_the_others_are_done(tmp_path: Path) -> None:
    (tmp_path / "empty").mkdir()
    good = write(tmp_path / "a.txt", "The ferry sailed.")
    bad = ["https://example.org/ferry", "", str(tmp_path / "none.txt"), str(tmp_path / "none.jsonl"), str(tmp_path / "empty")]
    found = list(articles(*bad, 3, good))  # type: ignore[arg-type]
    reasons = [one.reason for one in found if isinstance(one, Problem)]
    for reason, said in zip(
        reasons, ["save the page", "empty name", "not exist", "not exist", "without articles", "int"], strict=True
    ):
        assert said in reason
    assert told(found)[-1] == str(good)


FORMS = [
    ("a text", "Ferry sails\n\nThe ferry sailed.", ["in"]),
    ("a text with a bracket", "[1] The ferry sailed.", ["in"]),
    ("one object", json.dumps(FERRY), ["in"]),
    ("one object on many lines", json.dumps(FERRY, indent=2), ["in"]),
    ("an object with a list in it", json.dumps({"text": ["The ferry sailed.", "It froze."]}), ["in"]),
    ("lines", f"{json.dumps(FERRY)}\n{json.dumps(FERRY)}", ["in:1", "in:2"]),
    ("a list", json.dumps([FERRY, 3, FERRY]), ["in:1", "!in:2", "in:3"]),
    ("a list on many lines", json.dumps([FERRY, FERRY], indent=2), ["in:1", "in:2"]),
    ("a list that breaks off", json.dumps([FERRY, FERRY])[:-9], ["in:1", "!in"]),
    ("a list with what is too deep", f"[{json.dumps(FERRY)}, {'[' * 100_000}", ["in:1", "!in"]),
    ("an empty list", "[]", []),
    ("nothing", "", ["!in"]),
]


@pytest.mark.parametrize(("text", "ids"), [row[1:] for row in FORMS], ids=[row[0] for row in FORMS])
def test_a_stream_shows_what_it_holds(text: str, ids: list[str], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(text.encode())))
    assert told(articles("-")) == [name.replace("in", "<stdin>") for name in ids]
    assert not sys.stdin.closed
    for given_ in (text.encode(), io.BytesIO(text.encode()), io.StringIO(text)):
        assert len(list(articles(given_))) == len(ids)


def test_bytes_have_no_name_so_their_articles_are_called_by_their_digests() -> None:
    found = list(articles(LINES.encode()))
    assert told(found) == [Article(FERRY["text"]).id, "!what was given:3", "17", "!what was given:5"]


def test_keys_may_be_called_otherwise_and_lie_inside() -> None:
    row = {
        "headline": {"main": "Ferry sails"},
        "body": ["The ferry sailed.", "It froze."],
        "pub.date": "2016-02-05T11:25:00Z",
        "no": 4,
    }
    names = Fields.named(["text=body", "title=headline.main", "published=pub.date", "id=no"])
    (article,) = articles(json.dumps(row).encode(), fields=names)
    assert isinstance(article, Article)
    assert (article.id, article.title, article.text) == ("4", "Ferry sails", "The ferry sailed.\n\nIt froze.")
    assert (article.published, article.dateline.zone) == (datetime(2016, 2, 5, 11, 25), "UTC")


def test_a_publisher_may_be_an_object_with_a_name() -> None:
    rows = [{"text": "It sailed.", "source": {"id": None, "name": "Harbour Times"}}, {"text": "It froze.", "source": {"id": 3}}]
    first, second = articles("\n".join(map(json.dumps, rows)).encode())
    assert isinstance(first, Article)
    assert isinstance(second, Article)
    assert (first.source, second.source) == ("Harbour Times", None)
    assert '"source" is not text' in second.problems[0].reason


@pytest.mark.parametrize("pair", ["body", "body=text", "text=", "=text", "columns=text"])
def test_a_field_that_is_none_is_refused(pair: str) -> None:
    with pytest.raises(BadValue, match="text, title, published"):
        Fields.named([pair])


PUBLISHED = [
    ("2016-02-05", date(2016, 2, 5), None),
    ("2016-02-05T11:25:00.123+03:00", datetime(2016, 2, 5, 11, 25, 0, 123000), "+03:00"),
    ("20160205T112500Z", datetime(2016, 2, 5, 11, 25), "UTC"),
    ("Fri, 05 Feb 2016 11:25:00 GMT", datetime(2016, 2, 5, 11, 25), "UTC"),
    ("Fri, 05 Feb 2016 11:25:00 -0500", datetime(2016, 2, 5, 11, 25), "-05:00"),
    ("5 February 2016", date(2016, 2, 5), None),
    ("Feb. 5, 2016 11:25 a.m. ET", datetime(2016, 2, 5, 11, 25), "ET"),
    ("2016-02-05 11:25:00 UTC", datetime(2016, 2, 5, 11, 25), "UTC"),
    ("03/04/2016", None, None),
    ("2016", None, None),
    ("2016-W05", None, None),
    ("yesterday", None, None),
    ("30 February 2016", None, None),
]


@pytest.mark.parametrize(("said", "day", "zone"), PUBLISHED, ids=[row[0] for row in PUBLISHED])
def test_published_as_feeds_and_pages_write_it(said: str, day: date | None, zone: str | None) -> None:
    (article,) = articles(json.dumps({"text": "The ferry sailed.", "published": said}).encode())
    assert isinstance(article, Article)
    assert (article.published, article.dateline.zone) == (day, zone)
    assert bool(article.problems) == (day is None)


def test_tables(tmp_path: Path) -> None:
    pyarrow = pytest.importorskip("pyarrow")
    from pyarrow.parquet import write_table

    rows = {
        "body": ["The ferry sailed.", None, "It froze."],
        "published": [datetime(2016, 2, 5, 11, 25), None, None],
        "more": [1, 2, 3],
    }
    path = tmp_path / "a.parquet"
    write_table(pyarrow.table(rows), path)
    found = list(articles(path, fields=Fields(text="body")))
    assert told(found) == [f"{path}:1", f"!{path}:2", f"{path}:3"]
    assert isinstance(found[0], Article)
    assert found[0].published == datetime(2016, 2, 5, 11, 25)
    assert all('has no "text"' in one.reason for one in articles(path) if isinstance(one, Problem))
    write(tmp_path / "b.parquet", "no table")
    assert [one.reason for one in articles(tmp_path / "b.parquet") if isinstance(one, Problem) and "as Parquet" in one.reason]


def test_a_cell_that_python_cannot_hold_harms_no_other_row(tmp_path: Path) -> None:
    pyarrow = pytest.importorskip("pyarrow")
    from pyarrow.parquet import write_table

    day, text = 1_454_630_400, [b"The ferry sailed.", b"caf\xe9 sank", b"It froze."]
    columns = {
        "far": pyarrow.array([day, 10**14, day], pyarrow.timestamp("s")),
        "fine": pyarrow.array([day * 10**9, day * 10**9 + 1, day * 10**9], pyarrow.timestamp("ns")),
        "nowhere": pyarrow.array([day] * 3, pyarrow.timestamp("s", tz="Nowhere/Never")),
        "bytes": pyarrow.array([b"2016-02-05"] * 3),
    }
    texts = {"text": pyarrow.array(text, pyarrow.binary()).cast(pyarrow.string(), safe=False), "id": [b"1", b"2", b"3"]}
    days = {}
    for name, column in columns.items():
        write_table(pyarrow.table(texts | {"published": column}), tmp_path / f"{name}.parquet")
        found = list(articles(tmp_path / f"{name}.parquet"))
        assert told(found) == ["1", "2", "3"]
        assert [one.text for one in found] == ["The ferry sailed.", "café sank", "It froze."]
        assert "Windows-1252" in found[1].problems[0].reason
        days[name] = [str(one.published)[:10] for one in found]
    assert days == {"far": [DAY, "None", DAY], "fine": [DAY] * 3, "nowhere": ["None"] * 3, "bytes": [DAY] * 3}


ELSEWHERE = [
    ({"body": "It sailed.", "head": None}, 'has no "text" but "body": say which holds the text, as in text=body'),
    ({"text": 5}, 'has a "text" that is not text'),
    ({"text": ["It sailed.", None]}, 'has a "text" that is not text'),
    ({"text": None}, 'has no "text": an article is an object'),
]


@pytest.mark.parametrize(("row", "reason"), ELSEWHERE)
def test_where_the_text_could_be_is_told(row: dict[str, object], reason: str) -> None:
    (problem,) = articles(json.dumps(row).encode())
    assert isinstance(problem, Problem)
    assert reason in problem.reason


def test_without_pyarrow_the_remedy_is_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "pyarrow", None)
    (problem,) = articles(write(tmp_path / "a.parquet", "PAR1"))
    assert isinstance(problem, Problem)
    assert 'pip install "newstimeline[parquet]"' in problem.reason


def test_one_article_is_held_at_a_time() -> None:
    """The stream is read no further than the article asked for."""

    class Counted(io.BytesIO):
        taken = 0

        def readline(self, size: int | None = -1, /) -> bytes:
            Counted.taken += 1
            return super().readline(size)

        def read(self, size: int | None = -1, /) -> bytes:
            data = super().read(size)
            Counted.taken += data.count(b"\n")
            return data

    lines = Counted(b"".join(json.dumps({"text": f"Ferry {n} sailed."}).encode() + b"\n" for n in range(100_000)))
    first = next(articles(lines))
    assert isinstance(first, Article)
    assert first.text == "Ferry 0 sailed."
    assert Counted.taken < 2_000


def test_a_line_or_an_article_over_the_limit_is_told() -> None:
    long = json.dumps({"text": "x" * 5_000})
    short = json.dumps({"text": "The ferry sailed."})
    found = list(articles(f"{long}\n{short}".encode(), limit=100))
    assert [isinstance(one, Problem) for one in found] == [True, False]
    found = list(articles(json.dumps([{"text": "x" * 300}, {"text": "y"}]).encode(), limit=100))
    assert [isinstance(one, Problem) for one in found] == [True, False]


def test_entries_wait_to_be_opened_and_can_be_sent_elsewhere(tmp_path: Path) -> None:
    write(tmp_path / "a.txt", "The ferry sailed.")
    write(tmp_path / "b.jsonl", LINES)
    found = [entry for entry in entries(tmp_path) if not isinstance(entry, Problem)]
    again = pickle.loads(pickle.dumps(found))
    assert again == found
    assert again[1].open(published="2016-02-06").published == date(2016, 2, 6)


def test_article_open_names_the_way_to_many(tmp_path: Path) -> None:
    path = write(tmp_path / "a.jsonl", LINES)
    with pytest.raises(Exception, match=r"Article\.open_many"):
        Article.open(path)
    assert len(list(Article.open_many(path))) == 4


VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=9),
    lambda kids: st.lists(kids) | st.dictionaries(st.text(max_size=3), kids),
    max_leaves=9,
)


@given(st.lists(VALUES), st.sampled_from([None, 1]), st.integers(1, 7))
def test_a_list_is_read_as_json_reads_it_however_it_comes(values: list[object], indent: int | None, step: int) -> None:
    class Dripping(io.StringIO):
        def read(self, size: int | None = -1, /) -> str:
            return super().read(min(step, size) if size and size > 0 else step)

    assert list(items_of(Dripping(json.dumps(values, indent=indent)), 10_000)) == values


@given(st.binary(max_size=200) | st.text(alphabet='[]{}":,a1 \n', max_size=60).map(str.encode))
def test_any_bytes_are_articles_or_problems(data: bytes) -> None:
    def checked() -> Iterator[bool]:
        for one in articles(data):
            yield isinstance(one, Problem) or bool(one.text.strip())

    assert all(checked())
