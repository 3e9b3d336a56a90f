"""Queries of SQLite that are put together: question marks for many names, steps through values."""

from collections.abc import Collection, Iterator, Sequence
from typing import TypeVar

_MOST = 500
_Name = TypeVar("_Name", str, int)


def slices(names: Sequence[_Name]) -> Iterator[Sequence[_Name]]:
    """Yield ``names`` a few hundred at a time."""
    for start in range(0, len(names), _MOST):
        yield names[start : start + _MOST]


def marks(names: Collection[object]) -> str:
    """Return a question mark for each of ``names``, with commas between."""
    return ", ".join("?" * len(names))


def each_value(column: str) -> str:
    """Return a query for the values of an indexed ``column`` of the articles, in order.

    It steps from one value to the next in the index, where DISTINCT would read all of it.
    """
    return f"""
WITH RECURSIVE each_value (name) AS (
    SELECT min({column}) FROM articles
    UNION ALL
    SELECT (SELECT min({column}) FROM articles WHERE {column} > name) FROM each_value
    WHERE name IS NOT NULL)
SELECT name FROM each_value WHERE name IS NOT NULL
"""  # noqa: S608 -- a column's name, from the code
