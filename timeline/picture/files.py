"""Where pictures go: a suffix that is known, a file that is whole or untouched."""

from __future__ import annotations

import os
import tempfile
from pathlib import Path

from timeline.errors import CannotWrite

SUFFIXES = (".pdf", ".png", ".svg")


def picture_suffix(path: Path) -> str:
    """The suffix of a picture's path, in lower case.

    Raises:
        CannotWrite: It is no format of pictures, or the path is a directory.

    >>> picture_suffix(Path("story.PNG"))
    '.png'
    """
    suffix = path.suffix.lower()
    if path.is_dir():
        raise CannotWrite(f"{path} is a directory; name a file in it, such as {path / 'timeline.png'}")
    if suffix not in SUFFIXES:
        raise CannotWrite(f"{path} has {f'the unknown suffix {suffix!r}' if suffix else 'no suffix'}; end it in {', '.join(SUFFIXES)}")
    return suffix


def write_whole(path: Path, content: bytes) -> None:
    """Writes a file so that there is the old one or the new one, never a half: beside it first, then in its place.

    Raises:
        CannotWrite: The folder does not exist or does not let itself be written.
    """
    beside: str | None = None
    try:
        handle, beside = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name[:60]}.", suffix=".part")
        with os.fdopen(handle, "wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        os.chmod(beside, _mode(path))
        os.replace(beside, path)
    except OSError as error:
        if beside is not None:
            Path(beside).unlink(missing_ok=True)
        reason = error.strerror or type(error).__name__
        raise CannotWrite(f"cannot write {path}: {reason}; choose a folder that exists and that you may write to") from error


def _mode(path: Path) -> int:
    """The permissions of the file that is replaced; else what a new file gets."""
    if path.exists():
        return path.stat().st_mode & 0o777
    mask = os.umask(0)
    os.umask(mask)
    return 0o666 & ~mask
