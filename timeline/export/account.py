"""The account that a timeline gives of itself: every time and event with its reasons, line by line, for people."""

from __future__ import annotations

from collections.abc import Iterator

from timeline.chronology import Timeline
from timeline.events.model import Event
from timeline.export.md import standing
from timeline.export.rows import one_line
from timeline.times.expression import TimeExpression


def account(timeline: Timeline) -> Iterator[str]:
    """The lines of the account.

    >>> list(account(Timeline()))
    ['0 time expressions', '', '0 events']
    """
    yield f"{len(timeline.times)} time expressions"
    for time in timeline.times:
        yield from _time(time)
    yield ""
    yield f"{len(timeline)} events"
    for event in timeline:
        yield from _event(event)
    if timeline.problems:
        yield from ("", f"{len(timeline.problems)} problems")
        yield from (f"  {one_line(problem.where)}: {one_line(problem.reason)}" for problem in timeline.problems)


def _time(time: TimeExpression) -> Iterator[str]:
    mod = f" ({time.mod})" if time.mod else ""
    yield f'  "{one_line(time.text)}" [{time.start}:{time.end}] {time.type} {time.value}{mod}, by rule {time.rule}'
    yield from (f"      {one_line(line)}" for line in time.explain().splitlines())


def _event(event: Event) -> Iterator[str]:
    trigger = event.trigger
    yield f"  {one_line(event.title)} ({event.type or 'untyped'}, {standing(event)}, salience {event.salience:.2f})"
    yield f'      trigger: "{one_line(trigger.text)}" [{trigger.start}:{trigger.end}]'
    yield f"      when: {event.when or 'undated'}"
    yield from (f"        {one_line(step)}" for step in (event.when.steps if event.when else ()))
    yield from (f"      {one.role}: {one_line(one.name)}" for one in event.participants)
    yield from (f"      because {one_line(reason)}" for reason in event.reasons)
    yield from (f"      contradiction: {one_line(str(one))}" for one in event.conflicts)
    yield f"      evidence: {one_line(event.evidence.text)}"
    for telling in event.tellings:
        yield f"      told by {one_line(telling.article_id)}: {telling.when or 'undated'}, {standing(telling)}"
