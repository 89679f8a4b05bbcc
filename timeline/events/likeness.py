"""Who and what two tellings share: names, descriptions that a name may stand for, and things told by the same noun."""

from __future__ import annotations

from functools import partial

from timeline.events.candidates import Candidate
from timeline.events.dating import day_value
from timeline.events.model import Participant
from timeline.events.news import LEAD
from timeline.times.when import When

_DEAD = frozenset({"victims", "person"})  # roles of those who die


def compare(one: Candidate, other: Candidate, definite: frozenset[str], *, befallen: bool) -> tuple[bool, bool]:
    """Whether a participant is shared, and whether a role is filled by different ones.

    Args:
        one, other: Two tellings of one type.
        definite: Determiners of what was told before ("the").
        befallen: Whether something happened to somebody or something, which may be nameless in both.
    """
    shared = clash = False
    roles = {p.role for p in one.participants} & {p.role for p in other.participants}
    roles -= {p.role for c in (one, other) for p in c.participants if p.head_start == c.trigger.start}  # the blast itself
    turns = ((one, other), (other, one))
    told = (_headed, partial(_is_named_later, definite=definite), partial(_is_described_again, definite=definite))
    headed = {role for role in roles if any(may_be(a, b, role) for a, b in turns for may_be in told)}
    needed = one.match.frame.needs & other.match.frame.needs
    for role in roles:
        alike = role in headed or share_a_name(one, other, role) or (befallen and _are_one_thing(one, other, role))
        shared |= alike
        clash |= not alike and role in needed and not headed
    counts = [{p.count for p in c.participants if p.count is not None} for c in (one, other)]
    clash |= bool(counts[0] and counts[1] and not counts[0] & counts[1])
    return shared, clash


def share_a_name(one: Candidate, other: Candidate, role: str) -> bool:
    """Whether somebody or something fills a role in both, under one name or a part of it."""
    return any(a in b or b in a for a in one.names(role) for b in other.names(role))


def differ_in_names(one: Candidate, other: Candidate) -> bool:
    """Whether a role is filled in both and by nobody alike: one has won what another one has won as well."""
    roles = {p.role for p in one.participants} & {p.role for p in other.participants}
    return any(not share_a_name(one, other, role) for role in roles)


def named_dead(candidate: Candidate) -> set[str]:
    """Who dies, as far as they are named."""
    return {p.name.lower() for p in candidate.participants if p.role in _DEAD and p.named}


def are_of_one_day(one: When | None, other: When | None) -> bool:
    """Whether two times are known to lie in one day."""
    return one is not None and other is not None and day_value(one) == day_value(other) and len(day_value(one)) == len("2024-03-01")


def _headed(headline: Candidate, body: Candidate, role: str) -> bool:
    """Whether a headline's description ("Former bank chief") may be the lead's name ("Peter Lund") or its fuller phrase."""
    if not _heads(headline, body):
        return False
    described = [p for p in headline.participants if p.role == role and not p.named and p.count is None]
    told = [p for p in body.participants if p.role == role]
    return any(_may_name(p, q) if p.named else _same_noun(p, q) for q in described for p in told)


def _heads(headline: Candidate, body: Candidate) -> bool:
    """Whether one of two tellings of a type is the headline's and the other the lead's: headlines sum up leads' news."""
    return headline.sentence.block == "title" and body.sentence.block != "title" and body.sentence.index < LEAD


def _is_named_later(one: Candidate, other: Candidate, role: str, definite: frozenset[str]) -> bool:
    """Whether the one person whose death the lead tells ("a Lodi woman") may be the one who is named below it."""
    told = [p for p in one.participants if p.role == role and p.count in (None, 1) and p.kind == "person"]
    dead = [p for p in other.participants if p.role == role and p.named and p.count in (None, 1)]
    if role not in _DEAD or len(told) != 1 or len(dead) != 1 or told[0].named or not are_of_one_day(one.when, other.when):
        return False
    word = one.word_of(told[0])
    new = word is not None and word.tag == "NN" and all(d.lower not in definite for d in word.having("det"))
    return new and one.sentence.index < min(LEAD, other.sentence.index)


def _is_described_again(one: Candidate, other: Candidate, role: str, definite: frozenset[str]) -> bool:
    """Whether who or what one telling names is what the other, below it and with the same verb, calls "the" something: "the Leith
    Race was suspended ... the race was suspended"."""
    if one.trigger.lemma != other.trigger.lemma or one.trigger.start > other.trigger.start:
        return False
    named = [p for p in one.participants if p.role == role and p.named]
    described = [p for p in other.participants if p.role == role and not p.named and p.count is None]
    words = ((p, other.word_of(p)) for p in described)
    known = [p for p, word in words if word is not None and any(d.lower in definite for d in word.having("det"))]
    return any(_may_name(p, q) for p in named for q in known)


def _are_one_thing(one: Candidate, other: Candidate, role: str) -> bool:
    """Whether what something befell is of one noun and nameless, or a vehicle: "the tram" is "the Leith Tram"."""
    mine, theirs = ([p for p in c.participants if p.role == role] for c in (one, other))
    pairs = [(p, q) for p in mine for q in theirs if q.count is None and _same_noun(p, q)]
    return any(not (p.named or q.named) or (p.named != q.named and "vehicle" in (p.kind, q.kind)) for p, q in pairs)


def _same_noun(one: Participant, other: Participant) -> bool:
    """Whether two nameless phrases end in the same word: "new tariffs" may be the "steep import tariffs" of the lead."""
    return one.count is None and one.name.lower().split()[-1:] == other.name.lower().split()[-1:]


def _may_name(named: Participant, described: Participant) -> bool:
    """Whether a name may be that of somebody described: persons are persons, bodies are bodies."""
    return None in (named.kind, described.kind) or (named.kind == "person") == (described.kind == "person")
