"""The articles of several timelines, each once, in the order of their publication."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime

from timeline.chronology import Source
from timeline.errors import BadValue, Problem

_UNDATED = "~"  # sorts after every date


@dataclass(frozen=True, slots=True)
class Shelf:
    """Articles by publication, copies left out.

    Attributes:
        articles: In the order of publication, then of their ids; undated ones last.
        problems: One for each copy.
        _numbers: Id -> place among the articles.
        _copies: Ids of articles whose text another one has.
    """

    articles: tuple[Source, ...]
    problems: tuple[Problem, ...]
    _numbers: Mapping[str, int]
    _copies: frozenset[str]

    def keeps(self, id: str) -> bool:
        """Whether what this article tells counts: it is no copy of another."""
        return id not in self._copies

    def rank(self, id: str) -> int:
        """Place of an article; what belongs to none comes last."""
        return self._numbers.get(id, len(self._numbers))

    def published(self, id: str) -> date | None:
        """The day on which an article was published."""
        number = self._numbers.get(id)
        moment = None if number is None else self.articles[number].published
        return moment.date() if isinstance(moment, datetime) else moment


def shelve(articles: Iterable[Source]) -> Shelf:
    """Put articles in order and find the copies among them.

    Raises:
        BadValue: If two different articles have the same id.
    """
    found: dict[str, Source] = {}
    for article in articles:
        if found.setdefault(article.id, article) != article:
            raise BadValue(f"two different articles have the id {article.id!r}; give each its own: Article(..., id=...)")
    texts: dict[str, list[Source]] = defaultdict(list)
    for article in sorted(found.values(), key=_place):
        texts[article.digest or f"id {article.id}"].append(article)
    kept = tuple(sorted((same[0] for same in texts.values()), key=_place))
    pairs = [(copy, same[0]) for same in texts.values() for copy in same[1:]]
    numbers = {article.id: number for number, article in enumerate(kept)}
    return Shelf(kept, tuple(_copied(*pair) for pair in pairs), numbers, frozenset(copy.id for copy, _ in pairs))


def _place(article: Source) -> tuple[str, str]:
    return (article.published.isoformat() if article.published is not None else _UNDATED, article.id)


def _copied(copy: Source, kept: Source) -> Problem:
    reason = f"the same text as {kept.id}: counted once"
    if copy.published != kept.published:
        reason += f", as published {kept.published}, not {copy.published}; give both the right date with published="
    return Problem(where=copy.id, reason=reason)
