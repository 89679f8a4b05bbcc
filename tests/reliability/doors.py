"""Every public door that takes text, by name: given a text, what is then done with it; only the doing is timed."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from io import BytesIO
from pathlib import Path
from tempfile import TemporaryDirectory

from spacy.tokens import Doc
from spacy.vocab import Vocab

from tests.export.payloads import Noted
from tests.samples import event, party
from timeline import Article, Timeline, find_mentions, find_times
from timeline.article import Fields, articles
from timeline.chronology import Source
from timeline.corpus import read_batch
from timeline.events.model import Event, EventMention, Span
from timeline.export import FORMATS, format_of, timeml
from timeline.language import load
from timeline.pipeline import TimelineComponent

Door = Callable[[str], Callable[[], object]]
DAY = "2024-03-01"
MOST = 50_000_000  # characters: how slow a long text is shall be seen, not that it is refused
PIECE = 200  # characters of a text that one event of many has
WORD = re.compile(r"(\w+|\W)( ?)")
HEAD = "<html><head><title>{0}</title><meta name=description content='{0}'></head><body><h1>{0}</h1>"


def article(text: str) -> Article:
    return Article(text, published=DAY, title="-")


def told(text: str, name: str = "a") -> Timeline:
    """One event, and its article, of which every text is this one."""
    return Timeline(articles=(Source(id=name, title=text, source=text, published=DAY),), events=(_event(text, name, 0),))


def pieces(text: str, name: str = "a") -> Timeline:
    """As many events as the text has pieces, each of one."""
    starts = range(0, len(text), PIECE)
    events = tuple(_event(text[start : start + PIECE], name, number) for number, start in enumerate(starts))
    return Timeline(articles=(Source(id=name, title="-", published=DAY),), events=events)


def _event(text: str, name: str, number: int) -> Event:
    words = dict.fromkeys(("event_class", "tense", "aspect", "polarity", "modality"), text)
    start = number * len(text)
    trigger = EventMention(start=start, end=start + len(text), text=text, head_start=start, article_id=name, **words)
    parties = (party(text), party(text, "location"))
    shared = {"title": text, "source": text, "participants": parties, "reasons": (text,), "article_id": name}
    whole = Span(start=start, end=start + len(text), text=text)
    when = f"{2001 + number % 20}-{1 + number % 12:02}-{1 + number % 28:02}"
    return event(f"{name}{number:06}", when, kind=Noted, mentions=(trigger,), evidence=whole, **shared)


def of_article(entry: Callable[[Article], object]) -> Door:
    """A door that an article goes through."""

    def door(text: str) -> Callable[[], object]:
        made = article(text)
        return lambda: entry(made)

    return door


def of_file(suffix: str, form: Callable[[str], str]) -> Door:
    """The door of a file with this suffix."""

    def door(text: str) -> Callable[[], object]:
        data = form(text).encode("utf-8", "replace")

        def opened() -> object:
            file = BytesIO(data)
            file.name = f"a{suffix}"  # type: ignore[attr-defined]
            return Article.open(file, limit=MOST)

        return opened

    return door


def of_story(entry: Callable[[Timeline, str], object], make: Callable[[str], Timeline]) -> Door:
    """A door that a timeline goes through whose events hold the text."""

    def door(text: str) -> Callable[[], object]:
        made = make(text)
        return lambda: entry(made, text)

    return door


def saving(suffix: str, *, drawn: bool) -> Callable[[Timeline, str], None]:
    """Saves in a format; a picture shows twenty events, for more of them fill more pages."""

    def saved(story: Timeline, _: str) -> None:
        with TemporaryDirectory() as folder:
            (story.top(20) if drawn else story).save(Path(folder, f"story{suffix}"))

    return saved


def loading(text: str) -> Callable[[], object]:
    made = pieces(text)

    def loaded() -> Timeline:
        with TemporaryDirectory() as folder:
            made.save(file := Path(folder, "story.json"))
            return Timeline.load(file, types=[Noted])

    return loaded


def merging(text: str) -> Callable[[], object]:
    both = pieces(text), pieces(text, "b")
    return lambda: Timeline.merge(both)


def through_spacy(text: str) -> Callable[[], object]:
    """Words cut beforehand: spaCy's own tokenizer takes quadratic time for a long run of signs."""
    words, spaces = zip(*WORD.findall(text), strict=True)
    cut = Doc(Vocab(), words=words, spaces=[bool(space) for space in spaces])
    return lambda: TimelineComponent(DAY)(cut)


