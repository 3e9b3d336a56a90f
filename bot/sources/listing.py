"""Adds to the list of sources as a person would: a table at the end, and nothing else touched."""

import json
import os
import tempfile
from collections.abc import Mapping
from pathlib import Path

from bot.sources.sources import Kind, Source, read_sources
from index.errors import OperatorError, UserError

_HEAD = """\
# Where whosays reads articles from; docs/sources.md tells all that can be said here.
"""


def table_of(kind: Kind, values: Mapping[str, str | None]) -> str:
    """Return a source as it is written in the list; values that are None are left out."""
    # JSON's strings are TOML's basic strings, but for DEL, which TOML wants escaped.
    written = (
        f"{key} = {json.dumps(value, ensure_ascii=False)}".replace("\x7f", "\\u007F")
        for key, value in values.items()
        if value is not None
    )
    return "\n".join([f"[[{kind}]]", *written, ""])


def add_to_list(file: Path, table: str) -> Source:
    """Write ``table`` at the end of the list, which is made if need be, and return the source.

    Raises:
        UserError: The list, or the list with the table, is not as it must be; it stays as it was.
        OperatorError: The list cannot be written.
    """
    try:
        before = file.read_bytes().decode("utf-8-sig") if file.exists() else _HEAD
    except (OSError, UnicodeDecodeError) as error:
        raise UserError(f"The sources in {file} cannot be read: {error}.") from error
    known = set(read_sources(before, file))
    ended = before if before.endswith("\n") else f"{before}\n"
    after = f"{ended}\n{table}"
    added = [source for source in read_sources(after, file) if source not in known]
    _replace(file, after)
    return added[0]


def _replace(file: Path, text: str) -> None:
    """Write a file whole or not at all."""
    target = file.resolve()
    try:
        descriptor, name = tempfile.mkstemp(dir=target.parent, prefix=f".{target.name}.")
        with os.fdopen(descriptor, "w", encoding="utf-8", newline="") as stream:
            stream.write(text)
        mode = target.stat().st_mode if target.exists() else 0o644
        Path(name).chmod(mode & 0o777)
        Path(name).replace(target)
    except OSError as error:
        raise OperatorError(f"The list {file} cannot be written: {error}.") from error
