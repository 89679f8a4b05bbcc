"""JSON: everything a timeline holds, in the shape that other programs may rely on; loads back equal."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Mapping
from datetime import date
from enum import Enum
from os import PathLike
from pathlib import Path
from typing import Any, Final

from pydantic import BaseModel, ValidationError

from timeline.chronology import Timeline
from timeline.errors import CannotRead, Problem
from timeline.events.model import Event
from timeline.events.types import EventTypes
from timeline.times.when import When

Record = dict[str, Any]  # JSON values; their types are those of the models they come from and are validated into

#: How a file of ours begins; anything else in its place is not overwritten unasked.
OURS: Final = re.compile(rb'\s*\{\s*"articles?"\s*:')
#: Told for the reader's convenience and computed again when a file is loaded.
_TOLD: Final = frozenset({"explanation", "edtf", "trigger", "plover", "cameo", "article"})
_HALF: Final = re.compile("[\ud800-\udfff]")


def render(timeline: Timeline) -> bytes:
    """The timeline as JSON text in UTF-8.

    >>> from timeline.chronology import Source
    >>> render(Timeline(articles=(Source(id="a.txt"),))).decode().splitlines()[:3]
    ['{', '  "article": {', '    "id": "a.txt",']
    """
    return (text_of(record(timeline), indent=2) + "\n").encode()


def text_of(value: object, *, indent: int | None = None) -> str:
    r"""JSON text as people read it: letters as they are; only half a surrogate pair is escaped, since UTF-8 cannot carry it.

    >>> print(text_of({"name": "Zoë \ud800"}))
    {"name": "Zoë \ud800"}
    """
    return _HALF.sub(lambda half: f"\\u{ord(half[0]):04x}", json.dumps(value, ensure_ascii=False, indent=indent))


def record(timeline: Timeline) -> Record:
    """The timeline as dictionaries and lists; with several articles every place says by "article" which of them it indexes."""
    several = len(timeline.articles) != 1
    numbers = {article.id: number for number, article in enumerate(timeline.articles)} if several else {}
    sources = [_plain(article, None, {}) for article in timeline.articles]
    return {
        **({"articles": sources} if several else {"article": sources[0]}),
        "times": [_plain(one, None, numbers) for one in timeline.times],
        "events": [_plain(one, None, numbers) for one in timeline.events],
        "problems": [_plain(one, None, {}) for one in timeline.problems],
    }


def event_record(event: Event) -> Record:
    """One event as a dictionary that stands alone: its "article_id" says which article its places index."""
    told: Record = _plain(event, None, {})
    return told


def load(path: str | PathLike[str], types: Iterable[type[Event]] = ()) -> Timeline:
    """The timeline that was saved at this path.

    Args:
        path: Where it lies.
        types: Event types of your own that may occur in it. Events of a type that is known neither here nor to the library
            become untyped, and a problem says so.

    Raises:
        CannotRead: If there is no such file, it is not JSON, or it is not a timeline; the message names the place.
    """
    file = Path(path)
    try:
        return timeline_of(json.loads(file.read_bytes()), types)
    except OSError as error:
        raise CannotRead(f"{file}: {error.strerror or error}; give the path of a timeline saved as .json") from error
    except ValidationError as error:
        raise CannotRead(f"{file}: not a timeline as Timeline.save writes it: {_first(error)}") from error
    except (ValueError, RecursionError) as error:
        raise CannotRead(f"{file}: not a timeline as Timeline.save writes it: {error}") from error


def timeline_of(value: object, types: Iterable[type[Event]] = ()) -> Timeline:
    """The timeline that `record` made this value of.

    Raises:
        ValueError: If it has another shape.
    """
    if not isinstance(value, Mapping) or not {"article", "articles"} & value.keys():
        raise ValueError('it must be an object with "article" or "articles", "times", "events" and "problems"')
    known = EventTypes.built_in().adding(*types)
    events = [_event(number, one, known) for number, one in enumerate(_list(value, "events"))]
    strange = [_unknown_type(event, name) for event, name in events if name != event.type]
    return Timeline.model_validate(
        {
            "articles": _list(value, "articles") if "articles" in value else [value["article"]],
            "times": _bare(_list(value, "times")),
            "events": [event for event, _ in events],
            "problems": [*_list(value, "problems"), *strange],
        }
    )


def _plain(value: object, article: int | None, numbers: Mapping[str, int]) -> Any:
    """A model as a dictionary, with what is told beside its fields; every place carries the number of its article.

    Args:
        value: A model, a tuple or a plain value.
        article: Number of the article that the model around it belongs to.
        numbers: Id of an article -> its number; empty where there is but one.
    """
    if isinstance(value, BaseModel):
        article = numbers.get(getattr(value, "article_id", ""), article)
        fields = {name: _plain(getattr(value, name), article, numbers) for name in type(value).model_fields}
        numbered = {"article": article} if article is not None and {"start", "end", "text"} <= fields.keys() else {}
        first = {"id": value.id, "type": value.type} if isinstance(value, Event) else {}
        told = first | fields | _told(value, article, numbers) | numbered
        return {name: one for name, one in told.items() if name != "steps" or one != _lines(told)}
    if isinstance(value, tuple):
        return [_plain(one, article, numbers) for one in value]
    return value.isoformat() if isinstance(value, date) else value.value if isinstance(value, Enum) else value


def _lines(when: Mapping[str, Any]) -> list[str]:
    """The steps of a time as its explanation tells them, a line a step."""
    if not isinstance(explanation := when.get("explanation", ""), str):
        raise ValueError('"explanation" must be text')
    return explanation.split("\n")


def _told(value: BaseModel, article: int | None, numbers: Mapping[str, int]) -> Record:
    match value:
        case When():
            return {"explanation": value.explain(), "edtf": value.edtf}
        case Event(trigger=trigger):
            place = {"start": trigger.start, "end": trigger.end, "text": trigger.text}
            number = numbers.get(trigger.article_id, article)
            numbered = place if number is None else place | {"article": number}
            return {"trigger": numbered, "plover": value.plover, "cameo": value.cameo}
        case _:
            return {}


def _bare(value: Any) -> Any:
    """The same without what is only told."""
    if isinstance(value, dict):
        steps = {"steps": _lines(value)} if "explanation" in value else {}
        return steps | {name: _bare(one) for name, one in value.items() if name not in _TOLD}
    return [_bare(one) for one in value] if isinstance(value, list) else value


def _event(number: int, value: Any, known: EventTypes) -> tuple[Event, str | None]:
    """The event, and the name of its type as the file gives it."""
    if not isinstance(value, dict):
        raise ValueError(f"events.{number} must be an object")
    if not isinstance(name := value.get("type"), str | None):
        raise ValueError(f"events.{number}.type must be the name of a type or null")
    kind = known[name] if name else Event
    tellings = [_event(number, one, known)[0] for one in _list(value, "tellings")]
    bare = {key: one for key, one in _bare(value).items() if key not in ("type", "tellings")}
    try:
        return kind.model_validate(bare | {"tellings": tellings}), name
    except ValidationError as error:
        raise ValueError(f"events.{number}.{_first(error)}") from error


def _unknown_type(event: Event, name: str | None) -> Problem:
    reason = f"its type {name!r} is not known here, so it is untyped; pass the class: Timeline.load(path, types=[...])"
    return Problem(where=f"event {event.id}", reason=reason)


def _first(error: ValidationError) -> str:
    wrong = error.errors()[0]
    return f"{'.'.join(map(str, wrong['loc']))}: {wrong['msg']}"


def _list(value: Mapping[str, Any], name: str) -> list[Any]:
    if not isinstance(found := value.get(name, []), list):
        raise ValueError(f'"{name}" must be a list')
    return found
