"""Throws bytes at a door, guided by which code they reach, until something comes out that is no error of ours.

    pip install atheris                                     # wheels for Linux, in an environment of its own
    python benchmarks/fuzz.py times -max_total_time=600     # seconds; any option of libFuzzer
    python benchmarks/fuzz.py page 0123abcd.crash           # what failed once, again

The doors: `times` (a text, find_times), `text`, `page`, `markdown`, `record` (JSON), `many` (JSON Lines) - files of one suffix
as articles with their times -, `exports` (any timeline through every format of text), `load` (a saved timeline, damaged).
Run it where the tests are; what fails is left in the folder it runs in, and its cause belongs into a test.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Callable, Iterator
from contextlib import suppress
from copy import deepcopy
from functools import cache
from importlib import import_module
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory
from typing import Any

import atheris

ROOT = Path(__file__).parents[1]
sys.path.insert(0, str(ROOT))
with atheris.instrument_imports(include=["timeline"], enable_loader_override=False):
    from timeline import Article, Timeline, TimelineError, find_times
    from timeline.article.files import Form, record_in
    from timeline.article.many import articles
    from timeline.article.model import LIMIT
    from timeline.export import FORMATS
    from timeline.export.json import render
    from timeline.language import load

    for lazy in ("article.markdown", "article.webpage", "article.publication", "times.finding", "times.document"):
        import_module(f"timeline.{lazy}")

from hypothesis import given, settings  # noqa: E402

from tests.export.timelines import Halted, timelines  # noqa: E402
from tests.samples import event, party, story  # noqa: E402

PICTURES = (".png", ".svg", ".pdf")
PAGE = "<html><head><title>Talks</title><meta name=date content=2016-02-05></head><body><h1>Talks</h1><p>{}</p></body></html>"
RECORD = '{{"title": "Talks", "published": "2016-02-05", "text": "{}"}}'


@cache
def saved() -> bytes:
    """A timeline of two articles, as it is saved."""
    times = find_times(Article("They met on 3 May at noon.", published="2016-02-05", id="a"), syntax=False)
    events = event("e1", "2016-02-03", participants=(party("Ada"),), article_id="b"), event("e2", "2016-02/2016-03", kind=Halted)
    return render(story(*events, articles=("a", "b")).model_copy(update={"times": times}))


def check(article: Article) -> None:
    """What holds of every article: its blocks and its times stand where they say."""
    assert all(0 <= block.start < block.end <= len(article.text) for block in article.blocks)
    end = 0
    for time in find_times(article, syntax=False):
        assert article.text[time.start : time.end] == time.text
        assert time.start >= end
        assert time.when is None or (str(time.when) and time.when.edtf)
        end = time.end


def times(data: bytes) -> None:
    with suppress(TimelineError):
        check(Article(data.decode("utf-8", "surrogateescape"), published="2016-02-05"))


def of(suffix: str) -> Callable[[bytes], None]:
    """The door of a file with this suffix."""

    def opened(data: bytes) -> None:
        with suppress(TimelineError):
            check(Article.of(record_in(data, Form("a file", suffix), LIMIT)))

    return opened


def many(data: bytes) -> None:
    for found in articles(data):
        if isinstance(found, Article):
            check(found)


@settings(database=None, deadline=None)
@given(timelines())
def through_formats(made: Timeline) -> None:
    with TemporaryDirectory() as folder:
        for form in FORMATS:
            if form.suffix not in PICTURES and (form.suffix != ".tml" or len(made.articles) < 2):  # TimeML is of one article
                file = Path(folder, f"story{form.suffix}")
                made.save(file)
                assert form.ours.match(written := file.read_bytes()) or not written
        assert render(Timeline.load(Path(folder, "story.json"), types=[Halted])) == render(made)


def exports(data: bytes) -> None:
    through_formats.hypothesis.fuzz_one_input(data)  # type: ignore[attr-defined]


def parts(value: Any) -> Iterator[tuple[Any, Any]]:
    """All that is held in a value of JSON: by what, under which name or number."""
    for key in list(value) if isinstance(value, dict) else range(len(value)) if isinstance(value, list) else ():
        yield value, key
        yield from parts(value[key])


def damaged(data: bytes) -> bytes:
    """A saved timeline of which a few parts, as the bytes say, are missing or exchanged for others and for odd values."""
    chance = atheris.FuzzedDataProvider(data)
    value = json.loads(saved())
    for _ in range(chance.ConsumeIntInRange(1, 3)):
        places = list(parts(value))
        held, key = chance.PickValueInList(places)
        if chance.ConsumeIntInRange(0, 3) == 0:
            del held[key]
        else:
            odd = [None, True, [], {}, chance.ConsumeUnicode(20), chance.ConsumeInt(8), chance.ConsumeFloat()]
            held[key] = deepcopy(chance.PickValueInList([*odd, *(one[name] for one, name in places)]))
    return json.dumps(value).encode()


def loaded(data: bytes) -> None:
    with TemporaryDirectory() as folder, suppress(TimelineError):
        file = Path(folder, "story.json")
        file.write_bytes(data if data[:1] == b"{" else damaged(data))
        made = Timeline.load(file, types=[Halted])
        file.unlink()
        made.save(file)
        assert Timeline.load(file, types=[Halted]) == made


DOORS: dict[str, Callable[[bytes], None]] = {
    "times": times, "text": of(".txt"), "page": of(".html"), "markdown": of(".md"), "record": of(".json"),
    "many": many, "exports": exports, "load": loaded,
}  # fmt: skip


def seeds(door: str) -> Iterator[bytes]:
    """What to begin with: what the rules say of themselves, and the articles of the examples."""
    phrases = [example.text for rule in load("en").times.rules for example in rule.yes]
    told = [path.read_text(encoding="utf-8") for path in sorted((ROOT / "examples" / "articles").glob("*.txt"))]
    if door == "load":
        yield saved()
    if door in ("exports", "load"):  # bytes that timelines are made of by hypothesis, of which few make none, or damaged by
        yield from (Random(number).randbytes(128 << number % 6) for number in range(48))
    else:
        frame = {"page": PAGE, "record": RECORD, "many": f"{RECORD}\n{RECORD}"}.get(door, "{}")
        for text in (*phrases[::3], *told):
            yield frame.format(*[text.replace("\n", " ").replace('"', "'") if door in ("record", "many") else text] * 2).encode()


def main() -> None:
    name, *options = sys.argv[1:]
    with TemporaryDirectory() as folder:
        for number, seed in enumerate(seeds(name)):
            Path(folder, str(number)).write_bytes(seed)
        places = [] if any(not option.startswith("-") for option in options) else [folder]
        atheris.Setup([sys.argv[0], *options, *places], DOORS[name])
        atheris.Fuzz()


if __name__ == "__main__":
    main()
