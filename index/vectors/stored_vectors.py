"""What the index needs of its vectors, wherever they are: in this folder or on a server."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol

import numpy as np
from numpy.typing import NDArray

from index.searching.search import Limits


@dataclass(frozen=True, slots=True)
class Label:
    """What stands beside a vector, for people who look into the collection."""

    chunk_id: str
    article_id: str
    outlet: str


class StoredVectors(Protocol):
    """Vectors by id of chunk or lead, apart by language."""

    @property
    def languages(self) -> tuple[str, ...]:
        """The languages that can be asked for."""

    @property
    def is_wasteful(self) -> bool:
        """Whether writing all of them anew would save much room."""

    def close(self) -> None:
        """Let go of what is held."""

    def upsert(self, language: str, labels: Sequence[Label], vectors: NDArray[np.float32]) -> None:
        """Store one vector (a row of ``vectors``) per label; known ids are overwritten."""

    def relabel(self, language: str, labels: Sequence[Label]) -> None:
        """Write anew what stands beside stored vectors, which stay as they are."""

    def delete(self, chunk_ids: Sequence[str]) -> None:
        """Remove vectors; ids that are not there are no error."""

    def count(self) -> int:
        """Return how many vectors are stored."""

    def query(
        self, language: str, vector: NDArray[np.float32], limit: int
    ) -> list[tuple[str, float]]:
        """Return ids and cosine similarities of the nearest chunks of one language, best first."""

    def query_within(
        self, language: str, asked: NDArray[np.float32], limit: int, limits: Limits
    ) -> list[list[tuple[str, float]]] | None:
        """Return what is nearest to each row of ``asked`` and admitted; None where nobody knows."""

    def prepare(self) -> None:
        """Do now what the next search would have to do first."""

    def ids(self, language: str) -> tuple[str, ...]:
        """Return the id of every vector of one language."""

    def known(self, language: str, ids: Sequence[str]) -> frozenset[str]:
        """Return those of ``ids`` of one language that have a vector."""

    def fetch(self, language: str, ids: Sequence[str]) -> dict[str, NDArray[np.float32]]:
        """Return the vectors of those ``ids`` of one language that there are, in half precision."""

    def sample(self, language: str) -> NDArray[np.float32]:
        """Return up to 500 vectors of one language (rows): what its passages are like."""
