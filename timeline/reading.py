"""The flow, written down once: an article in, its times, mentions, events and timeline out."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from functools import cached_property, lru_cache
from hashlib import blake2b
from itertools import groupby

from timeline.article import Article
from timeline.article.blocks import Block
from timeline.article.dateline import NOT_FOUND
from timeline.article.model import need_article
from timeline.chronology import Source, Timeline
from timeline.errors import NeedsDateline, Problem
from timeline.events.apart import gaps
from timeline.events.attachment import attach, offsets_of_times, vague_sites
from timeline.events.choosing import Chooser
from timeline.events.counting import counted
from timeline.events.dating import Calendar, day_of
from timeline.events.entities import Entities, Quotations, find_quotations, resolve_entities
from timeline.events.extraction import Extractor
from timeline.events.lengths import reaching_back
from timeline.events.mentioned import Mentioned
from timeline.events.mentions.finding import Finder
from timeline.events.model import Event, EventMention
from timeline.events.ranges import spanned
from timeline.events.types import EventTypes
from timeline.events.untyped import Mentions
from timeline.events.verbatim import event_as_written, mention_as_written
from timeline.language import Language, load
from timeline.language.bounds import load_bounds
from timeline.language.dates import load_dates
from timeline.language.headlines import load_headline_words
from timeline.language.mentions import load_mentions
from timeline.language.spelling import load_spelling
from timeline.language.tongues import load_tongues
from timeline.syntax import Casing, Ear, Sentence, direction_of, load_parser, sentence_at
from timeline.times import Found, TimeExpression, find, resolve
from timeline.times.anchors import Direction, Mode
from timeline.times.directions import surface_direction

Times = tuple[tuple[TimeExpression, ...], tuple[Problem, ...]]


def find_times(
    article: Article, *, syntax: bool = True, mode: Mode | None = None, language: Language | None = None
) -> tuple[TimeExpression, ...]:
    """Find and resolve the time expressions of an article.

    Args:
        article: The article; without a dateline, what depends on one keeps X's in its value.
        syntax: Whether to parse it, so that tense and modality say whether "Friday" lies behind or ahead; `False` loads no model
            and goes by cue words.
        mode: "news" (anchored in the dateline), "narrative" (anchored in the text), or `None`: the article decides.
        language: A language with rules of your own; the article's by default.

    Returns:
        The expressions in text order, not overlapping.

    >>> article = Article(text="The ministers met on Wednesday night.", published="2016-02-05")
    >>> [(t.text, t.value) for t in find_times(article, syntax=False)]
    [('Wednesday night', '2016-02-03TNI')]
    """
    return Reading(need_article(article), language or load(article.language), syntax=syntax, mode=mode).times[0]


def find_mentions(article: Article, *, language: Language | None = None) -> tuple[EventMention, ...]:
    """Find every event an article mentions (TimeML's EVENT), typed or not.

    Args:
        article: The article; without a dateline only mentions with a full date of their own get a time.
        language: A language of your own; the article's by default.

    Returns:
        The mentions in text order, with attributes, participants and times.

    >>> article = Article(text="Troops left the town on Friday.", published="2016-02-08")
    >>> [(m.text, m.when.value) for m in find_mentions(article)]
    [('left', '2016-02-05')]
    """
    return Reading(need_article(article), language or load(article.language)).mentions


def read(
    article: Article,
    published: date | str | None = None,
    untyped: bool = False,
    language: Language | None = None,
    types: Iterable[type[Event]] = (),
) -> Timeline:
    """Read the timeline of one article.

    Args:
        article: The article.
        published: Its publication date where the article does not say it; wins over what was found.
        untyped: Whether to keep events of no type, as plain `Event`.
        language: A language with event types of your own; the article's by default.
        types: The classes of event types of your own.

    Raises:
        NeedsDateline: No publication date was found and none was given.
    """
    if published is not None:
        article = article.dated(published)
    if article.published is None:
        reasons = dict.fromkeys((*(problem.reason for problem in article.problems), NOT_FOUND))  # such as a day that there is not
        raise NeedsDateline(f"{article.id}: {'; '.join(reasons)}")
    reading = Reading(article, language or load(article.language), types=EventTypes.built_in().adding(*types))
    times, problems = reading.times
    source = Source(
        id=article.id,
        title=article.title,
        published=article.published,
        source=article.source,
        language=article.language,
        characters=len(article.text),
        digest=_digest(article.text),
    )
    events = (*reading.events, *(reading.untyped_events if untyped else ()))
    return Timeline(articles=(source,), times=times, events=events, problems=(*article.problems, *reading.foreign, *problems))


@dataclass(frozen=True)
class Reading:
    """One article while it is read: every step is computed once, when the next one asks for it."""

    article: Article
    language: Language
    syntax: bool = True
    mode: Mode | None = None
    types: EventTypes = field(default_factory=EventTypes.built_in)

    @cached_property
    def shown(self) -> str:
        """The text as the parser sees it: what is all capitals, or has none, spelled as elsewhere, at the same offsets."""
        return casing_of(self.language.code).recased(self.article.text, [(b.start, b.end) for b in self.prose])

    @cached_property
    def _foreign(self) -> dict[int, str]:
        """Offset of a paragraph in another language -> that language's code; what tells nothing is in that of the whole article."""
        ear, text = ear_of(self.language.code), self.article.text
        blocks = {b.start: text[b.start : b.end] for b in self.article.prose}
        whole = ear.foreign("\n".join(blocks.values()))
        told = {at: ear.foreign(block) or (None if ear.is_own(block) else whole) for at, block in blocks.items()}
        return {at: code for at, code in told.items() if code is not None}

    @cached_property
    def prose(self) -> tuple[Block, ...]:
        """The paragraphs that are read for events: those in the article's language."""
        return tuple(b for b in self.article.prose if b.start not in self._foreign)

    @property
    def foreign(self) -> tuple[Problem, ...]:
        """What is not read because it is in another language, a problem for each stretch of it."""
        return tuple(unread(self.article, self._foreign, load_tongues(self.language.code)))

    @cached_property
    def sentences(self) -> tuple[Sentence, ...]:
        """The parsed sentences of the article's prose."""
        return load_parser().parse(self.shown, self.prose, load_headline_words(self.language.code))

    @cached_property
    def times(self) -> Times:
        """Time expressions outside the site's furniture, and what could not be resolved."""
        every = self._found
        kept = outside_furniture([f.start for f in every], self.article.blocks)
        found = tuple(f for f, is_kept in zip(every, kept, strict=True) if is_kept)
        return resolve(found, self.article.published, direction=self._direction, mode=self.mode, article_id=self.article.id)

    @property
    def _found(self) -> tuple[Found, ...]:
        """Time expressions, with the words of the article; "may" is a month where capitals are restored, and only there."""
        if not self.syntax or self.shown == self.article.text:
            return find(self.article.text, self.language)
        return tuple(replace(f, text=self.article.text[f.start : f.end]) for f in find(self.shown, self.language))

    def _direction(self, found: Found) -> Direction | None:
        """Which way the clause of an expression looks: a plain cue beside it says so best; where there is none, its verb does."""
        cue = surface_direction(self.article.text, found.start, found.end, self.language)
        if cue or not self.syntax:
            return cue
        sentence = sentence_at(self.sentences, found.start)
        token = sentence.token_at(found.start) if sentence is not None else None
        return None if token is None else direction_of(token, self.language.times.cues["forward"])

    @cached_property
    def calendar(self) -> Calendar:
        """The times attached to the words they modify, and the dateline."""
        times = self.times[0]
        published, lexicon = self.article.published, self.language.events
        vague = vague_sites(self.sentences, times, lexicon.marks["some time"])
        placed = reaching_back(self.sentences, times, None if published is None else day_of(published), lexicon.marks)
        whole = spanned(self.sentences, placed, lexicon.marks)
        calendar = Calendar(attach(self.sentences, whole), published, lexicon, vague)
        return counted(calendar, gaps(self.sentences, whole, lexicon.marks))

    @cached_property
    def quotations(self) -> Quotations:
        """Who speaks where."""
        return find_quotations(self.sentences, self.language.entities)

    @cached_property
    def entities(self) -> Entities:
        """Who is who."""
        return resolve_entities(self.sentences, self.language, self.quotations)

    @cached_property
    def mentions(self) -> tuple[EventMention, ...]:
        """Every event the text speaks of."""
        return tuple(mention_as_written(m, self.article.text) for m in self._mentions)

    @cached_property
    def _mentions(self) -> tuple[EventMention, ...]:
        return self._mentioned.all()

    @cached_property
    def _mentioned(self) -> Mentioned:
        return Mentioned(self.sentences, Finder(load_mentions(self.language.code)), self._completer)

    @cached_property
    def _completer(self) -> Mentions:
        lexicon, chooser = self.language.events, Chooser(self.calendar, load_dates(self.language.code))
        lengths = load_bounds(self.language.code)
        return Mentions(self.article.id, self.shown, self.sentences, chooser, self.entities, lexicon, lengths)

    @cached_property
    def untyped_events(self) -> tuple[Event, ...]:
        """Events of no type: the mentions that no typed event stands for."""
        return tuple(event_as_written(e, self.article.text) for e in self._completer.events(self._mentions, self.events))

    @cached_property
    def events(self) -> tuple[Event, ...]:
        """The typed events."""
        extractor = Extractor(
            self.article.id,
            self.shown,
            self.sentences,
            self.calendar,
            offsets_of_times(self.sentences, self.times[0]),
            self.entities,
            self.quotations,
            self._mentioned,
            self.language,
            self.types,
        )
        return tuple(event_as_written(e, self.article.text) for e in extractor.events())


@lru_cache(maxsize=4)
def casing_of(code: str) -> Casing:
    """What capitals are restored with in a language: its lists of names, and the dictionary of its parser."""
    spelling, parser = load_spelling(code), load_parser()

    @lru_cache(maxsize=50_000)
    def is_common(word: str) -> bool:
        return word in spelling.common or any(part != "noun" or form in spelling.nouns for part, form in parser.lemmas(word))

    return Casing(spelling, is_common, parser.has_seen)


@lru_cache(maxsize=4)
def ear_of(code: str) -> Ear:
    """What tells paragraphs in other languages from those in this one."""
    return Ear(code, tuple(load_tongues(code)), load_parser().small_words, casing_of(code).is_common, load_spelling(code).particles)


def outside_furniture(starts: Iterable[int], blocks: Sequence[Block]) -> Iterator[bool]:
    """Whether each of some places, in text order, stands outside the furniture of a page.

    >>> list(outside_furniture([2, 12, 25], [Block("body", 0, 10), Block("furniture", 11, 20)]))
    [True, False, True]
    """
    furniture = [(block.start, block.end) for block in blocks if block.kind == "furniture"]
    at = 0
    for start in starts:
        while at < len(furniture) and furniture[at][1] <= start:
            at += 1
        yield at == len(furniture) or start < furniture[at][0]


def unread(article: Article, foreign: Mapping[int, str], names: Mapping[str, str]) -> Iterator[Problem]:
    """Say which paragraphs were not read for events because of their language, runs of them together.

    Args:
        article: The article.
        foreign: Offset of a paragraph -> code of its language.
        names: Code -> name of a language.
    """
    for code, run in groupby(article.prose, key=lambda block: foreign.get(block.start)):
        if code is not None:
            blocks = tuple(run)
            tongue = names.get(code, "a language that this library does not know")
            reason = f"written in {tongue}: no events are read there, and only times that English rules find; translate it first"
            yield Problem(where=f"{article.id} at {blocks[0].start}-{blocks[-1].end}", reason=reason)


def _digest(text: str) -> str:
    """A fingerprint of a text that white space does not change."""
    return blake2b(" ".join(text.split()).encode("utf-8", "replace"), digest_size=8).hexdigest()
