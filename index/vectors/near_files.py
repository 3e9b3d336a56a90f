"""The files of vectors made small (``index.vectors.near_segment``), and which of them hold.

A file holds the vectors of one language whose copies have numbers within one stretch. It is never
changed. A note beside the copies says which files count: it goes with the copies, so that files
never outlive those that they were made of. Numbers of copies are not given twice.
"""

import logging
import secrets
import sqlite3
from collections.abc import Sequence
from pathlib import Path

from index.vectors.near_segment import Segment, keep, kept
from index.vectors.vector_copies import VectorCopies

_log = logging.getLogger(__name__)

SUFFIX = ".near"
"""How the files' names end."""


class NearFiles:
    """The files in one folder of vectors."""

    def __init__(self, folder: Path, copies: VectorCopies) -> None:
        """Look after the files in ``folder``, which are made of ``copies``."""
        self._folder, self._copies = folder, copies

    def load(self, language: str) -> tuple[Segment, ...]:
        """Return what there is of one language, in the order of the numbers.

        Behind a file that cannot be used none counts: what they held is made anew.
        """
        segments: list[Segment] = []
        noted = self._noted(language)
        for place, (name, number) in enumerate(noted):
            one = kept(self._folder / name)
            if one is None or len(one.rows) != number:
                _log.warning("%s cannot be used, and is made anew.", self._folder / name)
                self._forget([name for name, _ in noted[place:]])
                break
            segments.append(one)
        return tuple(segments)

    def add(self, language: str, one: Segment, *, instead_of_last: bool) -> bool:
        """Keep a segment behind the others, or in the place of the last one.

        Returns:
            Whether it could be written.
        """
        noted = self._noted(language)
        name = f"{language}-{int(one.rows[0])}-{secrets.token_hex(4)}{SUFFIX}"
        try:
            keep(one, self._folder / name)
        except OSError as error:
            _log.warning("%s cannot be written (%s).", self._folder / name, error)
            return False
        row = (name, language, int(one.rows[-1]), len(one.rows))
        added = self._note("INSERT INTO segments VALUES (?, ?, ?, ?)", [row])
        if added and instead_of_last and noted:
            self._forget([noted[-1][0]])
        return added

    def forget(self, language: str) -> None:
        """Delete the files of one language."""
        self._forget([name for name, _ in self._noted(language)])

    def tidy(self) -> None:
        """Delete files that nobody has noted: those of other copies, or of a writing cut short."""
        names = self._copies.ask(
            lambda connection: [name for (name,) in connection.execute("SELECT file FROM segments")]
        )
        for file in self._folder.glob(f"*{SUFFIX}"):
            if file.name not in (names or ()):
                file.unlink(missing_ok=True)

    def _noted(self, language: str) -> list[tuple[str, int]]:
        asked = "SELECT file, number FROM segments WHERE language = ? ORDER BY last"
        rows = self._copies.ask(lambda some: some.execute(asked, (language,)).fetchall())
        return [(str(name), int(number)) for name, number in rows or ()]

    def _forget(self, names: Sequence[str]) -> None:
        if self._note("DELETE FROM segments WHERE file = ?", [(name,) for name in names]):
            for name in names:
                (self._folder / name).unlink(missing_ok=True)

    def _note(self, statement: str, rows: Sequence[tuple[str | int, ...]]) -> bool:
        """Return whether a note could be written; where it could not, the copies stay as good."""

        def write(connection: sqlite3.Connection) -> bool:
            try:
                with connection:
                    connection.executemany(statement, rows)
            except sqlite3.OperationalError as error:  # no room, or no leave to write
                _log.warning("Files in %s cannot be noted (%s).", self._folder, error)
                return False
            return True

        return bool(self._copies.ask(write))
