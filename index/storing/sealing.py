"""The seal of a store: what its files were like when it was last closed in good order.

Neither Chroma nor tantivy notices every damaged byte, and SQLite notices none in a text. So a
store that is closed leaves a list of its files, each with size, time and hash, and breaks it
when it is opened. Opened again, a file with the same size and time is trusted; another is hashed.
A store without a seal was killed, or is from before there were seals: it has to be looked through.
"""

import contextlib
import hashlib
import json
import os
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from index.vectors.near_files import SUFFIX
from index.vectors.vector_copies import COPIES

SEAL = "seal.json"
CATALOGUE = "catalogue.sqlite"
WORDS = "words"
VECTORS = "vectors-"
"""What the folders of vectors are called, with a hash of the model's name after it."""
_DIGEST = "blake2b"
_VERSION = 1


@dataclass(frozen=True, slots=True)
class Mark:
    """What one file was like: its size, when it was changed (nanoseconds), and its hash."""

    size: int
    changed: int
    digest: str


@dataclass(frozen=True, slots=True)
class Seal:
    """What a store was like.

    Attributes:
        marks: File, relative to the store with forward slashes, to what it was like; none where
            the store has to be looked through.
        root: The articles folder that the store was read from, or None.
        articles: How many articles it held.
    """

    marks: Mapping[str, Mark]
    root: str | None
    articles: int


def open_seal(store: Path) -> Seal | None:
    """Return the seal of ``store`` and break it; None where there is none that can be read.

    A broken seal still tells root and articles, and knows no file.
    """
    try:
        seal = _read(json.loads((store / SEAL).read_text("utf-8")))
    except (OSError, ValueError, KeyError, TypeError):
        seal = None
    if seal is None:
        (store / SEAL).unlink(missing_ok=True)
    elif seal.marks:
        with contextlib.suppress(OSError):
            _write(store, Seal({}, seal.root, seal.articles))
    return seal


def distrust(store: Path) -> None:
    """Have the store looked through when it is next opened, whatever its files are like."""
    open_seal(store)


def damaged_parts(store: Path, seal: Seal) -> frozenset[str]:
    """Return the parts of the store, as they lie in its folder, that are not as they were."""
    return frozenset(
        name.partition("/")[0]
        for name in seal.marks
        if not _is_made_again(name) and not _holds(store, name, seal)
    )


def remove_other_copies(store: Path, seal: Seal) -> None:
    """Delete copies of vectors that are not as they were: they are made again of the vectors."""
    for file in store.glob(f"{VECTORS}*/*"):
        name = file.relative_to(store).as_posix()
        if not _is_made_again(name):
            continue
        if name not in seal.marks or not _holds(store, name, seal):
            file.unlink(missing_ok=True)


def write_seal(
    store: Path, former: Seal | None, root: str | None, articles: int, *, catalogue_only: bool
) -> None:
    """Seal a store whose files are closed; what has not changed since ``former`` is not read.

    Where the catalogue alone was opened, nobody has looked at the other files: what ``former``
    says of them still holds, and is found out later if it does not.

    A seal that cannot be written is none: the next opening looks the store through.
    """
    known = former.marks if former else {}
    with contextlib.suppress(OSError):
        if catalogue_only:
            marks = {**known, CATALOGUE: _mark(store / CATALOGUE, known.get(CATALOGUE))}
        else:
            marks = {name: _mark(store / name, known.get(name)) for name in _files(store)}
        _write(store, Seal(marks, root, articles))


def _write(store: Path, seal: Seal) -> None:
    files = {name: [mark.size, mark.changed, mark.digest] for name, mark in seal.marks.items()}
    told = {
        "version": _VERSION,
        "root": seal.root,
        "articles": seal.articles,
        "files": files,
    }
    written = store / f"{SEAL}.new"
    try:
        written.write_text(json.dumps(told, indent=0), encoding="utf-8")
        written.replace(store / SEAL)
    except OSError:
        (store / SEAL).unlink(missing_ok=True)  # rather none than one that is not true
        raise


def digest(file: Path) -> str:
    """Return the hash of a file's bytes."""
    with file.open("rb") as stream:
        return hashlib.file_digest(stream, _DIGEST).hexdigest()


def _read(told: Any) -> Seal:
    if told["version"] != _VERSION:
        raise ValueError("the seal of another version")
    marks = {str(name): Mark(*values) for name, values in told["files"].items()}
    return Seal(marks, told["root"], int(told["articles"]))


def _files(store: Path) -> Iterator[str]:
    for path in sorted(store.rglob("*")):
        name = path.relative_to(store).as_posix()
        part = name.partition("/")[0]
        ours = part in {CATALOGUE, WORDS} or (part.startswith(VECTORS) and part != name)
        if ours and path.is_file() and path.suffix != ".lock":
            yield name


def _mark(file: Path, known: Mark | None) -> Mark:
    status = file.stat()
    if known is not None and (known.size, known.changed) == (status.st_size, status.st_mtime_ns):
        return known
    with file.open("rb") as stream:
        os.fsync(stream.fileno())
    return Mark(status.st_size, status.st_mtime_ns, digest(file))


def _is_made_again(name: str) -> bool:
    """Tell whether a file holds copies of vectors, whole or small."""
    return name.endswith((f"/{COPIES}", SUFFIX))


def _holds(store: Path, name: str, seal: Seal) -> bool:
    mark = seal.marks[name]
    try:
        status = (store / name).stat()
        if status.st_size != mark.size:
            return False
        return status.st_mtime_ns == mark.changed or digest(store / name) == mark.digest
    except OSError:
        return False
