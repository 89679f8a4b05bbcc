"""What an event is called in the world outside: the same on every run and every machine where its article has the same id."""

from __future__ import annotations

from typing import Final
from uuid import UUID, uuid5

from timeline.events.model import Event

#: Ours alone (RFC 9562, version 5): the name space in which names of events are hashed.
_SPACE: Final = UUID("5a1d3c52-4f0e-5d0e-9a55-6e6577737469")


def uuid_of(event: Event) -> str:
    """A UUID made of the event's article and id.

    >>> from timeline.events.model import Event
    >>> len(uuid_of(Event.model_construct(id="e1", article_id="a.txt")))
    36
    """
    name = f"{event.article_id}\n{event.id}".encode("utf-8", "backslashreplace").decode()
    return str(uuid5(_SPACE, name))
