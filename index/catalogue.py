"""What is indexed: every article with its text, in SQLite. The source of truth of a store.

Vectors and words are derived from it; whatever they hold that is not here is garbage.
"""

import sqlite3
import threading
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import AbstractContextManager, contextmanager
from dataclasses import dataclass, field, replace
from datetime import datetime
from pathlib import Path
from typing import Any

from index import copies, takedowns, versions
from index.article_rows import COLUMNS, stored_article
from index.articles import Article, Chunk
from index.errors import DamagedCatalogueError, IndexUnavailableError
from index.search import Limits
from index.spans import Span
from index.versions import Version

_SCHEMA_VERSION = "2"
_UPGRADES = {
    "1": ("ALTER TABLE sources ADD COLUMN channel TEXT NOT NULL DEFAULT ''", "2"),
}
"""From a schema version: what makes the next one of it, and its name. Nothing is lost."""

_SCHEMA = """
CREATE TABLE IF NOT EXISTS meta (name TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS sources (
    key TEXT PRIMARY KEY, stamp TEXT NOT NULL, channel TEXT NOT NULL DEFAULT '') WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS channels (
    name TEXT PRIMARY KEY, kind TEXT NOT NULL, place TEXT NOT NULL, tried TEXT NOT NULL,
    reached TEXT, failure TEXT, failures INTEGER NOT NULL, state TEXT) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS rejections (
    source TEXT NOT NULL, key TEXT NOT NULL, reason TEXT NOT NULL);
CREATE INDEX IF NOT EXISTS rejections_of_source ON rejections (source);
CREATE TABLE IF NOT EXISTS articles (
    id TEXT PRIMARY KEY, source TEXT NOT NULL, fingerprint TEXT NOT NULL, outlet TEXT NOT NULL,
    url TEXT, title TEXT, published TEXT, language TEXT NOT NULL, text TEXT NOT NULL,
    inferred TEXT NOT NULL);
CREATE INDEX IF NOT EXISTS articles_of_source ON articles (source);
CREATE INDEX IF NOT EXISTS articles_of_outlet ON articles (outlet, language, published);
CREATE INDEX IF NOT EXISTS articles_of_day ON articles (language, published);
CREATE TABLE IF NOT EXISTS chunks (
    id TEXT PRIMARY KEY, article_id TEXT NOT NULL, start INTEGER NOT NULL, "end" INTEGER NOT NULL
) WITHOUT ROWID;
CREATE INDEX IF NOT EXISTS chunks_of_article ON chunks (article_id);
CREATE TABLE IF NOT EXISTS garbage (chunk_id TEXT PRIMARY KEY) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS gone (article_id TEXT PRIMARY KEY) WITHOUT ROWID;
"""
Beside = Callable[[sqlite3.Connection], None]
"""Does something more in a transaction of the catalogue, to tables of its own."""
_CHANNEL = "name, kind, place, tried, reached, failure, failures, state"
_COUNTED = f"articles WHERE id NOT IN ({copies.FURTHER})"
_STORED = f"{COLUMNS}, fingerprint"
_MOST_PARAMETERS = 500
_LARGEST_LOG = 8_000_000
"""Bytes of SQLite's log that are kept when its content is in the file."""
_EACH_OUTLET = """
WITH RECURSIVE each_outlet (name) AS (
    SELECT min(outlet) FROM articles
    UNION ALL
    SELECT (SELECT min(outlet) FROM articles WHERE outlet > name) FROM each_outlet
    WHERE name IS NOT NULL)
SELECT name FROM each_outlet WHERE name IS NOT NULL
"""
"""Steps from one outlet to the next in the index, where DISTINCT would read all of it."""


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
class Arrival:
    """An article to be stored, with its chunks and the key of the source that it came from.

    ``body`` says what it says (``index.sameness``); ``same_as`` is the stored article that it is a
    further address of, and then it has no chunks of its own. ``reread`` says that its source has
    not changed since it was last read: a text that differs is then no new version, but read anew.
    """

    source: str
    article: Article
    chunks: tuple[Chunk, ...]
    body: str = ""
    same_as: str | None = None
    reread: bool = False


@dataclass(frozen=True, slots=True)
class FinishedSource:
    """A source that has been read to its end: what it gave, and what it no longer gives."""

    key: str
    stamp: str
    rejections: tuple[tuple[str, str], ...] = ()
    gone: tuple[str, ...] = ()
    channel: str = ""


