"""Articles that are stored under several addresses: which one stands for all.

Every address keeps its own stored text. One of them, the holder, is split, embedded and counted;
the others point to it. When the holder goes or changes, another address takes over what was made
of it if it is the same to the letter, and else is split and embedded itself.
"""

import sqlite3
from dataclasses import dataclass

from index.articles import Address, Chunk

SCHEMA = """
CREATE TABLE IF NOT EXISTS bodies (
    article_id TEXT PRIMARY KEY, body TEXT NOT NULL, same_as TEXT) WITHOUT ROWID;
CREATE INDEX IF NOT EXISTS bodies_by_body ON bodies (body);
CREATE INDEX IF NOT EXISTS bodies_by_holder ON bodies (same_as) WHERE same_as IS NOT NULL;
"""
FURTHER = "SELECT article_id FROM bodies WHERE same_as IS NOT NULL"
"""Selects the ids of all addresses that are not holders."""

SEVERAL = """
SELECT article_id FROM bodies AS one WHERE article_id IN (@names) AND (same_as IS NOT NULL
    OR EXISTS (SELECT 1 FROM bodies WHERE same_as = one.article_id))
"""
"""Selects those of some ids whose article has other addresses."""

_ORPHANS = """
SELECT one.article_id
FROM bodies AS one LEFT JOIN bodies AS holder ON holder.article_id = one.same_as
WHERE one.same_as IS NOT NULL
    AND (holder.body IS NOT one.body OR holder.same_as IS NOT NULL)
ORDER BY 1
"""
_HEIR = """
SELECT heir.id FROM bodies JOIN articles AS heir ON heir.id = bodies.article_id, articles AS old
WHERE bodies.same_as = ?1 AND old.id = ?1
    AND (heir.outlet, heir.title, heir.published, heir.language, heir.text)
        IS (old.outlet, old.title, old.published, old.language, old.text)
ORDER BY heir.id LIMIT 1
"""
_OTHERS = """
SELECT articles.id, articles.url FROM bodies JOIN articles ON articles.id = bodies.article_id
WHERE (bodies.article_id = ?1 OR bodies.same_as = ?1) AND bodies.article_id != ?2
ORDER BY articles.id
"""


@dataclass(frozen=True, slots=True)
class Placement:
    """What a stored article says, which article it is a further address of, and its chunks."""

    article_id: str
    body: str
    same_as: str | None
    chunks: tuple[Chunk, ...] = ()


def place(connection: sqlite3.Connection, article_id: str, body: str, same_as: str | None) -> None:
    """Note what an article says (``sameness``), and whom it is a further address of."""
    connection.execute(
        "INSERT OR REPLACE INTO bodies VALUES (?, ?, ?)", (article_id, body, same_as)
    )


def body_of(connection: sqlite3.Connection, article_id: str) -> str | None:
    """Return the noted body of an article, or None."""
    rows = connection.execute(
        "SELECT body FROM bodies WHERE article_id = ?", (article_id,)
    ).fetchall()
    return str(rows[0][0]) if rows else None


def holder(connection: sqlite3.Connection, body: str) -> str | None:
    """Return the article that stands for ``body``, or None where there is none."""
    rows = connection.execute(
        "SELECT min(article_id) FROM bodies WHERE body = ? AND same_as IS NULL", (body,)
    ).fetchall()
    return None if rows[0][0] is None else str(rows[0][0])


def take_over(connection: sqlite3.Connection, article_id: str) -> str | None:
    """Let an address that is the same to the letter stand for all instead of ``article_id``.

    It takes over the chunks, so that nothing has to be embedded.

    Returns:
        The address, or None where there is none.
    """
    rows = connection.execute(_HEIR, (article_id,)).fetchall()
    if not rows:
        return None
    heir = str(rows[0][0])
    connection.execute("UPDATE chunks SET article_id = ? WHERE article_id = ?", (heir, article_id))
    connection.execute("UPDATE bodies SET same_as = NULL WHERE article_id = ?", (heir,))
    connection.execute("UPDATE bodies SET same_as = ? WHERE same_as = ?", (heir, article_id))
    return heir


def leave(connection: sqlite3.Connection, article_id: str) -> None:
    """Forget what is noted of an article."""
    connection.execute("DELETE FROM bodies WHERE article_id = ?", (article_id,))


def orphans(connection: sqlite3.Connection) -> tuple[str, ...]:
    """Return the addresses whose holder is gone or says something else now."""
    return tuple(str(row[0]) for row in connection.execute(_ORPHANS))


def others(connection: sqlite3.Connection, article_id: str) -> tuple[Address, ...]:
    """Return the other addresses of an article."""
    rows = connection.execute(
        "SELECT coalesce(same_as, article_id) FROM bodies WHERE article_id = ?", (article_id,)
    ).fetchall()
    if not rows:
        return ()
    return tuple(Address(*row) for row in connection.execute(_OTHERS, (rows[0][0], article_id)))
