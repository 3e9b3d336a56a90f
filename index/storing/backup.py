"""Backups: SQLite files as they are at one moment, in one archive with a list of hashes.

The catalogue holds everything; vectors and words are made from it (docs/decisions/0042). SQLite
copies a file consistently while another process writes to it, so no owner has to stop.
"""

import hashlib
import json
import os
import shutil
import sqlite3
import zipfile
import zlib
from collections.abc import Mapping
from contextlib import closing
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import IO, Any

from index.catalogue.catalogue import Catalogue
from index.errors import OperatorError, UserError
from index.storing.checking import catalogue_faults
from index.storing.sealing import CATALOGUE

_MANIFEST = "backup.json"
_FORMAT = 1
_NEW = ".new"
_COPY = ".copy"
_BLOCK = 1 << 20


@dataclass(frozen=True, slots=True)
class Manifest:
    """What is in a backup.

    Attributes:
        created: When it was made (UTC).
        root: The articles folder that the store was read from, or None.
        articles: How many articles it holds.
        digests: SHA-256 of every file, by its name in the archive.
    """

    created: datetime
    root: str | None
    articles: int
    digests: Mapping[str, str]


def write_backup(file: Path, databases: Mapping[str, Path]) -> Manifest:
    """Copy ``databases`` into the archive ``file``; it is there when it has been verified.

    Args:
        file: The archive; a backup that is there is replaced in the last step.
        databases: SQLite files by their names in the archive; ``CATALOGUE`` is one of them.

    Raises:
        UserError: There is another file of that name.
        OperatorError: A file cannot be read or is damaged, or the archive cannot be written.
    """
    if file.exists() and not zipfile.is_zipfile(file):
        raise UserError(f"{file} is there and is no backup; choose another name.")
    copies = {name: file.with_name(f"{file.name}.{name}{_COPY}") for name in databases}
    new = file.with_name(file.name + _NEW)
    try:
        for name, copy in copies.items():
            _copy(databases[name], copy)
        manifest = _described(copies)
        _archive(new, copies, manifest)
        _verify(new, manifest)
        new.replace(file)
    except OSError as error:
        raise OperatorError(f"The backup {file} cannot be written: {error}.") from error
    finally:
        for left in (*copies.values(), new):
            _remove(left)
    return manifest


def read_manifest(file: Path) -> Manifest:
    """Return what is in a backup.

    Raises:
        UserError: It is no backup, or one of another version.
    """
    try:
        with zipfile.ZipFile(file) as archive:
            told = json.loads(archive.read(_MANIFEST))
        return _manifest(told)
    except FileNotFoundError as error:
        raise UserError(f"There is no file {file}.") from error
    except (OSError, zipfile.BadZipFile, KeyError, ValueError, TypeError) as error:
        raise UserError(f"{file} is no backup that can be read here ({error}).") from error


def restore(file: Path, databases: Mapping[str, Path]) -> None:
    """Put the files of a backup in their places, each as a whole, after all have been verified.

    Args:
        file: The backup.
        databases: Where each of its files belongs, by its name in the archive; what is there is
            replaced.

    Raises:
        UserError: It is no backup, or is damaged.
        OperatorError: The files cannot be written.
    """
    manifest = read_manifest(file)
    wanted = [name for name in databases if name in manifest.digests]
    written = {name: databases[name].with_name(databases[name].name + _NEW) for name in wanted}
    try:
        _extract(file, manifest, written)
        if CATALOGUE in written:
            _require_sound(written[CATALOGUE])
        for name, new in written.items():
            _settle(databases[name])
            new.replace(databases[name])
    except OSError as error:
        raise OperatorError(f"The backup {file} cannot be restored: {error}.") from error
    finally:
        for left in written.values():
            _remove(left)


