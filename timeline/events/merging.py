"""The same event once: tellings of one happening within an article become one event with all its mentions."""

from __future__ import annotations

from bisect import bisect_left, insort
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from typing import Final

from timeline.events.candidates import Candidate
from timeline.events.dating import long_before
from timeline.events.likeness import are_of_one_day, compare, differ_in_names, named_dead
from timeline.events.news import may_be_news
from timeline.syntax.tree import HEADLINES, Token
from timeline.times.when import When

_REACH = 64
_NEWS = 8  # number of the sentence up to which what no words date is rather news than what happened long before
#: General type -> the narrower ones for which its noun ("the attack", "the blast") may stand.
NARROWER: Final = {
    "conflict.attack": ("conflict.bombing", "conflict.airstrike", "conflict.shelling", "conflict.abduction"),
    "disaster.explosion": ("conflict.bombing",),
}
#: Types that tell of the same when somebody dies who is named.
DEATHS: Final = frozenset({"casualties.deaths", "people.died"})
#: Types of what goes up or down: what rose did not fall.
CHANGES: Final = frozenset({"business.economic_indicator", "business.earnings"})
#: Types of what an article tells the end of: "the victory" is the one that its verb told.
CONTESTS: Final = frozenset({"sport.won", "politics.elected"})
#: Families of what befalls a place on a day, and is known by that.
HAPPENINGS: Final = frozenset({"conflict", "disaster"})
#: Families of what befalls people and places, often told without saying to whom.
BEFALLING: Final = HAPPENINGS | {"casualties"}


def merge(
    candidates: Sequence[Candidate], day: date | None = None, definite: frozenset[str] = frozenset()
) -> tuple[Candidate, ...]:
    """Merge candidates that tell the same event.

    Two tellings are one event when their types agree, nothing in their times, modality and named participants contradicts it,
    and something beside the type connects them. The fullest telling outside the headline leads. The cost is linear: a telling is
    held against the last `_REACH` events of its type at most.

    Args:
        candidates: In text order.
        day: The dateline's day, so that a headline's news is not taken for what happened long before.
        definite: Determiners of what was told before ("the"): "a blast" is another than the one that was told.

    Returns:
        One candidate an event, in the order of their leading tellings.
    """
    blocks: dict[str, list[_Cluster]] = {}
    for candidate in sorted(candidates, key=_rank):
        block = blocks.setdefault(_block(candidate), [])
        alike = [cluster for cluster in block[-_REACH:] if _same(cluster.lead, candidate, day, definite)]
        if alike:
            min(alike, key=lambda cluster: cluster.distance(candidate)).add(candidate)
        else:
            block.append(_Cluster(candidate))
    found = (cluster.event() for block in blocks.values() for cluster in block)
    return tuple(sorted(found, key=lambda c: c.trigger.start))


@dataclass(slots=True)
class _Cluster:
    """Tellings of one event while they are gathered: the leading one, which takes what the others add, and all others."""

    lead: Candidate
    others: list[Candidate] = field(default_factory=list)
    places: list[int] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.places = [t.sentence.index for t in self.lead.tellings]

    def add(self, other: Candidate) -> None:
        self.lead = self.lead.learning(other)
        self.others.extend(other.tellings)
        insort(self.places, other.sentence.index)

    def distance(self, other: Candidate) -> int:
        """Sentences between a telling and the nearest one here."""
        at = bisect_left(self.places, other.sentence.index)
        return min(abs(place - other.sentence.index) for place in self.places[max(0, at - 1) : at + 1])

    def event(self) -> Candidate:
        return replace(self.lead, others=(*self.lead.others, *self.others))


def _block(candidate: Candidate) -> str:
    """Candidates of different blocks never merge: the type, a general type and its narrower ones together."""
    name = str(candidate.kind.name)
    if name in DEATHS:
        return "deaths"
    together = {*NARROWER, *(narrow for narrows in NARROWER.values() for narrow in narrows)}
    return "" if name in together else name


def _rank(candidate: Candidate) -> tuple[bool, bool, bool, bool, int]:
    """Leads first: what happened before what is thought of, narrower types before general ones, body before headline."""
    thought, general = candidate.modality == "hypothetical", candidate.kind.name in NARROWER
    return (thought, general, candidate.sentence.block == "title", not candidate.dated_by_text, candidate.trigger.start)


