"""A small network over the places of a text, applied.

At each place it sees the sum of learnt vectors of named features, and a vector of the word; then
gated convolutions over ever wider steps (Dauphin et al. 2017; van den Oord et al. 2016), each
added to what came before. What it says are scores of labels, which may be added to those of a
chain. Training is ``evals.train_network``'s.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from bot.reading.trained.chain import View

Array = NDArray[np.float32]
STEPS = (1, 2, 4, 8)
"""How far to each side each of the convolutions looks."""
SLIGHT = np.float32(1e-5)
"""Added to a mean of squares that may be zero."""
_MOST_KNOWN = 100_000


@dataclass(frozen=True, slots=True, eq=False)
class NetworkWeights:
    """What was learnt.

    Attributes:
        labels: The labels.
        names: The names of the features.
        arrays: By name: "features" and "words" make vectors, "enter" and "enter_bias" what the
            first convolution reads; each has "gain.N", "mix.N" and "bias.N"; "leave" and
            "leave_bias" make scores.
    """

    labels: tuple[str, ...]
    names: tuple[str, ...]
    arrays: Mapping[str, Array]


class Network:
    """Gives scores of labels by learnt weights."""

    def __init__(
        self,
        weights: NetworkWeights,
        expand: Callable[[View], Iterable[str]],
        vector: Callable[[str], Array],
    ) -> None:
        """Prepare to give scores.

        Args:
            weights: What was learnt.
            expand: Returns the names of the features that a view stands for.
            vector: Returns the vector of a word.
        """
        self.labels = weights.labels
        self._arrays = weights.arrays
        self._rows = {name: row for row, name in enumerate(weights.names)}
        self._expand = expand
        self._vector = vector
        self._views: dict[View, Array] = {}
        self._words: dict[str, Array] = {}

    def scores(self, places: Sequence[View], words: Sequence[str]) -> Array:
        """Return the scores of a text: places x labels.

        Args:
            places: What is seen at each place.
            words: The word there.
        """
        if not places:
            return np.zeros((0, len(self.labels)), dtype=np.float32)
        if len(self._views) + len(self._words) > _MOST_KNOWN:
            self._views, self._words = {}, {}
        self._learn_words(words)
        seen = np.stack([self._seen(view) for view in places])
        known = np.stack([self._words[word] for word in words])
        return layers(np.concatenate([seen, known], axis=1), self._arrays)

    def _seen(self, view: View) -> Array:
        known = self._views.get(view)
        if known is None:
            rows = [self._rows[name] for name in set(self._expand(view)) if name in self._rows]
            known = self._views[view] = self._arrays["features"][rows].sum(axis=0)
        return known

    def _learn_words(self, words: Sequence[str]) -> None:
        new = sorted(set(words).difference(self._words))
        if new:
            vectors = np.stack([self._vector(word) for word in new]) @ self._arrays["words"]
            self._words.update(zip(new, vectors, strict=True))


def layers(entering: Array, arrays: Mapping[str, Array]) -> Array:
    """Return the scores of places with the vectors ``entering``."""
    carried = np.maximum(entering @ arrays["enter"] + arrays["enter_bias"], 0)
    size = carried.shape[1]
    for number, step in enumerate(STEPS):
        square = (carried * carried).mean(axis=1, keepdims=True)
        even = carried / np.sqrt(square + SLIGHT) * arrays[f"gain.{number}"]
        mixed = beside(even, step) @ arrays[f"mix.{number}"] + arrays[f"bias.{number}"]
        carried = carried + mixed[:, :size] / (1 + np.exp(-mixed[:, size:]))
    scores: Array = carried @ arrays["leave"] + arrays["leave_bias"]
    return scores


def beside(places: Array, step: int) -> Array:
    """Return each place with those ``step`` before and after it, zero beyond the ends."""
    count, size = places.shape
    wide = np.zeros((count, 3 * size), dtype=places.dtype)
    wide[step:, :size] = places[:-step]
    wide[:, size : 2 * size] = places
    wide[:-step, 2 * size :] = places[step:]
    return wide
