"""Tables of articles in Parquet, read a batch at a time: the only file of this room that imports pyarrow."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from timeline.errors import CannotRead, installing

_BATCH = 64
_NEEDS = f"reading Parquet needs an extra: {installing('parquet')}"


def rows_of(path: Path, columns: tuple[str, ...]) -> Iterator[dict[str, object]]:
    """The rows of a table, of those columns that it has.

    Raises:
        CannotRead: pyarrow is not installed, or the file is not Parquet.
    """
    try:
        import pyarrow
        from pyarrow.parquet import ParquetFile
    except ImportError:
        raise CannotRead(_NEEDS) from None
    try:
        with ParquetFile(path) as table:
            held = [name for name in columns if name in table.schema_arrow.names]
            if not held:
                raise CannotRead(f"{path} has none of the columns {', '.join(columns)}: say which holds the text, as in text=body")
            for batch in table.iter_batches(batch_size=_BATCH, columns=held):
                yield from batch.to_pylist()
    except (OSError, pyarrow.ArrowException) as error:
        raise CannotRead(f"{path} cannot be read as Parquet ({str(error).splitlines()[0]}): write it again") from None
