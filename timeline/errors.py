"""What can go wrong, in a few words that say what to do.

Every exception of the library derives from `TimelineError`; nothing else is raised on purpose. What is wrong with one
phrase or one article, but stops nothing, is a `Problem` in the result instead.
"""

from __future__ import annotations

from pydantic import BaseModel, ConfigDict


class TimelineError(Exception):
    """The parent of all errors of this library; the message is one line that names the remedy."""


class CannotRead(TimelineError):
    """An article (or a saved timeline) that cannot be read: missing, empty, binary, too long, or not what its suffix says."""


class CannotWrite(TimelineError):
    """A result that cannot be written: unknown suffix, no such folder, a foreign file in its place."""


class NeedsDateline(TimelineError):
    """No publication date was found in the article and none was given; relative dates would have to be invented."""


class BadRule(TimelineError):
    """A rule, an event type or a vocabulary that does not carry its proof, or whose pattern cannot be read."""


class NoSuchEvent(TimelineError):
    """An event that is to be taken out or corrected and is not in the timeline."""


class BadValue(TimelineError):
    """A value given by hand that does not fit: a time that is none, a field that an event does not have."""


def installing(extra: str) -> str:
    """The command that brings an extra: where the library is installed, and in a checkout where it is not.

    >>> installing("html")
    'pip install "newstimeline[html]" (in a checkout of it: pip install ".[html]")'
    """
    return f'pip install "newstimeline[{extra}]" (in a checkout of it: pip install ".[{extra}]")'


class Problem(BaseModel):
    """Something that was found but not understood, kept so that nothing is lost silently.

    Attributes:
        where: The place, for people: the phrase in quotes and its offsets, or the article's id.
        reason: What is wrong with it, and what to do where something can be done.
    """

    model_config = ConfigDict(frozen=True)

    where: str
    reason: str
