"""What the encoder makes of single tokens, kept for those that are met most.

Up to the products of its first convolutions the encoder looks at each token by itself. Most tokens
of a text were met in others, so these products are made once and kept, in a table of fixed size.
In one that is full, new ones take the place of those that were met least; older meetings count less
and less, so that another language takes over the table as it comes. What the texts at hand still
have stays longest.
"""

from typing import Any

import numpy as np
from numpy.typing import NDArray

from index.embedding.short_convolution import Floats

Numbers = NDArray[np.int64]

WIDTH = 256
WINDOWS = ((2, 0), (3, 1), (5, 2))
"""Of each convolution how many tokens it sees at once, and how many of these lie before its own."""
NOTHING = 0
"""The place of what lies between texts: all its numbers are zero."""

_FADING = 0.99
_STILL_COMING = 1000.0
"""How often a token would have been met that stays as long as one that comes again: of two tokens
in ten texts none is."""


class TokenRows:
    """Rows of numbers by a token's place in them.

    Attributes:
        vectors: The tokens' vectors, which the encoder begins with.
        own: For each convolution what goes into it.
        products: For each convolution what each of the tokens that it sees adds to its result; that
            of its own token with all that is added once.
    """

    def __init__(self, weights: Any, most: int) -> None:
        """Keep the rows of ``most`` tokens, 15 KB each, made with the package's ``weights``."""
        self._weights = weights
        self.vectors = np.zeros((most, weights.table.shape[1]), dtype=np.float32)
        self.own = [np.zeros((most, WIDTH), dtype=np.float32) for _ in WINDOWS]
        self.products = [np.zeros((seen, most, WIDTH), dtype=np.float32) for seen, _ in WINDOWS]
        self._place = np.full(len(weights.table), -1, dtype=np.int64)
        self._token = np.full(most, -1, dtype=np.int64)
        self._met = np.zeros(most)
        self._met[NOTHING] = np.inf
        self._used = NOTHING + 1

    def places(self, tokens: Numbers, coming: Numbers | None = None) -> Numbers:
        """Return the place of each of ``tokens``, which must be fewer than are kept.

        The places are right until the next call.

        Args:
            tokens: Tokens, in any order.
            coming: How often each token of the vocabulary comes again soon, if that is known.
        """
        places = self._place[tokens]
        new = np.unique(tokens[places < 0])
        if len(new):
            self._take_in(new, places[places >= 0], coming)
            places = self._place[tokens]
        self._met *= _FADING
        self._met += np.bincount(places, minlength=len(self._met))
        return places

    def _take_in(self, new: Numbers, needed: Numbers, coming: Numbers | None) -> None:
        places = self._free(len(new), needed, coming)
        gone = self._token[places]
        self._place[gone[gone >= 0]] = -1
        self._fill(places, new)
        self._place[new], self._token[places], self._met[places] = places, new, 0

    def _free(self, number: int, needed: Numbers, coming: Numbers | None) -> Numbers:
        """Return places that were never used, or those met least that are not ``needed``."""
        if self._used + number <= len(self._met):
            self._used += number
            return np.arange(self._used - number, self._used)
        self._used = len(self._met)
        met = self._met.copy()
        if coming is not None:
            met[coming[self._token] > 0] += _STILL_COMING
        met[needed] = np.inf
        return np.argpartition(met, number)[:number]

    def _fill(self, places: Numbers, tokens: Numbers) -> None:
        weights = self._weights
        self.vectors[places] = vectors = _vectors(weights, tokens)
        projected = _normalized(vectors @ weights.proj_W + weights.proj_b, weights)
        for number, (seen, before) in enumerate(WINDOWS):
            own = np.ascontiguousarray(projected[:, number * WIDTH : (number + 1) * WIDTH])
            self.own[number][places] = own
            products = np.matmul(own, weights.w1[number].reshape(seen, WIDTH, WIDTH))
            products[before] += weights.b1[number] + own
            self.products[number][:, places] = products


def _vectors(weights: Any, tokens: Numbers) -> Floats:
    scales = tokens % len(weights.scale)
    vectors: Floats = weights.table[tokens].astype(np.float32)
    vectors *= weights.scale[scales, None]
    vectors += weights.lo[scales, None]
    return vectors


def _normalized(rows: Floats, weights: Any) -> Floats:
    rows -= rows.mean(axis=1, keepdims=True)
    spread = np.sqrt(np.vecdot(rows, rows) / rows.shape[1] + weights.eps)
    rows *= np.reciprocal(spread)[:, None]
    rows *= weights.ln_g_all
    rows += weights.ln_b_all
    return rows
