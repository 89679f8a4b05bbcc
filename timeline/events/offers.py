"""What an article offers to date a mention with: its own attachment, expressions around it, the dateline, or no date at all."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import timedelta
from functools import cached_property

from timeline.events.attachment import Attachment
from timeline.events.comparing import compares
from timeline.events.dating import Calendar, day_of, day_value, long_before
from timeline.events.news import LEAD
from timeline.events.noticing import Profile, Subject, between, profile, stem
from timeline.syntax.clause import clause_of
from timeline.syntax.tree import Token
from timeline.times.when import When

_EARLIER, _LATER = 3, 1  # sentences before and after a mention whose expressions are offered
_LONG_AGO = timedelta(days=60)  # after which what a relative clause tells is no news
_MOST = 4  # expressions of one sentence
_SIDES = ((-1, "ahead"), (0, "today"), (1, "yesterday"), (4, "recent"), (9, "week"), (40, "month"), (400, "year"))


@dataclass(frozen=True, slots=True)
class Offer:
    """A date that a mention may have.

    Attributes:
        kind: "own" (an expression attached to it), "same" (one in its sentence), "earlier1", "later1" and so on (sentences
            away), "lead", "far" (with a word of the same stem), "dateline" or "none".
        attachment: The expression, or `None`.
        marks: What was noticed; the chooser weighs it.
    """

    kind: str
    attachment: Attachment | None
    marks: tuple[str, ...]


@dataclass(frozen=True)
class Offers:
    """The offers of one article.

    Attributes:
        calendar: Its attached times and its dateline.
    """

    calendar: Calendar

    def of(self, subject: Subject) -> tuple[Offer, ...]:
        """Everything that may date a mention: at most a dozen or two, however long the article."""
        told, own = profile(subject), self.calendar.attached(subject.head, subject.carrier)
        near = ((a, kind) for a, kind in self._reachable(subject) if a is own or self._may_date(a, kind, subject))
        found = [self._expression(subject, a, kind, told, own) for a, kind in near]
        base = ("", *told.marks, *self._context(subject, told))
        if self.calendar.day is not None and not _lies_open(subject) and not _lasts(subject):
            found.append(Offer("dateline", None, tuple(f"D {m}" for m in base)))
        return (*found, Offer("none", None, tuple(f"N {m}" for m in base)))

    def around(self, subject: Subject) -> tuple[str, ...]:
        """What is noticed around a mention: expressions in its sentence, one of its own, a day that the lead tells of."""
        near = len(self.calendar.attachments.get(subject.head.sentence.index, ()))
        own = self.calendar.attached(subject.head, subject.carrier)
        return (f"near {min(near, 2)}", f"own {own is not None}", f"day told {self.calendar.told_day is not None}")

    def _context(self, subject: Subject, told: Profile) -> Iterator[str]:
        context = self.around(subject)
        yield from context
        yield from (f"{mark} & {around}" for mark in told.first for around in context)

    def _reachable(self, subject: Subject) -> Iterator[tuple[Attachment, str]]:
        """Expressions that may date a mention, each once: in its sentence, around it, in the lead, with a word of its stem."""
        here, seen = subject.head.sentence.index, set[int]()
        for distance in (0, *range(1, _EARLIER + 1), *range(-1, -_LATER - 1, -1)):
            for a in self._nearest(here - distance, subject.head):
                seen.add(a.expression.start)
                yield a, "same" if distance == 0 else f"earlier{distance}" if distance > 0 else f"later{-distance}"
        for a in (*self._stems.get(stem(subject.head), ())[:_MOST], *self._lead[:_MOST]):
            if a.expression.start not in seen and self._dates(a, subject.head):
                seen.add(a.expression.start)
                yield a, "lead" if a.site.sentence.index < LEAD else "far"

    def _is_this_years(self, a: Attachment, subject: Subject) -> bool:
        """Whether it is of another word of the sentence that it was this year, as what is news is anyway."""
        return a.site is not subject.head and self.calendar.is_this_years(a)

    def _nearest(self, sentence: int, head: Token) -> list[Attachment]:
        found = [a for a in self.calendar.attachments.get(sentence, ()) if self._dates(a, head)]
        if sentence == head.sentence.index:
            found.sort(key=lambda a: abs(a.head.i - head.i))
        return found[:_MOST]

    def _may_date(self, a: Attachment, kind: str, subject: Subject) -> bool:
        """Whether an expression of other words may date a mention: of a plan only in its sentence, of what was done none ahead
        and of what is done in a case none of the deed."""
        if _lies_open(subject):
            return kind == "same"
        when = a.expression.when
        if kind == "same" and (self.calendar.is_of_the_matter(a, subject.verb) or self._is_this_years(a, subject)):
            return False
        return when is None or not (_is_done(subject) and self.calendar.lies_ahead(when))

    def _dates(self, a: Attachment, head: Token) -> bool:
        """Whether it can date a word; the dateline's own words, standing alone, cannot, nor what amounts are compared with,
        unless the word is told of that time ("since 2008, when 31 people died")."""
        when = a.expression.when
        if when is None or (when.start is None and when.end is None):
            return False
        if self._is_aside(a, head, when):
            return False
        if compares(a, self.calendar.lexicon) and all(t is not a.head for t in head.ancestors()):
            return False
        alone = a.site.is_root and not a.site.is_verb
        return not (alone and self.calendar.day is not None and _value(a) == self.calendar.day.isoformat())

    def _is_aside(self, a: Attachment, head: Token, when: When) -> bool:
        """Whether a relative clause that the word is not in tells it of long ago: "fined the bank that failed in 2008"."""
        if not long_before(when, self.calendar.day, than=_LONG_AGO):
            return False
        relative = next((t for t in (a.site, *a.site.ancestors()) if t.dep == "relcl"), None)
        return relative is not None and head is not relative and all(t is not relative for t in head.ancestors())

    def _expression(self, subject: Subject, a: Attachment, kind: str, told: Profile, own: Attachment | None) -> Offer:
        kind = "own" if a is own else kind
        where = "beside own" if kind == "same" and own is not None else kind
        marks = [*self._anywhere(subject, a, where, told)]
        marks += between(a, subject) if kind in ("own", "same") else self._across(subject, a, where, told, own)
        return Offer(kind, a, tuple(f"E {m}" for m in marks))

    def _anywhere(self, subject: Subject, a: Attachment, where: str, told: Profile) -> Iterator[str]:
        """What is noticed of any expression."""
        when, shared = a.expression.when, self._shares[_value(a)]
        assert when is not None
        side = self._side(when)
        yield from (where, f"{where} {side}", f"{side} & {told.top}", f"{side} & {told.event_class}")
        yield from (f"{where} & {mark}" for mark in told.first)
        yield from (f"{where} {when.granularity}", f"{where} by {a.preposition}")
        yield from (f"x{min(shared, 4)}", f"{where} x{min(shared, 3)}")
        if self.calendar.told_day is not None and when.value == self.calendar.told_day.value:
            yield from ("told day", f"told day {where}", f"told day & {told.top}", f"told day & {told.event_class}")
        if stem(a.site) == stem(subject.head) and a.site is not subject.head:
            yield from ("namesake", f"namesake {where}")

    def _across(self, subject: Subject, a: Attachment, where: str, told: Profile, own: Attachment | None) -> Iterator[str]:
        """What is noticed of an expression in another sentence."""
        here = subject.head.sentence
        rivals = "none" if here.index not in self.calendar.attachments else "own" if own is not None else "others"
        yield f"{where} rivals {rivals}"
        yield f"{where} paragraph {a.site.sentence.paragraph == here.paragraph}"
        yield f"{where} site {'root' if a.site.is_root else a.site.dep}"
        if a.site.is_verb:
            yield f"{where} tense {clause_of(a.site).tense} & {told.top}"
        yield f"{where} position {min(here.index, 4)}"

    def _side(self, when: When) -> str:
        """Where a time lies from the dateline."""
        day = self.calendar.day
        if day is None or when.start is None:
            return "nowhere"
        behind = (day - day_of(when.start)).days
        return next((name for end, name in _SIDES if behind <= end), "old")

    @cached_property
    def _stems(self) -> Mapping[str, tuple[Attachment, ...]]:
        """Stem of a word that an expression modifies -> the attachments there."""
        found: dict[str, list[Attachment]] = {}
        for attachments in self.calendar.attachments.values():
            for a in attachments:
                found.setdefault(stem(a.site), []).append(a)
        return {name: tuple(some) for name, some in found.items()}

    @cached_property
    def _lead(self) -> tuple[Attachment, ...]:
        return tuple(a for i in range(LEAD) for a in self.calendar.attachments.get(i, ()))

    @cached_property
    def _shares(self) -> Mapping[str, int]:
        """Value -> how many expressions of the article have it."""
        counts: dict[str, int] = {}
        for attachments in self.calendar.attachments.values():
            for a in attachments:
                counts[_value(a)] = counts.get(_value(a), 0) + 1
        return counts


def _is_done(subject: Subject) -> bool:
    """Whether a verb tells what was done, in the past tense."""
    return subject.head.is_verb and clause_of(subject.head).tense == "PAST"


def _lies_open(subject: Subject) -> bool:
    """Whether it is planned or wished for: nothing outside its sentence dates it."""
    return subject.status.modality in ("hypothetical", "scheduled")


def _lasts(subject: Subject) -> bool:
    """Whether it is told as done by now ("has warned") or again and again ("rises every year"): no dateline dates it."""
    mention, head = subject.mention, subject.head
    if not head.is_verb or mention.tense != "PRESENT":
        return False
    habit = mention.aspect == "NONE" and mention.event_class == "OCCURRENCE" and head.sentence.block != "title"
    return habit or mention.aspect == "PERFECTIVE"


def _value(a: Attachment) -> str:
    return "" if a.expression.when is None else day_value(a.expression.when)
