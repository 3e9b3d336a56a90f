"""A machine's copy of a corpus that several share: changes are replayed in their order, and made.

Every machine replays all changes, its own as well, by the same rules; so two that have replayed as
many hold the same articles and passages. The rules (docs/decisions/0044):

* An article stays as long as a machine has it. Whoever has an article may change it, and anybody
  may change a page of the web; another article of the same name elsewhere is not taken.
* A payload that is gone was taken down; the change that says so comes later.

Vectors are on the server before the change that needs them, and are looked for afterwards; what is
deleted there is looked at once more, for another machine may just have brought it.
"""

import hashlib
import secrets
import sqlite3
import threading
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace

from index import replica_tables, takedowns
from index.articles import Article, Chunk
from index.catalogue import Arrival, Catalogue, Change, FinishedSource
from index.change_log import ChangeLog, Slot
from index.errors import IndexUnavailableError
from index.forgetting import Forgetting
from index.leads import lead_ids
from index.placing import Placing
from index.recording import Recorded
from index.replica_tables import ELSEWHERE, PAYLOAD, VECTOR
from index.shared_changes import (
    Put,
    SharedArticle,
    SharedChange,
    packed_article,
    packed_change,
    unpacked_article,
    unpacked_change,
)
from index.shared_index import SharedIndex
from index.splitting import split
from index.takedowns import Takedown

POSITION = "shared"
"""The catalogue's note of the last change that was replayed: its number and its payload."""
_AHEAD = 50
_CHANGES = "changes"
_NONCE_BYTES = 8
_ABOUT_BYTES = 16


@dataclass(slots=True)
class _Verdicts:
    """What is made of the articles of one change."""

    arrivals: list[Arrival] = field(default_factory=list)
    held: list[str] = field(default_factory=list)
    contested: set[str] = field(default_factory=set)
    refused: set[str] = field(default_factory=set)


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
        with catalogue.transaction() as connection:
            for statement in replica_tables.SCHEMA:
                connection.execute(statement)
            if not connection.execute("SELECT 1 FROM meta WHERE name = ?", (POSITION,)).fetchall():
                _note(connection, Slot(0, machine, ""))

    @property
    def position(self) -> int:
        """The number of the last change that was replayed."""
        return self._position()[0]

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
                    self._replay(slot)
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
            self._catalogue.apply(_own_notes(change), lambda now: _drop_sources(now, change))
            return Recorded()
        recorded = self._append(shared, change)
        self._clean_up()
        return recorded

    def may_change(self, article_id: str) -> bool:
        """Tell whether an article of this id is ours to change, if there is one."""
        with self._catalogue.transaction() as connection:
            return _may_change(connection, article_id, self._machine)

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
            (packed_article(_shared_article(arrival)), _about(arrival.article.id))
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
        (payload,) = self._log.put([(packed_change(change), _CHANGES)])
        with self._lock:
            while True:
                self.catch_up()
                slot = Slot(self.position + 1, self._machine, payload)
                if self._log.claim(slot):
                    return self._replay(slot, mine)

    def _next(self) -> list[Slot]:
        """Return the changes that come next, as far as there are any."""
        at, payload = self._position()
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

    def _replay(self, slot: Slot, mine: Change | None = None) -> Recorded:
        """Do what a change says; ``mine`` is what this process notes of its own change."""
        change = unpacked_change(self._log.payload(slot))
        recorded = Recorded()
        if change.takedown is not None:
            self._take_down(slot, change.takedown, change.refused)
        elif change.lifted is not None:
            self._catalogue.allow_again(change.lifted)
            with self._catalogue.transaction() as connection:
                _note(connection, slot)
        elif change.moves:
            self._catalogue.undo_versions(change.moves, lambda now: _note(now, slot))
        else:
            recorded = self._store(slot, change, mine)
        self._index.vectors.has_changed()
        return recorded

    def _store(self, slot: Slot, change: SharedChange, mine: Change | None) -> Recorded:
        own = slot.writer == self._machine
        placing = Placing(self._catalogue, self._index)
        verdicts = self._verdicts(slot, change, placing)
        with self._catalogue.transaction() as connection:
            removed = [
                id_
                for id_ in change.let_go
                if replica_tables.holders(connection, id_) == {slot.writer}
            ]
        stored = self._catalogue.fingerprints_of(change.held)
        lost = verdicts.contested | verdicts.refused | (set(change.held) - stored.keys())

        def beside(now: sqlite3.Connection) -> None:
            replica_tables.hold(now, slot.writer, (*verdicts.held, *stored))
            replica_tables.let_go(now, slot.writer, change.let_go)
            replica_tables.forget_holders(now, removed)
            if own:
                replica_tables.want_garbage_gone(now)
                replica_tables.want_gone(now, PAYLOAD, map(_about, verdicts.refused))
            if mine is not None:
                _drop_sources(now, mine)
            _note(now, slot)

        pieces = [(one.article, chunk) for one in verdicts.arrivals for chunk in one.chunks]
        if pieces:
            self._catalogue.journal(chunk.id for _, chunk in pieces)
            self._index.write(pieces)
        notes = Change() if mine is None else _own_notes(mine, lost)
        told = replace(notes, arrivals=verdicts.arrivals, removed=removed, at=change.at)
        taken_over = self._catalogue.apply(told, beside)
        self._index.sweep()
        placing.settle()
        written = self._index.written()
        if own:
            self._index.relabel(taken_over.values())
            self._index.write_vectors(written)
        return Recorded(taken_over, frozenset(verdicts.contested))

    def _verdicts(self, slot: Slot, change: SharedChange, placing: Placing) -> _Verdicts:
        """Judge the articles of a change by what is stored."""
        verdicts = _Verdicts()
        payloads = self._log.payloads([put.name for put in change.puts])
        for put in change.puts:
            if put.name not in payloads:
                continue
            shared = unpacked_article(payloads[put.name])
            article = shared.article
            stored = self._catalogue.fingerprints_of([article.id]).get(article.id)
            arrival = Arrival(shared.source, article, shared.chunks, shared.body, reread=put.reread)
            if stored == article.fingerprint:
                verdicts.held.append(article.id)
            elif stored is not None and not self._may_change(article.id, slot.writer):
                verdicts.contested.add(article.id)
            elif (placed := placing.again(arrival)) is None:
                verdicts.refused.add(article.id)
            else:
                verdicts.arrivals.append(placed)
                verdicts.held.append(article.id)
        return verdicts

    def _may_change(self, article_id: str, machine: str) -> bool:
        with self._catalogue.transaction() as connection:
            return _may_change(connection, article_id, machine)

    def _take_down(self, slot: Slot, takedown: Takedown, refused: Collection[str]) -> None:
        with self._catalogue.transaction() as connection:
            ids = takedowns.matching(connection, refused)

        def beside(now: sqlite3.Connection) -> None:
            replica_tables.forget_holders(now, ids)
            if slot.writer == self._machine:
                replica_tables.want_garbage_gone(now)
                replica_tables.want_gone(now, PAYLOAD, map(_about, ids))
            else:
                replica_tables.want_gone(now, ELSEWHERE, ids)
            _note(now, slot)

        Forgetting(self._catalogue).erase(takedown, refused, ids, beside)

    def _clean_up(self) -> None:
        """Delete on the server what this machine has to, and write again what came meanwhile."""
        with self._catalogue.transaction() as connection:
            vectors = replica_tables.unwanted(connection, VECTOR)
            payloads = replica_tables.unwanted(connection, PAYLOAD)
        stored = self._catalogue.chunks_by_id(vectors)
        gone = [id_ for id_ in vectors if id_ not in stored]
        if gone:
            self._index.vectors.delete([*gone, *lead_ids(gone)])
            self.catch_up()
            self._index.write_vectors(
                list(self._pieces(self._catalogue.chunks_by_id(gone).values()))
            )
        self._log.erase(payloads)
        with self._catalogue.transaction() as connection:
            replica_tables.settle(connection, VECTOR, vectors)
            replica_tables.settle(connection, PAYLOAD, payloads)

    def _pieces(self, chunks: Iterable[Chunk]) -> Iterator[tuple[Article, Chunk]]:
        for chunk in chunks:
            article = self._catalogue.article(chunk.article_id)
            if article is not None:
                yield article, chunk

    def _position(self) -> tuple[int, str]:
        number, _, payload = (self._catalogue.meta(POSITION) or "0").partition(":")
        return int(number), payload


