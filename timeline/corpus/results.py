"""The files of a job: the result, what is in the making beside it, its problems, and the journal that says how far they are good.

    OUT                  the events; whole, or not there yet
    OUT.part             the events so far
    OUT.problems.jsonl   the articles that could not be read, each with the reason; only if there are any
    OUT.journal          which articles are done

Files grow first, are forced to disk, and then the journal is told: what stands beyond the length it knows is cut off when the job
goes on, and what it says is done is on the disk.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from time import monotonic
from types import TracebackType
from typing import BinaryIO, Self

from timeline.corpus.journal import Journal, State
from timeline.corpus.worker import Outcome
from timeline.errors import CannotWrite
from timeline.export.json import text_of
from timeline.writing import sync_folder

_EVERY = 1.0  # seconds of work that a crash may cost


@dataclass(frozen=True, slots=True)
class _Done:
    """An article that was added, and how long the files are with it."""

    where: str
    failed: bool
    events: int
    problems: int


@dataclass(frozen=True, slots=True)
class Places:
    """Where the files of a job lie."""

    out: Path

    @property
    def part(self) -> Path:
        """The events so far."""
        return self._beside(".part")

    @property
    def whole(self) -> Path:
        """The result while it is put together."""
        return self._beside(".whole")

    @property
    def problems(self) -> Path:
        """The articles that could not be read."""
        return self._beside(".problems.jsonl")

    @property
    def journal(self) -> Path:
        """Which articles are done."""
        return self._beside(".journal")

    def _beside(self, suffix: str) -> Path:
        return self.out.with_name(self.out.name + suffix)

    @property
    def all(self) -> tuple[Path, ...]:
        """Every one of them."""
        return self.out, self.part, self.whole, self.problems, self.journal

    def clear(self) -> None:
        """Delete them all."""
        for path in self.all:
            path.unlink(missing_ok=True)


#: Makes the result ready beside its place, of the one that was there before (or `None`) and the events so far; gives its path.
Form = Callable[[Path | None, Places], Path]


class Results:
    """The files of a job while it runs; a context, at whose end all that was added is on the disk."""

    def __init__(self, places: Places, journal: Journal, form: Form) -> None:
        """Open the files where the journal left them.

        Args:
            places: Where they lie.
            journal: The journal of the job, open.
            form: How the result is put together.

        Raises:
            CannotWrite: If they are not as the journal knows them.
        """
        self._places, self._journal, self._form = places, journal, form
        self._state = journal.state
        if self._state.moving:
            self._move()
        elif self._state.finished != places.out.exists():
            found = "is gone" if self._state.finished else "holds something else"
            raise CannotWrite(f"{places.out} {found}, says the journal beside it; choose another name, or --overwrite")
        self._events = _opened(places.part, self._state.events)
        self._problems = _opened(places.problems, self._state.problems)
        self._done: list[_Done] = []
        self._committed = monotonic()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        self.commit()
        for file, path in ((self._events, self._places.part), (self._problems, self._places.problems)):
            file.close()
            if path.exists() and not path.stat().st_size:
                path.unlink()

    def add(self, where: str, outcome: Outcome, about: Mapping[str, object]) -> None:
        """Add what became of an article.

        Args:
            where: Where it stands, by which it is known when the job goes on.
            outcome: What became of it.
            about: What a line of the problems says of it beside the reason.
        """
        self._events.writelines(f"{line}\n".encode() for line in outcome.events)
        if outcome.reason is not None:
            self._problems.write(f"{text_of({**about, 'where': where, 'reason': outcome.reason})}\n".encode())
        self._done.append(_Done(where, outcome.reason is not None, self._events.tell(), self._problems.tell()))
        if monotonic() - self._committed > _EVERY:
            self.commit()

    def commit(self) -> None:
        """Force to disk what was added, then tell the journal: of an article that Ctrl-C cut in two, nothing."""
        if self._done:
            for file in (self._events, self._problems):
                file.flush()
                os.fsync(file.fileno())
            self._state = replace(self._state, events=self._done[-1].events, problems=self._done[-1].problems)
            self._journal.note(self._state, ((one.where, one.failed) for one in self._done))
            self._done.clear()
        self._committed = monotonic()

    def finish(self) -> None:
        """Put the result in its place."""
        self.commit()
        if self._state.finished and not self._state.events:
            return
        before = self._places.out if self._state.finished else None
        ready = self._form(before, self._places)
        self._state = replace(self._state, moving=ready.name)
        self._journal.note(self._state)
        self._move()

    def _move(self) -> None:
        """Rename what was made ready; done again after a crash, it finds it renamed."""
        ready = self._places.out.with_name(self._state.moving or "")
        if ready.exists():
            ready.replace(self._places.out)
        self._places.part.unlink(missing_ok=True)
        sync_folder(self._places.out.parent)
        self._state = State(problems=self._state.problems, finished=True)
        self._journal.note(self._state)


def _opened(path: Path, length: int) -> BinaryIO:
    """A file to be written on from there; what a crash left behind is cut off."""
    file = path.open("r+b" if path.exists() else "x+b")
    if file.seek(0, os.SEEK_END) < length:
        file.close()
        raise CannotWrite(f"{path} is shorter than the journal beside it says: begin anew with --overwrite")
    file.truncate(length)
    file.seek(length)
    return file
