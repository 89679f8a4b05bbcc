"""Pages made fit for the parser: tables that only lay out, and nesting deeper than libxml2 follows, are made plain."""

from __future__ import annotations

import re

_DEEPEST = 200  # libxml2 drops what lies more than 256 elements deep, and says nothing
_BOGUS = re.compile(r"<!(?!--|doctype\b)[^>]*>?", re.IGNORECASE)  # browsers show nothing of it, html.parser fails at it
_CDATA = re.compile(r"<!\[CDATA\[|\]\]>")
_CELL_OF_TEXT = re.compile(
    r"<t[dh]\b[^>]{0,300}>\s*(?:<(?:div|span|font|center|a)\b[^>]{0,300}>\s*){0,5}<(?:p|h\d|br)\b", re.IGNORECASE
)
_TABLE = re.compile(r"<(/?)(?:table|tbody|thead|tfoot|tr|td|th|caption)\b[^>]{0,2000}>", re.IGNORECASE)
_BOX = re.compile(r"<(/?)(div|span|font|center|section|b|i|em|strong|blockquote)\b[^>]{0,2000}>", re.IGNORECASE)


def fit(html: str) -> str:
    """A page that parsers read whole.

    >>> fit("<table><tr><td><p>The ferry sailed.</p></td></tr></table>")
    '<div><div><div><p>The ferry sailed.</p></div></div></div>'
    """
    html = _BOGUS.sub(" ", _CDATA.sub(" ", html))
    if _CELL_OF_TEXT.search(html):
        html = _TABLE.sub(r"<\1div>", html)
    return _BOX.sub(r"<\1p>", html) if _depth(html) > _DEEPEST else html  # a paragraph ends the one before: they do not nest


def _depth(html: str) -> int:
    """How deep the boxes of a page lie in each other."""
    deepest = depth = 0
    for tag in _BOX.finditer(html):
        depth = max(0, depth + (-1 if tag[1] else 1))
        deepest = max(deepest, depth)
    return deepest
