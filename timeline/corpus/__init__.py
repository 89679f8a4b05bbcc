"""Many articles: read in worker processes that nothing can stop, kept in a journal, gone on with after a crash; or in a cluster.

Names are fetched when they are first asked for: a worker loads what it needs and no more.

>>> from pathlib import Path
>>> from timeline.corpus import Job
>>> Job(Path("news"), Path("events.jsonl")).deadline
60.0
"""

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from timeline.corpus.batch import ROW, read_batch
    from timeline.corpus.crew import Crew
    from timeline.corpus.frame import daft_frame, run_daft
    from timeline.corpus.running import Job, Report, run
    from timeline.corpus.worker import Outcome

_HOMES = {
    "ROW": "timeline.corpus.batch",
    "Crew": "timeline.corpus.crew",
    "Job": "timeline.corpus.running",
    "Outcome": "timeline.corpus.worker",
    "Report": "timeline.corpus.running",
    "daft_frame": "timeline.corpus.frame",
    "read_batch": "timeline.corpus.batch",
    "run": "timeline.corpus.running",
    "run_daft": "timeline.corpus.frame",
}

__all__ = ["ROW", "Crew", "Job", "Outcome", "Report", "daft_frame", "read_batch", "run", "run_daft"]

if not TYPE_CHECKING:  # type checkers shall complain of names that are not there

    def __getattr__(name: str) -> object:
        if name not in _HOMES:
            raise AttributeError(f"module 'timeline.corpus' has no attribute {name!r}")
        return getattr(import_module(_HOMES[name]), name)
