"""Parquet and data frames: the columns of the CSV, typed."""

from datetime import date
from io import BytesIO
from pathlib import Path

import pyarrow
import pytest
from hypothesis import given, settings
from pyarrow import parquet

from tests.export.payloads import PAYLOADS, story_of
from tests.export.timelines import timelines
from tests.samples import event, party, story
from timeline import CannotWrite, Timeline
from timeline.export.parquet import render
from timeline.export.rows import COLUMNS, one_line, row

ONE = story(event("e1", "2016-02", participants=(party("Kofi Annan", "mediator"),), salience=0.5))


def read(data: bytes) -> pyarrow.Table:
    return parquet.read_table(BytesIO(data))


@given(timelines())
@settings(max_examples=20)
def test_a_row_for_each_event_whatever_it_holds(made: Timeline) -> None:
    table = read(render(made))
    assert table.column_names == list(COLUMNS)
    cells = [{name: one_line(cell) if isinstance(cell, str) else cell for name, cell in row(one).items()} for one in made]
    assert table.to_pylist() == cells


def test_hostile_text_comes_back() -> None:
    made = story_of(PAYLOADS)
    assert read(render(made)).column("title").to_pylist() == [one_line(one.title) for one in made]


def test_columns_have_types_even_when_empty() -> None:
    for table in (read(render(Timeline())), read(render(ONE))):
        kinds = {name: str(table.schema.field(name).type) for name in ("title", "edtf", "negated", "trigger_start", "salience")}
        assert kinds == {"title": "string", "edtf": "string", "negated": "bool", "trigger_start": "int64", "salience": "double"}


def test_somebody_elses_parquet_is_not_overwritten(tmp_path: Path) -> None:
    file = tmp_path / "x.parquet"
    parquet.write_table(pyarrow.table({"id": ["mine"] * 5000}), file)
    with pytest.raises(CannotWrite, match="overwrite=True"):
        ONE.save(file)
    ONE.save(file, overwrite=True)
    ONE.save(file)


def test_a_long_parquet_of_ours_is_known_by_its_footer(tmp_path: Path) -> None:
    many = story(*(event(f"e{number}", "2016-02-03", title=f"title {number}" * 9) for number in range(3000)))
    many.save(tmp_path / "x.parquet")
    assert (tmp_path / "x.parquet").stat().st_size > 2 * 16_384  # more than is looked at
    many.save(tmp_path / "x.parquet")


def test_pandas_gets_a_frame_with_missing_values() -> None:
    frame = ONE.to_pandas()
    assert list(frame.columns) == list(COLUMNS)
    assert frame.loc[0, "edtf"] == "2016-02"
    assert frame["source"].isna().all()
    assert (frame["salience"].dtype, frame["trigger_start"].dtype, frame["negated"].dtype) == ("float64", "int64", "bool")
    assert len(Timeline().to_pandas()) == 0


def test_polars_gets_a_frame_with_nulls() -> None:
    frame = ONE.to_polars()
    assert frame.columns == list(COLUMNS)
    assert frame.row(0, named=True)["start"] == date(2016, 2, 1).isoformat()
    assert frame["source"].null_count() == 1
    assert Timeline().to_polars().schema == frame.schema
