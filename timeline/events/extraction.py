"""From sentences to typed events: match frames, read each telling, fold reports, merge, date, word titles."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence, Set
from dataclasses import dataclass, replace
from hashlib import blake2b

from timeline.events.asserting import is_past
from timeline.events.bounds import Bounds
from timeline.events.candidates import Candidate
from timeline.events.dating import Calendar
from timeline.events.defaults import default_times
from timeline.events.entities import Entities, Quotations
from timeline.events.episodes import share_times
from timeline.events.figures import name_firms
from timeline.events.matching import match_sentence
from timeline.events.mentioned import Mentioned
from timeline.events.merging import merge
from timeline.events.model import Event, Span
from timeline.events.passing import in_passing
from timeline.events.salience import salience
from timeline.events.sequence import told_before
from timeline.events.telling import Teller
from timeline.events.types import EventTypes
from timeline.events.wording import Editor
from timeline.language import Language
from timeline.syntax.clause import clause_of
from timeline.syntax.tree import Sentence, Token
from timeline.times.trusted import changed

_STANDINGS = frozenset({"justice.convicted", "justice.sentenced", "statement.accused"})  # what a participle tells of anybody's past
_PLAIN = frozenset({"statement.said", "statement.announced"})  # these fold into what they report
_REFUSED = "statement.refused"
_OFFENCE = "offence"  # the role of what somebody is charged with


@dataclass(frozen=True, slots=True)
class Extractor:
    """Everything that events of one article are read with.

    Attributes:
        article_id, text: The article.
        sentences: Its parsed sentences.
        calendar: Its time expressions, attached, and its dateline.
        times: Offsets of the words of its time expressions.
        entities, quotations: Who is who, and who speaks where.
        mentioned: The event mentions, typed or not, for whoever asks.
        language: The article's language.
        types: The classes of the event types.
    """

    article_id: str
    text: str
    sentences: Sequence[Sentence]
    calendar: Calendar
    times: frozenset[int]
    entities: Entities
    quotations: Quotations
    mentioned: Mentioned
    language: Language
    types: EventTypes

    def events(self) -> tuple[Event, ...]:
        """The article's typed events, in text order, each once."""
        marks = self.language.events.marks
        definite = self.language.entities.definite
        folded = _folded(self._tellings())
        taking_part: dict[int, set[int]] = {}
        for place, token in ((c.trigger.start, token) for c in folded for _, token in c.match.fillers):
            taking_part.setdefault(token.start, set()).add(place)
        folded = [c for c in folded if not _only_describes(c, taking_part, definite)]
        deeds = {c.trigger.start: c for c in folded}
        told = [c for c in folded if not (_idle(c, marks["pronouns"]) or _is_anybodys(c, marks["anybody"]))]
        told = [c for c in told if not (_averted(c, deeds) or _is_habit(c, marks["usually"]) or _is_charge(c, folded))]
        once = merge(told, self.calendar.day, definite)
        merged = [_believed(c) for c in once if not in_passing(c, len(self.sentences))]
        merged = [c for c in merged if not _is_thought_aside(c)]
        merged = list(name_firms(merged, self.text, self.sentences, self.entities, self.language.events))
        dated = [self._ahead(c) for c in default_times(share_times(merged, self.calendar), self.calendar, self.mentioned)]
        editor = Editor(self.text, self.entities, self.language)
        before = told_before(dated, self.language.events)
        ids = [self._id(c) for c in dated]
        after = [tuple(sorted(ids[first] for first in before.get(n, ()))) for n in range(len(dated))]
        return tuple(changed(self._event(c, dated, editor), after=told) for c, told in zip(dated, after, strict=True))

    def _tellings(self) -> list[Candidate]:
        lexicon = self.language.events
        teller = Teller(
            self.text,
            self.article_id,
            self.calendar,
            self.entities,
            self.quotations,
            self.mentioned,
            self.language,
            self.types,
        )
        return [teller.tell(m) for s in self.sentences for m in match_sentence(s, lexicon, self.entities, self.times)]

    def _ahead(self, candidate: Candidate) -> Candidate:
        """What lies after the dateline has not happened, whatever its tense: "the talks open on Monday"; but what is told as
        past has not the time of something ahead: "asked the board to answer by Monday"."""
        future = candidate.when is not None and self.calendar.lies_ahead(candidate.when)
        if not future or candidate.modality not in ("happened", "claimed"):
            return candidate
        if is_past(candidate.trigger) and candidate.when != candidate.mention.when:
            return replace(candidate, when=None)
        return replace(candidate, modality="scheduled")

    def _id(self, candidate: Candidate) -> str:
        identity = f"{self.article_id}\0{candidate.kind.name}\0{candidate.trigger.start}"
        return blake2b(identity.encode("utf-8", "replace"), digest_size=6).hexdigest()

    def _event(self, candidate: Candidate, told: Sequence[Candidate], editor: Editor) -> Event:
        sentence, status, source = candidate.sentence, candidate.status, candidate.attribution.speaker
        name = str(candidate.kind.name)
        bounds = None if candidate.when else self.mentioned.bounds(candidate.trigger, _lies_ahead(candidate))
        first = changed(candidate.mention, bounds=bounds)
        return self.types[name](
            id=self._id(candidate),
            title=editor.title(candidate),
            when=candidate.when,
            modality=candidate.modality,
            negated=status.negated,
            attempted=status.attempted,
            cancelled=status.cancelled,
            ongoing=status.ongoing,
            source=None if source is None else self.entities.name_of(source),
            participants=candidate.participants,
            mentions=(first, *(t.mention for t in candidate.others)),
            evidence=Span(start=sentence.start, end=sentence.end, text=self.text[sentence.start : sentence.end]),
            salience=salience(candidate, told),
            reasons=(*_reasons(candidate), *_undated(candidate, bounds)),
            article_id=self.article_id,
        )


