"""An article as a row of the catalogue."""

import sqlite3
from collections.abc import Sequence
from datetime import date
from typing import Any

from index.articles import Address, Article
from index.errors import DamagedCatalogueError

SCHEMA = """
CREATE TABLE IF NOT EXISTS articles (
    id TEXT PRIMARY KEY, source TEXT NOT NULL, fingerprint TEXT NOT NULL, outlet TEXT NOT NULL,
    url TEXT, title TEXT, published TEXT, language TEXT NOT NULL, text TEXT NOT NULL,
    inferred TEXT NOT NULL);
CREATE INDEX IF NOT EXISTS articles_of_source ON articles (source);
CREATE INDEX IF NOT EXISTS articles_of_outlet ON articles (outlet, language, published);
CREATE INDEX IF NOT EXISTS articles_of_day ON articles (language, published);
"""
COLUMNS = "id, outlet, url, title, published, language, text, inferred"
STORED = f"{COLUMNS}, fingerprint"
"""The columns that ``stored_article`` takes."""


def article_of(row: Sequence[Any], also: tuple[Address, ...] = ()) -> Article:
    """Return the article that a row with these columns holds."""
    published = date.fromisoformat(row[4]) if row[4] else None
    inferred = frozenset(filter(None, row[7].split(",")))
    return Article(row[0], row[1], row[2], row[3], published, row[5], row[6], inferred, also)


def is_told(name: str, inferred: str) -> bool:
    """Tell whether a field was read rather than guessed, by the row's column ``inferred``."""
    return name not in inferred.split(",")


def stored_article(row: Sequence[Any], also: tuple[Address, ...] = ()) -> Article:
    """Return the article in a row with these columns and its fingerprint after them.

    Args:
        row: The row.
        also: Its other addresses.

    Raises:
        DamagedCatalogueError: It is not what was stored: SQLite has no checksums of its own.
    """
    try:
        article = article_of(row, also)
        sound = article.fingerprint == row[8]
    except (AttributeError, TypeError, ValueError):
        sound = False
    if not sound:
        raise DamagedCatalogueError(
            f"The stored text of {row[0]!r} is damaged; run 'whosays doctor --repair'."
        )
    return article


def store_article(connection: sqlite3.Connection, article: Article, source: str) -> None:
    """Store an article that is not there, as one that ``source`` gave."""
    connection.execute(
        "INSERT INTO articles VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        (
            article.id,
            source,
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
