"""The vectors of the chunks in a folder, in Chroma (``index.vectors.chroma_folder``).

One collection a language: a language with few articles is searched as deeply as one with many,
and no query needs a filter, which in Chroma costs a hundred times the query itself.

No text is kept here: ids, vectors and a little metadata. Texts are in the catalogue.
"""

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np
from numpy.typing import NDArray

from index.errors import DamagedIndexError, IndexUnavailableError
from index.storing.folders import remove_folder
from index.vectors.chroma_folder import (
    counted_opening,
    forget_crashes,
    has_crashed,
    open_client,
    remove_orphans,
    translated,
)
from index.vectors.graph_files import clear_unused
from index.vectors.stored_vectors import Label
from index.vectors.vector_copies import COPIES, VectorCopies, in_half
from index.vectors.vector_copies import key_of as collection_key

if TYPE_CHECKING:
    from chromadb.api import ClientAPI
    from chromadb.api.collection_configuration import CreateHNSWConfiguration
    from chromadb.api.models.Collection import Collection

_PREFIX = "chunks-"
_MOST_PLACES = 2
_SPARE_PLACES = 2000
_BATCH = 1000
_SAMPLE = 500
_UNIT_TOLERANCE = 1e-3
GRAPH: "CreateHNSWConfiguration" = {
    "space": "cosine",
    "max_neighbors": 32,
    "ef_construction": 200,
    "ef_search": 200,
}
"""With Chroma's defaults the ten nearest are found in 56 of 100 cases, with these in 99."""
_SPARE_GRAPH: "CreateHNSWConfiguration" = {**GRAPH, "ef_construction": 50}
"""Asked only where the copies cannot be used. Made in half the time, it finds nearly as many."""


