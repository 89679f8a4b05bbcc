"""Which suffix is written how, and the one way in which files are written: whole or not at all."""

from __future__ import annotations

import os
import re
import secrets
import shutil
from collections.abc import Callable
from dataclasses import dataclass
from os import PathLike
from pathlib import Path
from typing import Final

from timeline.chronology import Timeline
from timeline.errors import CannotWrite
from timeline.export import csv, json, jsonl, md


@dataclass(frozen=True, slots=True)
class Format:
    """A way to write a timeline.

    Attributes:
        suffix: What file names end in (".timelinejs.json"); the longest that fits is meant.
        render: The timeline as the bytes of the file.
        ours: How a file of this format begins; another file in the place is not overwritten unasked.
    """

    suffix: str
    render: Callable[[Timeline], bytes]
    ours: re.Pattern[bytes]


FORMATS: Final = (
    Format(".json", json.render, json.OURS),
    Format(".jsonl", jsonl.render, jsonl.OURS),
    Format(".csv", csv.render, csv.OURS),
    Format(".md", md.render, md.OURS),
)
SUFFIXES: Final = tuple(one.suffix for one in FORMATS)


def format_of(path: str | PathLike[str]) -> Format:
    """The format that the suffix of a file name asks for; case does not matter.

    Raises:
        CannotWrite: If no format has that suffix; the message lists those that there are.

    >>> format_of("talks.JSON").suffix
    '.json'
    """
    name = Path(path).name.lower()
    fitting = [one for one in FORMATS if name.endswith(one.suffix)]
    if not fitting:
        raise CannotWrite(f"{path}: no format has this suffix; use one of {' '.join(SUFFIXES)}")
    return max(fitting, key=lambda one: len(one.suffix))


def save(timeline: Timeline, path: str | PathLike[str], *, overwrite: bool = False) -> None:
    """Write the timeline in the format that the suffix names.

    Args:
        timeline: What to write.
        path: Where to.
        overwrite: Whether to replace a file that holds something else than this format.

    Raises:
        CannotWrite: If the suffix is unknown, the folder is missing or not writable, or a foreign file is in the place.
    """
    kind = check(path, overwrite=overwrite)
    write_whole(path, kind.render(timeline))


def check(path: str | PathLike[str], *, overwrite: bool = False) -> Format:
    """The format for a path, after looking whether writing there would be right; nothing is written.

    Raises:
        CannotWrite: As `save`.
    """
    kind, place = format_of(path), Path(path)
    if place.is_dir() or not place.parent.is_dir():
        raise CannotWrite(
            f"{place}: {'a folder' if place.is_dir() else 'its folder does not exist'}; name a file in a folder that does"
        )
    if place.exists() and not overwrite and not _replaceable(place, kind):
        raise CannotWrite(
            f"{place}: holds something else than a timeline as {kind.suffix}; choose another name or pass overwrite=True"
        )
    return kind


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
        _sync_folder(place.parent)
    except OSError as error:
        raise CannotWrite(f"{place}: {error.strerror or error}; nothing was changed") from error


def _write(path: Path, data: bytes) -> None:
    with path.open("xb") as file:
        file.write(data)
        file.flush()
        os.fsync(file.fileno())


def _sync_folder(folder: Path) -> None:
    """Force the new name to disk too, where the system can open folders."""
    if hasattr(os, "O_DIRECTORY"):
        handle = os.open(folder, os.O_RDONLY | os.O_DIRECTORY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)


def _replaceable(place: Path, kind: Format) -> bool:
    """Whether a file is empty or begins as this format does."""
    try:
        with place.open("rb") as file:
            beginning = file.read(512)
    except OSError as error:
        raise CannotWrite(f"{place}: {error.strerror or error}; choose another name") from error
    return not beginning or bool(kind.ours.match(beginning))
