"""Dates, clock times, zones and labels in a short line ("Published: 5 Feb 2016, 11.25 GMT"), and what is left of the line.

A line is scanned once from left to right; each part is told by one bounded pattern, and what no pattern tells is a name.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from functools import cache
from itertools import pairwise
from typing import Literal

from timeline.article.words import Words, any_of, words_of

PartKind = Literal["date", "numeric", "time", "zone", "weekday", "label", "relative", "joiner", "mark", "name"]


@dataclass(frozen=True, slots=True)
class Part:
    """A piece of a line: offsets into the line, the text there, and the named groups of the pattern that told it."""

    kind: PartKind
    start: int
    end: int
    text: str
    groups: dict[str, str]


@cache
def _patterns(language: str) -> tuple[tuple[PartKind, re.Pattern[str]], ...]:
    """The patterns in the order they are tried; compiled once a language."""
    words = words_of(language)
    shapes = _date_shapes(words)
    noon = words.pattern("calendar.before_noon", "calendar.after_noon")
    mark = words.pattern("calendar.clock_marks")
    zone = rf"(?:(?:GMT|UTC)?[+\-−]\d{{1,2}}:?(?:\d\d)?(?!\d)|{words.pattern('zones.names')}\b)"
    opening = rf"(?:{words.pattern('labels.openings')}\s+)?"
    label = rf"{opening}(?P<label>{words.pattern('labels.published', 'labels.updated')})(?!\w)\s*[:=]?"
    units = rf"(?:\d{{1,3}}|{words.pattern('labels.units')})(?:\s+{words.pattern('labels.units')}){{1,3}}\s+"
    clock = rf"(?P<hour>\d{{1,2}})[:.](?P<minute>\d\d)(?:[:.](?P<second>\d\d)(?:\.\d{{1,9}})?)?(?:\s*(?P<noon>{noon})(?!\w))?(?!\d)"
    sources: list[tuple[PartKind, str]] = [
        ("relative", rf"(?:{units})?{words.pattern('labels.relative')}\b"),
        *(("date", shape) for shape in shapes),
        ("numeric", r"(?P<a>\d{1,2})(?P<sep>[/\-]|\.\s?)(?P<b>\d{1,2})(?P=sep)(?P<year>\d{4}|\d\d)(?!\d|[/.\-:]\d)"),
        ("time", rf"T?{clock}(?:\s*{mark}\b)?"),
        ("time", rf"(?P<hour>\d{{1,2}})\s*(?P<noon>{noon})(?!\w)"),
        ("time", r"(?P<hour>\d\d)h(?P<minute>\d\d)(?!\w)"),
        ("time", rf"(?P<hour>\d\d)(?P<minute>\d\d)(?=\s*\(?(?:{mark}|{zone})(?!\w))(?:\s*{mark}\b)?"),
        ("time", rf"(?P<word>{any_of(words.clock_words)})\b"),
        ("zone", rf"\(?(?P<zone>{zone})\)?(?!\w)"),
        ("weekday", rf"(?P<weekday>{any_of(words.weekdays)})\b\.?"),
        ("label", label),
        ("joiner", rf"(?:{words.pattern('calendar.joiners')}|\d{{1,3}}[\s-]{words.pattern('labels.reading')})\b"),
        ("mark", r"[^\w\s]+?"),
        ("name", r"\w(?:[\w.&'’]|-(?!-)){0,60}"),
    ]
    return tuple((kind, re.compile(source, re.IGNORECASE)) for kind, source in sources)


def _date_shapes(words: Words) -> tuple[str, ...]:
    """Dates with a month in words or in ISO order. A year is left out only where the line does."""
    month = rf"(?P<month>{any_of(words.months)})\b\.?"
    day = rf"(?P<day>\d{{1,2}})(?:{words.pattern('calendar.ordinals')}\b)?(?![\d:])"
    zones = words.pattern("zones.names", "calendar.clock_marks")
    clock = r"\d{1,2}[:.]\d\d"  # "January 3, 20165:04 PM", "03 JAN 16 17:04": what follows is a clock time
    years = [rf"[12]\d{{3}}(?={clock})", r"[12]\d{3}(?![\d:])", r"'\d\d(?!\d)", rf"\d\d(?=\s*(?:[(–—]|--|$)|\s+{clock})"]
    year = rf"(?P<year>{'|'.join(years)})(?!\s*{zones}\b)"
    of = words.pattern("calendar.joiners")
    iso = r"(?P<year>\d{4})(?P<sep>[\-/.])(?P<month>\d{1,2})(?P=sep)(?P<day>\d{1,2})(?!\d|[\-/]\d)"
    return (
        iso + r"(?=T?\b|\D|$)",
        r"(?P<year>(?:19|20)\d\d)(?P<month>0[1-9]|1[0-2])(?P<day>[0-3]\d)(?!\d)",
        rf"(?P<year>[12]\d{{3}})[\s,\-/]{{1,3}}{month}[\s\-/]{{0,2}}{day}",
        rf"{month}[\s\-/]{{0,2}}{day}(?:[\s,.\-/]{{0,3}}{year})?",
        rf"{day}[\s\-./]{{0,2}}(?:{of}\s+)?{month}(?:[\s,.\-/]{{0,3}}{year})?",
    )


def parts_of(line: str, language: str) -> Iterator[Part]:
    """The parts of a line, in order."""
    at, timed = 0, False
    while at < len(line):
        if line[at].isspace():
            at += 1
            continue
        part = _part_at(line, at, language, timed)
        yield part
        at = part.end
        timed = part.kind in ("time", "zone") or (timed and part.kind == "mark")


def _part_at(line: str, at: int, language: str, timed: bool) -> Part:
    """The part that begins at an offset; a zone only after a clock time, else "Eastern" is but a name."""
    after_letter = at > 0 and line[at - 1].isalpha()
    for kind, pattern in _patterns(language):
        match = pattern.match(line, at)
        if match and (timed or kind != "zone") and (not after_letter or kind in ("time", "zone", "name", "mark")):
            return Part(kind, at, match.end(), match.group(), {k: v for k, v in match.groupdict().items() if v})
    return Part("mark", at, at + 1, line[at], {})


@dataclass(frozen=True, slots=True)
class Stamp:
    """A date as a line gives it, with the clock time, zone, weekday and label beside it."""

    date: Part
    time: Part | None = None
    zone: str | None = None
    weekday: str | None = None
    label: Literal["published", "updated"] | None = None


def stamps_of(parts: Iterable[Part], language: str) -> tuple[Stamp, ...]:
    """The dates of a line, each with what its label and its neighbours say of it."""
    groups: list[list[Part]] = [[]]
    for part in parts:
        if part.kind == "label" and groups[-1]:
            groups.append([])
        groups[-1].append(part)
    found = tuple(stamp for group in groups for stamp in _stamps(group, language))
    loose = [part for group in groups if not _of(group, "date", "numeric") for part in group]
    if len(found) == 1 and not found[0].time and _of(loose, "time"):  # "5 February 2016 Last updated at 13:17 GMT"
        return (replace(found[0], time=_of(loose, "time")[0], zone=_zone(loose)),)
    return found


def _stamps(group: list[Part], language: str) -> Iterator[Stamp]:
    dates, times, weekdays = _of(group, "date", "numeric"), _of(group, "time"), _of(group, "weekday")
    label = next((part.groups["label"].lower() for part in group if part.kind == "label"), None)
    for number, date in enumerate(dates):
        first = number == 0
        yield Stamp(
            date=date,
            time=times[0] if times and first else None,
            zone=_zone(group) if times and first else None,
            weekday=weekdays[0].groups["weekday"] if weekdays and first else None,
            label=_label(label, language),
        )


def _of(parts: list[Part], *kinds: PartKind) -> list[Part]:
    return [part for part in parts if part.kind in kinds]


def _zone(parts: list[Part]) -> str | None:
    """The zone that directly follows a clock time, as written."""
    return next((b.groups["zone"] for a, b in pairwise(parts) if a.kind == "time" and b.kind == "zone"), None)


def _label(text: str | None, language: str) -> Literal["published", "updated"] | None:
    if text is None:
        return None
    return "updated" if words_of(language).has("labels.updated", " ".join(text.split())) else "published"
