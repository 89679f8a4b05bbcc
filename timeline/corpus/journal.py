"""The journal of a job: which articles are done and how much of the files is good, as of the last moment that reached the disk.

It is a table of SQLite, which has answered the questions of torn pages, lost power and two writers long ago; it is searched on
disk, so that a journal of many million articles takes no memory.
"""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterable, Iterator, Mapping
from contextlib import ExitStack, closing, contextmanager
from dataclasses import asdict, dataclass, replace
from hashlib import blake2b
from pathlib import Path
from typing import Any, Final

from timeline.errors import CannotWrite

_OURS: Final = 0x746C6A31  # "tlj1", by which SQLite knows whose file it is
_TABLES: Final = (
    "CREATE TABLE job (settings TEXT NOT NULL, state TEXT NOT NULL)",
    "CREATE TABLE done (article BLOB PRIMARY KEY, failed INTEGER NOT NULL) WITHOUT ROWID",
)


@dataclass(frozen=True, slots=True)
class State:
    """How far a job is.

    Attributes:
        events: Bytes of the events that are good.
        problems: Bytes of the problems that are good.
        moving: The file that is to take the place of the result next, if that was being done.
        finished: Whether the result was in its place once.
    """

    events: int = 0
    problems: int = 0
    moving: str | None = None
    finished: bool = False


class Journal:
    """An open journal; nobody else can open it meanwhile."""

    def __init__(self, path: Path, settings: Mapping[str, object]) -> None:
        """Open the journal of a job, or begin it.

        Args:
            path: Where it lies.
            settings: What the results depend on; values of JSON.

        Raises:
            CannotWrite: If another run has it open, it is the journal of a job with other settings, or it is no journal.
        """
        self.path = path
        try:
            self._file = sqlite3.connect(path, timeout=0, isolation_level=None)
            with ExitStack() as refused:
                refused.callback(self._file.close)
                self._begin(json.loads(json.dumps(settings)))
                refused.pop_all()
        except sqlite3.DatabaseError as error:
            raise CannotWrite(f"{path}: {_refusal(error)}") from error

    def _begin(self, settings: dict[str, object]) -> None:
        for pragma in ("locking_mode=EXCLUSIVE", "journal_mode=DELETE", "synchronous=EXTRA"):
            self._file.execute(f"PRAGMA {pragma}")
        self._file.execute("BEGIN EXCLUSIVE")  # the lock is kept until the journal is closed
        if not self._one("SELECT count(*) FROM sqlite_master"):
            self._file.execute(f"PRAGMA application_id = {_OURS}")
            for table in _TABLES:
                self._file.execute(table)
            self._file.execute("INSERT INTO job VALUES (?, ?)", (json.dumps(settings), json.dumps(asdict(State()))))
        elif self._one("PRAGMA application_id") != _OURS:
            raise sqlite3.DatabaseError("it belongs to another program")
        self._file.execute("COMMIT")
        self._same(json.loads(self._one("SELECT settings FROM job")), settings)

    def _same(self, begun: dict[str, object], now: dict[str, object]) -> None:
        other = [name for name in now if now[name] != begun.get(name)]
        if other:
            told = ", ".join(f"{name} {_shown(begun.get(name))} (now {_shown(now[name])})" for name in other)
            raise CannotWrite(
                f"{self.path}: the job was begun with {told}; give the same again, another name for OUT, or --overwrite"
            )

    def _one(self, query: str) -> Any:
        return self._file.execute(query).fetchone()[0]

    @property
    def state(self) -> State:
        """How far the job is."""
        return State(**json.loads(self._one("SELECT state FROM job")))

    @property
    def counts(self) -> tuple[int, int]:
        """How many articles are done, and how many of them could not be read."""
        done, failed = self._file.execute("SELECT count(*), coalesce(sum(failed), 0) FROM done").fetchone()
        return done, failed

    def __contains__(self, where: str) -> bool:
        return self._file.execute("SELECT 1 FROM done WHERE article = ?", (_key(where),)).fetchone() is not None

    def note(self, state: State, done: Iterable[tuple[str, bool]] = ()) -> None:
        """Write down how far the job is and what is done: where an article stands and whether it failed; all of it or nothing."""
        with self._transaction():
            self._file.executemany("INSERT OR IGNORE INTO done VALUES (?, ?)", [(_key(where), failed) for where, failed in done])
            self._file.execute("UPDATE job SET state = ?", (json.dumps(asdict(state)),))

    def forget_failed(self) -> None:
        """Take what could not be read for not done, so that it is tried again."""
        with self._transaction():
            self._file.execute("DELETE FROM done WHERE failed")
            self._file.execute("UPDATE job SET state = ?", (json.dumps(asdict(replace(self.state, problems=0))),))

    @contextmanager
    def _transaction(self) -> Iterator[None]:
        try:
            self._file.execute("BEGIN")
            yield
            self._file.execute("COMMIT")
        except sqlite3.Error as error:
            raise CannotWrite(f"{self.path}: {error}; what was done before is kept, and the same again goes on") from error
        finally:
            if self._file.in_transaction:
                self._file.execute("ROLLBACK")

    def close(self) -> None:
        """Let others open it."""
        self._file.close()


def check_free(path: Path) -> None:
    """Look whether a journal, if there is one, can be thrown away.

    Raises:
        CannotWrite: If another run has it open.
    """
    if not path.is_file():
        return
    try:
        with closing(sqlite3.connect(path, timeout=0, isolation_level=None)) as file:
            file.execute("BEGIN EXCLUSIVE")
    except sqlite3.DatabaseError as error:
        if _is_held(error):
            raise CannotWrite(f"{path}: {_refusal(error)}") from error


def _is_held(error: sqlite3.DatabaseError) -> bool:
    return error.sqlite_errorcode in (sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED)


def _key(where: str) -> bytes:
    return blake2b(where.encode("utf-8", "surrogatepass"), digest_size=16).digest()


def _refusal(error: sqlite3.DatabaseError) -> str:
    """What SQLite says of a file that it does not open, and what to do about it."""
    if not isinstance(error, sqlite3.OperationalError):
        return f"is no journal of ours, or a damaged one ({error}); choose another name for the result, or --overwrite"
    if _is_held(error):
        return "another run is writing there; let it end"
    return f"{error}; name a folder that can be written to and has room"


def _shown(value: object) -> str:
    return json.dumps(value, ensure_ascii=False)
