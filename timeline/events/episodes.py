"""Times that events of one episode share: a toll has the time of the blast that caused it."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from timeline.calendar.granularity import Granularity
from timeline.events.candidates import TELLINGS, Candidate
from timeline.events.dating import Calendar, long_before, whole_day
from timeline.events.merging import BEFALLING, HAPPENINGS
from timeline.events.news import is_given, is_participial
from timeline.events.surroundings import is_definite
from timeline.syntax.clause import clause_of, is_led_by_to
from timeline.syntax.tree import Token
from timeline.times.trusted import changed
from timeline.times.when import When

_BLOODLESS = frozenset(
    {
        "conflict.deployment",
        "conflict.withdrawal",
        "conflict.weapons_test",
        "conflict.ceasefire_declared",
        "conflict.captives_released",
        "disaster.rescue",
    }
)
_HARMING = ("conflict.", "crime.", "disaster.")  # families of what people come to harm in
_AFTER = "it is told right after"


def share_times(candidates: Sequence[Candidate], calendar: Calendar) -> tuple[Candidate, ...]:
    """Give events without a time of their own the time of the event they are told with.

    In this order: an event of the same sentence that governs or causes it; for tolls the nearest happening told before; in
    narration the time of the sentence before, in the same paragraph.

    Args:
        candidates: Merged candidates in text order.
        calendar: The article's dateline, for what has gone on "since then".

    Returns:
        The same candidates; those that found a time have it, with the reason.
    """
    told = _Told.of(candidates)
    return tuple(c if c.when is not None or c.vague or c.is_open else _timed(c, told, calendar) for c in candidates)


@dataclass(frozen=True, slots=True)
class _Told:
    """The dated candidates that others may take their time from, by where they are told.

    Attributes:
        by_sentence: Number of a sentence -> the events with a telling there; what is only said is none.
        happenings, tolls: In text order; `starts` are the offsets of the happenings.
    """

    by_sentence: dict[int, list[Candidate]]
    happenings: list[Candidate]
    starts: list[int]
    tolls: list[Candidate]

    @classmethod
    def of(cls, candidates: Sequence[Candidate]) -> _Told:
        dated = [c for c in candidates if c.when is not None and not c.is_open and not c.kind.is_statement]
        by_sentence: dict[int, list[Candidate]] = {}
        for candidate in dated:
            for number in sorted({t.sentence.index for t in candidate.tellings}):
                by_sentence.setdefault(number, []).append(candidate)
        happenings = [c for c in dated if _takes_lives(c)]
        tolls = [c for c in dated if c.kind.is_toll and not _adds_up(c)]
        return cls(by_sentence, happenings, [c.trigger.start for c in happenings], tolls)

    def causes(self, toll: Candidate, calendar: Calendar) -> Iterator[Candidate]:
        """What a toll can be of: the nearest happening told before it, else the first; what was long ago only right before it."""
        before = bisect_left(self.starts, toll.trigger.start)
        near = (*reversed(self.happenings[max(0, before - TELLINGS) : before]), *self.happenings[before : before + 1])
        for happening in near:
            close = 0 <= toll.sentence.index - happening.sentence.index <= 1
            if close or not long_before(happening.when, calendar.day):
                yield happening


def _takes_lives(candidate: Candidate) -> bool:
    """Whether it is a happening that people come to harm in: a deployment of troops is none."""
    return candidate.kind.family in HAPPENINGS and candidate.kind.name not in _BLOODLESS


def _adds_up(toll: Candidate) -> bool:
    """Whether it counts what many happenings took over some time ("900 have been killed since May"), which dates none of them."""
    return toll.when is not None and toll.when.granularity is Granularity.INTERVAL


def cause_of(toll: Candidate, calendar: Calendar) -> Token | None:
    """The known happening that its own words lay a toll to, whose time is its time: "were killed in the embassy bombing"."""
    if toll.kind.family not in BEFALLING or not toll.trigger.is_verb:
        return None
    causes = (
        noun
        for phrase in toll.trigger.having("prep", "agent")
        if phrase.lower in calendar.lexicon.marks["laying"]
        for noun in phrase.having("pobj")
        if is_definite(noun, calendar.lexicon) and calendar.tells_of(noun, _HARMING)
    )
    return next(causes, None)


def _timed(candidate: Candidate, told: _Told, calendar: Calendar) -> Candidate:
    for telling in candidate.tellings[:TELLINGS]:
        cause = cause_of(telling, calendar)
        offers = _neighbours(telling, told, calendar)
        if cause is not None:
            offers = ((c, why) for c, why in offers if any(t.trigger is cause for t in c.tellings))
        other, why = next(offers, (None, ""))
        if other is not None and other.when is not None:
            step = f"\u201c{telling.trigger.text}\u201d has no time of its own: {why} \u201c{other.trigger.text}\u201d"
            since = _since_then(telling.trigger, calendar)
            shared = whole_day(other.when) if why == _AFTER else other.when  # what follows need not be of the same hour
            when = calendar.until_now(shared, (*shared.steps, step)) if since else _inferred(shared, step)
            return replace(candidate, when=when)
    return candidate


def _since_then(trigger: Token, calendar: Calendar) -> bool:
    """ "Have been killed since then": a "since" without a time of its own."""
    words = calendar.lexicon.marks["since"]
    return any(c.lower in words and c.child("pobj") is None for c in trigger.having("prep", "advmod"))


def _inferred(when: When, step: str) -> When:
    return changed(when, basis="inferred", steps=(*when.steps, step))


def _neighbours(telling: Candidate, told: _Told, calendar: Calendar) -> Iterator[tuple[Candidate, str]]:
    here = told.by_sentence.get(telling.sentence.index, [])
    befalls = telling.kind.family in BEFALLING  # only these are of the hour of what caused them
    for why, words in (("it is told with", _governing), ("it comes of", _core)) if befalls else (("it is told with", _governing),):
        around = {t.start for t in words(telling.trigger)}
        yield from ((c, why) for c in here if any(t.trigger.start in around for t in c.tellings[:TELLINGS]))
    if telling.kind.is_toll:
        yield from ((c, "it belongs to") for c in told.causes(telling, calendar))
    if _takes_lives(telling) and not telling.status.ongoing:
        yield from ((c, "it has the time of its toll,") for c in told.tolls[:TELLINGS] if _beside(c, telling, calendar))
    if not telling.kind.is_statement and _narrates(telling.trigger) and not is_given(telling.trigger, calendar.lexicon):
        index = telling.sentence.index
        near = (index,) if calendar.attachments.get(index) else (index - 1, index)  # with a time of its own, a sentence begins anew
        before_it = [c for n in near for c in told.by_sentence.get(n, []) if _right_before(c, telling)]
        yield from ((c, _AFTER) for c in reversed(before_it))


def _beside(toll: Candidate, happening: Candidate, calendar: Calendar) -> bool:
    """Whether a toll may be that of a happening: told next to it, or it is a disaster, of which an article tells one of late;
    what it tells of long ago ("the worst since 1998, when ...") was another."""
    verb = toll.trigger.first_conjunct()
    if verb.dep == "relcl" and verb.head is not happening.trigger:
        return False  # "the worst since 1998, when 41 people died"
    news = happening.kind.family == "disaster" or happening.sentence.block == "title"
    if news and not long_before(toll.when, calendar.day):
        return True
    return any(abs(t.sentence.index - happening.sentence.index) <= 1 for t in toll.tellings[:TELLINGS])


def _governing(trigger: Token) -> Iterator[Token]:
    """Words above an event in its own clause and in those it elaborates ("went off, killing ..."); side clauses stand alone."""
    token = trigger
    while not token.is_root:
        purpose = is_led_by_to(token)
        if token.dep in ("relcl", "ccomp", "acl", "pobj") or purpose or (token.dep == "advcl" and not is_participial(token)):
            return
        token = token.head
        yield token


def _core(trigger: Token) -> Iterator[Token]:
    """The event's own words and arguments, clauses of their own left out."""
    for child in trigger.children:
        if child.dep not in ("conj", "ccomp", "advcl", "relcl", "parataxis"):
            yield child
            yield from _core(child)


def _narrates(trigger: Token) -> bool:
    """Whether it is told in the simple past of a main clause, or beside one ("when", "killing ..."), as stories are."""
    verb = next((t for t in (trigger, *trigger.ancestors()) if t.is_verb and t.dep not in ("aux", "auxpass")), None)
    if verb is None or clause_of(verb).tense not in ("PAST", "PRESPART") or "PERFECTIVE" in clause_of(verb).aspect:
        return False
    return all(t.dep not in ("relcl", "ccomp", "acl", "xcomp", "pcomp") for t in (verb, *verb.ancestors()))


def _right_before(one: Candidate, other: Candidate) -> bool:
    """Whether an event with a time that the text tells stands before another, in its paragraph."""
    return one.dated_by_text and one.sentence.paragraph == other.sentence.paragraph and one.trigger.start < other.trigger.start
