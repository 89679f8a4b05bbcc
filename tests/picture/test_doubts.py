"""Dates in doubt: where the articles that tell an event contradict each other, the picture shows what each says."""

from __future__ import annotations

import pytest

from tests.picture.checks import rough
from tests.picture.stories import day, event, minute, story
from timeline.events.model import Claim, Conflict, Event
from timeline.picture.choosing import LAYOUTS, Wish
from timeline.picture.doubts import other_dates
from timeline.picture.layout import lay_out
from timeline.picture.marks import Layout, Line, Marker
from timeline.picture.themes import load_theme
from timeline.picture.wording import load_wording

NINTH, TENTH, TWELFTH = day("2021-06-09"), day("2021-06-10"), day("2021-06-12")


def disputed(about: str = "when") -> Event:
    """An event that two articles put on the 9th and a third on the 12th; a plan for the 10th came to nothing."""
    tellings = tuple(event(name, when) for name, when in (("x", NINTH), ("p", TENTH), ("y", TWELFTH), ("z", NINTH)))
    claims = Claim(value=str(NINTH), article_ids=("x", "z")), Claim(value=str(TWELFTH), article_ids=("y",))
    return event("a", NINTH, tellings=tellings, conflicts=(Conflict(about=about, claims=claims),))


def page(*events: Event, form: str = "vertical") -> Layout:
    [only] = lay_out(story(*events, published=None), load_theme("light"), load_wording("en"), rough, Wish(layout=form))
    return only


def test_only_what_is_contradicted_is_in_doubt() -> None:
    assert other_dates(disputed()) == (TWELFTH,)
    assert other_dates(disputed("victims")) == ()
    assert other_dates(event("a", NINTH)) == ()


def test_a_finer_date_is_no_other_date() -> None:
    fine = minute("2021-06-09T06:00")
    claims = tuple(Claim(value=str(when), article_ids=("x",)) for when in (NINTH, fine, TWELFTH))
    tellings = tuple(event("x", when) for when in (NINTH, fine, TWELFTH))
    told = event("a", NINTH, tellings=tellings, conflicts=(Conflict(about="when", claims=claims),))
    assert other_dates(told) == (TWELFTH,)


@pytest.mark.parametrize("form", LAYOUTS)
def test_other_dates_are_drawn_told_and_in_the_legend(form: str) -> None:
    layout = page(disputed(), event("b", TENTH), form=form)
    [sign] = [mark for mark in layout.marks if isinstance(mark, Marker) and mark.part == "doubt"]
    [line] = [mark for mark in layout.marks if isinstance(mark, Line) and mark.part == "doubt"]
    assert (sign.x, sign.y) == line.points[1]
    assert [text.text for text in layout.texts("detail")] == ["also dated 12 Jun 2021"]
    assert "articles differ on the date" in [text.text for text in layout.texts("legend")]


@pytest.mark.parametrize("form", LAYOUTS)
def test_nothing_is_in_doubt_where_all_agree(form: str) -> None:
    layout = page(event("a", NINTH), event("b", TWELFTH), form=form)
    assert not [mark for mark in layout.marks if isinstance(mark, Marker | Line) and mark.part == "doubt"]
    assert "articles differ on the date" not in [text.text for text in layout.texts("legend")]
