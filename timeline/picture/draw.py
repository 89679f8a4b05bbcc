"""Drawing: placed marks become a matplotlib figure, and bytes. The only file that imports matplotlib.

Never pyplot: its global state makes concurrent figures wrong. Every property is set on its own, so that a user's matplotlib
settings do not change what is drawn.
"""

from __future__ import annotations

import io
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import replace
from functools import cache
from math import ceil

import numpy as np
from matplotlib import font_manager
from matplotlib.artist import Artist
from matplotlib.backend_bases import RendererBase
from matplotlib.backends.backend_agg import FigureCanvasAgg, RendererAgg
from matplotlib.backends.backend_pdf import PdfPages
from matplotlib.collections import LineCollection, PolyCollection
from matplotlib.colors import to_rgb, to_rgba
from matplotlib.figure import Figure
from matplotlib.font_manager import FontProperties
from matplotlib.ft2font import FT2Font, LoadFlags
from matplotlib.lines import Line2D
from matplotlib.text import Text as DrawnText
from matplotlib.transforms import Affine2D

from timeline.picture import svg
from timeline.picture.fonts import FALLBACKS, FIRST
from timeline.picture.marks import Bar, Layout, Line, Marker, Text
from timeline.picture.strokes import DASHES, GROWN, SHAPES, Style
from timeline.picture.themes import Face, Theme

MOST_PIXELS = 40_000_000
"""Of one PNG (160 MB while it is drawn); a taller picture gets fewer dots an inch."""
MOST_SIDE = 65_000
"""Pixels of its height; Agg draws no more than 65,535."""
MISSING = "\N{REPLACEMENT CHARACTER}"


class Type:
    """The fonts of one picture: measures text from the fonts' own widths, and knows which characters no font has."""

    def __init__(self) -> None:
        self.families = [FIRST]
        self._fonts: dict[tuple[str, str, Style], FT2Font] = {}
        self._widths: dict[tuple[str, str], dict[str, float]] = defaultdict(dict)
        self._drawn: dict[tuple[str, str], set[str]] = defaultdict(set)
        self._looked_for: dict[str, bool] = {}

    def measure(self, text: str, face: Face) -> float:
        """The width of a line in points, from the advances of its characters: unhinted, without kerning or ligatures."""
        face = self.fitting(text, face)
        widths = self._widths[face.weight, face.style]
        for character in sorted(set(text) - widths.keys()):
            widths[character] = self._width(character, face)
        return sum(map(widths.__getitem__, text)) * face.size

    def fitting(self, text: str, face: Face) -> Face:
        """The face, or a plainer one where no font has all of the text so: the slanted ones of DejaVu Sans lack Arabic."""
        if self._draws(text, face):
            return face
        upright = replace(face, style="normal")
        return upright if self._draws(text, upright) else Face(face.size)

    def _draws(self, text: str, face: Face) -> bool:
        """Whether each character, or the sign of a missing one, is in some font of this weight and style."""
        drawn = self._drawn[face.weight, face.style]
        for character in sorted(set(text) - drawn):
            shown = character if self.has(character) else MISSING
            if any(self._font(family, face.weight, face.style).get_char_index(ord(shown)) for family in self.families):
                drawn.add(character)
        return drawn.issuperset(text)

    def properties(self, text: str, face: Face) -> FontProperties:
        """The face of a text as matplotlib wants it."""
        face = self.fitting(text, face)
        return FontProperties(family=self.families, size=face.size, weight=face.weight, style=face.style)

    def has(self, character: str) -> bool:
        """Whether some font draws this character; installed fonts are looked through for what the first one lacks."""
        if character not in self._looked_for:
            self._looked_for[character] = any(self._covers(family, character) for family in self._candidates())
        return self._looked_for[character]

    @property
    def missing(self) -> str:
        """The characters that no font has, of all that were measured."""
        return "".join(sorted(character for character, known in self._looked_for.items() if not known))

    def _candidates(self) -> Iterable[str]:
        yield FIRST
        yield from filter(set(font_manager.get_font_names()).__contains__, FALLBACKS)

    def _covers(self, family: str, character: str) -> bool:
        covers = self._font(family, "normal", "normal").get_char_index(ord(character)) > 0
        if covers and family not in self.families:
            self.families.append(family)
        return covers

    def _width(self, character: str, face: Face) -> float:
        character = character if self.has(character) else MISSING
        fonts = (self._font(family, face.weight, face.style) for family in self.families)
        font = next(font for font in fonts if font.get_char_index(ord(character)))
        return font.load_char(ord(character), flags=LoadFlags.NO_HINTING).linearHoriAdvance / 65536 / 100

    def _font(self, family: str, weight: str, style: Style) -> FT2Font:
        key = family, weight, style
        if key not in self._fonts:
            found = font_manager.findfont(FontProperties(family=family, weight=weight, style=style))
            font = FT2Font(found, face_index=getattr(found, "face_index", 0))
            font.set_size(100, 72)
            self._fonts[key] = font
        return self._fonts[key]


