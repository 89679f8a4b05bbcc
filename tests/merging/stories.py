"""Short articles' timelines made by hand, for tests of merging."""

from datetime import date

from timeline.chronology import Source, Timeline
from timeline.events.model import Event, EventMention, Kind, Participant, Span
from timeline.times.given import given


class Met(Event):
    kind = Kind("talks.meeting", roles=("participants", "location"))


class Killed(Event):
    kind = Kind("casualties.deaths", roles=("victims", "location"))


class Said(Event):
    kind = Kind("statement.said", roles=("speaker",))


class Attacked(Event):
    kind = Kind("conflict.attack", roles=("attacker", "target", "location"))


class Bombed(Event):
    kind = Kind("conflict.bombing", roles=("attacker", "target", "location"))


def person(name: str, *aliases: str, role: str = "participants") -> Participant:
    return party(name, *aliases, role=role, kind="person")


def party(name: str, *aliases: str, role: str = "participants", kind: str | None = "organisation") -> Participant:
    return Participant(role=role, name=name, text=name, start=0, end=len(name), head_start=0, kind=kind, aliases=aliases)


def place(name: str) -> Participant:
    return party(name, role="location", kind="place")


def toll(count: int, modifier: str | None = None) -> Participant:
    text = f"{modifier or ''} {count} people".strip()
    return Participant(
        role="victims", name="people", text=text, start=0, end=9, head_start=3, kind="people", count=count, modifier=modifier
    )


def told(
    kind: type[Event], *who: Participant, on: str | None = None, sentence: str | None = None, start: int = 0, **fields: object
) -> Event:
    """An event as an article tells it; each has words of its own unless a sentence is given."""
    text = sentence or f"{kind.__name__} {sorted(p.name for p in who)} {on} {sorted(fields.items())} {start}"
    mention = EventMention(
        start=start,
        end=start + 4,
        text=kind.__name__.lower(),
        head_start=start,
        event_class="OCCURRENCE",
        tense="PAST",
        aspect="NONE",
        polarity="POS",
        modality="NONE",
    )
    values = {"when": given(on) if on else None, "participants": who, "mentions": (mention,), "title": text[:40], **fields}
    return kind.model_validate({"id": f"e{start}", "evidence": Span(start=start, end=start + len(text), text=text), **values})


def article(id: str, published: str, *events: Event, digest: str | None = None) -> Timeline:
    """The timeline of one article; its events are made its own."""
    own = tuple(
        event.model_copy(
            update={
                "id": f"{id}-{number}",
                "article_id": id,
                "mentions": tuple(m.model_copy(update={"article_id": id}) for m in event.mentions),
            }
        )
        for number, event in enumerate(events)
    )
    source = Source(id=id, title=id, published=date.fromisoformat(published), digest=digest)
    return Timeline(articles=(source,), events=own)
