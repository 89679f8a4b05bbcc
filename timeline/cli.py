"""The command `timeline`: what the library does, from a shell.

Errors are one line each, and the exit status says whose they are: 1 an article's (the others are done), 2 the call's.
What a command works with is imported when it runs, so that help comes at once.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from enum import StrEnum
from importlib.metadata import version
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any, Final

import typer

from timeline.errors import BadValue, CannotRead, CannotWrite, Problem, TimelineError

if TYPE_CHECKING:
    from timeline import Article, Timeline

DONE, UNREAD, WRONG_CALL, STOPPED = 0, 1, 2, 130
_MOST: Final = 1_000_000  # seconds and megabytes; systems count them in numbers that end
_LIMIT: Final = 2_000_000  # that of articles, which is not imported for the help; a test keeps them equal
#: What typer raises for a wrong call. Newer ones carry a click of their own, so the class is reached through one of its kind.
_USAGE: Final[type[Exception]] = typer.BadParameter.__mro__[1]


class Engine(StrEnum):
    """What runs the workers of `timeline corpus`."""

    LOCAL = "local"
    DAFT = "daft"


app = typer.Typer(add_completion=False, rich_markup_mode=None, pretty_exceptions_enable=False)
_FILES = "Files (.txt .md .html .json .jsonl .parquet), folders of them, or - for standard input."
Place = Annotated[str, typer.Argument(metavar="ARTICLE", show_default=False, help="A file, or - for standard input.")]
Places = Annotated[list[str], typer.Argument(metavar="ARTICLE", show_default=False, help=_FILES)]
FieldNames = Annotated[
    list[str] | None,
    typer.Option("--field", metavar="FIELD=KEY", help="Where JSON and tables hold what, as in text=body."),
]
Out = Annotated[Path | None, typer.Option("-o", "--out", metavar="OUT", help="File to write; its suffix names the format.")]
Published = Annotated[str | None, typer.Option(metavar="DATE", help="Day or minute of publication: 2016-02-05, 2016-02-05T11:25.")]
ArticlesIn = Annotated[
    Path, typer.Argument(metavar="IN", show_default=False, help="A folder of articles, or a .jsonl or .parquet of them.")
]
EventsOut = Annotated[Path, typer.Option("-o", "--out", metavar="OUT", show_default=False, help="A .jsonl or .parquet of events.")]
Layout = Annotated[str | None, typer.Option(metavar="NAME", help="Of a picture: vertical, horizontal or lanes.")]
Lanes = Annotated[str | None, typer.Option(metavar="NAME", help="What lanes stand for: family or participant.")]
Theme = Annotated[str | None, typer.Option(metavar="NAME", help="Of a picture: light, dark, print or card.")]
Most = Annotated[int | None, typer.Option(metavar="NUMBER", help="Events in a picture at most, the most salient ones.")]
Fold = Annotated[int | None, typer.Option(metavar="NUMBER", help="Events of one day in a picture at most.")]
First = Annotated[str | None, typer.Option("--start", metavar="DATE", help="First day, month or year of a picture.")]
Last = Annotated[str | None, typer.Option("--end", metavar="DATE", help="Last day, month or year of a picture.")]
Heading = Annotated[str | None, typer.Option("--title", metavar="TEXT", help="Over a picture.")]
Overwrite = Annotated[bool, typer.Option("--overwrite", help="Replace OUT even if it holds something else.")]


def _version(asked: bool) -> None:
    if asked:
        print(version("newstimeline"))
        raise typer.Exit


@app.callback()
def timeline(
    _: Annotated[bool, typer.Option("--version", callback=_version, is_eager=True, help="Show the version and leave.")] = False,
) -> None:
    """News articles in, timelines out."""


@app.command()
def read(
    articles: Places,
    out: Out = None,
    published: Published = None,
    field: FieldNames = None,
    layout: Layout = None,
    lanes: Lanes = None,
    theme: Theme = None,
    most: Most = None,
    fold: Fold = None,
    start: First = None,
    end: Last = None,
    title: Heading = None,
    overwrite: Overwrite = False,
) -> None:
    """Read articles, several merged into one timeline. Without -o it is a table on the terminal."""
    from timeline import Timeline
    from timeline.article import Fields
    from timeline.article import articles as articles_of
    from timeline.article.dateline import given_dateline
    from timeline.export import check

    asked = {
        "layout": layout,
        "lanes": lanes,
        "theme": theme,
        "most": most,
        "fold": fold,
        "start": start,
        "end": end,
        "title": title,
    }
    picture: dict[str, Any] = {name: value for name, value in asked.items() if value is not None}
    with _wrong_call(TimelineError):
        if not out:
            _check_unwritten(articles)
        if picture and not out:
            raise BadValue("a picture needs a file to be drawn into; name one with -o that ends in .png, .svg, .pdf or .html")
        if out:
            check(out, overwrite=overwrite, **picture)
        if published:
            given_dateline(published)
        fields = Fields.named(field or ())
    told = [_read(found) for found in articles_of(*articles, fields=fields, published=published)]
    stories = list(_distinct(story for story in told if story is not None))
    if stories:
        story = Timeline.merge(stories) if len(stories) > 1 else stories[0]
        _write(story, out, picture, overwrite=overwrite)
    if len(stories) < len(told):
        raise typer.Exit(UNREAD)


@app.command()
def corpus(
    place: ArticlesIn,
    out: EventsOut,
    workers: Annotated[int, typer.Option(min=1, help="Processes that read.")] = os.cpu_count() or 1,
    engine: Annotated[Engine, typer.Option(help="What runs them; daft takes and makes Parquet.")] = Engine.LOCAL,
    published: Published = None,
    field: FieldNames = None,
    deadline: Annotated[float, typer.Option(min=0.1, max=_MOST, metavar="SECONDS", help="What an article may take.")] = 60.0,
    memory: Annotated[int, typer.Option(min=1, max=_MOST, metavar="MB", help="What an article may take.")] = 1_000,
    limit: Annotated[int, typer.Option(min=1, max=100 * _MOST, metavar="CHARACTERS", help="The longest article.")] = _LIMIT,
    retry: Annotated[bool, typer.Option("--retry", help="Try again what could not be read before.")] = False,
    overwrite: Overwrite = False,
) -> None:
    """Read many articles into one file of events. Interrupted in whatever way, the same command goes on where it was."""
    from timeline.article import Fields
    from timeline.article.dateline import given_dateline
    from timeline.corpus import Job, run, run_daft
    from timeline.corpus.progress import Watch
    from timeline.export.table import console

    with _wrong_call(TimelineError):
        if retry and engine is Engine.DAFT:
            raise BadValue("--engine daft keeps no journal and cannot --retry; begin anew with --overwrite")
        if published:
            given_dateline(published)
        job = Job(place, out, Fields.named(field or ()), published, workers=workers, deadline=deadline, memory=memory, limit=limit)
    try:
        with _wrong_call(CannotRead, CannotWrite), Watch(console(stderr=True)) as watch:
            if engine is Engine.DAFT:
                report = run_daft(job, watch, overwrite=overwrite)
            else:
                report = run(job, watch, overwrite=overwrite, retry=retry)
    except KeyboardInterrupt as stop:
        _complain("stopped; the same command goes on where it was", STOPPED)
        raise typer.Exit(STOPPED) from stop
    if report.problems:
        _complain(
            f"{report.problems:,} of {report.articles:,} articles could not be read; {report.problems_file} names them", UNREAD
        )
        raise typer.Exit(UNREAD)


@app.command()
def types() -> None:
    """List the event types with their roles and codes."""
    from timeline.events.types import EventTypes
    from timeline.export.table import console, table

    rows = (
        (kind.name or "", event_class.__name__, ", ".join(kind.roles), kind.plover or "", kind.cameo or "")
        for event_class in EventTypes.built_in()
        if (kind := event_class.kind)
    )
    console().print(table(("Type", "Class", "Roles", "PLOVER", "CAMEO"), rows))


@app.command()
def schema() -> None:
    """Print the JSON Schema of what .json and .jsonl hold."""
    from timeline.export.schema import render

    sys.stdout.write(render().decode())


@app.command()
def explain(article: Place, published: Published = None) -> None:
    """Tell every time expression and event of an article with its reasons."""
    from timeline.article import articles as articles_of
    from timeline.export.account import account
    from timeline.export.table import console

    told = [_read(found) for found in articles_of(article, published=published)]
    for line in (line for story in told if story is not None for line in account(story)):
        console().print(line, markup=False)
    if None in told:
        raise typer.Exit(UNREAD)


def main() -> None:
    """Run the command and leave with its exit status."""
    for stream in (sys.stdout, sys.stderr):
        getattr(stream, "reconfigure", lambda **_: None)(errors="backslashreplace")
    sys.exit(run(sys.argv[1:]))


def run(arguments: Sequence[str]) -> int:
    """Run the command with these arguments and return its exit status; nothing is raised."""
    try:
        return int(app(list(arguments), prog_name="timeline", standalone_mode=False) or DONE)
    except _USAGE as error:
        return _complain(_wrong(error), WRONG_CALL)
    except TimelineError as error:
        return _complain(str(error), UNREAD)
    except (KeyboardInterrupt, typer.Abort):
        return _complain("stopped", STOPPED)
    except BrokenPipeError:  # whoever read our output has enough; Python must not complain when it closes
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return DONE
    except OSError as error:
        return _complain(f"{error.filename or 'standard output'}: {error.strerror or error}", UNREAD)
    except Exception as error:
        return _complain(f"a bug in timeline: {type(error).__name__}: {error}; please report it with the article", UNREAD)


def _check_unwritten(articles: Sequence[str]) -> None:
    """Refuses an article that is none but the file to write, without its -o.

    Raises:
        BadValue: There is one.
    """
    from timeline.picture.suffixes import SUFFIXES as PICTURES

    for name in articles:
        if Path(name).suffix.lower() in PICTURES and not Path(name).exists():
            raise BadValue(f"{name} does not exist; if it is to be written, say -o {name}")


def _read(found: Article | Problem) -> Timeline | None:
    """The timeline of an article; what cannot be read is named and `None`."""
    from timeline import Timeline

    try:
        if isinstance(found, Problem):
            raise CannotRead(found.reason)
        return Timeline.read(found)
    except TimelineError as error:
        _complain(str(error), UNREAD)
        return None


def _distinct(stories: Iterable[Timeline]) -> Iterator[Timeline]:
    """The timelines without those of a second article of the same name, which are named: they could not be told apart."""
    digests: dict[str, str | None] = {}
    for story in stories:
        source = story.articles[0]
        if digests.setdefault(source.id, source.digest) == source.digest:
            yield story
        else:
            _complain(f"{source.id} is the name of another article too: give each one of its own", UNREAD)


def _write(story: Timeline, out: Path | None, picture: Mapping[str, Any], *, overwrite: bool) -> None:
    if out is None:
        _show(story)
    else:
        story.save(out, overwrite=overwrite, **picture)


def _show(story: Timeline) -> None:
    from timeline.export.table import console, events_table

    console().print(events_table(story) if story else "no events found")
    if story.problems:
        _complain(f"{len(story.problems)} problems; timeline explain ARTICLE tells them", DONE)


@contextmanager
def _wrong_call(*errors: type[TimelineError]) -> Iterator[None]:
    """Takes errors of ours, of these kinds, for the caller's."""
    try:
        yield
    except errors as error:
        raise typer.BadParameter(str(error)) from error


def _wrong(error: Exception) -> str:
    """The message of a wrong call: ours says what to do, to typer's the way to the help is added."""
    if isinstance(error.__cause__, TimelineError):
        return str(error)
    message: str = getattr(error, "format_message", error.__str__)()
    return f"{message.rstrip('.')}; see timeline --help"


def _complain(message: str, status: int) -> int:
    from timeline.export.rows import one_line

    if sys.stderr is not None:  # else, closed as by 2>&-, print would take standard output
        print(f"timeline: {one_line(message)}", file=sys.stderr)
    return status
