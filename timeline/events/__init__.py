"""Events: what they are, their types, and how they are read from sentences.

Every event class is a name of this module (`timeline.events.TalksSuspended`); classes are made when one is first asked for.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from timeline.events.model import Event, EventMention, Kind, Participant, Span
    from timeline.events.types import EventTypes
    from timeline.events.types.agreement import *  # noqa: F403
    from timeline.events.types.aid import *  # noqa: F403
    from timeline.events.types.business import *  # noqa: F403
    from timeline.events.types.casualties import *  # noqa: F403
    from timeline.events.types.conflict import *  # noqa: F403
    from timeline.events.types.crime import *  # noqa: F403
    from timeline.events.types.diplomacy import *  # noqa: F403
    from timeline.events.types.disaster import *  # noqa: F403
    from timeline.events.types.justice import *  # noqa: F403
    from timeline.events.types.people import *  # noqa: F403
    from timeline.events.types.politics import *  # noqa: F403
    from timeline.events.types.protest import *  # noqa: F403
    from timeline.events.types.sanctions import *  # noqa: F403
    from timeline.events.types.science import *  # noqa: F403
    from timeline.events.types.sport import *  # noqa: F403
    from timeline.events.types.statement import *  # noqa: F403
    from timeline.events.types.talks import *  # noqa: F403
    from timeline.events.types.transport import *  # noqa: F403

__all__ = ["Event", "EventMention", "EventTypes", "Kind", "Participant", "Span"]


def __getattr__(name: str) -> object:
    if name.startswith("_"):
        raise AttributeError(f"module 'timeline.events' has no attribute {name!r}")
    if name in ("Event", "EventMention", "Kind", "Participant", "Span"):
        return getattr(import_module("timeline.events.model"), name)
    types = import_module("timeline.events.types").EventTypes
    if name == "EventTypes":
        return types
    found = next((t for t in types.built_in() if t.__name__ == name), None)
    if found is None:
        raise AttributeError(f"module 'timeline.events' has no event type {name!r}; `timeline types` lists them")
    return found


def __dir__() -> list[str]:
    return [*__all__, *(t.__name__ for t in import_module("timeline.events.types").EventTypes.built_in())]