class Lettering(DrawnText):
    """A text that is drawn on pixels in one go, five times as fast as glyph by glyph, and unhinted: as wide as it was measured.

    Elsewhere, and once somebody turns it or puts it in a box, it is matplotlib's own text.
    """

    def draw(self, renderer: RendererBase) -> None:
        """Draws itself."""
        plain = self.get_rotation() == 0 and self.get_bbox_patch() is None and not self.get_path_effects()
        if not isinstance(renderer, RendererAgg) or not plain or not self.get_visible():
            super().draw(renderer)
            return
        if not self.get_text():
            return
        asked = self.get_fontproperties()
        font = font_manager.get_font(_files(tuple(asked.get_family()), asked.get_style(), asked.get_weight()))
        font.set_size(float(self.get_fontsize()), renderer.dpi)
        font.set_text(self.get_text(), 0.0, flags=LoadFlags.TARGET_LIGHT)
        font.draw_glyphs_to_bitmap(antialiased=True)
        ink = font.get_image()
        x, y = self.get_transform().transform(self.get_position())
        x -= font.get_width_height()[0] / 64 if self.get_horizontalalignment() == "right" else 0.0
        left, below = (offset / 64 for offset in font.get_bitmap_offset())
        image = np.empty((*ink.shape, 4), np.uint8)
        image[..., :3] = np.round(np.multiply(to_rgb(self.get_color()), 255))
        image[..., 3] = ink[::-1]  # the renderer counts rows from below
        renderer.draw_image(renderer.new_gc(), round(x + left), round(y - below - font.get_descent() / 64), image)


@cache
def _files(families: tuple[str, ...], style: Style, weight: str | int) -> list[str]:
    """The font files of the families, in their order: what the first lacks is taken from the next."""
    return [font_manager.findfont(FontProperties(family=family, style=style, weight=weight)) for family in families]


class Picture(Figure):
    """A page; a notebook shows it in the size of its points."""

    def _repr_png_(self) -> tuple[bytes, dict[str, int]]:
        width, height = (round(inches * 96) for inches in self.get_size_inches())
        return _png([self], "", ""), {"width": width, "height": height}


def figure(layout: Layout, theme: Theme, fonts: Type) -> Figure:
    """A figure of one page; it has no axes, only marks."""
    width, height = (ceil(points * theme.dpi / 72) / theme.dpi for points in (layout.width, layout.height))
    drawn = Picture(figsize=(width, height), dpi=theme.dpi, facecolor=theme.colours["page"], edgecolor="none", layout=None)
    FigureCanvasAgg(drawn)
    place = Affine2D.from_values(1 / 72, 0, 0, -1 / 72, 0, height) + drawn.dpi_scale_trans
    marks = layout.marks
    artists: list[Artist] = [
        *_bars([mark for mark in marks if isinstance(mark, Bar) and mark.ground], theme),
        *_lines([mark for mark in marks if isinstance(mark, Line) and mark.part != "strike"], theme),
        *_bars([mark for mark in marks if isinstance(mark, Bar) and not mark.ground], theme),
        *_markers([mark for mark in marks if isinstance(mark, Marker)], theme),
        *(_text(mark, theme, fonts) for mark in marks if isinstance(mark, Text)),
        *_lines([mark for mark in marks if isinstance(mark, Line) and mark.part == "strike"], theme),
    ]
    for order, artist in enumerate(artists):
        artist.set_zorder(order)
        artist.set_transform(place)
        drawn.add_artist(artist)
    return drawn


def _lines(lines: Sequence[Line], theme: Theme) -> list[Artist]:
    drawn = LineCollection(
        [line.points for line in lines],
        colors=[to_rgba(theme.colours[line.colour]) for line in lines],
        linewidths=[line.width for line in lines],
        linestyles=[DASHES[line.finish] for line in lines],
        capstyle="butt",
        joinstyle="round",
        antialiaseds=True,
    )
    return [drawn] if lines else []


