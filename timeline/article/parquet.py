"""Tables of articles in Parquet, read a batch at a time: the only file of this room that imports pyarrow."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from timeline.errors import CannotRead, installing

if TYPE_CHECKING:
    import pyarrow

_BATCH = 64
_NAMED = 12  # columns that a message names
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
                there = ", ".join(table.schema_arrow.names[:_NAMED])
                raise CannotRead(
                    f"{path} has none of the columns {', '.join(columns)} but {there}: say which holds the text, as in text=body"
                )
            for batch in table.iter_batches(batch_size=_BATCH, columns=held):
                for row in range(batch.num_rows):
                    yield {name: _value(column[row]) for name, column in zip(held, batch.columns, strict=True)}
    except (OSError, pyarrow.ArrowException) as error:
        raise CannotRead(f"{path} cannot be read as Parquet ({str(error).splitlines()[0]}): write it again") from None


def _value(cell: pyarrow.Scalar) -> object:
    """What a cell holds; what is no value of Python is as Arrow writes it, or the name of its type.

    Years of six digits, zones that nobody knows and text that is no UTF-8 are written by programs that do not look.
    """
    import pyarrow

    try:
        return cell.as_py()
    except UnicodeDecodeError:
        return cell.as_buffer().to_pybytes() if isinstance(cell, pyarrow.BinaryScalar) else {"type": str(cell.type)}
    except (ValueError, OverflowError, LookupError):
        try:
            return cell.cast(pyarrow.string()).as_py()
        except pyarrow.ArrowException:
            return {"type": str(cell.type)}
