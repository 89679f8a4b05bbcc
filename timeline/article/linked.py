"""What a page says of itself in linked data (JSON-LD of schema.org): its date and its publisher."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator

_BRACKETS = re.compile(r"[{\[].*[}\]]", re.DOTALL)  # scripts wrap it in comments and CDATA marks
_DATE = re.compile(r'"datePublished"\s*:\s*"([^"\\]{4,40})"')
_INSIDE = ("@graph", "mainEntity", "mainEntityOfPage")
_ARTICLES = ("Article", "Posting", "Report")
_DEEP = 8


def linked_dates(scripts: Iterable[str]) -> Iterator[str]:
    """The dates of publication that the scripts of a page give, those of articles before those of the page.

    >>> list(linked_dates(['{"@type": "WebPage", "datePublished": "2016-02-05", "mainEntity": '
    ...     '{"@type": "NewsArticle", "datePublished": "2016-02-05T11:25:00+0530"}}']))
    ['2016-02-05T11:25:00+0530', '2016-02-05']
    """
    objects = sorted((found for script in scripts for found in _objects(script)), key=lambda found: not _is_article(found))
    return (date for found in objects if isinstance(date := found.get("datePublished"), str) and date)


def linked_publisher(scripts: Iterable[str]) -> str | None:
    """The name of the publisher that the scripts of a page give."""
    publishers = (found.get("publisher") for script in scripts for found in _objects(script))
    names = (publisher.get("name") for publisher in publishers if isinstance(publisher, dict))
    return next((name for name in names if isinstance(name, str) and name), None)


def _objects(script: str) -> Iterator[dict[str, object]]:
    """The objects in a script that speak of the page; of one that is no JSON its dates are left."""
    data = _BRACKETS.search(script)
    try:
        yield from _within(json.loads(data.group(), strict=False), _DEEP) if data else ()
    except (ValueError, RecursionError):  # a comma too many is common
        yield from ({"@type": "Article", "datePublished": date} for date in _DATE.findall(script))


def _within(value: object, deep: int) -> Iterator[dict[str, object]]:
    if isinstance(value, list):
        for item in value:
            yield from _within(item, deep - 1) if deep else ()
    elif isinstance(value, dict):
        yield value
        for key in _INSIDE:
            yield from _within(value.get(key), deep - 1) if deep else ()


def _is_article(found: dict[str, object]) -> bool:
    kinds = found.get("@type")
    named = kinds if isinstance(kinds, list) else [kinds]
    return any(isinstance(kind, str) and kind.endswith(_ARTICLES) for kind in named)
