"""One change of a shared corpus made in the copy of a machine, by rules that are the same for all.

What a change does follows from the change and from what is stored. The rules
(docs/decisions/0044):

* An article stays as long as a machine has it. Whoever has an article may change it, and anybody
  may change a page of the web; another article of the same name elsewhere is not taken.
* A payload that is gone was taken down; the change that says so comes later.
"""

import sqlite3
from collections.abc import Collection, Iterable
from dataclasses import dataclass, field, replace

from index.catalogue import takedowns
from index.catalogue.catalogue import Catalogue
from index.catalogue.changes import Arrival, Change
from index.catalogue.channels import FinishedSource
from index.catalogue.takedowns import Takedown
from index.sharing import replica_tables
from index.sharing.change_log import ChangeLog, Slot
from index.sharing.replica_tables import ELSEWHERE, MARK, PAYLOAD
from index.sharing.shared_changes import SharedChange, unpacked_article, unpacked_change
from index.sharing.shared_index import SharedIndex
from index.sharing.shared_position import POSITION, position_of
from index.upkeep.forgetting import Forgetting
from index.upkeep.placing import Placing
from index.upkeep.recording import Recorded


@dataclass(slots=True)
class _Verdicts:
    """What is made of the articles of one change; ``refused`` are payloads by article."""

    arrivals: list[Arrival] = field(default_factory=list)
    held: list[str] = field(default_factory=list)
    contested: set[str] = field(default_factory=set)
    refused: dict[str, str] = field(default_factory=dict)


class Replaying:
    """Makes changes in one copy."""

    def __init__(
        self, catalogue: Catalogue, index: SharedIndex, log: ChangeLog, machine: str
    ) -> None:
        """Keep the parts, and prepare the tables.

        Args:
            catalogue: Of the copy.
            index: Of the copy.
            log: Where the changes and their payloads are.
            machine: Names the machine whose copy it is.
        """
        self._catalogue, self._index, self._log = catalogue, index, log
        self._machine = machine
        with catalogue.transaction() as connection:
            for statement in replica_tables.SCHEMA:
                connection.execute(statement)
            if not connection.execute("SELECT 1 FROM meta WHERE name = ?", (POSITION,)).fetchall():
                _note(connection, Slot(0, machine, ""))

    @property
    def position(self) -> tuple[int, str]:
        """The number and the payload of the last change that was made here."""
        return position_of(self._catalogue)

    def may_change(self, article_id: str, machine: str) -> bool:
        """Tell whether a machine may change the article of this id, if there is one."""
        if takedowns.is_page(article_id):
            return True
        with self._catalogue.transaction() as connection:
            machines = replica_tables.holders(connection, article_id)
        return not machines or machine in machines

    def note(self, mine: Change) -> None:
        """Keep what concerns this machine alone of a change that the others need not know."""
        self._catalogue.apply(_own_notes(mine), lambda now: _drop_sources(now, mine))

    def replay(self, slot: Slot, mine: Change | None = None) -> Recorded:
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
        removed = self._left_by_all(slot.writer, change.let_go)
        stored = self._catalogue.fingerprints_of(change.held)
        held = {*verdicts.held, *stored}

        def beside(now: sqlite3.Connection) -> None:
            replica_tables.hold(now, slot.writer, held)
            replica_tables.let_go(now, slot.writer, change.let_go)
            replica_tables.forget_holders(now, removed)
            if own:
                replica_tables.want_garbage_gone(now)
                replica_tables.want_gone(now, PAYLOAD, verdicts.refused.values())
            if mine is not None:
                _drop_sources(now, mine)
            _note(now, slot)

        self._index_passages(verdicts.arrivals)
        notes = Change() if mine is None else _own_notes(mine, _brought(mine, change) - held)
        told = replace(notes, arrivals=verdicts.arrivals, removed=removed, at=change.at)
        taken_over = self._catalogue.apply(told, beside)
        self._index.sweep()
        placing.settle()
        written = self._index.written()
        if own:
            self._index.relabel(taken_over.values())
            self._index.write_vectors(written)
        return Recorded(taken_over, frozenset(verdicts.contested))

    def _left_by_all(self, writer: str, let_go: Iterable[str]) -> list[str]:
        """Return the articles that no machine has but the one that lets them go."""
        with self._catalogue.transaction() as connection:
            return [id_ for id_ in let_go if replica_tables.holders(connection, id_) == {writer}]

    def _index_passages(self, arrivals: Iterable[Arrival]) -> None:
        pieces = [(one.article, chunk) for one in arrivals for chunk in one.chunks]
        if pieces:
            self._catalogue.journal.note(chunk.id for _, chunk in pieces)
            self._index.write(pieces)

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
            elif stored is not None and not self.may_change(article.id, slot.writer):
                verdicts.contested.add(article.id)
            elif (placed := placing.again(arrival)) is None:
                verdicts.refused[article.id] = put.name
            else:
                verdicts.arrivals.append(placed)
                verdicts.held.append(article.id)
        return verdicts

    def _take_down(self, slot: Slot, takedown: Takedown, refused: Collection[str]) -> None:
        with self._catalogue.transaction() as connection:
            ids = takedowns.matching(connection, refused)

        def beside(now: sqlite3.Connection) -> None:
            replica_tables.forget_holders(now, ids)
            if slot.writer == self._machine:
                replica_tables.want_garbage_gone(now)
                replica_tables.want_gone(now, MARK, refused)
            else:
                replica_tables.want_gone(now, ELSEWHERE, ids)
            _note(now, slot)

        Forgetting(self._catalogue).erase(takedown, refused, ids, beside)


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


def _brought(mine: Change, change: SharedChange) -> set[str]:
    """Return the articles that this machine means to have from now on."""
    return {*(arrival.article.id for arrival in mine.arrivals), *change.held}


def _is_of(article_id: str, source: FinishedSource) -> bool:
    return article_id == source.key or article_id.startswith(f"{source.key}#")


def _drop_sources(connection: sqlite3.Connection, change: Change) -> None:
    """Forget sources that are gone; their articles go when no machine has them."""
    for table, column in (("rejections", "source"), ("sources", "key")):
        connection.executemany(
            f"DELETE FROM {table} WHERE {column} = ?",  # noqa: S608 -- constants
            [(key,) for key in change.removed_sources],
        )


def _note(connection: sqlite3.Connection, slot: Slot) -> None:
    connection.execute(
        "INSERT OR REPLACE INTO meta VALUES (?, ?)", (POSITION, f"{slot.number}:{slot.payload}")
    )
