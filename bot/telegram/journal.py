"""Updates on disk before Telegram is told that we have them, until each is done.

Telegram forgets an update once the next request confirms it. A process that is killed between that
and its answer would lose the question, so an update is written down first and struck out last.
"""

import time
from collections.abc import Iterator

from bot.telegram.database import Database

_REMEMBERED = 20_000
"""How many ids of finished updates are kept, to know one that is delivered again."""


class Journal:
    """The table of updates."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def note(self, update_id: int, raw: str) -> bool:
        """Write an update down; False if it is known already."""
        added = self._database.change(
            "INSERT OR IGNORE INTO updates (id, received, raw) VALUES (?, ?, ?)",
            (update_id, time.time(), raw),
        )
        return added == 1

    def note_placeholder(self, update_id: int, message: int) -> None:
        """Write down the message that shows the work on an update, and will show its answer."""
        self._database.change(
            "UPDATE updates SET placeholder = ? WHERE id = ?", (message, update_id)
        )

    def placeholder(self, update_id: int) -> int | None:
        """Return the message that shows the work on an update, or None."""
        rows = self._database.rows("SELECT placeholder FROM updates WHERE id = ?", (update_id,))
        return rows[0][0] if rows else None

    def done(self, update_id: int) -> None:
        """Strike an update out; its content is deleted, its id kept for a while."""
        self._database.change("UPDATE updates SET raw = NULL WHERE id = ?", (update_id,))
        self._database.change(
            "DELETE FROM updates WHERE raw IS NULL AND id < ?", (update_id - _REMEMBERED,)
        )

    def unfinished(self) -> Iterator[str]:
        """Yield the updates that an earlier process left undone, the oldest first."""
        rows = self._database.rows("SELECT raw FROM updates WHERE raw IS NOT NULL ORDER BY id")
        return (raw for (raw,) in rows)
