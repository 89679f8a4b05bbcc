"""When an event happened: the expression that modifies it, else what the sentence or the dateline say, else nothing.

The search goes outwards: the event's own words, its light verb, its arguments, the clause it depends on, the clause it is
coordinated with. A verb of saying is a border: the saying's date is not the said's date.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from functools import cached_property

from timeline.calendar.granularity import Granularity
from timeline.events.attachment import Attachment
from timeline.events.surroundings import verb_name
from timeline.language.events import EventLexicon
from timeline.syntax.clause import clause_of
from timeline.syntax.tree import Token
from timeline.times.trusted import changed
from timeline.times.when import When

_SUBCLAUSES = frozenset({"relcl", "advcl", "ccomp", "conj", "acl", "xcomp", "pcomp", "csubj", "parataxis"})


_PLACES = {  # where an expression stands that dates an event beside its own -> the words for it
    "same": "in the same sentence",
    "earlier": "in a sentence before",
    "later": "in the sentence after",
    "lead": "in the lead",
    "far": "elsewhere, of the same happening",
}
_LEAD = 4  # sentences, the headline among them
_WITHIN_A_DAY = frozenset({Granularity.DAY, Granularity.PART_OF_DAY, Granularity.HOUR, Granularity.MINUTE})


@dataclass(frozen=True)
class Calendar:
    """What an article offers to date events with.

    Attributes:
        attachments: Number of a sentence -> its attached time expressions.
        published: The dateline, or `None`.
        lexicon: The language's events.
        vague: Offsets of the words that a date without a place in time modifies.
    """

    attachments: dict[int, tuple[Attachment, ...]]
    published: date | datetime | None
    lexicon: EventLexicon
    vague: frozenset[int] = frozenset()

    @property
    def day(self) -> date | None:
        """The calendar day of the dateline."""
        return None if self.published is None else day_of(self.published)

    def attached(self, trigger: Token, carrier: Token | None = None) -> Attachment | None:
        """The expression that modifies an event, or a word whose time it shares."""
        return next((a for site in self._sites(trigger, carrier) for a in self._at(site, trigger)), None)

    def is_vague(self, trigger: Token, carrier: Token | None = None) -> bool:
        """Whether the text gives the event a time that has no place: an impossible date, "recently"."""
        return bool(self.vague) and any(site.start in self.vague for site in self._sites(trigger, carrier))

    def of(self, trigger: Token, carrier: Token | None = None) -> When | None:
        """The time that the text gives an event, by attachment; `None` where its sentence gives none."""
        for place, site in enumerate(self._sites(trigger, carrier)):
            for attachment in self._at(site, trigger):
                return self._placed(attachment, place)
        verb = carrier or trigger
        return self._of_relative(verb) or self._since_clause(verb) or self._when_clause(verb) or self._own_clause(trigger)

    def _of_relative(self, verb: Token) -> When | None:
        """ "Late May, when the army launched its offensive": the time that a clause is said of, whatever leads that time in."""
        if verb.dep != "relcl":
            return None
        here = self.attachments.get(verb.sentence.index, ())
        attachment = next((a for a in here if a.head is verb.head), None)
        when = attachment.expression.when if attachment is not None else None
        if attachment is None or when is None:
            return None
        return when.model_copy(
            update={"steps": (*when.steps, f"\u201c{verb.text}\u201d is told of \u201c{attachment.expression.text}\u201d")}
        )

    def _own_clause(self, noun: Token) -> When | None:
        """ "The crash, which happened on Monday", "the announcement made in May": the time of a clause that asserts the noun."""
        for clause in noun.having("relcl", "acl"):
            asserting = self.lexicon.verbs["light"] | self.lexicon.verbs["occurrence"]
            if not noun.is_verb and clause.lemma.lower() in asserting and (when := self.of(clause)) is not None:
                return when
        return None

    def bounded(self, after: When, cause: Token, trigger: Token) -> When | None:
        """From another event's time until the dateline: when something happened that came of it and is news."""
        if self.day is None or after.start is None or day_of(after.start) > self.day:
            return None
        first = day_of(after.start)
        step = f"\u201c{trigger.text}\u201d comes after \u201c{cause.text}\u201d and before the dateline, {self.day.isoformat()}"
        same = first == self.day
        return When(
            start=first,
            end=self.day + timedelta(days=1),
            granularity=Granularity.DAY if same else Granularity.INTERVAL,
            value=first.isoformat() if same else f"{first.isoformat()}/{self.day.isoformat()}",
            mod=None if same else "APPROX",
            basis="inferred",
            steps=(*after.steps, step),
        )

    @cached_property
    def told_day(self) -> When | None:
        """The day that the article's lead tells of ("yesterday", "on Wednesday"), where that is not long before the dateline."""
        leads = sorted(a for a in self.attachments if a < _LEAD)
        for attachment in (a for index in leads for a in self.attachments[index]):
            when = attachment.expression.when
            verb = attachment.site if attachment.site.is_verb else None
            if when is None or verb is None or clause_of(verb).tense != "PAST" or verb.dep in ("relcl", "acl", "advcl"):
                continue
            if when.granularity in _WITHIN_A_DAY and self.is_recent(when):
                return when
        return None

    def published_day(self, trigger: Token) -> When | None:
        """The dateline as the time of an event; `None` where there is none."""
        if self.day is None:
            return None
        step = f"\u201c{trigger.text}\u201d is told as news and no expression dates it: the dateline, {self.day.isoformat()}"
        day = self.day
        return When(
            start=day,
            end=day + timedelta(days=1),
            granularity=Granularity.DAY,
            value=day.isoformat(),
            basis="dateline",
            steps=(step,),
        )

    def borrowed(self, attachment: Attachment, trigger: Token, place: str) -> When:
        """The time of an expression that dates what is told elsewhere, for an event that goes with it.

        Args:
            attachment: The expression.
            trigger: Head word of the event.
            place: Where it stands: "same" (sentence), "earlier..." or "later..." (sentences), "lead", "far".
        """
        when = attachment.expression.when
        assert when is not None
        where = next(text for name, text in _PLACES.items() if place.startswith(name))
        told = f"\u201c{attachment.expression.text}\u201d dates \u201c{attachment.site.text}\u201d {where}"
        step = f"\u201c{trigger.text}\u201d has no time of its own: {told}"
        when = when if place.startswith("same") else whole_day(when)
        return when.model_copy(update={"basis": "inferred", "steps": (*when.steps, step)})

    def lies_ahead(self, when: When) -> bool:
        """Whether a time begins after the dateline's day."""
        return self.day is not None and when.start is not None and day_of(when.start) > self.day

    def is_recent(self, when: When) -> bool:
        """Whether a time begins within the three days up to the dateline."""
        return self.day is not None and when.start is not None and 0 <= (self.day - day_of(when.start)).days <= 3

    def _at(self, site: Token, trigger: Token) -> list[Attachment]:
        found = [a for a in self.attachments.get(trigger.sentence.index, ()) if a.site is site or a.head is site]
        return sorted(found, key=lambda a: abs(a.head.i - trigger.i))

    def _sites(self, trigger: Token, carrier: Token | None) -> Iterator[Token]:
        """Words whose time is the event's time, nearest first."""
        yield trigger
        verb = carrier or trigger
        if carrier is not None:
            yield carrier
        if verb.is_verb:
            yield from _arguments_below(verb)
            yield from self._outwards(verb)
        else:
            yield from _arguments_below(trigger)
            yield from self._above_noun(trigger)

    def _above_noun(self, noun: Token) -> Iterator[Token]:
        """Nouns that a noun belongs to, and the verb whose subject or object it is; not what it is told along with."""
        token = noun
        while not token.is_verb and not token.is_root:
            direct = token.dep in ("nsubj", "nsubjpass", "dobj", "conj") or token.head.dep == "agent"
            token = token.head.head if token.head.dep == "agent" else token.head
            if token.is_verb and direct:
                if self._tells_of_subject(noun, token):
                    yield token
                    yield from self._outwards(token)
            elif not token.is_verb and direct:
                yield token
            elif not direct:
                return

    def _tells_of_subject(self, noun: Token, verb: Token) -> bool:
        """Whether a verb's time is its noun's: what it does or what makes it happen, not what is said or done about it."""
        if self._reports(verb):
            return False
        makes = self.lexicon.verbs["light"] | self.lexicon.verbs["occurrence"]
        return noun.i < verb.i or not makes.isdisjoint(verb_name(verb))

    def _outwards(self, verb: Token) -> Iterator[Token]:
        """Clauses above a verb that share its time."""
        while not verb.is_root:
            head = verb.head
            if self._shares_time(verb):
                yield head
            elif verb.dep not in ("ccomp",) or self._reports(head):
                return
            if head.is_verb and self._reports(head):
                return
            verb = head

    def _shares_time(self, verb: Token) -> bool:
        """Whether a clause has the time of what it depends on."""
        match verb.dep:
            case "xcomp":
                return verb.head.is_verb
            case "conj":
                return verb.head.is_verb and not _has_own_subject(verb)
            case "relcl":
                return _in_which(verb)
            case "advcl":
                return verb.tag in ("VBG", "VBN") or _opened_by(verb, self.lexicon.marks["simultaneous"])
        return verb.dep in ("acl", "pcomp", "prep")

    def _reports(self, verb: Token) -> bool:
        return verb.lemma.lower() in self.lexicon.verbs["reporting"]

    def _placed(self, attachment: Attachment, place: int) -> When:
        when = attachment.expression.when
        assert when is not None
        how = "modifies it" if place == 0 else f"modifies \u201c{attachment.site.text}\u201d, whose time it shares"
        step = f"\u201c{attachment.expression.text}\u201d {how}"
        side = self.lexicon.sides.get(attachment.preposition)
        steps = (*when.steps, step)
        if side == "BEFORE" and when.granularity is not Granularity.INTERVAL:
            return when.model_copy(
                update={
                    "start": None,
                    "mod": "BEFORE",
                    "steps": (*steps, f"\u201c{attachment.preposition}\u201d leaves the beginning open"),
                }
            )
        if side == "SINCE":
            return self.until_now(when, steps)
        return changed(when, steps=steps)

    def until_now(self, when: When, steps: tuple[str, ...]) -> When:
        """From a time to the dateline: "killed since late September"."""
        if self.day is None or when.start is None:
            return changed(when, steps=steps)
        return When(
            start=when.start,
            end=self.day + timedelta(days=1)
            if not isinstance(when.start, datetime)
            else datetime.combine(self.day, datetime.min.time()) + timedelta(days=1),
            granularity=Granularity.INTERVAL,
            value=f"{when.value}/{self.day.isoformat()}",
            basis="inferred",
            steps=(*steps, f"\u201csince\u201d: from then until the dateline, {self.day.isoformat()}"),
        )

    def _since_clause(self, verb: Token) -> When | None:
        """ "Killed since the army began ...": from that clause's time until now."""
        for clause in verb.having("advcl"):
            if _opened_by(clause, self.lexicon.marks["since"]):
                when = self.of(clause)
                if when is not None:
                    return self.until_now(when, (*when.steps, f"it runs since \u201c{clause.text}\u201d"))
        return None

    def _when_clause(self, verb: Token) -> When | None:
        """ "Injured when the tram left the rails on Monday": at the time of that clause."""
        for clause in verb.having("advcl"):
            if _opened_by(clause, self.lexicon.marks["simultaneous"]) and (when := self.of(clause)) is not None:
                return when.model_copy(update={"steps": (*when.steps, f"it is told as of the time of \u201c{clause.text}\u201d")})
        return None