def _folded(candidates: Sequence[Candidate]) -> list[Candidate]:
    """Plain reports folded into what they report; the verb of saying stays as a mention where the saying is the event."""
    told: dict[int, list[int]] = {}
    for i, c in enumerate(candidates):
        saying = c.attribution.saying
        if saying is not None and c.modality != "hypothetical" and saying is not c.trigger:
            told.setdefault(saying.start, []).append(i)
    kept: list[Candidate | None] = list(candidates)
    for i, c in enumerate(candidates):
        if c.kind.name in _PLAIN and (reported := told.get(c.trigger.start)):
            kept[i] = None
            for j in reported:
                if candidates[j].voiced:
                    event = kept[j] or candidates[j]
                    kept[j] = replace(event, others=(*event.others, c), when=event.when or c.when)
    return [c for c in kept if c is not None]


def _averted(candidate: Candidate, deeds: Mapping[int, Candidate]) -> bool:
    """Whether it did not or will not happen by a deed that is an event itself and says so: "the king refused the extradition", "was
    cleared of poisoning him", "said he would not lift the ban"."""
    status, trigger = candidate.status, candidate.trigger
    above = deeds.get(trigger.head.start)
    if status.negated and above is not None and above.kind.name == _REFUSED and above is not candidate:
        return True
    named = status.negated and status.modality is None and (not trigger.is_verb or trigger.dep == "pcomp")
    return named and status.denier is not None and status.denier.start in deeds


def _is_charge(candidate: Candidate, told: Sequence[Candidate]) -> bool:
    """Whether it only names what somebody is charged with, and no role makes it one deed: "guilty of assault"."""
    noun = candidate.trigger
    if noun.is_verb or candidate.participants or candidate.dated_by_text or noun.child("det", "poss", "nummod", "amod") is not None:
        return False
    return any(role == _OFFENCE and token is noun for c in told if c is not candidate for role, token in c.match.fillers)


def _is_habit(candidate: Candidate, usually: frozenset[str]) -> bool:
    """Whether it is what happens now and again: "is regularly hit by quakes"."""
    verb = candidate.trigger
    if not verb.is_verb or verb.sentence.block != "body" or candidate.kind.is_statement:
        return False
    clause = clause_of(verb)
    often = any(a.lower in usually for a in verb.having("advmod"))
    return often and (clause.tense, clause.aspect, clause.modal) == ("PRESENT", "NONE", None)


def _believed(candidate: Candidate) -> Candidate:
    """What a source claims in the body is so where the headline tells it without one; tolls stay a source's count."""
    told = any(t.modality == "happened" and t.sentence.block == "title" for t in candidate.others)
    claimed = candidate.modality == "claimed" and not candidate.kind.is_toll
    return replace(candidate, modality="happened") if told and claimed else candidate


