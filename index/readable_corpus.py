"""What a corpus is asked: searches, its articles, and what it holds and where that came from."""

from collections.abc import Hashable, Iterator, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import TYPE_CHECKING

from index.articles import Article, Chunk, Passage
from index.catalogue.article_memory import ArticleMemory
from index.catalogue.channels import Channel
from index.catalogue.versions import Version
from index.embedding.processors import processor_count
from index.errors import IndexUnavailableError
from index.searching.retrieval import Retriever
from index.searching.search import Search
from index.sharing.shared_position import position_of
from index.storing.corpus_status import REFRESHED, CorpusStatus, root_of, status_of
from index.storing.open_store import OpenStore
from index.storing.salvaging import INCOMPLETE

if TYPE_CHECKING:
    from index.loading.loading import Folder
    from index.storing.checking import Store

_PATIENCE = 2.0
"""Seconds that a question waits while the copy of a shared corpus is brought up to date."""
_THREADS = 4
"""How many parts of a search wait at once for a server; here no more compute than there are
processors, the one that asks among them: further threads would only take turns."""


class ReadableCorpus:
    """A store of articles as those see it who ask and change nothing."""

    def __init__(self, store: OpenStore) -> None:
        """Take over an open store."""
        self._store = store
        self._catalogue = store.catalogue
        here = min(_THREADS, max(1, processor_count() - 1))
        number = here if store.server is None else _THREADS
        self._threads = ThreadPoolExecutor(number, thread_name_prefix="whosays-search")
        store.when_closed(self._threads.shutdown)

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
        with self._store.searching:
            index = self._store.index()
            if self.incomplete is not None:
                raise IndexUnavailableError(
                    f"{self.incomplete} Run 'whosays index' on the folder of the articles, or"
                    " 'whosays doctor --repair', before asking."
                )
            retriever = Retriever(
                self._catalogue, index.vectors, index.words, index.embedder, self._threads
            )
            with self._store.watching():
                return retriever.search(asked, limit)

    def warm(self) -> None:
        """Open vectors, words and model now, so that the first question need not wait.

        Raises:
            IndexUnavailableError: They can neither be read nor rebuilt.
        """
        index = self._store.index()
        index.vectors.prepare()
        index.embedder.embed([""])

    def catch_up(self, patience: float = -1) -> None:
        """Follow what other machines have changed, where the corpus is shared.

        Args:
            patience: Seconds to wait for another thread that is at it; -1: as long as it takes.

        Raises:
            IndexUnavailableError: The server does not answer.
        """
        self._store.catch_up(patience)

    def article(self, article_id: str) -> Article | None:
        """Return one article, or None if the store has none of that id."""
        return self._catalogue.article(article_id)

    def articles(self) -> Iterator[Article]:
        """Yield every article once, in the order of their ids."""
        return self._catalogue.articles()

    def articles_named(self, article_ids: Sequence[str]) -> Mapping[str, Article]:
        """Return those of the articles that there are, by id."""
        return self._catalogue.articles_by_id(article_ids)

    def newest_first(self) -> Iterator[str]:
        """Yield the id of every article once, the latest day first, those without a day last."""
        return self._catalogue.newest_first()

    def article_count(self) -> int:
        """Return how many articles there are."""
        return self._catalogue.holdings.articles()

    def versions(self, article_id: str) -> tuple[Version, ...]:
        """Return the earlier versions of one article, the first one first."""
        return self._catalogue.versions(article_id)

    def chunks(self, article_id: str) -> tuple[Chunk, ...]:
        """Return the passages that an article was split into, in the order of its text."""
        return self._catalogue.chunks(article_id)

    @property
    def outlets(self) -> tuple[str, ...]:
        """The names of the outlets that there are articles of, in order."""
        return self._catalogue.outlets()

    @property
    def languages(self) -> tuple[str, ...]:
        """The languages of the passages that can be found.

        Raises:
            IndexUnavailableError: The store cannot be read.
        """
        return self._store.index().vectors.languages

    def channels(self) -> Mapping[str, Channel]:
        """Return how the last reading of each channel went, by the channel's name."""
        return self._catalogue.channels.all()

    def channel(self, name: str) -> Channel | None:
        """Return how the last reading of one channel went, or None where there was none."""
        return self._catalogue.channels.named(name)

    def articles_by_channel(self) -> Mapping[str, int]:
        """Return how many articles came by each channel."""
        return self._catalogue.channels.article_counts()

    @property
    def root(self) -> Path | None:
        """The main folder that the store was compared with, or None."""
        return root_of(self._catalogue)

    def unread_bytes(self, folder: "Folder") -> int:
        """Return the size of the files in ``folder`` that are new or changed.

        Raises:
            UserError: There is no such folder.
        """
        from index.loading.loading import files_of  # noqa: PLC0415 -- a question reads no files

        stored = self._catalogue.channels.sources(folder.name)
        return sum(
            file.path.stat().st_size
            for file in files_of(folder)
            if (known := stored.get(file.key)) is None or known.stamp != file.stamp
        )

    def text_bytes(self) -> int:
        """Return the size of all stored texts, in bytes of UTF-8."""
        return self._catalogue.holdings.text_bytes()

    def status(self) -> CorpusStatus:
        """Return what the store holds; needs no model and opens no vectors."""
        return status_of(self._store.folder, self._catalogue)

    @property
    def edition(self) -> Hashable:
        """Another value once articles have come, gone or been taken down."""
        return self._catalogue.meta(REFRESHED), self._store.wiper.takedowns, self.changes

    @property
    def is_being_changed(self) -> bool:
        """Whether articles are being read in or taken out at this moment."""
        return self._store.is_written

    @property
    def incomplete(self) -> str | None:
        """Say what was lost with a damaged catalogue, until the folder has been read again."""
        return self._catalogue.meta(INCOMPLETE)

    @property
    def memory(self) -> ArticleMemory:
        """Where what is worked out from articles is remembered; it goes with its article."""
        return self._store.memory

    def parts(self) -> "Store":
        """Return the open parts, for those that check a store or compare two.

        Raises:
            IndexUnavailableError: They can neither be read nor rebuilt.
        """
        from index.storing.checking import Store  # noqa: PLC0415 -- most stores are not checked

        return Store(self._catalogue, self._store.index())

    @property
    def server(self) -> str | None:
        """The Chroma server by which the corpus is shared, in words, or None."""
        return self._store.server

    @property
    def changes(self) -> int:
        """How many changes of a shared corpus this store has followed."""
        return position_of(self._catalogue)[0]
