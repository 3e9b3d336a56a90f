"""Earlier versions of articles: what a page said before it changed, and until when.

They lie in the catalogue beside the articles, in full, and are never searched: an answer reads
those of the articles that it cites.
"""

import sqlite3
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from index.articles import Article
from index.catalogue.article_rows import COLUMNS, article_of

MOST_VERSIONS = 20
"""Earlier versions that are kept of one article: the first one, and the latest of the others."""
MOST_CHARACTERS = 1_000_000
"""Characters that the earlier versions of one article may have together, but for the latest."""

SCHEMA = """
CREATE TABLE IF NOT EXISTS versions (
    article_id TEXT NOT NULL, number INTEGER NOT NULL, until TEXT NOT NULL, outlet TEXT NOT NULL,
    url TEXT, title TEXT, published TEXT, language TEXT NOT NULL, text TEXT NOT NULL,
    inferred TEXT NOT NULL, PRIMARY KEY (article_id, number));
"""
_VERSION_COLUMNS = COLUMNS.replace("id, ", "article_id, ", 1)
_AWAY = "\0"
"""Goes before the id of an article while versions are on their way to it: no id begins so."""


@dataclass(frozen=True, slots=True)
class Version:
    """An article as it was stored before its text changed.

    Attributes:
        number: 1 for the first that was ever stored. Numbers stay; where versions were dropped
            for their number or size, some are missing.
        until: When the next text was first seen (UTC).
        article: The article as it was: all its fields, under its present id.
    """

    number: int
    until: datetime
    article: Article


def keep_version(connection: sqlite3.Connection, article_id: str, text: str, at: datetime) -> None:
    """Keep the stored article as a version, if it has another text than ``text``."""
    connection.execute(
        f"INSERT INTO versions (number, until, {_VERSION_COLUMNS})"  # noqa: S608 -- constants
        " SELECT (SELECT coalesce(max(number), 0) + 1 FROM versions WHERE article_id = ?1), ?2,"
        f" {COLUMNS} FROM articles WHERE id = ?1 AND text != ?3",
        (article_id, at.isoformat(), text),
    )
    kept = connection.execute(
        "SELECT number, length(text) FROM versions WHERE article_id = ? ORDER BY number",
        (article_id,),
    ).fetchall()
    connection.executemany(
        "DELETE FROM versions WHERE article_id = ? AND number = ?",
        [(article_id, number) for number in _too_many(kept)],
    )


def versions_of(connection: sqlite3.Connection, article_id: str) -> tuple[Version, ...]:
    """Return the earlier versions of one article, the first one first."""
    rows = connection.execute(
        f"SELECT number, until, {_VERSION_COLUMNS} FROM versions"  # noqa: S608 -- constants
        " WHERE article_id = ? ORDER BY number",
        (article_id,),
    )
    return tuple(
        Version(int(number), datetime.fromisoformat(until), article_of(row))
        for number, until, *row in rows
    )


def drop_versions(connection: sqlite3.Connection, article_id: str) -> None:
    """Delete the earlier versions of one article."""
    connection.execute("DELETE FROM versions WHERE article_id = ?", (article_id,))


def hand_versions_on(connection: sqlite3.Connection, old: str, new: str) -> None:
    """Give the versions of an article to the address that it moved to, which has none."""
    connection.execute(
        "UPDATE OR IGNORE versions SET article_id = ?2 WHERE article_id = ?1"
        " AND NOT EXISTS (SELECT 1 FROM versions WHERE article_id = ?2)",
        (old, new),
    )


def undo_versions(connection: sqlite3.Connection, moves: Sequence[tuple[str, str]]) -> None:
    """Take back the latest version of articles whose text did not change but moved.

    Args:
        connection: The catalogue's.
        moves: Where the text stood, and where it stands now; its older versions go with it.
    """
    for old, new in moves:
        connection.execute(
            "DELETE FROM versions WHERE article_id = ?1"
            " AND number = (SELECT max(number) FROM versions WHERE article_id = ?1)",
            (old,),
        )
        connection.execute(
            "UPDATE versions SET article_id = ?2 WHERE article_id = ?1", (old, f"{_AWAY}{new}")
        )
    for _, new in moves:
        hand_versions_on(connection, f"{_AWAY}{new}", new)
        drop_versions(connection, f"{_AWAY}{new}")


def _too_many(kept: Sequence[tuple[int, int]]) -> list[int]:
    """Return the numbers to drop of (number, characters), which are in order."""
    first, *others = kept or [(0, 0)]
    room, places = MOST_CHARACTERS - first[1], MOST_VERSIONS - 1
    dropped = []
    for place, (number, length) in enumerate(reversed(others)):
        room -= length
        if place and (place >= places or room < 0):
            dropped.append(number)
    return dropped
