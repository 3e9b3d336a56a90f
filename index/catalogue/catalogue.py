"""What is indexed: every article with its text, in SQLite. The source of truth of a store.

Vectors and words are derived from it; whatever they hold that is not here is garbage.
"""

import sqlite3
from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from contextlib import AbstractContextManager
from datetime import date
from pathlib import Path
from typing import Any

from index.articles import Article, Chunk
from index.catalogue import article_rows, channels, chunk_rows, copies, journal, takedowns, versions
from index.catalogue.article_rows import STORED, is_told, stored_article
from index.catalogue.changes import Change, make_change
from index.catalogue.channels import Channels
from index.catalogue.chunk_rows import bounds, stored_chunk
from index.catalogue.database import Database
from index.catalogue.holdings import Holdings
from index.catalogue.journal import Journal
from index.catalogue.newest import newest_first
from index.catalogue.parameters import each_value
from index.catalogue.versions import Version
from index.errors import IndexUnavailableError
from index.searching.search import Limits

_SCHEMA_VERSION = "2"
_UPGRADES = {
    "1": ("ALTER TABLE sources ADD COLUMN channel TEXT NOT NULL DEFAULT ''", "2"),
}
"""From a schema version: what makes the next one of it, and its name. Nothing is lost."""

_NOTES = (
    "CREATE TABLE IF NOT EXISTS meta (name TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID"
)
_SCHEMAS = (
    _NOTES,
    *(part.SCHEMA for part in (channels, article_rows, chunk_rows, journal)),
    *(part.SCHEMA for part in (copies, takedowns, versions)),
)
Beside = Callable[[sqlite3.Connection], None]
"""Does something more in a transaction of the catalogue, to tables of its own."""
_EACH_OUTLET = each_value("outlet")


