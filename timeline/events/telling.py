"""One telling of an event: what a match says once modality, source, time and participants are read."""

from __future__ import annotations

from dataclasses import dataclass, replace

from timeline.events.asserting import going_to, is_past
from timeline.events.attribution import Attribution, attribution_of, claims
from timeline.events.candidates import Candidate
from timeline.events.dating import Calendar
from timeline.events.entities import Entities, Quotations
from timeline.events.entities.entity import ACTORS
from timeline.events.matching import Match
from timeline.events.mentioned import Mentioned
from timeline.events.mentions.attributes import attributes_of
from timeline.events.modality import status_of
from timeline.events.model import EventMention, Kind, Modality, Participant
from timeline.events.participants import participant
from timeline.events.status import Status
from timeline.events.surroundings import carrier_of, verb_name
from timeline.events.types import EventTypes
from timeline.language import Language
from timeline.language.events import EventLexicon
from timeline.language.mentions import load_mentions
from timeline.syntax.clause import clause_of
from timeline.syntax.tree import Token
from timeline.times.trusted import changed
from timeline.times.when import When

_LONGEST_TRIGGER = 40  # characters from first to last word; "hold ... responsible" over more is marked at its verb


@dataclass(frozen=True, slots=True)
class Teller:
    """Turns matches into candidates.

    Attributes:
        text: The article's text.
        article_id: The article.
        calendar: Its times, attached, and its dateline.
        entities, quotations: Who is who, and who speaks where.
        mentioned: The event mentions, typed or not.
        language: The article's language.
        types: The classes of the event types.
    """

    text: str
    article_id: str
    calendar: Calendar
    entities: Entities
    quotations: Quotations
    mentioned: Mentioned
    language: Language
    types: EventTypes

    def tell(self, match: Match) -> Candidate:
        """Read everything around a match."""
        lexicon = self.language.events
        carrier = carrier_of(match.trigger, lexicon)
        kind = self.types[match.frame.type].kind
        voiced = self._voiced(match, kind)
        status = status_of(match.trigger, carrier, lexicon, stance=voiced, presupposed=match.frame.presupposed)
        status.negated &= not _asks_for_negation(match)
        if status.reporter is not None and status.modality == "denied" and _asks_for(status.reporter, match):
            status.modality, status.reporter = None, None
        cancels = "cancelled" in {lexicon.governors.get(name) for name in verb_name(match.trigger)}
        status.calls_off = cancels and not str(kind.name).endswith(".cancelled")
        status.cancelled |= status.calls_off
        granted = match.frame.presupposed and carrier is None
        attribution = self._credible(attribution_of(match.trigger, status, self.quotations, lexicon, presupposed=granted))
        when = self.calendar.of(match.trigger, carrier)
        if voiced and attribution.saying is not None and attribution.saying.is_verb:
            when = self.calendar.of(attribution.saying)
        if when is not None and kind.is_statement and is_past(match.trigger) and self.calendar.lies_ahead(when):
            when = None  # "had been talking of a visit in September": the time is the visit's
        return Candidate(
            kind,
            match,
            status,
            attribution,
            self._modality(match, status, attribution, when, voiced, kind),
            when,
            self._participants(match, attribution, voiced),
            self._mention(match, when),
            voiced,
            when is None and self.calendar.is_vague(match.trigger, carrier),
        )

    def _credible(self, attribution: Attribution) -> Attribution:
        """The attribution without a speaker who cannot speak (footage shows) or whom nobody knows ("I can confirm")."""
        speaker = attribution.speaker
        if speaker is not None and self.entities.name_of(speaker).lower() in self.language.events.marks["first person"]:
            return replace(attribution, speaker=None)
        if speaker is None or speaker.pos == "PRON" or self.entities.kind_of(speaker) in ACTORS or speaker.pos == "PROPN":
            return attribution
        return replace(attribution, speaker=None)

    def _voiced(self, match: Match, kind: Kind) -> bool:
        """Whether it is an attitude, or a speaker's own words on what he does ("we have expressed our concern")."""
        own = any(t.lower in self.language.events.marks["first person"] for t in match.acting)
        return match.frame.stance or (own and kind.is_statement and not self._is_to_come(match.trigger))

    def _is_to_come(self, trigger: Token) -> bool:
        """Whether a verb tells what its subject will do, or was going to."""
        return trigger.is_verb and (clause_of(trigger).tense == "FUTURE" or going_to(trigger, self.language.events) is not None)

    def _modality(
        self, match: Match, status: Status, attribution: Attribution, when: When | None, voiced: bool, kind: Kind
    ) -> Modality:
        spared = _would_not(match, self.language.events) or (kind.is_statement and _does_by_saying(match, self.language.events))
        if status.modality is not None and not spared:
            return status.modality
        if match.frame.modality is not None:
            return match.frame.modality
        if when is not None and self.calendar.lies_ahead(when):
            return "scheduled"
        if voiced and attribution.saying is not None and attribution.saying.is_verb:
            return "happened"  # that it was said is the event
        counted = kind.is_toll
        claimed = match.trigger is not attribution.saying and claims(
            attribution, match.acting, counted, self.language.events, self.entities
        )
        return "claimed" if claimed else "happened"

    def _participants(self, match: Match, attribution: Attribution, voiced: bool) -> tuple[Participant, ...]:
        """Who fills the roles; who voices an attitude speaks, on behalf of whom it is the attitude of."""
        lexicon = self.language.events
        once: dict[tuple[str, str], Participant] = {}  # "Russia launched its strikes" has one attacker
        filling = {token for _, token in match.fillers}
        for role, token in match.fillers:
            if token.pos == "PROPN" and self._is_named_like_its_head(token):
                continue  # the "Ana" of "Ana Ruiz"
            describes = token.dep == "compound" and token.head in filling and self._is_named_like_its_head(token)
            filler = participant(role, token, self.text, self.entities, lexicon, describes=describes)
            once.setdefault((role, filler.name), filler)
        found = tuple(once.values())
        if not voiced or attribution.speaker is None or attribution.saying is match.trigger:
            return found
        speaker = participant("speaker", attribution.speaker, self.text, self.entities, lexicon)
        if any(p.role == "speaker" and p.name == speaker.name for p in found):
            return found
        return (speaker, *(p.model_copy(update={"role": "on_behalf_of"}) if p.role == "speaker" else p for p in found))

    def _is_named_like_its_head(self, token: Token) -> bool:
        """Whether a word stands before the name of whom it is said or named by: the "co-founder" and the "Ana" of "co-founder Ana
        Ruiz"."""
        entity = self.entities.of(token)
        named = token.dep == "compound" and entity is not None and entity.named
        return named and entity is self.entities.of(token.head)

    def _mention(self, match: Match, when: When | None) -> EventMention:
        """The mention of the trigger, all of its words in it where they stand close together."""
        start, end = match.words[0].start, match.words[-1].end
        if end - start > _LONGEST_TRIGGER:
            start, end = match.trigger.start, match.trigger.end
        found = self.mentioned.at(match.trigger) or self._unfound(match)
        return changed(found, start=start, end=end, text=self.text[start:end], when=when, article_id=self.article_id)

    def _unfound(self, match: Match) -> EventMention:
        """A mention for a trigger that the mention model did not take for an event."""
        head = match.trigger
        attributes = attributes_of(head, load_mentions(self.language.code))
        return EventMention(
            start=head.start,
            end=head.end,
            text=head.text,
            head_start=head.start,
            event_class="OCCURRENCE",
            tense=attributes.tense,
            aspect=attributes.aspect,
            polarity=attributes.polarity,
            modality=attributes.modality,
        )


