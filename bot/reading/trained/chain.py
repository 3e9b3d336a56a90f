"""A linear-chain conditional random field, applied.

The model is that of Lafferty, McCallum and Pereira (2001); the best labels are found as Viterbi
(1967) does, and the chance of each by the recursions of Rabiner (1989), over all sequences of an
article at once. Training is ``evals.train_attribution``'s.

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


@dataclass(frozen=True, slots=True, eq=False)
class Scores:
    """What speaks for each label at each place.

    Attributes:
        values: Sequences x places x labels; zero after the end of a sequence.
        lengths: The number of places of each sequence.
    """

    values: NDArray[np.float32]
    lengths: NDArray[np.int64]


class Chain:
    """Labels sequences by learnt weights."""

    def __init__(self, weights: Weights, expand: Callable[[View], Iterable[str]]) -> None:
        """Prepare to label.

        Args:
            weights: What was learnt.
            expand: Returns the names of the features that a view stands for.
        """
        self.labels = weights.labels
        self._weights = weights
        self._rows = {name: row for row, name in enumerate(weights.names)}
        self._expand = expand
        self._transitions = weights.transitions + _forbidden(self.labels)
        self._first = np.array(
            [_NEVER if label.startswith(_INSIDE) else 0 for label in self.labels], dtype=np.float32
        )
        self._seen: dict[View, int] = {}
        self._sums = np.zeros((0, len(self.labels)), dtype=np.float32)
        self._forget()

    def scores(self, sequences: Sequence[Sequence[Sequence[View]]]) -> Scores:
        """Return the scores of ``sequences``, none of which is empty."""
        if len(self._seen) > _MOST_VIEWS:
            self._forget()
        lengths = [len(sequence) for sequence in sequences]
        padded = np.zeros(
            (len(lengths), max(lengths, default=0), len(self.labels)), dtype=np.float32
        )
        places = [[self._place(view) for view in views] for one in sequences for views in one]
        start = 0
        for number, length in enumerate(lengths):
            here = np.array(places[start : start + length])
            padded[number, :length] = self._sums[here].sum(axis=1)
            start += length
        return Scores(padded, np.array(lengths, dtype=np.int64))

    def best(self, scores: Scores, bias: Mapping[str, float] | None = None) -> list[list[str]]:
        """Return the best labels of each place.

        Args:
            scores: The scores of some sequences.
            bias: Label to what is added to its score everywhere, to find more or fewer.
        """
        if not scores.lengths.size:
            return []
        bias = bias or {}
        added = np.array([bias.get(label, 0.0) for label in self.labels], dtype=np.float32)
        paths = _viterbi(scores.values + added, scores.lengths, self._transitions, self._first)
        return [[self.labels[label] for label in labels] for labels in paths]

    def chances(self, scores: Scores) -> list[NDArray[np.float64]]:
        """Return how likely each label is at each place: places x labels, for each sequence."""
        if not scores.lengths.size:
            return []
        values = scores.values.astype(np.float64)
        weights = np.exp(values - values.max(axis=2, keepdims=True))
        transitions = np.exp(self._transitions.astype(np.float64))
        before = _forward(weights, transitions, np.exp(self._first.astype(np.float64)))
        both = _scaled(before * _backward(weights, scores.lengths, transitions))
        return [row[:length] for row, length in zip(both, scores.lengths, strict=True)]

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


def _forward(
    weights: NDArray[np.float64], transitions: NDArray[np.float64], first: NDArray[np.float64]
) -> NDArray[np.float64]:
    """Return the weight of all paths to each label, its own with it, up to a factor a place."""
    reached = np.empty_like(weights)
    reached[:, 0] = _scaled(weights[:, 0] * first)
    for place in range(1, weights.shape[1]):
        reached[:, place] = _scaled((reached[:, place - 1] @ transitions) * weights[:, place])
    return reached


def _backward(
    weights: NDArray[np.float64], lengths: NDArray[np.int64], transitions: NDArray[np.float64]
) -> NDArray[np.float64]:
    """Return the weight of all paths from each label to the end, up to a factor a place."""
    left = np.ones_like(weights)
    back = transitions.T
    for place in range(weights.shape[1] - 2, -1, -1):
        paths = _scaled((weights[:, place + 1] * left[:, place + 1]) @ back)
        left[:, place] = np.where((place + 1 < lengths)[:, None], paths, 1.0)
    return left


def _scaled(weights: NDArray[np.float64]) -> NDArray[np.float64]:
    scaled: NDArray[np.float64] = weights / weights.sum(axis=-1, keepdims=True)
    return scaled