@dataclass(frozen=True, slots=True)
class Change:
    """What one transaction does to the catalogue.

    ``removed`` are articles that go whatever their sources give; ``unchanged`` are those that were
    met as they are stored, which changes nothing here; ``at`` is when the articles were read (UTC).
    """

    arrivals: Sequence[Arrival] = ()
    finished: Sequence[FinishedSource] = ()
    removed_sources: Sequence[str] = ()
    channels: Sequence[Channel] = ()
    removed_channels: Sequence[str] = ()
    removed: Sequence[str] = ()
    unchanged: Sequence[str] = ()
    at: datetime | None = None


@dataclass(frozen=True, slots=True)
class Counts:
    """How much the catalogue holds; ``outlets`` and ``languages`` count articles by name."""

    articles: int
    chunks: int
    rejected: int
    outlets: Mapping[str, int] = field(default_factory=dict)
    languages: Mapping[str, int] = field(default_factory=dict)


class Catalogue:
    """The articles and chunks of one store. Safe to use from several threads."""

    def __init__(self, file: Path) -> None:
        """Open the catalogue, creating it if there is none.

        Raises:
            IndexUnavailableError: The file is no catalogue, or of another version.
        """
        self._file = file
        self._lock = threading.RLock()
        self._connection = sqlite3.connect(file, check_same_thread=False, isolation_level=None)
        try:
            with self._guarded() as connection:
                connection.execute("PRAGMA journal_mode = WAL")
                connection.execute("PRAGMA synchronous = FULL")
                connection.execute(f"PRAGMA journal_size_limit = {_LARGEST_LOG}")
                for schema in (_SCHEMA, copies.SCHEMA, takedowns.SCHEMA, versions.SCHEMA):
                    connection.executescript(schema)
            self._check_version()
        except IndexUnavailableError:
            self._connection.close()
            raise

    def close(self) -> None:
        """Close the file; everything committed stays."""
        with self._lock:
            self._connection.close()

    def meta(self, name: str) -> str | None:
        """Return a note about the store itself ("embedder", "root", "refreshed")."""
        rows = self._rows("SELECT value FROM meta WHERE name = ?", (name,))
        return str(rows[0][0]) if rows else None

    def forget_meta(self, name: str) -> None:
        """Take a note about the store back."""
        with self._transaction() as connection:
            connection.execute("DELETE FROM meta WHERE name = ?", (name,))

    def set_meta(self, name: str, value: str) -> None:
        """Keep a note about the store itself."""
        with self._transaction() as connection:
            connection.execute("INSERT OR REPLACE INTO meta VALUES (?, ?)", (name, value))

    def sources(self, channel: str) -> dict[str, StoredSource]:
        """Return the sources of one channel by their keys."""
        rows = self._rows(
            "SELECT key, stamp, (SELECT count(*) FROM articles WHERE source = key), channel"
            " FROM sources WHERE channel = ?",
            (channel,),
        )
        return {str(key): StoredSource(*rest) for key, *rest in rows}

    def source(self, key: str) -> StoredSource | None:
        """Return one source of any channel, or None."""
        rows = self._rows(
            "SELECT stamp, (SELECT count(*) FROM articles WHERE source = key), channel"
            " FROM sources WHERE key = ?",
            (key,),
        )
        return StoredSource(*rows[0]) if rows else None

    def channels(self) -> dict[str, Channel]:
        """Return every channel that was ever read, by its name."""
        rows = self._rows(f"SELECT {_CHANNEL} FROM channels")  # noqa: S608 -- a constant
        return {str(row[0]): _channel(row) for row in rows}

    def channel(self, name: str) -> Channel | None:
        """Return one channel, or None where it was never read."""
        rows = self._rows(f"SELECT {_CHANNEL} FROM channels WHERE name = ?", (name,))  # noqa: S608 -- a constant
        return _channel(rows[0]) if rows else None

    def articles_by_channel(self) -> dict[str, int]:
        """Return how many articles came by each channel."""
        return dict(
            self._rows(
                "SELECT channel, count(*) FROM sources JOIN articles ON source = key GROUP BY 1"
            )
        )

    def rejections(self) -> dict[str, list[tuple[str, str]]]:
        """Return key and reason of what was last rejected, by source."""
        found: dict[str, list[tuple[str, str]]] = {}
        for source, key, reason in self._rows("SELECT * FROM rejections ORDER BY rowid"):
            found.setdefault(source, []).append((key, reason))
        return found

    def fingerprints(self, source: str) -> dict[str, str]:
        """Return the fingerprints of the articles of ``source`` by their ids."""
        return dict(self._rows("SELECT id, fingerprint FROM articles WHERE source = ?", (source,)))

    def fingerprints_of(self, article_ids: Sequence[str]) -> dict[str, str]:
        """Return the fingerprints of those of the articles that are stored, by id."""
        found: dict[str, str] = {}
        for some in _slices(list(article_ids)):
            marks = ", ".join("?" * len(some))
            found |= dict(
                self._rows(f"SELECT id, fingerprint FROM articles WHERE id IN ({marks})", some)  # noqa: S608 -- only question marks
            )
        return found

    def article(self, article_id: str) -> Article | None:
        """Return one article, or None."""
        rows = self._rows(f"SELECT {_STORED} FROM articles WHERE id = ?", (article_id,))  # noqa: S608 -- a constant
        if not rows:
            return None
        with self._guarded() as connection:
            return replace(stored_article(rows[0]), also=copies.others(connection, article_id))

    def articles(self) -> Iterator[Article]:
        """Yield every article once, in the order of their ids, a few in memory at a time."""
        last = ""
        while rows := self._rows(
            f"SELECT {_STORED} FROM articles WHERE id > ? AND id NOT IN ({copies.FURTHER})"  # noqa: S608 -- constants
            " ORDER BY id LIMIT 100",
            (last,),
        ):
            yield from map(stored_article, rows)
            last = str(rows[-1][0])

    def words(self) -> Iterator[str]:
        """Yield all texts, titles and addresses that are stored, also those of versions."""
        columns = "text, coalesce(title, ''), coalesce(url, '')"
        for table, names in (("articles", "id, source"), ("versions", "article_id, ''")):
            last = -1
            while rows := self._rows(
                f"SELECT rowid, {columns}, {names} FROM {table} WHERE rowid > ?"  # noqa: S608 -- constants
                " ORDER BY rowid LIMIT 100",
                (last,),
            ):
                yield from ("\n".join(row[1:]) for row in rows)
                last = int(rows[-1][0])

    def versions(self, article_id: str) -> tuple[Version, ...]:
        """Return the earlier versions of one article, the first one first."""
        with self._guarded() as connection:
            return versions.versions_of(connection, article_id)

    def chunks(self, article_id: str) -> tuple[Chunk, ...]:
        """Return the chunks of one article in the order of its text."""
        rows = self._rows(
            'SELECT id, article_id, start, "end" FROM chunks WHERE article_id = ? ORDER BY start',
            (article_id,),
        )
        return tuple(map(_chunk, rows))

    def chunks_by_id(self, chunk_ids: Iterable[str]) -> dict[str, Chunk]:
        """Return those of the chunks that exist, by id."""
        found: dict[str, Chunk] = {}
        for some in _slices(list(chunk_ids)):
            marks = ", ".join("?" * len(some))
            rows = self._rows(
                f'SELECT id, article_id, start, "end" FROM chunks WHERE id IN ({marks})',  # noqa: S608 -- only question marks
                some,
            )
            found |= {str(row[0]): _chunk(row) for row in rows}
        return found

    def chunk_ids_within(self, language: str, limits: Limits, most: int) -> list[str]:
        """Return ids of chunks of the articles in ``language`` that ``limits`` admit.

        Args:
            language: The language.
            limits: Outlets and days.
            most: How many ids to return at most.
        """
        bounds, values = _bounds(limits)
        rows = self._rows(
            "SELECT chunks.id FROM articles JOIN chunks ON article_id = articles.id"  # noqa: S608 -- constants and question marks
            f" WHERE {' AND '.join(('language = ?', *bounds))} LIMIT ?",
            (language, *values, most),
        )
        return [str(row[0]) for row in rows]

    def admitted(self, chunk_ids: Sequence[str], limits: Limits) -> frozenset[str]:
        """Return those of the chunks whose articles are of the outlets and days of ``limits``."""
        bounds, values = _bounds(limits)
        found: set[str] = set()
        for some in _slices(list(chunk_ids)):
            inside = f"chunks.id IN ({', '.join('?' * len(some))})"
            rows = self._rows(
                "SELECT chunks.id FROM chunks JOIN articles ON articles.id = article_id"  # noqa: S608 -- constants and question marks
                f" WHERE {' AND '.join((inside, *bounds))}",
                (*some, *values),
            )
            found.update(str(row[0]) for row in rows)
        return frozenset(found)

    def outlets(self) -> tuple[str, ...]:
        """Return the outlets' names in order; quick however many articles there are."""
        return tuple(str(row[0]) for row in self._rows(_EACH_OUTLET))

    def journal(self, chunk_ids: Iterable[str]) -> None:
        """Note chunks that are about to be written: garbage until ``apply`` stores them."""
        with self._transaction() as connection:
            connection.executemany(
                "INSERT OR IGNORE INTO garbage VALUES (?)", [(name,) for name in chunk_ids]
            )

    def apply(self, change: Change, beside: Beside | None = None) -> dict[str, str]:
        """Make one change as a whole: after a crash either all of it is there or nothing.

        Args:
            change: The change.
            beside: Called in the same transaction when all else is done.

        Returns:
            Articles that went, and the address that took over what was made of each.
        """
        taken_over: dict[str, str] = {}
        with self._transaction() as connection:
            for arrival in change.arrivals:
                _replace(connection, arrival, change.at)
            for source in change.finished:
                for article_id in source.gone:
                    taken_over |= _remove(connection, article_id)
                _finish(connection, source)
            for article_id in change.removed:
                taken_over |= _remove(connection, article_id)
            for key in change.removed_sources:
                taken_over |= _remove_source(connection, key)
            for channel in change.channels:
                _note(connection, channel)
            for name in change.removed_channels:
                connection.execute("DELETE FROM channels WHERE name = ?", (name,))
            if beside is not None:
                beside(connection)
        return taken_over

    def body(self, article_id: str) -> str | None:
        """Return what a stored article says (``index.sameness``), or None if it is not noted."""
        with self._guarded() as connection:
            return copies.body_of(connection, article_id)

    def holder(self, body: str) -> str | None:
        """Return the article that stands for all addresses with this body, or None."""
        with self._guarded() as connection:
            return copies.holder(connection, body)

    def orphans(self) -> tuple[str, ...]:
        """Return the further addresses whose article is gone or says something else now."""
        with self._guarded() as connection:
            return copies.orphans(connection)

    def without_body(self) -> tuple[str, ...]:
        """Return the articles of which is not noted what they say: those of an older store."""
        rows = self._rows(
            "SELECT id FROM articles WHERE id NOT IN (SELECT article_id FROM bodies) ORDER BY id"
        )
        return tuple(str(row[0]) for row in rows)

    def place(self, placements: Iterable[copies.Placement]) -> None:
        """Note what stored articles say, and let each have its chunks there and no others."""
        with self._transaction() as connection:
            for one in placements:
                copies.place(connection, one.article_id, one.body, one.same_as)
                _drop_chunks(connection, one.article_id)
                _store_chunks(connection, one.chunks)

    def undo_versions(self, moves: Sequence[tuple[str, str]], beside: Beside | None = None) -> None:
        """Take back the latest version of articles whose text moved to another address."""
        with self._transaction() as connection:
            versions.undo_versions(connection, moves)
            if beside is not None:
                beside(connection)

    def refusals(self) -> takedowns.Refusals:
        """Return what was taken down and must not come in again."""
        with self._guarded() as connection:
            return takedowns.refusals(connection)

    def takedowns(self) -> tuple[takedowns.Takedown, ...]:
        """Return what was taken down, the latest first."""
        with self._guarded() as connection:
            return takedowns.takedowns(connection)

    def allow_again(self, written: str) -> int:
        """Lift takedowns (``index.takedowns.lift``), and return how many.

        Files of several articles are read again the next time, and so is everything outside.
        """
        with self._transaction() as connection:
            number = takedowns.lift(connection, written)
            if number:
                connection.execute(
                    "UPDATE sources SET stamp = '-' WHERE key IN"
                    " (SELECT source FROM articles WHERE id != source)"
                )
                connection.execute("UPDATE channels SET state = NULL")
        return number

    def transaction(self) -> AbstractContextManager[sqlite3.Connection]:
        """Return a transaction, for modules that look after tables of their own here."""
        return self._transaction()

    def compact(self) -> None:
        """Write the file anew, so that it holds nothing that was deleted, and empty its log."""
        with self._guarded() as connection:
            connection.execute("VACUUM")
            connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")

    def garbage(self) -> tuple[str, ...]:
        """Return ids of chunks to be swept out of the vectors and words: none that is stored."""
        rows = self._rows(
            "SELECT chunk_id FROM garbage WHERE chunk_id NOT IN (SELECT id FROM chunks)"
        )
        return tuple(str(row[0]) for row in rows)

    def forget_garbage(self) -> None:
        """Empty the journal: everything in it has been swept."""
        with self._transaction() as connection:
            connection.execute("DELETE FROM garbage")

    def gone(self) -> tuple[str, ...]:
        """Return ids of articles of which an earlier text, or all, has been taken out."""
        return tuple(str(row[0]) for row in self._rows("SELECT article_id FROM gone"))

    def forget_gone(self, article_ids: Sequence[str]) -> None:
        """Take articles off that note: nothing that was made of their earlier text is left."""
        with self._transaction() as connection:
            connection.executemany(
                "DELETE FROM gone WHERE article_id = ?", [(name,) for name in article_ids]
            )

    def article_count(self) -> int:
        """Return how many articles are stored, further addresses of one not counted."""
        return int(self._rows(f"SELECT count(*) FROM {_COUNTED}")[0][0])  # noqa: S608 -- a constant

    def chunk_count(self) -> int:
        """Return how many chunks are stored."""
        return int(self._rows("SELECT count(*) FROM chunks")[0][0])

    def text_bytes(self) -> int:
        """Return how many bytes all articles' texts have."""
        return int(
            self._rows("SELECT coalesce(sum(length(CAST(text AS BLOB))), 0) FROM articles")[0][0]
        )

    def lead_count(self) -> int:
        """Return how many articles have several chunks, and so a vector for their lead."""
        several = "SELECT 1 FROM chunks GROUP BY article_id HAVING count(*) > 1"
        return int(self._rows(f"SELECT count(*) FROM ({several})")[0][0])  # noqa: S608 -- a constant

    def counts(self) -> Counts:
        """Return how much is stored."""
        number = "SELECT count(*) FROM "
        return Counts(
            articles=self.article_count(),
            chunks=self.chunk_count(),
            rejected=int(self._rows(number + "rejections")[0][0]),
            outlets=self._counted("outlet"),
            languages=self._counted("language"),
        )

    def _counted(self, column: str) -> dict[str, int]:
        return dict(
            self._rows(
                f"SELECT {column}, count(*) AS n FROM {_COUNTED} GROUP BY 1 ORDER BY n DESC, 1"  # noqa: S608 -- constants
            )
        )

    def _check_version(self) -> None:
        version = self.meta("schema")
        if version is None:
            self.set_meta("schema", _SCHEMA_VERSION)
            return
        while version in _UPGRADES:
            statement, version = _UPGRADES[version]
            with self._transaction() as connection:
                connection.execute(statement)
                connection.execute("UPDATE meta SET value = ? WHERE name = 'schema'", (version,))
        if version != _SCHEMA_VERSION:
            raise IndexUnavailableError(
                f"The store {self._file.parent} was written by another version of whosays "
                f"(schema {version}, needed {_SCHEMA_VERSION}); delete that folder and index again."
            )

    def select(self, statement: str, values: Sequence[Any] = ()) -> list[tuple[Any, ...]]:
        """Return all rows of a query, for those that check the catalogue."""
        return self._rows(statement, values)

    def _rows(self, statement: str, values: Sequence[Any] = ()) -> list[Any]:
        with self._guarded() as connection:
            return connection.execute(statement, values).fetchall()

    @contextmanager
    def _transaction(self) -> Iterator[sqlite3.Connection]:
        with self._guarded() as connection:
            connection.execute("BEGIN IMMEDIATE")
            try:
                yield connection
            except BaseException:
                connection.execute("ROLLBACK")
                raise
            connection.execute("COMMIT")

    @contextmanager
    def _guarded(self) -> Iterator[sqlite3.Connection]:
        with self._lock:
            try:
                yield self._connection
            except sqlite3.OperationalError as error:
                raise IndexUnavailableError(
                    f"The catalogue {self._file} cannot be used now ({error}); "
                    "look for a full disk or missing permissions, then try again."
                ) from error
            except sqlite3.DatabaseError as error:
                raise DamagedCatalogueError(
                    f"The catalogue {self._file} is damaged ({error}); "
                    "run 'whosays doctor --repair'."
                ) from error


