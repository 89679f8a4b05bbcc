"""Tellings of one happening made one event: what all of them know, and what they contradict each other on."""

from __future__ import annotations

from collections.abc import Sequence
from math import log

from timeline.events.entities.cast import Cast
from timeline.events.merging import NARROWER
from timeline.events.model import Event, EventMention, Participant
from timeline.merging.conflicts import conflicts_of
from timeline.merging.telling import Telling

_SURE = {"happened": 0, "claimed": 1, "denied": 2, "scheduled": 3, "hypothetical": 4}
_BASES = {"explicit": 0, "inferred": 0, "dateline": 1, None: 2}


def fuse(tellings: Sequence[Telling], cast: Cast, mend: Event | None = None) -> Event:
    """One event of its tellings.

    Args:
        tellings: Of different articles, in the order of publication.
        cast: Who is who, so that nobody takes part twice.
        mend: The event made of some of these tellings that was corrected by hand, or `None`.

    Returns:
        The leading telling with everybody's mentions and participants. What happened leads before what was planned, and of plans
        the latest; then the narrower type, the better date, the more salient and the earlier telling. One telling alone is left
        as it is.
    """
    mend = mend or next((one.event for one in tellings if one.event.corrected), None)
    if len(tellings) == 1:
        return _mended(tellings[0].event, mend)
    standing = _standing(tellings)
    lead = min(standing, key=_rank)
    rest = [one for one in tellings if one is not lead]
    found = lead.event.model_copy(
        update={
            "id": tellings[0].event.id,
            "ongoing": any(one.event.ongoing for one in standing if one.published == standing[-1].published),
            "participants": _participants(lead, rest, cast),
            "mentions": tuple(_mentions(lead, rest)),
            "reasons": (*lead.event.reasons, *_reasons(tellings, standing)),
            "tellings": tuple(one.event for one in tellings),
            "conflicts": conflicts_of(standing),
        }
    )
    return _mended(found, mend)


def weighed(events: Sequence[Event]) -> tuple[Event, ...]:
    """The events with a salience over all articles: the more articles tell one in words of their own, the nearer it comes to 1.

    >>> weighed(())
    ()
    """
    voices = [len({" ".join(t.evidence.text.split()) for t in event.tellings}) or 1 for event in events]
    most = log(1 + max(voices, default=1))
    return tuple(_weighed(event, log(number) / most) for event, number in zip(events, voices, strict=True))


def _weighed(event: Event, share: float) -> Event:
    if not event.tellings or "salience" in event.corrected:
        return event
    best = max(one.salience for one in event.tellings)
    return event.model_copy(update={"salience": round(best + (1 - best) * share, 3)})


def _standing(tellings: Sequence[Telling]) -> list[Telling]:
    """The tellings that count: of what came of it, else of the latest plan."""
    real = [one for one in tellings if not one.is_plan]
    if real:
        return real
    latest = tellings[-1].published
    return [one for one in tellings if one.published == latest]


def _rank(one: Telling) -> tuple[bool, int, bool, int, bool, float, tuple[str, str, int, str]]:
    event = one.event
    basis = _BASES[event.when.basis if event.when else None]
    standing = _SURE[event.modality]
    return (not event.cancelled, standing, event.type in NARROWER, basis, not one.is_fine, -event.salience, one.place)


def _participants(lead: Telling, rest: Sequence[Telling], cast: Cast) -> tuple[Participant, ...]:
    """The leading telling's, then of each other telling whom that does not have: names, and what fills an empty role."""
    found = {_identity(one, cast): one for one in reversed(lead.event.participants)}
    leading = tuple(one for one in lead.event.participants if found[_identity(one, cast)] is one)
    more: list[Participant] = []
    for telling in rest:
        filled = {one.role for one in (*leading, *more)}
        for one in telling.event.participants:
            if _identity(one, cast) not in found and (cast.actor(one) or one.count is not None or one.role not in filled):
                found[_identity(one, cast)] = one
                more.append(_from(telling, one, lead))
    return (*leading, *more)


def _from(telling: Telling, participant: Participant, lead: Telling) -> Participant:
    """A participant with its article, where that is not the leading one."""
    away = telling.event.article_id != lead.event.article_id and not participant.article_id
    return participant.model_copy(update={"article_id": telling.event.article_id}) if away else participant


def _identity(one: Participant, cast: Cast) -> tuple[str, str, int | None]:
    return (one.role, cast.actor(one) or one.name.casefold(), one.count)


def _mentions(lead: Telling, rest: Sequence[Telling]) -> list[EventMention]:
    """All mentions, the leading telling's first, each with its article."""
    return [
        mention if mention.article_id else mention.model_copy(update={"article_id": one.event.article_id})
        for one in (lead, *rest)
        for mention in one.event.mentions
    ]


def _reasons(tellings: Sequence[Telling], standing: Sequence[Telling]) -> tuple[str, ...]:
    """Who tells it, and which plans were overtaken."""
    ids = list(dict.fromkeys(one.event.article_id for one in tellings))
    found = [f"told by {len(ids)} articles: {', '.join(ids[:5])}{', ...' if len(ids) > 5 else ''}"]
    current = {str(one.event.when) for one in standing}
    for one in tellings:
        if one not in standing and one.event.cancelled:
            found.append(f"{one.event.article_id} told that it was called off")
        elif one not in standing and one.event.when is not None and str(one.event.when) not in current:
            found.append(f"an earlier plan, for {one.event.when}, in {one.event.article_id}")
    return tuple(dict.fromkeys(found))


def _mended(event: Event, mend: Event | None) -> Event:
    """The event with what people corrected in an earlier form of it."""
    if mend is None or mend is event:
        return event
    notes = tuple(reason for reason in mend.reasons if reason not in event.reasons and reason.split()[0] in mend.corrected)
    changes = {name: getattr(mend, name) for name in mend.corrected}
    return event.model_copy(update={**changes, "corrected": mend.corrected, "reasons": (*event.reasons, *notes)})
