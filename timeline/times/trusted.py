"""Models of values that are known to be right, made without checking them: thousands of them in a long text."""

from __future__ import annotations

from typing import Any, TypeVar

from pydantic import BaseModel

M = TypeVar("M", bound=BaseModel)


def trusted(model: type[M], fields: dict[str, Any]) -> M:
    """A model of these values, unchecked; what pydantic's `model_construct` does once it has filled in defaults.

    Args:
        model: Its class, without private attributes.
        fields: Every field of it, in its order, with a value of the right type.

    >>> from timeline.errors import Problem
    >>> trusted(Problem, {"where": "here", "reason": "none"}) == Problem(where="here", reason="none")
    True
    """
    made = model.__new__(model)
    for name, value in (("__dict__", fields), ("__pydantic_fields_set__", set(fields))):
        object.__setattr__(made, name, value)
    for name in ("__pydantic_extra__", "__pydantic_private__"):
        object.__setattr__(made, name, None)
    return made
