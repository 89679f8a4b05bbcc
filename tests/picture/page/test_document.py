"""The page as a file: what stands in it, what may never get into it, and that it is the same every time."""

from __future__ import annotations

import base64
import hashlib
import os
import re
import subprocess
import sys
from collections.abc import Callable
from html.parser import HTMLParser
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.picture.page.stories import FERRIES, TEXT, Claimed, event, party
from tests.picture.stories import burst, day, timelines
from tests.picture.stories import event as drawn_event
from tests.picture.stories import story as drawn
from timeline.chronology import Source, Timeline
from timeline.errors import BadValue, Problem
from timeline.export import check
from timeline.picture.page import render

VOID = {"meta", "br", "hr", "input", "link"}


class Parsed(HTMLParser):
    """The tags, attributes and texts of a page; complains of what is not closed."""

    def __init__(self, page: bytes) -> None:
        super().__init__(convert_charrefs=True)
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.texts: list[str] = []
        self.open: list[str] = []
        self.feed(page.decode("utf-8", "strict"))
        self.close()
        assert self.open == []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))
        if tag not in VOID:
            self.open.append(tag)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        if not {"script", "style"} & set(self.open):
            self.texts.append(data)

    def all(self, tag: str) -> list[dict[str, str | None]]:
        return [attributes for name, attributes in self.tags if name == tag]

    @property
    def text(self) -> str:
        return "".join(self.texts)


def test_every_event_stands_in_the_list_with_all_that_is_known() -> None:
    page = Parsed(render(FERRIES))
    for one in FERRIES:
        assert one.title in page.text
        assert one.evidence.text in page.text
    for said in (
        "claimed by Deckhands United",
        "scheduled",
        "hypothetical",
        "happened",
        "No date given",
        "15 March",
        "Harbour Post",
    ):
        assert said in page.text
    assert len(page.all("li")) >= len(FERRIES)
    assert [item["value"] for item in page.all("li") if "value" in item] == ["1", "2", "3", "4", "5"]
    assert "“one of these days” names no time" in page.text
    assert "protest.strike: “walked out”" in page.text


def test_times_are_never_finer_than_told() -> None:
    told = [time["datetime"] for time in Parsed(render(FERRIES)).all("time")]
    assert sorted(filter(None, told)) == ["2022-03", "2022-03-15", "2022-03-16", "2022-03-18"]


def test_evidence_and_events_are_linked_both_ways() -> None:
    page = Parsed(render(FERRIES))
    ids = [attributes["id"] for _, attributes in page.tags if "id" in attributes]
    assert len(ids) == len(set(ids))
    links = [link["href"] for link in page.all("a")]
    assert all(link and link.startswith("#") and link[1:] in ids for link in links)
    there = [link for link in links if link and link.startswith("#passage-")]
    assert sorted(there) == [f"#passage-{number}" for number in (1, 2, 3, 4, 4)]
    backs = [link for link in links if link and link.startswith("#event-")]
    assert sorted(backs) == [f"#event-{number}" for number in range(1, 6)]


def test_one_sentence_that_proves_two_events_is_one_passage() -> None:
    marks = Parsed(render(FERRIES)).all("mark")
    assert [len((mark["data-events"] or "").split()) for mark in marks] == [1, 1, 1, 2]


def test_a_text_that_is_given_is_shown_whole() -> None:
    page = Parsed(render(FERRIES, texts={"a": TEXT}))
    assert TEXT in re.sub(r"(?<=\.)\d+", "", page.text)
    assert len(page.all("mark")) == 4


def test_another_text_than_was_read_is_not_shown() -> None:
    page = Parsed(render(FERRIES, texts={"a": f"Something else. {TEXT}"}))
    assert "Something else" not in page.text
    assert len(page.all("mark")) == 4


@pytest.mark.parametrize(("first", "second"), [("crews walked out", "walked out on Tuesday"), ("crews walked out on", "walked")])
def test_sentences_that_overlap_are_one_passage_of_a_known_text(first: str, second: str) -> None:
    text = "The crews walked out on Tuesday."
    events = [event(Claimed, str(n), said, None, said) for n, said in enumerate((first, second))]
    placed = [
        one.model_copy(
            update={"evidence": one.evidence.model_copy(update={"start": (at := text.find(one.title)), "end": at + len(one.title)})}
        )
        for one in events
    ]
    page = Parsed(render(Timeline(articles=(Source(id="a"),), events=tuple(placed)), texts={"a": text}))
    assert len(page.all("mark")) == 1
    assert text in re.sub(r"\d+", "", page.text)


