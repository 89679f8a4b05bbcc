"""A story with everything a page shows: two articles, families, modality, no date, a contradiction."""

from __future__ import annotations

from timeline.chronology import Source, Timeline
from timeline.errors import Problem
from timeline.events.model import Claim, Conflict, Event, EventMention, Kind, Modality, Participant, Span
from timeline.times.given import given

TEXT = (
    "Ferry crews walk out\n\nCrews of the harbour ferries walked out on Tuesday. Mayor Ada Quist met their union, "
    "Deckhands United, the next day.\n\nThe union says the port hired strikebreakers. "
    "Talks will resume on Friday, and the port may close."
)


class Strike(Event):
    kind = Kind("protest.strike", roles=("strikers",))


class Talks(Event):
    kind = Kind("talks.meeting", roles=("parties",))


class Claimed(Event):
    kind = Kind("statement.accusation", roles=("speaker",))


def party(role: str, name: str) -> Participant:
    return Participant(role=role, name=name, text=name, start=0, end=len(name), head_start=0)


def event(
    kind: type[Event],
    name: str,
    title: str,
    when: str | None,
    sentence: str,
    *,
    people: tuple[Participant, ...] = (),
    modality: Modality = "happened",
    article_id: str = "a",
    **more: object,
) -> Event:
    start = max(TEXT.find(sentence), 0)
    attributes = {"event_class": "OCCURRENCE", "tense": "PAST", "aspect": "NONE", "polarity": "POS", "modality": "NONE"}
    mention = EventMention(start=start, end=start + 4, text=sentence[:4], head_start=start, **attributes)
    fields: dict[str, object] = {
        "id": name,
        "title": title,
        "when": given(when) if when else None,
        "modality": modality,
        "participants": people,
        "mentions": (mention,),
        "evidence": Span(start=start, end=start + len(sentence), text=sentence),
        "article_id": article_id,
    }
    return kind.model_validate(fields | more)


FERRIES = Timeline(
    articles=(Source(id="a", title="Ferry crews walk out", published="2022-03-16T09:00", source="Harbour Post"),),
    events=(
        event(
            Strike,
            "s",
            "Ferry crews walk out",
            "2022-03-15",
            "Crews of the harbour ferries walked out on Tuesday.",
            people=(party("strikers", "Deckhands United"),),
            reasons=("protest.strike: “walked out”",),
            conflicts=(
                Conflict(
                    about="when", claims=(Claim(value="15 March", article_ids=("a",)), Claim(value="14 March", article_ids=("b",)))
                ),
            ),
        ),
        event(
            Talks,
            "m",
            "Ada Quist meets Deckhands United",
            "2022-03-16",
            "Mayor Ada Quist met their union, Deckhands United, the next day.",
            people=(party("parties", "Ada Quist"), party("parties", "Deckhands United")),
        ),
        event(
            Claimed,
            "c",
            "Port hires strikebreakers",
            "2022-03",
            "The union says the port hired strikebreakers.",
            people=(party("speaker", "Deckhands United"),),
            modality="claimed",
            source="Deckhands United",
        ),
        event(
            Talks,
            "r",
            "Talks to resume",
            "2022-03-18",
            "Talks will resume on Friday, and the port may close.",
            people=(party("parties", "Ada Quist"),),
            modality="scheduled",
        ),
        event(Event, "x", "Port may close", None, "Talks will resume on Friday, and the port may close.", modality="hypothetical"),
    ),
    problems=(Problem(where="a:12", reason="“one of these days” names no time"),),
)
