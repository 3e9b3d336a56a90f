"""One SQLite file that several threads use in turn, with errors of our own. It knows no tables."""

import sqlite3
import threading
from collections.abc import Collection, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from index.catalogue.parameters import marks, slices
from index.errors import DamagedCatalogueError, IndexUnavailableError

_LARGEST_LOG = 8_000_000
"""Bytes of SQLite's log that are kept when its content is in the file."""


class Database:
    """An open file. Whatever SQLite raises comes out as one of our errors.

    Attributes:
        file: Where it lies.
    """

    def __init__(self, file: Path, schemas: Sequence[str]) -> None:
        """Open the file, creating it if there is none.

        Args:
            file: Where it lies.
            schemas: Statements that make the tables that are missing.

        Raises:
            IndexUnavailableError: It cannot be opened, or is damaged.
        """
        self.file = file
        self._lock = threading.RLock()
        self._connection = sqlite3.connect(file, check_same_thread=False, isolation_level=None)
        try:
            with self.guarded() as connection:
                connection.execute("PRAGMA journal_mode = WAL")
                connection.execute("PRAGMA synchronous = FULL")
                connection.execute(f"PRAGMA journal_size_limit = {_LARGEST_LOG}")
                for schema in schemas:
                    connection.executescript(schema)
        except IndexUnavailableError:
            self._connection.close()
            raise

    def close(self) -> None:
        """Close the file; everything committed stays."""
        with self._lock:
            self._connection.close()

    def rows(self, statement: str, values: Sequence[Any] = ()) -> list[Any]:
        """Return all rows of a query."""
        with self.guarded() as connection:
            return connection.execute(statement, values).fetchall()

    def rows_among(
        self, statement: str, names: Collection[str], values: Sequence[Any] = ()
    ) -> list[Any]:
        """Return all rows of a query for many names, a few hundred at a time.

        Args:
            statement: The query, with ``@names`` where they stand, before all question marks.
            names: The names.
            values: For the question marks.
        """
        return [
            row
            for some in slices(list(names))
            for row in self.rows(statement.replace("@names", marks(some)), (*some, *values))
        ]

    @contextmanager
    def transaction(self) -> Iterator[sqlite3.Connection]:
        """Keep all that the block does, or nothing where it raises."""
        with self.guarded() as connection:
            connection.execute("BEGIN IMMEDIATE")
            try:
                yield connection
            except BaseException:
                connection.execute("ROLLBACK")
                raise
            connection.execute("COMMIT")

    @contextmanager
    def guarded(self) -> Iterator[sqlite3.Connection]:
        """Let one thread have the connection.

        Raises:
            DamagedCatalogueError: What is in the file is not sound.
            IndexUnavailableError: It cannot be used now.
        """
        with self._lock:
            try:
                yield self._connection
            except sqlite3.OperationalError as error:
                raise IndexUnavailableError(
                    f"The catalogue {self.file} cannot be used now ({error}); "
                    "look for a full disk or missing permissions, then try again."
                ) from error
            except sqlite3.DatabaseError as error:
                raise DamagedCatalogueError(
                    f"The catalogue {self.file} is damaged ({error}); "
                    "run 'whosays doctor --repair'."
                ) from error

    def compact(self) -> None:
        """Write the file anew, so that it holds nothing that was deleted, and empty its log."""
        with self.guarded() as connection:
            connection.execute("VACUUM")
            connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
