"""Any timeline at all, for properties that every format must have."""

from datetime import date, datetime, timedelta

from hypothesis import strategies as st

from timeline.calendar.granularity import Granularity
from timeline.chronology import Source, Timeline
from timeline.errors import Problem
from timeline.events.model import Event, EventMention, Kind, Participant, Span
from timeline.times.expression import TimeExpression
from timeline.times.when import When


class Halted(Event):
    kind = Kind("talks.halted", roles=("agent",), plover="RETREAT", cameo="164")


words = st.text(max_size=12)
offsets = st.integers(0, 10_000)
moments = st.dates(max_value=date(9990, 1, 1)) | st.datetimes(max_value=datetime(9990, 1, 1))


@st.composite
def whens(draw: st.DrawFn) -> When:
    start = draw(moments | st.none())
    end = start + timedelta(days=draw(st.integers(1, 400))) if start and draw(st.booleans()) else None
    return When(
        start=start,
        end=end,
        granularity=draw(st.sampled_from(Granularity)),
        value=draw(st.sampled_from(["2016-02", "2016-02-03TNI", "2015-09/2016-02-05", "XXXX-12"])),
        mod=draw(st.sampled_from([None, "END", "APPROX"])),
        basis=draw(st.sampled_from(["explicit", "inferred", "dateline"])),
        zone=draw(st.sampled_from([None, "GMT", "+03:00"])),
        steps=tuple(draw(st.lists(words, max_size=3))),
    )


def participants() -> st.SearchStrategy[Participant]:
    return st.builds(Participant, role=words, name=words, text=words, start=offsets, end=offsets, head_start=offsets)


def mentions(article_id: str) -> st.SearchStrategy[EventMention]:
    people = st.lists(participants(), max_size=2).map(tuple)
    shared = {"when": st.none() | whens(), "participants": people, "article_id": st.just(article_id)}
    texts = dict.fromkeys(("text", "event_class", "tense", "aspect", "polarity", "modality"), words)
    return st.builds(EventMention, start=offsets, end=offsets, head_start=offsets, **texts, **shared)


@st.composite
def events(draw: st.DrawFn, number: int, article_id: str) -> Event:
    return draw(st.sampled_from([Event, Halted]))(
        id=f"e{number}",
        title=draw(words),
        when=draw(st.none() | whens()),
        modality=draw(st.sampled_from(["happened", "scheduled", "claimed", "denied", "hypothetical"])),
        ongoing=draw(st.booleans()),
        source=draw(st.none() | words),
        participants=tuple(draw(st.lists(participants(), max_size=2))),
        mentions=tuple(draw(st.lists(mentions(article_id), min_size=1, max_size=3))),
        evidence=Span(start=draw(offsets), end=draw(offsets), text=draw(words)),
        salience=draw(st.floats(0, 1)),
        reasons=tuple(draw(st.lists(words, max_size=2))),
        article_id=article_id,
    )


@st.composite
def timelines(draw: st.DrawFn, articles: int = 3) -> Timeline:
    names = draw(st.lists(words, max_size=articles, unique=True))
    chosen = st.sampled_from(names or [""])
    times = st.builds(
        TimeExpression,
        start=offsets,
        end=offsets,
        text=words,
        type=st.sampled_from(["DATE", "SET"]),
        value=words,
        article_id=chosen,
    )
    return Timeline(
        articles=tuple(Source(id=name, title=draw(st.none() | words), published=draw(st.none() | moments)) for name in names),
        times=tuple(draw(st.lists(times, max_size=2))),
        events=tuple(draw(events(number, draw(chosen))) for number in range(draw(st.integers(0, 3)))),
        problems=tuple(draw(st.lists(st.builds(Problem, where=words, reason=words), max_size=2))),
    )
