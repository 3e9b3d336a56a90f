"""The tables of ``vector_copies``: copies, what is known of them, and files made of them."""

import sqlite3
from collections.abc import Sequence
from pathlib import Path
from typing import Any, TypeVar

import numpy as np
from numpy.typing import NDArray

from index.catalogue.parameters import marks, slices

_SCHEMA = """
CREATE TABLE IF NOT EXISTS copies (
    id TEXT NOT NULL UNIQUE, language TEXT NOT NULL, vector BLOB NOT NULL);
CREATE INDEX IF NOT EXISTS copies_of_a_language ON copies (language);
CREATE TABLE IF NOT EXISTS completeness (state TEXT NOT NULL);
CREATE TABLE IF NOT EXISTS segments (
    file TEXT PRIMARY KEY, language TEXT NOT NULL, last INTEGER NOT NULL, number INTEGER NOT NULL);
"""
NEXT_ROW = """
SELECT 1 + max((SELECT coalesce(max(rowid), 0) FROM copies),
    (SELECT coalesce(max(last), 0) FROM segments))
"""
"""A number that no copy in a file of ``index.vectors.near_files`` ever had."""
_COMPLETE = "complete"
_MAPPED = 1 << 28
"""Bytes up to which a file is mapped into memory: 180,000 copies, each a quarter quicker to read.
A larger one is read page by page, so that memory stays bounded: the first pages of a million copies
mapped made nothing quicker, and 230 MB of them came into memory."""
_SIGN, _ALL_BUT_SIGN = np.uint32(0x8000), np.uint32(0x7FFF)
_TO_THE_FRONT, _FURTHER_DIGITS = np.uint32(16), np.uint32(13)
_FURTHER_BELOW = np.float32(2.0**112)
_Key = TypeVar("_Key", str, int)


def unpacked(blobs: Sequence[bytes]) -> NDArray[np.float32]:
    """Return what copies hold as vectors (rows); none, of no length, for none."""
    halves = np.frombuffer(b"".join(blobs), dtype=np.float16)
    return _widened(halves).reshape(len(blobs), -1 if blobs else 0)


def _widened(halves: NDArray[np.float16]) -> NDArray[np.float32]:
    """Return finite numbers in single precision: what ``astype`` does, in a third of its time.

    A single has its exponent and fraction in wider fields, and counts exponents from 112 further
    below.
    """
    bits = halves.view(np.uint16).astype(np.uint32)
    sizes = ((bits & _ALL_BUT_SIGN) << _FURTHER_DIGITS).view(np.float32) * _FURTHER_BELOW
    return (sizes.view(np.uint32) | (bits & _SIGN) << _TO_THE_FRONT).view(np.float32)


def numbered_rows(
    connection: sqlite3.Connection, numbers: Sequence[int]
) -> list[tuple[str, bytes]]:
    """Return ids and vectors of those copies that there are of ``numbers``."""
    return _selected(connection, "id, vector", "rowid", numbers)


def connected(file: Path) -> sqlite3.Connection:
    """Open the file, and make its tables if there are none."""
    connection = sqlite3.connect(file, check_same_thread=False)
    mapped = _MAPPED if not file.exists() or file.stat().st_size <= _MAPPED else 0
    try:
        connection.execute("PRAGMA synchronous = FULL")
        connection.execute("PRAGMA secure_delete = ON")
        connection.execute(f"PRAGMA mmap_size = {mapped}")
        connection.executescript(_SCHEMA)
    except sqlite3.Error:
        connection.close()
        raise
    return connection


def is_noted(connection: sqlite3.Connection) -> bool:
    """Tell whether there is a note that every vector has a copy."""
    return connection.execute("SELECT 1 FROM completeness").fetchone() is not None


def note_complete(connection: sqlite3.Connection) -> None:
    """Note that every vector has a copy."""
    with connection:
        connection.execute("DELETE FROM completeness")
        connection.execute("INSERT INTO completeness VALUES (?)", (_COMPLETE,))


def take_back(connection: sqlite3.Connection) -> None:
    """Take that note back."""
    with connection:
        connection.execute("DELETE FROM completeness")


def known_ids(connection: sqlite3.Connection, ids: Sequence[str]) -> list[str]:
    """Return those of ``ids`` that have a copy."""
    return [id_ for (id_,) in _selected(connection, "id", "id", ids)]


def rows_of(connection: sqlite3.Connection, ids: Sequence[str]) -> list[tuple[str, bytes]]:
    """Return those of ``ids`` that have a copy, with their vectors."""
    return _selected(connection, "id, vector", "id", ids)


def languages_of(connection: sqlite3.Connection, ids: Sequence[str]) -> list[str]:
    """Return the language of each of those of ``ids`` that have a copy."""
    return [language for (language,) in _selected(connection, "language", "id", ids)]


def _selected(
    connection: sqlite3.Connection, columns: str, key: str, values: Sequence[_Key]
) -> list[Any]:
    """Return ``columns`` of those copies that there are whose ``key`` is one of ``values``."""
    return [
        row
        for some in slices(values)
        for row in connection.execute(
            f"SELECT {columns} FROM copies WHERE {key} IN ({marks(some)})",  # noqa: S608 -- names of columns and question marks
            some,
        )
    ]
