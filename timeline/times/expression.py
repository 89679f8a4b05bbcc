"""A time expression as it is given to users: where it stands, what it is worth, and which rule found it."""

from __future__ import annotations

from typing import Literal

from pydantic import BaseModel, ConfigDict

from timeline.language.loading import load
from timeline.times.when import When

TimexType = Literal["DATE", "TIME", "DURATION", "SET"]


class TimeExpression(BaseModel):
    """A phrase that tells a time (TimeML 1.2.1's TIMEX3).

    Attributes:
        start, end: Code-point offsets into the article's text, half-open; `text` is what stands there.
        type: "DATE", "TIME", "DURATION" or "SET".
        value: TIMEX3 value ("2016-02-03TNI", "P3W", "2015-Q2", "PAST_REF"); "XXXX-XX-XX" and the like where a part is unknown.
        mod: TIMEX3 mod or `None`.
        when: The stretch of time it names, or `None` (a duration, a set, a vague or impossible date).
        rule: Name of the rule that found it.
        quant, freq: TIMEX3 quant and freq of a SET, else `None`.
        article_id: The article it stands in.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

    start: int
    end: int
    text: str
    type: TimexType
    value: str
    mod: str | None = None
    when: When | None = None
    rule: str = ""
    quant: str | None = None
    freq: str | None = None
    article_id: str = ""

    def explain(self) -> str:
        """How it was understood, step by step.

        >>> TimeExpression(start=0, end=11, text="three weeks", type="DURATION", value="P3W").explain()
        '“three weeks” is a length of time, P3W'
        """
        if self.when:
            return self.when.explain()
        is_open = self.type in ("DATE", "TIME") and "XX" in self.value
        kind = "reference" if self.value.endswith("_REF") else "open" if is_open else self.type
        return load().times.wording["unplaced"][kind].format(text=self.text, value=self.value)
