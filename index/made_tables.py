"""Tables that take long to make, kept as JSON in a folder of the user's from run to run.

A table is kept under a hash of what it was made of, so that another source finds nothing. What is
missing or damaged is made again, and where nothing can be written everything is made each time.
Nothing is kept until an entry point has said where.
"""

import hashlib
import json
import os
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import Any

_DIGEST_BYTES = 16
_SUFFIX = ".table"
_COPIES = 3
"""How many copies of a table stay: two programs side by side would each remove the other's."""


class _Kept:
    """Where tables are kept in this process."""

    folder: Path | None = None


def keep_tables_in(folder: Path | None) -> None:
    """Keep tables in ``folder`` from now on, which is made when it is needed; None: nowhere."""
    _Kept.folder = folder


def tables_folder() -> Path | None:
    """Return where tables are kept, or None where they are not."""
    return _Kept.folder


def made_table(name: str, source: bytes, make: Callable[[], Any]) -> Any:
    """Return what ``make`` returns, from the last time if there is a copy.

    Args:
        name: What the table is called: part of a file's name.
        source: All that the table is made of.
        make: Makes it; plain data, as JSON has it.
    """
    folder = _Kept.folder
    if folder is None:
        return make()
    digest = hashlib.blake2b(source, digest_size=_DIGEST_BYTES).hexdigest()
    file = folder / f"{name}-{digest}{_SUFFIX}"
    known = _read(file)
    if known is None:
        known = make()
        _write(file, name, known)
    return known


def _read(file: Path) -> Any:
    """Return the table in ``file``, or None where there is none that is whole."""
    try:
        digest, content = file.read_bytes().split(b"\n", 1)
        return json.loads(content) if digest == _digest(content) else None
    except (OSError, ValueError):
        return None


def _write(file: Path, name: str, table: Any) -> None:
    """Write the table whole or not at all, and remove what it was some sources before."""
    content = json.dumps(table, ensure_ascii=False, separators=(",", ":")).encode()
    half = file.with_name(f".{file.name}.{os.getpid()}")
    with suppress(OSError):
        file.parent.mkdir(parents=True, exist_ok=True)
        half.write_bytes(_digest(content) + b"\n" + content)
        half.replace(file)
        copies = file.parent.glob(f"{name}-{'[0-9a-f]' * 2 * _DIGEST_BYTES}{_SUFFIX}")
        for old in sorted(copies, key=_written, reverse=True)[_COPIES:]:
            old.unlink(missing_ok=True)
    with suppress(OSError):
        half.unlink(missing_ok=True)


def _written(file: Path) -> float:
    """Return when a file was written, or 0 where another process has removed it."""
    try:
        return file.stat().st_mtime
    except OSError:
        return 0.0


def _digest(content: bytes) -> bytes:
    return hashlib.blake2b(content, digest_size=_DIGEST_BYTES).hexdigest().encode()
