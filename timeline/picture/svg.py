"""What a drawn SVG still needs: a name for screen readers, and the same bytes every time."""

from __future__ import annotations

import re
from xml.sax.saxutils import escape

_RANDOM_ID = re.compile(r'\bid="([a-z]+[0-9a-f]{10})"')
_ROOT = re.compile(r"<svg\b[^>]*>")
_TITLE = re.compile(r"\s*<title>.*?</title>", re.DOTALL)


def renumbered(svg: str) -> str:
    """The ids that matplotlib draws at random, replaced by their place in the file.

    >>> renumbered('<path id="m0123456789"/><use xlink:href="#m0123456789"/>')
    '<path id="part1"/><use xlink:href="#part1"/>'
    """
    names = {name: f"part{place}" for place, name in enumerate(dict.fromkeys(_RANDOM_ID.findall(svg)), 1)}
    return re.sub(r"(?<=[\"#])[a-z]+[0-9a-f]{10}\b", lambda found: names.get(found[0], found[0]), svg)


def named(svg: str, title: str, description: str) -> str:
    """An SVG that is one image with a title and a description (W3C SVG 2, chapter 5.8; WAI-ARIA Graphics).

    >>> named('<svg id="a"><g/></svg>', "A & B", "One event.")
    '<svg id="a" role="img" aria-labelledby="picture-title picture-desc">\\n <title id="picture-title">A &amp; B</title>\\n \
<desc id="picture-desc">One event.</desc><g/></svg>'
    """
    root = _ROOT.search(svg)
    if root is None:
        return svg
    head = f'{root[0][:-1]} role="img" aria-labelledby="picture-title picture-desc">'
    labels = f'\n <title id="picture-title">{escape(title)}</title>\n <desc id="picture-desc">{escape(description)}</desc>'
    return svg[: root.start()] + head + labels + _TITLE.sub("", svg[root.end() :], count=1)
