"""The JSON Schema (draft 2020-12) of the files that `.json` and `.jsonl` are, made of the models themselves.

What `timeline.export.json` tells beside the fields of the models is added here; the tests check files of ours against it.
"""

from __future__ import annotations

import re
from copy import deepcopy
from typing import Any, Final

from timeline.chronology import Timeline
from timeline.export.json import Record, text_of

DIALECT: Final = "https://json-schema.org/draft/2020-12/schema"
NAME: Final = "urn:newstimeline:timeline"
_TEXT: Final = {"type": "string"}
_TEXT_OR_NULL: Final = {"type": ["string", "null"]}
#: Dates and civil times as ISO 8601 writes them; a zone stands beside, in a field of its own.
_CIVIL: Final = {"type": "string", "pattern": r"^\d{4}-\d\d-\d\d(T\d\d:\d\d:\d\d(\.\d{1,6})?)?$"}
_ARTICLE: Final = {"type": "integer", "minimum": 0, "description": "Which of several articles the offsets index."}
_PLACE: Final = {"start", "end", "text"}
_ATTRIBUTE: Final = re.compile(r"^ {4}((?:[a-z_0-9]+)(?:, [a-z_0-9]+)*): (.+?)(?=^ {4}[a-z_]|\Z|^$)", re.MULTILINE | re.DOTALL)


def schema() -> Record:
    """The schema of a timeline as JSON; that of a line of JSON Lines is its definition `EventLine`.

    >>> made = schema()
    >>> made["$id"], sorted(made["properties"])
    ('urn:newstimeline:timeline', ['article', 'articles', 'events', 'problems', 'times'])
    """
    made: Record = Timeline.model_json_schema(mode="serialization")
    definitions = {name: _definition(one) for name, one in made["$defs"].items()}
    told = _definition(made)["properties"]
    articles = {"articles": told.pop("articles"), "article": {"$ref": "#/$defs/Source"}}
    return {
        "$schema": DIALECT,
        "$id": NAME,
        "title": "A timeline of news events",
        "type": "object",
        "properties": {**articles, **told},
        "required": list(told),
        "oneOf": [{"required": ["article"]}, {"required": ["articles"]}],
        "additionalProperties": False,
        "$defs": {**definitions, "EventLine": {"$ref": "#/$defs/Event"}},
    }


def render() -> bytes:
    """The schema as text, as it is published."""
    return (text_of(schema(), indent=2) + "\n").encode()


def _definition(model: Record) -> Record:
    """A model's own schema, with its attributes told in words and with what the file tells beside its fields."""
    made = deepcopy(model)
    words = _words(made["description"])
    made["description"] = " ".join(made["description"].split("\n\n")[0].split())
    if "properties" not in made:
        return made
    fields = {
        name: {"description": words[name], **_plain(one)} if name in words else _plain(one) for name, one in _properties(made)
    }
    made["properties"] = fields | _told(made.get("title", ""), fields)
    made["required"] = [name for name in made["properties"] if name not in ("steps", "article")]
    if made.get("title") == "Event":
        made["additionalProperties"] = True  # an event type of a user's own may have fields of its own
    return made


def _properties(made: Record) -> list[tuple[str, Record]]:
    return list(made["properties"].items())


def _words(description: str) -> dict[str, str]:
    """What a docstring says of each attribute."""
    _, _, listed = description.partition("Attributes:\n")
    found = ((names, " ".join(text.split()).replace("`None`", "null")) for names, text in _ATTRIBUTE.findall(listed))
    return {name: text for names, text in found for name in names.split(", ")}


def _told(title: str, fields: Record) -> Record:
    """What stands in the file beside the fields of a model."""
    place = {"article": _ARTICLE} if fields.keys() >= _PLACE else {}
    if title == "When":
        return {
            "explanation": {"description": "How it came about, for people.", **_TEXT},
            "edtf": {"description": "The same as ISO 8601-2, or null.", **_TEXT_OR_NULL},
        }
    if title == "Event":
        trigger = {"type": "object", "properties": {"start": {"type": "integer"}, "end": {"type": "integer"}, "text": _TEXT}}
        trigger["properties"] |= {"article": _ARTICLE}  # type: ignore[operator]
        return {
            "type": {"description": "Dotted name of its type, or null.", **_TEXT_OR_NULL},
            "trigger": {
                "description": "The first of its mentions.",
                **trigger,
                "required": sorted(_PLACE),
                "additionalProperties": False,
            },
            "plover": {"description": "PLOVER 0.8 event, or null.", **_TEXT_OR_NULL},
            "cameo": {"description": "CAMEO 1.1b3 code, or null.", **_TEXT_OR_NULL},
        }
    return place


def _plain(value: Any) -> Any:
    """A schema without the names and defaults that pydantic adds, its dates as our files write them."""
    if isinstance(value, list):
        return [_plain(one) for one in value]
    if not isinstance(value, dict):
        return value
    options = [_plain(one) for one in value.get("anyOf", ())]
    dated = [one for one in options if one.get("format") in ("date", "date-time")]
    kept = {name: _plain(one) for name, one in value.items() if name not in ("title", "default", "anyOf")}
    if not options:
        return _CIVIL if kept.get("format") in ("date", "date-time") else kept
    others = [one for one in options if one not in dated and one != _CIVIL]
    options = [_CIVIL, *others] if len(others) < len(options) else others
    return {**kept, "anyOf": options} if len(options) > 1 else {**kept, **options[0]}
