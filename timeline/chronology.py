"""Timeline: events in the order of time. A value: every verb gives a new one."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date
from os import PathLike
from pathlib import Path
from typing import TYPE_CHECKING, Self, Unpack, overload

from pydantic import BaseModel, ConfigDict, ValidationInfo, field_validator

from timeline.calendar.interval import Interval, instant
from timeline.correcting import correct
from timeline.errors import BadValue, NoSuchEvent, Problem
from timeline.events.model import Event
from timeline.ordering import in_sequence
from timeline.selecting import about
from timeline.times.expression import TimeExpression
from timeline.times.given import given
from timeline.times.order import Place, place
from timeline.times.when import Civil, When

if TYPE_CHECKING:
    import pandas
    import polars
    from matplotlib.figure import Figure

    from timeline.article.model import Article, Readable
    from timeline.language import Language
    from timeline.picture.choosing import Drawing

_LAST = date.max, 0.0, date.max, 0.0


class Source(BaseModel):
    """What a timeline keeps of an article that it was read from.

    Attributes:
        id, title, published, source, language: As in the article.
        characters: Length of its text.
        digest: Fingerprint of its text, by which copies are known; `None` where nobody took it.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

    id: str
    title: str | None = None
    published: Civil | None = None
    source: str | None = None
    language: str = "en"
    characters: int = 0
    digest: str | None = None


