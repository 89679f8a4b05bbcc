"""Text becomes markup in one way, and comes out of a parser as it was."""

from html.parser import HTMLParser
from xml.etree import ElementTree

import pytest
from hypothesis import given
from hypothesis import strategies as st

from timeline.markup import Markup, element, escape, joined

printable = st.text(st.characters(exclude_categories=("Cc", "Cs", "Cf", "Cn")))


class Reader(HTMLParser):
    """What a parser makes of a page."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.text = ""
        self.feed(page)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))

    def handle_data(self, data: str) -> None:
        self.text += data


@given(printable, printable)
def test_text_and_attributes_come_back_as_they_were(text: str, value: str) -> None:
    read = Reader(element("p", text, title=value))
    assert read.tags == [("p", {"title": value})]
    assert read.text == text


@given(st.text(), st.text())
def test_any_text_at_all_is_valid_xml_and_utf_8(text: str, value: str) -> None:
    root = ElementTree.fromstring(element("text", text, title=value).encode())
    assert (root.tag, len(root)) == ("text", 0)


@pytest.mark.parametrize("override", ["\u202a", "\u202e", "\u2066", "\u2069"])
def test_nothing_turns_its_neighbours_round(override: str) -> None:
    assert escape(f"a{override}b") == "ab"


@pytest.mark.parametrize(
    ("made", "expected"),
    [
        (element("br"), "<br>"),
        (element("path", d="M0 0"), '<path d="M0 0"/>'),
        (element("path", element("title", "x")), "<path><title>x</title></path>"),
        (element("p"), "<p></p>"),
        (element("p", Markup("<b>x</b>"), None, "<b>"), "<p><b>x</b>&lt;b&gt;</p>"),
        (element("input", type="checkbox", hidden=True, checked=False, value=None), '<input type="checkbox" hidden>'),
        (element("g", data_event=3, for_="x"), '<g data-event="3" for="x"></g>'),
        (joined(["<", None, Markup("<hr>")]), "&lt;<hr>"),
    ],
)
def test_elements(made: Markup, expected: str) -> None:
    assert made == expected