def position_of(catalogue: Catalogue) -> int:
    """Return how many changes a catalogue has followed; 0 for one that is no copy."""
    return int((catalogue.meta(POSITION) or "0").partition(":")[0])


def _may_change(connection: sqlite3.Connection, article_id: str, machine: str) -> bool:
    if takedowns.is_page(article_id):
        return True
    machines = replica_tables.holders(connection, article_id)
    return not machines or machine in machines


def _shared_article(arrival: Arrival) -> SharedArticle:
    article = arrival.article
    return SharedArticle(arrival.source, article, arrival.chunks or split(article), arrival.body)


def _own_notes(change: Change, lost: Collection[str] = ()) -> Change:
    """Return what this machine notes of its sources; those of ``lost`` articles are read again."""
    finished = [
        replace(source, gone=())
        for source in change.finished
        if not any(_is_of(id_, source) for id_ in lost)
    ]
    return Change(
        finished=finished, channels=change.channels, removed_channels=change.removed_channels
    )


def _is_of(article_id: str, source: FinishedSource) -> bool:
    return article_id == source.key or article_id.startswith(f"{source.key}#")


def _drop_sources(connection: sqlite3.Connection, change: Change) -> None:
    """Forget sources that are gone; their articles go when no machine has them."""
    for table, column in (("rejections", "source"), ("sources", "key")):
        connection.executemany(
            f"DELETE FROM {table} WHERE {column} = ?",  # noqa: S608 -- constants
            [(key,) for key in change.removed_sources],
        )


def _articles_of(connection: sqlite3.Connection, sources: Iterable[str]) -> list[str]:
    return [
        str(row[0])
        for key in sources
        for row in connection.execute("SELECT id FROM articles WHERE source = ?", (key,))
    ]


def _note(connection: sqlite3.Connection, slot: Slot) -> None:
    connection.execute(
        "INSERT OR REPLACE INTO meta VALUES (?, ?)", (POSITION, f"{slot.number}:{slot.payload}")
    )


def _about(article_id: str) -> str:
    told = article_id.encode("utf-8", "surrogatepass")
    return hashlib.blake2b(told, digest_size=_ABOUT_BYTES).hexdigest()


def _nonce() -> str:
    return secrets.token_hex(_NONCE_BYTES)
