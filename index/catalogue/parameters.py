"""Many names in one query of SQLite: question marks, and no more of them than it takes."""

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
