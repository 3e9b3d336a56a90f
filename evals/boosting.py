"""Learning ``bot.choosing.weighing.trees``: each tree mends what those before it got wrong.

Gradient boosting for right and wrong (Friedman 2001), with Newton steps in the leaves and their
penalty (Chen and Guestrin 2016), over numbers sorted into a few bins. The same examples give the
same trees.
"""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from bot.choosing.weighing.trees import Numbers, Places, Trees

_BINS = 32
_LEAST_GAIN = 1e-6
_APART = 1e-5
"""How far above an example's value a threshold lies: vectors differ in their seventh digit with
what was embedded before them, and the example must not be on either side of it for that."""


@dataclass(frozen=True, slots=True)
class Boosting:
    """How trees are learned.

    Attributes:
        trees: How many.
        depth: How many questions each asks.
        pace: The share of its step that each tree takes.
        least: The least weight (p times 1-p, summed) of the examples in a leaf.
        penalty: What is added to that weight: the larger, the smaller the steps.
    """

    trees: int = 300
    depth: int = 4
    pace: float = 0.04
    least: float = 5.0
    penalty: float = 10.0


def learned(
    names: tuple[str, ...],
    rows: Numbers,
    right: NDArray[np.bool_],
    weights: Numbers,
    settings: Boosting,
) -> Trees:
    """Return trees that tell the right rows from the wrong ones.

    Args:
        names: What the numbers of a row are.
        rows: The examples: examples x numbers.
        right: Which of them are right.
        weights: How much each counts.
        settings: How to learn.
    """
    edges = [_edges(column) for column in rows.T]
    pairs = zip(edges, rows.T, strict=True)
    bins = np.stack([np.searchsorted(e, column, side="left") for e, column in pairs], axis=1)
    share = float(np.average(right, weights=weights))
    start = float(np.log(share / (1 - share)))
    odds = np.full(len(rows), start)
    grown = []
    for _ in range(settings.trees):
        chances = 1 / (1 + np.exp(-odds))
        tree = _Tree(bins, weights * (chances - right), weights * chances * (1 - chances), settings)
        odds += tree.leaves[tree.at]
        grown.append(tree)
    return Trees(
        names=names,
        features=np.array([tree.features for tree in grown]),
        thresholds=np.array(
            [
                [_threshold(edges[f], b) for f, b in zip(tree.features, tree.bins, strict=True)]
                for tree in grown
            ],
            dtype=np.float32,
        ),
        leaves=np.array([tree.leaves for tree in grown], dtype=np.float32),
        start=start,
    )


def _edges(column: Numbers) -> Numbers:
    """Return the values that bound the bins of a column: a bin holds what is not above its own."""
    values = np.unique(column)
    if len(values) <= _BINS:
        return values[:-1]
    shares = np.linspace(0, 1, _BINS + 1)[1:-1]
    return np.unique(np.quantile(column, shares).astype(np.float32))


def _threshold(edges: Numbers, place: int) -> float:
    return float(edges[place]) if place < len(edges) else float("inf")


class _Tree:
    """One tree, grown level by level.

    Attributes:
        features: The number that each node looks at.
        bins: The last bin that leads to its first branch; beyond all bins where it splits nothing.
        at: In which leaf each example ends.
        leaves: What each leaf says.
    """

    def __init__(
        self, bins: Places, slopes: NDArray[np.float64], bends: NDArray[np.float64], how: Boosting
    ) -> None:
        nodes = 2**how.depth - 1
        self._bins, self._slopes, self._bends, self._how = bins, slopes, bends, how
        self.features, self.bins = [0] * nodes, [_BINS] * nodes
        at = np.zeros(len(bins), dtype=np.int64)
        for level in range(how.depth):
            first, count = 2**level - 1, 2**level
            self._split(at - first, first, count)
            features, borders = np.array(self.features)[at], np.array(self.bins)[at]
            at = 2 * at + 1 + (bins[np.arange(len(bins)), features] > borders)
        self.at: Places = at - nodes
        slope = np.bincount(self.at, slopes, minlength=nodes + 1)
        bend = np.bincount(self.at, bends, minlength=nodes + 1)
        self.leaves = -how.pace * slope / (bend + how.penalty)

    def _split(self, node: Places, first: int, count: int) -> None:
        """Find for each node of a level the number and the bin that tell most."""
        best = np.full(count, _LEAST_GAIN)
        for feature in range(self._bins.shape[1]):
            cells = node * _BINS + self._bins[:, feature]
            slopes = self._summed(cells, self._slopes, count)
            bends = self._summed(cells, self._bends, count)
            gains = self._gains(slopes, bends)
            for place in map(int, np.flatnonzero(gains.max(axis=1) > best)):
                best[place] = gains[place].max()
                self.features[first + place] = feature
                self.bins[first + place] = int(gains[place].argmax())

    @staticmethod
    def _summed(cells: Places, what: NDArray[np.float64], count: int) -> NDArray[np.float64]:
        total = np.bincount(cells, what, minlength=count * _BINS).astype(np.float64)
        sums: NDArray[np.float64] = total.reshape(count, _BINS).cumsum(axis=1)
        return sums

    def _gains(
        self, slopes: NDArray[np.float64], bends: NDArray[np.float64]
    ) -> NDArray[np.float64]:
        """Return what a split behind each bin gains; nothing where a side is too light."""
        slope, bend = slopes[:, -1:], bends[:, -1:]
        penalty, least = self._how.penalty, self._how.least
        gains: NDArray[np.float64] = (
            slopes**2 / (bends + penalty)
            + (slope - slopes) ** 2 / (bend - bends + penalty)
            - slope**2 / (bend + penalty)
        )
        light = (bends < least) | (bend - bends < least)
        gains[light] = 0.0
        return gains
