"""How the events of a job become its result: JSON Lines as they are, Parquet by way of them."""

from __future__ import annotations

import json
import os
import shutil
from dataclasses import dataclass
from pathlib import Path
from typing import Final, Literal

from timeline.corpus.results import Form, Places
from timeline.errors import CannotWrite, installing
from timeline.export import parquet
from timeline.export.extras import need


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind of result.

    Attributes:
        lines: What the lines so far are: all that is known of an event, or a flat row of it.
        form: Makes the result of them.
    """

    lines: Literal["event", "row"]
    form: Form


def kind_of(out: Path) -> Kind:
    """The kind that the suffix of a name asks for.

    Raises:
        CannotWrite: If it is none of ours, or needs a library that is not installed.
    """
    if out.suffix.lower() not in _KINDS:
        raise CannotWrite(f"{out}: many articles become {' or '.join(_KINDS)}; give OUT one of these suffixes")
    if out.suffix.lower() == ".parquet":
        need("pyarrow", ".parquet", installing("parquet"))
    return _KINDS[out.suffix.lower()]


def _lines(before: Path | None, places: Places) -> Path:
    """What is there is the result already, unless there was one before: then that comes first."""
    if before is None:
        return places.part
    with places.whole.open("wb") as whole:
        for path in (before, places.part):
            with path.open("rb") as file:
                shutil.copyfileobj(file, whole)
        whole.flush()
        os.fsync(whole.fileno())
    return places.whole


def _table(before: Path | None, places: Places) -> Path:
    with places.part.open("rb") as file:
        parquet.write_rows(places.whole, (json.loads(line) for line in file), before)
    return places.whole


_KINDS: Final = {".jsonl": Kind("event", _lines), ".parquet": Kind("row", _table)}
