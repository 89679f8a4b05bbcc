"""Several timelines as one: what more than one of them holds is kept once."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from timeline.chronology import Source, Timeline
from timeline.errors import BadValue
from timeline.events.model import Event


def merge(timelines: Iterable[Timeline]) -> Timeline:
    """The union of timelines, in order, equal events once.

    Ids that several timelines use ("e1") get the number of their article in front ("a2-e1").

    Raises:
        BadValue: If two different articles have the same id.
    """
    parts = tuple(timelines)
    articles = _articles(parts)
    return Timeline(
        articles=articles,
        times=tuple(dict.fromkeys(time for part in parts for time in part.times)),
        events=_renamed(tuple(dict.fromkeys(event for part in parts for event in part.events)), articles),
        problems=tuple(dict.fromkeys(problem for part in parts for problem in part.problems)),
    )


def _articles(parts: Sequence[Timeline]) -> tuple[Source, ...]:
    found: dict[str, Source] = {}
    for article in (article for part in parts for article in part.articles):
        if found.setdefault(article.id, article) != article:
            raise BadValue(f"two different articles have the id {article.id!r}; give each its own: Article(..., id=...)")
    return tuple(found.values())


def _renamed(events: Sequence[Event], articles: Sequence[Source]) -> tuple[Event, ...]:
    """The events with ids that are unique: the first one keeps a clashing id."""
    numbers = {article.id: number for number, article in enumerate(articles, start=1)}
    taken: set[str] = set()
    named = []
    for event in events:
        new = event.id if event.id not in taken else f"a{numbers.get(event.article_id, 0)}-{event.id}"
        taken.add(new)
        named.append(event.model_copy(update={"id": new}))
    return tuple(named)
