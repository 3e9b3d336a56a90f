"""Zip files, bounded: what can be packed small must not come out large."""

import struct
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZIP_STORED, BadZipFile, ZipFile, ZipInfo

from index.loading.decoding import UnreadableError

MOST_MEMBERS = 20_000
"""Files above which an archive is not opened."""

_ENTRY_START = b"PK\x01\x02"
_ENCRYPTED = 0x1
_HIGHEST_RATIO = 300
_SMALL = 256 * 1024
FAULTS = (
    BadZipFile, zlib.error, struct.error, EOFError, NotImplementedError, RuntimeError, ValueError,
    LookupError, OSError,
)  # fmt: skip
"""What reading a damaged zip file can raise."""


@contextmanager
def opened(data: bytes, kind: str = "zip file") -> Iterator[ZipFile]:
    """Open a zip file, which is called ``kind`` where it is none.

    Raises:
        UnreadableError: It is none, is damaged, or lists too many files.
    """
    if data.count(_ENTRY_START) > MOST_MEMBERS:
        raise UnreadableError(f"it holds more than {MOST_MEMBERS} files")
    try:
        archive = ZipFile(BytesIO(data))
    except FAULTS as error:
        raise UnreadableError(f"it is no {kind}, or a damaged one") from error
    with archive:
        yield archive


def member(archive: ZipFile, info: ZipInfo, largest: int, reason: str) -> bytes:
    """Return one file of ``archive``, in memory.

    Raises:
        UnreadableError: It is encrypted, damaged, packed in a rare way or suspiciously well, or
            larger than ``largest`` bytes, for which ``reason`` is given.
    """
    if info.flag_bits & _ENCRYPTED:
        raise UnreadableError("it is encrypted; save it without a password")
    if info.compress_type not in {ZIP_STORED, ZIP_DEFLATED}:
        raise UnreadableError("it is packed in a way that is not read; pack it with deflate")
    if info.file_size > largest:
        raise UnreadableError(reason)
    if info.file_size > max(_SMALL, _HIGHEST_RATIO * info.compress_size):
        raise UnreadableError("it is packed far smaller than an article can be")
    try:
        with archive.open(info) as file:
            data = file.read(largest + 1)
    except FAULTS as error:
        raise UnreadableError("it is damaged in its archive") from error
    if len(data) > largest:
        raise UnreadableError(reason)
    return data
