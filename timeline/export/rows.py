"""One event as a flat row: the columns that all table formats share, and text that fits into one cell."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from types import MappingProxyType
from typing import Final

from timeline.events.model import Event
from timeline.times.when import Civil

Cell = str | int | float | bool | None

#: Column -> what stands in it; what is not known is `None`. Times are ISO text, half-open; offsets are those of the trigger.
COLUMNS: Final[Mapping[str, Callable[[Event], Cell]]] = MappingProxyType(
    {
        "id": lambda event: event.id,
        "type": lambda event: event.type,
        "title": lambda event: event.title,
        "start": lambda event: _iso(event.when.start) if event.when else None,
        "end": lambda event: _iso(event.when.end) if event.when else None,
        "granularity": lambda event: event.when.granularity.value if event.when else None,
        "value": lambda event: event.when.value if event.when else None,
        "edtf": lambda event: event.when.edtf if event.when else None,
        "zone": lambda event: event.when.zone if event.when else None,
        "basis": lambda event: event.when.basis if event.when else None,
        "modality": lambda event: event.modality,
        "negated": lambda event: event.negated,
        "attempted": lambda event: event.attempted,
        "cancelled": lambda event: event.cancelled,
        "ongoing": lambda event: event.ongoing,
        "source": lambda event: event.source,
        "participants": lambda event: "; ".join(f"{one.role}: {one.name}" for one in event.participants),
        "trigger": lambda event: event.trigger.text,
        "trigger_start": lambda event: event.trigger.start,
        "trigger_end": lambda event: event.trigger.end,
        "evidence": lambda event: event.evidence.text,
        "salience": lambda event: event.salience,
        "plover": lambda event: event.plover,
        "cameo": lambda event: event.cameo,
        "article_id": lambda event: event.article_id,
        "told_by": lambda event: "; ".join(dict.fromkeys(one.article_id for one in event.tellings or (event,))),
        "conflicts": lambda event: "; ".join(map(str, event.conflicts)),
    }
)
#: What the columns hold that are not text.
TYPES: Final[Mapping[str, type]] = MappingProxyType(
    {
        **dict.fromkeys(("negated", "attempted", "cancelled", "ongoing"), bool),
        **dict.fromkeys(("trigger_start", "trigger_end"), int),
        "salience": float,
    }
)
_UNSEEN: Final = re.compile("[\0-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]")


def row(event: Event) -> dict[str, Cell]:
    """The event's cells by column; the same columns in the same order for every event."""
    return {name: cell(event) for name, cell in COLUMNS.items()}


def flat_row(event: Event) -> dict[str, Cell]:
    """The event's cells by column, their text on one line each."""
    return {name: one_line(cell) if isinstance(cell, str) else cell for name, cell in row(event).items()}


def columns(events: Iterable[Event]) -> dict[str, list[Cell]]:
    """The events by column, their text on one line each: what data frames and Parquet files are made of.

    >>> columns([])["title"]
    []
    """
    rows = [flat_row(event) for event in events]
    return {name: [one[name] for one in rows] for name in COLUMNS}


def one_line(text: str) -> str:
    r"""Text for one cell: runs of white space become a space, what is no character a replacement character.

    >>> one_line("Talks\n suspended\x1b[31m")
    'Talks suspended�[31m'
    """
    return _UNSEEN.sub("�", " ".join(text.split()))


def _iso(moment: Civil | None) -> str | None:
    return None if moment is None else moment.isoformat()
