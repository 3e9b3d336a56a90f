"""Many names in one query of SQLite: question marks, and no more of them than it takes."""

from collections.abc import Collection, Iterator, Sequence

_MOST = 500


def slices(names: Sequence[str]) -> Iterator[Sequence[str]]:
    """Yield ``names`` a few hundred at a time."""
    for start in range(0, len(names), _MOST):
        yield names[start : start + _MOST]


def marks(names: Collection[str]) -> str:
    """Return a question mark for each of ``names``, with commas between."""
    return ", ".join("?" * len(names))
