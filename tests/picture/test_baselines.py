"""The same story looks the same as it did: where everything stands, and small images of it.

After a change that is wanted, `python -m tests.picture.test_baselines` writes what is compared anew; look at it before it is kept.
"""

from __future__ import annotations

import json
from datetime import date
from io import BytesIO
from pathlib import Path

import numpy as np
import pytest
from matplotlib.image import imread

from tests.picture.checks import rough
from tests.picture.stories import Cooked, Killed, Shelled, day, event, minute, part, story, when
from tests.picture.test_doubts import disputed
from timeline.picture import plot
from timeline.picture.choosing import LAYOUTS, Wish
from timeline.picture.layout import lay_out
from timeline.picture.marks import Bar, Line, Mark, Marker
from timeline.picture.themes import load_theme
from timeline.picture.wording import load_wording

FOLDER = Path(__file__).parent / "baselines"
LOOKS = [(layout, theme) for layout in LAYOUTS for theme in ("light", "dark")]
STORY = story(
    event("early", day("2021-01-10"), "Talks begin"),
    event("late", when(date(2021, 5, 21), date(2021, 6, 1), "part-of-month", "2021-05", "END"), "Harbour closed", type=Cooked),
    event("since", when(date(2021, 6, 7), None, "interval"), "Crews on strike", type=Shelled, ongoing=True),
    disputed(),
    event("dawn", minute("2021-06-09T05:10"), "Shots at the quay", type=Shelled, modality="claimed", source="Ministry"),
    event("eve", part("2021-06-10", "EV", 18, 24), "Four hurt, says the port", type=Killed, modality="denied"),
    event("next", day("2021-07-01"), "Talks to resume on the island, mediators hope", modality="scheduled"),
)


def values(layout: str) -> list[list[object]]:
    """What stands where, to a tenth of a point."""
    [page] = lay_out(STORY, load_theme("light"), load_wording("en"), rough, Wish(layout=layout))
    return [[round(page.width, 1), round(page.height, 1)], *map(_told, page.marks)]


def _told(mark: Mark) -> list[object]:
    match mark:
        case Line():
            return [mark.part, mark.colour, mark.finish, *(round(place, 1) for point in mark.points for place in point)]
        case Marker():
            return [mark.part, mark.shape, mark.colour, mark.finish, round(mark.x, 1), round(mark.y, 1)]
        case Bar():
            return ["bar", mark.colour, mark.finish, *(round(place, 1) for place in mark.box)]
        case _:
            return [mark.part, mark.text, mark.colour, round(mark.x, 1), round(mark.y, 1)]


def image(layout: str, theme: str) -> bytes:
    """A picture of the story in a third of the pixels."""
    figure = plot(STORY, layout=layout, theme=theme)
    assert figure is not None
    stream = BytesIO()
    figure.savefig(stream, dpi=48, facecolor=figure.get_facecolor(), metadata={"Software": None})
    return stream.getvalue()


@pytest.mark.parametrize("layout", LAYOUTS)
def test_everything_stands_where_it_stood(layout: str) -> None:
    assert values(layout) == json.loads((FOLDER / f"{layout}.json").read_text(encoding="utf-8"))


@pytest.mark.parametrize(("layout", "theme"), LOOKS)
def test_it_looks_as_it_looked(layout: str, theme: str) -> None:
    """Other versions of the font library shade edges a little differently, so a little difference is let pass."""
    before, now = imread(FOLDER / f"{layout}-{theme}.png")[..., :3], imread(BytesIO(image(layout, theme)))[..., :3]
    assert now.shape == before.shape
    assert float(np.abs(now - before).mean()) < 0.004


def test_a_baseline_tells_a_moved_title_apart() -> None:
    before = imread(FOLDER / "vertical-light.png")[..., :3]
    assert float(np.abs(np.roll(before, 3, axis=0) - before).mean()) > 0.01


if __name__ == "__main__":
    FOLDER.mkdir(exist_ok=True)
    for layout in LAYOUTS:
        rows = ",\n".join(json.dumps(row, ensure_ascii=False) for row in values(layout))
        (FOLDER / f"{layout}.json").write_text(f"[\n{rows}\n]\n", encoding="utf-8")
    for layout, theme in LOOKS:
        (FOLDER / f"{layout}-{theme}.png").write_bytes(image(layout, theme))
