"""A chunk as a row of the catalogue, and which chunks the limits of a search admit."""

import sqlite3
from collections.abc import Sequence
from typing import Any

from index.articles import Chunk
from index.catalogue.journal import keep_chunks, note_chunks
from index.catalogue.parameters import marks
from index.searching.search import Limits
from index.spans import Span

SCHEMA = """
CREATE TABLE IF NOT EXISTS chunks (
    id TEXT PRIMARY KEY, article_id TEXT NOT NULL, start INTEGER NOT NULL, "end" INTEGER NOT NULL
) WITHOUT ROWID;
CREATE INDEX IF NOT EXISTS chunks_of_article ON chunks (article_id);
"""
COLUMNS = 'id, article_id, start, "end"'


def stored_chunk(row: Sequence[Any]) -> Chunk:
    """Return the chunk that a row with these columns holds."""
    return Chunk(str(row[0]), str(row[1]), Span(int(row[2]), int(row[3])))


def store_chunks(connection: sqlite3.Connection, chunks: Sequence[Chunk]) -> None:
    """Store chunks, which are no garbage from now on."""
    connection.executemany(
        "INSERT INTO chunks VALUES (?, ?, ?, ?)",
        [(chunk.id, chunk.article_id, *chunk.span) for chunk in chunks],
    )
    keep_chunks(connection, [chunk.id for chunk in chunks])


def drop_chunks(connection: sqlite3.Connection, article_id: str) -> None:
    """Delete the chunks of an article, which are garbage from now on."""
    note_chunks(connection, article_id)
    connection.execute("DELETE FROM chunks WHERE article_id = ?", (article_id,))


def bounds(limits: Limits) -> tuple[list[str], list[str]]:
    """Return conditions on outlet and day, and the values of their question marks."""
    conditions: list[str] = []
    values: list[str] = []
    if limits.outlets:
        conditions.append(f"outlet IN ({marks(limits.outlets)})")
        values += sorted(limits.outlets)
    for sign, day in ((">=", limits.since), ("<=", limits.until)):
        if day is not None:
            conditions.append(f"published {sign} ?")
            values.append(day.isoformat())
    return conditions, values
