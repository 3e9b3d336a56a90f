"""A linear-chain conditional random field, applied.

The model is that of Lafferty, McCallum and Pereira (2001); the best labels are found as Viterbi
(1967) does, over all sequences of an article at once. Training is ``evals.train_attribution``'s.

What is seen at a place is a fixed number of *views*: hashable values, each standing for some named
features. Views come back again and again, so that the sum of their weights is kept.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

View = tuple[Any, ...] | None
"""What is seen of a place in one regard: its kind, and hashable values; None for nothing."""
_INSIDE, _BEGINS = "I-", "B-"
_NEVER = np.float32(-1e9)
_MOST_VIEWS = 200_000
_FIRST_VIEWS = 4096


@dataclass(frozen=True, slots=True, eq=False)
class Weights:
    """What was learnt.

    Attributes:
        labels: The labels. "B-x" begins a stretch of x, and "I-x" goes on with it.
        names: The names of the features.
        values: Their weights, features x labels.
        transitions: The weight of each label (row) before each other one (column).
    """

    labels: tuple[str, ...]
    names: tuple[str, ...]
    values: NDArray[np.float32]
    transitions: NDArray[np.float32]


class Chain:
    """Labels sequences by learnt weights."""

    def __init__(
        self,
        weights: Weights,
        expand: Callable[[View], Iterable[str]],
        bias: Mapping[str, float] | None = None,
    ) -> None:
        """Prepare to label.

        Args:
            weights: What was learnt.
            expand: Returns the names of the features that a view stands for.
            bias: Label to what is added to its score everywhere, to find more or fewer.
        """
        self.labels = weights.labels
        self._weights = weights
        self._rows = {name: row for row, name in enumerate(weights.names)}
        self._expand = expand
        bias = bias or {}
        self._bias = np.array([bias.get(label, 0.0) for label in self.labels], dtype=np.float32)
        self._transitions = weights.transitions + _forbidden(self.labels)
        self._first = np.array(
            [_NEVER if label.startswith(_INSIDE) else 0 for label in self.labels], dtype=np.float32
        )
        self._seen: dict[View, int] = {}
        self._sums = np.zeros((0, len(self.labels)), dtype=np.float32)
        self._forget()

    def label(self, sequences: Sequence[Sequence[Sequence[View]]]) -> list[list[str]]:
        """Return the best labels of each place of ``sequences``, none of which is empty."""
        if not sequences:
            return []
        if len(self._seen) > _MOST_VIEWS:
            self._forget()
        lengths = [len(sequence) for sequence in sequences]
        places = [[self._place(view) for view in views] for one in sequences for views in one]
        scores = self._sums[np.array(places)].sum(axis=1) + self._bias
        padded = np.zeros((len(lengths), max(lengths), len(self.labels)), dtype=np.float32)
        start = 0
        for number, length in enumerate(lengths):
            padded[number, :length] = scores[start : start + length]
            start += length
        best = _viterbi(padded, np.array(lengths), self._transitions, self._first)
        return [[self.labels[label] for label in labels] for labels in best]

    def _place(self, view: View) -> int:
        place = self._seen.get(view)
        if place is None:
            place = self._seen[view] = len(self._seen)
            if place == len(self._sums):
                self._sums = np.concatenate([self._sums, np.zeros_like(self._sums)])
            rows = [self._rows[name] for name in self._expand(view) if name in self._rows]
            self._sums[place] = self._weights.values[rows].sum(axis=0)
        return place

    def _forget(self) -> None:
        self._seen = {None: 0}
        self._sums = np.zeros((_FIRST_VIEWS, len(self.labels)), dtype=np.float32)


def _forbidden(labels: Sequence[str]) -> NDArray[np.float32]:
    """Forbid a stretch to go on that has not begun."""
    cost = np.zeros((len(labels), len(labels)), dtype=np.float32)
    for column, label in enumerate(labels):
        if label.startswith(_INSIDE):
            allowed = (label, _BEGINS + label.removeprefix(_INSIDE))
            cost[[row for row, one in enumerate(labels) if one not in allowed], column] = _NEVER
    return cost


def _viterbi(
    scores: NDArray[np.float32],
    lengths: NDArray[np.int64],
    transitions: NDArray[np.float32],
    first: NDArray[np.float32],
) -> list[list[int]]:
    """Return the best path of each sequence (sequences x places x labels)."""
    count, longest, labels = scores.shape
    reached = scores[:, 0] + first
    came_from = np.zeros((longest, count, labels), dtype=np.int64)
    unmoved = np.arange(labels)
    for place in range(1, longest):
        ways = reached[:, :, None] + transitions
        goes_on = (place < lengths)[:, None]
        came_from[place] = np.where(goes_on, ways.argmax(axis=1), unmoved)
        reached = np.where(goes_on, ways.max(axis=1) + scores[:, place], reached)
    path = np.empty((count, longest), dtype=np.int64)
    path[:, -1] = reached.argmax(axis=1)
    everyone = np.arange(count)
    for place in range(longest - 1, 0, -1):
        path[:, place - 1] = came_from[place][everyone, path[:, place]]
    return [row[:length].tolist() for row, length in zip(path, lengths, strict=True)]
