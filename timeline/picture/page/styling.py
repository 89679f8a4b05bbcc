"""The colours of the themes as CSS: the light ones, and the dark ones where the reader's screen asks for them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from timeline.picture.themes import load_theme


def colours() -> str:
    """A variable for each role and hue, and rules by which drawings made in the light theme follow it.

    >>> colours()[:23]
    ':root{--page:#FFFFFF;--'
    """
    light, dark = load_theme("light").colours, load_theme("dark").colours
    return (
        f":root{{{_variables(light)}}}\n"
        f"@media screen and (prefers-color-scheme:dark){{:root{{{_variables(dark)}}}}}\n" + "".join(_followers(light))
    )


def _variables(colours: Mapping[str, str]) -> str:
    return "".join(f"--{role}:{colour};" for role, colour in colours.items())


def _followers(colours: Mapping[str, str]) -> Iterator[str]:
    for role, colour in colours.items():
        yield from (f'[{part}="{colour}"]{{{part}:var(--{role})}}\n' for part in ("fill", "stroke"))
