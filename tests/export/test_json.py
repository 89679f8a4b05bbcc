"""JSON out and in."""

import json
from pathlib import Path

import pytest
from hypothesis import given, settings

from tests.export.timelines import Halted, timelines
from tests.samples import event, party, story
from timeline import CannotRead, Timeline
from timeline.export.json import record, render, timeline_of


@given(timelines())
@settings(max_examples=50)
def test_what_is_saved_loads_back_equal(made: Timeline) -> None:
    assert timeline_of(json.loads(render(made)), types=[Halted]) == made


def test_the_keys_are_those_that_other_programs_rely_on() -> None:
    made = record(story(event("e1", "2016-02-03", kind=Halted, participants=(party("Kofi Annan"),), article_id="a.txt")))
    assert made.keys() == {"article", "times", "events", "problems"}
    assert {"title", "published", "source", "language", "characters"} <= made["article"].keys()
    told = made["events"][0]
    wanted = "id type title when modality negated attempted cancelled ongoing source participants trigger mentions evidence"
    assert {*wanted.split(), "salience", "plover", "cameo"} <= told.keys()
    assert (told["type"], told["plover"], told["cameo"]) == ("talks.halted", "RETREAT", "164")
    assert {"start", "end", "granularity", "value", "basis", "explanation", "edtf"} <= told["when"].keys()
    assert (told["when"]["start"], told["when"]["end"]) == ("2016-02-03", "2016-02-04")
    assert told["trigger"] == told["evidence"] == {"start": 0, "end": 4, "text": "came"}
    assert {"role", "name", "text", "start", "end"} <= told["participants"][0].keys()


def test_every_place_of_a_merged_timeline_says_which_article_it_indexes() -> None:
    parties = (party("Kofi Annan"),)
    made = record(story(event("e1", article_id="b", participants=parties), articles=("a", "b")))
    told = made["events"][0]
    places = [told["trigger"], told["evidence"], *told["mentions"], *told["participants"]]
    assert [article["id"] for article in made["articles"]] == ["a", "b"]
    assert [place["article"] for place in places] == [1] * len(places)
    assert "article" not in told


def test_half_a_surrogate_pair_survives(tmp_path: Path) -> None:
    made = story(event("e1", title="half \ud83d"))
    made.save(tmp_path / "x.json")
    assert Timeline.load(tmp_path / "x.json") == made


def test_letters_are_written_as_they_are() -> None:
    assert "Zoë in Київ".encode() in render(story(event("e1", title="Zoë in Київ")))


def test_a_type_that_is_not_known_is_not_invented(tmp_path: Path) -> None:
    story(event("e1", kind=Halted)).save(tmp_path / "x.json")
    loaded = Timeline.load(tmp_path / "x.json")
    assert loaded[0].type is None
    assert "talks.halted" in loaded.problems[0].reason
    assert Timeline.load(tmp_path / "x.json", types=[Halted])[0].type == "talks.halted"


def test_a_title_mended_by_hand_in_the_file_is_taken(tmp_path: Path) -> None:
    file = tmp_path / "x.json"
    story(event("e1", title="Tlaks")).save(file)
    file.write_text(file.read_text().replace("Tlaks", "Talks"))
    assert Timeline.load(file)[0].title == "Talks"


@pytest.mark.parametrize(
    ("content", "named"),
    [
        ("", "Expecting value"),
        ("[1]", "object"),
        ('{"title": "an article"}', "article"),
        ("{" * 9999, "x.json"),
        ("[" * 99999, "x.json"),
        ('{"article": 3}', "articles.0"),
        ('{"articles": 3}', "articles"),
        ('{"articles": [], "events": [7]}', "events.0"),
        ('{"articles": [], "events": [{"id": "e1"}]}', "events.0.title"),
        ('{"articles": [], "events": [{"type": []}]}', "events.0"),
        ('{"articles": [], "times": [{"start": "x"}]}', "times.0.start"),
        ('{"articles": [], "times": [{"when": {"explanation": {}}}]}', "explanation"),
        ('{"articles": [], "events": [{"when": {"explanation": null}}]}', "explanation"),
        ('{"articles": [{"id": "a", "published": "yesterday"}]}', "published"),
        ('{"articles": [{"id": "a", "published": 1454457600}]}', "give a date"),
        ('{"articles": [{"id": "a", "published": "2016-02-03T11:25Z"}]}', "without its zone"),
        (b"\xff\xfe\x00", "x.json"),
        (b"\xff\xff", "x.json"),
    ],
)
def test_what_is_not_a_timeline_is_refused_in_one_line(tmp_path: Path, content: str | bytes, named: str) -> None:
    file = tmp_path / "x.json"
    file.write_bytes(content if isinstance(content, bytes) else content.encode())
    with pytest.raises(CannotRead) as caught:
        Timeline.load(file)
    assert named in str(caught.value)
    assert "\n" not in str(caught.value)


@pytest.mark.parametrize("place", ["missing.json", ".", "no\0name.json"])
def test_what_cannot_be_opened_is_refused(tmp_path: Path, place: str) -> None:
    with pytest.raises(CannotRead):
        Timeline.load(tmp_path / place)


@pytest.mark.parametrize("error", [OSError(5, "Input/output error"), OSError("Input/output error")])
def test_what_the_disk_says_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, error: OSError) -> None:
    def broken(_: Path) -> bytes:
        raise error

    monkeypatch.setattr(Path, "read_bytes", broken)
    with pytest.raises(CannotRead, match=r"x\.json: Input/output error; give the path"):
        Timeline.load(tmp_path / "x.json")