class Timeline(BaseModel):
    """Events ordered in time; the undated ones come last, in text order.

    Iterating, `len`, indexing and `in` speak of the events. The order is that of `timeline.times.order.place`; events at the
    same place stand in the order of their articles and, within one, of the text.

    Attributes:
        articles: The articles it was read from.
        times: The time expressions found in them, in text order.
        events: The events, ordered.
        problems: What was found but not understood, with place and reason.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

    articles: tuple[Source, ...] = ()
    times: tuple[TimeExpression, ...] = ()
    events: tuple[Event, ...] = ()
    problems: tuple[Problem, ...] = ()

    @field_validator("events")
    @classmethod
    def _ordered(cls, events: tuple[Event, ...], others: ValidationInfo) -> tuple[Event, ...]:
        return _in_order(events, others.data.get("articles", ()))

    @classmethod
    def read(
        cls,
        article: Article | Readable,
        *,
        published: Civil | str | None = None,
        untyped: bool = False,
        language: Language | None = None,
        types: Iterable[type[Event]] = (),
    ) -> Timeline:
        """Read an article: find its times and events and put them in order.

        Args:
            article: An `Article`, or a path, bytes or file object that `Article.open` takes. Text is not a path: wrap it in
                `Article(text=...)`.
            published: When it was published, a date, a datetime or ISO text; wins over what stands in the text.
            untyped: Whether to keep events of no known type as well.
            language: A language with event types or rules of your own (`timeline.language.load("en").adding(...)`).
            types: The classes of event types of your own.

        Raises:
            CannotRead: If the article cannot be read.
            NeedsDateline: If no publication date is found or given.
        """
        from timeline.article import Article
        from timeline.reading import read

        found = article if isinstance(article, Article) else Article.open(article, published=published)
        return read(found, published=published, untyped=untyped, language=language, types=types)

    @classmethod
    def merge(cls, timelines: Iterable[Timeline]) -> Timeline:
        """Several timelines as one; their order does not matter.

        A happening that several articles tell becomes one event with all its mentions, participants and `tellings`; where they
        contradict each other, that is kept side by side in `conflicts` and named among the problems. A plan and what came of it
        are one event. The same text under several names counts once.

        Raises:
            BadValue: If two different articles have the same id, or something among them is no timeline.
        """
        from timeline.merging import merge

        found = tuple(timelines)
        wrong = next((type(one).__name__ for one in found if not isinstance(one, cls)), None)
        if wrong:
            raise BadValue(f"{wrong} is no timeline; give timelines in one list, as in Timeline.merge([one, other])")
        return merge(found)

    @classmethod
    def load(cls, path: str | PathLike[str], *, types: Iterable[type[Event]] = ()) -> Timeline:
        """Load a timeline that was saved as JSON; it equals the one that was saved.

        Args:
            path: The file.
            types: Event types of your own that may occur in it.

        Raises:
            CannotRead: If there is no such file, or it is not a timeline.
        """
        from timeline.export.json import load

        return load(path, types)

    def save(self, path: str | PathLike[str], *, overwrite: bool = False, **picture: Unpack[Drawing]) -> None:
        """Save in the format that the suffix names; whole or not at all.

        Args:
            path: Where to; its suffix is one of `timeline.export.SUFFIXES`.
            overwrite: Whether to replace a file that holds something else than this format.
            picture: How the picture is to be, in a format that has one (.html too): `layout="lanes"` and what else `plot` takes.

        Raises:
            CannotWrite: If the suffix is unknown, its extra is not installed, the folder is missing, or a foreign file is in the
                place.
            BadValue: If the format has no picture, or there is none like this.
        """
        from timeline.export import save

        save(self, path, overwrite=overwrite, **picture)

    def to_pandas(self) -> pandas.DataFrame:
        """The events as a pandas data frame, one a row, with the columns of the CSV.

        Raises:
            CannotWrite: If pandas is not installed.
        """
        from timeline.export.frames import to_pandas

        return to_pandas(self)

    def to_polars(self) -> polars.DataFrame:
        """The events as a polars data frame, one a row, with the columns of the CSV.

        Raises:
            CannotWrite: If polars is not installed.
        """
        from timeline.export.frames import to_polars

        return to_polars(self)

    def plot(
        self,
        path: str | PathLike[str] | None = None,
        *,
        theme: str = "light",
        start: date | str | None = None,
        end: date | str | None = None,
        title: str | None = None,
        undated: bool = False,
        hypothetical: bool = False,
        most: int | None = None,
        fold: int | None = None,
        layout: str = "vertical",
        lanes: str = "family",
        language: str = "en",
        overwrite: bool = False,
    ) -> Figure | None:
        """Draw it: a time axis to scale, idle stretches left out, and a label for each event.

        Args:
            path: Where to: .png, .svg or .pdf; `None` gives a matplotlib `Figure` back.
            theme: "light", "dark", "print" or "card".
            start, end: The window to show, both included as wholes, as `between` takes them ("2016-02", a date, ...).
            title: Over the picture; `None` for the article's own.
            undated: Whether events without a date are listed under the rest.
            hypothetical: Whether what is only thought of is shown.
            most: How many dated events at most, the most salient ones; the picture then says how many more there are.
            fold: How many events of one day at most, the most salient ones; the day then says how many more it has.
            layout: "vertical" (rows beside an upright axis), "horizontal" (labels above and below a lying one, for few events)
                or "lanes" (a lying axis over a lane for each family or participant).
            lanes: What the lanes stand for, "family" or "participant".
            language: Code of the language of the words that are not the articles' own.
            overwrite: Whether to replace a file that holds something else than such a picture.

        Raises:
            CannotWrite: If the suffix or the theme is unknown, or the file cannot be written; an old one is then as before.
            BadValue: If there is no such layout, kind of lanes, language or window, or a number is too small.
        """
        from timeline.export import check
        from timeline.picture import plot
        from timeline.picture.suffixes import picture_suffix

        if path is not None:
            picture_suffix(Path(path))
            check(path, overwrite=overwrite)
        return plot(
            self,
            path,
            theme=theme,
            start=start,
            end=end,
            title=title,
            undated=undated,
            hypothetical=hypothetical,
            most=most,
            fold=fold,
            layout=layout,
            lanes=lanes,
            language=language,
        )

    def alt_text(self) -> str:
        """The picture in words, for those who do not see it."""
        from timeline.picture import alt_text

        return alt_text(self)

    def _repr_mimebundle_(self, include: object = None, exclude: object = None) -> dict[str, str]:  # noqa: ARG002
        """What notebooks show: the picture with its events, as HTML, SVG and text."""
        from timeline.picture.notebook import shown

        return shown(self)

    def __str__(self) -> str:
        from timeline.picture.notebook import plain

        return plain(self)

    def __repr__(self) -> str:
        return f"{type(self).__name__}(articles={len(self.articles)}, events={len(self)}, problems={len(self.problems)})"

    def __iter__(self) -> Iterator[Event]:  # type: ignore[override]  # pydantic would give (field, value) pairs
        return iter(self.events)

    def __len__(self) -> int:
        return len(self.events)

    @overload
    def __getitem__(self, index: int) -> Event: ...
    @overload
    def __getitem__(self, index: slice) -> Self: ...
    def __getitem__(self, index: int | slice) -> Event | Self:
        return self._with(self.events[index]) if isinstance(index, slice) else self.events[index]

    def __contains__(self, event: object) -> bool:
        return event in self.events

    def between(self, start: Civil | str | None, end: Civil | str | None) -> Self:
        """The dated events that overlap the time from `start` to `end`, both included as wholes.

        Args:
            start: A date, a datetime, or ISO text as fine as you like ("2016", "2016-02", "2016-Q1", "2016-W05", "2016-02-03",
                "2016-02-03T11:25"); `None` leaves the side open.
            end: Likewise.

        Raises:
            BadValue: If a text is none of these, or the end lies before the start.
        """
        asked = _stretch(start, end)
        return self._with(one for one in self if one.when and place(one.when) and asked.overlaps(_bounds(one.when)))

    def of(self, *kinds: str | type[Event]) -> Self:
        """The events of these kinds: a family ("talks"), a type ("talks.suspended") or a class (`TalksSuspended`)."""
        names = {kind for kind in kinds if isinstance(kind, str)}
        classes = tuple(kind for kind in kinds if not isinstance(kind, str))
        return self._with(event for event in self if {event.type, event.family} & names or isinstance(event, classes))

    def about(self, name: str) -> Self:
        """The events in which this person, organisation, place or thing takes part, whatever an article calls it.

        Args:
            name: A full or a short name, initials, with or without title; case does not matter. A country stands for its
                government and forces as well; "Geneva talks" finds talks in which Geneva takes part.
        """
        return self._with(about(self.events, name))

    def top(self, count: int) -> Self:
        """The `count` most salient events, still in the order of time; of equals the earlier ones."""
        best = sorted(range(len(self)), key=lambda index: -self.events[index].salience)[: max(count, 0)]
        return self._with(self.events[index] for index in sorted(best))

    def without(self, event: Event) -> Self:
        """All events but this one.

        It stays out when the timeline is merged with other articles, unless one of these tells it as well, or an article that told
        it is merged again.

        Raises:
            NoSuchEvent: If it is not among them.
        """
        self._need(event)
        return self._with(one for one in self if one != event)

    def replacing(self, event: Event, **changes: object) -> Self:
        """The same timeline with one event corrected; its reasons say that it was.

        Args:
            event: An event of this timeline.
            changes: New values of its fields, such as `title`, `when`, `modality`. A `when` may be a `When`, a date, or ISO text
                as `between` takes; `None` makes it undated.

        Raises:
            NoSuchEvent: If the event is not in this timeline.
            BadValue: If there is no such field, or the value does not fit it.
        """
        self._need(event)
        corrected = correct(event, changes)
        events = tuple(corrected if one == event else one for one in self)
        return self.model_copy(update={"events": _in_order(events, self.articles)})

    def _need(self, event: Event) -> None:
        if not isinstance(event, Event):
            raise NoSuchEvent(f"{event!r} is no event; take it from the timeline, as in story[0]")
        if event not in self:
            raise NoSuchEvent(f"event {event.id!r} ({event.title!r}) is not in this timeline; take it from the timeline itself")

    def _with(self, events: Iterable[Event]) -> Self:
        """The same timeline with these events, which keep their order."""
        return self.model_copy(update={"events": tuple(events)})


def _in_order(events: Iterable[Event], articles: Iterable[Source]) -> tuple[Event, ...]:
    """The events sorted by place in time, then by what the text puts first, then article, then text; the undated last."""
    rank = {article.id: number for number, article in enumerate(articles)}

    def key(event: Event) -> tuple[bool, Place, int, int, str]:
        found = place(event.when) if event.when else None
        return found is None, found or _LAST, rank.get(event.article_id, len(rank)), event.trigger.start, event.id

    return in_sequence(sorted(events, key=key), lambda event: place(event.when) if event.when else None)


def _stretch(start: Civil | str | None, end: Civil | str | None) -> Interval:
    first = given(start).start if start is not None else None
    last = given(end).end if end is not None else None
    if first is not None and last is not None and instant(first) >= instant(last):
        raise BadValue(f"there is no time between {start} and {end}; give the earlier one first")
    return Interval(first, last)


def _bounds(when: When) -> Interval:
    return Interval(when.start, when.end)
