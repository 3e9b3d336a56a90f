"""A machine's copy of a corpus that several share: it follows all changes, and makes its own.

Every machine replays all changes in their order, its own as well, by the same rules
(``index.sharing.replaying``); so two that have replayed as many hold the same articles and
passages.

Vectors are on the server before the change that needs them, and are looked for afterwards; what is
deleted there is looked at once more, for another machine may just have brought it.
"""

import secrets
import sqlite3
import threading
from collections.abc import Collection, Iterable, Iterator, Sequence

from index.articles import Article, Chunk
from index.catalogue.catalogue import Catalogue
from index.catalogue.changes import Arrival, Change
from index.catalogue.takedowns import Takedown, marks_of
from index.errors import IndexUnavailableError
from index.sharing import replica_tables
from index.sharing.change_log import ChangeLog, Slot
from index.sharing.replaying import Replaying
from index.sharing.replica_tables import ELSEWHERE, MARK, PAYLOAD, VECTOR
from index.sharing.shared_changes import (
    Put,
    SharedArticle,
    SharedChange,
    packed_article,
    packed_change,
)
from index.sharing.shared_index import SharedIndex
from index.text.splitting import split
from index.upkeep.placing import Placing
from index.upkeep.recording import Recorded
from index.vectors.leads import lead_ids

_AHEAD = 50
_NONCE_BYTES = 8


