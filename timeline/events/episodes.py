"""Times that events of one episode share: a toll has the time of the blast that caused it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from timeline.events.candidates import Candidate
from timeline.syntax.clause import clause_of
from timeline.syntax.tree import Token
from timeline.times.when import When

HAPPENINGS = frozenset({"conflict", "disaster"})
_TOLLS = "casualties"
_SPEECH = "statement"


def share_times(candidates: Sequence[Candidate]) -> tuple[Candidate, ...]:
    """Give events without a time of their own the time of the event they are told with.

    In this order: an event of the same sentence that governs or causes it; for tolls the nearest happening told before; in
    narration the time of the sentence before, in the same paragraph.

    Args:
        candidates: Merged candidates in text order.

    Returns:
        The same candidates; those that found a time have it, with the reason.
    """
    return tuple(c if c.when is not None or _open(c) else _timed(c, candidates) for c in candidates)


def _open(candidate: Candidate) -> bool:
    """Whether it has not happened, so that nothing around it dates it."""
    return candidate.modality in ("scheduled", "hypothetical")


def _timed(candidate: Candidate, candidates: Sequence[Candidate]) -> Candidate:
    for telling in candidate.tellings:
        for other, why in _neighbours(telling, candidates):
            if other.when is not None and other is not candidate and not _open(other):
                step = f"\u201c{telling.trigger.text}\u201d has no time of its own: {why} \u201c{other.trigger.text}\u201d"
                return replace(candidate, when=_inferred(other.when, step))
    return candidate


def _inferred(when: When, step: str) -> When:
    return when.model_copy(update={"basis": "inferred", "steps": (*when.steps, step)})


def _neighbours(candidate: Candidate, candidates: Sequence[Candidate]) -> Iterator[tuple[Candidate, str]]:
    here = [c for c in candidates if c.kind.family != _SPEECH and _tells_in(c, candidate)]
    above = {id(t) for t in _governing(candidate.trigger)}
    below = {id(t) for t in _core(candidate.trigger)}
    yield from ((c, "it is told with") for c in here if any(id(t.trigger) in above for t in c.tellings))
    yield from ((c, "it comes of") for c in here if any(id(t.trigger) in below for t in c.tellings))
    if candidate.kind.family == _TOLLS:
        happenings = [c for c in candidates if c.kind.family in HAPPENINGS and c.trigger.start < candidate.trigger.start]
        yield from ((c, "it belongs to") for c in reversed(happenings))
        yield from ((c, "it belongs to") for c in candidates if c.kind.family in HAPPENINGS)
    if candidate.kind.family in HAPPENINGS:
        yield from ((c, "it has the time of its toll,") for c in candidates if c.kind.family == _TOLLS)
    if candidate.kind.family != _SPEECH and _narrates(candidate.trigger):
        before = [c for c in candidates if c.kind.family != _SPEECH and _right_before(c, candidate)]
        yield from ((c, "it is told right after") for c in reversed(before))


def _tells_in(one: Candidate, other: Candidate) -> bool:
    return any(t.sentence is other.sentence for t in one.tellings)


def _governing(trigger: Token) -> Iterator[Token]:
    """Words above an event in its own clause and in those it elaborates ("went off, killing ..."); side clauses stand alone."""
    token = trigger
    while not token.is_root:
        purpose = any(c.tag == "TO" for c in token.having("aux"))
        if token.dep in ("relcl", "ccomp", "acl", "pobj") or purpose or (token.dep == "advcl" and token.tag not in ("VBG", "VBN")):
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
    same_paragraph = one.sentence.paragraph == other.sentence.paragraph
    dated = one.when is not None and one.when.basis != "dateline"
    return (
        same_paragraph and other.sentence.index - one.sentence.index in (0, 1) and one.trigger.start < other.trigger.start and dated
    )
