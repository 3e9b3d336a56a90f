"""Learning the weights of a ``bot.reading.trained.network`` by going backwards through it.

Adam (Kingma and Ba 2015) with decoupled decay of weights (Loshchilov and Hutter 2019); features,
words and what lies between layers are left out at random (Srivastava et al. 2014). The same
examples give the same weights on the same machine.
"""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import TypeVar

import numpy as np
from numpy.typing import NDArray

from bot.reading.trained.network import SLIGHT, STEPS, Array, NetworkWeights, beside

Numbers = NDArray[np.int64]
Arrays = dict[str, Array]
_T = TypeVar("_T")

_SEED = 7
_BETAS = (0.9, 0.99)
_UNHURRIED = 50
_LAST_PACE = 0.02
_RAREST = 3


@dataclass(frozen=True, slots=True)
class NetworkExample:
    """A text: at each place the names of its features, its word and its label."""

    features: Sequence[tuple[str, ...]]
    words: Sequence[str]
    labels: Sequence[str]


@dataclass(frozen=True, slots=True)
class NetworkSettings:
    """How large a network is, and how it learns.

    Attributes:
        features: The length of the vectors of features.
        words: The length of what is made of the vectors of words.
        size: The length of what the convolutions carry.
        rounds: How often each example is seen.
        places: How many places a step learns from.
        pace: The longest step, from which they get shorter.
        decay: The share of the weights that each step takes away.
        dropped: How much is left out between layers.
        features_dropped: How many features are left out.
        words_dropped: How many words are left out.
    """

    features: int = 64
    words: int = 48
    size: int = 80
    rounds: int = 14
    places: int = 3000
    pace: float = 2e-3
    decay: float = 1e-2
    dropped: float = 0.3
    features_dropped: float = 0.1
    words_dropped: float = 0.15


@dataclass(frozen=True, slots=True, eq=False)
class _Texts:
    """All examples behind one another, in numbers."""

    names: tuple[str, ...]
    labels: tuple[str, ...]
    rows: Array
    vectors: Array
    places: tuple[Numbers, ...]
    words: tuple[Numbers, ...]
    right: tuple[Numbers, ...]


@dataclass(frozen=True, slots=True, eq=False)
class _Batch:
    """Some places: which of ``rows`` and ``vectors`` each has, and which label."""

    rows: Array
    place: Numbers
    vectors: Array
    word: Numbers
    right: Numbers


