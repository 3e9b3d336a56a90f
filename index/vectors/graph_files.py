"""Chroma's graph files without what they pick up by chance.

Chroma gives a graph room for a hundred vectors or more and writes all of it to disk, the unused
part as it finds it in memory: pieces of whatever the process held before, article texts and ids
among them (measured with Chroma 1.5.9). Here the unused part is overwritten with zeros.
"""

import struct
from pathlib import Path

_HEADER = struct.Struct("<iQQQQ")
"""Version, offset of the vectors, room for elements, elements, and bytes of one."""
_VERSION = 1
_BYTES_OF_LENGTH = 4
_AT_ONCE = 1 << 20


def clear_unused(folder: Path) -> None:
    """Overwrite what is unused in all graphs under ``folder``, which nobody may have open.

    Files in another form than the one known are left alone.

    Raises:
        OSError: A file cannot be written.
    """
    for header in folder.glob("*/header.bin"):
        told = header.read_bytes()[: _HEADER.size]
        if len(told) < _HEADER.size:
            continue
        version, _, room, elements, size = _HEADER.unpack(told)
        if version == _VERSION:
            _clear(header.with_name("data_level0.bin"), elements * size, room * size)
            _clear(
                header.with_name("length.bin"),
                elements * _BYTES_OF_LENGTH,
                room * _BYTES_OF_LENGTH,
            )


def _clear(file: Path, start: int, end: int) -> None:
    if not file.exists() or file.stat().st_size != end:
        return
    with file.open("r+b") as stream:
        stream.seek(start)
        while start < end:
            start += stream.write(bytes(min(_AT_ONCE, end - start)))
