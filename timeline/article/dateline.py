"""The dateline: when, where and by whom an article was published, and how that was found out."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, datetime, timedelta
from typing import Literal

from pydantic import BaseModel, ConfigDict

from timeline.article.blocks import Layout
from timeline.article.customs import customs_of
from timeline.article.moment import Evidence, Moment, Order, days_of, moment_of, zone_name
from timeline.article.publication import Imprint
from timeline.article.stamps import Stamp
from timeline.errors import CannotRead, Problem

Found = Literal["given", "line", "lead-in", "page", "url", "nowhere"]
_ISO = re.compile(r"(\d{4}-\d\d-\d\d)(?:[T ](\d\d:\d\d(?::\d\d(?:\.\d{1,9})?)?)\s*(Z|[+-]\d\d:?\d\d|[+-]\d\d)?)?", re.IGNORECASE)
_URL_DAY = re.compile(r"(?<!\d)((?:19|20)\d\d)([/\-_]?)(0[1-9]|1[0-2])\2([0-2]\d|3[01])(?!\d)")
_URL = re.compile(r"(?:https?://|www\.).{1,500}")
_YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")
_ENOUGH = 20
NOT_FOUND = "no publication date was found in the text; pass one with published= (--published)"
_DAYS = timedelta(days=7)


class Dateline(BaseModel):
    """When and where an article was published, by what it says or by what was given.

    Attributes:
        published: The day (a `date`) or, with a clock time, the naive civil `datetime`; `None` if only a place or agency stands
            there.
        zone: The zone of the clock time ("UTC", "+03:00", "GMT", "ET"), as given, or `None`.
        place: Where it was written ("GENEVA"), or `None`.
        agency: The wire or publisher named in it ("Reuters"), or `None`.
        start, end: Where the date stands in the article's text (code points, half-open); `None` if it was not found there.
        found: "given", in a publication "line", in the "lead-in" of the first paragraph, in the "page" (HTML or JSON fields), in
            the "url", or "nowhere" (no date).
        explanation: How it came about, for people.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

    published: datetime | date | None = None
    zone: str | None = None
    place: str | None = None
    agency: str | None = None
    start: int | None = None
    end: int | None = None
    found: Found = "nowhere"
    explanation: str = ""


def given_dateline(published: date | str, found: Found = "given") -> Dateline:
    """The dateline of a date that was given: a date, a datetime or ISO text; civil time is kept and the zone remembered.

    Raises:
        CannotRead: text that is no ISO 8601 date.

    >>> given_dateline("2016-02-05T11:25Z").published
    datetime.datetime(2016, 2, 5, 11, 25)
    """
    moment: date
    note = f"given as {published}" if found == "given" else f"the {found} says {published}"
    if isinstance(published, datetime):
        offset = published.strftime("%z")[:5]
        zone, moment = offset or None, published.replace(tzinfo=None, fold=0)
    elif isinstance(published, date):
        zone, moment = None, published
    else:
        zone, moment = _iso(published)
    return Dateline(published=moment, zone=zone_name(zone) if zone else None, found=found, explanation=note)


def _iso(text: str) -> tuple[str | None, date]:
    """The zone and the day or moment of ISO text."""
    match = _ISO.fullmatch(text.strip()) if isinstance(text, str) else None
    try:
        if match is None:
            raise ValueError
        day, clock, zone = match.groups()
        moment: date = date.fromisoformat(day) if clock is None else datetime.fromisoformat(f"{day}T{clock[:15]}")
    except ValueError:
        raise CannotRead(f"published={text!r} is no date: write it as 2016-02-05 or 2016-02-05T11:25Z") from None
    return zone, moment


