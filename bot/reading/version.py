"""Which reader this is: a hash of all that decides what is read in an article."""

import hashlib
import os
import platform
from collections.abc import Iterator
from functools import cache
from importlib import metadata
from pathlib import Path

from index.made_tables import made_table

_ROOT = Path(__file__).resolve().parent.parent.parent
_WHAT_READS = ("index", "bot/reading")
_ALONE = "bot/claims.py"
_SUFFIXES = (".py", ".toml")
_LIBRARIES = ("babel", "num2words")


@cache
def readers_version() -> str:
    """Return a hash of all that decides what is read: code, language packs, libraries.

    To read all files again takes as long as to ask for ten articles, so the hash is kept for as
    long as no file has another size or has been written.
    """
    files = sorted(_files())
    stamps = [*_libraries(), *map(_stamp, files)]
    version: str = made_table("version", repr(stamps).encode(), lambda: _hashed(files))
    return version


def _hashed(files: list[str]) -> str:
    digest = hashlib.blake2b(digest_size=16)
    for library in _libraries():
        digest.update(f" {library}".encode())
    for file in files:
        content = _ROOT.joinpath(file).read_bytes()
        digest.update(f" {file} {len(content)} ".encode())
        digest.update(content)
    return digest.hexdigest()


def _libraries() -> list[str]:
    versions = (f"{library} {metadata.version(library)}" for library in _LIBRARIES)
    return [platform.python_version(), *versions]


def _files() -> Iterator[str]:
    """Yield the paths of the files, as they stand in the folder of the program."""
    yield _ALONE
    for folder in _WHAT_READS:
        for place, _, names in os.walk(_ROOT / folder):
            inside = os.path.relpath(place, _ROOT)
            yield from (f"{inside}/{name}" for name in names if name.endswith(_SUFFIXES))


def _stamp(file: str) -> tuple[str, int, int, int, int]:
    """Return what changes of a file when it is written or replaced.

    The time of the last change cannot be set, unlike that of the last writing.
    """
    told = _ROOT.joinpath(file).stat()
    return file, told.st_size, told.st_mtime_ns, told.st_ctime_ns, told.st_ino
