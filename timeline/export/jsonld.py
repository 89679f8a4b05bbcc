"""JSON-LD: events as schema.org/Event, for web pages and knowledge graphs.

The context stands in the file, so that no processor has to fetch one. `startDate` and `endDate` are ISO 8601, as coarse as
the text tells and both included; `temporal` (Dublin Core) has the same as EDTF. Participants are told with their role
(schema.org/Role). `eventStatus` is given where schema.org has a word for it: planned or held, and cancelled; what is only
claimed, denied or thought of has none, and its standing is among the `keywords`.
"""

from __future__ import annotations

import re
from typing import Final

from timeline.chronology import Source, Timeline
from timeline.events.model import Event, Participant
from timeline.export.dates import Parts, iso, sides, zone_of
from timeline.export.identity import uuid_of
from timeline.export.json import Record, text_of
from timeline.export.md import standing
from timeline.export.rows import one_line

CONTEXT: Final = {
    "@vocab": "https://schema.org/",
    "eventStatus": {"@type": "@vocab"},
    "temporal": {"@id": "http://purl.org/dc/terms/temporal", "@type": "http://id.loc.gov/datatypes/edtf/EDTF"},
}
OURS: Final = re.compile(
    rb'\{\s*"@context": \{\s*"@vocab": "https://schema\.org/",\s*"eventStatus": [^}]*\},\s*"temporal": [^}]*\}\s*\},\s*"@graph"'
)
_KINDS: Final = {"person": "Person", "organisation": "Organization", "place": "Place", "country": "Country"}
_UNSAFE: Final = str.maketrans({letter: f"\\u{ord(letter):04x}" for letter in "<>&\u2028\u2029"})


def render(timeline: Timeline) -> bytes:
    """The events as JSON-LD in UTF-8.

    >>> render(Timeline()).decode().splitlines()[2]
    '    "@vocab": "https://schema.org/",'
    """
    articles = {article.id: article for article in timeline.articles}
    events = [_event(event, articles.get(event.article_id)) for event in timeline]
    return (escape(text_of({"@context": CONTEXT, "@graph": events}, indent=2)) + "\n").encode()


def escape(text: str) -> str:
    r"""JSON text that may stand in a page's script element: nothing in it can end that element.

    >>> print(escape('{"name": "</script>"}'))
    {"name": "\u003c/script\u003e"}
    """
    return text.translate(_UNSAFE)


def _event(event: Event, article: Source | None) -> Record:
    told = {
        "@id": f"urn:uuid:{uuid_of(event)}",
        "@type": "Event",
        "name": one_line(event.title),
        **_dates(event),
        "eventStatus": _status(event),
        "description": one_line(event.evidence.text),
        "keywords": [one_line(word) for word in (event.type, standing(event)) if word],
        "location": [_thing(one) for one in event.participants if one.role == "location"],
        "about": [_role(one) for one in event.participants if one.role != "location"],
        "subjectOf": _article(article) if article else None,
    }
    return {name: value for name, value in told.items() if value}


def _dates(event: Event) -> Record:
    if event.when is None:
        return {}
    first, last = sides(event.when)
    zone = zone_of(event.when)
    offset = "" if zone is None else str(zone).removeprefix("UTC") or "Z"
    return {"startDate": _iso(first, offset), "endDate": _iso(last, offset), "temporal": event.when.edtf}


def _iso(parts: Parts | None, offset: str) -> str | None:
    return None if parts is None else iso(parts) + (offset if len(parts) > 3 else "")


def _status(event: Event) -> str | None:
    if event.cancelled:
        return "EventCancelled"
    stands = event.modality in ("happened", "scheduled") and not event.negated
    return "EventScheduled" if stands else None  # "is taking place or has taken place on the startDate as scheduled"


def _thing(one: Participant) -> Record:
    kind = "Place" if one.role == "location" else _KINDS.get(one.kind or "", "Thing")
    return {"@type": kind, "name": one_line(one.name)}


def _role(one: Participant) -> Record:
    return {"@type": "Role", "roleName": one_line(one.role), "about": _thing(one)}


def _article(article: Source) -> Record:
    told = {
        "@type": "NewsArticle",
        "headline": one_line(article.title or ""),
        "datePublished": article.published.isoformat() if article.published else None,
        "identifier": one_line(article.id),
        "publisher": {"@type": "Organization", "name": one_line(article.source)} if article.source else None,
    }
    return {name: value for name, value in told.items() if value}
