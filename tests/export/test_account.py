"""What a timeline says of itself, and the small things around writing."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.export.timelines import Halted
from tests.samples import event, party, story
from timeline import CannotWrite, Problem
from timeline.chronology import Timeline
from timeline.export.account import account
from timeline.export.parquet import write_rows
from timeline.export.rows import flat_row
from timeline.export.table import console, events_table
from timeline.times.expression import TimeExpression
from timeline.times.given import given

NIGHT = TimeExpression(
    start=3, end=8, text="n\x1bight", type="TIME", value="2016-02-03TNI", mod="END", when=given("2016-02-03"), rule="r"
)


def test_tells_times_events_and_problems() -> None:
    told = event("a", "2016-02-03", reasons=("because\nso",), participants=(party("Ann"),))
    whole = story(told, event("b")).model_copy(update={"times": (NIGHT,), "problems": (Problem(where="here", reason="odd"),)})
    lines = list(account(whole))
    assert lines[0] == "1 time expressions"
    assert "[3:8] TIME 2016-02-03TNI (END), by rule r" in lines[1]
    assert "      given as 2016-02-03" in lines
    assert "2 events" in lines
    assert "      agent: Ann" in lines
    assert "      because because so" in lines
    assert "      when: undated" in lines
    assert lines[-3:] == ["", "1 problems", "  here: odd"]
    assert not any("\x1b" in line or "\n" in line for line in lines)


def test_tells_what_kind_of_event_it_is_and_who_tells_it() -> None:
    told = tuple(event(name, day, article_id=name, modality="claimed") for name, day in (("x", "2016-02-03"), ("y", None)))
    lines = list(account(story(event("a", "2016-02-03", kind=Halted, tellings=told))))
    assert "  Event a (talks.halted, happened, salience 0.00)" in lines
    assert lines[-2:] == ["      told by x: Wednesday 3 February 2016, claimed", "      told by y: undated, claimed"]


def test_a_time_without_a_mod_names_none() -> None:
    assert "TNI, by rule" in list(account(Timeline(times=(NIGHT.model_copy(update={"mod": None}),))))[1]


def test_into_a_pipe_each_row_is_one_line(capsys: pytest.CaptureFixture[str]) -> None:
    console().print(events_table(story(event("a", "2016-02-03", title="long " * 60))))
    assert "long " * 59 in capsys.readouterr().out


def test_rows_follow_those_that_were_there(tmp_path: Path) -> None:
    parquet = pytest.importorskip("pyarrow.parquet", reason="needs the extra [parquet]")
    first, both = tmp_path / "first.parquet", tmp_path / "both.parquet"
    rows = [flat_row(one) for one in story(event("a", "2016-02-03"), event("b"))]
    write_rows(first, rows[:1])
    write_rows(both, rows[1:], before=first)
    assert [row["id"] for row in parquet.read_table(both).to_pylist()] == ["a", "b"]


def test_a_name_that_cannot_be_looked_into_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    file = tmp_path / "x.json"
    file.write_text("mine", encoding="utf-8")

    def broken(*_: object) -> None:
        raise OSError(5, "Input/output error")

    monkeypatch.setattr(Path, "open", broken)
    with pytest.raises(CannotWrite, match="Input/output error; choose another name"):
        story(event("a")).save(file)
