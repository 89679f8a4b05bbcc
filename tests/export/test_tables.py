"""Events as rows: CSV, Markdown, JSON Lines, the table on the terminal."""

import csv
import io
import json
import re
from collections.abc import Iterable
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from rich.console import Console

from tests.export.timelines import timelines
from tests.samples import event, party, story
from timeline import Timeline
from timeline.export import csv as csv_format
from timeline.export import jsonl, md
from timeline.export.account import account
from timeline.export.plover import COLUMNS as PLOVER_COLUMNS
from timeline.export.rows import COLUMNS, one_line
from timeline.export.table import events_table

HOSTILE = [
    "=HYPERLINK(0)",
    "+1",
    "-1+1|cmd",
    "@SUM(A1)",
    "\uff1dHYPERLINK(0)",
    "\uff20SUM(A1)",
    "\t=1",
    "\r=1",
    '"quoted", and',
    "line\nbreak\r\nand\rmore",
    "| cell | cell |",
    "<script>alert(1)</script>",
    "[link](javascript:alert(1))",
    "![image](x)",
    "`code` *bold* _it_ ~~gone~~ $x$",
    "\\| escaped",
    "[red]rich[/red]",
    "\x1b[31mescape\x1b[0m",
    "nul\0nul",
    "half \ud800",
    "&lt;b&gt;",
    "# heading",
    "--- | ---",
    "\u2028new line",
]


def shown(made: Timeline, width: int) -> str:
    text = io.StringIO()
    Console(file=text, width=width).print(events_table(made))
    return text.getvalue()


@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_text_stays_in_its_csv_cell_and_is_no_formula(text: str) -> None:
    rows = list(csv.DictReader(io.StringIO(csv_format.render(story(event("e1", title=text, source=text))).decode(), newline="")))
    assert len(rows) == 1
    assert rows[0].keys() == COLUMNS.keys()
    assert rows[0]["title"].removeprefix("'") == one_line(text)
    assert not rows[0]["title"].startswith(("=", "+", "-", "@", "\t", "\r", "\uff1d", "\uff0b", "\uff0d", "\uff20"))
    assert rows[0]["modality"] == "happened"


@given(timelines())
@settings(max_examples=30)
def test_a_csv_row_for_each_event_whatever_it_holds(made: Timeline) -> None:
    rows = list(csv.reader(io.StringIO(csv_format.render(made).decode(), newline="")))
    assert rows[0] == list(COLUMNS)
    assert {len(row) for row in rows} == {len(COLUMNS)}
    assert len(rows) == len(made) + 1


def test_csv_cells_hold_what_the_event_says() -> None:
    parties = (party("Kofi Annan", "mediator"), party("Geneva", "location"))
    text = csv_format.render(story(event("e1", "2016-02-03TNI", participants=parties, salience=0.25))).decode()
    row = next(csv.DictReader(io.StringIO(text, newline="")))
    assert (row["start"], row["end"]) == ("2016-02-03T18:00:00", "2016-02-04T06:00:00")
    assert row["participants"] == "mediator: Kofi Annan; location: Geneva"
    assert (row["salience"], row["negated"], row["type"]) == ("0.25", "false", "")


@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_text_stays_in_its_markdown_cell(text: str) -> None:
    lines = md.render(story(event("e1", title=text))).decode().splitlines()
    assert len(lines) == 3
    bare = lines[2].replace("\\\\", "")
    assert bare.count("|") - bare.count("\\|") == 5
    assert not any(mark in bare.replace(f"\\{mark}", "") for mark in "<>[]`*$")


def test_a_markdown_row_says_how_many_articles_tell_the_event() -> None:
    told = tuple(event(name, "2016-02-03", article_id=name) for name in "xyx")
    rows = md.render(story(event("a", tellings=told), event("b", negated=True, source="Ann"))).decode().splitlines()[2:]
    assert [row.split(" | ")[2] for row in rows] == ["happened; told by 2 articles", "happened, negated, according to Ann"]


@given(timelines())
@settings(max_examples=30)
def test_a_json_line_for_each_event_with_its_article(made: Timeline) -> None:
    lines = jsonl.render(made).decode().split("\n")[:-1]
    assert [json.loads(line)["article_id"] for line in lines] == [one.article_id for one in made]


@given(timelines(), st.sampled_from([40, 80, 10_000]))
@settings(max_examples=30)
def test_the_terminal_gets_no_control_characters_and_no_line_too_long(made: Timeline, width: int) -> None:
    lines = shown(made, width).split("\n")
    assert all(len(line) <= width for line in lines)
    assert not any(ord(letter) < 32 or 127 <= ord(letter) < 160 for line in lines for letter in line)


@pytest.mark.parametrize("width", [72, 80, 10_000])
def test_the_terminal_table_cuts_nothing_off(width: int) -> None:
    title = "Geneva talks suspended until the twenty-fifth of February by the special envoy"
    text = shown(story(event("e1", "2016-02-03", title=title)), width)
    assert all(word in text for word in title.split())
    assert "…" not in text


def test_the_account_is_one_line_a_fact() -> None:
    lines = list(account(story(event("e1", title="Talks\nopen", reasons=("because\nof this",)))))
    assert not any("\n" in line for line in lines)
    assert any("Talks open (untyped, happened, salience 0.00)" in line for line in lines)


@pytest.mark.parametrize("names", [COLUMNS, PLOVER_COLUMNS], ids=["table", "plover"])
def test_every_column_is_documented(names: Iterable[str]) -> None:
    page = (Path(__file__).parents[2] / "docs" / "formats.md").read_text(encoding="utf-8")
    assert [name for name in names if not re.search(rf"^\|[^|]*`{name}`", page, re.MULTILINE)] == []
