"""The vectors of the chunks as they are used: from their copies, and from Chroma if need be.

Chroma takes half a second to be started, and more with the size of its graphs. Where there is a
copy of every vector (``index.vectors.vector_copies``) it waits until something is to be written. Up
to some ten thousand, comparing each with the question is as quick as Chroma's graph and misses
none. Of more, the nearest are chosen from files (``index.vectors.near_vectors``): a million are a
graph of 3 GB.
"""

import contextlib
import threading
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from index.searching.search import EVERYTHING, Limits
from index.vectors.near_files import NearFiles
from index.vectors.near_vectors import Facts, Near, NearVectors, best_places
from index.vectors.store import VectorStore
from index.vectors.stored_vectors import Label
from index.vectors.vector_copies import COPIES, VectorCopies, key_of

_FEW = 20_000
"""Vectors in a store: 40 MB in memory, and 5 ms a question in one language."""
_SAMPLE = 500


@dataclass(frozen=True, slots=True)
class _Language:
    """All vectors of one language (rows), in the order of their ids."""

    ids: tuple[str, ...]
    vectors: NDArray[np.float32]

    def nearest(self, asked: NDArray[np.float32], limit: int) -> list[Near]:
        if not self.ids:  # the last article has just gone
            return [[] for _ in asked]
        return [self._best(column, limit) for column in (self.vectors @ asked.T).T]

    def _best(self, similarities: NDArray[np.float32], limit: int) -> Near:
        best = best_places(similarities, limit).tolist()
        return [(self.ids[place], float(similarities[place])) for place in best]