def _same(one: Candidate, other: Candidate, day: date | None, definite: frozenset[str]) -> bool:
    if not _same_kind(one, other, definite) or not _agree_in_time(one.when, other.when):
        return False
    once = bool(named_dead(one) & named_dead(other))  # nobody dies twice, long ago and now
    if not once and any(_is_news(a, definite) and long_before(b.when, day) for a, b in ((one, other), (other, one))):
        return False
    if not _agree_in_modality(one, other):
        return _only_thought_of(one, other) and _compare(one, other, definite)[0]
    if one.status.negated != other.status.negated or _differ_in_way(one, other):
        return False
    if one.kind.is_statement:
        return _same_speech(one, other)
    shared, clash = _compare(one, other, definite)
    if clash:
        return False
    linked = shared or once or _close(one, other) or _is_named_again(one, other, definite)
    return linked or _refers_back(one, other, definite) or _is_within(one, other)


def _compare(one: Candidate, other: Candidate, definite: frozenset[str]) -> tuple[bool, bool]:
    """Whether a participant is shared, and whether a role is filled by different ones."""
    return compare(one, other, definite, befallen=one.kind.family in HAPPENINGS)


def _differ_in_way(one: Candidate, other: Candidate) -> bool:
    """Whether one tells of a rise and the other of a fall, as far as frames tell ("fell after rising"), or by other numbers."""
    verbs = one.trigger.is_verb and other.trigger.is_verb
    if str(one.kind.name) not in CHANGES or not verbs or _is_within(one, other):
        return False
    return one.match.frame is not other.match.frame or _differ_in_numbers(one, other)


def _differ_in_numbers(one: Candidate, other: Candidate) -> bool:
    """Whether both name numbers in the body and none is the same: "sales rose 6% to $2m ... sales rose 4% to $9m"."""
    mine, theirs = ({t.text for t in c.trigger.subtree() if t.tag == "CD"} for c in (one, other))
    body = "title" not in (one.sentence.block, other.sentence.block)
    return bool(body and mine and theirs and not mine & theirs)


def _is_within(one: Candidate, other: Candidate) -> bool:
    """Whether one of two tellings is said in the other's own clause: "rallied in noisy demonstrations", "soared to close at"."""
    return any(b.trigger in _clause_above(a.trigger) for a, b in ((one, other), (other, one)))


def _clause_above(trigger: Token) -> list[Token]:
    """The verb of whose clause a noun after "in" or an infinitive is a part."""
    preposition = trigger.head
    nominal = trigger.dep == "pobj" and preposition.dep == "prep" and preposition.lower == "in"
    return [preposition.head] if nominal else [trigger.head] if trigger.dep in ("advcl", "xcomp") and trigger.tag == "VB" else []


def _is_news(candidate: Candidate, definite: frozenset[str]) -> bool:
    """Whether it is what a headline or the lead may say has just happened: the verb or what it is said of, undated by the text;
    "the blast" is one that the reader knows of."""
    trigger, sentence = candidate.trigger, candidate.sentence
    if any(d.lower in definite for d in trigger.having("det")):
        return False
    says = trigger.is_verb or trigger.dep in ("nsubj", "nsubjpass")
    heads = sentence.block in HEADLINES or sentence.index < _NEWS
    return heads and says and not candidate.dated_by_text and may_be_news(trigger)


def _refers_back(one: Candidate, other: Candidate, definite: frozenset[str]) -> bool:
    """Whether one of two happenings is a noun without a date of its own: "the blast" is the blast that the article is about."""
    pairs = ((one, other), (other, one))
    if one.kind.family in HAPPENINGS and any(_is_that_days(a, b, definite) for a, b in pairs):
        return True
    told_once = one.kind.family in HAPPENINGS or (str(one.kind.name) in CONTESTS and not differ_in_names(one, other))
    return told_once and any(_is_bare_noun(a) and not _is_new(a, b, definite) for a, b in pairs)


def _is_that_days(candidate: Candidate, other: Candidate, definite: frozenset[str]) -> bool:
    """Whether it is a noun that tells the hour of what was told before: "the accident happened at dawn"."""
    known = not candidate.trigger.is_verb and any(d.lower in definite for d in candidate.trigger.having("det"))
    return known and candidate.trigger.start > other.trigger.start and are_of_one_day(candidate.when, other.when)


