"""From sentences to typed events: match frames, read modality, source and time, fold reports, merge, word titles."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from hashlib import blake2b

from timeline.events.attribution import Attribution, attribution_of, claims
from timeline.events.candidates import Candidate
from timeline.events.dating import Calendar, tells_news
from timeline.events.entities import Entities, Quotations
from timeline.events.episodes import share_times
from timeline.events.matching import Match, Surroundings, match_sentence
from timeline.events.merging import merge
from timeline.events.modality import Status, status_of
from timeline.events.model import Event, EventMention, Modality, Participant, Span
from timeline.events.participants import participant
from timeline.events.salience import salience
from timeline.events.titles import Wording, listed, shorten, title
from timeline.events.types import EventTypes
from timeline.language.events import EventLexicon
from timeline.language.titles import Headlines
from timeline.syntax.clause import clause_of
from timeline.syntax.phrase import bare, phrase
from timeline.syntax.tree import Sentence, Token
from timeline.times.when import When

_SPEECH = "statement"
_TOLLS = "casualties"
_QUOTES = frozenset('\u201c\u201d"') | {"``", "''"}
_PLAIN = frozenset({"statement.said", "statement.announced"})  # these fold into what they report
_ACTING = frozenset(
    {"attacker", "accuser", "participants", "parties", "deployer", "speaker", "captor", "releaser", "suspender", "claimant"}
)


@dataclass(frozen=True, slots=True)
class Extractor:
    """Everything that events of one article are read with.

    Attributes:
        article_id, text: The article.
        sentences: Its parsed sentences.
        calendar: Its time expressions, attached, and its dateline.
        times: Offsets of the words of its time expressions.
        entities, quotations: Who is who, and who speaks where.
        lexicon, headlines: The language's events and words for headlines.
        types: The classes of the event types.
    """

    article_id: str
    text: str
    sentences: Sequence[Sentence]
    calendar: Calendar
    times: frozenset[int]
    entities: Entities
    quotations: Quotations
    lexicon: EventLexicon
    headlines: Headlines
    types: EventTypes

    def events(self) -> tuple[Event, ...]:
        """The article's typed events, in text order, each once."""
        found = [self._candidate(m) for s in self.sentences for m in match_sentence(s, self.lexicon, self.entities, self.times)]
        merged = share_times(merge(self._folded(found)))
        dated = self._with_default_times(merged)
        return tuple(self._event(c, len(dated)) for c in dated)

    def _candidate(self, match: Match) -> Candidate:
        around = Surroundings(match.trigger, self.lexicon, self.times)
        kind = self.types[match.frame.type].kind
        voiced = self._voiced(match)
        status = status_of(match.trigger, around.carrier, self.lexicon, stance=voiced, presupposed=match.frame.presupposed)
        attribution = attribution_of(match.trigger, status, self.quotations, self.lexicon)
        when = self.calendar.of(match.trigger, around.carrier)
        if voiced and attribution.saying is not None and attribution.saying.is_verb:
            when = self.calendar.of(attribution.saying)
        return Candidate(
            kind,
            match,
            status,
            attribution,
            self._modality(match, status, attribution, when, kind.family),
            when,
            self._participants(match, attribution, voiced),
            self._mention(match, when),
            _content(match, self.text, self.headlines) if kind.family == _SPEECH else "",
            voiced,
        )

    def _voiced(self, match: Match) -> bool:
        """Whether it is an attitude, or a speaker's own words on what he does ("we have expressed our concern")."""
        own = any(t.lower in self.lexicon.marks["first person"] for role, t in match.fillers if role in _ACTING)
        return match.frame.stance or (own and self.types[match.frame.type].kind.family == _SPEECH)

    def _modality(self, match: Match, status: Status, attribution: Attribution, when: When | None, family: str | None) -> Modality:
        if status.modality is not None:
            return status.modality
        if when is not None and when.start is not None and self.calendar.lies_ahead(when):
            return "scheduled"
        acting = tuple(t for role, t in match.fillers if role in _ACTING)
        if match.trigger is attribution.saying:
            return "happened"
        if claims(attribution, acting, family == _TOLLS, self.lexicon, self.entities):
            return "claimed"
        return "happened"

    def _participants(self, match: Match, attribution: Attribution, voiced: bool) -> tuple[Participant, ...]:
        found = [participant(role, t, self.text, self.entities, self.lexicon) for role, t in match.fillers]
        speaker = attribution.speaker
        if voiced and speaker is not None and attribution.saying is not match.trigger:
            said = participant("speaker", speaker, self.text, self.entities, self.lexicon)
            own = [p for p in found if p.role == "speaker"]
            if own and own[0].name != said.name:
                found = [p.model_copy(update={"role": "on_behalf_of"}) if p.role == "speaker" else p for p in found]
            if not own or own[0].name != said.name:
                found.insert(0, said)
        return tuple(found)

    def _mention(self, match: Match, when: When | None) -> EventMention:
        start, end = match.words[0].start, match.words[-1].end
        clause = clause_of(match.trigger) if match.trigger.is_verb else None
        if end - start > 40:
            start, end = match.trigger.start, match.trigger.end
        return EventMention(
            start=start,
            end=end,
            text=self.text[start:end],
            head_start=match.trigger.start,
            event_class="REPORTING" if match.frame.type in _PLAIN else "OCCURRENCE",
            tense=clause.tense if clause else "NONE",
            aspect=clause.aspect if clause else "NONE",
            polarity="NEG" if clause and clause.negated else "POS",
            modality=(clause.modal if clause else None) or "NONE",
            when=when,
            article_id=self.article_id,
        )

    def _folded(self, candidates: list[Candidate]) -> list[Candidate]:
        """Plain reports folded into what they report; the verb of saying stays as a mention where the saying is the event."""
        told: dict[int, list[int]] = {}
        for i, c in enumerate(candidates):
            saying = c.attribution.saying
            if saying is not None and c.modality != "hypothetical" and saying is not c.trigger:
                told.setdefault(saying.start, []).append(i)
        kept = list(candidates)
        gone = set()
        for i, c in enumerate(candidates):
            if c.kind.name in _PLAIN and (reported := told.get(c.trigger.start)):
                gone.add(i)
                for j in reported:
                    if kept[j].voiced:
                        kept[j] = replace(kept[j], others=(*kept[j].others, c), when=kept[j].when or c.when)
        return [c for i, c in enumerate(kept) if i not in gone]

    def _with_default_times(self, candidates: Sequence[Candidate]) -> list[Candidate]:
        """Times for what no expression dates: sayings on the day of speech, news on the dateline."""
        spoken = next((c.when for c in candidates if c.kind.family == _SPEECH and self._recent(c.when)), None)
        return [c if c.when is not None else replace(c, when=self._default(c, spoken)) for c in candidates]

    def _recent(self, when: When | None) -> bool:
        return when is not None and when.start is not None and self.calendar.is_recent(when)

    def _default(self, candidate: Candidate, spoken: When | None) -> When | None:
        saying = candidate.attribution.saying
        teller = saying if candidate.voiced and saying is not None and saying.is_verb else candidate.trigger
        if candidate.modality in ("scheduled", "hypothetical") or not tells_news(teller, None):
            return None
        if candidate.kind.family == _SPEECH and spoken is not None:
            step = f"\u201c{candidate.trigger.text}\u201d has no time of its own: the day on which the article's speakers spoke"
            return spoken.model_copy(update={"basis": "inferred", "steps": (*spoken.steps, step)})
        return self.calendar.dateline(candidate.trigger)

    def _event(self, candidate: Candidate, total: int) -> Event:
        tellings = candidate.tellings
        sentence = candidate.sentence
        name = str(candidate.kind.name)
        identity = f"{self.article_id}\0{name}\0{candidate.trigger.start}"
        source = candidate.attribution.speaker
        return self.types[name](
            id=blake2b(identity.encode("utf-8", "replace"), digest_size=6).hexdigest(),
            title=self._title(candidate),
            when=candidate.when,
            modality=candidate.modality,
            negated=candidate.status.negated,
            attempted=candidate.status.attempted,
            cancelled=candidate.status.cancelled,
            ongoing=candidate.status.ongoing,
            source=None if source is None else self.entities.name_of(source),
            participants=candidate.participants,
            mentions=tuple(t.mention for t in tellings),
            evidence=Span(start=sentence.start, end=sentence.end, text=self.text[sentence.start : sentence.end]),
            salience=salience(candidate, total),
            reasons=_reasons(candidate),
            article_id=self.article_id,
        )

    def _title(self, candidate: Candidate) -> str:
        roles: dict[str, list[Participant]] = {}
        for p in candidate.participants:
            if not self._bare_pronoun(p):
                roles.setdefault(p.role, []).append(p)
        worded = {role: listed(list(dict.fromkeys(_short(p, candidate) for p in ps)), self.headlines) for role, ps in roles.items()}
        if not candidate.trigger.is_verb:
            worded["event"] = shorten(_noun_phrase(candidate.trigger, self.text), 60)
        if candidate.content:
            worded["content"] = shorten(candidate.content, 62 - len(worded.get("speaker", "")) // 2)
        plural = {role for role, ps in roles.items() if len(ps) > 1 or _is_plural(ps[0], candidate.sentence)}
        source = candidate.attribution.speaker
        wording = Wording(
            worded,
            frozenset(plural),
            candidate.modality,
            candidate.status.hedge,
            candidate.status.negated,
            candidate.status.cancelled,
            candidate.status.attempted,
            None if source is None else shorten(self.entities.name_of(source), 40),
        )
        entry = self.lexicon.types[str(candidate.kind.name)]
        return title(candidate.match.frame.titles or entry.titles, wording, self.headlines, _clause_text(candidate, self.text))

    def _bare_pronoun(self, p: Participant) -> bool:
        return p.name.lower() == p.text.lower() and p.name.lower() in self.lexicon.marks["pronouns"]


def _short(p: Participant, candidate: Candidate) -> str:
    """A participant as a headline names it: whole where a number counts, else its name, without the trigger, not too long."""
    name = p.text if p.count is not None else p.name
    if p.start <= candidate.mention.start < p.end:
        name = " ".join(w for w in name.split() if w.lower() != candidate.mention.text.lower()) or name
    return shorten(name, 44)


def _is_plural(p: Participant, sentence: Sentence) -> bool:
    token = sentence.token_at(p.head_start)
    return p.kind == "people" or p.count not in (None, 1) or (token is not None and token.tag in ("NNS", "NNPS"))


def _content(match: Match, text: str, headlines: Headlines) -> str:
    """The clause that is said, without its opening words; for "is ready to", the predicate; for a noun, what it is to do."""
    trigger = match.trigger
    clause = next(trigger.having("ccomp", "xcomp", "acomp", "attr"), None)
    if clause is None:
        clause = next((c for o in trigger.having("dobj") for c in o.having("acl", "relcl")), None)
    if clause is None:
        return ""
    tokens = _without_side_clauses(clause)
    quoted = False
    while tokens and (tokens[0].lower in headlines.openings or tokens[0].pos == "PUNCT"):
        quoted |= tokens.pop(0).text in _QUOTES
    if not tokens:
        return ""
    end = next((t.start for t in tokens[1:] if quoted and t.text in _QUOTES), tokens[-1].end)
    return text[tokens[0].start : end]


def _without_side_clauses(clause: Token) -> list[Token]:
    """A clause up to its first relative or adverbial clause after the verb."""
    tokens = list(clause.subtree())
    for token in tokens:
        if token.i > clause.i and token.dep in ("relcl", "advcl", "parataxis"):
            first = min(t.i for t in token.subtree())
            return [t for t in tokens if t.i < first]
    return tokens


def _clause_text(candidate: Candidate, text: str) -> str:
    """The words of the trigger's own clause, for a title of last resort."""
    trigger = candidate.trigger
    verb = trigger if trigger.is_verb else next((a for a in trigger.ancestors() if a.is_verb), trigger)
    kept = [t for t in verb.subtree() if not any(a.dep in ("advcl", "relcl", "parataxis") for a in _path(t, verb))]
    return text[kept[0].start : kept[-1].end] if kept else candidate.sentence.text


def _noun_phrase(noun: Token, text: str) -> str:
    """An eventive noun with what describes it, without its article."""
    tokens = bare(phrase(noun))
    return text[tokens[0].start : tokens[-1].end]


def _path(token: Token, top: Token) -> list[Token]:
    found = []
    while token is not top and not token.is_root:
        found.append(token)
        token = token.head
    return found


def _reasons(candidate: Candidate) -> tuple[str, ...]:
    """Why it has its type, roles and modality, a sentence each."""
    frame = candidate.match.frame
    roles = ", ".join(f"{role} \u201c{token.text}\u201d" for role, token in candidate.match.fillers)
    found = [f"{frame.type}: \u201c{candidate.mention.text}\u201d" + (f" with {roles}" if roles else "")]
    found.extend(candidate.status.reasons)
    if candidate.attribution.saying is not None:
        found.append(f"{candidate.modality}: the text gives a source at \u201c{candidate.attribution.saying.text}\u201d")
    if candidate.others:
        found.append(f"told {len(candidate.tellings)} times")
    return tuple(found)
