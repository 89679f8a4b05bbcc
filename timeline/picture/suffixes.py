"""What pictures can be written as."""

from __future__ import annotations

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
        raise CannotWrite(
            f"{path} has {f'the unknown suffix {suffix!r}' if suffix else 'no suffix'}; end it in {', '.join(SUFFIXES)}"
        )
    return suffix
