"""Folders of files to articles; what cannot be read is rejected by name, and the rest goes on."""

import os
import stat
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from index.articles import Article
from index.errors import UserError
from index.loading.decoding import UnreadableError
from index.loading.entries import BadEntry, Entry
from index.loading.file_kinds import NOT_READ_YET, READ, largest, suffix_of, too_large
from index.loading.formats import read_entries
from index.loading.inference import complete
from index.loading.metadata import Metadata
from index.loading.sidecars import NAMES as SIDECAR_NAMES
from index.loading.sidecars import Sidecar, read_sidecar

ADDED = "added"
"""The name of what was added by hand, file by file and page by page; it is not read again."""

_GONE = "-"
_LISTED = READ | NOT_READ_YET


@dataclass(frozen=True, slots=True)
class Folder:
    """A folder of articles, or a single file.

    Attributes:
        path: Where it is.
        name: Empty for the main folder, whose article ids are paths relative to it. Every other
            folder has a name, which goes before the path and a slash in the ids of its articles.
        defaults: What is true of its articles where neither a file nor a list beside it says
            otherwise; of web pages in any case.
    """

    path: Path
    name: str = ""
    defaults: Metadata = field(default_factory=Metadata)

    @property
    def prefix(self) -> str:
        """What goes before the relative path in ids."""
        return f"{self.name}/" if self.name else ""

    @property
    def stamp(self) -> str:
        """A string that changes when the defaults do; empty where there are none."""
        told = (self.defaults.outlet or "", self.defaults.language or "")
        return "|".join(told) if any(told) else ""


@dataclass(frozen=True, slots=True)
class SourceFile:
    """A file that may hold articles.

    Attributes:
        place: The folder that it lies in.
        name: Its name there.
        key: Its path relative to the articles folder, with forward slashes; the name of a further
            folder goes before it.
        stamp: A string that changes when the file or a metadata list that applies to it does.
        sidecars: The metadata lists that apply to it, the nearest folder's first.
        folder: The folder that it was found in.
    """

    place: Path
    name: str
    key: str
    stamp: str
    sidecars: tuple[Sidecar, ...]
    folder: "Folder"

    @property
    def path(self) -> Path:
        """Where it is; most files have not changed, and nobody asks."""
        return self.place / self.name


@dataclass(frozen=True, slots=True)
class Rejection:
    """A file, or one entry of it, that is not indexed, and why in a few words."""

    key: str
    reason: str


def source_files(root: Path) -> Iterator[SourceFile]:
    """Yield the files of the main folder ``root`` (``files_of``)."""
    return files_of(Folder(root))


def files_of(folder: Folder) -> Iterator[SourceFile]:
    """Yield the files of ``folder`` that may hold articles, in the order of their keys.

    Hidden files, README.md and metadata lists are left out, and so are other kinds of files; but
    documents that are not read yet, unreadable folders and metadata lists that are malformed are
    yielded, so that ``load`` rejects them by name.

    Raises:
        UserError: There is no such folder, or it cannot be read.
    """
    root = folder.path
    check_root(root)
    if root.is_file():
        yield _source(root.parent, root.name, root.name, folder, tuple(_lists_in(root.parent)))
        return
    yield from sorted(_walked(folder), key=lambda source: source.key)


def check_root(root: Path) -> None:
    """Make sure that ``root`` is a folder, or one file, that can be read.

    Raises:
        UserError: It is not; the message says why.
    """
    if root.is_file():
        if suffix_of(root.name) not in READ | NOT_READ_YET:
            kinds = ", ".join(sorted(READ))
            raise UserError(f"{root} is not a kind of file that is read; these are: {kinds}.")
        return
    try:
        os.scandir(root).close()
    except FileNotFoundError as error:
        raise UserError(f"There is no folder or file {root}.") from error
    except OSError as error:
        raise UserError(f"The folder {root} cannot be read: {error.strerror}.") from error


def load(source: SourceFile) -> Iterator[Article | Rejection]:
    """Yield the articles of one file, and a rejection for each part that is none. Never raises."""
    try:
        data = _read(source.path)
    except UnreadableError as error:
        yield Rejection(source.key, str(error))
        return
    beside = Metadata()
    for sidecar in source.sidecars:
        beside = beside.filled_from(sidecar.about(source.path))
    beside = beside.filled_from(source.folder.defaults)
    seen: set[str] = set()
    for entry in read_entries(data, suffix_of(source.path.name)):
        key = source.key if entry.key is None else f"{source.key}#{entry.key}"
        if key in seen:
            yield Rejection(key, "another entry of the same file has the same id")
            continue
        seen.add(key)
        yield _article(key, entry, beside, source.folder)


