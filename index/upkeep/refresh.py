"""A folder of articles against what is indexed of it: apply the differences, and report them.

What came by another channel is left alone, whatever the folder holds.
"""

import time
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import datetime
from itertools import chain, count
from pathlib import Path

from index.catalogue.catalogue import Catalogue
from index.catalogue.changes import Change
from index.catalogue.channels import Channel, FinishedSource, StoredSource
from index.clock import utc_now
from index.loading.loading import ADDED, Folder, Rejection, SourceFile, files_of, load
from index.loading.metadata import Metadata
from index.storing.derived_index import DerivedIndex
from index.upkeep.intake import ELSEWHERE, Intake
from index.upkeep.recording import Recorder
from index.upkeep.reports import Progress, RefreshReport

_KEPT_TOLD = 100
"""Of so many files that have not changed, one is told: they are passed in microseconds."""
_UNFINISHED = "-"
"""The stamp of a file of many articles that is written in part: it is read again after a kill."""


class Refresh:
    """One comparison of a folder with a store."""

    def __init__(
        self,
        catalogue: Catalogue,
        index: DerivedIndex,
        now: Callable[[], datetime] = utc_now,
        recorder: Recorder | None = None,
    ) -> None:
        self._catalogue = catalogue
        self._now = now
        self._intake = Intake(catalogue, index, now, recorder)

    def run(
        self, folder: Folder, progress: Callable[[Progress], None], *, reread: bool = False
    ) -> RefreshReport:
        """Make the store hold of this folder what it holds, and nothing else.

        Args:
            folder: The folder.
            progress: Called after each file that is read, after each batch of a file of many
                articles, and now and then while files are passed that have not changed.
            reread: Read files whose stamp is unchanged too; what they give may have changed with
                the reader. An article that comes out the same is left as it is.

        Raises:
            UserError: There is no such folder.
            IndexUnavailableError: The store cannot be written.
        """
        started = time.perf_counter()
        files = list(files_of(folder))
        self._intake.begin()
        stored, rejections = (
            self._catalogue.channels.sources(folder.name),
            self._catalogue.channels.rejections(),
        )
        changed = [file for file in files if reread or _is_changed(file, stored.get(file.key))]
        to_read = {file.key: _size(file) for file in changed}
        tell = _Telling(progress, len(files), sum(to_read.values()))
        for number, file in enumerate(files, start=1):
            if file.key in to_read:
                for _ in self._read(file, folder.name):
                    tell(number - 1, file.key, self._intake.articles)
            else:
                self._intake.keep(stored[file.key].articles, rejections.get(file.key, []))
            if self._intake.full:
                self._intake.write()
            tell.read(to_read.get(file.key, 0))
            if file.key in to_read or number % _KEPT_TOLD == 0 or number == len(files):
                tell(number, file.key, self._intake.articles)
        self._remove(stored, {file.key for file in files})
        now = self._now()
        self._intake.write(Channel(folder.name, "folder", str(folder.path.resolve()), now, now))
        return self._intake.report(time.perf_counter() - started)

    def add(self, path: Path, told: Metadata) -> tuple[RefreshReport, tuple[str, ...]]:
        """Take in one file, wherever it lies, and leave all others alone.

        Args:
            path: The file.
            told: What is true of its articles where it does not say otherwise.

        Returns:
            The report, and the ids of the articles that the file gave.

        Raises:
            UserError: There is no such file, or it is of no kind that is read.
            IndexUnavailableError: The store cannot be written.
        """
        started = time.perf_counter()
        (found,) = files_of(Folder(path, ADDED, told))
        place = str(path.resolve())
        file = replace(found, key=self._free_key(found.key, place), stamp=place)
        self._intake.begin()
        for _ in self._read(file, ADDED):
            pass
        now = self._now()
        self._intake.write(Channel(ADDED, ADDED, "", now, now))
        given = tuple(self._catalogue.fingerprints(file.key))
        return self._intake.report(time.perf_counter() - started), given

    def _free_key(self, key: str, place: str) -> str:
        """Return ``key``, with a number where another file of that name has been added before."""
        stem, dot, suffix = key.rpartition(".")
        keys = chain([key], (f"{stem}-{number}{dot}{suffix}" for number in count(2)))
        return next(free for free in keys if self._is_free(free, place))

    def _is_free(self, key: str, place: str) -> bool:
        known = self._catalogue.channels.source(key)
        if known is None:  # another machine may have one
            return not self._catalogue.fingerprints(key)
        return known.stamp == place

    def drop(self, channel: str) -> RefreshReport:
        """Take out of the store all that came by ``channel``."""
        started = time.perf_counter()
        self._remove(self._catalogue.channels.sources(channel), set())
        self._catalogue.apply(Change(removed_channels=[channel]))
        return self._intake.report(time.perf_counter() - started)

    def _read(self, file: SourceFile, channel: str) -> Iterator[None]:
        """Take one file in: its changed articles, and what it no longer gives.

        Yields whenever the batch was full and has been written, and the file goes on.
        """
        owner = self._catalogue.channels.source(file.key)
        if owner is not None and owner.channel != channel:
            self._intake.keep(0, [(file.key, _TAKEN)])
            return
        before = self._catalogue.fingerprints(file.key)
        reread = owner is not None and owner.stamp == file.stamp
        given: set[str] = set()
        rejected: list[Rejection] = []
        elsewhere: set[str] = set()
        refused = False
        for item in load(file):
            if self._intake.full:
                self._intake.finish(FinishedSource(file.key, _UNFINISHED, channel=channel))
                self._intake.write()
                yield
            if isinstance(item, Rejection):
                rejected.append(item)
                continue
            if self._intake.is_elsewhere(item, before.get(item.id)):
                rejected.append(Rejection(item.id, ELSEWHERE))
                elsewhere.add(item.id)
                continue
            if self._intake.take(file.key, item, before.get(item.id), reread=reread):
                given.add(item.id)
            else:
                refused = True
        if refused and not (given or rejected or before):
            return  # of what was taken down, not even the file's name is kept
        reasons = tuple((bad.key, bad.reason) for bad in rejected)
        gone = tuple(before.keys() - given - elsewhere)
        stamp = _UNFINISHED if elsewhere else file.stamp
        self._intake.finish(FinishedSource(file.key, stamp, reasons, gone, channel))

    def _remove(self, stored: dict[str, StoredSource], present: set[str]) -> None:
        vanished = [key for key in stored if key not in present]
        self._intake.write()
        self._intake.remove(vanished, sum(stored[key].articles for key in vanished))


class _Telling:
    """Tells progress by files, and by the bytes that have to be read."""

    def __init__(self, progress: Callable[[Progress], None], files: int, size: int) -> None:
        self._progress, self._files, self._size = progress, files, size
        self._bytes = 0

    def read(self, size: int) -> None:
        self._bytes += size

    def __call__(self, done: int, key: str, articles: int) -> None:
        self._progress(Progress(done, self._files, key, articles, self._bytes, self._size))


_TAKEN = "another source has a file of this name; give the folder another name"


def _is_changed(file: SourceFile, known: StoredSource | None) -> bool:
    return known is None or known.stamp != file.stamp


def _size(file: SourceFile) -> int:
    try:
        return file.path.stat().st_size
    except OSError:
        return 0