def _is_named_again(one: Candidate, other: Candidate, definite: frozenset[str]) -> bool:
    """Whether the day is the same and nobody and no place differs ("Election Day" told twice), or it is the same word of which one
    telling says no more: "widespread protests", "protests were held in Lima"."""
    if any(_is_new(a, b, definite) for a, b in ((one, other), (other, one)) if not a.trigger.is_verb):
        return False
    if are_of_one_day(one.when, other.when) and one.dated_by_text and other.dated_by_text:
        return not (one.trigger.is_verb and other.trigger.is_verb) and not differ_in_names(one, other)
    return _same_stem(one, other) and not (one.participants and other.participants)


def _same_stem(one: Candidate, other: Candidate) -> bool:
    return one.trigger.lemma[:4].lower() == other.trigger.lemma[:4].lower()


def _is_bare_noun(candidate: Candidate) -> bool:
    return not candidate.dated_by_text and not candidate.trigger.is_verb and not candidate.others


def _is_new(candidate: Candidate, other: Candidate, definite: frozenset[str]) -> bool:
    """Whether a noun tells of another event than the one told before it: "a blast", but "the blast", "blasts"."""
    after = candidate.trigger.start > other.trigger.start
    return after and bool(definite) and any(d.lower not in definite for d in candidate.trigger.having("det"))


def _same_kind(one: Candidate, other: Candidate, definite: frozenset[str]) -> bool:
    """The same type; a bare noun of a general type ("the attack", "the blast") may stand for one of a narrower type."""
    if one.kind == other.kind:
        return str(one.kind.name) in NARROWER or one.match.frame.particular == other.match.frame.particular
    if {str(one.kind.name), str(other.kind.name)} == DEATHS:
        return bool(named_dead(one) & named_dead(other))
    return _may_be(one, other, definite) or _may_be(other, one, definite)


def _may_be(general: Candidate, special: Candidate, definite: frozenset[str]) -> bool:
    """Whether an event of a general type, without a time of its own or of the same day, may be the one of a narrower type."""
    if str(special.kind.name) not in NARROWER.get(str(general.kind.name), ()) or general.match.frame.particular:
        return False
    if general.dated_by_text:
        return not general.trigger.is_verb and are_of_one_day(general.when, special.when)
    return general.trigger.is_verb or not _is_new(general, special, definite)


def _agree_in_modality(one: Candidate, other: Candidate) -> bool:
    real = {"happened", "claimed", "denied"}
    return one.modality == other.modality or {one.modality, other.modality} <= real


def _only_thought_of(one: Candidate, other: Candidate) -> bool:
    """Whether one of two tellings is an undated thought ("to finish the talks") of what the other says happens."""
    return any(c.modality == "hypothetical" and c.when is None for c in (one, other))


def _agree_in_time(one: When | None, other: When | None) -> bool:
    if one is None or other is None or "dateline" in (one.basis, other.basis):
        return True
    if one.start is None or other.start is None or one.end is None or other.end is None:
        return True
    first, second = (one, other) if one.start.isoformat() <= other.start.isoformat() else (other, one)
    return str(second.start)[:10] < str(first.end)[:10] or first.start == second.start


def _same_speech(one: Candidate, other: Candidate) -> bool:
    """One speaker's sayings of a kind on one day are one statement."""
    speakers = ("speaker", "accuser", "claimant")
    mine, theirs = one.names(*speakers), other.names(*speakers)
    targets = bool(one.names("accused", "target") & other.names("accused", "target"))
    if mine and theirs and not mine & theirs:
        return targets and (_unnamed(one) or _unnamed(other))
    return bool(mine & theirs) or targets or one.sentence is other.sentence


def _unnamed(candidate: Candidate) -> bool:
    """Whether its speaker is nobody by name ("a senior official"), who may be the one named elsewhere."""
    speakers = [p for p in candidate.participants if p.role == "speaker"]
    return not speakers or any(p.name.split()[-1].islower() for p in speakers if p.name.split())


def _close(one: Candidate, other: Candidate) -> bool:
    """Told within a few sentences by the same word."""
    near = abs(one.sentence.index - other.sentence.index) <= 3 or "title" in (one.sentence.block, other.sentence.block)
    return near and _same_stem(one, other)
