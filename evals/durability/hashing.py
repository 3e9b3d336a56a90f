"""An embedding model that costs nothing: what is stored matters here, not what is found best."""

import zlib
from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

_DIMENSIONS = 48
_LONGEST = 4_000


class TrigramHashing:
    """Character trigrams, hashed into a vector of unit length; alike texts have alike vectors.

    Source: Weinberger et al., "Feature Hashing for Large Scale Multitask Learning", ICML 2009.

    Attributes:
        name: The model's name and version.
        dimensions: 48.
    """

    name = "trigram-hashing-1"
    dimensions = _DIMENSIONS

    def embed(self, texts: Sequence[str]) -> NDArray[np.float32]:
        """Return one unit vector per text; of long texts only the beginning counts."""
        vectors = np.zeros((len(texts), _DIMENSIONS), dtype=np.float32)
        for vector, text in zip(vectors, texts, strict=True):
            vector[0] = 1.0  # an empty text has a direction, too
            data = text[:_LONGEST].lower().encode("utf-8", "surrogatepass")
            for place in range(len(data) - 2):
                number = zlib.crc32(data[place : place + 3])
                vector[number % _DIMENSIONS] += 1.0 if number & 1 << 20 else -1.0
        lengths = np.linalg.norm(vectors, axis=1, keepdims=True)
        vectors[lengths[:, 0] == 0, 0] = 1.0
        return np.asarray(vectors / np.where(lengths == 0, 1, lengths), dtype=np.float32)