class Catalogue:
    """The articles and chunks of one store. Safe to use from several threads.

    Attributes:
        channels: By which articles come, and of which sources.
        journal: What is to be swept out of vectors, words and memory.
        holdings: How much there is.
    """

    def __init__(self, file: Path) -> None:
        """Open the catalogue, creating it if there is none.

        Raises:
            IndexUnavailableError: The file is no catalogue, or of another version.
        """
        self._database = Database(file, _SCHEMAS)
        self.channels = Channels(self._database)
        self.journal = Journal(self._database)
        self.holdings = Holdings(self._database)
        try:
            self._check_version()
        except IndexUnavailableError:
            self._database.close()
            raise

    def close(self) -> None:
        """Close the file; everything committed stays."""
        self._database.close()

    def meta(self, name: str) -> str | None:
        """Return a note about the store itself ("embedder", "root", "refreshed")."""
        rows = self._database.rows("SELECT value FROM meta WHERE name = ?", (name,))
        return str(rows[0][0]) if rows else None

    def forget_meta(self, name: str) -> None:
        """Take a note about the store back."""
        with self._database.transaction() as connection:
            connection.execute("DELETE FROM meta WHERE name = ?", (name,))

    def set_meta(self, name: str, value: str) -> None:
        """Keep a note about the store itself."""
        with self._database.transaction() as connection:
            connection.execute("INSERT OR REPLACE INTO meta VALUES (?, ?)", (name, value))

    def fingerprints(self, source: str) -> dict[str, str]:
        """Return the fingerprints of the articles of ``source`` by their ids."""
        return dict(
            self._database.rows("SELECT id, fingerprint FROM articles WHERE source = ?", (source,))
        )

    def fingerprints_of(self, article_ids: Sequence[str]) -> dict[str, str]:
        """Return the fingerprints of those of the articles that are stored, by id."""
        query = "SELECT id, fingerprint FROM articles WHERE id IN (@names)"
        return dict(self._database.rows_among(query, article_ids))

    def article(self, article_id: str) -> Article | None:
        """Return one article, or None."""
        rows = self._database.rows(f"SELECT {STORED} FROM articles WHERE id = ?", (article_id,))  # noqa: S608 -- a constant
        if not rows:
            return None
        with self._database.guarded() as connection:
            return stored_article(rows[0], copies.others(connection, article_id))

    def articles_by_id(self, article_ids: Collection[str]) -> dict[str, Article]:
        """Return those of the articles that exist, by id."""
        query = f"SELECT {STORED} FROM articles WHERE id IN (@names)"  # noqa: S608 -- a constant
        rows = self._database.rows_among(query, article_ids)
        several = self._database.rows_among(copies.SEVERAL, article_ids)
        with self._database.guarded() as connection:
            also = {id_: copies.others(connection, id_) for (id_,) in several}
        return {row[0]: stored_article(row, also.get(row[0], ())) for row in rows}

    def articles(self) -> Iterator[Article]:
        """Yield every article once, in the order of their ids, a few in memory at a time."""
        last = ""
        while rows := self._database.rows(
            f"SELECT {STORED} FROM articles WHERE id > ? AND id NOT IN ({copies.FURTHER})"  # noqa: S608 -- constants
            " ORDER BY id LIMIT 100",
            (last,),
        ):
            yield from map(stored_article, rows)
            last = str(rows[-1][0])

    def newest_first(self) -> Iterator[str]:
        """Yield the id of every article once, the latest day first (``index.catalogue.newest``)."""
        return newest_first(self._database)

    def words(self) -> Iterator[str]:
        """Yield all texts, titles and addresses that are stored, also those of versions."""
        columns = "text, coalesce(title, ''), coalesce(url, '')"
        for table, names in (("articles", "id, source"), ("versions", "article_id, ''")):
            last = -1
            while rows := self._database.rows(
                f"SELECT rowid, {columns}, {names} FROM {table} WHERE rowid > ?"  # noqa: S608 -- constants
                " ORDER BY rowid LIMIT 100",
                (last,),
            ):
                yield from ("\n".join(row[1:]) for row in rows)
                last = int(rows[-1][0])

    def versions(self, article_id: str) -> tuple[Version, ...]:
        """Return the earlier versions of one article, the first one first."""
        with self._database.guarded() as connection:
            return versions.versions_of(connection, article_id)

    def chunks(self, article_id: str) -> tuple[Chunk, ...]:
        """Return the chunks of one article in the order of its text."""
        rows = self._database.rows(
            f"SELECT {chunk_rows.COLUMNS} FROM chunks WHERE article_id = ? ORDER BY start",  # noqa: S608 -- constants
            (article_id,),
        )
        return tuple(map(stored_chunk, rows))

    def chunks_by_id(self, chunk_ids: Iterable[str]) -> dict[str, Chunk]:
        """Return those of the chunks that exist, by id."""
        query = f"SELECT {chunk_rows.COLUMNS} FROM chunks WHERE id IN (@names)"  # noqa: S608 -- constants
        chunks = map(stored_chunk, self._database.rows_among(query, list(chunk_ids)))
        return {chunk.id: chunk for chunk in chunks}

    def chunk_ids_within(self, language: str, limits: Limits, most: int) -> list[str]:
        """Return ids of chunks of the articles in ``language`` that ``limits`` admit.

        Args:
            language: The language.
            limits: Outlets and days.
            most: How many ids to return at most.
        """
        conditions, values = bounds(limits)
        rows = self._database.rows(
            "SELECT chunks.id FROM articles JOIN chunks ON article_id = articles.id"  # noqa: S608 -- constants and question marks
            f" WHERE {' AND '.join(('language = ?', *conditions))} LIMIT ?",
            (language, *values, most),
        )
        return [str(row[0]) for row in rows]

    def admitted(self, chunk_ids: Sequence[str], limits: Limits) -> frozenset[str]:
        """Return those of the chunks whose articles are of the outlets and days of ``limits``."""
        conditions, values = bounds(limits)
        query = (
            "SELECT chunks.id FROM chunks JOIN articles ON articles.id = article_id"  # noqa: S608 -- constants and question marks
            f" WHERE {' AND '.join(('chunks.id IN (@names)', *conditions))}"
        )
        rows = self._database.rows_among(query, chunk_ids, values)
        return frozenset(str(row[0]) for row in rows)

    def facts(self, chunk_ids: Sequence[str]) -> dict[str, tuple[str, date | None]]:
        """Return outlet and day of publication of those of the chunks that are stored, by id."""
        query = (
            "SELECT chunks.id, outlet, published FROM chunks"
            " JOIN articles ON articles.id = article_id WHERE chunks.id IN (@names)"
        )
        rows = self._database.rows_among(query, chunk_ids)
        return {
            id_: (outlet, date.fromisoformat(day) if day else None) for id_, outlet, day in rows
        }

    def outlets(self) -> tuple[str, ...]:
        """Return the outlets' names in order; quick however many articles there are."""
        return tuple(str(row[0]) for row in self._database.rows(_EACH_OUTLET))

    def chunks_with_outlets(
        self, chunk_ids: Collection[str]
    ) -> dict[str, tuple[Chunk, str | None]]:
        """Return those of the chunks that exist, by id, and whose they are; None for a guess."""
        query = (
            'SELECT chunks.id, article_id, start, "end", outlet, inferred FROM chunks'
            " JOIN articles ON articles.id = article_id WHERE chunks.id IN (@names)"
        )
        rows = self._database.rows_among(query, chunk_ids)
        return {
            row[0]: (stored_chunk(row), row[4] if is_told("outlet", row[5]) else None)
            for row in rows
        }

    def apply(self, change: Change, beside: Beside | None = None) -> dict[str, str]:
        """Make one change as a whole: after a crash either all of it is there or nothing.

        Args:
            change: The change.
            beside: Called in the same transaction when all else is done.

        Returns:
            Articles that went, and the address that took over what was made of each.
        """
        with self._database.transaction() as connection:
            taken_over = make_change(connection, change)
            if beside is not None:
                beside(connection)
        return taken_over

    def body(self, article_id: str) -> str | None:
        """Return what a stored article says (``sameness``), or None if it is not noted."""
        with self._database.guarded() as connection:
            return copies.body_of(connection, article_id)

    def holder(self, body: str) -> str | None:
        """Return the article that stands for all addresses with this body, or None."""
        with self._database.guarded() as connection:
            return copies.holder(connection, body)

    def orphans(self) -> tuple[str, ...]:
        """Return the further addresses whose article is gone or says something else now."""
        with self._database.guarded() as connection:
            return copies.orphans(connection)

    def without_body(self) -> tuple[str, ...]:
        """Return the articles of which is not noted what they say: those of an older store."""
        rows = self._database.rows(
            "SELECT id FROM articles WHERE id NOT IN (SELECT article_id FROM bodies) ORDER BY id"
        )
        return tuple(str(row[0]) for row in rows)

    def place(self, placements: Iterable[copies.Placement]) -> None:
        """Note what stored articles say, and let each have its chunks there and no others."""
        with self._database.transaction() as connection:
            for one in placements:
                copies.place(connection, one.article_id, one.body, one.same_as)
                chunk_rows.drop_chunks(connection, one.article_id)
                chunk_rows.store_chunks(connection, one.chunks)

    def undo_versions(self, moves: Sequence[tuple[str, str]], beside: Beside | None = None) -> None:
        """Take back the latest version of articles whose text moved to another address."""
        with self._database.transaction() as connection:
            versions.undo_versions(connection, moves)
            if beside is not None:
                beside(connection)

    def refusals(self) -> takedowns.Refusals:
        """Return what was taken down and must not come in again."""
        with self._database.guarded() as connection:
            return takedowns.refusals(connection)

    def takedowns(self) -> tuple[takedowns.Takedown, ...]:
        """Return what was taken down, the latest first."""
        with self._database.guarded() as connection:
            return takedowns.takedowns(connection)

    def allow_again(self, written: str) -> int:
        """Lift takedowns (``index.catalogue.takedowns.lift``), and return how many.

        Files of several articles are read again the next time, and so is everything outside.
        """
        with self._database.transaction() as connection:
            number = takedowns.lift(connection, written)
            if number:
                channels.read_again(connection)
        return number

    def select(self, statement: str, values: Sequence[Any] = ()) -> list[tuple[Any, ...]]:
        """Return all rows of a query, for those that check the catalogue."""
        return self._database.rows(statement, values)

    def transaction(self) -> AbstractContextManager[sqlite3.Connection]:
        """Return a transaction, for modules that look after tables of their own here."""
        return self._database.transaction()

    def compact(self) -> None:
        """Write the file anew, so that it holds nothing that was deleted, and empty its log."""
        self._database.compact()

    def _check_version(self) -> None:
        version = self.meta("schema")
        if version is None:
            self.set_meta("schema", _SCHEMA_VERSION)
            return
        while version in _UPGRADES:
            statement, version = _UPGRADES[version]
            with self._database.transaction() as connection:
                connection.execute(statement)
                connection.execute("UPDATE meta SET value = ? WHERE name = 'schema'", (version,))
        if version != _SCHEMA_VERSION:
            raise IndexUnavailableError(
                f"The store {self._database.file.parent} was written by another version of whosays "
                f"(schema {version}, needed {_SCHEMA_VERSION}); delete that folder and index again."
            )
