"""The corpus: articles go in by folder, passages come out by question."""

import logging
import threading
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import AbstractContextManager, ExitStack, contextmanager, nullcontext
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, Self

from index.article_memory import ArticleMemory
from index.articles import Article, Chunk, Passage
from index.changes import Change
from index.channels import Channel
from index.checking import Store
from index.chunk_vectors import ChunkVectors
from index.clock import utc_now
from index.derived_index import DerivedIndex, Notice
from index.embedding import Embedder
from index.errors import DamagedCatalogueError, DamagedIndexError, IndexUnavailableError
from index.forgetting import Forgetting, Forgotten, Target
from index.loading import Folder, Rejection, files_of
from index.metadata import Metadata
from index.opening import open_alone
from index.outside import Outside
from index.ownership import Ownership
from index.process_memory import give_memory_back
from index.recording import Recorder
from index.refresh import Refresh
from index.reports import Progress, RefreshReport
from index.retrieval import Retriever
from index.salvaging import INCOMPLETE, remove_asides
from index.sealing import write_seal
from index.search import AsItStands, Search, Wording
from index.search_index import EMBEDDER, Opening, SearchIndex
from index.shared_position import position_of
from index.takedowns import Takedown
from index.vector_writing import VectorWriter, pieces_of, remove_strangers, vectors_folder
from index.versions import Version

if TYPE_CHECKING:
    from index.replica import Replica
    from index.server_address import ServerAddress
    from index.sharing import Sharing

_log = logging.getLogger(__name__)

_PATIENCE = 2.0
"""Seconds that a question waits while the copy of a shared corpus is brought up to date."""
_THREADS = 4
"""How many languages a question is put to at once; Chroma and tantivy use a processor each."""


@dataclass(frozen=True, slots=True)
class CorpusStatus:
    """What a store holds.

    Attributes:
        articles: How many articles.
        chunks: How many passages they were split into.
        rejected: How many files and entries could not be indexed.
        outlets: Outlet to number of articles, the largest first.
        languages: BCP 47 tag to number of articles, the largest first.
        embedder: Name of the model that the vectors come from, or None before the first use.
        refreshed: When the store was last compared with its folder, or None.
        root: The articles folder that it was compared with, or None.
        bytes: Size of the store on disk.
        taken_down: What was taken down and is refused, the latest first.
    """

    articles: int
    chunks: int
    rejected: int
    outlets: Mapping[str, int]
    languages: Mapping[str, int]
    embedder: str | None
    refreshed: datetime | None
    root: Path | None
    bytes: int
    taken_down: tuple[Takedown, ...] = ()


