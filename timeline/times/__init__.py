"""Time expressions: `find` reads them with a meaning, `resolve` gives them a place in time."""

from timeline.times.document import resolve
from timeline.times.expression import TimeExpression
from timeline.times.finding import Found, find
from timeline.times.when import When

__all__ = ["Found", "TimeExpression", "When", "find", "resolve"]
