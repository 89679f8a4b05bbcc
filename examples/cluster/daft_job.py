"""Daft: a table of articles in, a table of events out; on this machine, or on a cluster of Ray.

python examples/cluster/daft_job.py articles.parquet events
"""

import os
import sys

os.environ.setdefault("DO_NOT_TRACK", "true")  # or importing Daft calls its makers

import daft

from timeline.corpus import daft_frame


def main(place: str, out: str, workers: str = "2") -> None:
    # daft.set_runner_ray("ray://head:10001")  # for a cluster: the rest stays as it is
    daft_frame(daft.read_parquet(place), workers=int(workers)).write_parquet(out)


if __name__ == "__main__":
    main(*sys.argv[1:])