class Replica:
    """The copy of one machine, changed only by way of the log. Safe for several threads."""

    def __init__(
        self, catalogue: Catalogue, index: SharedIndex, log: ChangeLog, machine: str
    ) -> None:
        """Prepare the tables.

        Args:
            catalogue: Of the copy.
            index: Of the copy.
            log: The changes of all machines.
            machine: Names this one, for ever.
        """
        self._catalogue, self._index, self._log = catalogue, index, log
        self._machine = machine
        self._lock = threading.RLock()
        self._replaying = Replaying(catalogue, index, log, machine)

    @property
    def position(self) -> int:
        """The number of the last change that was replayed."""
        return self._replaying.position[0]

    @property
    def lock(self) -> threading.RLock:
        """Held while the copy must stay as it is."""
        return self._lock

    def begin(self) -> None:
        """Finish what a killed process has left, and catch up."""
        Placing(self._catalogue, self._index).settle()
        self.catch_up()
        self._clean_up()

    def catch_up(self, patience: float = -1) -> bool:
        """Replay what other machines have changed.

        Args:
            patience: Seconds to wait for another thread that is at it, or -1 for as long as it
                takes; after them the copy is as it is.

        Returns:
            Whether there was anything.

        Raises:
            IndexUnavailableError: The server does not answer.
        """
        if not self._lock.acquire(timeout=patience):
            return False
        try:
            before = self.position
            while slots := self._next():
                for slot in slots:
                    self._replaying.replay(slot)
            return self.position > before
        finally:
            self._lock.release()

    def record(self, change: Change) -> Recorded:
        """Make a change for all machines.

        Raises:
            IndexUnavailableError: The server does not answer. Nothing is lost: what was read is
                read again the next time.
        """
        self._bring_vectors(change.arrivals)
        shared = self._shared(change)
        if not (shared.puts or shared.held or shared.let_go):
            self._replaying.note(change)
            return Recorded()
        recorded = self._append(shared, change)
        self._clean_up()
        return recorded

    def may_change(self, article_id: str) -> bool:
        """Tell whether an article of this id is ours to change, if there is one."""
        return self._replaying.may_change(article_id, self._machine)

    def undo_versions(self, moves: Sequence[tuple[str, str]]) -> None:
        """Take back the latest version of articles whose text moved to another address."""
        self._append(SharedChange(_nonce(), moves=tuple(moves)))

    def take_down(self, takedown: Takedown, refused: Collection[str]) -> None:
        """Take articles out on all machines; what is wiped here is the caller's matter."""
        self._append(SharedChange(_nonce(), takedown=takedown, refused=tuple(sorted(refused))))
        self._clean_up()

    def taken_down_elsewhere(self) -> list[str]:
        """Return the articles that other machines took down and that are kept outside the store."""
        with self._catalogue.transaction() as connection:
            return replica_tables.unwanted(connection, ELSEWHERE)

    def forget_taken_down(self, article_ids: Sequence[str]) -> None:
        """Note that nothing of these articles is kept outside the store any more."""
        with self._catalogue.transaction() as connection:
            replica_tables.settle(connection, ELSEWHERE, article_ids)

    def allow_again(self, written: str) -> int:
        """Lift takedowns on all machines, and return how many."""
        before = len(self._catalogue.takedowns())
        self._append(SharedChange(_nonce(), lifted=written))
        return before - len(self._catalogue.takedowns())

    def _shared(self, change: Change) -> SharedChange:
        """Return what of a change concerns all machines; the articles' payloads are written."""
        payloads = [
            (packed_article(_shared_article(arrival)), marks_of(arrival.article, arrival.body))
            for arrival in change.arrivals
        ]
        names = self._log.put(payloads)
        with self._catalogue.transaction() as connection:
            known = (replica_tables.holders(connection, id_) for id_ in change.unchanged)
            held = [
                id_
                for id_, machines in zip(change.unchanged, known, strict=True)
                if self._machine not in machines
            ]
            gone = [id_ for source in change.finished for id_ in source.gone]
            gone += _articles_of(connection, change.removed_sources)
        return SharedChange(
            _nonce(),
            change.at,
            tuple(
                Put(name, arrival.reread)
                for name, arrival in zip(names, change.arrivals, strict=True)
            ),
            tuple(held),
            tuple(gone),
        )

    def _bring_vectors(self, arrivals: Sequence[Arrival]) -> None:
        """Write vectors to the server, and note them as garbage until a change needs them."""
        pieces = [(arrival.article, chunk) for arrival in arrivals for chunk in arrival.chunks]
        if pieces:
            with self._catalogue.transaction() as connection:
                replica_tables.want_gone(connection, VECTOR, (chunk.id for _, chunk in pieces))
            self._index.write_vectors(pieces)

    def _append(self, change: SharedChange, mine: Change | None = None) -> Recorded:
        """Put a change after all others, and replay up to it."""
        (payload,) = self._log.put([(packed_change(change), {})])
        with self._lock:
            while True:
                self.catch_up()
                slot = Slot(self.position + 1, self._machine, payload)
                if self._log.claim(slot):
                    return self._replaying.replay(slot, mine)

    def _next(self) -> list[Slot]:
        """Return the changes that come next, as far as there are any."""
        at, payload = self._replaying.position
        found = self._log.slots([at, at + 1])
        if at and (at not in found or found[at].payload != payload):
            raise IndexUnavailableError(
                "The articles on the Chroma server are not those that this store is a copy of: it"
                " was emptied, put back from a backup, or is another one. Set WHOSAYS_CHROMA_URL"
                " to the right one, or choose another store folder (--store) and index again."
            )
        if at + 1 in found:
            found |= self._log.slots(range(at + 2, at + _AHEAD))
        slots: list[Slot] = []
        while (number := at + len(slots) + 1) in found:
            slots.append(found[number])
        return slots

    def _clean_up(self) -> None:
        """Delete on the server what this machine has to."""
        with self._catalogue.transaction() as connection:
            kinds = (VECTOR, PAYLOAD, MARK)
            unwanted = {kind: replica_tables.unwanted(connection, kind) for kind in kinds}
        self._delete_vectors(unwanted[VECTOR])
        self._log.drop(unwanted[PAYLOAD])
        self._log.erase(unwanted[MARK])
        with self._catalogue.transaction() as connection:
            for kind, names in unwanted.items():
                replica_tables.settle(connection, kind, names)

    def _delete_vectors(self, chunk_ids: Sequence[str]) -> None:
        """Delete vectors that no passage has, and write again what came meanwhile."""
        stored = self._catalogue.chunks_by_id(chunk_ids)
        gone = [id_ for id_ in chunk_ids if id_ not in stored]
        if gone:
            self._index.vectors.delete([*gone, *lead_ids(gone)])
            self.catch_up()
            back = self._catalogue.chunks_by_id(gone)
            self._index.write_vectors(list(self._pieces(back.values())))

    def _pieces(self, chunks: Iterable[Chunk]) -> Iterator[tuple[Article, Chunk]]:
        for chunk in chunks:
            article = self._catalogue.article(chunk.article_id)
            if article is not None:
                yield article, chunk


def _shared_article(arrival: Arrival) -> SharedArticle:
    article = arrival.article
    return SharedArticle(arrival.source, article, arrival.chunks or split(article), arrival.body)


def _articles_of(connection: sqlite3.Connection, sources: Iterable[str]) -> list[str]:
    return [
        str(row[0])
        for key in sources
        for row in connection.execute("SELECT id FROM articles WHERE source = ?", (key,))
    ]


def _nonce() -> str:
    return secrets.token_hex(_NONCE_BYTES)
