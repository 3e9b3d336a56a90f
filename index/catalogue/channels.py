"""By which channels articles come, of which sources, and what of these could not be taken in.

A channel is read as a whole: a folder, a feed, a page, a sitemap. Its sources are what it consists
of, each with a stamp that tells whether it has changed since: files, or addresses.
"""

import sqlite3
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from index.catalogue.database import Database

SCHEMA = """
CREATE TABLE IF NOT EXISTS sources (
    key TEXT PRIMARY KEY, stamp TEXT NOT NULL, channel TEXT NOT NULL DEFAULT '') WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS channels (
    name TEXT PRIMARY KEY, kind TEXT NOT NULL, place TEXT NOT NULL, tried TEXT NOT NULL,
    reached TEXT, failure TEXT, failures INTEGER NOT NULL, state TEXT) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS rejections (
    source TEXT NOT NULL, key TEXT NOT NULL, reason TEXT NOT NULL);
CREATE INDEX IF NOT EXISTS rejections_of_source ON rejections (source);
"""
_CHANNEL = "name, kind, place, tried, reached, failure, failures, state"


@dataclass(frozen=True, slots=True)
class Channel:
    """A folder, feed, page or sitemap by which articles come, and how reading it went.

    Attributes:
        name: Its own: empty for the main folder of articles, the name of a further folder, or
            the address of what is outside.
        kind: "folder", "feed", "page", "sitemap".
        place: The folder's path, or the address.
        tried: When it was last read, well or not.
        reached: When it was last read well, or None.
        failure: Why the last reading failed, or None.
        failures: How many readings in a row have failed.
        state: What the next reading needs to know of this one; only the reader understands it.
    """

    name: str
    kind: str
    place: str
    tried: datetime
    reached: datetime | None = None
    failure: str | None = None
    failures: int = 0
    state: str | None = None


@dataclass(frozen=True, slots=True)
class StoredSource:
    """A source as it was last read: its stamp, how many articles it gave, and its channel."""

    stamp: str
    articles: int
    channel: str = ""


@dataclass(frozen=True, slots=True)
class FinishedSource:
    """A source that has been read to its end: what it gave, and what it no longer gives."""

    key: str
    stamp: str
    rejections: tuple[tuple[str, str], ...] = ()
    gone: tuple[str, ...] = ()
    channel: str = ""


class Channels:
    """The channels and sources of one catalogue."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def sources(self, channel: str) -> dict[str, StoredSource]:
        """Return the sources of one channel by their keys."""
        rows = self._database.rows(
            "SELECT key, stamp, (SELECT count(*) FROM articles WHERE source = key), channel"
            " FROM sources WHERE channel = ?",
            (channel,),
        )
        return {str(key): StoredSource(*rest) for key, *rest in rows}

    def source(self, key: str) -> StoredSource | None:
        """Return one source of any channel, or None."""
        rows = self._database.rows(
            "SELECT stamp, (SELECT count(*) FROM articles WHERE source = key), channel"
            " FROM sources WHERE key = ?",
            (key,),
        )
        return StoredSource(*rows[0]) if rows else None

    def all(self) -> dict[str, Channel]:
        """Return every channel that was ever read, by its name."""
        rows = self._database.rows(f"SELECT {_CHANNEL} FROM channels")  # noqa: S608 -- a constant
        return {str(row[0]): _channel(row) for row in rows}

    def named(self, name: str) -> Channel | None:
        """Return one channel, or None where it was never read."""
        rows = self._database.rows(
            f"SELECT {_CHANNEL} FROM channels WHERE name = ?",  # noqa: S608 -- a constant
            (name,),
        )
        return _channel(rows[0]) if rows else None

    def article_counts(self) -> dict[str, int]:
        """Return how many articles came by each channel."""
        return dict(
            self._database.rows(
                "SELECT channel, count(*) FROM sources JOIN articles ON source = key GROUP BY 1"
            )
        )

    def rejections(self) -> dict[str, list[tuple[str, str]]]:
        """Return key and reason of what was last rejected, by source."""
        found: dict[str, list[tuple[str, str]]] = {}
        rows = self._database.rows("SELECT * FROM rejections ORDER BY rowid")
        for source, key, reason in rows:
            found.setdefault(source, []).append((key, reason))
        return found


def finish_source(connection: sqlite3.Connection, source: FinishedSource) -> None:
    """Note that a source has been read, and what of it was rejected."""
    connection.execute(
        "INSERT OR REPLACE INTO sources (key, stamp, channel) VALUES (?, ?, ?)",
        (source.key, source.stamp, source.channel),
    )
    connection.execute("DELETE FROM rejections WHERE source = ?", (source.key,))
    connection.executemany(
        "INSERT INTO rejections VALUES (?, ?, ?)",
        [(source.key, key, reason) for key, reason in source.rejections],
    )


def drop_source(connection: sqlite3.Connection, key: str) -> None:
    """Forget a source, and what of it was rejected."""
    connection.execute("DELETE FROM rejections WHERE source = ?", (key,))
    connection.execute("DELETE FROM sources WHERE key = ?", (key,))


def note_channel(connection: sqlite3.Connection, channel: Channel) -> None:
    """Keep how reading a channel went."""
    connection.execute(
        f"INSERT OR REPLACE INTO channels ({_CHANNEL}) VALUES (?, ?, ?, ?, ?, ?, ?, ?)",  # noqa: S608 -- a constant
        (
            channel.name,
            channel.kind,
            channel.place,
            channel.tried.isoformat(),
            channel.reached.isoformat() if channel.reached else None,
            channel.failure,
            channel.failures,
            channel.state,
        ),
    )


def drop_channel(connection: sqlite3.Connection, name: str) -> None:
    """Forget a channel; its sources are another matter."""
    connection.execute("DELETE FROM channels WHERE name = ?", (name,))


def read_again(connection: sqlite3.Connection) -> None:
    """Have files of several articles read again the next time, and everything outside."""
    connection.execute(
        "UPDATE sources SET stamp = '-' WHERE key IN"
        " (SELECT source FROM articles WHERE id != source)"
    )
    connection.execute("UPDATE channels SET state = NULL")


def _channel(row: Sequence[Any]) -> Channel:
    name, kind, place, tried, reached, failure, failures, state = row
    when = datetime.fromisoformat(reached) if reached else None
    return Channel(name, kind, place, datetime.fromisoformat(tried), when, failure, failures, state)
