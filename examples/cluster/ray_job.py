"""Ray Data: a table of articles in, a table of events out; each actor loads the model once.

python examples/cluster/ray_job.py articles.parquet events
"""

import sys

import pyarrow
import ray

from timeline.corpus import ROW, read_batch

TYPES = {str: pyarrow.string(), int: pyarrow.int64(), float: pyarrow.float64(), bool: pyarrow.bool_()}
SCHEMA = pyarrow.schema([(name, TYPES[kind]) for name, kind in ROW.items()])


class Events:
    """An actor: a process that stays, and keeps the model."""

    def __call__(self, batch: pyarrow.Table) -> pyarrow.Table:
        return pyarrow.Table.from_pylist(read_batch(batch.to_pylist()), schema=SCHEMA)


def main(place: str, out: str, actors: str = "2") -> None:
    articles = ray.data.read_parquet(place)
    events = articles.map_batches(Events, batch_format="pyarrow", batch_size=64, concurrency=int(actors))
    events.write_parquet(out)


if __name__ == "__main__":
    main(*sys.argv[1:])