def _store(connection: sqlite3.Connection, arrival: Arrival) -> None:
    article = arrival.article
    connection.execute(
        "INSERT INTO articles VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        (
            article.id,
            arrival.source,
            article.fingerprint,
            article.outlet,
            article.url,
            article.title,
            article.published.isoformat() if article.published else None,
            article.language,
            article.text,
            ",".join(sorted(article.inferred)),
        ),
    )
    _store_chunks(connection, arrival.chunks)


def _store_chunks(connection: sqlite3.Connection, chunks: Sequence[Chunk]) -> None:
    connection.executemany(
        "INSERT INTO chunks VALUES (?, ?, ?, ?)",
        [(chunk.id, chunk.article_id, *chunk.span) for chunk in chunks],
    )
    connection.executemany(
        "DELETE FROM garbage WHERE chunk_id = ?", [(chunk.id,) for chunk in chunks]
    )


def _replace(connection: sqlite3.Connection, arrival: Arrival, at: datetime | None) -> None:
    """Store an arrival in the place of the article of its id, which becomes an earlier version."""
    article_id = arrival.article.id
    if at is not None and not arrival.reread:
        versions.keep_version(connection, article_id, arrival.article.text, at)
    if copies.body_of(connection, article_id) != arrival.body:
        copies.take_over(connection, article_id)
    _discard(connection, article_id)
    _store(connection, arrival)
    copies.place(connection, article_id, arrival.body, arrival.same_as)


