"""Sixty numbers too large, too long or too odd for any calendar, through every entry: only errors of our own come out."""

from __future__ import annotations

import json
from collections.abc import Callable
from contextlib import suppress
from itertools import product
from pathlib import Path

import pytest

from tests.samples import event, story
from timeline import Article, Timeline, TimelineError, find_mentions, find_times
from timeline.calendar.timex import parse
from timeline.cli import main

NUMBERS = (
    "9" * 11, "9" * 12, "9" * 13, "9" * 400, "9" * 5_000, "0", "-0", "-1", "1e308", "1e999", "inf", "nan", "0x7fffffff",
    "2147483648", "9223372036854775808", "99,999,999,999", "1.5.2.7", "\u0669" * 20, "\u00b2\u00b3", "a hundred billion",
)  # fmt: skip
SETTINGS = ("It ends in {} years.", "It began {} days ago, on {} May {}.", "From {}-12-31T99:99 to Q4 {}: P{}Y, the {}th century.")
MONSTERS = tuple(setting.replace("{}", number) for number, setting in product(NUMBERS, SETTINGS))
STORY = story(event("a", "2016-02-03"), event("b"))


def test_there_are_sixty() -> None:
    assert len(set(MONSTERS)) == 60


@pytest.mark.parametrize("monster", MONSTERS, ids=lambda text: text[:40])
def test_texts_are_read_and_offsets_hold(monster: str) -> None:
    article = Article(f"The harbour was closed. {monster}", published="2016-02-05")
    read = Timeline.read(article)
    for time in (*read.times, *find_times(article, syntax=False)):
        assert article.text[time.start : time.end] == time.text
    assert all(article.text[mention.start : mention.end] == mention.text for mention in find_mentions(article))


@pytest.mark.parametrize("number", [n for n in NUMBERS if n.isdecimal() and len(n) > 12])
def test_more_than_twelve_digits_are_no_date(number: str) -> None:
    times = find_times(Article(f"It ends in {number} years.", published="2016-02-05"), syntax=False)
    assert [time.when for time in times if time.when] == []


def dated(number: str) -> object:
    return Article("They met.", published=number)


def between(number: str) -> object:
    return STORY.between(number, number)


def replaced(number: str) -> object:
    return STORY.replacing(STORY[0], when=number)


def titled(number: str) -> object:
    return STORY.replacing(STORY[0], salience=number)


def redated(number: str) -> object:
    return Article("They met.", published="2016-02-05").dated(number)


def in_a_record(number: str) -> object:
    return Article.open(json.dumps({"text": "They met.", "published": number, "title": 10**20}).encode())


def as_a_number(number: str) -> object:
    return Article.open(f'{{"text": "They met.", "published": {number}}}'.encode())


def as_a_page(number: str) -> object:
    return Article.open(f'<html><meta name="date" content="{number}"><p>They met at noon in the old town.</p></html>'.encode())


@pytest.mark.parametrize("entry", [dated, between, replaced, titled, redated, in_a_record, as_a_number, as_a_page])
@pytest.mark.parametrize("number", [*NUMBERS, "0000-00-00", "99999-01-01", "10000-01-01T00:00"], ids=lambda text: text[:24])
def test_every_door_takes_it_or_says_no(entry: Callable[[str], object], number: str) -> None:
    with suppress(TimelineError):
        assert entry(number) is not None


@pytest.mark.parametrize("number", NUMBERS, ids=lambda text: text[:24])
def test_values_are_parsed_or_refused(number: str) -> None:
    for shape in ("{}", "{}-01-01", "2016-W{}", "2016-02-{}", "{}/{}", "BC{}", "P{}Y", "2016-02-03T{}"):
        cell = parse(shape.replace("{}", number))
        assert cell is None or cell.interval is None or cell.interval.start


@pytest.mark.parametrize("number", ["9" * 13, "-1", "inf", "10000-01-01"])
def test_a_file_and_a_window_are_refused_in_one_line(tmp_path: Path, number: str) -> None:
    saved = tmp_path / "saved.json"
    STORY.save(saved)
    broken = tmp_path / "broken.json"
    broken.write_text(saved.read_text(encoding="utf-8").replace("2016-02-03", number), encoding="utf-8")
    with pytest.raises(TimelineError) as told:
        Timeline.load(broken)
    assert "\n" not in str(told.value)
    with pytest.raises(TimelineError):
        STORY.plot(start=number)


@pytest.mark.parametrize("option", ["--published", "--start", "--most", "--fold"])
def test_the_command_says_so_in_one_line(
    tmp_path: Path, option: str, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    file = tmp_path / "a.txt"
    file.write_text("They met.", encoding="utf-8")
    monkeypatch.setattr("sys.argv", ["timeline", "read", str(file), "-o", str(tmp_path / "a.svg"), option, "9" * 20 + "x"])
    with pytest.raises(SystemExit) as ended:
        main()
    assert ended.value.code == 2
    assert "Traceback" not in capsys.readouterr().err
