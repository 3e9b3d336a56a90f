"""An embedder that embeds each text once."""

from collections import OrderedDict
from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from index.embedding.embedding import Embedder

_MOST = 8192
"""How many vectors are kept: 16 megabytes of 512 dimensions."""


class RememberingEmbedder:
    """Another embedder with a memory of the last texts (``index.embedding.embedding.Embedder``).

    The same sentences are compared for question after question, and an agency's stands word for
    word in several articles. Not thread-safe.

    Attributes:
        name: That of the other embedder.
        dimensions: Likewise.
    """

    def __init__(self, embedder: Embedder, most: int = _MOST) -> None:
        """Remember what ``embedder`` makes of the last ``most`` texts."""
        self.name, self.dimensions = embedder.name, embedder.dimensions
        self._embedder = embedder
        self._most = most
        self._memory: OrderedDict[str, NDArray[np.float32]] = OrderedDict()

    def embed(self, texts: Sequence[str]) -> NDArray[np.float32]:
        """Return one unit vector per text."""
        if not texts:
            return np.empty((0, self.dimensions), dtype=np.float32)
        new = [text for text in dict.fromkeys(texts) if text not in self._memory]
        made = self._embedder.embed(new) if new else ()
        fresh = {text: vector.copy() for text, vector in zip(new, made, strict=True)}
        vectors = [fresh[text] if text in fresh else self._memory[text] for text in texts]
        for text, vector in zip(texts, vectors, strict=True):
            self._memory[text] = vector
            self._memory.move_to_end(text)
        while len(self._memory) > self._most:
            self._memory.popitem(last=False)
        return np.stack(vectors)
