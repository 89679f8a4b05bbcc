"""Models of values that are known to be right, made without checking them: thousands of them in a long text."""

from __future__ import annotations

from functools import cache
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
    put = object.__setattr__
    put(made, "__dict__", fields)
    put(made, "__pydantic_fields_set__", _names(model))
    put(made, "__pydantic_extra__", None)
    put(made, "__pydantic_private__", None)
    return made


def filled(model: type[M], /, **fields: Any) -> M:
    """A model of these values and its own defaults, unchecked.

    Args:
        model: Its class, without private attributes; no default of it is made anew.
        fields: Every field without a default, and others, with values of the right types.

    >>> from timeline.errors import Problem
    >>> filled(Problem, reason="none", where="here")
    Problem(where='here', reason='none')
    """
    return trusted(model, {**_blank(model), **fields})


def changed(value: M, /, **fields: Any) -> M:
    """A copy with other values in some fields, unchecked: pydantic's `model_copy` in a third of its memory.

    Args:
        value: A frozen model without private attributes.
        fields: Their new values, of the right types.

    >>> from timeline.errors import Problem
    >>> changed(Problem(where="here", reason="none"), where="there")
    Problem(where='there', reason='none')
    """
    return trusted(type(value), {**value.__dict__, **fields})


@cache
def _names(model: type[BaseModel]) -> set[str]:
    """The fields that models of a class have: one set for all of them, since a frozen model never changes its own."""
    return set(model.model_fields)


@cache
def _blank(model: type[BaseModel]) -> dict[str, Any]:
    """The fields of a class in their order, with their defaults."""
    return {name: field.default for name, field in model.model_fields.items()}
