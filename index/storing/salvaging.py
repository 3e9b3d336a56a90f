"""A damaged catalogue: what SQLite can still read of it is saved, and the file is kept aside.

Every article is held against its own fingerprint, so that no damaged text is ever taken for what
an outlet wrote. What could not be read is unknown, and so the store counts as incomplete until its
folder has been read again: an outage must never look like "no article says so".
"""

import contextlib
import shutil
import sqlite3
import sys
from collections.abc import Iterator, Sequence
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from index.articles import Article
from index.catalogue import copies
from index.catalogue.article_rows import STORED, stored_article
from index.catalogue.catalogue import Catalogue
from index.errors import DamagedCatalogueError
from index.text.splitting import split

INCOMPLETE = "incomplete"
"""The catalogue's note, in a sentence, that articles were lost and not yet read again."""
_ASIDE = "damaged-"
_ARTICLES = "articles"
_MOST_GAPS = 2_000
"""How many unreadable places in a row are stepped over before the rest is given up."""
_MEND = (
    "DELETE FROM chunks WHERE article_id NOT IN (SELECT id FROM articles)",
    "DELETE FROM bodies WHERE article_id NOT IN (SELECT id FROM articles)",
    "DELETE FROM versions WHERE article_id NOT IN (SELECT id FROM articles)",
    # An address of the web was not in the main folder, and must not go with what is not there.
    """INSERT OR IGNORE INTO sources
    SELECT DISTINCT source, '-', iif(source LIKE 'http%', source, '') FROM articles""",
    "UPDATE sources SET stamp = '-' WHERE key NOT LIKE 'http%'",
    "UPDATE channels SET state = NULL",
    "DELETE FROM rejections WHERE source NOT IN (SELECT key FROM sources)",
)
"""What makes rows that were read one by one agree, and lets every file be read again: a source
with the stamp "-" counts as changed."""


def salvage(file: Path, root: str | None, held: int | None) -> str:
    """Put a sound catalogue in the place of a damaged or missing one; return what was done.

    Args:
        file: The catalogue.
        root: The articles folder, as far as it is known from elsewhere.
        held: How many articles there were, as far as that is known.

    Raises:
        IndexUnavailableError: The new one cannot be written.
    """
    aside = _kept_aside(file)
    new = file.with_name(f"{file.stem}.salvage{file.suffix}")
    _remove(new)
    Catalogue(new).close()
    if aside is not None:
        _copy(aside, new)
    with contextlib.closing(Catalogue(new)) as catalogue:
        if root is not None and catalogue.meta("root") is None:
            catalogue.set_meta("root", root)
        saved = len(catalogue.select("SELECT 1 FROM articles"))
        done = _told(file, aside, saved, held)
        catalogue.set_meta(INCOMPLETE, done)
    _remove(file, keep_main=True)  # a log that is left behind would be played into the new file
    new.replace(file)
    return done


def remove_asides(store: Path) -> None:
    """Delete the damaged catalogues that were kept: what is forgotten must not be in them."""
    for file in store.glob(f"*.{_ASIDE}*"):
        file.unlink()


def _told(file: Path, aside: Path | None, saved: int, held: int | None) -> str:
    of = f" of {held}" if held is not None else ""
    where = f"; the damaged file is kept as {aside.name}" if aside else ""
    what = "damaged" if aside else "gone"
    return f"The catalogue of {file.parent} was {what}: {saved}{of} articles were saved{where}."


def _kept_aside(file: Path) -> Path | None:
    if not file.exists():
        return None
    moment = datetime.now(UTC).strftime("%Y%m%d-%H%M%S")
    number, aside = 1, file.with_name(f"{file.stem}.{_ASIDE}{moment}{file.suffix}")
    while aside.exists():
        number += 1
        aside = file.with_name(f"{file.stem}.{_ASIDE}{moment}-{number}{file.suffix}")
    shutil.copyfile(file, aside)
    log = file.with_name(f"{file.name}-wal")
    if log.exists():
        shutil.copyfile(log, aside.with_name(f"{aside.name}-wal"))
    return aside


def _remove(file: Path, *, keep_main: bool = False) -> None:
    for name in (f"{file.name}-wal", f"{file.name}-shm", *(() if keep_main else (file.name,))):
        file.with_name(name).unlink(missing_ok=True)


def _copy(damaged: Path, new: Path) -> None:
    """Copy every row that can be read, articles only as their fingerprints say; then mend."""
    with (
        contextlib.closing(sqlite3.connect(damaged)) as source,
        contextlib.closing(sqlite3.connect(new, isolation_level=None)) as target,
    ):
        source.text_factory = _text
        target.execute("BEGIN")
        for table in _tables(target):
            columns = _common_columns(source, target, table)
            if columns:
                _copy_table(source, target, table, columns)
        for statement in _MEND:
            target.execute(statement)
        _split_anew(target)
        target.execute("COMMIT")


