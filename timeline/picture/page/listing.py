"""The events as a list: what the picture shows, and all that is known of each."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from typing import Final

from timeline.calendar.granularity import Granularity
from timeline.chronology import Timeline
from timeline.events.model import Event, Participant
from timeline.markup import Markup, element, joined
from timeline.picture.choosing import Wish, choose
from timeline.picture.lettering import cleaned
from timeline.picture.page.filters import people_of
from timeline.picture.page.passages import Passage, Passages
from timeline.picture.page.signs import Signs
from timeline.picture.wording import Wording
from timeline.times.when import When

_MACHINE: Final = re.compile(r"\d{4}(?:-W\d\d|-\d\d(?:-\d\d(?:T\d\d:\d\d)?)?)?(?![\dX])")


def listing(timeline: Timeline, names: Mapping[str, int], passages: Passages, signs: Signs, words: Wording, wish: Wish) -> Markup:
    """A section with a list item for each event, in the order of time."""
    writer = _Writer(names, passages, signs, words)
    items = (writer.item(number, event) for number, event in enumerate(timeline, 1))
    chosen = choose(timeline, wish)
    left_out, why = len(timeline) - len(chosen.dated) - len(chosen.undated), "left-out-asked" if wish.narrow else "left-out"
    return element(
        "section",
        element("h2", words.say("reader", "events"), id="events", tabindex="-1"),
        element("p", words.count("reader", why, left_out), class_="byline") if left_out else None,
        element("ol", *items) if timeline.events else element("p", words.say("page", "empty")),
        class_="events",
        aria_labelledby="events",
    )


def machine_time(when: When) -> str | None:
    """What a `<time>` may carry in `datetime`: never finer than the time is told; of an interval the side it begins with.

    >>> from timeline.times.given import given
    >>> machine_time(given("2016-02")), machine_time(given("2016-W05")), machine_time(given("2016-02-03T11:25"))
    ('2016-02', '2016-W05', '2016-02-03T11:25')
    """
    found = (_MACHINE.match(side) for side in when.value.split("/"))
    told = next((one[0] for one in found if one), None)
    day = when.start if when.granularity.rank <= Granularity.DAY.rank else None
    return told or (day.isoformat()[:10] if day else None)


class _Writer:
    """Writes the items of one list."""

    def __init__(self, names: Mapping[str, int], passages: Passages, signs: Signs, words: Wording) -> None:
        self.names, self.passages, self.signs, self.words = names, passages, signs, words

    def item(self, number: int, event: Event) -> Markup:
        """One event."""
        struck = event.modality == "denied" or event.cancelled or event.negated
        title = cleaned(event.title) if event.title.strip() else self.words.say("page", "blank")
        return element(
            "li",
            element("p", self.signs.of(event.family, event.modality), " ", self._time(event.when), class_="date"),
            element("h3", element("s", title) if struck else title, dir="auto"),
            element("p", self._standing(event), class_="standing"),
            self._participants(event.participants),
            *(self._evidence(*found) for found in self.passages.of(event)),
            self._reasons(event),
            id=f"event-{number}",
            value=number,
            tabindex="-1",
            data_family=event.family or "",
            data_people=" ".join(str(self.names[name]) for name in people_of(event)),
            class_=event.modality,
        )

    def _time(self, when: When | None) -> Markup:
        if when is None:
            return element("span", self.words.say("page", "undated"))
        said = f"{self.words.when(when)} {when.zone}" if when.zone else self.words.when(when)
        told = machine_time(when)
        return element("time" if told else "span", said, datetime=told, data_edtf=when.edtf, title=str(when))

    def _standing(self, event: Event) -> str:
        """Its modality and flags, who says so, and its family."""
        plain = event.modality == "happened"
        said = [self.words.say("reader", "happened")] if plain and not (event.negated or event.cancelled or event.attempted) else []
        said += [detail] if (detail := self.words.detail(event)) else []
        said += [self.words.say("reader", "according", source=event.source)] if plain and event.source else []
        return " · ".join([self.words.family(event.family), ", ".join(said)])

    def _participants(self, participants: Iterable[Participant]) -> Markup | None:
        roles: dict[str, dict[str, None]] = {}
        for one in participants:
            roles.setdefault(one.role, {})[cleaned(one.name)] = None
        rows = (
            element("div", element("dt", role.replace("_", " ")), element("dd", ", ".join(names))) for role, names in roles.items()
        )
        return element("dl", *rows) if roles else None

    def _evidence(self, sentence: str, passage: Passage) -> Markup:
        link = element("a", self.words.say("reader", "passage"), href=f"#passage-{passage.number}")
        return element("blockquote", sentence, " ", link, dir="auto")

    def _reasons(self, event: Event) -> Markup | None:
        reasons = self._lines(map(self._titled, event.reasons))
        parts = [part for part in (self._dated(event), reasons, self._conflicts(event)) if part]
        if not parts:
            return None
        return element("details", element("summary", self.words.say("reader", "why")), *parts)

    def _titled(self, reason: str) -> str:
        """A reason with the titles of articles for the places where they were read, which are nobody else's."""
        for source in sorted(self.passages.sources, key=lambda source: -len(source.id)):
            reason = reason.replace(source.id, f"“{source.title}”") if source.title and len(source.id) > 1 else reason
        return reason

    def _dated(self, event: Event) -> Markup | None:
        if event.when is None:
            return None
        heading = element("p", self.words.say("reader", "dated", date=str(event.when), basis=event.when.basis))
        return joined([heading, self._lines(event.when.explain().splitlines())])

    def _conflicts(self, event: Event) -> Markup | None:
        titles = {source.id: source.title or source.id for source in self.passages.sources}
        return self._lines(_conflicts(event, titles))

    def _lines(self, lines: Iterable[str]) -> Markup | None:
        items = [element("li", line) for line in lines if line.strip()]
        return element("ul", *items) if items else None


def _conflicts(event: Event, titles: Mapping[str, str]) -> Iterator[str]:
    for conflict in event.conflicts:
        claims = (f"{claim.value} ({', '.join(titles.get(one, one) for one in claim.article_ids)})" for claim in conflict.claims)
        yield f"{conflict.about}: {' / '.join(claims)}"
