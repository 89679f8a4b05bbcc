"""How long a picture takes, beside matplotlib's own gallery timeline of the same events, in one run.

    python benchmarks/pictures.py

The yardstick is the recipe of matplotlib's gallery ("Timeline with lines, dates, and text"), written out here: a stem for each
event and its title at the end. It takes no care that texts do not overlap, measures nothing and wraps nothing. Ours may take
1.5 times as long for the same 34 events, and 8 times as long for 500.
"""

from __future__ import annotations

import random
import statistics
import sys
import tempfile
import time
from collections.abc import Callable
from datetime import datetime, timedelta
from pathlib import Path
from typing import ClassVar

from matplotlib import dates
from matplotlib.backends.backend_agg import FigureCanvasAgg
from matplotlib.figure import Figure

from timeline.calendar.granularity import Granularity
from timeline.chronology import Timeline
from timeline.events.model import Event, EventMention, Kind, Span
from timeline.picture import plot
from timeline.times.when import When

ALLOWED = {34: 1.5, 500: 8.0}
"""Events -> how many times as long as the gallery's picture of 34 events ours may take."""
TITLES = (
    "Army cuts supply route near the northern ridge",
    "Envoy briefs the council",
    "Ministry says dozens were wounded in an overnight raid on the market",
    "Shelling reported north of the city",
)


class Held(Event):
    """An event to be drawn."""

    kind: ClassVar[Kind] = Kind("talks.held")


class Shelled(Event):
    """An event to be drawn, of another family."""

    kind: ClassVar[Kind] = Kind("conflict.shelling")


def burst(count: int) -> Timeline:
    """So many events in three days for every 34, one five months earlier and one three weeks later."""
    chance = random.Random(count)
    span = timedelta(days=3 * max(count // 34, 1))
    first = datetime(2021, 6, 9)
    moments = sorted(first + chance.random() * span for _ in range(count - 2))
    moments = [first - timedelta(days=150), *moments, first + span + timedelta(days=20)]
    return Timeline(events=tuple(_event(place, moment) for place, moment in enumerate(moments)))


def _event(place: int, moment: datetime) -> Event:
    moment = moment.replace(second=0, microsecond=0)
    mention = EventMention(
        start=0,
        end=4,
        text="held",
        head_start=0,
        event_class="OCCURRENCE",
        tense="PAST",
        aspect="NONE",
        polarity="POS",
        modality="NONE",
    )
    when = When(start=moment, end=moment + timedelta(minutes=1), granularity=Granularity.MINUTE, value=moment.isoformat())
    span = Span(start=0, end=4, text="held")
    return (Held, Shelled)[place % 2](id=str(place), title=TITLES[place % 4], when=when, mentions=(mention,), evidence=span)


def gallery(story: Timeline, path: Path) -> None:
    """The gallery's picture: stems of alternating length on a line of dates, and an annotation at each."""
    moments = [event.when.start for event in story if event.when]
    levels = [(-1) ** place * (1 + place % 5) for place in range(len(moments))]
    figure = Figure(figsize=(8.8, 4), layout="constrained")
    FigureCanvasAgg(figure)
    axes = figure.add_subplot(title="Timeline")
    axes.vlines(moments, 0, levels, color=("tab:red", 0.7))
    axes.axhline(0, c="black")
    axes.plot(moments, [0] * len(moments), "ko", mfc="white")
    for moment, level, event in zip(moments, levels, story, strict=True):
        axes.annotate(
            event.title,
            xy=(moment, level),
            xytext=(-3, 3 if level > 0 else -3),
            textcoords="offset points",
            verticalalignment="bottom" if level > 0 else "top",
            bbox={"boxstyle": "square", "pad": 0, "lw": 0, "fc": (1, 1, 1, 0.7)},
        )
    axes.xaxis.set(major_locator=dates.AutoDateLocator(), major_formatter=dates.DateFormatter("%d %b %Y"))
    axes.yaxis.set_visible(False)
    axes.spines[["left", "top", "right"]].set_visible(False)
    axes.margins(y=0.1)
    figure.savefig(path, dpi=144)  # as many dots an inch as ours


def ours(story: Timeline, path: Path) -> None:
    """Our picture."""
    plot(story, path)


def seconds(draw: Callable[[Timeline, Path], None], story: Timeline) -> float:
    """How long one picture takes, from the events to the file."""
    with tempfile.TemporaryDirectory() as folder:
        before = time.perf_counter()
        draw(story, Path(folder) / "picture.png")
        return time.perf_counter() - before


def main(rounds: int = 5) -> int:
    """Measures in turns, so that a busy machine slows both; prints medians and ratios. Gives 1 where one is too large."""
    stories = {count: burst(count) for count in ALLOWED}
    for draw in (gallery, ours):
        seconds(draw, stories[34])  # fonts are found once
    rounds_taken = [(seconds(gallery, stories[34]), {n: seconds(ours, stories[n]) for n in ALLOWED}) for _ in range(rounds)]
    print(f"gallery, 34 events: {statistics.median(yardstick for yardstick, _ in rounds_taken):.3f} s")
    too_slow = False
    for count, allowed in ALLOWED.items():
        taken = statistics.median(ours_took[count] for _, ours_took in rounds_taken)
        ratio = statistics.median(ours_took[count] / yardstick for yardstick, ours_took in rounds_taken)
        print(f"ours, {count} events: {taken:.3f} s, {ratio:.2f} times (at most {allowed})")
        too_slow |= ratio > allowed
    return int(too_slow)


if __name__ == "__main__":
    sys.exit(main())
