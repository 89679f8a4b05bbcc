"""Spark: a table of articles in, a table of events out; each Python worker of an executor loads the model once.

spark-submit examples/cluster/spark_job.py articles.parquet events.parquet
"""

import sys
from collections.abc import Iterable, Iterator

import pyarrow
from pyspark.sql import SparkSession

from timeline.corpus import ROW, read_batch

ARROW_TYPES = {str: pyarrow.string(), int: pyarrow.int64(), float: pyarrow.float64(), bool: pyarrow.bool_()}
ARROW = pyarrow.schema([(name, ARROW_TYPES[kind]) for name, kind in ROW.items()])
SQL_TYPES = {str: "string", int: "bigint", float: "double", bool: "boolean"}
SCHEMA = ", ".join(f"`{name}` {SQL_TYPES[kind]}" for name, kind in ROW.items())


def events(batches: Iterable[pyarrow.RecordBatch]) -> Iterator[pyarrow.RecordBatch]:
    for batch in batches:
        yield pyarrow.RecordBatch.from_pylist(read_batch(batch.to_pylist()), schema=ARROW)


def main(place: str, out: str) -> None:
    spark = SparkSession.builder.config("spark.sql.execution.arrow.maxRecordsPerBatch", 64).getOrCreate()
    spark.read.parquet(place).mapInArrow(events, SCHEMA).write.parquet(out)


if __name__ == "__main__":
    main(*sys.argv[1:])
