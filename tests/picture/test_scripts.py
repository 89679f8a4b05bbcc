"""Titles in the world's scripts: drawn by the fonts that ship with matplotlib, or by the Noto fonts where those are installed."""

from __future__ import annotations

import warnings
from pathlib import Path

import numpy as np
import pytest
from matplotlib import font_manager
from matplotlib.figure import Figure
from matplotlib.image import imread
from matplotlib.text import Text

from tests.picture.stories import day, event, story
from timeline.picture import plot
from timeline.picture.choosing import LAYOUTS
from timeline.picture.draw import MISSING
from timeline.picture.fonts import FIRST

NOTO = "Noto Sans "
SCRIPTS = {
    "Arabic": ("محادثات جنيف معلقة", FIRST, True),
    "Hebrew": ("שיחות ז'נבה הושעו", FIRST, True),
    "Greek": ("Οι συνομιλίες διακόπτονται", FIRST, False),
    "Cyrillic": ("Переговоры приостановлены", FIRST, False),
    "Devanagari": ("जिनेवा वार्ता स्थगित", f"{NOTO}Devanagari", False),
    "Han": ("日内瓦会谈暂停", f"{NOTO}CJK SC|{NOTO}CJK JP|{NOTO}SC", False),
    "Hangul": ("제네바 회담 중단", f"{NOTO}CJK KR|{NOTO}CJK JP|{NOTO}KR", False),
    "Kana": ("ジュネーブ協議が中断", f"{NOTO}CJK JP|{NOTO}JP", False),
    "Thai": ("การเจรจาถูกระงับ", f"{NOTO}Thai", False),
}


def drawn(title: str, script: str, layout: str = "vertical") -> Figure:
    families = SCRIPTS[script][1].split("|")
    if not set(families) & set(font_manager.get_font_names()):
        pytest.skip(f"no font for {script} is installed (Debian: fonts-noto-core, fonts-noto-cjk)")
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        figure = plot(story(event("a", day("2021-06-09"), title), event("b", day("2021-06-10")), title=title), layout=layout)
    assert figure is not None
    return figure


@pytest.mark.parametrize("layout", LAYOUTS)
@pytest.mark.parametrize("script", SCRIPTS)
def test_a_title_is_drawn_whole_and_from_its_own_side(script: str, layout: str) -> None:
    title, _, backwards = SCRIPTS[script]
    found = [text for text in drawn(title, script, layout).findobj(Text) if isinstance(text, Text)]
    ours = [text for text in found if set(text.get_text()) & set(title) - set(" '-")]
    ours = [text for text in ours if text.get_text() in title]
    assert "".join(text.get_text() for text in ours).replace(" ", "") == 2 * title.replace(" ", "")
    assert {text.get_horizontalalignment() == "right" for text in ours[:1]} == {backwards}
    assert not [text for text in found if MISSING in text.get_text()]


@pytest.mark.parametrize("script", SCRIPTS)
def test_every_glyph_leaves_ink_of_its_own(script: str, tmp_path: Path) -> None:
    """No two halves of the title look alike, as the boxes that stand for missing glyphs would."""
    title = SCRIPTS[script][0]
    figure = drawn(title, script)
    figure.savefig(tmp_path / "p.png", dpi=144)
    [head] = [text for text in figure.findobj(Text) if isinstance(text, Text) and text.get_text() == title][:1]
    box = head.get_window_extent()
    ink = imread(tmp_path / "p.png")[..., :3].mean(axis=2) < 0.6
    rows = slice(ink.shape[0] - int(box.y1) - 2, ink.shape[0] - int(box.y0) + 2)
    columns = ink[rows, int(box.x0) : int(box.x1) + 1]
    assert columns.any(axis=0).mean() > 0.5
    assert len({column.tobytes() for column in np.ascontiguousarray(columns.T)}) > 25


def test_what_no_font_has_is_told_once_and_marked() -> None:
    strange = "\U0001e4d0\U0001e4d1"  # Nag Mundari, of Unicode 15: in no font of Debian's
    with pytest.warns(UserWarning, match=r"no installed font has \d+ of the characters .*fonts-noto-core") as told:
        figure = plot(story(event("a", day("2021-06-09"), f"Talks in {strange}{strange}")))
    assert len(told) == 1
    assert figure is not None
    assert f"Talks in {MISSING * 4}" in [text.get_text() for text in figure.findobj(Text) if isinstance(text, Text)]


@pytest.mark.parametrize("layout", LAYOUTS)
def test_what_the_slanted_and_the_bold_font_lack_is_drawn_in_the_plain_one(layout: str) -> None:
    """DejaVu Sans has no slanted Arabic, and some letters in no bold: such a text is set plain instead."""
    source, title = "وزارة النقل", "\U0001d5a1\U0001d5c2\U0001d5c0 vote"  # letters of social networks
    told = story(event("a", day("2021-06-09"), modality="claimed", source=source), title=title)
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        figure = plot(told, layout=layout)
    assert figure is not None
    texts = {text.get_text(): text for text in figure.findobj(Text) if isinstance(text, Text)}
    assert texts[f"claimed by {source}"].get_fontstyle() == "normal"
    assert texts[title].get_fontweight() == "normal"
    assert texts["Talks suspended"].get_fontstyle() == "normal"