class VectorStore:
    """Vectors by id of chunk or lead, one Chroma collection a language. One process at a time."""

    def __init__(self, folder: Path, copies: VectorCopies | None = None) -> None:
        """Open the store, creating it if there is none, and prove that it can be read.

        A damaged index can end the process instead of raising. A note in the folder counts the
        openings that did not come back; after two of them the index counts as unreadable.

        Args:
            folder: Where it lies, or will lie.
            copies: The copies of its vectors, if they are open already.

        Raises:
            DamagedIndexError: The index on disk cannot be read and must be built anew.
            IndexUnavailableError: Chroma cannot be started for another reason.
        """
        self._folder = folder
        self._client: ClientAPI | None = None
        self._collections: dict[str, Collection] = {}
        self._typical: dict[str, NDArray[np.float32]] = {}
        self._copies = copies or VectorCopies(folder / COPIES)
        with counted_opening(folder):
            try:
                self._open()
            except IndexUnavailableError:
                self.close()
                raise

    def close(self) -> None:
        """Let go of the folder."""
        if self._client is not None:
            self._client.close()  # type: ignore[attr-defined]
            self._client = None
            self.clear_unused()
        self._copies.close()

    def clear_unused(self) -> None:
        """Overwrite what Chroma left in unused parts of its files; nobody else may use it now."""
        with translated(self._folder):
            clear_unused(self._folder)

    @staticmethod
    def destroy(folder: Path) -> None:
        """Delete the folder, readable or not."""
        remove_folder(folder)
        forget_crashes(folder)

    @staticmethod
    def has_crashed(folder: Path) -> bool:
        """Whether the last opening of ``folder`` did not come back."""
        return has_crashed(folder)

    @property
    def languages(self) -> tuple[str, ...]:
        """The languages that there are collections for."""
        return tuple(self._collections)

    def upsert(self, language: str, labels: Sequence[Label], vectors: NDArray[np.float32]) -> None:
        """Store one vector (a row of ``vectors``) per label; known ids are overwritten."""
        ids = [label.chunk_id for label in labels]
        self._copies.delete(ids)
        with translated(self._folder):
            collection = self._collection(language)
            for start in range(0, len(labels), _BATCH):
                some = labels[start : start + _BATCH]
                collection.upsert(
                    ids=ids[start : start + _BATCH],
                    embeddings=vectors[start : start + _BATCH],
                    metadatas=[_metadata(label, language) for label in some],
                )
        self._copies.put(collection_key(language), ids, vectors, ends_change=True)
        self._typical.pop(collection_key(language), None)

    def relabel(self, language: str, labels: Sequence[Label]) -> None:
        """Write anew what stands beside stored vectors, which stay as they are."""
        collection = self._collections.get(collection_key(language))
        if collection is None or not labels:
            return
        with translated(self._folder):
            collection.update(
                ids=[label.chunk_id for label in labels],
                metadatas=[_metadata(label, language) for label in labels],
            )

    def copy_to(self, other: "VectorStore") -> None:
        """Store all vectors in ``other`` too, with what stands beside them."""
        for key, collection in self._collections.items():
            ids = self.ids(key)
            for start in range(0, len(ids), _BATCH):
                some = list(ids[start : start + _BATCH])
                with translated(self._folder):
                    found = collection.get(ids=some, include=["embeddings", "metadatas"])
                    vectors = np.asarray(found["embeddings"], dtype=np.float32)
                    other._collection(key).upsert(  # noqa: SLF001 -- one of its own kind
                        ids=found["ids"], embeddings=vectors, metadatas=found["metadatas"]
                    )
                other._copies.put(key, found["ids"], vectors)  # noqa: SLF001 -- as above

    def delete(self, chunk_ids: Sequence[str]) -> None:
        """Remove vectors; ids that are not there are no error. A language left empty is dropped."""
        self._copies.delete(chunk_ids)
        with translated(self._folder):
            for collection in self._collections.values():
                for start in range(0, len(chunk_ids), _BATCH):
                    collection.delete(ids=list(chunk_ids[start : start + _BATCH]))
            empty = [key for key, one in self._collections.items() if not one.count()]
        self._copies.end_change()
        for key in empty:
            self.drop(key)

    def drop(self, language: str) -> None:
        """Remove every vector of one language."""
        self._copies.drop(collection_key(language))
        if (
            self._client is not None
            and self._collections.pop(collection_key(language), None) is not None
        ):
            with translated(self._folder):
                self._client.delete_collection(_PREFIX + collection_key(language))
                remove_orphans(self._folder)
            self._typical.pop(collection_key(language), None)
        self._copies.end_change()

    def count(self) -> int:
        """Return how many vectors are stored."""
        with translated(self._folder):
            return sum(collection.count() for collection in self._collections.values())

    def query(
        self, language: str, vector: NDArray[np.float32], limit: int
    ) -> list[tuple[str, float]]:
        """Return ids and cosine similarities of the nearest chunks of one language, best first."""
        collection = self._collections.get(collection_key(language))
        if collection is None:
            return []
        nearest_to: Any = [vector]  # typed by Chroma for one exact kind of array
        with translated(self._folder):
            found = collection.query(
                query_embeddings=nearest_to, n_results=limit, include=["distances"]
            )
        distances = (found["distances"] or [[]])[0]
        return [(id_, 1.0 - far) for id_, far in zip(found["ids"][0], distances, strict=True)]

    def ids(self, language: str) -> tuple[str, ...]:
        """Return the id of every vector of one language."""
        collection = self._collections.get(collection_key(language))
        if collection is None:
            return ()
        with translated(self._folder):
            return tuple(collection.get(include=[])["ids"])

    def known(self, language: str, ids: Sequence[str]) -> frozenset[str]:
        """Return those of ``ids`` of one language that have a vector."""
        collection = self._collections.get(collection_key(language))
        if collection is None or not ids:
            return frozenset()
        with translated(self._folder):
            return frozenset(collection.get(ids=list(ids), include=[])["ids"])

    def fetch(self, language: str, ids: Sequence[str]) -> dict[str, NDArray[np.float32]]:
        """Return the vectors of those ``ids`` of one language that there are, in half precision."""
        collection = self._collections.get(collection_key(language))
        if collection is None or not ids:
            return {}
        copies = self._copies.fetch(ids)
        missing = [id_ for id_ in ids if id_ not in copies]
        if not missing:
            return copies
        names, vectors = self._read(language, missing)
        self._copies.put(collection_key(language), names, vectors)
        return copies | dict(zip(names, in_half(vectors), strict=True))

    def copy_missing(self) -> None:
        """Make a copy of every vector that has none."""
        for key in self._collections:
            ids = self.ids(key)
            for start in range(0, len(ids), _BATCH):
                self.fetch(key, ids[start : start + _BATCH])

    def _read(self, language: str, ids: Sequence[str]) -> tuple[list[str], NDArray[np.float32]]:
        """Return those of ``ids`` that Chroma has, and their vectors (rows), from Chroma itself."""
        with translated(self._folder):
            found = self._collections[collection_key(language)].get(
                ids=list(ids), include=["embeddings"]
            )
        return found["ids"], np.asarray(found["embeddings"], dtype=np.float32)

    def is_wasteful(self, count: int) -> bool:
        """Whether most places of the graphs on disk are those of vectors that were deleted.

        Chroma marks a deleted vector and keeps its place for ever; a copy has none of these.

        Args:
            count: How many vectors are stored; Chroma takes long to count many.
        """
        places = sum(file.stat().st_size // 4 for file in self._folder.glob("*/length.bin"))
        return places > _MOST_PLACES * count + _SPARE_PLACES

    def check(self) -> None:
        """Read and copy every vector, and search for a few: after a kill nothing is trusted.

        Raises:
            DamagedIndexError: Some cannot be read, or are no vectors of unit length.
        """
        for language in self._collections:
            ids = self.ids(language)
            for start in range(0, len(ids), _BATCH):
                names, vectors = self._read(language, ids[start : start + _BATCH])
                held = dict(zip(names, vectors, strict=True))
                if len(held) < len(ids[start : start + _BATCH]) or not _of_unit_length(held):
                    raise DamagedIndexError(f"Vectors in {self._folder} are damaged.")
                self._copies.put(language, names, vectors)
                first = next(iter(held.values()))
                found = self.query(language, first, 1)
                if not found or found[0][1] < 1 - _UNIT_TOLERANCE:
                    raise DamagedIndexError(f"Vectors in {self._folder} do not find themselves.")

    def sample(self, language: str) -> NDArray[np.float32]:
        """Return up to 500 vectors of one language (rows): what its passages are like."""
        key = collection_key(language)
        collection = self._collections.get(key)
        if collection is None:  # its last article went meanwhile
            return np.zeros((0, 0), dtype=np.float32)
        if key not in self._typical:
            with translated(self._folder):
                found = collection.get(limit=_SAMPLE, include=["embeddings"])
            self._typical[key] = np.asarray(found["embeddings"], dtype=np.float32)
        return self._typical[key]

    def _open(self) -> None:
        with translated(self._folder):
            self._client = open_client(self._folder)
            for known in self._client.list_collections():
                # Listed collections carry an embedding function; ours must never have one.
                collection = self._client.get_collection(known.name, embedding_function=None)
                self._collections[known.name.removeprefix(_PREFIX)] = collection
                _probe(collection)
            self.delete(())

    def _collection(self, language: str) -> "Collection":
        key = collection_key(language)
        if key not in self._collections and self._client is not None:
            self._collections[key] = self._client.get_or_create_collection(
                _PREFIX + key,
                embedding_function=None,
                configuration={"hnsw": _SPARE_GRAPH},
            )
        return self._collections[key]


def _metadata(label: Label, language: str) -> dict[str, str]:
    return {"article": label.article_id, "outlet": label.outlet, "language": language}


def _of_unit_length(held: Mapping[str, NDArray[np.float32]]) -> bool:
    rows = np.array(list(held.values()), dtype=np.float64)  # garbage is too large for less
    return bool(np.all(np.abs(np.linalg.norm(rows, axis=1) - 1) < _UNIT_TOLERANCE))


def _probe(collection: "Collection") -> None:
    """Read through the graph once: counting alone never touches it."""
    first = collection.get(limit=1, include=["embeddings"])["embeddings"]
    if first is not None and len(first):
        collection.query(query_embeddings=first, n_results=1, include=["distances"])
