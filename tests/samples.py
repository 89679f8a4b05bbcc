"""Events and timelines made by hand, for tests of what comes after reading."""

from timeline.chronology import Source, Timeline
from timeline.events.model import Event, EventMention, Participant, Span
from timeline.times.given import given
from timeline.times.when import When


def event(id: str, when: str | When | None = None, *, start: int = 0, kind: type[Event] = Event, **fields: object) -> Event:
    """An event whose trigger stands at `start`; `when` in ISO text."""
    mention = EventMention(
        start=start,
        end=start + 4,
        text="came",
        head_start=start,
        event_class="OCCURRENCE",
        tense="PAST",
        aspect="NONE",
        polarity="POS",
        modality="NONE",
        article_id=str(fields.get("article_id", "")),
    )
    fields = {"title": f"Event {id}", "mentions": (mention,), "evidence": Span(start=start, end=start + 4, text="came"), **fields}
    return kind.model_validate({"id": id, "when": given(when) if when else None, **fields})


def party(name: str, role: str = "agent") -> Participant:
    return Participant(role=role, name=name, text=name, start=0, end=len(name), head_start=0)


def story(*events: Event, articles: tuple[str, ...] = ("a.txt",)) -> Timeline:
    return Timeline(articles=tuple(Source(id=name) for name in articles), events=events)
