"""An article as a row of the catalogue."""

from collections.abc import Sequence
from datetime import date
from typing import Any

from index.articles import Article

COLUMNS = "id, outlet, url, title, published, language, text, inferred"


def article_of(row: Sequence[Any]) -> Article:
    """Return the article that a row with these columns holds."""
    published = date.fromisoformat(row[4]) if row[4] else None
    inferred = frozenset(filter(None, row[7].split(",")))
    return Article(row[0], row[1], row[2], row[3], published, row[5], row[6], inferred)
