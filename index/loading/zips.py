"""Archives of articles: each file of a zip, in memory, as files of a folder are read."""

from collections.abc import Callable, Iterator
from pathlib import PurePosixPath
from zipfile import ZipInfo

from index.loading.decoding import UnreadableError, clean
from index.loading.entries import BadEntry, Entry, placed_in
from index.loading.file_kinds import NOT_READ_YET, READ, largest, suffix_of, too_large
from index.loading.packages import member, opened
from index.loading.sidecars import NAMES as SIDECAR_NAMES

_LARGEST_WHOLE = 512 * 1024**2
"""Bytes that all articles of one archive may have together, unpacked."""

_Read = Callable[[bytes, str], Iterator[Entry | BadEntry]]


def read_zip(data: bytes, read: _Read) -> Iterator[Entry | BadEntry]:
    """Yield what the files in a zip hold, keyed by their paths in it. Nothing is written to disk.

    Hidden files, README.md and kinds that are not read are passed over, as in folders.

    Args:
        data: The archive.
        read: Reads one file, given its bytes and suffix.

    Raises:
        UnreadableError: It cannot be opened, unpacks to too much, or holds no article.
    """
    with opened(data) as archive:
        members = [info for info in archive.infolist() if _is_candidate(info)]
        if not members:
            raise UnreadableError("there is no file in it that is read")
        if sum(info.file_size for info in members) > _LARGEST_WHOLE:
            limit = _LARGEST_WHOLE // 1024**2
            raise UnreadableError(f"it unpacks to more than {limit} MiB")
        for info in members:
            name, suffix = clean(info.filename), suffix_of(info.filename)
            try:
                _check(name, suffix)
                inner = member(archive, info, largest(suffix), too_large(suffix))
            except UnreadableError as error:
                yield BadEntry(name, str(error))
                continue
            yield from (placed_in(name, found) for found in read(inner, suffix))


def _is_candidate(info: ZipInfo) -> bool:
    path = PurePosixPath(info.filename)
    hidden = any(part.startswith((".", "__MACOSX")) for part in path.parts if part != "..")
    plain = not info.is_dir() and not hidden and path.name.casefold() != "readme.md"
    return plain and suffix_of(path.name) in READ | NOT_READ_YET


def _check(name: str, suffix: str) -> None:
    if PurePosixPath(name).name in SIDECAR_NAMES:
        raise UnreadableError("a list of metadata is not read in an archive; unpack the archive")
    if suffix in NOT_READ_YET:
        raise UnreadableError(f"{suffix[1:].upper()} is not read yet; save it as text or HTML")
