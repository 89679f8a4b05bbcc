"""Which suffix is written how."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from os import PathLike
from pathlib import Path
from typing import Final, Unpack

from timeline.chronology import Timeline
from timeline.errors import BadValue, CannotWrite, installing
from timeline.export import csv, ics, json, jsonl, jsonld, md, mmd, parquet, plover, timelinejs, tml
from timeline.export.extras import need
from timeline.picture import page, plot, plotting
from timeline.picture.choosing import Drawing
from timeline.writing import write_whole


@dataclass(frozen=True, slots=True)
class Format:
    """A way to write a timeline.

    Attributes:
        suffix: What file names end in (".timelinejs.json"); the longest that fits is meant.
        write: Writes a timeline to a path, whole or not at all.
        ours: How a file of this format begins (and ends); another file in the place is not overwritten unasked.
        about: What it is and for whom, in a few words.
        module: The library it takes, if that is not always installed.
        extra: The extra that brings the library.
        asks: For what has a picture: raises what is wrong with the options of one, which `write` then takes as well.
    """

    suffix: str
    write: Callable[..., object]
    ours: re.Pattern[bytes]
    about: str
    module: str | None = None
    extra: str | None = None
    asks: Callable[..., None] | None = None


def _text(render: Callable[[Timeline], bytes]) -> Callable[[Timeline, Path], object]:
    return lambda timeline, path: write_whole(path, render(timeline))


FORMATS: Final = (
    Format(".json", _text(json.render), json.OURS, "everything the timeline holds; Timeline.load gives it back equal"),
    Format(".jsonl", _text(jsonl.render), jsonl.OURS, "JSON Lines: one event a line, for tools that read a line at a time"),
    Format(".csv", _text(csv.render), csv.OURS, "one event a row, safe to open in a spreadsheet"),
    Format(
        ".parquet",
        _text(parquet.render),
        parquet.OURS,
        "the columns of the CSV, typed, for data frames and databases",
        "pyarrow",
        "parquet",
    ),
    Format(".ics", _text(ics.render), ics.OURS, "iCalendar: entries for calendar programs", "icalendar", "calendar"),
    Format(".html", page.save, page.OURS, "a page to read, complete in one file", asks=page.check),
    Format(".md", _text(md.render), md.OURS, "a Markdown table with the sentence of each event"),
    Format(".mmd", _text(mmd.render), mmd.OURS, "a Mermaid diagram for Markdown pages and wikis"),
    Format(".jsonld", _text(jsonld.render), jsonld.OURS, "schema.org/Event as JSON-LD, for web pages and knowledge graphs"),
    Format(".timelinejs.json", _text(timelinejs.render), timelinejs.OURS, "the input of the TimelineJS widget"),
    Format(".plover.csv", _text(plover.render_csv), plover.OURS_CSV, "who did what to whom: rows of event data, coded in PLOVER"),
    Format(".plover.jsonl", _text(plover.render_jsonl), plover.OURS_JSONL, "the same rows as JSON Lines"),
    Format(".tml", _text(tml.render), tml.OURS, "TimeML: TIMEX3, EVENT, MAKEINSTANCE and TLINK"),
    Format(".png", plot, re.compile(rb"\x89PNG\r\n\x1a\n"), "the picture, for pages and messages", asks=plotting.check),
    Format(".svg", plot, re.compile(rb"[^\0]*?<svg\b"), "the picture, to scale", asks=plotting.check),
    Format(".pdf", plot, re.compile(rb"%PDF-"), "the picture, for print", asks=plotting.check),
)
_LOOK: Final = 16_384  # bytes of a file that tell whose it is; the footer of a Parquet file takes some 6,000
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


def save(timeline: Timeline, path: str | PathLike[str], *, overwrite: bool = False, **picture: Unpack[Drawing]) -> None:
    """Write the timeline in the format that the suffix names.

    Args:
        timeline: What to write.
        path: Where to.
        overwrite: Whether to replace a file that holds something else than this format.
        picture: How the picture is to be, if the format has one: the options of `Timeline.plot`.

    Raises:
        CannotWrite: If the suffix is unknown, its extra is not installed, the folder is missing or not writable, or a foreign file
            is in the place.
        BadValue: If the format has no picture, or none like this.
    """
    check(path, overwrite=overwrite, **picture).write(timeline, Path(path), **picture)


def check(path: str | PathLike[str], *, overwrite: bool = False, **picture: Unpack[Drawing]) -> Format:
    """The format for a path, after looking whether writing there would be right; nothing is written.

    Raises:
        CannotWrite, BadValue: As `save`.
    """
    kind, place = format_of(path), Path(path)
    _check_picture(kind, **picture)
    if kind.module:
        need(kind.module, kind.suffix, installing(kind.extra or ""))
    if place.is_dir() or not place.parent.is_dir():
        raise CannotWrite(
            f"{place}: {'a folder' if place.is_dir() else 'its folder does not exist'}; name a file in a folder that does"
        )
    if place.exists() and not overwrite and not _replaceable(place, kind):
        raise CannotWrite(
            f"{place}: holds something else than a timeline as {kind.suffix}; choose another name or pass overwrite=True"
        )
    return kind


def _check_picture(kind: Format, **picture: Unpack[Drawing]) -> None:
    unknown = sorted(set(picture) - set(Drawing.__annotations__))
    if unknown:
        raise BadValue(f"a picture has no {unknown[0]}; take some of {', '.join(Drawing.__annotations__)}")
    if picture and kind.asks is None:
        drawn = " ".join(one.suffix for one in FORMATS if one.asks)
        raise BadValue(f"{kind.suffix} has no picture, and so no {', '.join(picture)}; use one of {drawn}, or leave it out")
    if kind.asks is not None:
        kind.asks(**picture)


def _replaceable(place: Path, kind: Format) -> bool:
    """Whether a file is empty or begins, and ends, as this format does."""
    try:
        with place.open("rb") as file:
            beginning = file.read(_LOOK)
            file.seek(max(len(beginning), place.stat().st_size - _LOOK))
            ending = file.read()
    except OSError as error:
        raise CannotWrite(f"{place}: {error.strerror or error}; choose another name") from error
    return not beginning or bool(kind.ours.match(beginning + ending))
