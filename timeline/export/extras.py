"""Formats that need a library of their own: named before anything is read or written, with the command that brings it."""

from __future__ import annotations

from importlib.util import find_spec

from timeline.errors import CannotWrite


def need(module: str, wanted: str, install: str) -> None:
    """Refuse where a library is not installed.

    Args:
        module: Its import name ("icalendar").
        wanted: What needs it (".ics").
        install: The command that brings it.

    Raises:
        CannotWrite: If it is not there.

    >>> need("no_such_library", ".xyz", 'pip install "no-such-library"')
    Traceback (most recent call last):
    timeline.errors.CannotWrite: .xyz needs no_such_library, which is not installed: pip install "no-such-library"
    """
    if find_spec(module) is None:
        raise CannotWrite(f"{wanted} needs {module}, which is not installed: {install}")