def find_dateline(text: str, layout: Layout, language: str, url: str | None) -> tuple[Dateline, tuple[Problem, ...]]:
    """The dateline that a text itself gives, and what was odd about it.

    The label "published" wins over a bare date line, that over the lead-in ("GENEVA, Feb. 3, 2016 -"), that over "updated", and
    the address comes last. Where nothing gives a whole date, `published` is `None` and a problem says so.
    """
    imprints = [imprint for _, imprint in layout.imprints]
    place = next((imprint.place for imprint in sorted(imprints, key=lambda i: not i.leads_in) if imprint.place), None)
    agency = next((imprint.agency for imprint in sorted(imprints, key=lambda i: not i.leads_in) if imprint.agency), None)
    evidence = _evidence(text, layout, language, url)
    read = [(at, i, s, moment_of(s, evidence, language)) for at, i, s in _stamps(layout)]
    problems = [
        Problem(where=f"characters {at + s.date.start}-{at + s.date.end}", reason=m.problem) for at, _, s, m in read if m.problem
    ]
    ranked = sorted((r for r in read if r[3].published), key=lambda r: (_rank(r[1], r[2]), not r[2].time))
    if ranked:
        chosen = _from_stamp(*ranked[0], place=place, agency=agency)
        return chosen, (*problems, *_disagreement(ranked))
    if days := _url_days(url, text, layout):
        day = min(days)
        note = f"the address of the article says {day.isoformat()}"
        return Dateline(published=day, place=place, agency=agency, found="url", explanation=note), tuple(problems)
    problems.append(Problem(where="article", reason=NOT_FOUND))
    return Dateline(place=place, agency=agency, explanation="no publication date was found"), tuple(problems)


def _stamps(layout: Layout) -> Iterator[tuple[int, Imprint, Stamp]]:
    """The dates of the publication lines near the top and the end; a text with hundreds of them is a list of something else."""
    imprints = layout.imprints
    for at, imprint in imprints if len(imprints) <= 2 * _ENOUGH else (*imprints[:_ENOUGH], *imprints[-_ENOUGH:]):
        for stamp in imprint.stamps:
            yield at, imprint, stamp


def _rank(imprint: Imprint, stamp: Stamp) -> int:
    if stamp.label:
        return 0 if stamp.label == "published" else 3
    return 2 if imprint.leads_in else 1


def _from_stamp(at: int, imprint: Imprint, stamp: Stamp, moment: Moment, *, place: str | None, agency: str | None) -> Dateline:
    return Dateline(
        published=moment.published,
        zone=moment.zone,
        place=place,
        agency=agency,
        start=at + stamp.date.start,
        end=at + stamp.date.end,
        found="lead-in" if imprint.leads_in else "line",
        explanation="; ".join(moment.steps),
    )


def _disagreement(ranked: list[tuple[int, Imprint, Stamp, Moment]]) -> Iterator[Problem]:
    """Publication lines that lie more than a week apart are worth a word; an update is not."""
    days = [_day(moment) for _, _, stamp, moment in ranked if stamp.label != "updated"]
    if days and max(days) - min(days) > _DAYS:
        listed = ", ".join(sorted({day.isoformat() for day in days}))
        yield Problem(
            where="article", reason=f"it gives several publication dates ({listed}): pass published= if the first is wrong"
        )


def _day(moment: Moment) -> date:
    published = moment.published
    assert published is not None  # the caller keeps only those
    return published.date() if isinstance(published, datetime) else published


def _evidence(text: str, layout: Layout, language: str, url: str | None) -> Evidence:
    days, orders, ambiguous = set(_url_days(url, text, layout)), set[Order](), False
    for _, _, stamp in _stamps(layout):
        if "year" in stamp.date.groups:
            read = days_of(stamp.date, language)
            if len(read) == 1:
                days.add(read[0][0])
                orders.update(order for _, order in read if order)
            ambiguous = ambiguous or len(read) > 1
    furniture = (text[b.start : b.end] for b in layout.blocks if b.kind == "furniture")
    years = {int(year) for line in furniture for year in _YEAR.findall(line)}
    customs = _customs(text, layout, language) if ambiguous else ()
    return Evidence(frozenset(days), frozenset(years), frozenset(orders), customs)


def _customs(text: str, layout: Layout, language: str) -> tuple[tuple[str, Order], ...]:
    imprints = [imprint for _, imprint in layout.imprints]
    places, agencies = [one.place for one in imprints if one.place], [one.agency for one in imprints if one.agency]
    return tuple(customs_of(text, places, agencies, language))


def _url_days(url: str | None, text: str, layout: Layout) -> list[date]:
    """Days in the article's address, or in an address that stands alone above its first paragraph."""
    head: list[str] = []
    for block in layout.blocks:
        if block.kind in ("body", "heading"):
            break
        head.extend(_URL.findall(text[block.start : block.end]))
    found = (match for address in [url or "", *head] for match in _URL_DAY.finditer(address))
    return [day for match in found if (day := _calendar_day(match))]


def _calendar_day(match: re.Match[str]) -> date | None:
    try:
        return date(int(match[1]), int(match[3]), int(match[4]))
    except ValueError:  # digits of an address that are no date
        return None
