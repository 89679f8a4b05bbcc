"""Dask: a table of articles in, a table of events out; each process of the scheduler loads the model once.

python examples/cluster/dask_job.py articles.parquet events
"""

import sys

import dask
import dask.dataframe
import pandas
import pyarrow

from timeline.corpus import ROW, read_batch

TYPES = {str: "string", int: "Int64", float: "Float64", bool: "boolean"}  # those of pandas that know what is missing
EMPTY = pandas.DataFrame({name: pandas.Series(dtype=TYPES[kind]) for name, kind in ROW.items()})


def events(articles: pandas.DataFrame) -> pandas.DataFrame:
    rows = pyarrow.Table.from_pandas(articles, preserve_index=False).to_pylist()  # a missing value is None there, and not NaN
    return pandas.DataFrame(read_batch(rows), columns=list(ROW)).astype(EMPTY.dtypes.to_dict())


def main(place: str, out: str, scheduler: str = "processes") -> None:
    articles = dask.dataframe.read_parquet(place, split_row_groups=True)
    with dask.config.set(scheduler=scheduler):
        articles.map_partitions(events, meta=EMPTY).to_parquet(out)


if __name__ == "__main__":
    main(*sys.argv[1:])
