"""The sentence encoder's computing, with what texts have in common computed once.

The package computes for each token of each text: a projection of the token's vector, normalized; of
that three convolutions, over 2, 3 and 5 tokens; of the result of each a second one; what goes into
a convolution is added to what comes out. A token's vector and the three results are normalized
together, and their sum over the text goes through a small network. Here the same is computed with
a third of the multiplications:

* What depends on one token is kept from text to text (``index.embedding.token_rows``); the first
  convolutions are sums of kept rows.
* The second convolutions make four rows at once (``index.embedding.short_convolution``).
* Rows are added up before they are normalized: of each its sum with others needs only its mean and
  its spread.
* The last network is computed for many texts at once, so that its weights are read once.

So vectors are those of the package but for rounding, and so are a text's own whatever is embedded
beside it. Memory does not grow with the texts: 31 MB for tokens, 12 MB to compute in and 5 MB for
matrices; after one question 17 MB of it are in use.
"""

import threading
from collections.abc import Sequence
from itertools import chain, pairwise
from typing import Any

import numpy as np

from index.embedding.short_convolution import Floats, ShortConvolution
from index.embedding.token_batches import APART, TokenBatch, token_batches
from index.embedding.token_rows import NOTHING, WIDTH, WINDOWS, Numbers, TokenRows

_ROWS = 1024
"""Rows at a time: many keep the processor busy, few stay near it."""
_KEPT = 2048
_MANY_ROWS = 64
_TOGETHER = 4


