"""The pure function: rows of articles in, rows of events out, the same however they are cut into batches."""

import json

import pytest

from timeline import Article, Timeline
from timeline.article import Fields
from timeline.corpus import ROW, read_batch
from timeline.corpus.batch import Settings, open_reader
from timeline.corpus.worker import Outcome
from timeline.export.json import event_record
from timeline.export.rows import flat_row

ROWS = [
    {"id": "a1", "text": "Talks in Geneva were suspended on Wednesday.", "published": "2016-02-05"},
    {"id": "a2", "text": "Nothing happened.", "published": "2016-02-05"},
    {"id": "a3", "text": "   "},
    {"id": "a4", "text": "Talks in Geneva were suspended."},
    {"text": None},
    {"id": 6, "text": ["Talks failed.", "Rebels attacked the town on Friday."], "published": "2016-02-08", "more": object()},
]


def test_events_and_problems_are_rows_of_one_shape() -> None:
    rows = read_batch(ROWS)
    assert {tuple(row) for row in rows} == {tuple(ROW)}
    story = Timeline.read(Article(ROWS[0]["text"], published="2016-02-05", id="a1"))
    assert [row for row in rows if row["article_id"] == "a1"] == [flat_row(event) | {"problem": None} for event in story]
    assert {row["article_id"]: row["problem"].split(": ")[0] for row in rows if row["problem"]} == {
        "a3": 'a3 has an empty "text"',
        "a4": "a4",
        "a row without id": 'a row without id has no "text"',
    }


def test_batches_do_not_matter() -> None:
    assert [row for one in ROWS for row in read_batch([one])] == read_batch(ROWS)


def test_columns_may_have_other_names() -> None:
    renamed = [{"key": row.get("id"), "body": row["text"], "day": row.get("published")} for row in ROWS[:2]]
    assert read_batch(renamed, fields=Fields(id="key", text="body", published="day")) == read_batch(ROWS[:2])


def test_a_day_that_is_given_is_taken_for_all() -> None:
    assert [row["start"] for row in read_batch(ROWS[3:4], published="2016-02-05")] == ["2016-02-05"]


def test_a_bug_in_one_article_is_its_own(monkeypatch: pytest.MonkeyPatch) -> None:
    def buggy(article: Article) -> Timeline:
        if article.id == "a1":
            raise ZeroDivisionError("division by zero")
        return Timeline()

    monkeypatch.setattr("timeline.corpus.batch.read", buggy)
    rows = read_batch(ROWS[:2])
    assert [row["problem"] for row in rows] == [
        "a bug in timeline: ZeroDivisionError: division by zero; please report it with the article"
    ]


def test_lines_of_a_worker_are_those_of_saved_json_lines() -> None:
    from timeline.corpus.batch import entry_of

    entry = entry_of(ROWS[0], Fields(), "en")
    (outcome,) = open_reader(Settings())()([entry])
    story = Timeline.read(Article(ROWS[0]["text"], published="2016-02-05", id="a1"))
    assert outcome == Outcome(tuple(json.dumps(event_record(event), ensure_ascii=False) for event in story))