def _idle(candidate: Candidate, pronouns: frozenset[str]) -> bool:
    """Whether it is plain talk of nobody in particular, that has not happened ("would say"), or in passing ("who said");
    a report that is published on a day needs nobody, and to deceive somebody is more than talk."""
    if candidate.kind.name not in _PLAIN or "audience" in candidate.match.frame.needs:
        return False
    speakers = [p for p in candidate.participants if p.role == "speaker"]
    told = candidate.names("topic") and (candidate.dated_by_text or candidate.modality == "scheduled")
    if all(p.name.lower() in pronouns for p in speakers) and (speakers or not told):
        return True
    if candidate.modality == "hypothetical" or _is_added(candidate.trigger):
        return True
    if candidate.when is not None:
        return False
    if candidate.status.negated:
        return True
    return candidate.modality in ("hypothetical", "scheduled") or candidate.trigger.dep in ("relcl", "acl", "amod", "pcomp")


def _only_describes(candidate: Candidate, taking_part: Mapping[int, Set[int]], definite: frozenset[str]) -> bool:
    """Whether a participle only says what kind of man does or suffers something else: "a convicted burglar was caught in Lodi".

    `taking_part` has, for where a word begins that fills a role, where the words of those events begin.
    """
    trigger = candidate.trigger
    if trigger.dep != "amod" or not trigger.is_verb or str(candidate.kind.name) not in _STANDINGS or candidate.dated_by_text:
        return False
    new = trigger.head.tag == "NN" and any(d.lower not in definite for d in trigger.head.having("det"))
    return new and not taking_part.get(trigger.head.start, set()) <= {trigger.start}


def _is_anybodys(candidate: Candidate, anybody: frozenset[str]) -> bool:
    """Whether it only says of whom one speaks, who is nobody in particular: "up to life for anyone convicted of treason"."""
    return candidate.trigger.dep in ("acl", "relcl") and candidate.trigger.head.lower in anybody


def _is_thought_aside(candidate: Candidate) -> bool:
    """Whether it is what somebody may say or promise, told of a noun and once: "operations that the coalition may agree to"."""
    thought = candidate.kind.is_statement and candidate.modality == "hypothetical" and not candidate.dated_by_text
    return thought and candidate.trigger.dep == "relcl" and len(candidate.tellings) == 1


def _is_added(saying: Token) -> bool:
    """Whether a saying only says more of a deed told in its sentence: "sued the maker, saying that it had lied"."""
    return saying.dep == "advcl" and saying.tag == "VBG" and saying.child("mark", "nsubj", "aux") is None


def _lies_ahead(candidate: Candidate) -> bool | None:
    """Whether an event has still to come; `None` where it is only thought of."""
    return None if candidate.modality == "hypothetical" else candidate.modality == "scheduled"


def _undated(candidate: Candidate, bounds: Bounds | None) -> Iterator[str]:
    """Why it has no date, in a sentence, and what is known all the same."""
    if candidate.when is not None:
        return
    if candidate.vague:
        why = "the time that the text gives has no place in the calendar"
    elif candidate.is_open:
        why = "what has not happened is dated by its own words alone, and they tell no date"
    elif candidate.modality == "claimed":
        why = "its source tells no date, and the dateline is not that of what a source tells"
    else:
        why = "no words date it, and it is not told as the news of the day"
    yield f"undated: {why}" + (f"; all that is known: {bounds}" if bounds else "")


def _reasons(candidate: Candidate) -> tuple[str, ...]:
    """Why it has its type, roles and modality, a sentence each."""
    frame = candidate.match.frame
    roles = ", ".join(f"{role} \u201c{token.text}\u201d" for role, token in candidate.match.fillers)
    found = [f"{frame.type}: \u201c{candidate.mention.text}\u201d" + (f" with {roles}" if roles else "")]
    found.extend(candidate.status.reasons)
    if candidate.status.modality is None and candidate.modality == frame.modality:
        found.append(f"{frame.modality}: \u201c{candidate.mention.text}\u201d says so itself")
    if candidate.attribution.saying is not None:
        found.append(f"{candidate.modality}: the text gives a source at \u201c{candidate.attribution.saying.text}\u201d")
    if candidate.others:
        found.append(f"told {len(candidate.tellings)} times")
    return tuple(found)
