"""What one article tells of an event, prepared for being compared with what others tell."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from hashlib import blake2b

from timeline.calendar.interval import instant
from timeline.events.entities.cast import Cast
from timeline.events.merging import BEFALLING
from timeline.events.model import Event
from timeline.times.when import Civil, When

FINE = 4  # days up to which a time counts as that of a single happening
_PLACE = "location"
_MIDNIGHT = datetime.min.time()


@dataclass(frozen=True, slots=True, eq=False)
class Telling:
    """An event as one article tells it.

    Attributes:
        event: As it was read.
        published: The day of the article, or `None`.
        actors: Who takes part by name: role -> actors.
        kin: The countries to which these belong, by role.
        counts: Numbers told: role -> count, where it is one.
        window: First and last day on which it can have been, as ordinals, or `None`; the news of the day may be of the day before.
        around: Who and which places its sentence names, where nobody takes part by name or it befalls people: it is known by them.
        quote: Fingerprint of its sentence and word: wire copy is known by it.
    """

    event: Event
    published: date | None
    actors: Mapping[str, frozenset[str]]
    kin: Mapping[str, frozenset[str]]
    counts: Mapping[str, int]
    window: tuple[int, int] | None
    around: frozenset[str]
    quote: str

    @property
    def place(self) -> tuple[str, str, int, str]:
        """Order of tellings: by publication, article, text."""
        day = "~" if self.published is None else self.published.isoformat()
        return (day, self.event.article_id, self.event.trigger.start, self.event.id)

    @property
    def is_fine(self) -> bool:
        """Whether it has a time of a few days at most."""
        return self.window is not None and self.window[1] - self.window[0] <= FINE

    @property
    def is_plan(self) -> bool:
        """Whether it only was to happen."""
        return self.event.modality == "scheduled" or self.event.cancelled

    @property
    def everyone(self) -> frozenset[str]:
        """All who take part by name, places too."""
        return frozenset().union(*self.actors.values())

    @property
    def known_by(self) -> frozenset[str]:
        """All by whom it can be found."""
        return self.everyone | self.around

    @property
    def doers(self) -> frozenset[str]:
        """All who take part by name, without places."""
        return frozenset().union(*(who for role, who in self.actors.items() if role != _PLACE))

    def dated_as(self, other: Telling) -> Telling:
        """The same telling with the days of another, where its own are not known."""
        return replace(self, window=other.window)

    def at(self, role: str) -> frozenset[str]:
        """Who fills a role by name."""
        return self.actors.get(role, frozenset())


def telling_of(event: Event, cast: Cast, published: date | None) -> Telling:
    """Prepare an event.

    Args:
        event: As an article tells it.
        cast: Who is who in all articles.
        published: The day of the article.
    """
    actors: dict[str, set[str]] = {}
    kin: dict[str, set[str]] = {}
    for one in event.participants:
        actor = cast.actor(one)
        if actor is not None:
            actors.setdefault(one.role, set()).add(actor)
            kin.setdefault(one.role, set()).update({one.country} if one.country else ())
    told = event.type is None or (event.family not in BEFALLING and any(role != _PLACE for role in actors))
    return Telling(
        event,
        published,
        {role: frozenset(who) for role, who in actors.items()},
        {role: frozenset(who) for role, who in kin.items()},
        _counts(event),
        window_of(event.when),
        frozenset() if told else cast.named_in(event.evidence.text),
        _quote(event),
    )


def window_of(when: When | None) -> tuple[int, int] | None:
    """The first and the last day that a time covers, as ordinals; `None` where a side is open.

    >>> from timeline.times.given import given
    >>> first, last = window_of(given("2016-02"))
    >>> last - first
    28
    """
    if when is None or when.start is None or when.end is None:
        return None
    first, last = _day(when.start).toordinal(), _last(when.end).toordinal()
    return (first - 1 if when.basis == "dateline" else first, max(first, last))


def _day(moment: Civil) -> date:
    return moment.date() if isinstance(moment, datetime) else moment


def _last(end: Civil) -> date:
    moment = instant(end)
    whole = moment.time() == _MIDNIGHT and moment.date() > date.min
    return moment.date() - timedelta(days=1) if whole else moment.date()


def _counts(event: Event) -> dict[str, int]:
    told: dict[str, list[int]] = {}
    for one in event.participants:
        if one.count is not None:
            told.setdefault(one.role, []).append(one.count)
    return {role: counts[0] for role, counts in told.items() if len(counts) == 1}


def _quote(event: Event) -> str:
    words = (str(event.type), event.trigger.text, *event.evidence.text.split())
    return blake2b("\0".join(words).encode("utf-8", "replace"), digest_size=12).hexdigest()
