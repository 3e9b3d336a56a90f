"""Chroma's files in a folder: how they are opened, what can go wrong, what Chroma leaves there."""

import contextlib
import shutil
import sqlite3
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from index.errors import DamagedIndexError, IndexUnavailableError
from index.vectors.graph_files import clear_unused

if TYPE_CHECKING:
    from chromadb.api import ClientAPI

_CRASHES_BEFORE_REBUILD = 2


def open_client(folder: Path) -> "ClientAPI":
    """Open the folder, creating it if there is none."""
    import chromadb  # noqa: PLC0415 -- takes a second; what needs no vectors must not wait
    from chromadb.api.shared_system_client import SharedSystemClient  # noqa: PLC0415 -- as above
    from chromadb.config import Settings  # noqa: PLC0415 -- as above

    clear_unused(folder)  # a killed process has not
    # Without `_env_file` Chroma would take settings from the `.env` where we are run.
    settings = Settings(_env_file=None, anonymized_telemetry=False)  # type: ignore[call-arg]
    try:
        return chromadb.PersistentClient(folder, settings=settings)
    except BaseException:
        # Chroma would hand out the half-made client again at the next try.
        SharedSystemClient.clear_system_cache()
        raise


@contextlib.contextmanager
def counted_opening(folder: Path) -> Iterator[None]:
    """Count the openings that do not come back: a damaged index can end the process.

    Raises:
        DamagedIndexError: Two have not, so the index counts as unreadable.
    """
    note = _note(folder)
    crashes = int(note.read_text() or "0") if note.exists() else 0
    if crashes >= _CRASHES_BEFORE_REBUILD:
        raise DamagedIndexError(f"Opening the vectors in {folder} ended the process twice.")
    note.write_text(str(crashes + 1))
    try:
        yield
    finally:
        note.unlink()


def has_crashed(folder: Path) -> bool:
    """Tell whether the last opening did not come back."""
    return _note(folder).exists()


def forget_crashes(folder: Path) -> None:
    """Begin to count anew."""
    _note(folder).unlink(missing_ok=True)


def remove_orphans(folder: Path) -> None:
    """Delete the graphs of collections that are no more: Chroma leaves them on disk."""
    address = f"{(folder / 'chroma.sqlite3').resolve().as_uri()}?mode=ro"
    try:
        with contextlib.closing(sqlite3.connect(address, uri=True)) as connection:
            kept = {str(name) for (name,) in connection.execute("SELECT id FROM segments")}
    except sqlite3.Error as error:
        raise IndexUnavailableError(f"The vectors in {folder} cannot be used ({error}).") from error
    for graph in folder.iterdir():
        if graph.is_dir() and graph.name not in kept:
            shutil.rmtree(graph)


@contextlib.contextmanager
def translated(folder: Path) -> Iterator[None]:
    """Turn whatever Chroma raises into our error, so that an outage is never "nothing found".

    Damage comes as an error of Chroma's own or as a panic of its Rust core, which is no
    ``Exception``; a full disk, missing permissions or bad settings as anything else.
    """
    try:
        yield
    except (KeyboardInterrupt, SystemExit, GeneratorExit):
        raise
    except BaseException as error:
        kind = type(error)
        said = f"The vectors in {folder} cannot be used ({kind.__name__}: {error})."
        if kind.__module__ == "chromadb.errors" or kind.__name__ == "PanicException":
            raise DamagedIndexError(said) from error
        if isinstance(error, Exception):
            raise IndexUnavailableError(said) from error
        raise


def _note(folder: Path) -> Path:
    return folder.with_name(f"{folder.name}.opening")