def _bars(bars: Sequence[Bar], theme: Theme) -> list[Artist]:
    """Each bar, and the open sides in slices that grow paler."""
    shapes: list[list[tuple[float, float]]] = []
    faces: list[tuple[float, float, float, float]] = []
    edges: list[tuple[float, float, float, float]] = []
    styles: list[object] = []
    for bar in bars:
        band = to_rgba(theme.colours[bar.colour])
        edge = to_rgba(theme.colours["axis" if bar.colour == "band" else bar.colour])
        page, clear = to_rgba(theme.colours["page"]), to_rgba(theme.colours["page"], 0.0)
        shapes.append(bar.corners(bar.start, bar.end))
        faces.append(band if bar.finish == "solid" else page)
        edges.append(clear if bar.finish == "solid" else edge)
        styles.append("solid" if bar.finish == "hollow" else DASHES[bar.finish])
        for start, end, strength in bar.slices():
            shapes.append(bar.corners(start, end))
            faces.append(to_rgba(band, strength))
            edges.append(clear)
            styles.append("solid")
    drawn = PolyCollection(shapes, facecolors=faces, edgecolors=edges, linewidths=0.8, linestyles=styles, antialiaseds=True)
    return [drawn] if bars else []


def _markers(markers: Sequence[Marker], theme: Theme) -> list[Artist]:
    """Markers of one look at a time, in the order of their first."""
    alike: dict[tuple[str, str, str, float], list[Marker]] = defaultdict(list)
    for marker in markers:
        alike[marker.shape, marker.colour, marker.finish, marker.size].append(marker)
    drawn: list[Artist] = []
    for (shape, colour, finish, size), group in alike.items():
        hue, page = theme.colours[colour], theme.colours["page"]
        filled = finish in ("solid", "half")
        drawn.append(
            Line2D(
                [marker.x for marker in group],
                [marker.y for marker in group],
                linestyle="none",
                marker=SHAPES[shape],
                markersize=size * GROWN.get(shape, 1.0) * (1.0 if finish == "solid" else 0.88),
                markerfacecolor=hue if filled else page,
                markerfacecoloralt=page,
                markeredgecolor=page if finish == "solid" else hue,
                markeredgewidth={"solid": 0.8, "half": 1.1, "hollow": 1.4, "dotted": 0.8}[finish],
                antialiased=True,
                fillstyle="left" if finish == "half" else "full",
            )
        )
    return drawn


def _text(text: Text, theme: Theme, fonts: Type) -> DrawnText:
    shown = "".join(character if fonts.has(character) else MISSING for character in text.text)
    return Lettering(
        text.x,
        text.y,
        shown,
        color=theme.colours[text.colour],
        fontproperties=fonts.properties(shown, text.face),
        horizontalalignment="right" if text.right else "left",
        verticalalignment="baseline",
        parse_math=False,
        usetex=False,
        antialiased=True,
    )


def encode(pages: Sequence[Figure], suffix: str, title: str, description: str) -> bytes:
    """Figures as the bytes of a file: the same for the same pages, with no date in it.

    Args:
        pages: What to write; only a PDF takes more than one.
        suffix: ".png", ".svg" or ".pdf".
        title, description: For the file's metadata, and for screen readers where the format has room for it.
    """
    return {".png": _png, ".svg": _svg, ".pdf": _pdf}[suffix](pages, title, description)


def _png(pages: Sequence[Figure], title: str, description: str) -> bytes:
    stream, page, (width, height) = io.BytesIO(), pages[0], pages[0].get_size_inches()
    dpi = min(page.dpi, (MOST_PIXELS / (width * height)) ** 0.5, MOST_SIDE / height)
    page.canvas.print_figure(
        stream,
        format="png",
        dpi=dpi,
        facecolor=page.get_facecolor(),
        metadata={"Title": title, "Description": description},
        pil_kwargs={"compress_level": 3},
    )
    return stream.getvalue()


def _svg(pages: Sequence[Figure], title: str, description: str) -> bytes:
    stream, page = io.StringIO(), pages[0]
    page.canvas.print_figure(stream, format="svg", facecolor=page.get_facecolor(), metadata={"Title": title, "Date": None})
    return svg.named(svg.renumbered(stream.getvalue()), title, description).encode()


def _pdf(pages: Sequence[Figure], title: str, description: str) -> bytes:
    stream = io.BytesIO()
    with PdfPages(stream, metadata={"Title": title, "Subject": description, "CreationDate": None}) as pdf:
        for page in pages:
            pdf.savefig(page, facecolor=page.get_facecolor())
    return stream.getvalue()
