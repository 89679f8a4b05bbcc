"""The scripts and queries of examples/ for archives: compiled, and run where what they need is installed."""

import importlib.util
import os
from pathlib import Path
from types import ModuleType

import pytest

from timeline.corpus import Job, run

EXAMPLES = Path(__file__).parents[2] / "examples"
ROWS = [
    {"id": "a1", "text": "Talks in Geneva were suspended on Wednesday.", "published": "2016-02-05"},
    {
        "id": "a2",
        "text": "Peace talks were suspended in Geneva on Wednesday. Rebels attacked the town of Ransk.",
        "published": "2016-02-05",
    },
    {"id": "a3", "text": None, "published": None},
    {"id": "a4", "text": "Rebels attacked the town of Ransk on Friday.", "published": "2016-03-07"},
]


@pytest.fixture
def table(tmp_path: Path) -> Path:
    pyarrow = pytest.importorskip("pyarrow")
    path = tmp_path / "articles.parquet"
    pytest.importorskip("pyarrow.parquet").write_table(pyarrow.Table.from_pylist(ROWS), path)
    return path


def script(name: str) -> ModuleType:
    spec = importlib.util.spec_from_file_location(name, EXAMPLES / "cluster" / f"{name}.py")
    assert spec
    assert spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def test_every_engine_has_its_script() -> None:
    scripts = sorted((EXAMPLES / "cluster").glob("*.py"))
    assert [path.stem for path in scripts] == ["daft_job", "dask_job", "ray_job", "spark_job"]
    for path in scripts:
        compile(path.read_text(encoding="utf-8"), path, "exec")


@pytest.mark.parametrize(("library", "name"), [("daft", "daft_job"), ("dask.dataframe", "dask_job")])
def test_a_script_makes_events_of_articles(library: str, name: str, table: Path, tmp_path: Path) -> None:
    os.environ["DO_NOT_TRACK"] = "true"  # or importing Daft calls its makers
    pytest.importorskip(library)
    script(name).main(str(table), str(tmp_path / "events"), "1" if name == "daft_job" else "synchronous")
    made = pytest.importorskip("pyarrow.parquet").read_table(tmp_path / "events").to_pylist()
    assert {row["article_id"] for row in made if row["problem"] is None} == {"a1", "a2", "a4"}
    assert [row["article_id"] for row in made if row["problem"]] == ["a3"]


def test_timelines_are_drawn_from_an_archive_by_queries(table: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    duckdb = pytest.importorskip("duckdb")
    run(Job(table, tmp_path / "events.parquet"))
    monkeypatch.chdir(tmp_path)
    archive = duckdb.connect()
    archive.execute("SET VARIABLE events = 'events.parquet'")
    archive.execute("SET VARIABLE names = ['REBELS', 'Ransk rebels']")
    archive.execute("SET VARIABLE topic = 'talks'")

    def asked(query: str) -> list[dict[str, object]]:
        found = archive.execute((EXAMPLES / "archive" / f"{query}.sql").read_text(encoding="utf-8"))
        return [dict(zip([column[0] for column in found.description], row, strict=True)) for row in found.fetchall()]

    by_name = asked("by_name")
    assert {row["type"] for row in by_name} == {"conflict.attack"}
    assert [row["start"] for row in by_name] == sorted(row["start"] for row in by_name)
    (talks,) = asked("by_topic")
    assert (talks["type"], talks["start"], talks["articles"]) == ("talks.suspended", "2016-02-03", 2)
    asked("by_month")
    assert "month=2016-02" in {path.name for path in (tmp_path / "by_month").iterdir()}
