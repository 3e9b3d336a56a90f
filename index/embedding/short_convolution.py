"""A convolution over rows, with fewer multiplications where there are many rows.

Each row of the result is the sum of a few neighbouring rows, each times a matrix of its own. That
is what a product of two polynomials is, so it can be had from their values at some points: several
rows of the result at once, with one product of matrices for each point, instead of one for each
matrix and row. Four rows of five matrices take 8 products, not 20. The result is the same but for
rounding.

Sources: Winograd, "Arithmetic Complexity of Computations", 1980; Lavin and Gray, "Fast Algorithms
for Convolutional Neural Networks", CVPR 2016.
"""

import math

import numpy as np
from numpy.lib.stride_tricks import as_strided
from numpy.typing import NDArray

Floats = NDArray[np.float32]

_POINTS = (0.0, 1.0, -1.0, 2.0, -2.0, 0.5, -0.5)
"""Where polynomials are evaluated, beside infinity: small numbers, so that little is rounded."""


class ShortConvolution:
    """A convolution with two to five matrices.

    Attributes:
        together: How many rows of the result are made at once.
        products: How many products of matrices that takes.
    """

    def __init__(self, matrices: Floats, together: int) -> None:
        """Prepare.

        Args:
            matrices: What a row, the next one and so on are multiplied with.
            together: How many rows to make at once: up to four. With one, ``matrices`` are used as
                they are, which is quickest where there are few rows.
        """
        self.together, self.products = together, together + len(matrices) - 1
        self._matrices = matrices.reshape(-1, matrices.shape[2])
        if together == 1:
            return
        evaluated = np.tensordot(_powers(self.products, len(matrices)), matrices, 1)
        self._factors = evaluated.astype(np.float32)
        self._into = np.linalg.inv(_powers(self.products, self.products)).T.astype(np.float32)
        self._back = _powers(self.products, together).T.astype(np.float32)

    def make(self, result: Floats, rows: Floats, scratch: Floats) -> None:
        """Make the rows of ``result``, whose number is a multiple of ``together``.

        Args:
            result: Row ``n`` is made of row ``n`` and the next ones of ``rows``.
            rows: As many, and one less than there are matrices, one after the other.
            scratch: Two times room for ``products`` rows for each ``together`` of ``result``.
        """
        tiles, width = len(result) // self.together, result.shape[1]
        row, number = rows.strides
        overlapping = as_strided(
            rows, (tiles, self.products, width), (self.together * row, row, number), writeable=False
        )
        if self.together == 1:
            np.matmul(overlapping.reshape(tiles, -1), self._matrices, out=result)
            return
        shape = (self.products, tiles, width)
        values, products = (room.reshape(-1)[: math.prod(shape)].reshape(shape) for room in scratch)
        np.matmul(self._into, overlapping, out=values.swapaxes(0, 1))
        np.matmul(values, self._factors, out=products)
        tiled = result.reshape(tiles, self.together, width)
        np.matmul(self._back, products.swapaxes(0, 1), out=tiled)


def _powers(points: int, number: int) -> NDArray[np.float64]:
    """Return, for each of so many points, its powers from 0 on; the last point is infinity."""
    finite = np.vander(_POINTS[: points - 1], number, increasing=True)
    return np.vstack([finite, np.eye(number)[-1]])