def test_a_merged_story_shows_the_sentence_of_every_article() -> None:
    told = [event(Claimed, name, "Port shut", "2022-03-15", f"Said by {name}.", article_id=name) for name in ("a", "b")]
    whole = told[0].model_copy(update={"id": "m", "tellings": tuple(told)})
    sources = (Source(id="a", title="First report"), Source(id="b", title="Second report"))
    page = Parsed(render(Timeline(articles=sources, events=(whole,))))
    for said in ("Said by a.", "Said by b.", "First report", "Second report"):
        assert said in page.text
    assert len(page.all("mark")) == 2


def test_fifty_events_take_less_than_150_kilobytes() -> None:
    story = burst(50)
    reasons = tuple(f"reason {number}: “said” with speaker “somebody”, topic “something”" for number in range(4))
    sentence = "A sentence of the usual length, which says what happened, to whom, where and at last when it did so."
    events = [
        one.model_copy(
            update={
                "reasons": reasons,
                "participants": (party("speaker", f"Person {n % 9}"), party("place", f"Town {n % 7}")),
                "evidence": one.evidence.model_copy(update={"start": n, "end": n + len(sentence), "text": sentence}),
            }
        )
        for n, one in enumerate(story)
    ]
    assert len(render(story.model_copy(update={"events": tuple(events)}))) < 150_000


def test_nothing_is_fetched() -> None:
    page = render(FERRIES).decode()
    assert re.findall(r"(?:https?:)?//[^\s\"']+", page.replace("http://www.w3.org/2000/svg", "")) == []
    assert not re.search(r"\b(?:fetch|XMLHttpRequest|WebSocket|import)\b", page)
    tags = {tag for tag, _ in Parsed(page.encode()).tags}
    assert not tags & {"link", "img", "iframe", "object", "embed", "base", "image", "foreignobject"}


def test_the_policy_allows_this_script_and_this_style_alone() -> None:
    page = render(FERRIES).decode()
    policy = next(meta["content"] for meta in Parsed(page.encode()).all("meta") if "http-equiv" in meta)
    assert policy is not None
    assert policy.startswith("default-src 'none';")
    for tag in ("script", "style"):
        inside = page.partition(f"<{tag}>")[2].partition(f"</{tag}>")[0]
        digest = base64.b64encode(hashlib.sha256(inside.encode()).digest()).decode()
        assert f"{tag}-src 'sha256-{digest}'" in policy
    assert not [attributes for _, attributes in Parsed(page.encode()).tags if "style" in attributes]


def hostile() -> list[str]:
    """Three hundred texts that try to become something else than text."""
    seeds = [
        "<script>alert(1)</script>",
        "</script><script>alert(1)//",
        "<img src=x onerror=alert(1)>",
        '"><svg onload=alert(1)>',
        "' onmouseover='alert(1)",
        '" onfocus="alert(1)" autofocus="',
        "javascript:alert(1)",
        "<a href=javascript:alert(1)>x</a>",
        "</title><script>alert(1)</script>",
        "</style><script>alert(1)</script>",
        "<!--",
        "-->",
        "--!><script>",
        "<![CDATA[",
        "]]>",
        "&lt;script&gt;",
        "&#60;script&#62;",
        "&#x3c;script>",
        "<scr\0ipt>alert(1)</scr\0ipt>",
        "\ud800<script>",
        "$title ${script} $$",
        "%3Cscript%3E",
        "{shown} {{7*7}}",
        "</svg><script>alert(1)</script>",
        '<math><mi xlink:href="javascript:alert(1)">',
        "<iframe srcdoc='<script>alert(1)</script>'>",
        "\u202e<b>\u202c",
        "<base href=//evil.example>",
        "<meta http-equiv=refresh content=0>",
        "`${alert(1)}`",
    ]
    changes: list[Callable[[str], str]] = [
        str,
        str.upper,
        str.swapcase,
        lambda text: text * 3,
        lambda text: f"Talks {text} end",
        lambda text: f"{text}\n{text}",
        lambda text: text.replace("<", "<\t"),
        lambda text: text.replace(" ", "/"),
        lambda text: f"'{text}\"",
        lambda text: text[::-1],
    ]
    return [change(seed) for seed in seeds for change in changes]


HOSTILE = hostile()


def test_there_are_three_hundred_hostile_texts() -> None:
    assert len(HOSTILE) == 300


@pytest.mark.parametrize("start", range(0, 300, 25))
def test_hostile_texts_stay_texts(start: int) -> None:
    harmless = [tag for tag, _ in Parsed(render(poisoned([f"text {n}" for n in range(25)]))).tags]
    page = Parsed(render(poisoned(HOSTILE[start : start + 25])))
    tags = [tag for tag, _ in page.tags]
    assert tags.count("script") == tags.count("style") == 1
    assert set(tags) == set(harmless)
    for _, attributes in page.tags:
        assert not [name for name in attributes if name.startswith("on")]
        links = [attributes.get(name) or "#" for name in ("href", "src", "action", "formaction", "xlink:href")]
        assert all(link.startswith("#") for link in links)


