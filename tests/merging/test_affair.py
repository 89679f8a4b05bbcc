"""One affair through ten articles, as the page on many articles walks through it: from raw text to one story."""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path

import pytest

from timeline import Article, Timeline
from timeline.cli import main
from timeline.events.model import Event
from timeline.export.json import render

ROOT = Path(__file__).parents[2]
PATHS = sorted((ROOT / "examples" / "affair").glob("*.txt"))


@cache
def parts() -> tuple[Timeline, ...]:
    return tuple(Timeline.read(Article(text=path.read_text("utf-8"), id=path.stem)) for path in PATHS)


@cache
def story() -> Timeline:
    return Timeline.merge(parts())


def one(family: str, words: str) -> Event:
    (found,) = (event for event in story().of(family) if words in event.title)
    return found


def test_a_plan_moved_and_kept_is_one_event_with_every_telling() -> None:
    meeting = one("talks", "meet")
    assert [t.modality for t in meeting.tellings] == ["scheduled", "scheduled", "happened", "happened"]
    assert meeting.when
    assert (meeting.when.value, meeting.modality) == ("2021-03-12", "happened")
    assert any(reason.startswith("an earlier plan") for reason in meeting.reasons)
    assert meeting.conflicts == ()


def test_a_toll_that_is_corrected_stands_beside_the_first_one() -> None:
    deaths = one("casualties", "killed")
    assert [claim.article_ids[0] for claim in deaths.conflicts[0].claims] == ["01-accident", "02-agency"]
    assert [p.where for p in story().problems if "contradict" in p.reason] == [f"event {deaths.id} ({deaths.title})"]


@pytest.mark.parametrize(("name", "other"), [("MWU", "Metal Workers Union"), ("Venn", "Chief executive Laura Venn")])
def test_an_actor_is_one_under_all_names(name: str, other: str) -> None:
    assert len(story().about(name)) > 1
    assert story().about(name) == story().about(other)


def test_the_cause_comes_before_its_toll_on_the_same_day() -> None:
    titles = [event.title for event in story()]
    assert titles.index(one("disaster", "Explosion").title) < titles.index(one("casualties", "killed").title)


@pytest.mark.parametrize("turn", [1, 4, 7])
def test_articles_in_another_order_give_the_same_bytes(turn: int) -> None:
    assert render(Timeline.merge([*parts()[turn:], *reversed(parts()[:turn])])) == render(story())
    assert render(Timeline.merge([Timeline.merge(parts()[turn:]), *parts()[:turn]])) == render(story())


def test_an_article_without_a_dateline_is_named_and_the_others_are_read(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    bare = tmp_path / "bare.txt"
    bare.write_text("The union rejected the offer on Monday.")
    out = tmp_path / "out.json"
    monkeypatch.setattr("sys.argv", ["timeline", "read", *map(str, PATHS[:2]), str(bare), "-o", str(out)])
    with pytest.raises(SystemExit) as left:
        main()
    assert left.value.code == 1
    assert "bare.txt" in capsys.readouterr().err
    assert len(Timeline.load(out).articles) == 2


def test_one_text_under_two_datelines_counts_once_and_is_named() -> None:
    text = PATHS[0].read_text("utf-8")
    twice = [Timeline.read(Article(text=text, id=name), published=day) for name, day in (("a", "2021-03-04"), ("b", "2021-03-09"))]
    merged = Timeline.merge(reversed(twice))
    assert merged.events == twice[0].events
    assert [(p.where, "not 2021-03-09" in p.reason) for p in merged.problems if "same text" in p.reason] == [("b", True)]


@pytest.mark.parametrize("page", ["many-articles.md", "when-it-happened.md"])
def test_every_block_of_the_page_runs(page: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    monkeypatch.chdir(ROOT)
    blocks = re.findall(r'```python exec="1".*?\n(.*?)```', (ROOT / "docs" / page).read_text("utf-8"), re.DOTALL)
    assert len(blocks) > 3
    names: dict[str, object] = {}
    for block in blocks:
        exec(compile(block, page, "exec"), names)
        assert capsys.readouterr().out.strip()