def _copy(database: Path, copy: Path) -> None:
    """Copy a SQLite file as it is at this moment, whoever writes to it."""
    _remove(copy)
    copy.touch(mode=0o600)  # the bot's file names people
    address = f"{database.resolve().as_uri()}?mode=ro"
    try:
        with (
            closing(sqlite3.connect(address, uri=True)) as source,
            closing(sqlite3.connect(copy)) as target,
        ):
            source.backup(target)
    except sqlite3.Error as error:
        raise OperatorError(
            f"{database} cannot be read ({error}); run 'whosays doctor --repair'."
        ) from error


def _described(copies: Mapping[str, Path]) -> Manifest:
    _require_sound(copies[CATALOGUE])
    with closing(Catalogue(copies[CATALOGUE])) as catalogue:
        root, articles = catalogue.meta("root"), catalogue.holdings.counts().articles
    digests = {name: _digest(copy) for name, copy in copies.items()}
    return Manifest(datetime.now(UTC), root, articles, digests)


def _require_sound(file: Path) -> None:
    with closing(Catalogue(file)) as catalogue:
        fault = next(catalogue_faults(catalogue, passages=False), None)
    if fault is not None:
        raise OperatorError(
            f"The catalogue is damaged ({fault.subject}: {fault.what}); "
            "run 'whosays doctor --repair'."
        )


def _archive(new: Path, copies: Mapping[str, Path], manifest: Manifest) -> None:
    _remove(new)
    new.touch(mode=0o600)
    told = {
        "format": _FORMAT,
        "created": manifest.created.isoformat(),
        "root": manifest.root,
        "articles": manifest.articles,
        "sha256": dict(manifest.digests),
    }
    with zipfile.ZipFile(new, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr(_MANIFEST, json.dumps(told, indent=1))
        for name, copy in copies.items():
            archive.write(copy, name)
    with new.open("rb") as stream:
        os.fsync(stream.fileno())


def _verify(new: Path, manifest: Manifest) -> None:
    """Read the archive back from the disk.

    Raises:
        OperatorError: It does not hold what was written.
    """
    try:
        with zipfile.ZipFile(new) as archive:
            for name, digest in manifest.digests.items():
                with archive.open(name) as stream:
                    _require(_digest_of(stream), digest, name)
    except (zipfile.BadZipFile, KeyError) as error:
        raise OperatorError(
            f"What was written of the backup cannot be read back ({error}); check that disk."
        ) from error


def _manifest(told: Any) -> Manifest:
    if told["format"] != _FORMAT:
        raise ValueError(f"its format is {told['format']}, needed is {_FORMAT}")
    return Manifest(
        datetime.fromisoformat(told["created"]),
        told["root"],
        int(told["articles"]),
        {str(name): str(digest) for name, digest in told["sha256"].items()},
    )


def _extract(file: Path, manifest: Manifest, written: Mapping[str, Path]) -> None:
    try:
        with zipfile.ZipFile(file) as archive:
            for name, new in written.items():
                _remove(new)
                new.touch(mode=0o600)
                with archive.open(name) as source, new.open("wb") as target:
                    shutil.copyfileobj(source, target)
                    target.flush()
                    os.fsync(target.fileno())
                _require(_digest(new), manifest.digests[name], name)
    except (zipfile.BadZipFile, zlib.error, KeyError, EOFError) as error:
        raise UserError(f"The backup {file} is damaged ({error}); use another one.") from error


def _settle(database: Path) -> None:
    """Delete the logs of a database that is replaced: they would be played into the new one."""
    for ending in ("-wal", "-shm"):
        database.with_name(database.name + ending).unlink(missing_ok=True)


def _require(digest: str, wanted: str, name: str) -> None:
    if digest != wanted:
        raise zipfile.BadZipFile(f"{name} is not what was saved")


def _digest(file: Path) -> str:
    with file.open("rb") as stream:
        return _digest_of(stream)


def _digest_of(stream: IO[bytes]) -> str:
    digest = hashlib.sha256()
    while block := stream.read(_BLOCK):
        digest.update(block)
    return digest.hexdigest()


def _remove(file: Path) -> None:
    file.unlink(missing_ok=True)
    _settle(file)
