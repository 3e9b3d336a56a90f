"""What a machine that shares a corpus notes in its catalogue beside the articles."""

import sqlite3
from collections.abc import Iterable, Sequence

_HELD = """
CREATE TABLE IF NOT EXISTS held (
    article_id TEXT NOT NULL, machine TEXT NOT NULL, PRIMARY KEY (article_id, machine)
) WITHOUT ROWID
"""
_UNWANTED = """
CREATE TABLE IF NOT EXISTS unwanted (
    kind TEXT NOT NULL, name TEXT NOT NULL, PRIMARY KEY (kind, name)) WITHOUT ROWID
"""
SCHEMA = (_HELD, _UNWANTED)
"""Which machines have an article, and what this machine still has to delete and where."""
VECTOR = "vector"
PAYLOAD = "payload"
MARK = "mark"
"""On the server: vectors by their chunks' ids, payloads by their names, or by a mark of theirs."""
ELSEWHERE = "elsewhere"
"""Outside the store: what is kept of articles that another machine took down."""


def hold(connection: sqlite3.Connection, machine: str, article_ids: Iterable[str]) -> None:
    """Note that a machine has articles."""
    connection.executemany(
        "INSERT OR IGNORE INTO held VALUES (?, ?)", [(id_, machine) for id_ in article_ids]
    )


def let_go(connection: sqlite3.Connection, machine: str, article_ids: Iterable[str]) -> None:
    """Note that a machine has them no longer."""
    connection.executemany(
        "DELETE FROM held WHERE article_id = ? AND machine = ?",
        [(id_, machine) for id_ in article_ids],
    )


def holders(connection: sqlite3.Connection, article_id: str) -> frozenset[str]:
    """Return the machines that have an article."""
    rows = connection.execute("SELECT machine FROM held WHERE article_id = ?", (article_id,))
    return frozenset(str(row[0]) for row in rows)


def forget_holders(connection: sqlite3.Connection, article_ids: Iterable[str]) -> None:
    """Note that no machine has these articles."""
    connection.executemany("DELETE FROM held WHERE article_id = ?", [(i,) for i in article_ids])


def want_gone(connection: sqlite3.Connection, kind: str, names: Iterable[str]) -> None:
    """Note what is to be deleted."""
    connection.executemany(
        "INSERT OR IGNORE INTO unwanted VALUES (?, ?)", [(kind, name) for name in names]
    )


def want_garbage_gone(connection: sqlite3.Connection) -> None:
    """Note the vectors of all chunks that the catalogue has just noted as garbage."""
    connection.execute(
        "INSERT OR IGNORE INTO unwanted SELECT ?, chunk_id FROM garbage"
        " WHERE chunk_id NOT IN (SELECT id FROM chunks)",
        (VECTOR,),
    )


def unwanted(connection: sqlite3.Connection, kind: str) -> list[str]:
    """Return what is to be deleted."""
    return [
        str(row[0])
        for row in connection.execute("SELECT name FROM unwanted WHERE kind = ?", (kind,))
    ]


def settle(connection: sqlite3.Connection, kind: str, names: Sequence[str]) -> None:
    """Take off that note what was deleted, or is wanted after all."""
    connection.executemany(
        "DELETE FROM unwanted WHERE kind = ? AND name = ?", [(kind, name) for name in names]
    )