class Corpus:
    """One store of articles. One process at a time; safe to use from several threads.

    Opening is quick. Vectors and words are opened at the first search or refresh, or by ``warm``.

    Attributes:
        takedowns: Changes while ``forget`` deletes: an answer that was being made meanwhile may
            cite what is gone.
    """

    def __init__(  # noqa: PLR0913 -- two parts, and how they are put to use
        self,
        folder: Path,
        embedder: Embedder,
        *,
        wording: Wording | None = None,
        former: Callable[[str], Embedder] | None = None,
        notice: Notice = _log.warning,
        now: Callable[[], datetime] = utc_now,
        server: "ServerAddress | None" = None,
        taken_down: Callable[[Sequence[str]], object] | None = None,
    ) -> None:
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
        self._folder = folder
        self._embedder = embedder
        self._wording = wording or AsItStands()
        self._former = former
        self._notice = notice
        self._now = now
        self._opening = threading.Lock()
        self._refreshing = threading.Lock()
        self._searching = threading.Lock()
        self._wiping = threading.Lock()
        self.takedowns = 0
        self._sharing = _sharing(server)
        self._taken_down = taken_down or _ignored
        self._index: DerivedIndex | None = None
        self._replica: Replica | None = None
        self._met_damage = False
        with ExitStack() as stack:
            stack.enter_context(Ownership(folder))
            if self._sharing is None:
                opened = open_alone(folder, notice)
            else:
                stack.callback(self._sharing.close)
                opened = self._sharing.open_copy(folder, notice)
            self._catalogue, self._opened = opened.catalogue, opened
            stack.callback(self._close_catalogue)
            memory = ArticleMemory(folder / "memory.sqlite", self._catalogue.fingerprints_of)
            stack.callback(memory.close)
            self._memory = memory
            self._threads = ThreadPoolExecutor(_THREADS, thread_name_prefix="whosays-search")
            stack.callback(self._threads.shutdown)
            self._resources = stack.pop_all()

    @classmethod
    def open(  # noqa: PLR0913 -- as above
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
        """Return the corpus in ``folder``; arguments and errors are those of the class."""
        return cls(
            folder,
            embedder,
            wording=wording,
            former=former,
            notice=notice,
            now=now,
            server=server,
            taken_down=taken_down,
        )

    def close(self) -> None:
        """Give the store back; a second call does nothing."""
        with self._opening:
            self._resources.close()
            self._index = None

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()

    def warm(self) -> None:
        """Open vectors, words and model now, so that the first question need not wait.

        Raises:
            IndexUnavailableError: They can neither be read nor rebuilt.
        """
        self._ready().embedder.embed([""])

    def refresh(
        self,
        root: Path,
        progress: Callable[[Progress], None] | None = None,
        *,
        reread: bool = False,
    ) -> RefreshReport:
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
        return self.refresh_folder(Folder(root), progress, reread=reread)

    def refresh_folder(
        self,
        folder: Folder,
        progress: Callable[[Progress], None] | None = None,
        *,
        reread: bool = False,
    ) -> RefreshReport:
        """Do the same for any folder; the main one has no name."""
        with self._writing():
            refresh = Refresh(self._catalogue, self._current(), self._now, self._recorder)
            report = refresh.run(folder, progress or _ignored, reread=reread)
            if not folder.name:
                self._catalogue.set_meta("root", str(folder.path.resolve()))
                self._end_loss()
            self._has_changed()
        return report

    def add(
        self, path: Path, told: Metadata | None = None
    ) -> tuple[RefreshReport, tuple[Article, ...]]:
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
        with self._writing():
            refresh = Refresh(self._catalogue, self._current(), self._now, self._recorder)
            report, ids = refresh.add(path, told or Metadata())
            self._has_changed()
        return report, tuple(filter(None, map(self.article, ids)))

    def take(
        self,
        channel: Channel,
        items: Sequence[Article | Rejection],
        listed: Collection[str] = (),
    ) -> RefreshReport:
        """Store what a reading of a feed, page or sitemap brought (``index.outside``).

        Args:
            channel: As it is to be noted with the last of ``items``.
            items: Articles, whose ids are addresses, and what could not become one.
            listed: Names of the channels that are read now.

        Raises:
            IndexUnavailableError: The store cannot be written.
        """
        with self._writing():
            outside = Outside(self._catalogue, self._current(), listed, self._now, self._recorder)
            report = outside.take(channel, items)
            self._has_changed()
        return report

    def note(self, channel: Channel) -> None:
        """Keep how reading a channel went, where it brought nothing."""
        self._catalogue.apply(Change(channels=[channel]))

    def drop(self, channel: str) -> int:
        """Take out a channel with all articles that came by it, and return how many."""
        with self._writing():
            refresh = Refresh(self._catalogue, self._current(), self._now, self._recorder)
            report = refresh.drop(channel)
            self._has_changed()
        return report.removed

    def channels(self) -> Mapping[str, Channel]:
        """Return how the last reading of each channel went, by the channel's name."""
        return self._catalogue.channels.all()

    def channel(self, name: str) -> Channel | None:
        """Return how the last reading of one channel went, or None where there was none."""
        return self._catalogue.channels.named(name)

    def articles_by_channel(self) -> Mapping[str, int]:
        """Return how many articles came by each channel."""
        return self._catalogue.channels.article_counts()

    @contextmanager
    def _writing(self) -> Iterator[None]:
        """Let nobody else write; damage that is met has everything looked through the next time."""
        with self._refreshing:
            try:
                yield
            except (DamagedCatalogueError, DamagedIndexError):
                self._met_damage = True
                raise

    def _has_changed(self) -> None:
        self._catalogue.set_meta("refreshed", self._now().isoformat())
        if self._index is not None and self._index.vectors.is_wasteful:
            self._index.write_anew()
            with self._searching:
                self._index.swap()
        give_memory_back()

    @property
    def incomplete(self) -> str | None:
        """Say what was lost with a damaged catalogue, until the folder has been read again."""
        return self._catalogue.meta(INCOMPLETE)

    def accept_loss(self) -> None:
        """Answer from what was saved of a damaged catalogue, though its folder cannot be read."""
        with self._writing():
            self._end_loss()

    def _end_loss(self) -> None:
        if self.incomplete is not None:
            self._ready().complete(self._notice)
            self._catalogue.forget_meta(INCOMPLETE)

    def parts(self) -> Store:
        """Return the open parts, for those that check a store or compare two.

        Raises:
            IndexUnavailableError: They can neither be read nor rebuilt.
        """
        return Store(self._catalogue, self._ready())

    def repair(self) -> None:
        """Make vectors and words anew from the stored articles, and say so.

        Raises:
            IndexUnavailableError: The passages cannot be embedded or stored now.
        """
        index = self._ready()
        with self._writing():
            index.rebuild(self._notice)

    @property
    def awaits_rebuild(self) -> bool:
        """Whether the vectors in use come from another embedder than the one chosen."""
        known = self._catalogue.meta(EMBEDDER)
        return known not in {None, self._embedder.name} and self._catalogue.holdings.chunks() > 0

    def rebuild(self, progress: Callable[[Progress], None] | None = None) -> None:
        """Make all vectors anew with the embedder chosen, beside those in use, then switch.

        Questions are answered from the old ones meanwhile. Stopped or killed, it goes on from
        there the next time.

        Args:
            progress: Called after each few hundred passages, counting passages as files and bytes.

        Raises:
            IndexUnavailableError: The passages cannot be embedded or stored now.
        """
        with self._writing():
            if not self.awaits_rebuild:
                return
            live = self._ready()
            if not isinstance(live, SearchIndex):
                return  # machines that share vectors have agreed on one model for good
            beside = self._built_beside(progress or _ignored)
            with self._opening:
                self._index = live.with_vectors(beside, self._embedder)

    def _built_beside(self, progress: Callable[[Progress], None]) -> ChunkVectors:
        store = ChunkVectors(vectors_folder(self._folder, self._embedder))
        self._resources.callback(store.close)
        writer = VectorWriter(self._embedder, self._wording)
        total, done = self._catalogue.holdings.chunks(), 0
        for pieces in pieces_of(self._catalogue):
            writer.write_missing(store, pieces)
            done += len(pieces)
            progress(Progress(done, total, pieces[-1][0].id, 0, done, total))
        remove_strangers(store, self._catalogue)
        return store

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
        with self._writing(), self._wiping:
            self._ready()
            forgetting = Forgetting(self._catalogue)
            self.takedowns += 1  # answers that began before
            if self._replica is None:
                forgotten = forgetting.forget(target, self._now())
            else:
                forgotten = forgetting.prepared(target, self._now())
                self._replica.take_down(forgotten.takedown, forgotten.refused)
            self.takedowns += 1  # answers that began while it was being deleted
            self._wipe(forgetting, self._searching)
        return forgotten

    def _wipe(self, forgetting: Forgetting, searching: AbstractContextManager[object]) -> None:
        try:
            if self._replica is not None and (ids := self._replica.taken_down_elsewhere()):
                self._taken_down(ids)
                self._replica.forget_taken_down(ids)
            self._memory.clear()
            remove_asides(self._folder)
        except OSError as error:
            raise IndexUnavailableError(f"The store cannot be written: {error}.") from error
        with self._replica.lock if self._replica else nullcontext():
            if self._index is not None:
                self._index.write_anew()
                with searching:
                    self._index.swap()
                self._resources.callback(self._index.close)
            forgetting.finish()

    def standing(self, pieces: Collection[str]) -> frozenset[str]:
        """Return those of ``pieces`` that are in a text, title or address of what is stored."""
        return Forgetting(self._catalogue).standing(pieces)

    def allow_again(self, written: str) -> int:
        """Lift the takedowns that refuse ``written``, and return how many there were."""
        self.catch_up()
        if self._replica is not None:
            return self._replica.allow_again(written)
        return self._catalogue.allow_again(written)

    def search(self, search: Search | str, limit: int) -> tuple[Passage, ...]:
        """Return at most ``limit`` passages that bear on ``search``, best first.

        Args:
            search: What is asked, in any language; a string as it stands.
            limit: How many passages to return at most.

        Raises:
            IndexUnavailableError: The store cannot be searched. Never an empty result instead.
        """
        asked = Search.plain(search) if isinstance(search, str) else search
        self.catch_up(_PATIENCE)
        with self._searching:
            index = self._ready()
            if self.incomplete is not None:
                raise IndexUnavailableError(
                    f"{self.incomplete} Run 'whosays index' on the folder of the articles, or"
                    " 'whosays doctor --repair', before asking."
                )
            retriever = Retriever(
                self._catalogue, index.vectors, index.words, index.embedder, self._threads
            )
            try:
                return retriever.search(asked, limit)
            except (DamagedCatalogueError, DamagedIndexError):
                self._met_damage = True  # the next opening looks everything through
                raise

    @property
    def memory(self) -> ArticleMemory:
        """Where what is worked out from articles is remembered; it goes with its article."""
        return self._memory

    @property
    def languages(self) -> tuple[str, ...]:
        """The languages of the passages that can be found.

        Raises:
            IndexUnavailableError: The store cannot be read.
        """
        return self._ready().vectors.languages

    @property
    def outlets(self) -> tuple[str, ...]:
        """The names of the outlets that there are articles of, in order."""
        return self._catalogue.outlets()

    def article(self, article_id: str) -> Article | None:
        """Return one article, or None if the store has none of that id."""
        return self._catalogue.article(article_id)

    def versions(self, article_id: str) -> tuple[Version, ...]:
        """Return the earlier versions of one article, the first one first."""
        return self._catalogue.versions(article_id)

    def articles(self) -> Iterator[Article]:
        """Yield every article once, in the order of their ids."""
        return self._catalogue.articles()

    def chunks(self, article_id: str) -> tuple[Chunk, ...]:
        """Return the passages that an article was split into, in the order of its text."""
        return self._catalogue.chunks(article_id)

    def unread_bytes(self, folder: Folder) -> int:
        """Return the size of the files in ``folder`` that are new or changed.

        Raises:
            UserError: There is no such folder.
        """
        stored = self._catalogue.channels.sources(folder.name)
        return sum(
            file.path.stat().st_size
            for file in files_of(folder)
            if (known := stored.get(file.key)) is None or known.stamp != file.stamp
        )

    def text_bytes(self) -> int:
        """Return the size of all stored texts, in bytes of UTF-8."""
        return self._catalogue.holdings.text_bytes()

    @property
    def root(self) -> Path | None:
        """The main folder that the store was compared with, or None."""
        root = self._catalogue.meta("root")
        return Path(root) if root else None

    def status(self) -> CorpusStatus:
        """Return what the store holds; needs no model and opens no vectors."""
        counts = self._catalogue.holdings.counts()
        refreshed = self._catalogue.meta("refreshed")
        return CorpusStatus(
            articles=counts.articles,
            chunks=counts.chunks,
            rejected=counts.rejected,
            outlets=counts.outlets,
            languages=counts.languages,
            embedder=self._catalogue.meta(EMBEDDER),
            refreshed=datetime.fromisoformat(refreshed) if refreshed else None,
            root=self.root,
            bytes=sum(f.stat().st_size for f in self._folder.rglob("*") if f.is_file()),
            taken_down=self._catalogue.takedowns(),
        )

    @property
    def server(self) -> str | None:
        """The Chroma server by which the corpus is shared, in words, or None."""
        return None if self._sharing is None else str(self._sharing.address)

    @property
    def changes(self) -> int:
        """How many changes of a shared corpus this store has followed."""
        return position_of(self._catalogue)[0]

    def catch_up(self, patience: float = -1) -> None:
        """Follow what other machines have changed, where the corpus is shared.

        Args:
            patience: Seconds to wait for another thread that is at it; -1: as long as it takes.

        Raises:
            IndexUnavailableError: The server does not answer.
        """
        if self._sharing is None:
            return
        self._ready()
        if self._replica is not None:
            self._replica.catch_up(patience)
            self._wipe_what_others_took_down()

    def _wipe_what_others_took_down(self) -> None:
        forgetting = Forgetting(self._catalogue)
        if forgetting.is_unfinished and self._wiping.acquire(blocking=False):
            try:
                self.takedowns += 1
                self._wipe(forgetting, self._searching)
            finally:
                self._wiping.release()

    def _current(self) -> DerivedIndex:
        """Return the index, after what other machines have changed."""
        self.catch_up()
        return self._ready()

    @property
    def _recorder(self) -> Recorder | None:
        """What puts changes down for all machines, or None for this store alone."""
        return self._replica

    def _open_index(self) -> DerivedIndex:
        opening = Opening(self._notice, self._memory.forget, self._opened.doubts)
        if self._sharing is not None:
            index, self._replica = self._sharing.open_index(
                self._folder, self._catalogue, self._embedder, self._wording, opening
            )
            return index
        embedder = self._embedder_in_use()
        local = SearchIndex(self._folder, self._catalogue, embedder, self._wording, opening)
        local.remove_other_vectors(vectors_folder(self._folder, self._embedder))
        return local

    def _ready(self) -> DerivedIndex:
        with self._opening:
            if self._index is None:
                self._index = self._open_index()
                self._resources.callback(self._index.close)
                forgetting = Forgetting(self._catalogue)
                if forgetting.is_unfinished:
                    self._notice("Traces of what was taken down are wiped from the index.")
                    self._wipe(forgetting, nullcontext())
            return self._index

    def _close_catalogue(self) -> None:
        """Close the catalogue, the last part that is open, and seal the store."""
        looked_through = self._index is not None or not self._opened.doubts.unsealed
        looked_through = looked_through and not self._met_damage
        try:
            root, articles = self._catalogue.meta("root"), self._catalogue.holdings.articles()
        except IndexUnavailableError:
            looked_through = False
        self._catalogue.close()
        if looked_through:
            seal, unseen = self._opened.seal, self._index is None
            write_seal(self._folder, seal, root, articles, catalogue_only=unseen)

    def _embedder_in_use(self) -> Embedder:
        if not self.awaits_rebuild:
            return self._embedder
        known, chosen = self._catalogue.meta(EMBEDDER) or "", self._embedder.name
        if self._former is None:
            self._notice(f"The embedding model was {known} and is now {chosen}.")
            return self._embedder
        former = self._former(known)
        self._notice(
            f"The index was made with the embedding model {known}, which goes on answering; "
            f"{chosen} is chosen now, and 'whosays index' on the folder brings it in."
        )
        return former


def _sharing(server: "ServerAddress | None") -> "Sharing | None":
    if server is None:
        return None
    from index.sharing import Sharing  # noqa: PLC0415 -- most stores share nothing

    return Sharing(server)


def _ignored(_: object) -> None:
    """Take no notice."""
