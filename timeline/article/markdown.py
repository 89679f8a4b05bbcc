"""Markdown to plain paragraphs, with the title and date of its front matter."""

from __future__ import annotations

import re
from collections.abc import Iterator
from html import unescape

from markdown_it import MarkdownIt
from markdown_it.token import Token

_FRONT = re.compile(r"---\s*\n(.{0,20000}?)\n(?:---|\.\.\.)\s*(?:\n|$)", re.DOTALL)
_TAG = re.compile(r"<[^>]{0,2000}>")
_UNSEEN = re.compile(r"<!--.*?-->|<(script|style)\b.*?</\1\s*>", re.DOTALL | re.IGNORECASE)
_FIELD = re.compile(r"([A-Za-z_]{1,30})\s*:\s*(.{1,1000})")


def plain(text: str) -> str:
    """The text that a page of Markdown shows, a blank line between paragraphs, headings and list items.

    >>> plain("# Talks\\n\\nThe **talks** [ended](https://example.org).\\n\\n- in *Geneva*")
    'Talks\\n\\nThe talks ended.\\n\\nin Geneva'
    """
    parsed = MarkdownIt("commonmark").enable("table").parse(text)
    return "\n\n".join(shown for block in _blocks(parsed) if (shown := block.strip()))


def front_matter(text: str) -> tuple[dict[str, str], str]:
    """The fields between the `---` lines that a page begins with, and the page without them.

    >>> front_matter("---\\ntitle: Talks\\ndate: 2016-02-05\\n---\\nThey ended.")
    ({'title': 'Talks', 'date': '2016-02-05'}, 'They ended.')
    """
    match = _FRONT.match(text)
    if match is None:
        return {}, text
    fields = (found for line in match[1].splitlines() if (found := _FIELD.fullmatch(line.strip())))
    return {field[1].lower(): field[2].strip("\"' ") for field in fields}, text[match.end() :]


def _blocks(tokens: list[Token]) -> Iterator[str]:
    """What each block shows; a row of a table is one, its cells parted by bars."""
    row: list[str] | None = None
    for token in tokens:
        if token.type == "tr_open":
            row = []
        elif token.type == "tr_close":
            yield " | ".join(row or ())
            row = None
        elif row is not None and token.children:
            row.append(_shown(token))
        else:
            yield _shown(token)


def _shown(token: Token) -> str:
    if token.type in ("fence", "code_block"):
        return token.content
    if token.type == "html_block":
        return unescape(_TAG.sub(" ", _UNSEEN.sub(" ", token.content)))
    return "".join(_inline(token.children)) if token.children else ""


def _inline(children: list[Token]) -> Iterator[str]:
    for child in children:
        if child.type in ("softbreak", "hardbreak") or child.content.lower().startswith("<br"):
            yield " "
        elif child.type in ("text", "code_inline", "image"):
            yield child.content
