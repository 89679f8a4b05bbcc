"""News articles in, timelines out: dated, typed events, each with the sentence it came from.

Names are fetched when they are first asked for, so that `import timeline` loads neither a model nor a plotting library.

>>> import timeline
>>> timeline.Granularity.DAY.finer_than(timeline.Granularity.MONTH)
True
"""

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from timeline import events
    from timeline.article import Article
    from timeline.calendar.granularity import Granularity
    from timeline.chronology import Timeline
    from timeline.errors import BadRule, BadValue, CannotRead, CannotWrite, NeedsDateline, NoSuchEvent, Problem, TimelineError
    from timeline.events.model import Event, EventMention, Participant
    from timeline.reading import find_mentions, find_times
    from timeline.times.expression import TimeExpression
    from timeline.times.when import When

_HOMES = {
    "Article": "timeline.article",
    "BadRule": "timeline.errors",
    "CannotRead": "timeline.errors",
    "BadValue": "timeline.errors",
    "CannotWrite": "timeline.errors",
    "NoSuchEvent": "timeline.errors",
    "Event": "timeline.events.model",
    "EventMention": "timeline.events.model",
    "Granularity": "timeline.calendar.granularity",
    "NeedsDateline": "timeline.errors",
    "Participant": "timeline.events.model",
    "Problem": "timeline.errors",
    "TimeExpression": "timeline.times.expression",
    "Timeline": "timeline.chronology",
    "TimelineError": "timeline.errors",
    "When": "timeline.times.when",
    "find_mentions": "timeline.reading",
    "find_times": "timeline.reading",
}

__all__ = [
    "Article",
    "BadRule",
    "BadValue",
    "CannotRead",
    "CannotWrite",
    "Event",
    "EventMention",
    "Granularity",
    "NeedsDateline",
    "NoSuchEvent",
    "Participant",
    "Problem",
    "TimeExpression",
    "Timeline",
    "TimelineError",
    "When",
    "events",
    "find_mentions",
    "find_times",
]


if not TYPE_CHECKING:  # type checkers shall complain of names that are not there

    def __getattr__(name: str) -> object:
        if name == "events":
            return import_module("timeline.events")
        if name == "__version__":
            return import_module("importlib.metadata").version("newstimeline")
        if name in _HOMES:
            return getattr(import_module(_HOMES[name]), name)
        raise AttributeError(f"module 'timeline' has no attribute {name!r}")


def __dir__() -> list[str]:
    return [*__all__, "__version__"]
