"""Two thousand timelines of 0 to 500 events, in every form: nothing overlaps, is clipped or crosses.

Takes about an hour: `pytest -m long tests/picture/test_many.py`. The same is asked of fewer ones in test_layout.py.
"""

from __future__ import annotations

import random
from datetime import date, datetime, timedelta

import pytest

from tests.picture.stories import HOSTILE, TYPES, event, story, when
from tests.picture.test_layout import assert_sound, page
from timeline.chronology import Timeline
from timeline.picture.choosing import LANES, LAYOUTS
from timeline.times.when import When

PER_ROUND, ROUNDS = 20, 100
LENGTHS = {"minute": 1, "hour": 60, "part-of-day": 720, "day": 1440, "week": 7 * 1440, "month": 30 * 1440, "interval": 90 * 1440}
MODALITIES = ("happened", "happened", "scheduled", "claimed", "denied", "hypothetical")
HEADLINES = (
    *HOSTILE,
    "Talks suspended",
    "Envoy briefs the council",
    "Ministry says dozens were hurt in a night raid on the market",
)


def timeline_of(chance: random.Random) -> Timeline:
    """A timeline of its own kind: crowded or sparse, of minutes or of months, few events or many."""
    span = timedelta(minutes=chance.choice([0, 60, 4_000, 50_000, 600_000, 10**9]))
    first = datetime(1800, 1, 1) + timedelta(days=chance.randrange(80_000))
    kinds = chance.sample(sorted(LENGTHS), chance.randint(1, len(LENGTHS)))
    times = [
        _when(first + chance.random() ** 2 * span, chance.choice(kinds), chance) for _ in range(int(501 * chance.random() ** 3))
    ]
    return story(
        *(
            event(
                str(number),
                time,
                chance.choice(HEADLINES),
                type=chance.choice(TYPES),
                modality=chance.choice(MODALITIES),
                ongoing=chance.random() < 0.1,
                salience=round(chance.random(), 2),
            )
            for number, time in enumerate(times)
        ),
        title=chance.choice(HEADLINES),
    )


def _when(moment: datetime, kind: str, chance: random.Random) -> When:
    moment = moment.replace(second=0, microsecond=0)
    end = moment + timedelta(minutes=LENGTHS[kind])
    sides = chance.choice(["both"] * 8 + ["start", "end"])
    fine = kind in ("minute", "hour", "part-of-day")
    first: date = moment if fine else moment.date()
    last: date = end if fine else max(end.date(), moment.date() + timedelta(days=1))
    return when(first if sides != "end" else None, last if sides != "start" else None, kind)


def try_out(round_: int, count: int) -> None:
    for number in range(count):
        chance = random.Random(PER_ROUND * round_ + number)
        timeline = timeline_of(chance)
        wish = {"fold": chance.choice([None, None, 2]), "lanes": chance.choice(LANES), "hypothetical": chance.random() < 0.5}
        for form in LAYOUTS:
            assert_sound(page(timeline, layout=form, undated=True, **wish))


@pytest.mark.parametrize("round_", range(3))
def test_a_few_timelines_are_sound(round_: int) -> None:
    try_out(1000 + round_, 4)


@pytest.mark.long
@pytest.mark.parametrize("round_", range(ROUNDS))
def test_two_thousand_timelines_are_sound(round_: int) -> None:
    try_out(round_, PER_ROUND)
