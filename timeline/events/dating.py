"""When an event happened: the expression that modifies it or what it shares its time with, else nothing.

Whose time an event shares is found by `timeline.events.sharing`.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from functools import cached_property

from timeline.calendar.granularity import Granularity
from timeline.events.apart import MONTHS_OR_MORE, Gap
from timeline.events.asserting import is_past
from timeline.events.attachment import Attachment
from timeline.events.comparing import compares
from timeline.events.news import LEAD
from timeline.events.sharing import Sharing
from timeline.language.events import EventLexicon
from timeline.syntax.clause import clause_of
from timeline.syntax.tree import BEFORE_NOUNS, Sentence, Token
from timeline.times.trusted import changed, filled
from timeline.times.when import When

_PLACES = {  # where an expression stands that dates an event beside its own -> the words for it
    "same": "in the same sentence",
    "earlier": "in a sentence before",
    "later": "in the sentence after",
    "lead": "in the lead",
    "far": "elsewhere, of the same happening",
}
_BEGUN = frozenset({"PAST", "PASTPART"})
_BEFORE_NOUNS = BEFORE_NOUNS | {"poss"}
_CASE = "justice."  # opens the types of what is done in a case
_DEEDS = ("conflict.", "crime.", "casualties.")  # and of what somebody is tried for
_DAY = 10  # characters of a value that tell a day: "2016-02-03"
_NEWS = timedelta(days=14)  # how old a headline's news may be
_WITHIN_A_DAY = frozenset({Granularity.DAY, Granularity.PART_OF_DAY, Granularity.HOUR, Granularity.MINUTE})


@dataclass(frozen=True)
class Calendar:
    """What an article offers to date events with.

    Attributes:
        attachments: Number of a sentence -> its attached time expressions.
        published: The dateline, or `None`.
        lexicon: The language's events.
        vague: Offsets of the words that a date without a place in time modifies.
        apart: Offset of a word -> how far it lies from what it is told with ("a day after").
    """

    attachments: dict[int, tuple[Attachment, ...]]
    published: date | datetime | None
    lexicon: EventLexicon
    vague: frozenset[int] = frozenset()
    apart: Mapping[int, Gap] = field(default_factory=dict)

    @property
    def day(self) -> date | None:
        """The calendar day of the dateline."""
        return None if self.published is None else day_of(self.published)

    @cached_property
    def sharing(self) -> Sharing:
        """What finds the words whose time an event has."""
        return Sharing(self.lexicon, frozenset(self.apart))

    def attached(self, trigger: Token, carrier: Token | None = None) -> Attachment | None:
        """The expression that modifies an event, or a word whose time it shares."""
        return next((a for _, a in self._offered(trigger, carrier)), None)

    def is_vague(self, trigger: Token, carrier: Token | None = None) -> bool:
        """Whether the text gives the event a time that has no place: an impossible date, "recently"."""
        words = (*self.sharing.sites(trigger, carrier), *trigger.having("amod")) if self.vague else ()
        return any(word.start in self.vague for word in words)

    def of(self, trigger: Token, carrier: Token | None = None) -> When | None:
        """The time that the text gives an event, by attachment; `None` where its sentence gives none."""
        found = self._given(trigger, carrier)
        return None if found is None else self._once.setdefault(found, found)

    @cached_property
    def _once(self) -> dict[When, When]:
        """Times that were given to events: equal ones are kept as one."""
        return {}

    def _given(self, trigger: Token, carrier: Token | None) -> When | None:
        """What `of` finds."""
        for place, attachment in self._offered(trigger, carrier):
            return self._placed(attachment, place)
        verb = carrier or trigger
        told = (self._of_relative(site) for site in (verb, *self.sharing.sites(trigger, carrier)) if site.is_verb)
        own = next(filter(None, told), None) or self._since_clause(verb) or self._when_clause(verb) or self._own_clause(trigger)
        return own or self._right_before(trigger) or self._right_after(verb)

    def _offered(self, trigger: Token, carrier: Token | None) -> Iterator[tuple[int, Attachment]]:
        """The expressions that modify an event or share its time, with how far out; what is told as past shares none with what
        lies ahead: "will meet on Friday after the rebels attacked"."""
        done = is_past(carrier or trigger)
        for place, site in enumerate(self.sharing.sites(trigger, carrier)):
            shared = done and site not in (trigger, carrier)
            for attachment in self._at(site, trigger):
                when = attachment.expression.when
                ahead = shared and when is not None and self.lies_ahead(when)
                beside = place and (self.is_of_the_matter(attachment, carrier or trigger) or self.is_this_years(attachment))
                if not ahead and not beside:
                    yield place, attachment

    def is_of_the_matter(self, attachment: Attachment, verb: Token) -> bool:
        """Whether a time from long before the news is that of the deed somebody is tried for: "charged in the 1995 shooting"."""
        noun, link = attachment.site, attachment.site.head
        if not verb.is_verb or attachment.head.dep not in _BEFORE_NOUNS or not long_before(attachment.expression.when, self.day):
            return False
        leads = any(link.lower in self.lexicon.marks[name] for name in ("matter", "charge", "case"))
        led = (link.dep == "prep" and leads) or noun.dep == "dobj"  # "reopened a 1987 murder case"
        named = (noun, *noun.having("compound"))
        return led and self.tells_of_case(verb) and any(self.tells_of(word, _DEEDS) for word in named)

    def is_this_years(self, attachment: Attachment) -> bool:
        """Whether a time is the year of the dateline before a noun, which tells of nothing when it was: "won the 2016 cup"."""
        when = attachment.expression.when
        if when is None or self.day is None or attachment.head.dep not in _BEFORE_NOUNS:
            return False
        return when.granularity is Granularity.YEAR and when.value == f"{self.day.year:04}"

    def tells_of_case(self, verb: Token) -> bool:
        """Whether a verb tells what is done in a case: "charged", "questioned"."""
        return self.tells_of(verb, (_CASE,))

    def tells_of(self, word: Token, families: tuple[str, ...]) -> bool:
        """Whether a word may be the trigger of a type of one of these families ("conflict.")."""
        return any(frame.type.startswith(families) for frame, _ in self.lexicon.frames.get((word.lemma.lower(), word.is_verb), ()))

    def _of_relative(self, verb: Token) -> When | None:
        """ "Late May, when the army launched its offensive": the time that a clause is said of, whatever leads that time in."""
        if verb.dep != "relcl":
            return None
        here = self.attachments.get(verb.sentence.index, ())
        attachment = next((a for a in here if a.head is verb.head), None)
        when = attachment.expression.when if attachment is not None else None
        if attachment is None or when is None:
            return None
        return changed(when, steps=(*when.steps, f"\u201c{verb.text}\u201d is told of \u201c{attachment.expression.text}\u201d"))

    def _own_clause(self, noun: Token) -> When | None:
        """ "The crash, which happened on Monday", "the announcement made in May": the time of a clause that asserts the noun."""
        for clause in noun.having("relcl", "acl"):
            if not noun.is_verb and self._asserts(clause) and (when := self.of(clause)) is not None:
                return when
        return None

    def _asserts(self, clause: Token) -> bool:
        """Whether a verb says that its noun happens or is set for a time: "a vote held in May", "a summit planned for June"."""
        asserting = self.lexicon.verbs["light"] | self.lexicon.verbs["occurrence"]
        return clause.lemma.lower() in asserting or self.lexicon.governors.get(clause.lemma.lower()) == "scheduled"

    def _right_before(self, noun: Token) -> When | None:
        """ "After the purchase he came back in 1996": a month or a year holds, about, for what something came after."""
        after = noun.head.lower in self.lexicon.marks["after"] and noun.head.head.is_verb
        when = self.of(noun.head.head) if after and noun.dep == "pobj" and noun.start not in self.apart else None
        if when is None or when.granularity not in MONTHS_OR_MORE:
            return None
        step = f"\u201c{noun.text}\u201d comes right before \u201c{noun.head.head.text}\u201d"
        return changed(when, mod="APPROX", basis="inferred", steps=(*when.steps, step))

    def _right_after(self, verb: Token) -> When | None:
        """ "In 2008 the bout went 11 rounds before Berg won": a month or a year holds, about, for what something came before."""
        clause = verb.is_verb and verb.dep == "advcl" and self.sharing.opened_by(verb, "before") and verb.head.is_verb
        done = clause and is_past(verb) and is_past(verb.head) and verb.start not in self.apart
        when = self.of(verb.head) if done else None
        if when is None or when.granularity not in MONTHS_OR_MORE:
            return None
        step = f"\u201c{verb.text}\u201d comes right after \u201c{verb.head.text}\u201d"
        return changed(when, mod="APPROX", basis="inferred", steps=(*when.steps, step))

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
        leads = sorted(a for a in self.attachments if a < LEAD)
        for attachment in (a for index in leads for a in self.attachments[index]):
            when = attachment.expression.when
            verb = attachment.site if attachment.site.is_verb else None
            if when is None or verb is None or clause_of(verb).tense != "PAST" or verb.dep in ("relcl", "acl", "advcl"):
                continue
            if when.granularity in _WITHIN_A_DAY and self.is_recent(when):
                return when
        return None

    @cached_property
    def leads_today(self) -> bool:
        """Whether the lead tells what was done on the dateline's day, by its name ("said on Thursday")."""
        leads = (a for index in range(LEAD) for a in self.attachments.get(index, ()) if a.site.is_verb)
        starts = (a.expression.when.start for a in leads if a.expression.when is not None)
        return any(start is not None and day_of(start) == self.day for start in starts)

    def of_paragraph(self, sentence: Sentence) -> Iterator[Attachment]:
        """The expressions of a sentence's paragraph."""
        for attachment in (a for some in self.attachments.values() for a in some):
            if attachment.head.sentence.paragraph == sentence.paragraph:
                yield attachment

    def published_day(self, trigger: Token) -> When | None:
        """The dateline as the time of an event; `None` where there is none."""
        if self.day is None:
            return None
        step = f"\u201c{trigger.text}\u201d is told as news and no expression dates it: the dateline, {self.day.isoformat()}"
        day = self.day
        return filled(
            When,
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
        return changed(when, basis="inferred", steps=(*when.steps, step))

    def lies_ahead(self, when: When) -> bool:
        """Whether a time begins after the dateline's day."""
        return self.day is not None and when.start is not None and day_of(when.start) > self.day

    def is_recent(self, when: When) -> bool:
        """Whether a time begins within the three days up to the dateline."""
        return self.day is not None and when.start is not None and 0 <= (self.day - day_of(when.start)).days <= 3

    def _at(self, site: Token, trigger: Token) -> list[Attachment]:
        here = self.attachments.get(trigger.sentence.index, ())
        found = [a for a in here if (a.site is site or a.head is site) and not compares(a, self.lexicon)]
        return sorted(found, key=lambda a: abs(a.head.i - trigger.i))

    def _placed(self, attachment: Attachment, place: int) -> When:
        when = attachment.expression.when
        assert when is not None
        how = "modifies it" if place == 0 else f"modifies \u201c{attachment.site.text}\u201d, whose time it shares"
        step = f"\u201c{attachment.expression.text}\u201d {how}"
        side = self.lexicon.sides.get(attachment.preposition)
        steps = (*when.steps, step)
        if side == "BEFORE" and when.granularity is not Granularity.INTERVAL and not _is_not_until(attachment, self.lexicon):
            opened = f"\u201c{attachment.preposition}\u201d leaves the beginning open"
            return changed(when, start=None, mod="BEFORE", steps=(*steps, opened))
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
            if self._tells_from_when(clause):
                when = self.of(clause)
                if when is not None:
                    return self.until_now(when, (*when.steps, f"it runs since \u201c{clause.text}\u201d"))
        return None

    def _tells_from_when(self, clause: Token) -> bool:
        """Whether a clause with "since" is one of time, in the past; else it gives a cause ("since there is no law")."""
        return clause.is_verb and clause_of(clause).tense in _BEGUN and self.sharing.opened_by(clause, "since")

    def _when_clause(self, verb: Token) -> When | None:
        """ "Injured when the tram left the rails on Monday": at the time of that clause."""
        for clause in verb.having("advcl"):
            if self.sharing.opened_by(clause, "simultaneous") and (when := self.of(clause)) is not None:
                return changed(when, steps=(*when.steps, f"it is told as of the time of \u201c{clause.text}\u201d"))
        return None


def _is_not_until(attachment: Attachment, lexicon: EventLexicon) -> bool:
    """Whether nothing was before a time: "it was not until Friday that he resigned" says Friday."""
    verb = attachment.site
    return attachment.preposition in lexicon.marks["until"] and verb.is_verb and is_past(verb) and clause_of(verb).negated


def day_value(when: When) -> str:
    """The value of a time, no finer than its day: of "2016-02-03TNI" it is "2016-02-03"."""
    return when.value[:_DAY]


def long_before(when: When | None, day: date | None, than: timedelta = _NEWS) -> bool:
    """Whether a time ended longer before the day of the news than news may be old."""
    return when is not None and when.end is not None and day is not None and day - day_of(when.end) > than


def whole_day(when: When) -> When:
    """The day of a time within a day: what another sentence tells of the morning dates an event to the day, no finer."""
    if when.start is None or not when.granularity.finer_than(Granularity.DAY):
        return when
    day = day_of(when.start)
    return changed(when, start=day, end=day + timedelta(days=1), granularity=Granularity.DAY, value=day.isoformat(), zone=None)


def day_of(civil: date | datetime) -> date:
    """The calendar day of a civil time."""
    return civil.date() if isinstance(civil, datetime) else civil