def _tables(connection: sqlite3.Connection) -> list[str]:
    rows = connection.execute(
        "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite%'"
    )
    return [str(row[0]) for row in rows]


def _common_columns(
    source: sqlite3.Connection, target: sqlite3.Connection, table: str
) -> tuple[str, ...]:
    try:
        known = {str(row[1]) for row in source.execute(f'PRAGMA table_info("{table}")')}
    except sqlite3.Error:
        return ()
    columns = (str(row[1]) for row in target.execute(f'PRAGMA table_info("{table}")'))
    return tuple(column for column in columns if column in known)


def _copy_table(
    source: sqlite3.Connection, target: sqlite3.Connection, table: str, columns: Sequence[str]
) -> None:
    names = ", ".join(f'"{column}"' for column in columns)
    marks = ", ".join("?" * len(columns))
    insert = f'INSERT OR IGNORE INTO "{table}" ({names}) VALUES ({marks})'  # noqa: S608 -- of the schema
    for row in _rows(source, table, names):
        if table != _ARTICLES or _is_sound(dict(zip(columns, row, strict=True))):
            target.execute(insert, row)


def _is_sound(row: dict[str, Any]) -> bool:
    try:
        stored_article([row[name] for name in STORED.split(", ")])
    except (DamagedCatalogueError, KeyError):
        return False
    return isinstance(row.get("source"), str)


def _rows(connection: sqlite3.Connection, table: str, names: str) -> Iterator[tuple[Any, ...]]:
    """Yield the rows that can be read, some perhaps twice."""
    if _has_row_numbers(connection, table):
        yield from _numbered_rows(connection, table, names)
        return
    for order in ("ASC", "DESC"):
        with contextlib.suppress(sqlite3.Error):
            yield from connection.execute(
                f'SELECT {names} FROM "{table}" ORDER BY 1 {order}'  # noqa: S608 -- of the schema
            )


def _has_row_numbers(connection: sqlite3.Connection, table: str) -> bool:
    try:
        connection.execute(f'SELECT rowid FROM "{table}" LIMIT 0')  # noqa: S608 -- of the schema
    except sqlite3.Error:
        return False
    return True


def _numbered_rows(
    connection: sqlite3.Connection, table: str, names: str
) -> Iterator[tuple[Any, ...]]:
    """Yield rows in the order of their numbers; where a page is unreadable, try the next."""
    last, gaps, latest = 0, 0, _latest(connection, table)
    select = f'SELECT rowid, {names} FROM "{table}" WHERE rowid'  # noqa: S608 -- of the schema
    while gaps < _MOST_GAPS and last <= latest:
        try:
            for number, *row in connection.execute(f"{select} > ? ORDER BY rowid", (last,)):
                last, gaps = int(number), 0
                yield tuple(row)
        except sqlite3.Error:
            last, gaps = last + 1, gaps + 1
            with contextlib.suppress(sqlite3.Error):
                for _, *row in connection.execute(f"{select} = ?", (last,)).fetchall():
                    yield tuple(row)
        else:
            return


def _latest(connection: sqlite3.Connection, table: str) -> int:
    try:
        row = connection.execute(f'SELECT max(rowid) FROM "{table}"').fetchone()  # noqa: S608 -- of the schema
        return int(row[0] or 0)
    except sqlite3.Error:
        return sys.maxsize


def _split_anew(connection: sqlite3.Connection) -> None:
    """Give every article the passages of its text, where not all of them could be read."""
    rows = connection.execute(
        f"SELECT {STORED} FROM articles WHERE id NOT IN ({copies.FURTHER})"  # noqa: S608 -- constants
    )
    for row in rows.fetchall():
        article = stored_article(row)
        wanted = split(article)
        held = connection.execute(
            'SELECT start, "end" FROM chunks WHERE article_id = ? ORDER BY start', (article.id,)
        ).fetchall()
        if held != [tuple(chunk.span) for chunk in wanted]:
            _store_anew(connection, article, [(c.id, article.id, *c.span) for c in wanted])


def _store_anew(
    connection: sqlite3.Connection, article: Article, chunks: Sequence[tuple[Any, ...]]
) -> None:
    connection.execute("DELETE FROM chunks WHERE article_id = ?", (article.id,))
    connection.executemany("INSERT OR REPLACE INTO chunks VALUES (?, ?, ?, ?)", chunks)


def _text(data: bytes) -> str:
    """Decode any bytes; a text that was not UTF-8 will not be what its fingerprint says."""
    return data.decode("utf-8", "replace")