def _article(
    key: str, entry: Entry | BadEntry, beside: Metadata, folder: Folder
) -> Article | Rejection:
    if isinstance(entry, BadEntry):
        return Rejection(key, entry.reason)
    if not any(character.isalpha() for character in entry.text):
        return Rejection(key, "it is empty" if not entry.text.strip() else "it has no words")
    trust_language = not entry.declared_by_page
    if entry.declared_by_page:
        trust_language = beside.language is not None
        known = beside.filled_from(entry.metadata)
    else:
        # What a file's own kind merely suggests gives way to what people say of it.
        known = entry.metadata.stated().filled_from(beside).filled_from(entry.metadata)
    path = key.removeprefix(folder.prefix)
    return complete(key, entry.text, known, trust_language=trust_language, path=path)


def _walked(folder: Folder) -> Iterator[SourceFile]:
    """Yield the files of ``folder``; what all files of a place share is looked up once."""
    unreadable: list[Path] = []
    lists: dict[str, tuple[Sidecar, ...]] = {}
    for place, names, files in os.walk(
        folder.path, onerror=lambda error: unreadable.append(Path(error.filename))
    ):
        names[:] = [name for name in names if not name.startswith(".")]
        here = Path(place)
        lists[place] = (*_lists_in(here), *lists.get(os.path.dirname(place), ()))  # noqa: PTH120 -- as os.walk joined them
        inside = here.relative_to(folder.path).as_posix()
        before = "" if inside == "." else f"{inside}/"
        for name in files:
            if _is_candidate(here, name):
                yield _source(here, name, before + name, folder, lists[place])
    for path in unreadable:
        inside = path.relative_to(folder.path).as_posix()
        yield _source(path.parent, path.name, inside, folder, ())


def _is_candidate(place: Path, name: str) -> bool:
    if name in SIDECAR_NAMES:
        return _is_malformed(place / name)
    hidden = name.startswith(".") or name.casefold() == "readme.md"
    return not hidden and suffix_of(name) in _LISTED


def _is_malformed(sidecar: Path) -> bool:
    try:
        read_sidecar(Sidecar(sidecar, _stamp(sidecar)))
    except UnreadableError:
        return True
    return False


def _source(
    place: Path, name: str, inside: str, folder: Folder, sidecars: tuple[Sidecar, ...]
) -> SourceFile:
    """Return the file ``name`` of ``place``, which is ``inside`` of its folder."""
    stamp = _stamp(os.path.join(place, name))  # noqa: PTH118 -- of a hundred thousand in a row
    if sidecars or folder.stamp:
        stamps = [stamp, *(sidecar.stamp for sidecar in sidecars), folder.stamp]
        stamp = " ".join(filter(None, stamps))
    key = folder.prefix + inside
    if not key.isascii():
        key = key.encode("utf-8", "surrogateescape").decode("utf-8", "replace")
    return SourceFile(place, name, key, stamp, sidecars, folder)


def _lists_in(place: Path) -> Iterator[Sidecar]:
    for name in SIDECAR_NAMES:
        if (place / name).is_file():
            yield Sidecar(place / name, _stamp(place / name))


def _stamp(path: str | Path) -> str:
    try:
        status = os.stat(path)  # noqa: PTH116 -- as above
    except OSError:
        return _GONE
    return f"{status.st_size}:{status.st_mtime_ns}"


def _read(path: Path) -> bytes:
    """Return the bytes of one file.

    Raises:
        UnreadableError: It is not a file that is read, too large, or cannot be opened.
    """
    suffix = suffix_of(path.name)
    if path.name in SIDECAR_NAMES:
        read_sidecar(Sidecar(path, _stamp(path)))
    if suffix in NOT_READ_YET:
        kind = suffix[1:].upper()
        raise UnreadableError(f"{kind} is not read yet; save it as text or HTML")
    try:
        status = path.stat()
        if stat.S_ISDIR(status.st_mode):
            raise UnreadableError("this folder cannot be read")
        if not stat.S_ISREG(status.st_mode):
            raise UnreadableError("it is not a regular file")
        if status.st_size > largest(suffix):
            raise UnreadableError(too_large(suffix))
        return path.read_bytes()
    except FileNotFoundError as error:
        raise UnreadableError("it is gone") from error
    except OSError as error:
        raise UnreadableError(f"it cannot be read: {error.strerror}") from error
