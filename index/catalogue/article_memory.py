"""What has been worked out from articles, kept beside the catalogue: a memory, never a source.

Whoever works something out of whole articles may keep it here as bytes, and finds it again for
the same article and the same way of working. What is missing, damaged or made in another way is
simply not found. It is bounded, and goes when its article goes.

Nothing in it is ever run: bytes come back as bytes. Whoever can write this file can write the
articles beside it as well, so a digest guards against damage only, not against forgery.
"""

import hashlib
import logging
import sqlite3
import threading
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, TypeVar

from index.articles import Article
from index.catalogue.parameters import marks, slices

_log = logging.getLogger(__name__)

_SCHEMA = """
CREATE TABLE IF NOT EXISTS maker (version TEXT NOT NULL);
CREATE TABLE IF NOT EXISTS kept (
    number INTEGER PRIMARY KEY, article_id TEXT NOT NULL UNIQUE, digest BLOB NOT NULL,
    payload BLOB NOT NULL);
"""
_MOST_BYTES = 1 << 30
_PART_DROPPED = 10
"""A full memory loses this part, the oldest first: one in so many."""
_DIGEST_BYTES = 16
_Result = TypeVar("_Result")


@dataclass(frozen=True, slots=True)
class Kept:
    """What was worked out from one article."""

    article: Article
    payload: bytes


Fingerprints = Callable[[Sequence[str]], Mapping[str, str]]
"""Returns the fingerprints of those of the articles, by id, that are stored now."""


class ArticleMemory:
    """Bytes by article. Never raises for what is wrong with its file. Safe for several threads."""

    def __init__(self, file: Path, stored: Fingerprints, *, most_bytes: int = _MOST_BYTES) -> None:
        """Prepare the memory; the file is opened, or made, at the first use.

        Args:
            file: Where it is kept; a damaged file is made anew.
            stored: Tells which articles there are: nothing is kept of others.
            most_bytes: How large the file may grow, about.
        """
        self._file = file
        self._stored = stored
        self._most_bytes = most_bytes
        self._lock = threading.Lock()
        self._connection: sqlite3.Connection | None = None

    def close(self) -> None:
        """Close the file; it is opened again if it is needed again."""
        with self._lock:
            self._drop_connection()

    def recall(self, version: str, articles: Sequence[Article]) -> dict[str, bytes]:
        """Return what is kept of ``articles`` as they are now, by id.

        Args:
            version: Names the way of working; what was made in another way is not returned.
            articles: The articles.
        """
        wanted = {one.id: one for one in articles}

        def look_up(connection: sqlite3.Connection) -> dict[str, bytes]:
            rows = (row for some in slices(list(wanted)) for row in _selected(connection, some))
            return {
                id_: payload
                for id_, digest, payload in rows
                if digest == _digest(version, wanted[id_], payload)
            }

        return self._do(look_up, version) or {}

    def keep(self, version: str, entries: Sequence[Kept]) -> None:
        """Keep what was worked out in the way ``version``, instead of what was known before."""
        rows = [
            (one.article.id, _digest(version, one.article, one.payload), one.payload)
            for one in entries
        ]

        def write(connection: sqlite3.Connection) -> None:
            with connection:
                connection.executemany(
                    "INSERT OR REPLACE INTO kept (article_id, digest, payload) VALUES (?, ?, ?)",
                    rows,
                )
                self._shrink(connection)
            # Asked after the writing: an article taken down meanwhile must leave nothing here.
            now = self._stored([one.article.id for one in entries])
            articles = (one.article for one in entries)
            _delete(connection, [a.id for a in articles if now.get(a.id) != a.fingerprint])

        self._do(write, version)

    def missing(self, version: str, article_ids: Sequence[str]) -> list[str]:
        """Return those of the articles, in their order, of which nothing is kept.

        Whatever is kept of them counts, for it goes when its article changes; where the file
        cannot be used, nothing is missing, since nothing could be kept either.
        """

        def look_up(connection: sqlite3.Connection) -> list[str]:
            known = {id_ for some in slices(article_ids) for id_ in _known(connection, some)}
            return [one for one in article_ids if one not in known]

        return self._do(look_up, version) or []

    def count(self, version: str) -> int:
        """Return of how many articles something is kept that was made in the way ``version``."""

        def count(connection: sqlite3.Connection) -> int:
            if _maker(connection) != version:
                return 0
            return int(connection.execute("SELECT count(*) FROM kept").fetchone()[0])

        return (self._do(count) or 0) if self._file.exists() else 0

    def share_taken(self) -> float:
        """Return how much of the room there is has been taken: 1.0 is all of it."""
        return (self._do(_used_bytes) or 0) / self._most_bytes

    def forget(self, article_ids: Sequence[str]) -> None:
        """Remove what is kept of these articles, so that no trace is left in the file."""
        if article_ids and self._file.exists():
            self._do(lambda connection: _delete(connection, article_ids))

    def clear(self) -> None:
        """Delete the file: it is packed, so that nobody could find a trace in it.

        Raises:
            OSError: It cannot be deleted.
        """
        with self._lock:
            self._drop_connection()
            self._file.unlink(missing_ok=True)

    def _do(
        self, work: Callable[[sqlite3.Connection], _Result], version: str | None = None
    ) -> _Result | None:
        """Return what ``work`` does, or None where the file cannot be used; damaged, it goes."""
        with self._lock:
            try:
                return work(self._opened(version))
            except (sqlite3.Error, OSError) as error:
                _log.info("The memory %s cannot be used now: %s", self._file, error)
                self._drop_connection()
                if not isinstance(error, sqlite3.OperationalError | OSError):
                    self._file.unlink(missing_ok=True)
                return None

    def _opened(self, version: str | None) -> sqlite3.Connection:
        if self._connection is None:
            self._connection = _connected(self._file)
        if version is not None and _maker(self._connection) != version:
            with self._connection as connection:
                connection.execute("DELETE FROM kept")
                connection.execute("DELETE FROM maker")
                connection.execute("INSERT INTO maker VALUES (?)", (version,))
        return self._connection

    def _drop_connection(self) -> None:
        if self._connection is not None:
            self._connection.close()
            self._connection = None

    def _shrink(self, connection: sqlite3.Connection) -> None:
        if _used_bytes(connection) > self._most_bytes:
            connection.execute(
                "DELETE FROM kept WHERE number IN (SELECT number FROM kept ORDER BY number"
                " LIMIT (SELECT count(*) / ? + 1 FROM kept))",
                (_PART_DROPPED,),
            )


