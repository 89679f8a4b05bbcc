"""A job from its beginning to its end: find the articles, read those that are not done, keep what came of them."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from dataclasses import asdict, dataclass
from functools import partial
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

from timeline.article.fields import FIELDS, Fields
from timeline.article.many import Entry, entries
from timeline.article.model import LIMIT
from timeline.corpus.batch import Settings, open_reader
from timeline.corpus.crew import Crew
from timeline.corpus.forms import kind_of
from timeline.corpus.journal import Journal, check_free
from timeline.corpus.results import Places, Results
from timeline.corpus.worker import Outcome, Reader
from timeline.errors import CannotRead, CannotWrite, Problem

#: Told of each article what became of it: where it stands, and the outcome.
Listener = Callable[[str, Outcome], None]


@dataclass(frozen=True, slots=True)
class Job:
    """Many articles that are to be read into one result.

    Attributes:
        place: A folder, or a file of JSON Lines or Parquet.
        out: The result, .jsonl or .parquet.
        fields: Which keys or columns hold what.
        published: Day of publication of articles that do not say it; wins over what they say.
        language: Code of their language.
        limit: The most characters that one may have.
        workers: How many processes read.
        deadline: Seconds that an article may take.
        memory: Megabytes that an article may take.
    """

    place: Path
    out: Path
    fields: Fields = FIELDS
    published: str | None = None
    language: str = "en"
    limit: int = LIMIT
    workers: int = 1
    deadline: float = 60.0
    memory: int = 1_000

    @property
    def settings(self) -> dict[str, object]:
        """What the results depend on; those of another job cannot be gone on with."""
        return {
            "version": _version(),
            "IN": str(self.place),
            "fields": asdict(self.fields),
            "published": self.published,
            "language": self.language,
            "limit": self.limit,
        }


@dataclass(frozen=True, slots=True)
class Report:
    """What became of a job.

    Attributes:
        articles: How many were done, in this run and in those before.
        problems: How many of them could not be read.
        problems_file: Where these are named; there is no such file if there are none.
    """

    articles: int
    problems: int
    problems_file: Path


def run(
    job: Job,
    listener: Listener | None = None,
    *,
    overwrite: bool = False,
    retry: bool = False,
    reader: Callable[[], Reader] | None = None,
) -> Report:
    """Do a job, or what is left of it.

    However it was interrupted, called again with the same job it goes on where the disk knows it to be; articles that came to
    IN meanwhile are added. Scripts that call this need the usual `if __name__ == "__main__":`, since workers are new processes.

    Args:
        job: What to do.
        listener: Told what became of each article as soon as it is known.
        overwrite: Whether to begin anew and replace what is at OUT, whatever it is.
        retry: Whether articles that could not be read before are tried again (with another deadline, say).
        reader: What reads in the workers, if not this library: called once in each; see `Crew`.

    Raises:
        CannotRead: If there is nothing at IN.
        CannotWrite: If OUT is in IN, has an unknown suffix, holds something else, or belongs to a job with other settings.
        TimelineError: If the workers cannot start.
    """
    kind, places = kind_of(job.out), Places(job.out)
    check_job(job, overwrite=overwrite)
    with written(job.out), opened_journal(job, "local") as journal:
        if retry:
            journal.forget_failed()
        settings = Settings(job.published, job.language, job.limit, kind.lines)
        crew = Crew(reader or open_reader(settings), workers=job.workers, deadline=job.deadline, memory=job.memory)
        with Results(places, journal, kind.form) as results, crew:
            keep = partial(_keep, results, listener)
            for entry, outcome in crew.read(_unread(job, journal, keep)):
                keep(entry.where, outcome, _id(entry))
            results.finish()
        return Report(*journal.counts, places.problems)


def _keep(results: Results, listener: Listener | None, where: str, outcome: Outcome, id: object = None) -> None:
    results.add(where, outcome, {"article_id": id})
    if listener:
        listener(where, outcome)


def _version() -> str | None:
    try:
        return version("newstimeline")
    except PackageNotFoundError:  # run from its folder
        return None


@contextmanager
def written(out: Path) -> Iterator[None]:
    """Takes what the system says of files for an error of ours.

    Raises:
        CannotWrite: If the disk is full, or whatever else it says.
    """
    try:
        yield
    except OSError as error:
        raise CannotWrite(f"{out}: {error.strerror or error}; what was done is kept, and the same again goes on") from error


def opened_journal(job: Job, engine: str) -> closing[Journal]:
    """The journal of a job, to be closed; each engine has its own kind of job."""
    return closing(Journal(Places(job.out).journal, job.settings | {"engine": engine}))


def check_job(job: Job, *, overwrite: bool) -> None:
    """Look whether the call is right, before anything is touched; where all is to be overwritten, what is there goes.

    Raises:
        CannotRead: If there is nothing at IN.
        CannotWrite: If OUT is in IN, has no folder, holds something else, or is being written by another run.
    """
    places = Places(job.out)
    if not job.place.exists():
        raise CannotRead(f"{job.place} does not exist: name a folder of articles, or a file of JSON Lines or Parquet")
    if job.out.is_dir():
        raise CannotWrite(f"{job.out} is a folder: name a file")
    if not job.out.parent.is_dir():
        raise CannotWrite(f"{job.out}: its folder does not exist; name a file in one that does")
    if job.place.resolve() in (job.out.resolve(), *job.out.resolve().parents):
        raise CannotWrite(f"{job.out} would become one of the articles in {job.place}: name a place outside it")
    if overwrite:
        check_free(places.journal)
        places.clear()
    elif not places.journal.exists() and (found := next((path for path in places.all if path.exists()), None)):
        raise CannotWrite(
            f"{found} is there without the journal of a job: choose another name, or pass overwrite=True (--overwrite)"
        )


def _unread(job: Job, journal: Journal, keep: Callable[[str, Outcome], None]) -> Iterator[Entry]:
    """The articles that are not done yet; what is none is kept as a problem on the way."""
    for found in entries(job.place, fields=job.fields, language=job.language, limit=job.limit):
        if found.where in journal:
            continue
        if isinstance(found, Problem):
            keep(found.where, Outcome(reason=found.reason))
        else:
            yield found


def _id(entry: Entry) -> object:
    """What an article that was not read calls itself, as far as a glance tells."""
    row = entry.content
    if isinstance(row, bytes) and entry.form.suffix == ".json":
        try:
            row = json.loads(row)
        except (ValueError, RecursionError):
            return None
    id = row.get(entry.form.fields.id) if isinstance(row, dict) else None
    return id if isinstance(id, str | int) else None
