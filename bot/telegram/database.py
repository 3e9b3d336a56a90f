"""The bot's own SQLite file: updates not yet done, answers, and people. Kept apart from the index.

Used from the event loop's thread alone. Each statement is a transaction; with WAL a killed process
loses none that returned.
"""

import sqlite3
from collections.abc import Iterable
from pathlib import Path
from types import TracebackType
from typing import Any, Self

from bot.settings import Settings
from index.errors import OperatorError

_VERSION = 2
_SCHEMA = """
CREATE TABLE IF NOT EXISTS updates (
    id INTEGER PRIMARY KEY, received REAL NOT NULL, raw TEXT, placeholder INTEGER
) STRICT;
CREATE TABLE IF NOT EXISTS answers (
    id TEXT PRIMARY KEY, user INTEGER NOT NULL, chat INTEGER NOT NULL, message INTEGER NOT NULL,
    question TEXT NOT NULL, language TEXT, document TEXT NOT NULL, index_version TEXT,
    prompt_hash TEXT, created REAL NOT NULL, shown INTEGER, update_id INTEGER NOT NULL,
    conversation TEXT, understood TEXT, spoken TEXT
) STRICT;
CREATE INDEX IF NOT EXISTS answers_by_message ON answers (chat, message);
CREATE INDEX IF NOT EXISTS answers_by_shown ON answers (chat, shown);
CREATE INDEX IF NOT EXISTS answers_by_user ON answers (user);
CREATE INDEX IF NOT EXISTS answers_by_conversation ON answers (conversation, message);
CREATE TABLE IF NOT EXISTS conversations (
    id TEXT PRIMARY KEY, user INTEGER NOT NULL, since INTEGER NOT NULL
) STRICT;
CREATE TABLE IF NOT EXISTS people (
    id INTEGER PRIMARY KEY, role TEXT, told INTEGER NOT NULL DEFAULT 0, language TEXT
) STRICT;
"""
_UPGRADES = {
    1: """
ALTER TABLE updates ADD COLUMN placeholder INTEGER;
ALTER TABLE answers ADD COLUMN conversation TEXT;
ALTER TABLE answers ADD COLUMN understood TEXT;
ALTER TABLE answers ADD COLUMN spoken TEXT;
"""
}
"""What brings a file of an earlier version to the next one."""


def database_file(settings: Settings, store: Path) -> Path:
    """Return where the bot's own file lies: as set, or beside the store and named after it."""
    return settings.telegram_database or store.with_name(f"{store.name}.telegram.sqlite")


class Database:
    """One open file."""

    def __init__(self, file: Path) -> None:
        """Open ``file``, creating it for its owner alone.

        Raises:
            OperatorError: It cannot be opened, or is of another version.
        """
        try:
            file.parent.mkdir(parents=True, exist_ok=True)
            file.touch(mode=0o600)
            self._connection = sqlite3.connect(file, isolation_level=None)
            self._connection.execute("PRAGMA journal_mode = WAL")
            self._connection.execute("PRAGMA synchronous = NORMAL")
            self._connection.execute("PRAGMA secure_delete = ON")  # /forget leaves no bytes behind
            self._bring_up_to_date(file)
        except (OSError, sqlite3.Error) as error:
            raise OperatorError(f"The bot's file {file} cannot be opened: {error}.") from error

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()

    def close(self) -> None:
        """Close the file."""
        self._connection.close()

    def _bring_up_to_date(self, file: Path) -> None:
        (version,) = self._connection.execute("PRAGMA user_version").fetchone()
        if version > _VERSION:
            self._connection.close()
            raise OperatorError(f"The bot's file {file} is of another version of whosays.")
        steps = [_UPGRADES[old] for old in range(version, _VERSION)] if version else []
        script = "".join([*steps, _SCHEMA, f"PRAGMA user_version = {_VERSION};"])
        self._connection.executescript(f"BEGIN IMMEDIATE; {script} COMMIT;")

    def rows(self, query: str, values: Iterable[Any] = ()) -> list[tuple[Any, ...]]:
        """Return all rows of a query."""
        return self._connection.execute(query, tuple(values)).fetchall()

    def change(self, statement: str, values: Iterable[Any] = ()) -> int:
        """Carry out a statement and return how many rows it touched."""
        return self._connection.execute(statement, tuple(values)).rowcount

    def compact(self) -> None:
        """Write the file anew, so that it holds nothing that was deleted, and empty its log."""
        self._connection.execute("VACUUM")
        self.wipe_log()

    def wipe_log(self) -> None:
        """Empty the write-ahead log, so that what was deleted is on the disk no more."""
        self._connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
