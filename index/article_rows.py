"""An article as a row of the catalogue."""

from collections.abc import Sequence
from datetime import date
from typing import Any

from index.articles import Article
from index.errors import DamagedCatalogueError

COLUMNS = "id, outlet, url, title, published, language, text, inferred"


def article_of(row: Sequence[Any]) -> Article:
    """Return the article that a row with these columns holds."""
    published = date.fromisoformat(row[4]) if row[4] else None
    inferred = frozenset(filter(None, row[7].split(",")))
    return Article(row[0], row[1], row[2], row[3], published, row[5], row[6], inferred)


def stored_article(row: Sequence[Any]) -> Article:
    """Return the article in a row with these columns and its fingerprint after them.

    Raises:
        DamagedCatalogueError: It is not what was stored: SQLite has no checksums of its own.
    """
    try:
        article = article_of(row)
        sound = article.fingerprint == row[8]
    except (AttributeError, TypeError, ValueError):
        sound = False
    if not sound:
        raise DamagedCatalogueError(
            f"The stored text of {row[0]!r} is damaged; run 'whosays doctor --repair'."
        )
    return article
