"""Rows as event data sets have them: who did what to whom, when and where, with PLOVER's event, mode and context.

The codes are those of PLOVER 0.8 (Halterman et al. 2023, "PLOVER and POLECAT: A New Political Event Ontology and Dataset"), the
columns those of its data in plain words. An event whose type has no PLOVER code has no row.
"""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterator
from typing import Final

from timeline.chronology import Source, Timeline
from timeline.events.model import Event, Participant
from timeline.export.csv import cell
from timeline.export.dates import iso, sides
from timeline.export.json import text_of
from timeline.export.rows import Cell, one_line

OURS_CSV: Final = re.compile(rb"event_id,event_date,")
OURS_JSONL: Final = re.compile(rb'\s*\{\s*"event_id"\s*:\s*"[^"]*",\s*"event_date"')
#: Roles that act on somebody; where a type has none of them, its first role acts.
_ACTS: Final = frozenset({
    "abductor", "accuser", "appellant", "arrester", "attacker", "blockader", "body", "broker", "buyer",
    "canceller", "captor", "claimant", "court", "declarer", "deployer", "dismisser", "donor", "expeller",
    "forces", "imposer", "investigator", "lifter", "perpetrator", "plaintiff", "plotters", "proposer",
    "prosecutor", "protesters", "releaser", "rioters", "seizer", "severer", "speaker", "strikers", "suspender",
    "tester", "violator", "visitor", "withdrawer",
})  # fmt: skip
#: Roles that something is done to, or with.
_BEARS: Final = frozenset({
    "accused", "audience", "beneficiary", "blamed", "captive", "counterparty", "defendant", "displaced",
    "employer", "envoy", "host", "invitees", "loser", "opponent", "owner", "person", "population", "protesters",
    "recipient", "sending_state", "subject", "supplier", "target", "victim", "victims",
})  # fmt: skip
#: Roles of equals: the first of them stands as the actor where nobody else does, the others as those it acts with.
_EQUALS: Final = frozenset({"parties", "participants", "sides"})
_PLACES: Final = ("location", "place", "venue", "site")


def render_csv(timeline: Timeline) -> bytes:
    """The rows as CSV in UTF-8, safe to open in a spreadsheet.

    >>> render_csv(Timeline()).decode()[:31]
    'event_id,event_date,event_end,s'
    """
    text = io.StringIO()
    writer = csv.DictWriter(text, COLUMNS, lineterminator="\r\n")
    writer.writeheader()
    writer.writerows({name: cell(value) for name, value in one.items()} for one in rows(timeline))
    return text.getvalue().encode()


def render_jsonl(timeline: Timeline) -> bytes:
    """The rows as JSON Lines in UTF-8."""
    return "".join(f"{text_of(one)}\n" for one in rows(timeline)).encode()


COLUMNS: Final = (
    *("event_id", "event_date", "event_end", "source_actor", "source_country", "target_actor", "target_country"),
    *("event", "mode", "context", "cameo", "location", "modality", "negated", "attempted", "cancelled", "headline", "sentence"),
    *("article_id", "publisher", "publication_date"),
)


def rows(timeline: Timeline) -> Iterator[dict[str, Cell]]:
    """A row for each event that has a PLOVER code; what is not known is `None`.

    Dates are ISO 8601, both included and as coarse as the text. Several actors are parted by "; ". Event data sets hold what is
    said to have happened: choose by `modality` and the flags beside it.

    >>> list(rows(Timeline()))
    []
    """
    articles = {article.id: article for article in timeline.articles}
    for event in timeline:
        if event.plover:
            told = _row(event, articles.get(event.article_id))
            yield {name: one_line(value) if isinstance(value, str) else value for name, value in zip(COLUMNS, told, strict=True)}


def _row(event: Event, article: Source | None) -> tuple[Cell, ...]:
    first, last = sides(event.when) if event.when else (None, None)
    sources, targets = actors(event)
    place = next((one.name for role in _PLACES if (one := event.get(role))), None)
    published = article.published.isoformat() if article and article.published else None
    return (
        *(event.id, iso(first) if first else None, iso(last) if last else None),
        *(_names(sources), _countries(sources), _names(targets), _countries(targets)),
        *(event.plover, event.kind.mode, event.kind.context, event.cameo, place),
        *(event.modality, event.negated, event.attempted, event.cancelled, event.title, event.evidence.text),
        *(event.article_id or None, article.source if article else None, published),
    )


def actors(event: Event) -> tuple[tuple[Participant, ...], tuple[Participant, ...]]:
    """Who acts, and whom it is done to or with.

    Of the roles that act the first counts that somebody has. Of equals the first acts with the others, unless somebody acts on all
    of them: talks that an envoy suspends.
    """
    roles = event.kind.roles
    acts = [role for role in roles if role in _ACTS and not (role == "protesters" and "forces" in roles)]
    if not acts and not _EQUALS & set(roles):
        acts = [role for role in roles[:1] if role not in _BEARS - {"person"}]
    acting = next((role for role in acts if event.get(role)), None)
    sources = tuple(one for one in event.participants if one.role == acting)
    equals = tuple(one for one in event.participants if one.role in _EQUALS)
    targets = tuple(one for one in event.participants if one.role in _BEARS and one.role not in acts)
    return (sources, (*targets, *equals)) if sources else (equals[:1], (*equals[1:], *targets))


def _names(found: tuple[Participant, ...]) -> str | None:
    return "; ".join(dict.fromkeys(one.name for one in found)) or None


def _countries(found: tuple[Participant, ...]) -> str | None:
    return "; ".join(dict.fromkeys(one.country for one in found if one.country)) or None