def _remove(connection: sqlite3.Connection, article_id: str) -> dict[str, str]:
    """Remove one article for good, and return which address took it over, if one did."""
    heir = copies.take_over(connection, article_id)
    if heir is not None:
        versions.hand_versions_on(connection, article_id, heir)
    versions.drop_versions(connection, article_id)
    copies.leave(connection, article_id)
    _discard(connection, article_id)
    return {} if heir is None else {article_id: heir}


def _discard(connection: sqlite3.Connection, article_id: str) -> None:
    """Delete one article, and note it as gone and its chunks as garbage."""
    _drop_chunks(connection, article_id)
    connection.execute(
        "INSERT OR IGNORE INTO gone SELECT id FROM articles WHERE id = ?", (article_id,)
    )
    connection.execute("DELETE FROM articles WHERE id = ?", (article_id,))


def _drop_chunks(connection: sqlite3.Connection, article_id: str) -> None:
    connection.execute(
        "INSERT OR IGNORE INTO garbage SELECT id FROM chunks WHERE article_id = ?", (article_id,)
    )
    connection.execute("DELETE FROM chunks WHERE article_id = ?", (article_id,))


def _remove_source(connection: sqlite3.Connection, key: str) -> dict[str, str]:
    taken_over: dict[str, str] = {}
    articles = connection.execute("SELECT id FROM articles WHERE source = ?", (key,)).fetchall()
    for (article_id,) in articles:
        taken_over |= _remove(connection, article_id)
    connection.execute("DELETE FROM rejections WHERE source = ?", (key,))
    connection.execute("DELETE FROM sources WHERE key = ?", (key,))
    return taken_over


