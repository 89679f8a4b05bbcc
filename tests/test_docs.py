"""The documentation says what is so: its code runs, its commands and names exist, its links lead somewhere."""

from __future__ import annotations

import re
import shlex
from collections.abc import Iterator
from contextlib import redirect_stdout
from importlib.metadata import distributions
from importlib.util import find_spec
from io import StringIO
from pathlib import Path
from typing import Any

import pytest
import typer

from tests.test_examples import loaded
from timeline import Article, Timeline
from timeline.cli import app
from timeline.events.model import Event
from timeline.times.expression import TimeExpression
from timeline.times.when import When

ROOT = Path(__file__).parents[1]
DOCS = ROOT / "docs"
PAGES = {path.name: path.read_text("utf-8") for path in sorted(DOCS.glob("*.md"))}
TEXTS = PAGES | {name: (ROOT / name).read_text("utf-8") for name in ("README.md", "CONTRIBUTING.md")}
FENCE = re.compile(r"^( *)```(\S+)([^\n]*)\n(.*?)^\1```", re.MULTILINE | re.DOTALL)
#: What the code of a page needs beside the library.
NEEDS = {
    "corpus.md": ("duckdb", "pyarrow"),
    "formats.md": ("icalendar",),
    "notebook.md": ("pandas",),
    "web-pages.md": ("trafilatura",),
}
NEEDS["examples.md"] = NEEDS["formats.md"]


def blocks(text: str) -> Iterator[tuple[str, str]]:
    """The Python of a page, with what follows the word `python` on its fence."""
    for _, language, wishes, code in FENCE.findall(text):
        if language == "python" and "--8<--" not in code:
            yield wishes, code


RUN = [name for name, text in PAGES.items() if any('exec="1"' in wishes for wishes, _ in blocks(text))]


@pytest.mark.parametrize("name", RUN)
@pytest.mark.filterwarnings("ignore")
def test_its_code_runs(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    for need in NEEDS.get(name, ()):
        if find_spec(need) is None:
            pytest.skip(f"{need} is not installed")
    if "distribution(" in PAGES[name] and not list(distributions(name="newstimeline")):
        pytest.skip("the page asks what is installed, and newstimeline is not")
    monkeypatch.chdir(ROOT)
    sessions: dict[str, dict[str, Any]] = {}
    for number, (wishes, code) in enumerate(blocks(PAGES[name])):
        if 'exec="1"' in wishes:
            session = re.search(r'session="(\w+)"', wishes)
            names = sessions.setdefault(session[1] if session else str(number), {})
            with redirect_stdout(StringIO()) as printed:
                exec(compile(code, f"{name}, block {number}", "exec"), names)
            assert "sep=" not in code, f"block {number}: what builds the page prints without it"
            assert printed.getvalue() or 'source="above"' not in wishes, f"block {number} shows nothing"


@pytest.mark.parametrize("name", TEXTS)
def test_its_other_code_is_python(name: str) -> None:
    for number, (_, code) in enumerate(blocks(TEXTS[name])):
        compile(code, f"{name}, block {number}", "exec")


IN_A_BLOCK = re.compile(r"^(?:    |\t)?((?:[^\n|]*[|&] )?timeline [a-z]+ .*)$", re.MULTILINE)
IN_A_LINE = re.compile(r"`(timeline (?:read|corpus|explain|types|schema)\b[^`]*)`")


def commands() -> list[str]:
    return sorted({told.strip() for text in TEXTS.values() for told in IN_A_BLOCK.findall(text) + IN_A_LINE.findall(text)})


@pytest.mark.parametrize("line", commands())
def test_its_commands_exist(line: str) -> None:
    words = shlex.split(line.replace("\n", " "), comments=True)
    verb, *rest = words[words.index("timeline") + 1 :]
    known: Any = typer.main.get_command(app)
    assert verb in known.commands
    options = {option for param in known.commands[verb].params for option in param.opts} | {"--help"}
    assert {word for word in rest if word.startswith("-") and word != "-"} <= options


NAMED = {"story": Timeline, "event": Event, "when": When, "article": Article, "time": TimeExpression, "Timeline": Timeline}


@pytest.mark.parametrize("name", TEXTS)
def test_its_names_exist(name: str) -> None:
    for who, what in re.findall(r"`(story|event|when|article|time|Timeline)\.(\w+)", TEXTS[name]):
        kind = NAMED[who]
        assert hasattr(kind, what) or what in getattr(kind, "model_fields", {}), f"{who}.{what}"


@pytest.mark.parametrize("name", PAGES)
def test_its_links_lead_somewhere(name: str) -> None:
    text = FENCE.sub("", PAGES[name])
    links = [link.split("#")[0] for link in re.findall(r"\]\(([^)\s]+)\)", text) if "://" not in link]
    assert [link for link in links if link and not (DOCS / link).exists()] == []


def test_every_page_is_in_the_menu() -> None:
    assert sorted(re.findall(r": (\S+\.md)$", (ROOT / "mkdocs.yml").read_text("utf-8"), re.M)) == sorted(PAGES)


@pytest.mark.parametrize(
    ("html", "wrong"),
    [
        ('<link rel="stylesheet" href="https://fonts.example/a.css">', "asks another host: https://fonts.example/a.css"),
        ('<script src="//cdn.example/x.js"></script>', "asks another host: //cdn.example/x.js"),
        ("<style>@import 'https://a.example/b.css'</style>", "asks another host: https://a.example/b.css"),
        ('<a href="nowhere.html">x</a>', "leads nowhere: nowhere.html"),
        ('<a href="#nowhere">x</a>', "leads nowhere: #nowhere"),
        ('<a id="here" href="#here">x</a><a href="https://a.example">y</a><img src="data:image/png;base64,AA">', None),
    ],
)
def test_a_built_site_is_checked(html: str, wrong: str | None, tmp_path: Path) -> None:
    (tmp_path / "index.html").write_text(html)
    found = loaded(DOCS / "check_site.py").check(tmp_path)
    assert found == ([f"{tmp_path / 'index.html'}: {wrong}"] if wrong else [])
