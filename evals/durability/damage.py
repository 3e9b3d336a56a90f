"""Damage to the files of a store, of the kinds that disks, people and programs do."""

import random
from collections.abc import Callable, Iterator
from pathlib import Path

from index.storing.sealing import SEAL


def _halve(file: Path, data: bytes) -> None:
    file.write_bytes(data[: len(data) // 2])


def _zero_the_middle(file: Path, data: bytes) -> None:
    first, last = len(data) // 3, 2 * len(data) // 3
    file.write_bytes(data[:first] + bytes(last - first) + data[last:])


def _fill_with_garbage(file: Path, data: bytes) -> None:
    file.write_bytes(random.Random(7).randbytes(max(len(data), 64)))  # noqa: S311 - no secret


def _delete(file: Path, _: bytes) -> None:
    file.unlink()


KINDS: dict[str, Callable[[Path, bytes], None]] = {
    "halved": _halve,
    "zeroed": _zero_the_middle,
    "garbage": _fill_with_garbage,
    "deleted": _delete,
}
"""Name to what it does to a file that held certain bytes."""


def damage(file: Path, kind: str) -> None:
    """Damage one file in the way that ``kind`` names."""
    KINDS[kind](file, file.read_bytes())


def files_of(store: Path) -> Iterator[Path]:
    """Yield one file of every kind in a store, relative to it: one collection, one segment."""
    seen: set[str] = set()
    for path in sorted(store.rglob("*")):
        name = path.relative_to(store)
        kind = name.suffix if name.parts[0] == "words" and name.suffix != ".json" else name.name
        wanted = path.is_file() and path.suffix != ".lock" and path.name != "lock"
        if wanted and kind not in seen:
            seen.add(kind)
            yield name


def is_seal(file: Path) -> bool:
    """Tell whether it is the list of the files, which nothing else depends on."""
    return file.name == SEAL
