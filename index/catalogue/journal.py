"""What is still to be taken out of vectors, words and memory: noted before it is written there.

A process that is killed leaves entries that the next start sweeps away.
"""

import sqlite3
from collections.abc import Iterable, Sequence

from index.catalogue.database import Database

SCHEMA = """
CREATE TABLE IF NOT EXISTS garbage (chunk_id TEXT PRIMARY KEY) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS gone (article_id TEXT PRIMARY KEY) WITHOUT ROWID;
"""


class Journal:
    """The journal of one catalogue: chunks that are no more, or not yet, and articles that went."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def note(self, chunk_ids: Iterable[str]) -> None:
        """Note chunks that are about to be written: garbage until the catalogue stores them."""
        with self._database.transaction() as connection:
            connection.executemany(
                "INSERT OR IGNORE INTO garbage VALUES (?)", [(name,) for name in chunk_ids]
            )

    def garbage(self) -> tuple[str, ...]:
        """Return ids of chunks to be swept out of the vectors and words: none that is stored."""
        rows = self._database.rows(
            "SELECT chunk_id FROM garbage WHERE chunk_id NOT IN (SELECT id FROM chunks)"
        )
        return tuple(str(row[0]) for row in rows)

    def forget_garbage(self) -> None:
        """Take all chunks off: everything noted has been swept."""
        with self._database.transaction() as connection:
            connection.execute("DELETE FROM garbage")

    def gone(self) -> tuple[str, ...]:
        """Return ids of articles of which an earlier text, or all, has been taken out."""
        rows = self._database.rows("SELECT article_id FROM gone")
        return tuple(str(row[0]) for row in rows)

    def forget_gone(self, article_ids: Sequence[str]) -> None:
        """Take articles off that note: nothing that was made of their earlier text is left."""
        with self._database.transaction() as connection:
            connection.executemany(
                "DELETE FROM gone WHERE article_id = ?", [(name,) for name in article_ids]
            )


def note_gone(connection: sqlite3.Connection, article_id: str) -> None:
    """Note a stored article as one that goes."""
    connection.execute(
        "INSERT OR IGNORE INTO gone SELECT id FROM articles WHERE id = ?", (article_id,)
    )


def note_chunks(connection: sqlite3.Connection, article_id: str) -> None:
    """Note all stored chunks of an article as garbage."""
    connection.execute(
        "INSERT OR IGNORE INTO garbage SELECT id FROM chunks WHERE article_id = ?", (article_id,)
    )


def keep_chunks(connection: sqlite3.Connection, chunk_ids: Iterable[str]) -> None:
    """Take chunks off that are stored now."""
    connection.executemany(
        "DELETE FROM garbage WHERE chunk_id = ?", [(name,) for name in chunk_ids]
    )
