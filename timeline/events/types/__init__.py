"""The event types that come with the library: one class each, one module a family.

How a language says them stands in `timeline/lang/<code>/events/<family>.toml`. A type of your own is a class like these and a
`[[type]]` table like those, passed along (`EventTypes.adding`); nothing is registered globally.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from importlib import import_module
from pkgutil import iter_modules
from types import MappingProxyType

from timeline.events.model import Event


@dataclass(frozen=True, slots=True)
class EventTypes:
    """A set of event types by dotted name.

    >>> EventTypes.built_in()["talks.suspended"].__name__
    'TalksSuspended'
    """

    by_name: MappingProxyType[str, type[Event]]

    @staticmethod
    def built_in() -> EventTypes:
        """The types that come with the library."""
        return _built_in()

    def adding(self, *types: type[Event]) -> EventTypes:
        """These types and some more; one of the same name takes the place of the old one."""
        return EventTypes(MappingProxyType({**self.by_name, **{t.kind.name: t for t in types if t.kind.name}}))

    def __getitem__(self, name: str) -> type[Event]:
        """The class of a type; plain `Event` for a name that is not in the set."""
        return self.by_name.get(name, Event)

    def __iter__(self) -> Iterator[type[Event]]:
        """All classes, by family and in the order of their modules."""
        return iter(self.by_name.values())


@cache
def _built_in() -> EventTypes:
    return EventTypes(MappingProxyType({t.kind.name: t for t in _classes() if t.kind.name}))


def _classes() -> tuple[type[Event], ...]:
    modules = [import_module(f"{__name__}.{name}") for name in sorted(m.name for m in iter_modules(__path__))]
    values = [value for module in modules for value in vars(module).values()]
    return tuple(value for value in values if isinstance(value, type) and issubclass(value, Event) and value is not Event)
