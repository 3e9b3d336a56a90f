"""Boosted trees, applied: the sum of what many small trees say of a row of numbers.

The model is that of Friedman (2001), with the leaves of Chen and Guestrin (2016). Training is
``evals.boosting``'s.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

Numbers = NDArray[np.float32]
Doubles = NDArray[np.float64]
Places = NDArray[np.int64]
_ROUNDING = 1e-4


@dataclass(frozen=True, slots=True, eq=False)
class Trees:
    """Trees of one depth, each node of which asks whether a number is above a threshold.

    Node ``n`` of a tree leads to node ``2n + 1`` if it is not, and to ``2n + 2`` if it is.

    Attributes:
        names: What the numbers of a row are.
        features: Which number each node looks at: trees x nodes.
        thresholds: What it is compared with, likewise.
        leaves: What each end says, as a logarithm of odds: trees x (nodes + 1).
        start: What is said before any tree is asked.
    """

    names: tuple[str, ...]
    features: Places
    thresholds: Numbers
    leaves: Numbers
    start: float

    def chances(self, rows: Numbers) -> Numbers:
        """Return how likely each row is a right one: between 0 and 1."""
        nodes = self.features.shape[1]
        trees = np.arange(len(self.features))
        at = np.zeros((len(rows), len(trees)), dtype=np.int64)
        for _ in range(nodes.bit_length()):
            above = np.take_along_axis(rows, self.features[trees, at], axis=1)
            at = 2 * at + 1 + (above > self.thresholds[trees, at])
        odds = self.leaves[trees, at - nodes].sum(axis=1) + self.start
        chances: Numbers = (1 / (1 + np.exp(-odds))).astype(np.float32)
        return chances

    def at_least(self, rows: Numbers) -> Doubles:
        """Return how likely each row is at least, where a NaN in it can be any number."""
        return self._extreme(rows, np.minimum) - _ROUNDING

    def at_most(self, rows: Numbers) -> Doubles:
        """Return how likely each row is at most, likewise."""
        return self._extreme(rows, np.maximum) + _ROUNDING

    def _extreme(self, rows: Numbers, chosen: np.ufunc) -> Doubles:
        """Return the chance of each row by the least or greatest leaves that it can come to."""
        features, thresholds = self.features.T, self.thresholds.T[:, :, None]
        values = np.ascontiguousarray(rows.T).take(features, axis=0)  # nodes x trees x rows
        unknown = np.any(np.isnan(rows), axis=0).take(features)
        ends = self.leaves.T[:, :, None]
        for end in _levels(len(values)):
            level = slice(end // 2, end)
            told, open_ = values[level], unknown[level]
            left, right = ends[::2], ends[1::2]
            ends = np.where(told > thresholds[level], right, left)
            either = chosen(left[open_], right[open_])
            ends[open_] = np.where(np.isnan(told[open_]), either, ends[open_])
        odds = ends.sum(axis=(0, 1), dtype=np.float64) + self.start
        chances: Doubles = 1 / (1 + np.exp(-odds))
        return chances

    def save(self, path: Path) -> None:
        """Write the trees."""
        np.savez_compressed(
            path,
            names=np.array(self.names),
            features=self.features.astype(np.int16),
            thresholds=self.thresholds.astype(np.float32),
            leaves=self.leaves.astype(np.float32),
            start=np.array(self.start),
        )

    @classmethod
    def load(cls, path: Path) -> "Trees":
        """Read trees that ``save`` wrote."""
        with np.load(path) as stored:
            return cls(
                names=tuple(map(str, stored["names"])),
                features=stored["features"].astype(np.int64),
                thresholds=stored["thresholds"],
                leaves=stored["leaves"],
                start=float(stored["start"]),
            )


def _levels(nodes: int) -> Iterator[int]:
    """Yield where the nodes of each level end, those before the leaves first."""
    while nodes:
        yield nodes
        nodes //= 2
