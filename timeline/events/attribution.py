"""Who says so: the source of an event, and what that does to its modality.

A source that speaks of its own side's act is believed (happened, source kept); on someone else's act, or a count, it claims.
"""

from __future__ import annotations

from dataclasses import dataclass
from itertools import islice

from timeline.events.entities import Entities, Quotations
from timeline.events.entities.entity import ACTORS
from timeline.events.status import Status
from timeline.language.events import EventLexicon
from timeline.syntax.arguments import arguments, subject_of
from timeline.syntax.clause import clause_of, governing_verb
from timeline.syntax.tree import Token


@dataclass(frozen=True, slots=True)
class Attribution:
    """Who says that an event is so.

    Attributes:
        speaker: Head word of the source; `None` where the source is the article.
        saying: The verb, noun or preposition of saying, or `None`.
    """

    speaker: Token | None = None
    saying: Token | None = None


def attribution_of(
    trigger: Token, status: Status, quotations: Quotations, lexicon: EventLexicon, *, presupposed: bool = False
) -> Attribution:
    """Find the source of an event.

    Args:
        trigger: Its head word.
        status: What governs it, from `timeline.events.modality`.
        quotations: The article's quotations.
        lexicon: The language's events.
        presupposed: Whether it is a noun that takes its event for granted: "blamed him for the crash, according to two guests"
            tells who says that he was blamed, not who says that there was a crash.

    Returns:
        The source, or an empty `Attribution`.
    """
    named = _according_to(trigger, lexicon, 0 if presupposed and not trigger.is_verb else None)
    if named is not None:
        return named
    if status.reporter is not None:
        return Attribution(_speaker(status.reporter), status.reporter)
    if trigger.is_verb and trigger.lemma.lower() in lexicon.verbs["reporting"] and not _own_words(trigger, lexicon):
        return Attribution()
    speaker = quotations.speaker(trigger)
    if speaker is not None and speaker.lower in lexicon.marks["first person"]:
        return Attribution()
    saying = None if speaker is None else governing_verb(speaker)
    return Attribution() if saying is trigger else Attribution(speaker, saying)


def _own_words(saying: Token, lexicon: EventLexicon) -> bool:
    """Whether a verb of saying has the speaker of a quotation as its subject ("we say")."""
    subject = subject_of(saying)
    return subject is not None and subject.lower in lexicon.marks["first person"]


def _according_to(trigger: Token, lexicon: EventLexicon, reach: int | None) -> Attribution | None:
    """ "According to X" on the event, and as far above it in its sentence as it may reach (`None`: anywhere)."""
    for token in (trigger, *islice(trigger.ancestors(), reach)):
        for argument in arguments(token) if token.is_verb or token.is_noun else ():
            if argument.relation in lexicon.marks["source"]:
                return Attribution(argument.token, argument.token.head)
        if token.dep in ("advcl", "relcl", "acl"):
            return None  # what a side clause takes for granted is not the source's claim
    return None


def _speaker(saying: Token) -> Token | None:
    if saying.is_verb:
        speaker = None if clause_of(saying).passive else subject_of(saying)
        return speaker or next((a.token for a in arguments(saying) if a.relation == "actor"), None)
    owner = next((a.token for a in arguments(saying) if a.relation in ("owner", "by", "actor", "from")), None)
    return owner or (saying if saying.child("nsubj") else None)


def claims(attribution: Attribution, parties: tuple[Token, ...], is_count: bool, lexicon: EventLexicon, entities: Entities) -> bool:
    """Whether the source only claims the event: it doubts itself, counts, or speaks of someone else's act.

    Args:
        attribution: The source.
        parties: Head words of those who act in the event.
        is_count: Whether the event is a toll.
        lexicon: The language's events.
        entities: The article's entities, for the sides of source and parties.
    """
    speaker, saying = attribution.speaker, attribution.saying
    if saying is None:
        return False
    if is_count or saying.lemma.lower() in lexicon.verbs["doubtful"] or saying.lemma.lower() in lexicon.marks["saying"]:
        return True
    parties = tuple(p for p in parties if p.pos == "PRON" or entities.kind_of(p) in ACTORS)
    if speaker is None or not parties:
        return False
    if any(p.lower in lexicon.marks["first person"] for p in parties):
        return False
    if _are_all(speaker, lexicon):
        return False
    side = entities.country_of(speaker)
    return not any(_same(speaker, p, entities) or (side is not None and entities.country_of(p) == side) for p in parties)


def _are_all(speaker: Token, lexicon: EventLexicon) -> bool:
    """Whether all those who act speak: "the companies said", "both sides said"."""
    several = speaker.tag == "NNS" and speaker.lemma.lower() in lexicon.marks["sides"]
    return several and bool(speaker.having("det")) and not any(speaker.having("amod", "compound", "prep", "relcl"))


def _same(one: Token, other: Token, entities: Entities) -> bool:
    entity = entities.of(one)
    return entity is not None and entity is entities.of(other)