def worded(entry: Callable[[str], object]) -> Door:
    """A door for a text as it is."""
    return lambda text: lambda: entry(text)


def _record(text: str) -> str:
    return json.dumps({"title": text, "source": text, "url": text, "published": text, "text": text})


def _lines(text: str) -> Callable[[], object]:
    data = "\n".join(_record(text[start : start + 2_000]) for start in range(0, len(text), 2_000)).encode()
    return lambda: list(articles(data))


def _tagged(text: str) -> str:
    """The text as made-up tags that are never closed."""
    return "".join(f"<x{word}>" for word in text.split(" "))


WITHOUT_MODEL: dict[str, Door] = {
    "Article": worded(lambda text: Article(text, published=DAY)),
    "Article of no day": worded(Article),
    "Article.title": worded(lambda text: Article(f"So it is: {text}", title=text, source=text, url=text)),
    "Article.published": worded(lambda text: Article("So it is.", published=text)),
    "Article.dated": worded(lambda text: article("So it is.").dated(text)),
    "Article.readable": of_article(lambda made: made.readable),
    "Article.open .txt": of_file(".txt", str),
    "Article.open .md": of_file(".md", lambda text: f"---\ntitle: {text[:900]}\n---\n# {text}\n\n{text}"),
    "Article.open .html": of_file(".html", lambda text: f"{HEAD.format(text)}<p>{text}</p></body></html>"),
    "Article.open .html, tags": of_file(".html", lambda text: f"{HEAD.format('-')}{_tagged(text)}"),
    "Article.open .json": of_file(".json", _record),
    "articles": _lines,
    "find_times": of_article(lambda made: find_times(made, syntax=False)),
    "timeml": of_article(lambda made: timeml(made, find_times(made, syntax=False))),
    "Fields.named": worded(lambda text: Fields.named([text])),
    "language.adding": worded(lambda text: load("en").adding(text)),
    "format_of": worded(format_of),
}  # fmt: skip
WITH_MODEL: dict[str, Door] = {
    "find_times": of_article(find_times),
    "find_mentions": of_article(find_mentions),
    "Timeline.read": of_article(lambda made: Timeline.read(made, untyped=True)),
    "read_batch": worded(lambda text: read_batch([{"id": "a", "text": text, "published": DAY}])),
    "TimelineComponent": through_spacy,
}
ON_TIMELINES: dict[str, Callable[[Timeline, str], object]] = {
    "alt_text": lambda story, _: story.alt_text(),
    "str": lambda story, _: str(story),
    "about": lambda story, text: story.about(text),
    "of": lambda story, text: story.of(text),
    "between": lambda story, text: story.between(text, None),
    "replacing": lambda story, text: story.replacing(story[0], title=text),
    "without": lambda story, _: story.without(story[0]),
    "to_pandas": lambda story, _: story.to_pandas(),
    "to_polars": lambda story, _: story.to_polars(),
    "plot": lambda story, text: story.plot(title=text, most=20),
    "plot horizontal": lambda story, text: story.plot(title=text, layout="horizontal", most=20),
    "plot lanes": lambda story, text: story.plot(title=text, layout="lanes", lanes="participant", most=20),
    **{form.suffix: saving(form.suffix, drawn=form.asks is not None) for form in FORMATS},
}
MAKERS: dict[str, Callable[[str], Timeline]] = {"one event": told, "many events": pieces}
OF_TIMELINES: dict[str, Door] = {
    "load": loading,
    "merge": merging,
    **{f"{name} of {made}": of_story(entry, make) for made, make in MAKERS.items() for name, entry in ON_TIMELINES.items()},
}
