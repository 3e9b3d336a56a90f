"""Records on a Chroma server: ids with a vector and fields, some hundreds a request."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import partial
from typing import TYPE_CHECKING, Any, TypeVar

import numpy as np
from numpy.typing import NDArray

from index.sharing.chroma_server import ChromaServer

if TYPE_CHECKING:
    from chromadb.api.collection_configuration import CreateHNSWConfiguration as Graph

_AT_ONCE = 250
"""Records a request: Chroma Cloud takes 300."""
_PAGE = 250
_Result = TypeVar("_Result")
Fields = Mapping[str, str]
"""What stands beside a vector."""


class ServerCollection:
    """Records of one collection: ids with a vector and fields."""

    def __init__(self, server: ChromaServer, name: str, graph: "Graph") -> None:
        """Find the collection, or make it.

        Args:
            server: Where it is.
            name: What it is called.
            graph: How its vectors are searched, where it is made.

        Raises:
            IndexUnavailableError: The server does not answer.
        """
        self._server = server
        self._collection = server.asked(
            lambda client: client.get_or_create_collection(
                name, embedding_function=None, configuration={"hnsw": graph}
            )
        )

    def add(self, id_: str, fields: Fields, vector: Sequence[float]) -> None:
        """Store a record if there is none of its id; one that is there stays as it is."""
        nearby: Any = [list(vector)]
        self._asked(lambda: self._collection.add([id_], nearby, [dict(fields)]))

    def upsert(
        self, ids: Sequence[str], fields: Sequence[Fields], vectors: NDArray[np.float32]
    ) -> None:
        """Store records, in the place of those there were."""
        for start, some in _slices(ids):
            told: Any = [dict(one) for one in fields[start : start + len(some)]]
            rows: Any = vectors[start : start + len(some)]
            self._asked(partial(self._collection.upsert, some, rows, told))

    def relabel(self, ids: Sequence[str], fields: Sequence[Fields]) -> None:
        """Write the fields of records anew; ids that are not there are passed over."""
        for start, some in _slices(ids):
            told: Any = [dict(one) for one in fields[start : start + len(some)]]
            self._asked(partial(self._collection.update, some, metadatas=told))

    def fields(self, ids: Sequence[str]) -> dict[str, Fields]:
        """Return the fields of those of the records that there are, by id."""
        found: dict[str, Fields] = {}
        for _, some in _slices(_once(ids)):
            got = self._asked(partial(self._collection.get, some, include=["metadatas"]))
            found |= zip(got["ids"], _known(got["metadatas"]), strict=True)
        return found

    def all_fields(self) -> Iterator[Fields]:
        """Yield the fields of every record."""
        start = 0
        while True:
            got = self._asked(
                partial(self._collection.get, limit=_PAGE, offset=start, include=["metadatas"])
            )
            yield from _known(got["metadatas"])
            if len(got["ids"]) < _PAGE:
                return
            start += _PAGE

    def vectors(self, ids: Sequence[str]) -> dict[str, NDArray[np.float32]]:
        """Return the vectors of those of the records that there are, by id."""
        found: dict[str, NDArray[np.float32]] = {}
        for _, some in _slices(_once(ids)):
            got = self._asked(partial(self._collection.get, some, include=["embeddings"]))
            rows = np.asarray(got["embeddings"], dtype=np.float32)
            found |= zip(got["ids"], rows, strict=True)
        return found

    def nearest(self, vector: NDArray[np.float32], limit: int) -> list[tuple[Fields, float]]:
        """Return fields and distance of the nearest records, nearest first."""
        nearest_to: Any = [vector]
        got = self._asked(
            lambda: self._collection.query(
                query_embeddings=nearest_to, n_results=limit, include=["metadatas", "distances"]
            )
        )
        fields, far = (got["metadatas"] or [[]])[0], (got["distances"] or [[]])[0]
        return list(zip(_known(fields), far, strict=True))

    def delete(self, ids: Sequence[str]) -> None:
        """Remove records; ids that are not there are no error."""
        for _, some in _slices(_once(ids)):
            self._asked(partial(self._collection.delete, some))

    def delete_with(self, names: Sequence[str], values: Sequence[str]) -> None:
        """Remove the records in which one of these fields has one of these values."""
        for _, some in _slices(_once(values)):
            where: Any = {"$or": [{name: {"$in": some}} for name in names]}
            self._asked(partial(self._collection.delete, where=where))

    def count(self) -> int:
        """Return how many records there are."""
        return self._asked(self._collection.count)

    def _asked(self, work: Callable[[], _Result]) -> _Result:
        return self._server.asked(lambda _: work())


def _known(fields: Any) -> list[Fields]:
    return [{str(name): str(value) for name, value in (one or {}).items()} for one in fields or ()]


def _once(ids: Sequence[str]) -> list[str]:
    """Return each id once; Chroma takes none twice."""
    return list(dict.fromkeys(ids))


def _slices(ids: Sequence[str]) -> Iterator[tuple[int, list[str]]]:
    for start in range(0, len(ids), _AT_ONCE):
        yield start, list(ids[start : start + _AT_ONCE])
