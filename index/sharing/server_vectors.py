"""The vectors of the chunks on a Chroma server, for all machines that share it.

As in a folder there is one collection a language. A record is called after a hash of the chunk's
id, which may be longer than Chroma Cloud takes; the id itself stands beside the vector. A
collection that is left empty stays: another machine may be about to write to it.
"""

import hashlib
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from index.searching.search import Limits
from index.sharing.chroma_server import ChromaServer
from index.sharing.server_collection import ServerCollection
from index.vectors.store import GRAPH
from index.vectors.stored_vectors import Label
from index.vectors.vector_copies import VectorCopies, in_half
from index.vectors.vector_copies import key_of as collection_key

PREFIX = "chunks-"
SAMPLE = 500
_ID = "chunk"
_ID_BYTES = 16
_Some = Callable[[str, int], Sequence[str]]


class ServerVectors:
    """Vectors by id of chunk or lead, one collection a language. Safe for several threads.

    Vectors that were once read are kept in a file here: an id holds the fingerprint of its text,
    so that what it stands for never changes.
    """

    def __init__(self, server: ChromaServer, copies: Path, some: _Some) -> None:
        """Ask the server which languages there are.

        Args:
            server: The server.
            copies: The file for vectors that have been read.
            some: Returns ids of chunks of a language, at most so many and always the same ones:
                what a language is like must not depend on who asks.

        Raises:
            IndexUnavailableError: The server does not answer.
        """
        self._server = server
        self._file = copies
        self._copies = VectorCopies(copies)
        self._some = some
        self._changes = 0
        self._typical: dict[str, tuple[int, NDArray[np.float32]]] = {}
        self._collections: dict[str, ServerCollection] = {}
        for name in server.names():
            if name.startswith(PREFIX):
                self.meet(name.removeprefix(PREFIX))

    @property
    def languages(self) -> tuple[str, ...]:
        """The languages that there are collections for."""
        return tuple(sorted(self._collections))

    @property
    def is_wasteful(self) -> bool:
        """Never: how the server keeps its files is not ours to see."""
        return False

    def close(self) -> None:
        """Close the copies; the connection is not ours."""
        self._copies.close()

    def meet(self, language: str) -> None:
        """Know of a language: its collection is there, or is made."""
        key = collection_key(language)
        if key not in self._collections:
            new = ServerCollection(self._server, PREFIX + key, GRAPH)
            self._collections = {**self._collections, key: new}  # others may be going through it

    def has_changed(self) -> None:
        """Forget what passages are like: there are others now."""
        self._changes += 1

    def forget_copies(self) -> None:
        """Delete every copy: some may be of what was taken down."""
        self._copies.close()
        self._file.unlink(missing_ok=True)
        self.has_changed()

    def upsert(self, language: str, labels: Sequence[Label], vectors: NDArray[np.float32]) -> None:
        """Store one vector (a row of ``vectors``) per label; known ids are overwritten."""
        self.meet(language)
        fields = [_fields(label, language) for label in labels]
        self._of(language).upsert(_hashes(label.chunk_id for label in labels), fields, vectors)

    def relabel(self, language: str, labels: Sequence[Label]) -> None:
        """Write anew what stands beside stored vectors, which stay as they are."""
        if labels:
            self.meet(language)
            fields = [_fields(label, language) for label in labels]
            self._of(language).relabel(_hashes(label.chunk_id for label in labels), fields)

    def delete(self, chunk_ids: Sequence[str]) -> None:
        """Remove vectors; ids that are not there are no error."""
        self._copies.delete(chunk_ids)
        for collection in self._collections.values():
            collection.delete(_hashes(chunk_ids))

    def count(self) -> int:
        """Return how many vectors are stored."""
        return sum(collection.count() for collection in self._collections.values())

    def query(
        self, language: str, vector: NDArray[np.float32], limit: int
    ) -> list[tuple[str, float]]:
        """Return ids and cosine similarities of the nearest chunks of one language, best first."""
        if collection_key(language) not in self._collections:
            return []
        found = self._of(language).nearest(vector, limit)
        return [(fields[_ID], 1.0 - far) for fields, far in found]

    def query_within(
        self,
        language: str,  # noqa: ARG002 -- whichever it is
        asked: NDArray[np.float32],  # noqa: ARG002 -- likewise
        limit: int,  # noqa: ARG002 -- likewise
        limits: Limits,  # noqa: ARG002 -- likewise
    ) -> list[list[tuple[str, float]]] | None:
        """Return None: the server's own filters take a hundred times as long as its query."""
        return None

    def prepare(self) -> None:
        """Do nothing: the server is ready."""

    def ids(self, language: str) -> tuple[str, ...]:
        """Return the id of every vector of one language."""
        if collection_key(language) not in self._collections:
            return ()
        return tuple(fields[_ID] for fields in self._of(language).all_fields())

    def known(self, language: str, ids: Sequence[str]) -> frozenset[str]:
        """Return those of ``ids`` of one language that have a vector."""
        if collection_key(language) not in self._collections or not ids:
            return frozenset()
        return frozenset(one[_ID] for one in self._of(language).fields(_hashes(ids)).values())

    def fetch(self, language: str, ids: Sequence[str]) -> dict[str, NDArray[np.float32]]:
        """Return the vectors of those ``ids`` of one language that there are, in half precision."""
        if collection_key(language) not in self._collections or not ids:
            return {}
        copies = self._copies.fetch(ids)
        names = {_hash(id_): id_ for id_ in ids if id_ not in copies}
        if not names:
            return copies
        read = {names[one]: row for one, row in self._of(language).vectors(list(names)).items()}
        if read:
            self._copies.put(collection_key(language), list(read), np.stack(list(read.values())))
        return copies | {id_: in_half(row) for id_, row in read.items()}

    def sample(self, language: str) -> NDArray[np.float32]:
        """Return up to 500 vectors of one language (rows): what its passages are like."""
        key, changes = collection_key(language), self._changes
        known = self._typical.get(key)
        if known is None or known[0] != changes:
            rows = list(self.fetch(key, self._some(key, SAMPLE)).values())
            known = changes, np.stack(rows) if rows else np.zeros((0, 0), dtype=np.float32)
            self._typical[key] = known
        return known[1]

    def _of(self, language: str) -> ServerCollection:
        return self._collections[collection_key(language)]


def _fields(label: Label, language: str) -> dict[str, str]:
    return {
        _ID: label.chunk_id,
        "article": label.article_id,
        "outlet": label.outlet,
        "language": language,
    }


def _hashes(ids: Iterable[str]) -> list[str]:
    return [_hash(id_) for id_ in ids]


def _hash(id_: str) -> str:
    told = id_.encode("utf-8", "surrogatepass")
    return hashlib.blake2b(told, digest_size=_ID_BYTES).hexdigest()