def learn_network(
    examples: Sequence[NetworkExample],
    vector: Callable[[str], Array],
    settings: NetworkSettings,
) -> NetworkWeights:
    """Return the weights learnt from ``examples``; ``vector`` gives that of a word."""
    texts = _texts(examples, vector)
    random = np.random.default_rng(_SEED)
    arrays = _first(random, texts, settings)
    adam = _Adam(arrays, settings)
    total = sum(map(len, texts.right))
    size = min(settings.places, total)
    steps = settings.rounds * (total // size)
    for batch in _batches(random, texts, settings.rounds, size):
        adam.step(_gradients(arrays, batch, _Dropping(random, settings)), steps)
    return NetworkWeights(texts.labels, texts.names, arrays)


def _texts(examples: Sequence[NetworkExample], vector: Callable[[str], Array]) -> _Texts:
    every = Counter(name for one in examples for names in one.features for name in set(names))
    names = tuple(sorted(name for name, count in every.items() if count >= _RAREST))
    labels = tuple(sorted({label for one in examples for label in one.labels}))
    column = {name: number for number, name in enumerate(names)}
    label = {name: number for number, name in enumerate(labels)}
    seen = _numbered(key for one in examples for key in one.features)
    words = _numbered(word for one in examples for word in one.words)
    rows = np.zeros((len(seen), len(names)), dtype=np.float32)
    for row, key in enumerate(seen):
        rows[row, [column[name] for name in key if name in column]] = 1
    return _Texts(
        names,
        labels,
        rows,
        np.stack([vector(word) for word in words]).astype(np.float32),
        tuple(np.array([seen[names] for names in one.features]) for one in examples),
        tuple(np.array([words[word] for word in one.words]) for one in examples),
        tuple(np.array([label[name] for name in one.labels]) for one in examples),
    )


def _numbered(keys: Iterable[_T]) -> dict[_T, int]:
    return {key: number for number, key in enumerate(dict.fromkeys(keys))}


def _first(random: np.random.Generator, texts: _Texts, settings: NetworkSettings) -> Arrays:
    def drawn(rows: int, columns: int, width: float | None = None) -> Array:
        spread = np.float32(width if width is not None else 1 / np.sqrt(rows))
        return random.standard_normal((rows, columns)).astype(np.float32) * spread

    size, labels = settings.size, len(texts.labels)
    arrays = {
        "features": drawn(len(texts.names), settings.features, 0.3),
        "words": drawn(texts.vectors.shape[1], settings.words),
        "enter": drawn(settings.features + settings.words, size),
        "enter_bias": np.zeros(size, dtype=np.float32),
        "leave": drawn(size, labels, 0.5 / np.sqrt(size)),
        "leave_bias": np.zeros(labels, dtype=np.float32),
    }
    for number in range(len(STEPS)):
        arrays[f"mix.{number}"] = drawn(3 * size, 2 * size)
        arrays[f"bias.{number}"] = np.zeros(2 * size, dtype=np.float32)
        arrays[f"gain.{number}"] = np.ones(size, dtype=np.float32)
    return arrays


def _batches(
    random: np.random.Generator, texts: _Texts, rounds: int, size: int
) -> Iterator[_Batch]:
    """Yield equal stretches of the texts, which stand in another order each round."""
    for _ in range(rounds):
        order = random.permutation(len(texts.right))
        turn = int(random.integers(size))
        place, word, right = (
            np.roll(np.concatenate([numbers[one] for one in order]), turn)
            for numbers in (texts.places, texts.words, texts.right)
        )
        for start in random.permutation(len(right) // size) * size:
            here = slice(start, start + size)
            rows, places = np.unique(place[here], return_inverse=True)
            vectors, words = np.unique(word[here], return_inverse=True)
            yield _Batch(texts.rows[rows], places, texts.vectors[vectors], words, right[here])


class _Dropping:
    """Leaves out at random."""

    def __init__(self, random: np.random.Generator, settings: NetworkSettings) -> None:
        self._random, self._settings = random, settings

    def features(self, shape: tuple[int, ...]) -> Array:
        return self._mask(shape, self._settings.features_dropped)

    def words(self, count: int) -> Array:
        return self._mask((count, 1), self._settings.words_dropped)

    def entering(self, shape: tuple[int, ...]) -> Array:
        return self._mask(shape, 0.6 * self._settings.dropped)

    def carried(self, shape: tuple[int, ...]) -> Array:
        return self._mask(shape, self._settings.dropped)

    def _mask(self, shape: tuple[int, ...], share: float) -> Array:
        kept = self._random.random(shape, dtype=np.float32) >= share
        return kept.astype(np.float32) / np.float32(1 - share)


def _gradients(arrays: Arrays, batch: _Batch, dropping: _Dropping) -> Arrays:
    """Return how the loss of ``batch`` changes with each weight."""
    entry = _Entry(arrays, batch, dropping)
    layers, carried = [], entry.carried
    for number in range(len(STEPS)):
        layers.append(_Layer(arrays, number, carried, dropping))
        carried = layers[-1].after
    kept = dropping.carried(carried.shape)
    carried = carried * kept
    wrong = _wrong(carried @ arrays["leave"] + arrays["leave_bias"], batch.right)
    found: Arrays = {"leave": carried.T @ wrong, "leave_bias": wrong.sum(axis=0)}
    back = (wrong @ arrays["leave"].T) * kept
    for layer in reversed(layers):
        back = layer.back(arrays, back, found)
    entry.back(arrays, back, found)
    return found


def _wrong(scores: Array, right: Numbers) -> Array:
    """Return how the loss, the mean surprise at the right labels, changes with each score."""
    scores -= scores.max(axis=1, keepdims=True)
    chances: Array = np.exp(scores)
    chances /= chances.sum(axis=1, keepdims=True)
    chances[np.arange(len(right)), right] -= 1
    return chances / np.float32(len(right))


class _Entry:
    """What the first convolution reads, and the way back from it."""

    def __init__(self, arrays: Arrays, batch: _Batch, dropping: _Dropping) -> None:
        self._batch = batch
        self._rows: Array = batch.rows * dropping.features(batch.rows.shape)
        features = (self._rows @ arrays["features"])[batch.place]
        words = (batch.vectors @ arrays["words"])[batch.word]
        self._words_kept = dropping.words(len(words))
        entering = np.concatenate([features, words * self._words_kept], axis=1)
        self._kept = dropping.entering(entering.shape)
        self._entering = entering * self._kept
        self.carried: Array = np.maximum(self._entering @ arrays["enter"] + arrays["enter_bias"], 0)

    def back(self, arrays: Arrays, back: Array, found: Arrays) -> None:
        batch, size = self._batch, arrays["features"].shape[1]
        back = back * (self.carried > 0)
        found["enter"], found["enter_bias"] = self._entering.T @ back, back.sum(axis=0)
        back = (back @ arrays["enter"].T) * self._kept
        features = _gathered(back[:, :size], batch.place, len(batch.rows))
        words = _gathered(back[:, size:] * self._words_kept, batch.word, len(batch.vectors))
        found["features"] = self._rows.T @ features
        found["words"] = batch.vectors.T @ words


class _Layer:
    """A convolution, and the way back through it."""

    def __init__(self, arrays: Arrays, number: int, carried: Array, dropping: _Dropping) -> None:
        self._number, self._carried = number, carried
        square = (carried * carried).mean(axis=1, keepdims=True)
        self._inverse: Array = np.reciprocal(np.sqrt(square + SLIGHT))
        self._kept = dropping.carried(carried.shape)
        even = carried * self._inverse * arrays[f"gain.{number}"]
        self._wide = beside(even * self._kept, STEPS[number])
        mixed = self._wide @ arrays[f"mix.{number}"] + arrays[f"bias.{number}"]
        size = carried.shape[1]
        self._value: Array = mixed[:, :size]
        self._gate: Array = np.reciprocal(1 + np.exp(-mixed[:, size:]))
        self.after: Array = carried + self._value * self._gate

    def back(self, arrays: Arrays, back: Array, found: Arrays) -> Array:
        name, gate = self._number, self._gate
        mixed = np.concatenate([back * gate, back * self._value * gate * (1 - gate)], axis=1)
        found[f"mix.{name}"], found[f"bias.{name}"] = self._wide.T @ mixed, mixed.sum(axis=0)
        even = _from_beside(mixed @ arrays[f"mix.{name}"].T, STEPS[name]) * self._kept
        found[f"gain.{name}"] = (even * self._carried * self._inverse).sum(axis=0)
        even = even * arrays[f"gain.{name}"]
        along = (even * self._carried).mean(axis=1, keepdims=True)
        before: Array = back + self._inverse * even - self._carried * self._inverse**3 * along
        return before


def _from_beside(wide: Array, step: int) -> Array:
    """Return to each place what ``beside`` took from it."""
    size = wide.shape[1] // 3
    places = wide[:, size : 2 * size].copy()
    places[:-step] += wide[step:, :size]
    places[step:] += wide[:-step, 2 * size :]
    return places


def _gathered(values: Array, numbers: Numbers, count: int) -> Array:
    """Return the sum of the rows of ``values`` for each of ``count`` numbers."""
    order = np.argsort(numbers, kind="stable")
    ordered = numbers[order]
    starts = np.flatnonzero(np.r_[True, ordered[1:] != ordered[:-1]])
    sums = np.zeros((count, values.shape[1]), dtype=values.dtype)
    sums[ordered[starts]] = np.add.reduceat(values[order], starts, axis=0)
    return sums


class _Adam:
    """Takes steps."""

    def __init__(self, arrays: Arrays, settings: NetworkSettings) -> None:
        self._arrays, self._settings = arrays, settings
        self._means = {name: np.zeros_like(one) for name, one in arrays.items()}
        self._squares = {name: np.zeros_like(one) for name, one in arrays.items()}
        self._taken = 0

    def step(self, gradients: Mapping[str, Array], steps: int) -> None:
        """Take one of ``steps`` against ``gradients``."""
        self._taken += 1
        taken, (slow, slower) = self._taken, _BETAS
        pace = min(1, taken / _UNHURRIED) * max(_LAST_PACE, 1 - taken / steps)
        pace *= self._settings.pace
        for name, array in self._arrays.items():
            mean, square, here = self._means[name], self._squares[name], gradients[name]
            mean += np.float32(1 - slow) * (here - mean)
            square += np.float32(1 - slower) * (here * here - square)
            length = np.sqrt(square / np.float32(1 - slower**taken)) + np.float32(1e-8)
            move = mean / np.float32(1 - slow**taken) / length
            move += np.float32(self._settings.decay) * array
            array -= np.float32(pace) * move  # noqa: PLW2901 -- in place
