"""Vectors that are kept in their copies alone, for stores that are measured without Chroma.

Chroma's graph of a million vectors takes an hour to make on one core, and no question asks it where
there are copies. A store made so can be searched, and nothing else: Chroma would find it empty.
"""

from collections.abc import Sequence
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from index.vectors.stored_vectors import Label
from index.vectors.vector_copies import COPIES, VectorCopies, key_of


class CopiesOnly:
    """What ``chunk_vectors`` needs of ``index.vectors.store.VectorStore`` to add vectors."""

    def __init__(self, folder: Path, copies: VectorCopies | None = None) -> None:
        folder.mkdir(parents=True, exist_ok=True)
        self._copies = copies or VectorCopies(folder / COPIES)

    def close(self) -> None:
        """Let go of the file."""
        self._copies.close()

    @staticmethod
    def has_crashed(folder: Path) -> bool:  # noqa: ARG004 - nothing can
        """Return False."""
        return False

    def copy_missing(self) -> None:
        """Do nothing: there are no others."""

    def upsert(self, language: str, labels: Sequence[Label], vectors: NDArray[np.float32]) -> None:
        """Store one vector per label."""
        ids = [label.chunk_id for label in labels]
        self._copies.delete(ids)
        self._copies.put(key_of(language), ids, vectors, ends_change=True)
