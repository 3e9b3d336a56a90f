"""Copies of the vectors, in half precision, to be read by the hundred.

Chroma finds what is nearest quickly, but takes some 30 microseconds to hand out one vector, and a
search compares hundreds that words, names or days have found. SQLite hands them out in a tenth
of that. Half precision moves a cosine by less than a thousandth.

These are copies: one that is missing is read from Chroma, and copied then. Whoever changes Chroma's
vectors removes the copies first and writes them afterwards, so that a crash never leaves one of an
old vector.
"""

import sqlite3
import threading
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import TypeVar

import numpy as np
from numpy.typing import NDArray

_SCHEMA = """
CREATE TABLE IF NOT EXISTS copies (
    id TEXT NOT NULL UNIQUE, language TEXT NOT NULL, vector BLOB NOT NULL);
"""
COPIES = "copies.sqlite"
"""The file's name, beside the vectors; what it holds can be made again at any time."""
_MOST_PARAMETERS = 500
_Result = TypeVar("_Result")


class VectorCopies:
    """Vectors by id. Safe for several threads; a file that cannot be used holds no copies."""

    def __init__(self, file: Path) -> None:
        """Open the copies in ``file``, which is made if there is none, and anew if damaged."""
        self._file = file
        self._lock = threading.Lock()
        self._connection: sqlite3.Connection | None = None

    def close(self) -> None:
        """Close the file."""
        with self._lock:
            self._drop_connection()

    def put(self, language: str, ids: Sequence[str], vectors: NDArray[np.float32]) -> None:
        """Write copies of ``vectors`` (rows), instead of those there were for ``ids``."""
        halves = vectors.astype(np.float16)
        rows = [(id_, language, half.tobytes()) for id_, half in zip(ids, halves, strict=True)]

        def write(connection: sqlite3.Connection) -> None:
            with connection:
                connection.executemany("INSERT OR REPLACE INTO copies VALUES (?, ?, ?)", rows)

        self._do(write)

    def fetch(self, ids: Sequence[str]) -> dict[str, NDArray[np.float32]]:
        """Return the vectors of those of ``ids`` that there are copies of."""
        rows = self._do(lambda connection: _rows(connection, ids)) or []
        if not rows or len({len(blob) for _, blob in rows}) > 1:
            return {}
        halves = np.frombuffer(b"".join(blob for _, blob in rows), dtype=np.float16)
        vectors = halves.reshape(len(rows), -1).astype(np.float32)
        return dict(zip((id_ for id_, _ in rows), vectors, strict=True))

    def delete(self, ids: Sequence[str]) -> None:
        """Remove the copies of ``ids``."""

        def remove(connection: sqlite3.Connection) -> None:
            with connection:
                connection.executemany("DELETE FROM copies WHERE id = ?", [(i,) for i in ids])

        self._do(remove)

    def drop(self, language: str) -> None:
        """Remove every copy of one language."""

        def remove(connection: sqlite3.Connection) -> None:
            with connection:
                connection.execute("DELETE FROM copies WHERE language = ?", (language,))

        self._do(remove)

    def _do(self, work: Callable[[sqlite3.Connection], _Result]) -> _Result | None:
        with self._lock:
            try:
                if self._connection is None:
                    self._connection = _connected(self._file)
                return work(self._connection)
            except sqlite3.Error:
                # Whatever it is, no copy may outlive a change that could not be written here.
                self._drop_connection()
                self._file.unlink(missing_ok=True)
                return None

    def _drop_connection(self) -> None:
        if self._connection is not None:
            self._connection.close()
            self._connection = None


def in_half(vectors: NDArray[np.float32]) -> NDArray[np.float32]:
    """Return ``vectors`` as they are when they have been copied."""
    return vectors.astype(np.float16).astype(np.float32)


def _connected(file: Path) -> sqlite3.Connection:
    connection = sqlite3.connect(file, check_same_thread=False)
    try:
        connection.execute("PRAGMA synchronous = FULL")
        connection.execute("PRAGMA secure_delete = ON")
        connection.executescript(_SCHEMA)
    except sqlite3.Error:
        connection.close()
        raise
    return connection


def _rows(connection: sqlite3.Connection, ids: Sequence[str]) -> list[tuple[str, bytes]]:
    return [
        row
        for some in _slices(ids)
        for row in connection.execute(
            f"SELECT id, vector FROM copies WHERE id IN ({', '.join('?' * len(some))})",  # noqa: S608 -- only question marks
            some,
        )
    ]


def _slices(names: Sequence[str]) -> Iterator[Sequence[str]]:
    for start in range(0, len(names), _MOST_PARAMETERS):
        yield names[start : start + _MOST_PARAMETERS]
