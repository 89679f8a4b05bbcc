"""The library as a component of a spaCy pipeline: `nlp.add_pipe("timeline")`.

A door for those whose texts are spaCy's Docs already. It sets

- `doc.spans["timeline_times"]`: time expressions, the label their TIMEX3 type, the `kb_id_` their value;
- `doc.spans["timeline_events"]`: the triggers of events, the label their type ("talks.suspended"), the `id_` that of the event;
- `doc._.timeline`: the `Timeline`, kept in `doc.user_data` as JSON, so that it survives DocBin and other processes.

The Doc's own parse is not used: the rules are proved against one model and its labels, which reads the paragraphs one by one. So
the pipeline around it may be any, a blank one too.

spaCy imports this file when somebody asks for the component; what reads is imported when the first text comes.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from typing import TYPE_CHECKING, Final

from spacy.language import Language
from spacy.tokens import Doc, Span

if TYPE_CHECKING:
    from timeline.article import Article
    from timeline.chronology import Timeline
    from timeline.events.model import EventMention
    from timeline.times.expression import TimeExpression

TIMES: Final = "timeline_times"
EVENTS: Final = "timeline_events"
KEPT: Final = "timeline"  # the key in doc.user_data


@dataclass(frozen=True, slots=True)
class TimelineComponent:
    """A component that reads the timeline of each Doc.

    What is known of an article beside its text comes with it, as the context of `nlp.pipe(..., as_tuples=True)` or in
    `doc.user_data`: a mapping with "published" and, if you like, "title", "id", "source", "url". As context a date alone will do.

    Attributes:
        published: When all texts were published that say nothing of it themselves and come without a date; ISO text.
        untyped: Whether to keep events of no type, labelled "event".
    """

    published: str | None = None
    untyped: bool = False

    def __call__(self, doc: Doc) -> Doc:
        """Read a Doc; without any date of publication it gets its times, no events, and a problem that says so.

        Raises:
            CannotRead: The Doc holds no text, or the date that came with it is none.
        """
        from timeline.export.json import record, text_of
        from timeline.reading import read

        if not doc.text.strip():
            return doc
        article = _article(doc)
        if article.published is None and self.published is not None:
            article = article.dated(self.published)
        story = _times_of(article) if article.published is None else read(article, untyped=self.untyped)
        doc.user_data[KEPT] = text_of(record(story))
        times = (_span(doc, one, one.type, value=one.value) for one in story.times)
        events = (_span(doc, event.trigger, event.type or "event", id=event.id) for event in story)
        doc.spans[TIMES] = [span for span in times if span is not None]
        doc.spans[EVENTS] = [span for span in events if span is not None]
        return doc


def _article(doc: Doc) -> Article:
    """The article of a Doc with what came beside its text: the context wins over the user data."""
    from timeline.article import Article

    context = doc._context
    given = context if isinstance(context, Mapping) else {"published": context}
    published = given.get("published") or doc.user_data.get("published")
    title, id, source, url = (_word(given.get(name) or doc.user_data.get(name)) for name in ("title", "id", "source", "url"))
    dated = published if isinstance(published, str | date) else None
    return Article(doc.text, published=dated, title=title, id=id, source=source, url=url)


def _word(value: object) -> str | None:
    return value if isinstance(value, str) else None


@Language.factory(
    "timeline",
    assigns=["doc.spans", "doc._.timeline"],
    default_config={"published": None, "untyped": False},
)
def make_component(nlp: Language, name: str, published: str | None, untyped: bool) -> TimelineComponent:  # noqa: ARG001
    """The component for a pipeline, with its settings.

    >>> import spacy
    >>> nlp = spacy.blank("en")
    >>> _ = nlp.add_pipe("timeline")
    >>> doc = next(doc for doc, _ in nlp.pipe([("Troops left the town on Friday.", "2016-02-08")], as_tuples=True))
    >>> [(span.text, span.kb_id_) for span in doc.spans["timeline_times"]]
    [('Friday', '2016-02-05')]
    """
    return TimelineComponent(published, untyped)


def timeline_in(doc: Doc) -> Timeline | None:
    """The timeline that the component read, or `None` where it has not run; what `doc._.timeline` gives."""
    kept = doc.user_data.get(KEPT)
    return _loaded(kept) if isinstance(kept, str) else None


@lru_cache(maxsize=8)
def _loaded(kept: str) -> Timeline:
    from timeline.export.json import timeline_of

    return timeline_of(json.loads(kept))


def _times_of(article: Article) -> Timeline:
    """What can be told of an article without a date: its times, in part unresolved; its problems say what is missing."""
    from timeline.chronology import Source, Timeline
    from timeline.reading import find_times

    source = Source(id=article.id, title=article.title, source=article.source, characters=len(article.text))
    return Timeline(articles=(source,), times=find_times(article), problems=article.problems)


def _span(doc: Doc, place: TimeExpression | EventMention, label: str, *, value: str = "", id: str = "") -> Span | None:
    """The tokens of a place, all that it touches, for a tokenizer of the user's own may cut elsewhere."""
    return doc.char_span(place.start, place.end, label=label, kb_id=value, span_id=id, alignment_mode="expand")


if not Doc.has_extension("timeline"):
    Doc.set_extension("timeline", getter=timeline_in)
