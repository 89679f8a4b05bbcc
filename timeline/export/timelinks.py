"""How an event stands to a time: TimeML's relations (TLINK relType), from intervals."""

from __future__ import annotations

from datetime import datetime, timedelta

from timeline.calendar.interval import instant
from timeline.times.when import Civil, When


def to_its_time(when: When) -> str:
    """How an event stands to the time that is told for it.

    >>> from timeline.times.given import given
    >>> to_its_time(given("2016-02-03")), to_its_time(given("2016-02-03/2016-02-05"))
    ('IS_INCLUDED', 'DURING')
    """
    if when.mod or "/" not in when.value:
        open_end, open_start = when.end is None and not when.mod, when.start is None and not when.mod
        return "BEGUN_BY" if open_end and not open_start else "ENDED_BY" if open_start and not open_end else "IS_INCLUDED"
    return "DURING"


def to_creation(when: When, published: Civil) -> str | None:
    """How an event stands to the creation of its document; `None` where its time does not tell.

    >>> from datetime import date
    >>> from timeline.times.given import given
    >>> [to_creation(given(value), date(2016, 2, 5)) for value in ("2016-02-03", "2016-02-05", "2016-03", "2016-02")]
    ['BEFORE', 'IS_INCLUDED', 'AFTER', None]
    """
    start = instant(published)
    length = timedelta(0) if isinstance(published, datetime) else timedelta(days=1) - timedelta.resolution
    if when.end is not None and instant(when.end) <= start:
        return "BEFORE"
    if when.start is None:
        return None
    since = instant(when.start) - start
    if since > length:
        return "AFTER"
    within = length and since >= timedelta(0) and when.end is not None and instant(when.end) - start <= timedelta(days=1)
    return "IS_INCLUDED" if within else None