def poisoned(texts: list[str]) -> Timeline:
    """A story in which every place that takes foreign text holds one of these."""
    events = tuple(
        event(
            Claimed, said, said, "2022-03-15", said, people=(party(said, said),), source=said, article_id=said, reasons=(said,)
        ).model_copy(update={"when": _when(said)})
        for said in texts
    )
    sources = tuple({said: Source(id=said, title=said, source=said, published="2022-03-16") for said in texts}.values())
    return Timeline(articles=sources, events=events, problems=tuple(Problem(where=said, reason=said) for said in texts))


def _when(said: str) -> object:
    found = FERRIES[0].when
    assert found is not None
    return found.model_copy(update={"zone": said, "steps": (said,), "value": f"2022-03-15{said}"})


@settings(max_examples=40)
@given(timelines(12), st.booleans())
def test_any_timeline_is_a_well_formed_page(story: Timeline, known: bool) -> None:
    page = Parsed(render(story, texts={"a": "x" * 9} if known else {}))
    assert len([item for item in page.all("li") if "value" in item]) == len(story)


def test_an_empty_timeline_says_so() -> None:
    assert "No events to show" in Parsed(render(Timeline())).text


def test_the_picture_is_named_and_described() -> None:
    page = render(FERRIES).decode()
    svg = page[page.index("<figure") :]
    assert 'role="img"' in svg
    assert "<title>Ferry crews walk out</title>" in svg
    assert "<desc>Ferry crews walk out: a timeline of" in svg


def test_what_is_drawn_can_be_pointed_at() -> None:
    drawn = {group["data-event"] for group in Parsed(render(FERRIES)).all("g") if "data-event" in group}
    assert drawn == {"1", "2", "3", "4"}  # not the one without a date


def test_saving_writes_the_page_and_replaces_only_its_own(tmp_path: Path) -> None:
    FERRIES.save(tmp_path / "ferries.html")
    assert (tmp_path / "ferries.html").read_bytes() == render(FERRIES)
    FERRIES.save(tmp_path / "ferries.html")
    (tmp_path / "index.html").write_text("<!DOCTYPE html>\n<html lang='en'><p>My own page")
    with pytest.raises(Exception, match="overwrite=True"):
        check(tmp_path / "index.html")


@pytest.mark.parametrize("seed", ["0", "7"])
def test_the_bytes_are_the_same_in_another_process(seed: str) -> None:
    code = (
        "import hashlib\nfrom tests.picture.page.stories import FERRIES\nfrom timeline.picture.page import render\n"
        "print(hashlib.sha256(render(FERRIES)).hexdigest())"
    )
    surroundings = {
        **os.environ,
        "PYTHONHASHSEED": seed,
        "TZ": "Asia/Tokyo",
        "LC_ALL": "C",
        "PYTHONPATH": os.pathsep.join(sys.path),
    }
    told = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True, env=surroundings)
    assert told.stdout.strip() == hashlib.sha256(render(FERRIES)).hexdigest()


@pytest.mark.parametrize("layout", ["horizontal", "lanes"])
def test_the_picture_of_a_page_has_the_form_that_is_asked_for(tmp_path: Path, layout: str) -> None:
    FERRIES.save(tmp_path / "ferries.html", layout=layout, title="The strike", most=3)
    page = Parsed((tmp_path / "ferries.html").read_bytes())
    [figure] = page.all("figure")
    assert figure["class"] == "lying"
    assert len({group["data-event"] for group in page.all("g") if "data-event" in group}) == 3
    assert len([one for one in page.all("li") if "value" in one]) == len(FERRIES)
    text = (tmp_path / "ferries.html").read_text(encoding="utf-8")
    assert '<h1 dir="auto">The strike</h1>' in text
    assert "2 events are not in the picture.<" in text


def test_a_page_has_no_theme_of_its_own(tmp_path: Path) -> None:
    with pytest.raises(BadValue, match="leave theme out"):
        FERRIES.save(tmp_path / "ferries.html", theme="dark")
    assert not list(tmp_path.iterdir())


def test_reasons_name_articles_by_their_titles_and_not_by_their_places() -> None:
    told = drawn(drawn_event("a", day("2021-06-09"), reasons=("told by 2 articles: /home/me/a.txt, b",)), id="/home/me/a.txt")
    page = render(told).decode()
    assert "told by 2 articles: “Harbour talks pause”, b" in page
    assert "/home/me" not in page