def _opened_by(clause: Token, words: frozenset[str]) -> bool:
    """Whether one of these words opens a clause."""
    return any(m.lower in words for m in clause.having("mark", "prep", "advmod"))


def whole_day(when: When) -> When:
    """The day of a time within a day: what another sentence tells of the morning dates an event to the day, no finer."""
    if when.start is None or not when.granularity.finer_than(Granularity.DAY):
        return when
    day = day_of(when.start)
    finer = {"start": day, "end": day + timedelta(days=1), "granularity": Granularity.DAY, "value": day.isoformat(), "zone": None}
    return when.model_copy(update=finer)


def day_of(civil: date | datetime) -> date:
    """The calendar day of a civil time."""
    return civil.date() if isinstance(civil, datetime) else civil


def _in_which(verb: Token) -> bool:
    """ "A call in which he said ...": the clause shares the noun's time."""
    return any(p.tag == "WDT" for prep in verb.having("prep") for p in prep.having("pobj"))


def _has_own_subject(verb: Token) -> bool:
    return verb.child("nsubj", "nsubjpass") is not None


def _arguments_below(verb: Token) -> Iterator[Token]:
    """Nouns that depend on a verb without a clause between: the parser often hangs the time of a verb on one of them."""
    for child in verb.children:
        if child.dep in _SUBCLAUSES or child.dep in ("aux", "auxpass", "punct", "cc", "mark"):
            continue
        yield child
        yield from _arguments_below(child)


def tells_news(trigger: Token, carrier: Token | None, *, perfect: bool = False) -> bool:
    """Whether a clause reports something new, so that the dateline may date it.

    Args:
        trigger: Head word of the event.
        carrier: Its light verb, or `None`.
        perfect: Whether the present perfect counts as well ("has accused"), as it does for what is said.

    Returns:
        True for the simple past of a clause that is not a side remark, and for headlines.
    """
    verb = carrier or trigger
    if not verb.is_verb:
        verb = next((a for a in trigger.ancestors() if a.is_verb and a.dep not in ("aux", "auxpass")), verb)
    if not verb.is_verb or trigger.sentence.block == "title":
        return True
    clause = clause_of(verb)
    if verb.dep in ("relcl", "advcl", "acl", "pcomp", "amod"):
        return False
    if clause.tense == "PRESENT" and clause.aspect == "PERFECTIVE":
        return perfect
    return clause.tense == "PAST" and "PERFECTIVE" not in clause.aspect
