"""The one way in which files are written: whole or not at all."""

from __future__ import annotations

import os
import secrets
import shutil
from os import PathLike
from pathlib import Path

from timeline.errors import CannotWrite


def write_whole(path: str | PathLike[str], data: bytes) -> None:
    """Put data into a file so that, whatever happens, the old content or the new is there and never a part.

    The data is written beside the file, forced to disk, and renamed over it (POSIX promises that this is one step).

    Raises:
        CannotWrite: If the system refuses.
    """
    place = Path(path).resolve()  # a link stays a link: what it points to is replaced
    beside = place.with_name(f".{place.name}.{secrets.token_hex(4)}")
    try:
        try:
            _write(beside, data)
            if place.exists():
                shutil.copymode(place, beside)
            beside.replace(place)
        finally:
            beside.unlink(missing_ok=True)
        sync_folder(place.parent)
    except OSError as error:
        raise CannotWrite(f"{place}: {error.strerror or error}; nothing was changed") from error


def _write(path: Path, data: bytes) -> None:
    with path.open("xb") as file:
        file.write(data)
        file.flush()
        os.fsync(file.fileno())


def sync_folder(folder: Path) -> None:
    """Force the names in a folder to disk, where the system can open folders."""
    if hasattr(os, "O_DIRECTORY"):
        handle = os.open(folder, os.O_RDONLY | os.O_DIRECTORY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)
