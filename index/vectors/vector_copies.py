"""Copies of the vectors, in half precision, to be read by the hundred.

Chroma finds what is nearest quickly, but takes some 30 microseconds to hand out one vector, and a
search compares hundreds that words, names or days have found. SQLite hands them out in a tenth
of that. Half precision moves a cosine by less than a thousandth.

These are copies: one that is missing is read from Chroma, and copied then. Whoever changes Chroma's
vectors removes the copies first and writes them afterwards, so that a crash never leaves one of an
old vector. A note in the file says whether there is a copy of every vector. It counts for nothing
while vectors are changed, and is taken back where a change was not brought to its end. A process
that is killed leaves a store without a seal, whose vectors are all read and copied anew.
"""

import re
import sqlite3
import threading
from collections import Counter
from collections.abc import Callable, Sequence
from itertools import count
from pathlib import Path
from typing import TypeVar

import numpy as np
from numpy.typing import NDArray

from index.articles import UNKNOWN_LANGUAGE
from index.vectors.copy_rows import (
    NEXT_ROW,
    connected,
    is_noted,
    known_ids,
    languages_of,
    note_complete,
    numbered_rows,
    rows_of,
    take_back,
    unpacked,
)

COPIES = "copies.sqlite"
"""The file's name, beside the vectors; what it holds can be made again at any time."""
_Result = TypeVar("_Result")


