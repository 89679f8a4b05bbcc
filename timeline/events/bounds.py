"""When a happening can have begun and ended, where its day is not known: event times with open sides (Reimers et al. 2016)."""

from __future__ import annotations

from datetime import date

from pydantic import BaseModel, ConfigDict


class Limits(BaseModel):
    """The days between which one day lies.

    Attributes:
        earliest: The first day that it can have been, or `None`: not known.
        latest: The last day that it can have been, or `None`. "Before the dateline" has the dateline here: news of the day may
            tell of that very day.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

    earliest: date | None = None
    latest: date | None = None

    @property
    def known(self) -> bool:
        """Whether it is one day."""
        return self.earliest is not None and self.earliest == self.latest

    def __str__(self) -> str:
        """The limits for people.

        >>> print(Limits(latest=date(2016, 2, 5)), "|", Limits(earliest=date(2016, 2, 5), latest=date(2016, 2, 5)))
        by 2016-02-05 | on 2016-02-05
        """
        if self.earliest is None:
            return "at an unknown time" if self.latest is None else f"by {self.latest}"
        if self.latest is None:
            return f"on {self.earliest} or later"
        return f"on {self.earliest}" if self.known else f"between {self.earliest} and {self.latest}"


class Bounds(BaseModel):
    """When a mention's happening began and ended, as far as the text tells.

    A `When` says where a happening stands on a timeline, and what is not dated has none. Bounds say what is known all the same:
    that it was over when the article was written, that it lies ahead, that it had begun and went on.

    Attributes:
        begin: The first day of the happening.
        end: The last day of it.
        lasts: Whether it takes more than a day; if not, `begin` and `end` are the same day.
        steps: How this was chosen, a sentence a step.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

    begin: Limits
    end: Limits
    lasts: bool
    steps: tuple[str, ...] = ()

    def __str__(self) -> str:
        """The bounds for people.

        >>> day = Limits(latest=date(2016, 2, 5))
        >>> print(Bounds(begin=day, end=day, lasts=False))
        on one day, by 2016-02-05
        >>> print(Bounds(begin=day, end=Limits(earliest=date(2016, 2, 5)), lasts=True))
        begun by 2016-02-05, ended on 2016-02-05 or later
        """
        if self.lasts:
            return f"begun {self.begin}, ended {self.end}"
        return str(self.begin) if self.begin.known else f"on one day, {self.begin}"

    def explain(self) -> str:
        """How these bounds came about, one step a line."""
        return "\n".join(self.steps)
