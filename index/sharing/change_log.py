"""The changes of a corpus that machines share, in one order that all of them see.

Chroma has no transactions. What orders the changes is that it stores a record of a new id and
leaves one that is there as it is: the machine that first writes the record of the next number has
that number, and the others, reading it back, see that it is not theirs. Numbers have no gaps, so
whoever has read up to one misses nothing by asking for the next.

Payloads lie in a collection of their own, under a hash of what they hold and in pieces that Chroma
Cloud takes. They are written before the record that names them: what is named is complete.
"""

import base64
import hashlib
import random
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from index.catalogue.takedowns import MARKS
from index.errors import IndexUnavailableError
from index.sharing.chroma_server import ChromaServer
from index.sharing.server_collection import Fields, ServerCollection

if TYPE_CHECKING:
    from chromadb.api.collection_configuration import CreateHNSWConfiguration as Graph

CHANGES = "whosays-changes"
PAYLOADS = "whosays-payloads"
_GRAPH: "Graph" = {
    "space": "l2",
    "max_neighbors": 4,
    "ef_construction": 8,
    "ef_search": 8,
}
"""As small as can be: these records are asked for by id, and never by what is near."""
_PIECE = 4000
"""Characters of a field; Chroma Cloud takes 4,096 bytes."""
_NAME_BYTES = 16
_DATA = "data"
_WRITER = "writer"
_PAYLOAD = "payload"
_AGREED = "agreed"


@dataclass(frozen=True, slots=True)
class Slot:
    """A change in its place: its number from 1, the machine that made it, and its payload."""

    number: int
    writer: str
    payload: str


class ChangeLog:
    """The changes of one database of a server."""

    def __init__(self, server: ChromaServer) -> None:
        """Find the collections, or make them.

        Raises:
            IndexUnavailableError: The server does not answer.
        """
        self._server = server
        self._changes = ServerCollection(server, CHANGES, _GRAPH)
        self._payloads = ServerCollection(server, PAYLOADS, _GRAPH)

    def agreed(self, name: str, value: str) -> str:
        """Return what was first said of ``name``, which is ``value`` where nobody has spoken."""
        id_ = f"agreed-{name}"
        self._changes.add(id_, {_AGREED: value}, _somewhere())
        return self._changes.fields([id_])[id_][_AGREED]

    def said(self, name: str) -> str | None:
        """Return what was said of ``name``, or None."""
        id_ = f"agreed-{name}"
        return self._changes.fields([id_]).get(id_, {}).get(_AGREED)

    def put(self, payloads: Iterable[tuple[bytes, Fields]]) -> tuple[str, ...]:
        """Write payloads and return their names; one that is there is left as it is.

        Args:
            payloads: Each with its marks (``index.catalogue.takedowns``), by which it can be
                erased.
        """
        given = [(_name(data), data, marks) for data, marks in payloads]
        told = {name: (data, marks) for name, data, marks in given}
        # Pieces are written in order: where the last one is, all are.
        known = self._payloads.fields([_last(name) for name in told])
        ids: list[str] = []
        fields: list[Fields] = []
        for name, (data, marks) in told.items():
            if _last(name) in known:
                continue
            text = base64.b85encode(data).decode("ascii")
            for number in range(_pieces(name)):
                ids.append(f"{name}-{number}")
                piece = text[number * _PIECE : (number + 1) * _PIECE]
                fields.append({**marks, _DATA: piece})
        if ids:
            places = np.array([_somewhere() for _ in ids], dtype=np.float32)
            self._payloads.upsert(ids, fields, places)
        return tuple(name for name, _, _ in given)

    def payloads(self, names: Collection[str]) -> dict[str, bytes]:
        """Return the payloads of these names that have not been erased."""
        ids = [f"{name}-{number}" for name in names for number in range(_pieces(name))]
        pieces = self._payloads.fields(ids)
        return {name: data for name in names if (data := _joined(name, pieces)) is not None}

    def erase(self, marks: Sequence[str]) -> None:
        """Delete every payload that has one of these marks."""
        self._payloads.delete_with(MARKS, marks)

    def drop(self, names: Sequence[str]) -> None:
        """Delete these payloads."""
        ids = [f"{name}-{number}" for name in names for number in range(_pieces(name))]
        self._payloads.delete(ids)

    def claim(self, slot: Slot) -> bool:
        """Write a change in its place; tell whether it stands there, or another's does."""
        id_ = _id(slot.number)
        told = {_WRITER: slot.writer, _PAYLOAD: slot.payload}
        self._changes.add(id_, told, _somewhere())
        return dict(self._changes.fields([id_])[id_]) == told

    def slots(self, numbers: Sequence[int]) -> dict[int, Slot]:
        """Return those of these changes that there are, by number."""
        ids = {_id(number): number for number in numbers}
        found = self._changes.fields(list(ids))
        return {
            ids[id_]: Slot(ids[id_], fields[_WRITER], fields[_PAYLOAD])
            for id_, fields in found.items()
        }

    def payload(self, slot: Slot) -> bytes:
        """Return what a change says.

        Raises:
            IndexUnavailableError: The server has lost it.
        """
        found = self.payloads([slot.payload])
        if slot.payload not in found:
            raise IndexUnavailableError(
                f"The Chroma server at {self._server.address} has lost change {slot.number}; index"
                " the articles anew into another database."
            )
        return found[slot.payload]


def _name(data: bytes) -> str:
    """Return a hash of a payload with the number of its pieces."""
    whole, rest = divmod(len(data), 4)
    length = whole * 5 + (rest + 1 if rest else 0)  # of Base85
    digest = hashlib.blake2b(data, digest_size=_NAME_BYTES).hexdigest()
    return f"{digest}.{-(-length // _PIECE)}"


def _pieces(name: str) -> int:
    return int(name.rpartition(".")[2])


def _last(name: str) -> str:
    return f"{name}-{_pieces(name) - 1}"


def _joined(name: str, pieces: Mapping[str, Fields]) -> bytes | None:
    ids = [f"{name}-{number}" for number in range(_pieces(name))]
    if any(id_ not in pieces for id_ in ids):
        return None
    return base64.b85decode("".join(pieces[id_][_DATA] for id_ in ids))


def _id(number: int) -> str:
    return f"change-{number:012d}"


def _somewhere() -> list[float]:
    """Return a place in a graph that nobody searches; places apart are quicker to write."""
    return [random.random()]  # noqa: S311 -- no secret
