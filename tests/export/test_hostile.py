"""Hostile text in every place, through every text format, read back by other people's parsers: only the text may differ."""

import csv
import io
import json
import re
from collections import Counter
from collections.abc import Callable
from html import unescape
from xml.etree import ElementTree

import icalendar
import lxml.html
import pytest
from markdown_it import MarkdownIt
from pyld import jsonld

from tests.export.payloads import PAYLOADS, PLAIN, story_of
from timeline.export import FORMATS, ics, jsonl, md, mmd, plover, timelinejs, tml
from timeline.export import csv as csv_format
from timeline.export import json as json_format
from timeline.export import jsonld as jsonld_format
from timeline.export.rows import one_line

HOSTILE, HARMLESS = story_of(PAYLOADS), story_of(PLAIN)
Read = tuple[object, list[str]]  # the structure of a file, and the titles of its events


def read_csv(data: bytes) -> Read:
    rows = list(csv.DictReader(io.StringIO(data.decode(), newline="")))
    cells = [cell for row in rows for cell in row.values()]
    assert not [cell for cell in cells if cell.startswith(("=", "+", "-", "@", "\t", "\r"))]
    return [[*row] for row in rows], [row.get("title", row.get("headline", "")) for row in rows]


def read_lines(data: bytes) -> Read:
    rows = [json.loads(line) for line in data.decode().split("\n") if line]
    return [shape(row) for row in rows], [one_line(row.get("title", row.get("headline"))) for row in rows]


def read_json(data: bytes) -> Read:
    made = json.loads(data)
    return shape(made), [one_line(event["title"]) for event in made["events"]]


def read_markdown(data: bytes) -> Read:
    tokens = [one for token in MarkdownIt("commonmark", {"html": True}).enable("table").parse(data.decode()) for one in flat(token)]
    inline = [token for token in tokens if token.type == "inline"]
    kinds = [token.type for token in tokens if token.type not in ("text", "text_special", "softbreak")]
    texts = ["".join(part.content for part in token.children or ()) for token in inline]
    return kinds, texts[5::4]


def read_icalendar(data: bytes) -> Read:
    lines = re.sub(rb"\r\n[ \t]", b"", data).decode().split("\r\n")
    assert not [line for line in lines[:-1] if not re.fullmatch(r"[A-Z-]+(;[A-Z]+=[A-Z]+)?:[^\0-\x1f\x7f]*", line)]
    assert max(map(len, data.split(b"\r\n"))) <= 75
    calendar = icalendar.Calendar.from_ical(data)
    parts = list(calendar.walk())
    return [(part.name, sorted(part)) for part in parts], [str(part["summary"]) for part in parts[1:]]


def read_jsonld(data: bytes) -> Read:
    assert not set("<>&\u2028\u2029") & set(data.decode())
    nodes = jsonld.expand(json.loads(data))
    name = "https://schema.org/name"
    return [(node["@id"][:9], shape(node)) for node in nodes], [node[name][0]["@value"] for node in nodes]


def read_timelinejs(data: bytes) -> Read:
    made = json.loads(data)
    texts = [text for slide in [made["title"], *made["events"]] for text in slide["text"].values() if text]
    elements = [[(one.tag, dict(one.attrib)) for one in lxml.html.fragment_fromstring(text, "div").iter()] for text in texts]
    return (shape(made), elements), [unescape(slide["text"]["headline"]) for slide in made["events"]]


def read_timeml(data: bytes) -> Read:
    root = ElementTree.fromstring(data)
    events = [event.text or "" for event in root.iter("EVENT")]
    return [(one.tag, sorted(one.attrib)) for one in root.iter()], [one_line(text) for text in events]


def read_mermaid(data: bytes) -> Read:
    """As mermaid's own grammar does (its parser, 11.17, was run over the same file): entities first, then lines, then colons."""
    lines = [re.sub(r"#(\d+);", "\ue000\\1\ue001", line) for line in data.decode().split("\n")[2:-1]]
    assert not [line for line in lines if set('#;%<>&{}[]"`') & set(line)]
    words = [line.split()[0] if line.split()[0] in ("title", "section") else len(re.split(r"\s:\s", line)) for line in lines]
    cells = [re.sub("\ue000(\\d+)\ue001", lambda code: chr(int(code[1])), cell) for line in lines for cell in line.split(" : ")[1:]]
    return words, cells


def shape(value: object) -> object:
    """JSON without what its texts say."""
    if isinstance(value, dict):
        return {key: shape(one) for key, one in value.items()}
    return [shape(one) for one in value] if isinstance(value, list) else type(value)


def flat(token: object) -> list:
    return [token, *(one for child in token.children or () for one in flat(child))]


FORMATS_OF_TEXT: dict[str, tuple[Callable[..., bytes], Callable[[bytes], Read]]] = {
    ".json": (json_format.render, read_json),
    ".jsonl": (jsonl.render, read_lines),
    ".csv": (csv_format.render, read_csv),
    ".ics": (ics.render, read_icalendar),
    ".md": (md.render, read_markdown),
    ".mmd": (mmd.render, read_mermaid),
    ".jsonld": (jsonld_format.render, read_jsonld),
    ".timelinejs.json": (timelinejs.render, read_timelinejs),
    ".tml": (tml.render, read_timeml),
    ".plover.csv": (plover.render_csv, read_csv),
    ".plover.jsonl": (plover.render_jsonl, read_lines),
}


def test_there_are_three_hundred_of_them_and_no_text_format_is_left_out() -> None:
    assert Counter(PAYLOADS).total() == len(set(PAYLOADS)) == 300
    pictures = {".png", ".svg", ".pdf", ".html"}
    assert {one.suffix for one in FORMATS} - pictures - {".parquet"} == FORMATS_OF_TEXT.keys()


@pytest.mark.parametrize("suffix", FORMATS_OF_TEXT)
def test_hostile_text_changes_nothing_but_the_text(suffix: str) -> None:
    render, read = FORMATS_OF_TEXT[suffix]
    structure, titles = read(render(HOSTILE))
    harmless, _ = read(render(HARMLESS))
    assert structure == harmless
    assert sorted(map(bare, titles)) == sorted(bare(event.title) for event in HOSTILE)


def bare(title: str) -> str:
    """A title without what CSV may put in front of it."""
    return one_line(title).removeprefix("'")
