"""A folder of articles against what is indexed: apply the differences, and report them.

The order of writing makes it safe to kill at any moment. First the ids of new chunks are noted
as garbage, then their vectors and words are written, and last one transaction of the catalogue
stores the articles, takes the ids off the note and puts replaced ones on it. Until then nothing
new is found, for retrieval ignores what the catalogue lacks; and what a kill leaves behind is
garbage by name, swept out when the store is next opened.
"""

import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

from index.articles import Article, Chunk
from index.catalogue import Arrival, Catalogue, Change, FinishedSource, StoredSource
from index.loading import Rejection, SourceFile, load, source_files
from index.search_index import SearchIndex
from index.splitting import split

_BATCH = 500
"""Chunks, or files, a transaction: what a kill can lose, and what is held in memory at once."""

_UNFINISHED = "-"
"""The stamp of a file of many articles that is written in part: it is read again after a kill."""


@dataclass(frozen=True, slots=True)
class Progress:
    """How far a refresh is: files done, files in all, the one at hand, and articles met so far."""

    done: int
    total: int
    key: str
    articles: int = 0


@dataclass(frozen=True, slots=True)
class RefreshReport:
    """What a refresh did. Numbers count articles.

    Attributes:
        new: Indexed for the first time.
        changed: Indexed again, because a field or the text differs.
        unchanged: Left as they were.
        removed: Taken out, because their file or entry is gone or now rejected.
        rejected: Every file and entry that is not indexed, with the reason, also from before.
        seconds: Wall-clock time.
    """

    new: int = 0
    changed: int = 0
    unchanged: int = 0
    removed: int = 0
    rejected: tuple[Rejection, ...] = ()
    seconds: float = 0.0


@dataclass(slots=True)
class _Batch:
    """What has been read and not yet written."""

    arrivals: list[Arrival] = field(default_factory=list)
    finished: list[FinishedSource] = field(default_factory=list)
    chunks: int = 0


@dataclass(slots=True)
class _Tally:
    new: int = 0
    changed: int = 0
    unchanged: int = 0
    removed: int = 0
    rejected: list[Rejection] = field(default_factory=list)

    @property
    def articles(self) -> int:
        return self.new + self.changed + self.unchanged


class Refresh:
    """One comparison of a folder with a store."""

    def __init__(self, catalogue: Catalogue, index: SearchIndex) -> None:
        self._catalogue = catalogue
        self._index = index
        self._batch = _Batch()
        self._tally = _Tally()

    def run(
        self, root: Path, progress: Callable[[Progress], None], *, reread: bool = False
    ) -> RefreshReport:
        """Make the store hold what ``root`` holds, and nothing else.

        Args:
            root: The articles folder.
            progress: Called after each file, and after each batch of a file of many articles.
            reread: Read files whose stamp is unchanged too; what they give may have changed with
                the reader. An article that comes out the same is left as it is.

        Raises:
            UserError: There is no such folder.
            IndexUnavailableError: The store cannot be written.
        """
        started = time.perf_counter()
        files = list(source_files(root))
        self._index.sweep()
        stored, rejections = self._catalogue.sources(), self._catalogue.rejections()
        for number, file in enumerate(files, start=1):
            known = stored.get(file.key)
            if known and known.stamp == file.stamp and not reread:
                self._keep(known, rejections.get(file.key, []))
            else:
                for _ in self._read(file):
                    progress(Progress(number - 1, len(files), file.key, self._tally.articles))
            if self._batch.chunks >= _BATCH or len(self._batch.finished) >= _BATCH:
                self._write()
            progress(Progress(number, len(files), file.key, self._tally.articles))
        self._write()
        self._remove(stored, {file.key for file in files})
        return self._report(time.perf_counter() - started)

    def _keep(self, known: StoredSource, rejections: list[tuple[str, str]]) -> None:
        self._tally.unchanged += known.articles
        self._tally.rejected += [Rejection(key, reason) for key, reason in rejections]

    def _read(self, file: SourceFile) -> Iterator[None]:
        """Read one file into the batch: its changed articles, and what it no longer gives.

        Yields whenever the batch was full and has been written, and the file goes on.
        """
        before = self._catalogue.fingerprints(file.key)
        given: set[str] = set()
        rejected: list[Rejection] = []
        for item in load(file):
            if self._batch.chunks >= _BATCH:
                self._batch.finished.append(FinishedSource(file.key, _UNFINISHED))
                self._write()
                yield
            if isinstance(item, Rejection):
                rejected.append(item)
                continue
            given.add(item.id)
            self._compare(file, item, before.get(item.id))
        gone = tuple(before.keys() - given)
        self._batch.finished.append(
            FinishedSource(
                file.key, file.stamp, tuple((bad.key, bad.reason) for bad in rejected), gone
            )
        )
        self._tally.removed += len(gone)
        self._tally.rejected += rejected

    def _compare(self, file: SourceFile, article: Article, before: str | None) -> None:
        if article.fingerprint == before:
            self._tally.unchanged += 1
            return
        chunks = split(article)
        self._batch.arrivals.append(Arrival(file.key, article, chunks))
        self._batch.chunks += len(chunks)
        if before is None:
            self._tally.new += 1
        else:
            self._tally.changed += 1

    def _write(self) -> None:
        batch, self._batch = self._batch, _Batch()
        if not batch.finished:
            return
        pieces: list[tuple[Article, Chunk]] = [
            (arrival.article, chunk) for arrival in batch.arrivals for chunk in arrival.chunks
        ]
        if pieces:
            self._catalogue.journal(chunk.id for _, chunk in pieces)
            self._index.write(pieces)
        self._catalogue.apply(Change(arrivals=batch.arrivals, finished=batch.finished))
        self._index.sweep()

    def _remove(self, stored: dict[str, StoredSource], present: set[str]) -> None:
        vanished = [key for key in stored if key not in present]
        if vanished:
            self._catalogue.apply(Change(removed_sources=vanished))
            self._index.sweep()
        self._tally.removed += sum(stored[key].articles for key in vanished)

    def _report(self, seconds: float) -> RefreshReport:
        tally = self._tally
        return RefreshReport(
            tally.new,
            tally.changed,
            tally.unchanged,
            tally.removed,
            tuple(tally.rejected),
            seconds,
        )
