"""The fields of an article in JSON and in tables: which key holds which, and how a row becomes a record."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, fields
from datetime import date
from itertools import islice

from timeline.article.dateline import Dateline, given_dateline
from timeline.article.decode import decode
from timeline.article.record import Record, read_published
from timeline.errors import BadValue, CannotRead, Problem


@dataclass(frozen=True, slots=True)
class Fields:
    """The keys under which a row holds the parts of an article; a dot leads inside: "headline.main".

    Attributes:
        text: Where the text is, or a list of its paragraphs.
        title, published, id, source, url: Where the others are; a row may lack them.

    >>> Fields.named(["text=body", "published=pub_date"])
    Fields(text='body', title='title', published='pub_date', id='id', source='source', url='url')
    """

    text: str = "text"
    title: str = "title"
    published: str = "published"
    id: str = "id"
    source: str = "source"
    url: str = "url"

    @classmethod
    def named(cls, pairs: Iterable[str]) -> Fields:
        """The fields of pairs such as "text=body".

        Raises:
            BadValue: A pair without "=", or a name that no field has.
        """
        names = [field.name for field in fields(cls)]
        given = dict.fromkeys(names, "")
        for pair in pairs:
            name, _, key = pair.partition("=")
            if name not in names or not key:
                raise BadValue(f"{pair!r} names no field: write FIELD=KEY with one of {', '.join(names)}, as in text=body")
            given[name] = key
        return cls(**{name: key for name, key in given.items() if key})

    @property
    def columns(self) -> tuple[str, ...]:
        """The outermost keys in use."""
        return tuple(dict.fromkeys(getattr(self, field.name).partition(".")[0] for field in fields(self)))


FIELDS = Fields()
_NAMED, _SHOWN = 12, 40  # keys of a row that a message names, and characters of each


def record_of(data: object, where: str, names: Fields, id: str | None, problems: tuple[Problem, ...] = ()) -> Record:
    """The record of a row.

    Args:
        data: The row: what a JSON object or a line of a table holds.
        where: Its name in messages.
        names: Which key holds what.
        id: Its name where the row has none.
        problems: What is known to be odd about it already.

    Raises:
        CannotRead: The row has no text.
    """
    row = data if isinstance(data, Mapping) else {}
    text, guessed = _text(_at(row, names.text), where)
    if text is None:
        raise CannotRead(_without(row, names.text, where))
    if not text.strip():
        raise CannotRead(f'{where} has an empty "{names.text}": give it the text of an article')
    published, odd = _published(_spelled(_at(row, names.published)), where, names.published)
    kept: dict[str, str] = {} if id is None else {"id": id}
    for name in ("title", "id", "source", "url"):
        value, wrong = _word(_spelled(_named(_at(row, getattr(names, name)))), where, getattr(names, name), numbered=name == "id")
        kept |= {name: value} if value else {}
        odd = (*odd, *wrong)
    return Record(text, published=published, problems=(*problems, *guessed, *odd), **kept)


def _at(row: Mapping[object, object], key: str) -> object:
    """The value under a key, which may be one with dots in it or a way inside."""
    if key in row:
        return row[key]
    outer, _, inner = key.partition(".")
    within = row.get(outer)
    return _at(within, inner) if inner and isinstance(within, Mapping) else None


def _text(value: object, where: str) -> tuple[str | None, tuple[Problem, ...]]:
    """A text, or its paragraphs joined as blank lines join them; some programs write the texts of tables as bytes."""
    if isinstance(value, bytes) and value:
        return decode(value, where)
    if isinstance(value, list | tuple) and all(isinstance(part, str) for part in value):
        return "\n\n".join(value), ()
    return (value if isinstance(value, str) else None), ()


def _without(row: Mapping[object, object], key: str, where: str) -> str:
    """Why a row has no text, and what it has instead."""
    if _at(row, key) is not None:
        return f'{where} has a "{key}" that is not text: give it the text of an article, or a list of its paragraphs'
    there = ", ".join(f'"{str(name)[:_SHOWN]}"' for name, value in islice(row.items(), _NAMED) if value is not None)
    if not there:
        return f'{where} has no "{key}": an article is an object with text, and title, published, url if known'
    return f'{where} has no "{key}" but {there}: say which holds the text, as in text=body'


def _named(value: object) -> object:
    """The name of an object that has one: publishers are often {"id": ..., "name": ...}."""
    return value["name"] if isinstance(value, Mapping) and isinstance(value.get("name"), str) else value


def _spelled(value: object) -> object:
    return value.decode("utf-8", "replace") if isinstance(value, bytes) else value


def _word(value: object, where: str, key: str, numbered: bool) -> tuple[str | None, tuple[Problem, ...]]:
    """A short field; where a number may stand for a name, it is one."""
    if numbered and isinstance(value, int) and not isinstance(value, bool):
        return str(value), ()
    return (value.strip() or None, ()) if isinstance(value, str) else (None, _left_out(value, where, key))


def _published(value: object, where: str, key: str) -> tuple[Dateline | None, tuple[Problem, ...]]:
    if isinstance(value, date):  # a table's own dates
        return given_dateline(value, "page"), ()
    if isinstance(value, str) and value.strip():
        return read_published(value.strip(), where)
    return None, _left_out(value, where, key)


def _left_out(value: object, where: str, key: str) -> tuple[Problem, ...]:
    if value is None or isinstance(value, str):
        return ()
    return (Problem(where=where, reason=f'"{key}" is not text and was left out'),)