def _finish(connection: sqlite3.Connection, source: FinishedSource) -> None:
    connection.execute(
        "INSERT OR REPLACE INTO sources (key, stamp, channel) VALUES (?, ?, ?)",
        (source.key, source.stamp, source.channel),
    )
    connection.execute("DELETE FROM rejections WHERE source = ?", (source.key,))
    connection.executemany(
        "INSERT INTO rejections VALUES (?, ?, ?)",
        [(source.key, key, reason) for key, reason in source.rejections],
    )


def _note(connection: sqlite3.Connection, channel: Channel) -> None:
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


def _channel(row: Sequence[Any]) -> Channel:
    name, kind, place, tried, reached, failure, failures, state = row
    when = datetime.fromisoformat(reached) if reached else None
    return Channel(name, kind, place, datetime.fromisoformat(tried), when, failure, failures, state)


def _chunk(row: Sequence[Any]) -> Chunk:
    return Chunk(str(row[0]), str(row[1]), Span(int(row[2]), int(row[3])))


def _bounds(limits: Limits) -> tuple[list[str], list[str]]:
    """Return conditions on outlet and day, and the values of their question marks."""
    bounds: list[str] = []
    values: list[str] = []
    if limits.outlets:
        bounds.append(f"outlet IN ({', '.join('?' * len(limits.outlets))})")
        values += sorted(limits.outlets)
    for sign, day in ((">=", limits.since), ("<=", limits.until)):
        if day is not None:
            bounds.append(f"published {sign} ?")
            values.append(day.isoformat())
    return bounds, values


def _slices(names: list[str]) -> Iterator[list[str]]:
    for start in range(0, len(names), _MOST_PARAMETERS):
        yield names[start : start + _MOST_PARAMETERS]
