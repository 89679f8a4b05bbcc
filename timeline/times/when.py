"""When something happened: a half-open stretch of civil time that can explain itself."""

from __future__ import annotations

from datetime import date, datetime
from typing import Annotated, Literal

from pydantic import BaseModel, BeforeValidator, ConfigDict

from timeline.calendar.edtf import edtf
from timeline.calendar.granularity import Granularity
from timeline.language.loading import load
from timeline.markup import element
from timeline.times.wording import worded


def _civil(value: object) -> object:
    """ISO text to a date or, where it has a clock time, a datetime; a number is neither, and a zone has its own field."""
    if isinstance(value, str):
        value = datetime.fromisoformat(value) if "T" in value else date.fromisoformat(value)
    if not isinstance(value, date | None):
        raise ValueError("give a date, a datetime or ISO text")
    if isinstance(value, datetime) and value.tzinfo:
        raise ValueError("give a civil time, without its zone")
    return value


Civil = Annotated[datetime | date, BeforeValidator(_civil)]
Basis = Literal["explicit", "inferred", "dateline"]


class When(BaseModel):
    """A time that a text gives to something, with the reason for it.

    Attributes:
        start: First day (a `date`) or, for parts of a day and clock times, first instant (a naive `datetime`); `None` where the
            text leaves that side open or unknown.
        end: The first day or instant that no longer belongs to it, or `None`. A day is 3 February to 4 February.
        granularity: The unit in which the text tells the time.
        value: TIMEX3 value ("2016-02-03TNI"), or "start/end" for an interval.
        mod: TIMEX3 mod ("START", "MID", "END", "APPROX", "BEFORE", "AFTER", ...) or `None`.
        basis: "explicit" (the phrase says it all), "inferred" (it took an anchor, a tense or another sentence) or "dateline"
            (no phrase at all: the news of the day).
        zone: The zone the text gives ("GMT", "+03:00"), else `None`: civil time where the article is written.
        steps: How it came about, a sentence a step.
    """

    model_config = ConfigDict(frozen=True)

    start: Civil | None
    end: Civil | None
    granularity: Granularity
    value: str
    mod: str | None = None
    basis: Basis = "explicit"
    zone: str | None = None
    steps: tuple[str, ...] = ()

    @property
    def edtf(self) -> str:
        """The time as ISO 8601-2 (EDTF) writes it.

        >>> When(start=date(2015, 9, 21), end=date(2015, 10, 1), granularity="part-of-month", value="2015-09", mod="END").edtf
        '2015-09-21/2015-09-30'
        """
        return edtf(self.start, self.end, self.value, self.mod)

    def __str__(self) -> str:
        """The time for people.

        >>> print(When(start=date(2015, 9, 21), end=date(2015, 10, 1), granularity="part-of-month", value="2015-09", mod="END"))
        late September 2015
        """
        return worded(self.start, self.end, self.value, self.mod, load().times.wording)

    def _repr_mimebundle_(self, include: object = None, exclude: object = None) -> dict[str, str]:  # noqa: ARG002
        """What notebooks show: the time, and how it came about on demand."""
        steps = element("ul", *(element("li", step) for step in self.steps))
        return {"text/plain": str(self), "text/html": element("details", element("summary", str(self)), steps)}

    def explain(self) -> str:
        """How this time came about, one step a line."""
        return "\n".join(self.steps)
