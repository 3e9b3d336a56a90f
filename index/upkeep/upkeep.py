"""What changes a store: readings go in, and what is lost or of another model is made anew.

One of these at a time; questions go on meanwhile.
"""

from collections.abc import Callable, Collection, Sequence
from pathlib import Path

from index.articles import Article
from index.catalogue.channels import Channel
from index.loading.loading import Folder, Rejection
from index.loading.metadata import Metadata
from index.storing.corpus_status import REFRESHED, ROOT
from index.storing.open_store import OpenStore
from index.storing.salvaging import INCOMPLETE
from index.storing.search_index import SearchIndex
from index.upkeep.forgetting import Forgotten, Target
from index.upkeep.outside import Outside
from index.upkeep.process_memory import give_memory_back
from index.upkeep.reembedding import awaits_rebuild, fill_vectors
from index.upkeep.refresh import Refresh
from index.upkeep.reports import Progress, RefreshReport
from index.vectors.chunk_vectors import ChunkVectors
from index.vectors.vector_writing import vectors_folder


class Upkeep:
    """Changes one open store. Its methods are those of ``Corpus``, which says what they take."""

    def __init__(self, store: OpenStore) -> None:
        self._store = store
        self._catalogue = store.catalogue
        self._settings = store.settings

    def refresh_folder(
        self, folder: Folder, progress: Callable[[Progress], None], *, reread: bool
    ) -> RefreshReport:
        """Make the store hold what a folder holds."""
        with self._store.writing():
            report = self._refresh().run(folder, progress, reread=reread)
            if not folder.name:
                self._catalogue.set_meta(ROOT, str(folder.path.resolve()))
                self._end_loss()
            self._has_changed()
        return report

    def add(self, path: Path, told: Metadata) -> tuple[RefreshReport, tuple[str, ...]]:
        """Take in one file; return the report and the ids of its articles."""
        with self._store.writing():
            report, ids = self._refresh().add(path, told)
            self._has_changed()
        return report, ids

    def take(
        self, channel: Channel, items: Sequence[Article | Rejection], listed: Collection[str]
    ) -> RefreshReport:
        """Store what a reading of something outside brought."""
        with self._store.writing():
            index = self._store.current_index()
            outside = Outside(
                self._catalogue, index, listed, self._settings.now, self._store.replica
            )
            report = outside.take(channel, items)
            self._has_changed()
        return report

    def drop(self, channel: str) -> int:
        """Take out a channel with its articles, and return how many."""
        with self._store.writing():
            report = self._refresh().drop(channel)
            self._has_changed()
        return report.removed

    def forget(self, target: Target) -> Forgotten:
        """Take articles out for good."""
        with self._store.writing():
            index = self._store.index()
            return self._store.wiper.forget(
                target, self._settings.now(), index, self._store.replica, self._store.searching
            )

    def accept_loss(self) -> None:
        """Answer from what was saved of a damaged catalogue."""
        with self._store.writing():
            self._end_loss()

    def repair(self) -> None:
        """Make vectors and words anew from the stored articles."""
        index = self._store.index()
        with self._store.writing():
            index.rebuild(self._settings.notice)

    @property
    def awaits_rebuild(self) -> bool:
        """Whether the vectors in use come from another embedder than the one chosen."""
        return awaits_rebuild(self._catalogue, self._settings.embedder)

    def rebuild(self, progress: Callable[[Progress], None]) -> None:
        """Make all vectors anew with the embedder chosen, beside those in use, then switch."""
        with self._store.writing():
            if not self.awaits_rebuild:
                return
            live = self._store.index()
            if not isinstance(live, SearchIndex):
                return  # machines that share vectors have agreed on one model for good
            chosen = self._settings.embedder
            beside = ChunkVectors(vectors_folder(self._store.folder, chosen))
            self._store.when_closed(beside.close)
            fill_vectors(beside, self._catalogue, chosen, self._settings.wording, progress)
            self._store.use(live.with_vectors(beside, chosen))

    def _refresh(self) -> Refresh:
        index = self._store.current_index()
        return Refresh(self._catalogue, index, self._settings.now, self._store.replica)

    def _end_loss(self) -> None:
        if self._catalogue.meta(INCOMPLETE) is not None:
            self._store.index().complete(self._settings.notice)
            self._catalogue.forget_meta(INCOMPLETE)

    def _has_changed(self) -> None:
        self._catalogue.set_meta(REFRESHED, self._settings.now().isoformat())
        self._store.save_space()
        self._store.index().vectors.prepare()
        give_memory_back()