class ForwardPass:
    """Tokens to vectors. Several threads may use it, and take turns."""

    def __init__(self, weights: Any, rows: int = _ROWS, kept: int = _KEPT) -> None:
        """Prepare.

        Args:
            weights: The package's, as its ``NumpyBackend`` has them.
            rows: How many tokens, and empty rows between texts, are computed at a time: a multiple
                of four.
            kept: Of how many tokens products are kept: more than ``rows``.
        """
        self._weights = weights
        self._tokens = TokenRows(weights, kept)
        self._lock = threading.Lock()
        self._convolutions: dict[int, tuple[ShortConvolution, ...]] = {}
        self._inner = np.zeros((rows + 4 * APART, WIDTH), dtype=np.float32)
        self._taken = np.empty((rows, WIDTH), dtype=np.float32)
        self._vectors = np.empty((rows, weights.table.shape[1]), dtype=np.float32)
        self._results = [np.empty((rows, WIDTH), dtype=np.float32) for _ in WINDOWS]
        products = (max(WINDOWS)[0] + _TOGETHER - 1) * rows // _TOGETHER
        self._scratch = np.empty((2, products, WIDTH), dtype=np.float32)

    def vectors(self, texts: Sequence[Sequence[int]]) -> Floats:
        """Return one unit vector per text; each has one token at least."""
        sums = np.zeros((len(texts), len(self._weights.ln_g)), dtype=np.float32)
        lengths = np.array([len(text) for text in texts])
        coming = self._numbers_of(texts) if lengths.sum() > len(self._taken) else None
        for batch in token_batches(texts, len(self._taken)):
            if coming is not None:
                np.subtract.at(coming, batch.tokens, 1)
            with self._lock:
                self._add(batch, sums, coming)
        return _finished(sums, lengths, self._weights)

    def _numbers_of(self, texts: Sequence[Sequence[int]]) -> Numbers:
        """Return how often each token of the vocabulary is in ``texts``."""
        tokens = np.fromiter(chain.from_iterable(texts), np.int64)
        return np.bincount(tokens, minlength=len(self._weights.table))

    def _add(self, batch: TokenBatch, sums: Floats, coming: Numbers | None) -> None:
        """Add what each part's tokens come to, normalized, to the sum of its text."""
        features = self._features_of(batch, coming)
        means, spreads = _spreads(features)
        weights = np.reciprocal(np.sqrt(spreads + self._weights.eps))
        weights[batch.uncounted] = 0
        for text, (first, end) in zip(batch.texts, pairwise(batch.starts.tolist()), strict=True):
            some = weights[first:end]
            added = np.concatenate([some @ each[first:end] for each in features])
            sums[text] += added - some @ means[first:end]

    def _features_of(self, batch: TokenBatch, coming: Numbers | None) -> list[Floats]:
        """Return the tokens' vectors and each convolution's results, until the next batch.

        Each is an array of its own: columns of one for all take three times as long to change.
        """
        places = np.full(batch.size + 2 * APART, NOTHING)
        places[batch.rows + APART] = self._tokens.places(batch.tokens, coming)
        own, vectors = places[APART:-APART], self._vectors[: batch.size]
        np.take(self._tokens.vectors, own, axis=0, out=vectors, mode="clip")
        for number in range(len(WINDOWS)):
            self._convolve_first(number, places, batch)
            self._convolve_again(number, batch.size)
        return [vectors, *(results[: batch.size] for results in self._results)]

    def _convolve_first(self, number: int, places: Numbers, batch: TokenBatch) -> None:
        """Put the results of the first convolution into the inner rows."""
        size, before = batch.size, WINDOWS[number][1]
        inner, taken = self._inner[APART : APART + size], self._taken[:size]
        for position, products in enumerate(self._tokens.products[number]):
            start = APART + position - before
            out = taken if position else inner
            np.take(products, places[start : start + size], axis=0, out=out, mode="clip")
            if position:
                inner += taken
        own = self._tokens.own[number]
        np.take(own, places[APART:-APART], axis=0, out=taken, mode="clip")
        np.maximum(inner, taken, out=inner)
        inner[batch.empty] = 0
        self._inner[APART + size : 3 * APART + size + _TOGETHER] = 0

    def _convolve_again(self, number: int, size: int) -> None:
        """Put the results of the second convolution, of the inner rows, among the features."""
        convolution = self._convolutions_for(size)[number]
        seen, before = WINDOWS[number]
        rounded = -(-size // convolution.together) * convolution.together
        results = self._results[number][:rounded]
        inner = self._inner[APART - before :][: rounded + seen - 1]
        convolution.make(results, inner, self._scratch)
        results, inner = results[:size], self._inner[APART : APART + size]
        results += self._weights.b2[number]
        results += inner
        np.maximum(results, inner, out=results)

    def _convolutions_for(self, rows: int) -> tuple[ShortConvolution, ...]:
        together = _TOGETHER if rows >= _MANY_ROWS else 1
        if together not in self._convolutions:
            self._convolutions[together] = tuple(
                ShortConvolution(matrices.reshape(seen, WIDTH, WIDTH), together)
                for matrices, (seen, _) in zip(self._weights.w2, WINDOWS, strict=True)
            )
        return self._convolutions[together]


def _spreads(features: Sequence[Floats]) -> tuple[Floats, Floats]:
    """Return the mean of each row's numbers, which stand in several arrays, and their variance."""
    sums, squares = np.zeros((2, len(features[0])), dtype=np.float32)
    for some in features:
        sums += some @ np.ones(some.shape[1], dtype=np.float32)
        squares += np.vecdot(some, some)
    size = sum(some.shape[1] for some in features)
    means = sums / size
    return means, squares / size - means * means


def _finished(sums: Floats, lengths: Numbers, weights: Any) -> Floats:
    """Put the sums of texts' rows through what comes after the tokens."""
    number = lengths.astype(np.float32)[:, None]
    sums = sums * weights.ln_g + number * weights.ln_b
    means = (sums @ weights.cnn_W + number * weights.cnn_b) * np.reciprocal(np.sqrt(number))
    first = np.maximum(means @ weights.d0, 0)
    second = np.maximum(means @ weights.p1 + first @ weights.d1, 0)
    third = np.maximum(second @ weights.d2, 0)
    vectors = np.tanh(second @ weights.p3 + third @ weights.d3)
    size = np.sqrt(np.clip(np.vecdot(vectors, vectors), weights.eps, None))
    finished: Floats = vectors / size[:, None]
    return finished
