"""A store while it is open: its parts, what keeps its threads apart, and how it is closed.

Opening is quick. Vectors and words are opened when they are first needed.
"""

import threading
from collections.abc import Callable, Iterator, Sequence
from contextlib import ExitStack, contextmanager, nullcontext
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from index.catalogue.article_memory import ArticleMemory
from index.embedding.embedding import Embedder
from index.errors import DamagedCatalogueError, DamagedIndexError, IndexUnavailableError
from index.searching.search import Wording
from index.storing.corpus_status import ROOT
from index.storing.derived_index import DerivedIndex, Notice
from index.storing.doubts import Opening
from index.storing.opening import open_alone
from index.storing.ownership import Ownership
from index.storing.sealing import write_seal
from index.storing.search_index import SearchIndex
from index.upkeep.reembedding import embedder_in_use
from index.upkeep.wiping import Wiper
from index.vectors.vector_writing import vectors_folder

if TYPE_CHECKING:
    from index.sharing.replica import Replica
    from index.sharing.server_address import ServerAddress
    from index.sharing.sharing import Sharing


@dataclass(frozen=True, slots=True)
class StoreSettings:
    """What a store is opened with; ``Corpus.open`` says what each is.

    Attributes:
        embedder: The model chosen for vectors.
        wording: How passages are put to it.
        former: Returns the embedder of a name, or None where there is no going on with it.
        notice: Called where something had to be rebuilt.
        now: The time.
        server: By which machines share the corpus, or None.
        taken_down: Called with the ids of articles that another machine took down.
    """

    embedder: Embedder
    wording: Wording
    former: Callable[[str], Embedder] | None
    notice: Notice
    now: Callable[[], datetime]
    server: "ServerAddress | None"
    taken_down: Callable[[Sequence[str]], object]


class OpenStore:
    """The open parts of one store. One process at a time; safe to use from several threads.

    Attributes:
        folder: Where it lies.
        settings: What it was opened with.
        catalogue: Its articles.
        memory: What was worked out from them.
        wiper: Takes articles out.
        searching: Held by a search, and while files are exchanged.
    """

    def __init__(self, folder: Path, settings: StoreSettings) -> None:
        """Take the store in ``folder``, creating it if there is none.

        Raises:
            StoreInUseError: Another process has it.
            OperatorError: The folder cannot be written.
            UserError: The store is a copy of what is on a server, or it should be and is not.
            IndexUnavailableError: The catalogue cannot be read.
        """
        self.folder, self.settings = folder, settings
        self.searching = threading.Lock()
        self._opening = threading.Lock()
        self._writing = threading.Lock()
        self._sharing = _sharing(settings.server)
        self._index: DerivedIndex | None = None
        self._replica: Replica | None = None
        self._met_damage = False
        with ExitStack() as stack:
            stack.enter_context(Ownership(folder))
            if self._sharing is None:
                opened = open_alone(folder, settings.notice)
            else:
                stack.callback(self._sharing.close)
                opened = self._sharing.open_copy(folder, settings.notice)
            self.catalogue, self._opened = opened.catalogue, opened
            stack.callback(self._close_catalogue)
            self.memory = ArticleMemory(folder / "memory.sqlite", self.catalogue.fingerprints_of)
            stack.callback(self.memory.close)
            self._resources = stack.pop_all()
        self.wiper = Wiper(folder, self.catalogue, self.memory, settings.taken_down)

    def close(self) -> None:
        """Give the store back; a second call does nothing."""
        with self._opening:
            self._resources.close()
            self._index = None

    def when_closed(self, callback: Callable[[], object]) -> None:
        """Have ``callback`` called when the store is closed, before what is open now is."""
        self._resources.callback(callback)

    @property
    def replica(self) -> "Replica | None":
        """What follows the changes of all machines, once the index is open; None: one machine."""
        return self._replica

    @property
    def server(self) -> str | None:
        """The Chroma server by which the corpus is shared, in words, or None."""
        return None if self._sharing is None else str(self._sharing.address)

    @contextmanager
    def writing(self) -> Iterator[None]:
        """Let nobody else write."""
        with self._writing, self.watching():
            yield

    @property
    def is_written(self) -> bool:
        """Whether somebody writes now."""
        return self._writing.locked()

    @contextmanager
    def watching(self) -> Iterator[None]:
        """Where damage is met, have everything looked through at the next opening."""
        try:
            yield
        except (DamagedCatalogueError, DamagedIndexError):
            self._met_damage = True
            raise

    def index(self) -> DerivedIndex:
        """Return vectors and words, which are opened the first time.

        Raises:
            IndexUnavailableError: They can neither be read nor rebuilt.
        """
        with self._opening:
            if self._index is None:
                self._index = self._open_index()
                self.when_closed(self._index.close)
                if self.wiper.is_due:
                    self.settings.notice("Traces of what was taken down are wiped from the index.")
                    self.wiper.wipe(self._index, self._replica, nullcontext())
            return self._index

    def current_index(self) -> DerivedIndex:
        """Return the index, after what other machines have changed."""
        self.catch_up()
        return self.index()

    def use(self, index: DerivedIndex) -> None:
        """Search another index from now on; the one before stays open for who is at it."""
        with self._opening:
            self._index = index
            self.when_closed(index.close)

    def save_space(self) -> None:
        """Write an open index into new files where most of the old ones is waste."""
        if self._index is not None and self._index.vectors.is_wasteful:
            self._index.write_anew()
            with self.searching:
                self._index.swap()

    def catch_up(self, patience: float = -1) -> None:
        """Follow what other machines have changed, where the corpus is shared.

        Args:
            patience: Seconds to wait for another thread that is at it; -1: as long as it takes.

        Raises:
            IndexUnavailableError: The server does not answer.
        """
        if self._sharing is None:
            return
        index = self.index()
        if self._replica is not None:
            self._replica.catch_up(patience)
            self.wiper.wipe_what_others_took_down(index, self._replica, self.searching)

    def _open_index(self) -> DerivedIndex:
        chosen, wording = self.settings.embedder, self.settings.wording
        notice = self.settings.notice
        opening = Opening(notice, self.memory.forget, self._opened.doubts)
        if self._sharing is not None:
            index, self._replica = self._sharing.open_index(
                self.folder, self.catalogue, chosen, wording, opening
            )
            return index
        in_use = embedder_in_use(self.catalogue, chosen, self.settings.former, notice)
        local = SearchIndex(self.folder, self.catalogue, in_use, wording, opening)
        local.remove_other_vectors(vectors_folder(self.folder, chosen))
        return local

    def _close_catalogue(self) -> None:
        """Close the catalogue, the last part that is open, and seal the store."""
        looked_through = self._index is not None or not self._opened.doubts.unsealed
        looked_through = looked_through and not self._met_damage
        try:
            root, articles = self.catalogue.meta(ROOT), self.catalogue.holdings.articles()
        except IndexUnavailableError:
            looked_through = False
        self.catalogue.close()
        if looked_through:
            seal, unseen = self._opened.seal, self._index is None
            write_seal(self.folder, seal, root, articles, catalogue_only=unseen)


def _sharing(server: "ServerAddress | None") -> "Sharing | None":
    if server is None:
        return None
    from index.sharing.sharing import Sharing  # noqa: PLC0415 -- most stores share nothing

    return Sharing(server)
