"""Timelines for pictures: made by hand, and generated."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from typing import ClassVar

from hypothesis import strategies as st

from timeline.calendar.granularity import Granularity
from timeline.chronology import Source, Timeline
from timeline.events.model import Event, EventMention, Kind, Modality
from timeline.times.when import Civil, When


class Suspended(Event):
    kind: ClassVar[Kind] = Kind("talks.suspended")


class Shelled(Event):
    kind: ClassVar[Kind] = Kind("conflict.shelling")


class Killed(Event):
    kind: ClassVar[Kind] = Kind("casualties.deaths")


class Cooked(Event):
    kind: ClassVar[Kind] = Kind("cuisine.cooked")


class Untyped(Event):
    kind: ClassVar[Kind] = Kind(None)


TYPES = (Suspended, Shelled, Killed, Cooked, Untyped)
FIRST, LAST = datetime(1, 1, 1), datetime(9999, 12, 30)


def event(
    name: str,
    when: When | None,
    title: str = "Talks suspended",
    *,
    type: type[Event] = Suspended,
    modality: Modality = "happened",
    **more: object,
) -> Event:
    span = {"start": 0, "end": 1, "text": "x"}
    verb = {"event_class": "OCCURRENCE", "tense": "PAST", "aspect": "NONE", "polarity": "POS", "modality": "NONE"}
    mention = EventMention.model_validate(span | verb | {"head_start": 0})
    fields = {"id": name, "title": title, "when": when, "modality": modality, "mentions": (mention,), "evidence": span}
    return type.model_validate(fields | more)


def when(start: Civil | None, end: Civil | None, granularity: str, value: str = "", mod: str | None = None) -> When:
    return When(start=start, end=end, granularity=Granularity(granularity), value=value or f"{start}/{end}", mod=mod)


def day(text: str) -> When:
    first = date.fromisoformat(text)
    return when(first, first + timedelta(days=1), "day", text)


def minute(text: str) -> When:
    moment = datetime.fromisoformat(text)
    return when(moment, moment + timedelta(minutes=1), "minute", text)


def part(text: str, code: str, first: int, last: int) -> When:
    midnight = datetime.fromisoformat(text)
    return when(midnight + timedelta(hours=first), midnight + timedelta(hours=last), "part-of-day", f"{text}T{code}")


def story(*events: Event, **source: object) -> Timeline:
    article = Source.model_validate({"id": "a", "title": "Harbour talks pause", "published": "2021-06-11T11:25", **source})
    return Timeline(articles=(article,), events=events)


def burst(count: int = 34) -> Timeline:
    """Events in three days, one five months earlier and one three weeks later."""
    first = datetime(2021, 6, 9)
    moments = [first + n * timedelta(days=3) / (count - 2) for n in range(count - 2)]
    times = [
        minute(moment.isoformat(timespec="minutes")) if n % 3 else day(moment.date().isoformat())
        for n, moment in enumerate(moments)
    ]
    titles = ("Shelling reported north of the city", "Ministry says dozens were wounded in an overnight raid on the old market")
    inside = [event(f"e{n}", time, titles[n % 2], type=TYPES[n % 5]) for n, time in enumerate(times)]
    return story(
        event("first", day("2021-01-10")), *inside, event("last", day("2021-07-01"), "Talks to resume", modality="scheduled")
    )


def _whens() -> st.SearchStrategy[When | None]:
    moments = st.datetimes(FIRST, LAST - timedelta(days=1)) | st.datetimes(datetime(2021, 6, 1), datetime(2021, 6, 4))
    lengths = st.sampled_from(
        [
            ("minute", timedelta(minutes=1)),
            ("hour", timedelta(hours=1)),
            ("part-of-day", timedelta(hours=12)),
            ("day", timedelta(days=1)),
            ("month", timedelta(days=30)),
            ("interval", timedelta(days=136)),
            ("century", timedelta(days=36524)),
        ]
    )
    sides = st.sampled_from(["both", "both", "both", "start", "end", "neither"])
    return st.none() | st.builds(_when, moments, lengths, sides)


def _when(moment: datetime, length: tuple[str, timedelta], sides: str) -> When:
    name, size = length
    moment = moment.replace(second=0, microsecond=0)
    fine = name in ("minute", "hour", "part-of-day")
    end = moment + min(size, LAST + timedelta(days=1) - moment)
    first: Civil = moment if fine else moment.date()
    last: Civil = end if fine else max(end.date(), moment.date() + timedelta(days=1))
    return when(first if sides in ("both", "start") else None, last if sides in ("both", "end") else None, name)


HOSTILE = (
    "Fined $5m in 2020 and $6m in 2021",
    "<script>alert(1)</script>",
    "NUL\x00 and bell\x07",
    "x" * 500,
    " ",
    "محادثات جنيف معلقة",
    "a b " * 125,
)
TITLES = st.text(max_size=60) | st.sampled_from(HOSTILE)


def timelines(most: int = 60) -> st.SearchStrategy[Timeline]:
    """Timelines of events of every granularity and modality, from year 1 to year 9999, dense and sparse."""
    one = st.tuples(
        _whens(),
        TITLES,
        st.sampled_from(TYPES),
        st.sampled_from(["happened", "scheduled", "claimed", "denied", "hypothetical"]),
        st.booleans(),
    )

    def build(rows: list[tuple[When | None, str, type[Event], Modality, bool]], title: str) -> Timeline:
        events = [event(str(n), w, t, type=k, modality=m, ongoing=o, source="Ministry") for n, (w, t, k, m, o) in enumerate(rows)]
        return story(*events, title=title)

    return st.builds(build, st.lists(one, max_size=most), TITLES)
