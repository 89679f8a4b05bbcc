"""Any text that Unicode can spell: offsets hold, every format is written, what is saved is loaded equal."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests import samples
from tests.reliability.tiers import few_or_many
from timeline import Article, Timeline, find_mentions, find_times
from timeline.export import FORMATS

PIECES = st.sampled_from(
    [
        *(
            "\0",
            "\ufeff",
            "\u202e",
            "\u2066",
            "\u200b",
            "\u00ad",
            "\ud800",
            "\udfff",
            "\u2028",
            "\x85",
            "\r",
            "\r\n",
            "\t",
            "\ufffe",
        ),
        *(
            "e\u0301",
            "\u0130",
            "\ufb01",
            "\U0001f468\u200d\U0001f469",
            "\u0663",
            "\u4e09\u6708",
            "\xa0",
            "\u2011",
            "\u2019",
            "\x1b[31m",
        ),
        *(
            " on Wednesday ",
            " 3 May 2015 ",
            " The minister resigned. ",
            " Rebels attacked the port",
            "\n\n",
            " talks were suspended",
        ),
        *("caf\u00c3\u00a9", "\u00e2\u20ac\u2122s ", "<script>", "]]>", "=1+1", "&#0;"),  # mixed encodings, markup
    ]
)
TEXTS = st.lists(PIECES | st.text(st.characters(), max_size=8), min_size=1, max_size=10).map("".join)
PICTURES = (".png", ".svg", ".pdf")


@pytest.fixture(scope="module")
def place(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("odd")


def check_offsets(given_text: str) -> Timeline:
    article = Article(f"{given_text}.", published="2016-02-05")
    assert len(article.text) == len(given_text) + 1
    story = Timeline.read(article, untyped=True)
    spans = [*story.times, *find_times(article, syntax=False), *find_mentions(article)]
    for event in story:
        spans += [*event.mentions, *event.participants, event.evidence]
    assert all(article.text[span.start : span.end] == span.text for span in spans)
    return story


def check_formats(story: Timeline, place: Path, picture: str | None) -> None:
    for form in FORMATS:
        if form.suffix not in PICTURES or form.suffix == picture:
            file = place / f"story{form.suffix}"
            story.save(file, overwrite=True)
            written = file.read_bytes()
            assert form.ours.match(written) or written == b""  # of lines there may be none
    assert Timeline.load(place / "story.json") == story


@pytest.mark.parametrize("examples", few_or_many(10, 2_000))
def test_offsets_hold_and_every_format_takes_it(place: Path, examples: int) -> None:
    @settings(max_examples=examples, deadline=None, suppress_health_check=list(HealthCheck))
    @given(TEXTS)
    def holds(text: str) -> None:
        drawn = PICTURES[len(text) // 10 % 3] if examples > 10 and len(text) % 10 == 0 else None  # drawing is what takes time
        check_formats(check_offsets(text), place, drawn)

    holds()


@pytest.mark.parametrize("examples", few_or_many(100, 20_000))
def test_an_article_is_as_long_as_its_text(examples: int) -> None:
    @settings(max_examples=examples, deadline=None, suppress_health_check=list(HealthCheck))
    @given(TEXTS.filter(str.strip))
    def holds(text: str) -> None:
        article = Article(text, published="2016-02-05")
        assert len(article.text) == len(article.readable) == len(text)
        assert all(0 <= block.start < block.end <= len(text) for block in article.blocks)
        assert all(article.text[time.start : time.end] == time.text for time in find_times(article, syntax=False))

    holds()


@pytest.mark.parametrize("suffix", PICTURES)
def test_pictures_of_odd_text(place: Path, suffix: str) -> None:
    story = check_offsets("Rebels attacked the port\u202e of \u0627\u0644\u0642\x1b[31m\0 on Wednesday")
    assert len(story)
    story.save(place / f"odd{suffix}")
    assert (place / f"odd{suffix}").stat().st_size > 1_000


@pytest.mark.parametrize("suffix", PICTURES)
def test_pictures_of_byte_order_marks(place: Path, suffix: str) -> None:
    """Of which matplotlib 3.11 makes a glyph without a character, and fails on it in a PDF."""
    samples.story(samples.event("a", "2016-02-03", title="\ufeffThe port\ufeff\u2019s strike")).save(place / f"mark{suffix}")
    assert (place / f"mark{suffix}").stat().st_size > 1_000
