"""iCalendar (RFC 5545): events for calendar programs, written by the icalendar library (extra `[calendar]`).

What has a date becomes a VEVENT: days and coarser times as all-day events (`VALUE=DATE`), clock times in the zone the text
gives or else floating. What has none, or no beginning, becomes a VJOURNAL, the one component that may go without a date.
"""

from __future__ import annotations

import re
from datetime import UTC, date, datetime
from typing import TYPE_CHECKING, Final

from timeline.calendar.granularity import Granularity
from timeline.calendar.interval import instant
from timeline.chronology import Timeline
from timeline.events.model import Event
from timeline.export.dates import zone_of
from timeline.export.identity import uuid_of
from timeline.export.md import standing
from timeline.export.rows import one_line
from timeline.times.when import Civil, When

if TYPE_CHECKING:
    import icalendar

PRODUCT: Final = "-//newstimeline//EN"
OURS: Final = re.compile(rb"BEGIN:VCALENDAR\r\nVERSION:2\.0\r\nPRODID:-//newstimeline//")
_NEVER: Final = datetime(1970, 1, 1, tzinfo=UTC)


def render(timeline: Timeline) -> bytes:
    r"""The events as an iCalendar file.

    >>> render(Timeline()).decode().split("\r\n")[:3]
    ['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//newstimeline//EN']
    """
    import icalendar

    calendar = icalendar.Calendar()
    calendar.add("prodid", PRODUCT)
    calendar.add("version", "2.0")
    written = {article.id: _stamp(article.published) for article in timeline.articles}
    for event in timeline:
        dated = event.when is not None and event.when.start is not None
        component = icalendar.Event() if dated else icalendar.Journal()
        _fill(component, event, written.get(event.article_id, _NEVER))
        calendar.add_component(component)
    return bytes(calendar.to_ical())


def escape(text: str) -> str:
    """Text for a property: one line without control characters; the library escapes what has a meaning in iCalendar.

    >>> escape("Talks\\r\\nEND:VEVENT")
    'Talks END:VEVENT'
    """
    return one_line(text)


def _fill(component: icalendar.Component, event: Event, stamp: datetime) -> None:
    component.add("uid", uuid_of(event))
    component.add("dtstamp", stamp)  # when it was last true: the day of publication, for the clock is never read
    component.add("summary", escape(event.title))
    component.add("description", "\n".join(map(escape, _description(event))))
    if event.when and event.when.start is not None:
        _date(component, event.when)
        _status(component, event)
        if place := event.get("location"):
            component.add("location", escape(place.name))
        component.add("transp", "TRANSPARENT")  # news keeps nobody busy
    if event.type:
        component.add("categories", [escape(event.type)])


def _date(component: icalendar.Component, when: When) -> None:
    """The half-open stretch, which is what iCalendar means too; a clock time is an instant, an open end stays open."""
    instants = isinstance(when.start, datetime) or isinstance(when.end, datetime)  # both sides must be of one kind
    component.add("dtstart", _moment(when.start, when, instants=instants))
    if when.end is not None and when.granularity is not Granularity.MINUTE:
        component.add("dtend", _moment(when.end, when, instants=instants))


def _status(component: icalendar.Component, event: Event) -> None:
    """Cancelled, or tentative where nobody vouches for it; what is said not to have happened has no status to give."""
    if event.cancelled:
        component.add("status", "CANCELLED")
    elif event.modality != "happened":
        component.add("status", "TENTATIVE")
    elif not event.negated:
        component.add("status", "CONFIRMED")


def _description(event: Event) -> list[str]:
    parties = [f"{one.role}: {one.name}" for one in event.participants]
    return [str(event.when) if event.when else "undated", standing(event), *parties, event.evidence.text]


def _moment(moment: Civil | None, when: When, *, instants: bool) -> Civil | None:
    """A day as it is; an instant in universal time where its zone is known, else floating."""
    if moment is None or not instants:
        return moment
    civil, zone = instant(moment).replace(microsecond=0), zone_of(when)
    room = date.min < civil.date() < date.max  # the first and the last day there are cannot be moved
    return civil.replace(tzinfo=zone).astimezone(UTC) if zone and room else civil


def _stamp(published: Civil | None) -> datetime:
    return instant(published).replace(microsecond=0, tzinfo=UTC) if published else _NEVER
