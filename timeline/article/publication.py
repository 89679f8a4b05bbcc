"""Publication lines ("Published: 5 February 2016") and the lead-in of a first paragraph ("GENEVA, Feb. 3 (Wire) - ")."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cache

from timeline.article.names import Run, is_agency, is_city, runs_of
from timeline.article.stamps import Part, Stamp, parts_of, stamps_of
from timeline.article.words import Words, words_of

LONGEST_LINE, LONGEST_LEAD_IN = 240, 140
_SHORTEST_STORY = 40  # characters after "NAIROBI: ", lest "LENGTH: 500 words" be a place
_TERMINATOR = re.compile(
    r"\s+(?:--+|[-–—_])(?:\s+|$)|\s*—\s*|\)\s?[-–—_]+\s*|--+\s*|\.\s*[-–—]\s+|:\s+|(?<=[)/\]])[.:]?\s+|(?<=\d\d\d\d)\.\s+|(?<=[^\W\d_]{3})\.\s+|\s+\|\s+"
)
_FIRST_WORD = re.compile(r"[A-Z][A-Z-]+(?![\w.])")
_SENTENCE_START = re.compile(r"[\"'“‘`«(\[]*[^\W_]")


@dataclass(frozen=True, slots=True)
class Imprint:
    """What a publication line or a lead-in says: its dates, its place, its agency; `end` is its length in the text."""

    end: int
    stamps: tuple[Stamp, ...]
    place: str | None
    agency: str | None
    labelled: bool
    names: int
    leads_in: bool = False


def publication_line(text: str, language: str) -> Imprint | None:
    """The imprint of a line that is a publication line from end to end, else `None`.

    >>> publication_line("Published: 5 February 2016 at 11.25 GMT", "en").stamps[0].date.text
    '5 February 2016'
    >>> publication_line("On 5 February 2016 the ministry closed.", "en") is None
    True
    """
    if len(text) > LONGEST_LINE or not _may_say_when(language).search(text):
        return None
    words = words_of(language)
    parts = _named_parts(text, language)
    if parts is None:
        return None
    stamps, runs = stamps_of(parts, language), runs_of(parts, words)
    labelled = any(part.kind == "label" for part in parts)
    if not _says_when(parts, stamps, labelled) or not _only_names(text, stamps, runs, labelled, language):
        return None
    place, agency = _place_and_agency(runs, words, lead_in=False, labelled=labelled)
    if _heads_a_sentence(text, language):
        return None
    return Imprint(len(text), stamps, place, agency, labelled, sum(len(run.words) for run in runs))


def _heads_a_sentence(text: str, language: str) -> bool:
    """Whether it is but a lead-in with the first words of a paragraph, all of them in capitals."""
    found = lead_in(text, language)
    rest = parts_of(text[found.end :], language) if found else ()
    return sum(part.kind == "name" for part in rest) > 3


def lead_in(text: str, language: str) -> Imprint | None:
    """The imprint before the first sentence of a paragraph, with the dash or colon that ends it, else `None`.

    >>> found = lead_in("GENEVA, Feb. 3 (Wire) - Talks were suspended.", "en")
    >>> found.place, found.agency, found.end
    ('GENEVA', 'Wire', 24)
    """
    best = None
    for stop, end in _stops(text):
        parts = _named_parts(text[:stop], language, bracketed_free=True)
        if parts is None:
            break
        found = _lead_in(text, stop, end, parts, language)
        best = found or best
    return best


def _stops(text: str) -> Iterator[tuple[int, int]]:
    """Where a lead-in may end: at a dash, a colon, a bar, a closing bracket, the full stop behind a year."""
    for match in _TERMINATOR.finditer(text, 1, LONGEST_LEAD_IN):
        stop = match.start() + (1 if match.group().startswith((")", ".")) else 0)
        yield stop, match.end()
    if len(text) <= 60 and text.endswith((")", ")--", "_")):
        yield len(text.rstrip("-_ ")), len(text)


def _named_parts(text: str, language: str, bracketed_free: bool = False) -> list[Part] | None:
    """The parts of a line, or `None` as soon as a word is no name: sentences are told from datelines by their small words."""
    words = words_of(language)
    parts: list[Part] = []
    inside = False
    for part in parts_of(text, language):
        parts.append(part)
        if part.kind == "mark":
            inside = part.text in "([" or (inside and part.text not in ")]")
        small = part.kind == "name" and not (part.text[0].isupper() or part.text[0].isdigit())
        if small and not words.has("wires.connectors", part.text) and not (inside and bracketed_free):
            return None
        if part.kind == "name" and part.text.isdigit() and not inside:
            return None
    return parts


@cache
def _may_say_when(language: str) -> re.Pattern[str]:
    return re.compile(rf"\d|\b{words_of(language).pattern('labels.relative')}\b", re.IGNORECASE)


def _says_when(parts: list[Part], stamps: tuple[Stamp, ...], labelled: bool) -> bool:
    if stamps:
        return True
    ago = [part for part in parts if part.kind == "relative"]
    counted = labelled or any(part.text[0].isdigit() for part in ago)
    return (bool(ago) and counted) or (labelled and _has_time(parts))


def _has_time(parts: list[Part]) -> bool:
    return any(part.kind == "time" for part in parts)


def _only_names(text: str, stamps: tuple[Stamp, ...], runs: tuple[Run, ...], labelled: bool, language: str) -> bool:
    """Whether what stands beside the dates can be names: few words, parted from the date, no full stop after them."""
    words = words_of(language)
    if not runs:
        return True
    if text.endswith((".", "?", "!")) or sum(len(run.words) for run in runs) > 14:
        return False
    if labelled:
        return all(len(run.words) <= 8 for run in runs)
    full = bool(stamps) and all("year" in stamp.date.groups for stamp in stamps)
    byline = bool(_byline_patterns(language)[0].match(text))
    short = all(len(run.words) <= (8 if byline else 5) for run in runs)
    timed = any(stamp.time for stamp in stamps)  # no headline has a clock behind its date
    parted = all(not run.glued or len(run.words) == 1 or run.upper or byline or timed or is_agency(run, words) for run in runs)
    dated = full or all(run.upper or is_agency(run, words) for run in runs)
    return bool(stamps) and short and parted and dated


def _lead_in(text: str, stop: int, end: int, parts: list[Part], language: str) -> Imprint | None:
    words = words_of(language)
    runs, stamps = runs_of(parts, words), stamps_of(parts, language)
    rest = text[end:]
    if not runs and not any("year" in stamp.date.groups for stamp in stamps):
        return None
    if rest and not _starts_sentence(rest):
        return None
    ended = text[stop:end].strip() or text[stop - 1]
    sentence = ended == "." and not text[stop:end].strip() and text[stop - 2] != "/"
    if not (_dated_sentence(runs, stamps, words) if sentence else _is_lead_in(ended, rest, runs, stamps, words)):
        return None
    place, agency = _place_and_agency(runs, words, lead_in=True)
    if stamps and not place and not agency and not any("year" in stamp.date.groups for stamp in stamps):
        return None
    return Imprint(end, stamps, place, agency, labelled=False, names=len(runs), leads_in=True)


def _starts_sentence(rest: str) -> bool:
    match = _SENTENCE_START.match(rest)
    return bool(match) and not rest[match.end() - 1].islower() if match else False


def _dated_sentence(runs: tuple[Run, ...], stamps: tuple[Stamp, ...], words: Words) -> bool:
    """Whether what ends in a full stop is "Geneva, 3 February 2016." or "YEREVAN, 3 February 2016, ARMENPRESS."."""
    place, *others = runs or (None,)
    if place is None or place.bracketed or len(place.words) > 3 or len(stamps) != 1:
        return False
    known = all(run.bracketed or is_agency(run, words) for run in others)
    return place.before in (",", ".", "") and known and "year" in stamps[0].date.groups


def _is_lead_in(stop: str, rest: str, runs: tuple[Run, ...], stamps: tuple[Stamp, ...], words: Words) -> bool:
    """Whether names (and dates) before a dash or colon are a dateline: by a date, an agency, or a place in capitals."""
    outside = [run for run in runs if not run.bracketed]
    agency = any(run.bracketed or is_agency(run, words) for run in runs if not words.has("wires.slugs", run.text))
    if sum(len(run.words) for run in outside) > 8 or any(len(run.words) > 5 for run in runs):
        return False
    place = bool(outside) and outside[0].upper and not words.has("wires.slugs", outside[0].text)
    shouting = rest[:60].isupper() or _FIRST_WORD.match(rest) is not None
    city = bool(outside) and is_city(outside[0], words)
    if stop in ")]/.":  # nothing but the bracket ends it
        return agency and bool(outside) and bool(stamps or (place and not shouting))
    if stop == "|" and not city:  # "Harbour News | Ferry to sail" is a headline
        return False
    if stamps or (agency and (place or not outside or outside[0].words[0][0].isupper())):
        return ":" not in stop or bool(outside)
    if ":" in stop and len(rest) < _SHORTEST_STORY:
        return False
    spaced_dash = stop == "—" and bool(outside) and len(outside[0].words) <= 3 and len(outside) == 1
    return not shouting and ((place and len(outside[0].words) <= 4) or spaced_dash or (city and len(outside) <= 3))


def _place_and_agency(runs: tuple[Run, ...], words: Words, lead_in: bool, labelled: bool = False) -> tuple[str | None, str | None]:
    runs = tuple(_unsigned(runs, words))
    if lead_in and [(run.bracketed, run.before) for run in runs] == [(True, ",")]:  # "(Geneva, 3 February 2016) - "
        return runs[0].text, None
    bracketed = [run for run in runs if run.bracketed and not is_city(run, words) and (lead_in or run.upper)]
    agencies = [run for run in runs if is_agency(run, words)] or bracketed
    rest = [run for run in runs if run not in agencies and run not in bracketed]
    places = [run for run in rest if lead_in or (run.upper and len(run.words) <= 4) or is_city(run, words)]
    if not lead_in and not places and not labelled and len(rest) == 1 and rest[0].before in (",", "(", "/"):
        places = rest if len(rest[0].words) <= 2 else []
    agency = _without_role(agencies[0], words) if agencies else None
    if not places:
        return None, agency
    following = places[1:] if lead_in else []
    return ", ".join(_without_stop(run, words) for run in (places[0], *following[:1])), agency


def _unsigned(runs: tuple[Run, ...], words: Words) -> Iterator[Run]:
    """The runs without slugs and writers: of "By Ada Quill LONDON" the place is left, of "By Associated Press" the agency."""
    for run in (part for whole in runs for part in _agency_and_place(whole, words)):
        if words.has("wires.slugs", run.text) or words.has("zones.names", run.text):
            continue
        if words.has("bylines.starts", run.words[0]):
            signed = run.words[1:]
            tail = tuple(word for at, word in enumerate(signed) if all(later.isupper() for later in signed[at:]))
            left = signed if words.has("wires.agencies", " ".join(signed)) else tail if len(tail) < len(signed) else ()
        else:
            first = run.words[0]
            small = words.has("wires.connectors", first) and not words.has("calendar.joiners", first)
            left = run.words[1:] if small else run.words
        left = run.words if left and is_city(run, words) else left  # "The Hague"
        if left:
            yield replace(run, words=left)


def _agency_and_place(run: Run, words: Words) -> Iterator[Run]:
    """The two names in "Agence France-Presse in Suva"; any other run as it is."""
    for at, word in enumerate(run.words):
        if word.islower() and words.has("wires.connectors", word) and words.has("wires.agencies", " ".join(run.words[:at])):
            yield replace(run, words=run.words[:at])
            yield replace(run, words=run.words[at + 1 :])
            return
    yield run


def _without_role(run: Run, words: Words) -> str:
    """The name of an agency, without what stands before a name of its staff ("Xinhua Editor: ...")."""
    kept = run.words[:-1] if len(run.words) > 1 and words.has("wires.roles", run.words[-1]) else run.words
    return " ".join(kept).strip(" .")


def _without_stop(run: Run, words: Words) -> str:
    """A name without the full stop after it ("MOSCOW."), but with that of an abbreviation ("N.Y.", "Mo.")."""
    stopped = (run.upper and len(run.words[-1]) > 5) or words.has("places.cities", run.text.rstrip("."))
    return run.text.rstrip(".") if stopped and run.text.count(".") == 1 else run.text


@cache
def _byline_patterns(language: str) -> tuple[re.Pattern[str], re.Pattern[str]]:
    words = words_of(language)
    start = re.compile(rf"{words.pattern('bylines.starts')}\s*:?\s+(?=\w)", re.IGNORECASE)
    credit = re.compile(rf"[(\[—–-]*\s*{words.pattern('bylines.credits')}\b", re.IGNORECASE)
    return start, credit


def is_byline(text: str, language: str) -> bool:
    """Whether a line says who wrote it and nothing else.

    >>> is_byline("By Jane Smith in Geneva", "en"), is_byline("By Monday the talks were over.", "en")
    (True, False)
    """
    if len(text) > LONGEST_LINE:
        return False
    start, credit = _byline_patterns(language)
    if credit.match(text):
        return True
    begun = start.match(text)
    if not begun or text.endswith((".", "?", "!", ",", ":")):
        return False
    parts = _named_parts(text[begun.end() :], language)
    return bool(parts) and parts is not None and len(parts) <= 16 and parts[0].kind == "name"