class ChunkVectors:
    """Vectors by id of chunk or lead. One process at a time; safe for several threads.

    Methods mean what those of ``VectorStore`` of the same names do, and raise the same errors.
    Where Chroma is not opened at once, its damage is met by whoever needs it first.
    """

    def __init__(self, folder: Path) -> None:
        """Open what is needed for searching; many vectors are Chroma's until ``tell`` is called.

        Raises:
            DamagedIndexError: The vectors on disk cannot be read and must be built anew.
            IndexUnavailableError: Chroma cannot be started for another reason.
        """
        self._folder = folder
        self._copies = VectorCopies(folder / COPIES)
        self._lock = threading.RLock()
        self._chroma: VectorStore | None = None
        self._compared: dict[str, _Language] = {}
        self._files = NearFiles(folder, self._copies)
        self._facts: Facts | None = None
        self._near: dict[str, NearVectors] = {}
        self._numbers: dict[str, int] = {}
        self._typical: dict[str, NDArray[np.float32]] = {}
        self._copied = self._deleted = False
        try:
            self._look()
            if not self._copied or VectorStore.has_crashed(folder):
                self._complete()
        except BaseException:
            self._copies.close()
            raise

    def close(self) -> None:
        """Let go of the folder."""
        with self._lock:
            if self._chroma is not None:
                self._chroma.close()
                self._chroma = None
            self._copies.close()

    @staticmethod
    def destroy(folder: Path) -> None:
        """Delete the folder, readable or not."""
        VectorStore.destroy(folder)

    def clear_unused(self) -> None:
        """Overwrite what Chroma left in unused parts of its files; nobody else may use it now."""
        self._opened().clear_unused()

    def tell(self, facts: Facts) -> None:
        """Search many vectors without Chroma, now that ``facts`` tells what limits ask about."""
        with self._lock:
            self._facts = facts
            self._near.clear()

    def prepare(self) -> None:
        """Have many vectors ready for the next search, which would do it itself otherwise."""
        with self._lock:
            if self._searches_files:
                self._files.tidy()
                for key, number in self._numbers.items():
                    self._near_of(key).prepare(number, wholly=True)

    @property
    def languages(self) -> tuple[str, ...]:
        """The languages that there are vectors of."""
        return tuple(self._numbers) if self._copied else self._opened().languages

    def count(self) -> int:
        """Return how many vectors are stored."""
        return sum(self._numbers.values()) if self._copied else self._opened().count()

    def query(
        self, language: str, vector: NDArray[np.float32], limit: int
    ) -> list[tuple[str, float]]:
        """Return ids and cosine similarities of the nearest chunks of one language, best first."""
        found = self.query_within(language, vector[None], limit, EVERYTHING)
        return self._opened().query(language, vector, limit) if found is None else found[0]

    def query_within(
        self, language: str, asked: NDArray[np.float32], limit: int, limits: Limits
    ) -> list[Near] | None:
        """Return what is nearest to each row of ``asked`` and admitted by outlet and day.

        None where that cannot be told here: Chroma has to be asked, or few vectors are compared as
        quickly by whoever asks.
        """
        key = key_of(language)
        if not self._searches_files:
            return None if limits.by_article else self._of_few(key, asked, limit)
        with self._lock:
            if key not in self._numbers:
                return [[] for _ in asked]
            near = self._near_of(key)
            near.prepare(self._numbers[key])
        found = near.nearest(asked, limit, limits)
        return None if self._copies.lost else found

    def ids(self, language: str) -> tuple[str, ...]:
        """Return the id of every vector of one language."""
        if not self._copied:
            return self._opened().ids(language)
        return self._copies.ids(key_of(language))

    def known(self, language: str, ids: Sequence[str]) -> frozenset[str]:
        """Return those of ``ids`` of one language that have a vector."""
        if not self._copied:
            return self._opened().known(language, ids)
        return self._copies.known(ids) if key_of(language) in self._numbers else frozenset()

    def fetch(self, language: str, ids: Sequence[str]) -> dict[str, NDArray[np.float32]]:
        """Return the vectors of those ``ids`` of one language that there are, in half precision."""
        if not self._copied:
            return self._opened().fetch(language, ids)
        return self._copies.fetch(ids) if key_of(language) in self._numbers else {}

    def sample(self, language: str) -> NDArray[np.float32]:
        """Return up to 500 vectors of one language (rows): what its passages are like."""
        if not self._copied:
            return self._opened().sample(language)
        key = key_of(language)
        with self._lock:
            if key not in self._typical:
                _, self._typical[key] = self._copies.of_language(key, _SAMPLE)
            return self._typical[key]

    def upsert(self, language: str, labels: Sequence[Label], vectors: NDArray[np.float32]) -> None:
        """Store one vector (a row of ``vectors``) per label; known ids are overwritten."""
        with self._changing() as chroma:
            chroma.upsert(language, labels, vectors)

    def relabel(self, language: str, labels: Sequence[Label]) -> None:
        """Write anew what stands beside stored vectors, which stay as they are."""
        if labels:
            self._opened().relabel(language, labels)
            self._copies.renumber([label.chunk_id for label in labels])
            self._look()

    def copy_to(self, other: "ChunkVectors") -> None:
        """Store all vectors in ``other`` too, which is empty, with what stands beside them."""
        with other._changing() as chroma:  # noqa: SLF001 -- one of its own kind
            self._opened().copy_to(chroma)

    def delete(self, chunk_ids: Sequence[str]) -> None:
        """Remove vectors; ids that are not there are no error. A language left empty is dropped."""
        if chunk_ids:
            with self._changing() as chroma:
                chroma.delete(chunk_ids)
            self._deleted = True

    def drop(self, language: str) -> None:
        """Remove every vector of one language."""
        with self._changing() as chroma:
            chroma.drop(language)
            self._files.forget(key_of(language))
            self._near.pop(key_of(language), None)

    @property
    def is_wasteful(self) -> bool:
        """Whether most places of Chroma's graphs on disk are those of vectors that were deleted.

        They are not looked at where nothing was deleted since the vectors were opened.
        """
        return self._deleted and self._opened().is_wasteful(self.count())

    def check(self) -> None:
        """Read every vector in Chroma, and make the copies anew: nothing is trusted.

        Raises:
            DamagedIndexError: Some cannot be read, or are no vectors of unit length.
        """
        with self._lock:
            self._copies.clear()
            self._near.clear()
            self._files.tidy()
            self._opened().check()
            self._copies.declare_complete()
            self._look()

    def _opened(self) -> VectorStore:
        with self._lock:
            if self._chroma is None:
                self._chroma = VectorStore(self._folder, self._copies)
            return self._chroma

    def _complete(self) -> None:
        """Copy what Chroma has: once for a store that was made before there were copies."""
        self._opened().copy_missing()
        self._copies.declare_complete()
        self._look()

    @contextlib.contextmanager
    def _changing(self) -> Iterator[VectorStore]:
        try:
            yield self._opened()
        finally:
            self._look()

    def _look(self) -> None:
        """Take notice of what the copies hold now."""
        with self._lock:
            self._compared.clear()
            self._typical.clear()
            for near in self._near.values():
                near.has_changed()
            self._copied = self._copies.are_complete
            self._numbers = self._copies.numbers() if self._copied else {}

    def _of_few(self, key: str, asked: NDArray[np.float32], limit: int) -> list[Near] | None:
        """Compare all vectors of one language; None where there are too many, or not all copies."""
        if not self._copied or self._copies.lost or self.count() > _FEW:
            return None
        if key not in self._numbers:
            return [[] for _ in asked]
        found = self._language(key).nearest(asked, limit)
        return None if self._copies.lost else found

    @property
    def _searches_files(self) -> bool:
        searches = self._copied and self._facts is not None and not self._copies.lost
        return searches and self.count() > _FEW

    def _near_of(self, key: str) -> NearVectors:
        if key not in self._near and self._facts is not None:
            self._near[key] = NearVectors(key, self._copies, self._files, self._facts)
        return self._near[key]

    def _language(self, key: str) -> _Language:
        with self._lock:
            if key not in self._compared:
                self._compared[key] = _Language(*self._copies.of_language(key))
            return self._compared[key]
