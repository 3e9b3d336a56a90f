"""The corpus: articles go in by folder, passages come out by question."""

import logging
from collections.abc import Callable, Collection, Sequence
from datetime import datetime
from functools import cached_property
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, Self

from index.catalogue.changes import Change
from index.catalogue.channels import Channel
from index.clock import utc_now
from index.embedding.embedding import Embedder
from index.readable_corpus import ReadableCorpus
from index.searching.search import AsItStands, Wording
from index.storing.derived_index import Notice
from index.storing.open_store import OpenStore, StoreSettings
from index.upkeep.forgetting import Forgetting, Forgotten, Target

if TYPE_CHECKING:
    from index.articles import Article
    from index.loading.loading import Folder, Rejection
    from index.loading.metadata import Metadata
    from index.sharing.server_address import ServerAddress
    from index.upkeep.reports import Progress, RefreshReport
    from index.upkeep.upkeep import Upkeep

_log = logging.getLogger(__name__)


class Corpus(ReadableCorpus):
    """One store of articles. One process at a time; safe to use from several threads.

    Opening is quick. Vectors and words are opened at the first search or refresh, or by ``warm``.
    """

    @classmethod
    def open(  # noqa: PLR0913 -- two parts, and how they are put to use
        cls,
        folder: Path,
        embedder: Embedder,
        *,
        wording: Wording | None = None,
        former: Callable[[str], Embedder] | None = None,
        notice: Notice = _log.warning,
        now: Callable[[], datetime] = utc_now,
        server: "ServerAddress | None" = None,
        taken_down: Callable[[Sequence[str]], object] | None = None,
    ) -> Self:
        """Take the store in ``folder``, creating it if there is none.

        Args:
            folder: Where the store lies, or will lie.
            embedder: What makes vectors of passages and questions.
            wording: How passages are put to the embedder; None: as they stand.
            former: Returns the embedder of a name, for a store made with another than
                ``embedder``: it answers until ``rebuild`` is called. None: such a store is
                rebuilt when it is opened.
            notice: Called with one sentence where something had to be rebuilt.
            now: The time, with its zone: when changes were seen.
            server: The Chroma server by which machines share the corpus, of which this store is
                then a copy; None: the store has all of it.
            taken_down: Called with the ids of articles that another machine took down, to remove
                what is kept of them outside the store; what it raises is raised again.

        Raises:
            StoreInUseError: Another process has it.
            OperatorError: The folder cannot be written.
            UserError: The store is a copy of what is on a server, or it should be and is not.
            IndexUnavailableError: The catalogue cannot be read.
        """
        told = taken_down or _ignored
        wording = wording or AsItStands()
        settings = StoreSettings(embedder, wording, former, notice, now, server, told)
        return cls(OpenStore(folder, settings))

    @cached_property
    def _upkeep(self) -> "Upkeep":
        from index.upkeep.upkeep import Upkeep  # noqa: PLC0415 -- a question changes nothing

        return Upkeep(self._store)

    def close(self) -> None:
        """Give the store back; a second call does nothing."""
        self._store.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()

    def refresh(
        self,
        root: Path,
        progress: "Callable[[Progress], None] | None" = None,
        *,
        reread: bool = False,
    ) -> "RefreshReport":
        """Make the store hold what the folder ``root`` holds; what came otherwise stays.

        Only what is new or changed is read and embedded. Stopped or killed at any moment, it
        leaves a consistent store, and the next refresh goes on from there.

        Args:
            root: The main folder of articles.
            progress: Called after each file that is read, and now and then for others.
            reread: Read also files that have not changed since they were last read.

        Raises:
            UserError: There is no such folder.
            IndexUnavailableError: The store cannot be written.
        """
        from index.loading.loading import Folder  # noqa: PLC0415 -- as above

        return self.refresh_folder(Folder(root), progress, reread=reread)

    def refresh_folder(
        self,
        folder: "Folder",
        progress: "Callable[[Progress], None] | None" = None,
        *,
        reread: bool = False,
    ) -> "RefreshReport":
        """Do the same for any folder; the main one has no name."""
        return self._upkeep.refresh_folder(folder, progress or _ignored, reread=reread)

    def add(
        self, path: Path, told: "Metadata | None" = None
    ) -> "tuple[RefreshReport, tuple[Article, ...]]":
        """Take in one file, which is not read again unless it is added again.

        Args:
            path: The file.
            told: What is true of its articles where it does not say otherwise.

        Returns:
            The report, and the articles that the file gave.

        Raises:
            UserError: There is no such file, or it is of no kind that is read.
            IndexUnavailableError: The store cannot be written.
        """
        from index.loading.metadata import Metadata  # noqa: PLC0415 -- as above

        report, ids = self._upkeep.add(path, told or Metadata())
        return report, tuple(filter(None, map(self.article, ids)))

    def take(
        self,
        channel: Channel,
        items: "Sequence[Article | Rejection]",
        listed: Collection[str] = (),
    ) -> "RefreshReport":
        """Store what a reading of a feed, page or sitemap brought (``index.upkeep.outside``).

        Args:
            channel: As it is to be noted with the last of ``items``.
            items: Articles, whose ids are addresses, and what could not become one.
            listed: Names of the channels that are read now.

        Raises:
            IndexUnavailableError: The store cannot be written.
        """
        return self._upkeep.take(channel, items, listed)

    def note(self, channel: Channel) -> None:
        """Keep how reading a channel went, where it brought nothing."""
        self._catalogue.apply(Change(channels=[channel]))

    def drop(self, channel: str) -> int:
        """Take out a channel with all articles that came by it, and return how many."""
        return self._upkeep.drop(channel)

    def accept_loss(self) -> None:
        """Answer from what was saved of a damaged catalogue, though its folder cannot be read."""
        self._upkeep.accept_loss()

    def repair(self) -> None:
        """Make vectors and words anew from the stored articles, and say so.

        Raises:
            IndexUnavailableError: The passages cannot be embedded or stored now.
        """
        self._upkeep.repair()

    @property
    def awaits_rebuild(self) -> bool:
        """Whether the vectors in use come from another embedder than the one chosen."""
        return self._upkeep.awaits_rebuild

    def rebuild(self, progress: "Callable[[Progress], None] | None" = None) -> None:
        """Make all vectors anew with the embedder chosen, beside those in use, then switch.

        Questions are answered from the old ones meanwhile. Stopped or killed, it goes on from
        there the next time.

        Args:
            progress: Called after each few hundred passages, counting passages as files and bytes.

        Raises:
            IndexUnavailableError: The passages cannot be embedded or stored now.
        """
        self._upkeep.rebuild(progress or _ignored)

    def target(self, written: str) -> Target | None:
        """Return what an article's id, a page's address or an outlet's name stands for, or None."""
        self.catch_up()
        return Forgetting(self._catalogue).target(written)

    def forget(self, target: Target) -> Forgotten:
        """Take articles out for good: of their texts no trace is left in the store's folder.

        Questions wait for the last moment of it only. The files that the articles came from are
        left alone, and are refused from now on.

        Raises:
            IndexUnavailableError: The store cannot be written. What is left is wiped when it is
                opened the next time.
        """
        return self._upkeep.forget(target)

    @property
    def takedowns(self) -> int:
        """Changes while ``forget`` deletes: an answer that was begun may cite what is gone."""
        return self._store.wiper.takedowns

    def standing(self, pieces: Collection[str]) -> frozenset[str]:
        """Return those of ``pieces`` that are in a text, title or address of what is stored."""
        return Forgetting(self._catalogue).standing(pieces)

    def allow_again(self, written: str) -> int:
        """Lift the takedowns that refuse ``written``, and return how many there were."""
        self.catch_up()
        if self._store.replica is not None:
            return self._store.replica.allow_again(written)
        return self._catalogue.allow_again(written)


def _ignored(_: object) -> None:
    """Take no notice."""