class VectorCopies:
    """Vectors by id. Safe for several threads; a file that cannot be used holds no copies.

    Attributes:
        lost: Whether the file could not be used, so that there are no copies, or too few.
    """

    def __init__(self, file: Path) -> None:
        """Open the copies in ``file``, which is made if there is none, and anew if damaged."""
        self._file = file
        self._lock = threading.Lock()
        self._connection: sqlite3.Connection | None = None
        self._changing = self.lost = False
        self._counts: Counter[str] | None = None

    def close(self) -> None:
        """Close the file."""
        self._give_up_unfinished()
        with self._lock:
            self._drop_connection()

    def put(
        self,
        language: str,
        ids: Sequence[str],
        vectors: NDArray[np.float32],
        *,
        ends_change: bool = False,
    ) -> None:
        """Write copies of ``vectors`` (rows), instead of those there were for ``ids``.

        Args:
            language: The language of all of them, as ``key_of`` has it.
            ids: One a vector.
            vectors: What is copied.
            ends_change: Whether all is written that was being changed.
        """
        halves = vectors.astype(np.float16)
        rows = [(id_, language, half.tobytes()) for id_, half in zip(ids, halves, strict=True)]

        def write(connection: sqlite3.Connection) -> None:
            with connection:
                self._count_out(connection, ids)
                numbers = count(int(connection.execute(NEXT_ROW).fetchone()[0]))
                connection.executemany(
                    "INSERT OR REPLACE INTO copies (rowid, id, language, vector)"
                    " VALUES (?, ?, ?, ?)",
                    [(next(numbers), *row) for row in rows],
                )
            if self._counts is not None:
                self._counts[language] += len(set(ids))

        self._do(write)
        if ends_change:
            self.end_change()

    def fetch(self, ids: Sequence[str]) -> dict[str, NDArray[np.float32]]:
        """Return the vectors of those of ``ids`` that there are copies of."""
        rows = self._do(lambda connection: rows_of(connection, ids)) or []
        if not rows or len({len(blob) for _, blob in rows}) > 1:
            return {}
        vectors = unpacked([blob for _, blob in rows])
        return dict(zip((id_ for id_, _ in rows), vectors, strict=True))

    def delete(self, ids: Sequence[str]) -> None:
        """Remove the copies of ``ids``, whose vectors are going to change."""
        if not ids:
            return
        self._begin_change()
        known = self.known(ids)

        def remove(connection: sqlite3.Connection) -> None:
            with connection:
                self._count_out(connection, list(known))
                connection.executemany("DELETE FROM copies WHERE id = ?", [(i,) for i in known])

        if known:
            self._do(remove)

    def drop(self, language: str) -> None:
        """Remove every copy of one language, whose vectors are going to be removed."""
        self._begin_change()

        def remove(connection: sqlite3.Connection) -> None:
            with connection:
                connection.execute("DELETE FROM copies WHERE language = ?", (language,))
            if self._counts is not None:
                del self._counts[language]

        self._do(remove)

    def renumber(self, ids: Sequence[str]) -> None:
        """Give the copies of ``ids`` new numbers: what files tell of them no longer holds."""

        def move(connection: sqlite3.Connection) -> None:
            with connection:
                numbers = count(int(connection.execute(NEXT_ROW).fetchone()[0]))
                connection.executemany(
                    "UPDATE copies SET rowid = ? WHERE id = ?",
                    [(next(numbers), id_) for id_ in ids],
                )

        self._do(move)

    def clear(self) -> None:
        """Remove every copy, and whatever the file says of being complete."""
        with self._lock:
            self._lose()

    @property
    def are_complete(self) -> bool:
        """Whether there is a copy of every vector, and no vector is being changed."""
        return not self._changing and bool(self._do(is_noted))

    def declare_complete(self) -> None:
        """Note that there is a copy of every vector."""
        self._changing = self.lost = False
        self._do(note_complete)

    def end_change(self) -> None:
        """Take the copies for complete again, if they were before vectors were changed."""
        self._changing = False

    def numbers(self) -> dict[str, int]:
        """Return how many copies there are of each language, in the order of their names."""
        if self._counts is None:
            counted = "SELECT language, COUNT(*) FROM copies GROUP BY language"
            rows = self._do(lambda connection: connection.execute(counted).fetchall())
            if rows is None:
                return {}
            self._counts = Counter(dict(rows))
        return {language: number for language, number in sorted(self._counts.items()) if number}

    def known(self, ids: Sequence[str]) -> frozenset[str]:
        """Return those of ``ids`` that there are copies of."""
        return frozenset(self._do(lambda connection: known_ids(connection, ids)) or ())

    def ids(self, language: str) -> tuple[str, ...]:
        """Return the id of every copy of one language, in the order in which they were written."""
        asked = "SELECT id FROM copies WHERE language = ? ORDER BY rowid"
        rows = self._do(lambda connection: connection.execute(asked, (language,)).fetchall())
        return tuple(id_ for (id_,) in rows or ())

    def of_language(
        self, language: str, most: int = -1
    ) -> tuple[tuple[str, ...], NDArray[np.float32]]:
        """Return the ids of one language in the order in which they were written, with vectors.

        The vectors are rows; there are none, of no length, where the language has no copy.

        Args:
            language: The language, as ``key_of`` has it.
            most: How many to return at most; a negative number stands for all.
        """
        asked = "SELECT id, vector FROM copies WHERE language = ? ORDER BY rowid LIMIT ?"
        rows = self._do(lambda connection: connection.execute(asked, (language, most)).fetchall())
        return tuple(id_ for id_, _ in rows or ()), unpacked([blob for _, blob in rows or ()])

    def after(
        self, language: str, number: int, most: int = -1
    ) -> tuple[NDArray[np.int64], tuple[str, ...], NDArray[np.float32]]:
        """Return copies of one language behind a number: their numbers, ids and vectors (rows).

        Args:
            language: The language, as ``key_of`` has it.
            number: Those with a higher number are returned, in the order of the numbers.
            most: How many to return at most; a negative number stands for all.
        """
        asked = (
            "SELECT rowid, id, vector FROM copies WHERE language = ? AND rowid > ?"
            " ORDER BY rowid LIMIT ?"
        )
        values = (language, number, most)
        rows = self._do(lambda connection: connection.execute(asked, values).fetchall()) or []
        numbers = np.array([row[0] for row in rows], dtype=np.int64)
        return numbers, tuple(row[1] for row in rows), unpacked([row[2] for row in rows])

    def count_after(self, language: str, number: int) -> int:
        """Return how many copies of one language ``after`` returns."""
        asked = "SELECT COUNT(*) FROM copies WHERE language = ? AND rowid > ?"
        row = self._do(lambda connection: connection.execute(asked, (language, number)).fetchone())
        return int(row[0]) if row else 0

    def at(self, numbers: Sequence[int]) -> tuple[tuple[str, ...], NDArray[np.float32]]:
        """Return ids and vectors (rows) of those copies that there are of ``numbers``."""
        rows = self._do(lambda connection: numbered_rows(connection, numbers)) or []
        return tuple(id_ for id_, _ in rows), unpacked([blob for _, blob in rows])

    def ask(self, work: Callable[[sqlite3.Connection], _Result]) -> _Result | None:
        """Let ``work`` use the file, for what belongs to the copies; None where it cannot be."""
        return self._do(work)

    def _count_out(self, connection: sqlite3.Connection, ids: Sequence[str]) -> None:
        if self._counts is not None:
            self._counts.subtract(languages_of(connection, ids))

    def _do(self, work: Callable[[sqlite3.Connection], _Result]) -> _Result | None:
        with self._lock:
            try:
                if self._connection is None:
                    self._connection = connected(self._file)
                return work(self._connection)
            except sqlite3.Error:
                # Whatever it is, no copy may outlive a change that could not be written here.
                self._lose()
                return None

    def _begin_change(self) -> None:
        self._give_up_unfinished()
        self._changing = True

    def _give_up_unfinished(self) -> None:
        """Take the note back where a change was not brought to its end."""
        if self._changing:
            self._changing = False
            self._do(take_back)

    def _lose(self) -> None:
        self._changing, self.lost = False, True
        self._counts = None
        self._drop_connection()
        self._file.unlink(missing_ok=True)

    def _drop_connection(self) -> None:
        if self._connection is not None:
            self._connection.close()
            self._connection = None


def key_of(language: str) -> str:
    """Return what a language tag is called here and in Chroma: in the characters that it allows."""
    return re.sub(r"[^A-Za-z0-9]+", "-", language).strip("-") or UNKNOWN_LANGUAGE


def in_half(vectors: NDArray[np.float32]) -> NDArray[np.float32]:
    """Return ``vectors`` as they are when they have been copied."""
    return vectors.astype(np.float16).astype(np.float32)
