"""Corrections by hand: people know better than a program, and readers should see where they did."""

from __future__ import annotations

from collections.abc import Mapping

from pydantic import ValidationError

from timeline.errors import BadValue
from timeline.events.model import Event
from timeline.times.given import given


def correct(event: Event, changes: Mapping[str, object]) -> Event:
    """The event with other values in some fields; for each its reasons say what stood there.

    Args:
        event: What to correct; its type stays.
        changes: Field to new value; for "when" anything that `timeline.times.given.given` takes, or `None`.

    Raises:
        BadValue: If there is no such field, or the value does not fit it.
    """
    if unknown := changes.keys() - type(event).model_fields.keys():
        raise BadValue(f"an event has no field {min(unknown)!r}; its fields are {', '.join(type(event).model_fields)}")
    new = {name: _value(name, value) for name, value in changes.items()}
    notes = tuple(f"{name} corrected by hand; it was {getattr(event, name)!s}" for name in new)
    corrected = tuple(sorted({*event.corrected, *new}))
    try:
        return type(event).model_validate(dict(event) | {"reasons": (*event.reasons, *notes), "corrected": corrected} | new)
    except ValidationError as error:
        wrong = error.errors()[0]
        raise BadValue(f"{'.'.join(map(str, wrong['loc']))}: {wrong['msg']}") from error


def _value(name: str, value: object) -> object:
    return given(value) if name == "when" and value is not None else value  # type: ignore[arg-type]  # checked by given
