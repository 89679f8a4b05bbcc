"""How far a job is, for whoever watches the terminal."""

from __future__ import annotations

from types import TracebackType
from typing import Self

from rich.console import Console
from rich.progress import Progress, ProgressColumn, SpinnerColumn, Task, TextColumn, TimeElapsedColumn
from rich.text import Text

from timeline.corpus.worker import Outcome
from timeline.export.rows import one_line


class Watch:
    """A line that moves while articles are done, with their rate and problems; each problem is told above it.

    A context. Where nobody watches, because it goes to a file or a pipe, there is no such line; the problems are told all the same.

    >>> from io import StringIO
    >>> file = StringIO()
    >>> with Watch(Console(file=file, width=200)) as watch:
    ...     watch("a.txt", Outcome())
    ...     watch("b.txt", Outcome(reason="b.txt is empty: give it a file with an article in it"))
    >>> file.getvalue()
    'timeline: b.txt is empty: give it a file with an article in it\\n'
    """

    def __init__(self, console: Console) -> None:
        self._console = console
        columns = (SpinnerColumn(), TextColumn("{task.completed:,.0f} articles"), _Rate(), TextColumn("{task.fields[told]}"))
        self._progress = Progress(*columns, TimeElapsedColumn(), console=console, disable=not console.is_terminal)
        self._task = self._progress.add_task("articles", total=None, told="")
        self._events = self._problems = 0

    def __enter__(self) -> Self:
        self._progress.start()
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        self._progress.stop()

    def __call__(self, where: str, outcome: Outcome) -> None:
        """Count an article."""
        self._events += len(outcome.events)
        if outcome.reason is not None:
            self._problems += 1
            named = outcome.reason if outcome.reason.startswith(where) else f"{where}: {outcome.reason}"
            self._console.print(Text(f"timeline: {one_line(named)}"))
        self._progress.update(self._task, advance=1, told=f"{self._events:,} events, {self._problems:,} problems")


class _Rate(ProgressColumn):
    """Articles a second."""

    def render(self, task: Task) -> Text:
        return Text(f"{task.speed:,.1f}/s" if task.speed else "")
