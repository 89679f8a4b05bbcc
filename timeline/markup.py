"""Markup made safely: the one place where text becomes HTML or SVG."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

VOID: Final = frozenset({"br", "hr", "input", "link", "meta"})
"""Elements of HTML that have no end tag."""
DRAWN: Final = frozenset({"path", "rect", "use"})
"""Elements of SVG that are closed at once where they have no children."""
_UNSEEN: Final = {
    **dict.fromkeys((*range(0x20), *range(0x7F, 0xA0), *range(0xD800, 0xE000), 0xFFFE, 0xFFFF), "\N{REPLACEMENT CHARACTER}"),
    **{ord(blank): blank for blank in "\t\n"},
    ord("\r"): " ",
}
_DIRECTIONS: Final = dict.fromkeys((*range(0x202A, 0x202F), *range(0x2066, 0x206A)))
_ENTITIES: Final = str.maketrans(
    {ord(sign): f"&{name};" for sign, name in zip("&<>\"'", ("amp", "lt", "gt", "quot", "#39"), strict=True)}
    | _UNSEEN
    | _DIRECTIONS
)


class Markup(str):
    """Text that is markup already: `element` made it, or `escape`, or it is a file of ours."""

    __slots__ = ()


Child = str | None
Value = str | int | bool | None


def escape(text: str) -> Markup:
    r"""Any text as text of HTML and SVG, also within quoted attributes.

    What cannot be shown (control characters, halves of surrogate pairs) becomes U+FFFD, so that the result is valid UTF-8 and XML;
    overrides of the direction of writing go, so that no text turns its neighbours round.

    >>> print(escape("<b onclick='x'> & \x00"))
    &lt;b onclick=&#39;x&#39;&gt; &amp; �
    """
    return Markup(text.translate(_ENTITIES))


def element(name: str, /, *children: Child, **attributes: Value) -> Markup:
    """An element with its children and attributes.

    Args:
        name: The tag.
        children: Markup is taken as it is, all other text is escaped, `None` is left out.
        attributes: Underscores stand for hyphens, one at the end is dropped. `None` and `False` leave an attribute out, `True`
            gives it without a value.

    >>> print(element("a", "R & D", href="#event-1", class_="back", hidden=True, title=None))
    <a href="#event-1" class="back" hidden>R &amp; D</a>
    """
    told = "".join(_attribute(key.rstrip("_").replace("_", "-"), value) for key, value in attributes.items())
    if name in VOID:
        return Markup(f"<{name}{told}>")
    return Markup(f"<{name}{told}/>" if name in DRAWN and not children else f"<{name}{told}>{joined(children)}</{name}>")


def joined(children: Iterable[Child]) -> Markup:
    """Markup and text in a row; the text is escaped.

    >>> print(joined([element("b", "A"), " & ", None, "B"]))
    <b>A</b> &amp; B
    """
    return Markup("".join(one if isinstance(one, Markup) else escape(one) for one in children if one is not None))


def _attribute(name: str, value: Value) -> str:
    if value is None or value is False:
        return ""
    return f" {name}" if value is True else f' {name}="{escape(str(value))}"'
