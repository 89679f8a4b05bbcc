"""How files are written: by suffix, and never over something else."""

import sys
from collections.abc import Callable
from functools import partial
from pathlib import Path

import pytest

from tests.export.timelines import Halted
from tests.samples import event, story
from timeline import BadValue, CannotWrite
from timeline.export import SUFFIXES, check, format_of, save

STORY = story(event("e1", "2016-02-03", title="Talks open", kind=Halted))  # of a type with a PLOVER code


@pytest.mark.parametrize("suffix", SUFFIXES)
def test_every_format_writes_and_replaces_its_own(tmp_path: Path, suffix: str) -> None:
    file = tmp_path / f"talks{suffix}"
    STORY.save(file)
    first = file.read_bytes()
    STORY.save(file)
    assert file.read_bytes() == first
    assert first
    assert [one.name for one in tmp_path.iterdir()] == [file.name]


@pytest.mark.parametrize("suffix", SUFFIXES)
def test_a_foreign_file_is_replaced_only_when_asked(tmp_path: Path, suffix: str) -> None:
    file = tmp_path / f"README{suffix}"
    file.write_text("My own notes.\n")
    with pytest.raises(CannotWrite, match="overwrite=True"):
        STORY.save(file)
    assert file.read_text() == "My own notes.\n"
    STORY.save(file, overwrite=True)
    assert check(file).suffix == suffix


@pytest.mark.parametrize("entry", [check, partial(save, STORY)], ids=["check", "save"])
def test_no_entry_replaces_a_foreign_file_unasked(tmp_path: Path, entry: Callable[..., object]) -> None:
    (tmp_path / "notes.json").write_text("My own notes.\n")
    with pytest.raises(CannotWrite, match="overwrite=True"):
        entry(tmp_path / "notes.json")


@pytest.mark.parametrize("suffix", SUFFIXES)
def test_an_empty_file_may_be_filled(tmp_path: Path, suffix: str) -> None:
    (tmp_path / f"x{suffix}").touch()
    STORY.save(tmp_path / f"x{suffix}")
    assert (tmp_path / f"x{suffix}").stat().st_size > 0


@pytest.mark.parametrize("name", ["talks.docx", "talks", "json", ".hidden"])
def test_an_unknown_suffix_is_refused_with_the_known_ones(tmp_path: Path, name: str) -> None:
    with pytest.raises(CannotWrite) as caught:
        STORY.save(tmp_path / name)
    assert all(suffix in str(caught.value) for suffix in SUFFIXES)


def test_the_case_of_a_suffix_does_not_matter() -> None:
    assert format_of("A.JSONL").suffix == ".jsonl"


def test_the_longest_suffix_is_meant() -> None:
    assert format_of("talks.timelinejs.json").suffix == ".timelinejs.json"
    assert format_of("timelinejs.json").suffix == ".json"


@pytest.mark.parametrize(("suffix", "module", "extra"), [(".ics", "icalendar", "calendar"), (".parquet", "pyarrow", "parquet")])
def test_a_missing_extra_is_named_with_its_command(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, suffix: str, module: str, extra: str
) -> None:
    monkeypatch.setitem(sys.modules, module, None)
    with pytest.raises(CannotWrite) as caught:
        STORY.save(tmp_path / f"x{suffix}")
    assert f'pip install "newstimeline[{extra}]"' in str(caught.value)
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("library", ["pandas", "polars"])
def test_a_missing_data_frame_library_is_named(monkeypatch: pytest.MonkeyPatch, library: str) -> None:
    monkeypatch.setitem(sys.modules, library, None)
    with pytest.raises(CannotWrite, match=f'pip install "{library}"'):
        getattr(STORY, f"to_{library}")()


@pytest.mark.parametrize("place", ["no/such/x.json", "folder.json"])
def test_a_place_that_cannot_be_is_refused(tmp_path: Path, place: str) -> None:
    (tmp_path / "folder.json").mkdir()
    with pytest.raises(CannotWrite):
        STORY.save(tmp_path / place)


def test_a_link_stays_a_link_and_rights_stay_as_they_are(tmp_path: Path) -> None:
    target, link = tmp_path / "target.json", tmp_path / "link.json"
    STORY.save(target)
    target.chmod(0o640)
    link.symlink_to(target)
    story(event("e2")).save(link)
    assert link.is_symlink()
    assert b"e2" in target.read_bytes()
    assert target.stat().st_mode & 0o777 == 0o640


@pytest.mark.parametrize("suffix", [".json", ".csv", ".md", ".timelinejs.json"])
def test_what_has_no_picture_takes_no_options_of_one(tmp_path: Path, suffix: str) -> None:
    with pytest.raises(BadValue, match=rf"^{suffix} has no picture, and so no layout, most; use one of \.html \.png \.svg \.pdf"):
        STORY.save(tmp_path / f"x{suffix}", layout="lanes", most=3)
    assert list(tmp_path.iterdir()) == []


def test_saving_a_picture_takes_what_plot_takes(tmp_path: Path) -> None:
    STORY.save(tmp_path / "x.svg", layout="lanes", theme="dark")
    STORY.plot(tmp_path / "y.svg", layout="lanes", theme="dark")
    assert (tmp_path / "x.svg").read_bytes() == (tmp_path / "y.svg").read_bytes()


def test_an_unknown_option_of_a_picture_is_refused_with_the_known_ones(tmp_path: Path) -> None:
    with pytest.raises(BadValue, match=r"a picture has no colour; take some of title, start, .* theme"):
        STORY.save(tmp_path / "x.svg", colour="red")  # type: ignore[call-arg]