def _would_not(match: Match, lexicon: EventLexicon) -> bool:
    """Whether "would not" tells of what somebody did not do when he was asked: "would not comment"."""
    return _asks_for_negation(match) and clause_of(match.trigger).modal in lexicon.marks["future in the past"]


def _does_by_saying(match: Match, lexicon: EventLexicon) -> bool:
    """Whether somebody does what he says he wishes to, by saying so: "would like to express his sympathy"."""
    verb, wish = match.trigger, match.trigger.head
    spoken = verb.lemma.lower() in lexicon.marks["spoken"] and wish.lemma.lower() in lexicon.marks["wishing"]
    clause = clause_of(wish)
    return (
        spoken
        and verb.dep == "xcomp"
        and not clause.negated
        and (clause.tense == "PRESENT" or clause.modal in lexicon.marks["future in the past"])
    )


def _asks_for(governor: Token, match: Match) -> bool:
    """Whether a verb above the trigger is part of what the frame looks for: an appeal that was rejected was made."""
    words = (words for relation, words in match.frame.having if "governor" in relation.split("|"))
    return any(governor.lemma.lower() in some for some in words)


def _asks_for_negation(match: Match) -> bool:
    """Whether "not" is part of what the frame looks for: "would not comment" declines, and that happened."""
    return any("negation" in relation.split("|") for relation, _ in match.frame.having)
