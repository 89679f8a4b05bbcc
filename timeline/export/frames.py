"""Events as data frames, for those who have pandas or polars."""

from __future__ import annotations

from typing import TYPE_CHECKING

from timeline.chronology import Timeline
from timeline.export.extras import need
from timeline.export.rows import COLUMNS, TYPES, columns

if TYPE_CHECKING:
    import pandas
    import polars


def to_pandas(timeline: Timeline) -> pandas.DataFrame:
    """One event a row, with the columns of the CSV; what is not known is missing.

    Raises:
        CannotWrite: If pandas is not installed.
    """
    need("pandas", "to_pandas()", 'pip install "pandas"')
    import pandas

    types = {int: "int64", float: "float64", bool: "bool", str: "string"}
    made = columns(timeline)
    return pandas.DataFrame({name: pandas.Series(made[name], dtype=types[TYPES.get(name, str)]) for name in COLUMNS})


def to_polars(timeline: Timeline) -> polars.DataFrame:
    """One event a row, with the columns of the CSV; what is not known is null.

    Raises:
        CannotWrite: If polars is not installed.
    """
    need("polars", "to_polars()", 'pip install "polars"')
    import polars

    return polars.DataFrame(columns(timeline), schema={name: TYPES.get(name, str) for name in COLUMNS})