def _connected(file: Path) -> sqlite3.Connection:
    """Open the file. A crash may damage it, which costs no more than reading again."""
    connection = sqlite3.connect(file, check_same_thread=False)
    try:
        connection.execute("PRAGMA journal_mode = MEMORY")
        connection.execute("PRAGMA synchronous = OFF")
        connection.execute("PRAGMA secure_delete = ON")
        connection.executescript(_SCHEMA)
    except sqlite3.Error:
        connection.close()
        raise
    return connection


def _maker(connection: sqlite3.Connection) -> str | None:
    row = connection.execute("SELECT version FROM maker").fetchone()
    return None if row is None else str(row[0])


def _selected(connection: sqlite3.Connection, ids: Sequence[str]) -> list[Any]:
    return connection.execute(
        f"SELECT article_id, digest, payload FROM kept WHERE article_id IN ({marks(ids)})",  # noqa: S608 -- only question marks
        ids,
    ).fetchall()


def _known(connection: sqlite3.Connection, ids: Sequence[str]) -> list[str]:
    query = f"SELECT article_id FROM kept WHERE article_id IN ({marks(ids)})"  # noqa: S608 -- only question marks
    return [str(row[0]) for row in connection.execute(query, ids)]


def _used_bytes(connection: sqlite3.Connection) -> int:
    size, used, free = (
        int(connection.execute(f"PRAGMA {name}").fetchone()[0])
        for name in ("page_size", "page_count", "freelist_count")
    )
    return size * (used - free)


def _delete(connection: sqlite3.Connection, article_ids: Sequence[str]) -> None:
    with connection:
        connection.executemany(
            "DELETE FROM kept WHERE article_id = ?", [(name,) for name in article_ids]
        )


def _digest(version: str, article: Article, payload: bytes) -> bytes:
    digest = hashlib.blake2b(payload, digest_size=_DIGEST_BYTES)
    digest.update(f"{version} {article.fingerprint}".encode())
    return digest.digest()
