"""Times for what no expression dates: news and sayings on the day that their article offers, the rest since its cause."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import timedelta

from timeline.calendar.granularity import Granularity
from timeline.events.candidates import TELLINGS, Candidate
from timeline.events.dating import Calendar, day_of, day_value, long_before, whole_day
from timeline.events.episodes import cause_of
from timeline.events.mentioned import Mentioned
from timeline.events.merging import HAPPENINGS
from timeline.events.news import is_given, told_with
from timeline.syntax.tree import Token
from timeline.times.trusted import changed
from timeline.times.when import When

_WEEKS = 20  # days: on one of them somebody may have spoken, in so many on none that anybody knows
_LONG = timedelta(days=60)  # after which somebody may have spoken then
_RESULTS = timedelta(days=155)  # within which the results of a quarter or a year are published
_PUBLISHED = frozenset({"business.earnings"})  # types of what is published of a period, and happens when it is


def default_times(candidates: Sequence[Candidate], calendar: Calendar, mentioned: Mentioned) -> tuple[Candidate, ...]:
    """Give what the text does not date the time that follows from how it is told.

    Args:
        candidates: Merged candidates in text order, with the times that the text gives them.
        calendar: The article's times and its dateline.
        mentioned: The date that the article offers a word.

    Returns:
        The same candidates. What is told as no news, and what has not happened, stays undated.
    """
    said = (c.when for c in candidates if c.kind.is_statement and c.when and calendar.is_recent(c.when))
    spoken = None if calendar.leads_today else next(said, None)  # news of the dateline is spoken of on its day
    defaults = _Defaults(candidates, calendar, mentioned, spoken)
    return tuple(replace(c, when=defaults.of_published(c) if c.when is not None else defaults.of(c)) for c in candidates)


@dataclass(frozen=True, slots=True)
class _Defaults:
    """The defaults of one article; `spoken` is the day of speech."""

    candidates: Sequence[Candidate]
    calendar: Calendar
    mentioned: Mentioned
    spoken: When | None

    def of(self, candidate: Candidate) -> When | None:
        """The time of an undated candidate: its own as it is told, some time since its cause, or that of another telling."""
        if candidate.vague or candidate.is_open:
            return None
        others = (t for t in candidate.others[:TELLINGS] if not t.vague and not t.is_open)
        if (cause := self._cause(candidate)) is not None:
            return cause.when if cause.when is not None else self.of(cause)
        found = (self._told(candidate), self._after_cause(candidate), *map(self._told, others))
        return next((when for when in found if when is not None), None)

    def _cause(self, candidate: Candidate) -> Candidate | None:
        """The event that its own words lay a toll to."""
        noun = cause_of(candidate, self.calendar)
        blamed = (c for c in self.candidates if c is not candidate and any(t.trigger is noun for t in c.tellings[:TELLINGS]))
        return None if noun is None else next(blamed, None)

    def of_published(self, candidate: Candidate) -> When | None:
        """The time of a dated candidate; of results it is that of the report, or of the news, and not the period just over that
        they are of."""
        when = candidate.when
        if candidate.kind.name not in _PUBLISHED or candidate.is_open or when is None:
            return when
        if not self._is_just_over(when) and not self._is_fiscal(candidate.trigger):
            return when
        saying = candidate.attribution.saying
        reported = self.calendar.of(saying) if saying is not None and saying.is_verb else None
        return reported or self.of(replace(candidate, when=None)) or when

    def _is_just_over(self, when: When) -> bool:
        """Whether a time is of weeks or more that ended before the dateline, and not long before."""
        day = self.calendar.day
        return self._lasts_lately(when, _RESULTS) and day is not None and when.end is not None and day_of(when.end) <= day

    def _is_fiscal(self, trigger: Token) -> bool:
        """Whether a quarter of a company's own year dates a word, which may have ended long after the calendar's."""
        own = self.calendar.attached(trigger)
        if own is None or not _is_quarter(own.expression.when):
            return False
        return not self.calendar.lexicon.marks["fiscal"].isdisjoint(own.words)

    def _told(self, telling: Candidate) -> When | None:
        speech, saying = telling.kind.is_statement, telling.attribution.saying
        if (telling.modality == "claimed" and not speech) or self._is_the_matter(telling.trigger):
            return None
        teller = saying if telling.voiced and saying is not None and saying.is_verb else telling.trigger
        news = told_with(teller, self.calendar.lexicon, saying=speech)
        if news is None:
            return None
        if news is teller:
            return self._of_news(telling, teller, speech)
        return self._beside(telling.trigger, news)

    def _is_the_matter(self, noun: Token) -> bool:
        """Whether something is done or said about a happening, which was before that: "arrested on Thursday over the killing"."""
        verb = next((a for a in noun.ancestors() if a.is_verb), None)
        if noun.is_verb or verb is None:
            return False
        lexicon = self.calendar.lexicon
        if noun.dep == "dobj":
            return verb is noun.head and verb.lemma.lower() in lexicon.marks["speaking of"]  # "condemned the attack on Thursday"
        leading = noun.head.lower
        if noun.dep != "pobj" or leading in lexicon.marks["matter"]:
            return noun.dep == "pobj"
        if noun.head.head.lemma.lower() in lexicon.marks["saying"] and leading not in lexicon.marks["belonging"]:
            return True  # "a report on the crash was published on Monday"
        named = noun.child("det", "poss", "nummod", "amod") is not None
        return self.calendar.tells_of_case(verb) and (
            leading in lexicon.marks["charge"]
            or (leading in lexicon.marks["case"] and is_given(noun, lexicon))
            or (leading in lexicon.marks["guilty of"] and not named)
        )

    def _of_news(self, telling: Candidate, teller: Token, speech: bool) -> When | None:
        """The time that the article offers to news: where the lead is of the dateline, another day holds for a paragraph alone;
        what is taken for known ("their release") is no news, and only its own sentence dates it."""
        when = self.mentioned.when(teller)
        if speech and when is not None and self._is_spoken_of(when):
            when = None
        if telling.kind.name in _PUBLISHED and when is not None and (self._is_just_over(when) or _is_quarter(when)):
            when = None  # what is compared with a quarter of the year before is published today
        if is_given(teller, self.calendar.lexicon):
            return when if when is not None and self._is_told(when, teller) else None
        if when is not None and not (self.calendar.leads_today and self._is_elsewhere(when, teller)):
            return when
        return (self._of_speech(telling) if speech else None) or self.calendar.published_day(teller)

    def _is_spoken_of(self, when: When) -> bool:
        """Whether a time goes on for weeks, until the dateline or shortly before: what is news was said later than the "last month"
        that it speaks of."""
        return self._lasts_lately(when, _LONG) or _is_quarter(when)

    def _lasts_lately(self, when: When, lately: timedelta) -> bool:
        """Whether a time goes on for weeks and ended, if it did, no longer before the dateline than that."""
        if when.start is None or when.end is None or (day_of(when.end) - day_of(when.start)).days <= _WEEKS:
            return False
        return not long_before(when, self.calendar.day, than=lately)

    def _is_elsewhere(self, when: When, teller: Token) -> bool:
        """Whether a time is of another day than the dateline's, and none that the paragraph tells."""
        if when.start is None or day_of(when.start) == self.calendar.day:
            return False
        told = (a.expression.when for a in self.calendar.of_paragraph(teller.sentence))
        return all(t is None or day_value(t) != day_value(when) for t in told)

    def _is_told(self, when: When, teller: Token) -> bool:
        """Whether the sentence itself tells a time."""
        here = (a.expression.when for a in self.calendar.attachments.get(teller.sentence.index, ()))
        return any(t is not None and day_value(t) == day_value(when) for t in here)

    def _of_speech(self, telling: Candidate) -> When | None:
        if self.spoken is None:
            return None
        step = f"\u201c{telling.trigger.text}\u201d has no time of its own: the day on which the article's speakers spoke"
        return changed(whole_day(self.spoken), basis="inferred", steps=(*self.spoken.steps, step))

    def _beside(self, trigger: Token, news: Token) -> When | None:
        """The time of what is told as news beside an event."""
        when = self.calendar.of(news) or self.mentioned.when(news) or self.calendar.published_day(news)
        gap = next((g for t in (trigger, *trigger.ancestors()) if (g := self.calendar.apart.get(t.start)) is not None), None)
        if gap is not None and when is not None:
            when = gap.from_over(when)
        if when is None:
            return None
        step = f"\u201c{trigger.text}\u201d is told beside \u201c{news.text}\u201d, whose time it shares"
        basis = "dateline" if when.basis == "dateline" else "inferred"  # the dateline's day is no date that the text gives
        return changed(when, basis=basis, steps=(*when.steps, step))

    def _after_cause(self, candidate: Candidate) -> When | None:
        """For what is told without a time beside a dated happening ("arrested over the crash"): some time since then."""
        places = {t.sentence.index for t in candidate.tellings}
        for other in self.candidates:
            beside = other is not candidate and any(t.sentence.index in places for t in other.tellings)
            if not beside or other.when is None:
                continue
            if _describes(candidate.trigger, other.trigger):
                continue
            if other.kind.family in HAPPENINGS and not (candidate.kind.family in HAPPENINGS or candidate.kind.is_statement):
                return self.calendar.bounded(other.when, other.trigger, candidate.trigger)
        return None


def _is_quarter(when: When | None) -> bool:
    """Whether a time is a quarter of a year, in which nobody speaks."""
    return when is not None and when.granularity is Granularity.QUARTER


def _describes(told: Token, other: Token) -> bool:
    """Whether a participle only says who does what another verb tells: "a convicted thief", "the thief sentenced in Lodi fled"."""
    if told.dep not in ("amod", "acl") or not told.is_verb:
        return False
    return told.dep == "amod" or (told.head.dep in ("nsubj", "nsubjpass") and told.i < other.i)
