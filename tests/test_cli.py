"""The command: what it prints, what it writes, and with which status it leaves."""

import json
import subprocess
import sys
from io import BytesIO, TextIOWrapper
from pathlib import Path

import pytest

from timeline import Timeline, cli
from timeline.article.model import LIMIT
from timeline.cli import run
from timeline.export import SUFFIXES

GENEVA = str(Path(__file__).parents[1] / "examples" / "articles" / "geneva-talks.txt")


@pytest.fixture
def undated(tmp_path: Path) -> str:
    file = tmp_path / "undated.txt"
    file.write_text("The foreign ministers met on Tuesday. Nothing was agreed.\n")
    return str(file)


def one_line(text: str) -> str:
    assert text.startswith("timeline: ")
    assert text.endswith("\n")
    assert text.count("\n") == 1
    assert "Traceback" not in text
    return text


def test_without_out_a_table_with_whole_rows_goes_to_a_pipe(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["read", GENEVA]) == 0
    lines = capsys.readouterr().out.splitlines()
    story = Timeline.read(GENEVA)
    for event in story:
        assert any(event.title in line and str(event.type) in line and event.modality in line for line in lines)


def test_tells_its_version(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    monkeypatch.setattr("timeline.cli.version", {"newstimeline": "1.2.3"}.__getitem__)
    assert run(["--version"]) == 0
    assert capsys.readouterr().out == "1.2.3\n"


def test_several_articles_are_merged(tmp_path: Path) -> None:
    other = tmp_path / "oslo.txt"
    other.write_text("Oslo talks\n\n29 April 2021\n\nThe foreign ministers met in Oslo on Tuesday.\n")
    assert run(["read", GENEVA, str(other), "-o", str(tmp_path / "both.json")]) == 0
    loaded = Timeline.load(tmp_path / "both.json")
    assert loaded == Timeline.merge([Timeline.read(GENEVA), Timeline.read(other)])
    assert [article.id for article in loaded.articles] == [GENEVA, str(other)]


OSLO = {"text": "The foreign ministers met in Oslo on Tuesday.", "published": "2021-04-29"}


def test_a_folder_is_read_with_all_that_is_in_it(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "in").mkdir()
    (tmp_path / "in" / "a.jsonl").write_text(f"{json.dumps(OSLO)}\n{{broken\n")
    (tmp_path / "in" / "b.txt").write_text("Oslo talks\n\n30 April 2021\n\nThe ministers left Oslo on Thursday.\n")
    assert run(["read", str(tmp_path / "in"), "-o", str(tmp_path / "x.json")]) == 1
    assert f"{tmp_path}/in/a.jsonl:2" in one_line(capsys.readouterr().err)
    names = [article.id for article in Timeline.load(tmp_path / "x.json").articles]
    assert names == [f"{tmp_path}/in/a.jsonl:1", f"{tmp_path}/in/b.txt"]


@pytest.mark.parametrize("command", ["read", "explain"])
def test_a_dash_is_standard_input(command: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    monkeypatch.setattr(sys, "stdin", TextIOWrapper(BytesIO(json.dumps(OSLO).encode())))
    assert run([command, "-"]) == 0
    assert "27 April 2021" in capsys.readouterr().out


def test_keys_of_json_may_be_named(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = tmp_path / "a.json"
    file.write_text(json.dumps({"body": OSLO["text"], "meta": {"date": OSLO["published"]}}))
    assert run(["read", str(file), "--field", "text=body", "--field", "published=meta.date"]) == 0
    assert "27 April 2021" in capsys.readouterr().out
    assert run(["read", str(file)]) == 1
    assert 'has no "text"' in one_line(capsys.readouterr().err)


def test_a_second_article_of_a_name_is_told_and_left_out(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    rows = [OSLO | {"id": "a"}, OSLO | {"id": "a"}, OSLO | {"id": "a", "text": "The ministers left Oslo on Tuesday."}]
    (tmp_path / "a.jsonl").write_text("\n".join(map(json.dumps, rows)))
    assert run(["read", str(tmp_path / "a.jsonl"), "-o", str(tmp_path / "x.json")]) == 1
    assert "a is the name of another article" in one_line(capsys.readouterr().err)
    assert len(Timeline.load(tmp_path / "x.json")) == 1


def test_an_article_without_a_day_is_not_guessed(undated: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    out = tmp_path / "x.png"
    assert run(["read", undated, "-o", str(out)]) == 1
    assert "--published" in one_line(capsys.readouterr().err)
    assert not out.exists()


def test_a_day_that_is_given_is_taken(undated: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["read", undated, "--published", "2021-04-29"]) == 0
    assert "27 April 2021" in capsys.readouterr().out


def test_what_cannot_be_read_is_named_and_the_others_are_done(
    undated: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    binary = tmp_path / "binary.txt"
    binary.write_bytes(bytes(range(256)) * 50)
    (tmp_path / "empty.txt").touch()
    (tmp_path / "empty").mkdir()
    bad = [str(tmp_path / name) for name in ("missing.txt", "empty.txt", "binary.txt", "empty")] + [undated]
    assert run(["read", *bad, GENEVA, "-o", str(tmp_path / "x.json")]) == 1
    errors = capsys.readouterr().err.splitlines()
    assert len(errors) == len(bad)
    assert all(name in line for name, line in zip(bad, errors, strict=True))
    assert len(Timeline.load(tmp_path / "x.json")) > 3


@pytest.mark.parametrize(
    ("arguments", "named"),
    [
        ([], "Missing command"),
        (["reed"], "reed"),
        (["read"], "ARTICLE"),
        (["read", "--pubished", "2016", GENEVA], "--published"),
        (["read", GENEVA, "--published", "30 February"], "30 February"),
        (["read", GENEVA, "--published", "2016-02-30"], "2016-02-30"),
        (["read", GENEVA, "--published", "2016"], "2016-02-05"),
        (["read", GENEVA, "--field", "body"], "text=body"),
        (["read", GENEVA, "-o", "x.docx"], ".json"),
        (["read", GENEVA, "-o", "no/such/folder/x.png"], "no/such/folder"),
        (["explain"], "ARTICLE"),
    ],
)
def test_a_wrong_call_is_told_in_one_line(arguments: list[str], named: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(arguments) == 2
    assert named in one_line(capsys.readouterr().err)


def test_a_foreign_file_is_replaced_only_when_asked(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = tmp_path / "notes.md"
    file.write_text("My notes\n")
    assert run(["read", GENEVA, "-o", str(file)]) == 2
    assert "notes.md" in one_line(capsys.readouterr().err)
    assert run(["read", GENEVA, "-o", str(file), "--overwrite"]) == 0
    assert file.read_text().startswith("| When | What |")


def test_types_lists_every_type_with_its_class(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["types"]) == 0
    assert any("talks.suspended" in line and "TalksSuspended" in line for line in capsys.readouterr().out.splitlines())


def test_explain_tells_times_and_events_with_their_reasons(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["explain", GENEVA]) == 0
    text = capsys.readouterr().out
    assert '"Wednesday night"' in text
    assert "2016-02-03TNI" in text
    assert "talks.suspended" in text


def test_explain_of_what_cannot_be_read_is_an_error(undated: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["explain", undated]) == 1
    assert "--published" in one_line(capsys.readouterr().err)


def test_a_bug_is_called_a_bug(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    def broken(*_: object, **__: object) -> None:
        raise ZeroDivisionError("two\nlines")

    monkeypatch.setattr(Timeline, "read", broken)
    assert run(["read", GENEVA]) == 1
    assert "ZeroDivisionError: two lines" in one_line(capsys.readouterr().err)


@pytest.mark.parametrize("arguments", [["--help"], ["read", "--help"], ["types", "--help"], ["explain", "--help"]])
def test_help_is_there(arguments: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    assert run(arguments) == 0
    assert "Usage: timeline" in capsys.readouterr().out


def test_it_runs_as_a_module_and_loads_no_model_for_its_help() -> None:
    code = "import sys; from timeline.cli import run; run(['types']); print(*sys.modules)"
    told = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout.splitlines()[-1].split()
    assert not {"spacy", "matplotlib", "dateparser"} & set(told)
    assert subprocess.run([sys.executable, "-m", "timeline", "nonsense"], capture_output=True, check=False).returncode == 2


@pytest.mark.parametrize("suffix", SUFFIXES)
def test_out_takes_every_format(suffix: str, tmp_path: Path) -> None:
    article, out = tmp_path / "oslo.txt", tmp_path / f"x{suffix}"
    article.write_text("Oslo talks\n\n29 April 2021\n\nThe foreign ministers met in Oslo on Tuesday.\n")
    assert run(["read", str(article), "-o", str(out)]) == 0
    assert out.stat().st_size > 100


def test_a_missing_extra_is_told_before_anything_is_read(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setitem(sys.modules, "icalendar", None)
    assert run(["read", "no-such-article.txt", "-o", str(tmp_path / "x.ics")]) == 2
    assert 'pip install "newstimeline[calendar]"' in one_line(capsys.readouterr().err)


def test_a_picture_to_write_without_o_is_told_of(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["read", GENEVA, "talks.svg"]) == 2
    assert "talks.svg does not exist; if it is to be written, say -o talks.svg" in one_line(capsys.readouterr().err)


def test_help_comes_without_loading_what_reads() -> None:
    loaded = "import sys; from timeline.cli import run; run(['--help']); print(sorted(m for m in sys.modules if 'timeline.' in m))"
    told = subprocess.run([sys.executable, "-c", loaded], check=True, capture_output=True, text=True).stdout
    assert "['timeline.cli', 'timeline.errors']" in told


def test_the_longest_article_is_that_of_the_library() -> None:
    assert cli._LIMIT == LIMIT
