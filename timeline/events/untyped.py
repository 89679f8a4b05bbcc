"""Event mentions with their times and the names of who takes part; and untyped events made of those that no type covers."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from hashlib import blake2b

from timeline.events.bounding import Bounder
from timeline.events.bounds import Bounds
from timeline.events.choosing import Chooser
from timeline.events.entities import Entities
from timeline.events.modality import status_of
from timeline.events.model import Event, EventMention, Modality, Participant, Span
from timeline.events.noticing import Subject
from timeline.events.titles import LENGTH, shorten
from timeline.language.bounds import BoundLexicon
from timeline.language.events import EventLexicon
from timeline.syntax.tree import Sentence, Token
from timeline.times.trusted import changed
from timeline.times.when import When


@dataclass(frozen=True, slots=True)
class Mentions:
    """What mentions of one article are completed with.

    Attributes:
        article_id, text: The article.
        sentences: Its parsed sentences.
        chooser: What dates mentions.
        entities: Who is who.
        lexicon: The language's events.
        lengths: What it knows of how long they take.
    """

    article_id: str
    text: str
    sentences: Sequence[Sentence]
    chooser: Chooser
    entities: Entities
    lexicon: EventLexicon
    lengths: BoundLexicon

    def complete(self, mentions: Sequence[EventMention]) -> tuple[EventMention, ...]:
        """The mentions with `when` and `bounds`, resolved names and the article's id."""
        heads = {t.start: t for s in self.sentences for t in s.tokens}
        return tuple(self._completed(m, heads) for m in mentions)

    def _completed(self, mention: EventMention, heads: Mapping[int, Token]) -> EventMention:
        subject = self._subject(mention, heads[mention.head_start])
        when, why = self.chooser.dated(subject)
        bounds = self._bounder.bounds(subject, when, "" if when else why)
        return changed(self.named(mention, heads), when=when, bounds=bounds)

    def named(self, mention: EventMention, heads: Mapping[int, Token]) -> EventMention:
        """A mention with resolved names and the article's id, without its date.

        Args:
            mention: The mention.
            heads: Offset -> token, for its participants.
        """
        named = tuple(self._named(p, heads[p.head_start]) for p in mention.participants)
        return changed(mention, participants=named, article_id=self.article_id)

    def date_of(self, mention: EventMention, head: Token) -> When | None:
        """What the article offers to date a mention with; `None` where it has no date."""
        return self.chooser.when(self._subject(mention, head))

    def bounds_of(self, mention: EventMention, head: Token, ahead: bool | None) -> Bounds | None:
        """What is known of the time of a mention whose event stays undated; `None` where nothing is.

        Args:
            mention: The mention.
            head: Its head word.
            ahead: Whether the event is known to lie ahead; `None`: that is open.
        """
        return self._bounder.bounds(self._subject(mention, head), None, ahead=ahead)

    @property
    def _bounder(self) -> Bounder:
        return Bounder(self.chooser.offers, self.lengths)

    def _subject(self, mention: EventMention, head: Token) -> Subject:
        return Subject.of(mention, head, self.lexicon)

    def events(self, mentions: Sequence[EventMention], typed: Sequence[Event]) -> tuple[Event, ...]:
        """Plain events of the mentions that no typed event stands for: things that happen, not states or helpers."""
        covered = {m.head_start for e in typed for m in e.mentions}
        heads = {t.start: t for s in self.sentences for t in s.tokens}
        kept = [m for m in mentions if m.head_start not in covered and m.event_class in ("OCCURRENCE", "REPORTING", "I_ACTION")]
        return tuple(self._event(m, heads[m.head_start]) for m in kept)

    def _named(self, participant: Participant, head: Token) -> Participant:
        """The participant with all that the article tells of who it is."""
        entity = self.entities.of(head)
        told = {"name": self.entities.name_of(head), "kind": self.entities.kind_of(head), "country": self.entities.country_of(head)}
        names = {"named": entity is not None and entity.named, "aliases": entity.other_names if entity is not None else ()}
        return changed(participant, **told, **names)

    def _event(self, mention: EventMention, head: Token) -> Event:
        sentence = head.sentence
        status = status_of(head, None, self.lexicon)
        modality: Modality = status.modality or "happened"
        identity = f"{self.article_id}\0\0{mention.start}"
        return Event(
            id=blake2b(identity.encode("utf-8", "replace"), digest_size=6).hexdigest(),
            title=shorten("".join(self._clause(head)), LENGTH),
            when=mention.when,
            modality=modality,
            negated=status.negated,
            participants=mention.participants,
            mentions=(mention,),
            evidence=Span(start=sentence.start, end=sentence.end, text=self.text[sentence.start : sentence.end]),
            salience=round(0.2 / (1 + sentence.index / 4), 3),
            reasons=("no type: no frame of a type fits it", *_undated(mention)),
            article_id=self.article_id,
        )

    def _clause(self, head: Token) -> Iterator[str]:
        """Subject, verb and object as they stand, for a title."""
        tokens = [t for t in head.subtree() if t.i <= head.i + 8 or t is head]
        yield self.text[tokens[0].start : tokens[-1].end]


def _undated(mention: EventMention) -> Iterator[str]:
    """Why it has no date, and what is known all the same."""
    if mention.when is None and mention.bounds is not None:
        yield f"{mention.bounds.steps[0]}; all that is known: {mention.bounds}"
