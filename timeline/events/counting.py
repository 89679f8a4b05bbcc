"""Times that are counted from those of other happenings: "a day after the army attacked", "hours after the match"."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from timeline.events.apart import Gap
from timeline.events.attachment import Attachment
from timeline.events.dating import Calendar
from timeline.syntax.tree import Token
from timeline.times.trusted import changed
from timeline.times.when import When


def counted(calendar: Calendar, gaps: Iterable[Gap]) -> Calendar:
    """Give what lies some time from what is dated the time that follows.

    Args:
        calendar: An article's times and its dateline.
        gaps: What lies apart in it, and how far.

    Returns:
        A calendar in which neither of two such happenings has the other's time, and the one has what the other's comes to. What is
        told without a number ("days after the vote") has no place in time.
    """
    apart = {gap.under.start: gap for gap in gaps}
    if not apart:
        return calendar
    told = {id(gap.expression) for gap in apart.values()}
    kept = {n: tuple(a for a in some if id(a.expression) not in told) for n, some in calendar.attachments.items()}
    bare, attachments, unplaced = replace(calendar, attachments=kept, apart=apart), dict(kept), set[int]()
    for gap in apart.values():
        attachment, number = _attached(bare, gap), gap.head.sentence.index
        attachments[number] = (*attachments.get(number, ()), *([attachment] if attachment is not None else []))
        unplaced |= {word.start for word in _unplaced(gap, attachment)}
    return replace(bare, attachments=attachments, vague=calendar.vague | unplaced)


def _unplaced(gap: Gap, attachment: Attachment | None) -> Iterator[Token]:
    """What has no place in time: told without a number, or some weeks before what no words date; what comes after may be news."""
    if gap.count is None:
        yield gap.under
    elif gap.count < 0 and attachment is None:
        yield gap.over


def _attached(calendar: Calendar, gap: Gap) -> Attachment | None:
    """The length as an expression of the one happening, counted from the other's time; `None` where nothing follows."""
    over, under = _first_of(calendar, gap.over, *gap.over.having("xcomp")), calendar.of(gap.under)
    if over is None and under is None:
        under = _first_of(calendar, *_namesakes(calendar, gap.under))
    if (over is None) == (under is None):
        return None
    when = gap.from_over(over) if over is not None else gap.from_under(under) if under is not None else None
    site = gap.over if over is None else gap.under
    return None if when is None else Attachment(changed(gap.expression, when=when), gap.head, site, "")


def _first_of(calendar: Calendar, *words: Token) -> When | None:
    return next((when for word in words if (when := calendar.of(word)) is not None), None)


def _namesakes(calendar: Calendar, noun: Token) -> list[Token]:
    """The one dated word of the paragraph that is the same noun: "hours after the match", which the sentence before dates."""
    sites = (a.site for a in calendar.of_paragraph(noun.sentence))
    alike = [s for s in sites if s.lemma.lower() == noun.lemma.lower() and s is not noun and not s.is_verb]
    return alike if len(alike) == 1 and not noun.is_verb else []
