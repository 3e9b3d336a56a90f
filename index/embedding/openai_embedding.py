"""Embeddings from OpenAI, or from any server that speaks its protocol. Knows the openai client."""

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

import numpy as np
from numpy.typing import NDArray

from index.errors import IndexUnavailableError, OperatorError

if TYPE_CHECKING:
    from openai import OpenAI

_TIMEOUT = 60.0
_RETRIES = 5
"""After a 429, a 5xx or a broken connection; the client waits as the server asks."""
_MOST_TEXTS = 256
_MOST_CHARACTERS = 200_000
_LONGEST_TEXT = 20_000
_OPENAI = "api.openai.com"


class OpenAIEmbedder:
    """Vectors by HTTP. Nothing is sent before the first text.

    Attributes:
        name: The model and the host that serves it.
    """

    def __init__(self, model: str, *, key: str | None = None, url: str | None = None) -> None:
        """Keep the choice.

        Args:
            model: The model's name at the server ("text-embedding-3-small").
            key: The secret that the server asks for, if it asks for one.
            url: The address of the server up to ``/v1``; None for OpenAI itself.

        Raises:
            OperatorError: OpenAI is meant and there is no key.
        """
        if url is None and not key:
            raise OperatorError(
                "OpenAI's embeddings need a key: set WHOSAYS_EMBEDDING_KEY, or choose "
                "WHOSAYS_EMBEDDING=local."
            )
        host = urlsplit(url).netloc if url else _OPENAI
        self.name = f"openai:{model}@{host}"
        self._model, self._key, self._url, self._host = model, key, url, host
        self._client: OpenAI | None = None
        self._dimensions: int | None = None

    @property
    def dimensions(self) -> int:
        """The length of every vector; asks the server once.

        Raises:
            IndexUnavailableError: The server does not answer.
            OperatorError: It refuses.
        """
        if self._dimensions is None:
            self._dimensions = self._ask(["dimensions"]).shape[1]
        return self._dimensions

    def embed(self, texts: Sequence[str]) -> NDArray[np.float32]:
        """Return one unit vector per text; of a very long text only the beginning counts.

        Raises:
            IndexUnavailableError: The server does not answer, or with something else.
            OperatorError: It refuses: a wrong key, no credit, an unknown model.
        """
        if not texts:
            return np.empty((0, self.dimensions), dtype=np.float32)
        vectors = np.concatenate([self._ask(batch) for batch in _batches(texts)])
        lengths = np.linalg.norm(vectors, axis=1, keepdims=True)
        lengths[lengths == 0] = 1
        return np.asarray(vectors / lengths, dtype=np.float32)

    def _ask(self, texts: list[str]) -> NDArray[np.float32]:
        import openai  # noqa: PLC0415 -- takes a second; whoever embeds here must not wait for it

        try:
            answer = self._opened().embeddings.create(
                model=self._model, input=texts, encoding_format="float"
            )
            vectors = np.array([item.embedding for item in answer.data], dtype=np.float32)
        except openai.APIStatusError as error:
            raise self._refusal(error.status_code) from error
        except (openai.OpenAIError, AttributeError, TypeError, ValueError) as error:
            raise IndexUnavailableError(
                f"The embedding server {self._host} does not answer as it should "
                f"({type(error).__name__}); see that it runs, then try again."
            ) from error
        if vectors.shape[:1] != (len(texts),) or vectors.ndim != 2:  # noqa: PLR2004 -- a matrix
            raise IndexUnavailableError(
                f"The embedding server {self._host} sent {len(vectors)} vectors for "
                f"{len(texts)} texts; choose another model or server."
            )
        return vectors

    def _refusal(self, status: int) -> OperatorError:
        """Say who can act; what the server wrote is left out, for it may repeat the key."""
        reasons = {
            401: "does not accept the key: check WHOSAYS_EMBEDDING_KEY",
            403: "does not accept the key: check WHOSAYS_EMBEDDING_KEY",
            404: f"knows no model '{self._model}': check WHOSAYS_EMBEDDING",
            429: "takes no more requests now: wait, or see whether the credit is used up",
        }
        reason = reasons.get(status)
        if reason is not None:
            return OperatorError(f"The embedding server {self._host} {reason}.")
        return IndexUnavailableError(
            f"The embedding server {self._host} answers with error {status}; try again later."
        )

    def _opened(self) -> "OpenAI":
        from openai import OpenAI  # noqa: PLC0415 -- as above

        if self._client is None:
            self._client = OpenAI(
                api_key=self._key or "none",
                base_url=self._url,
                timeout=_TIMEOUT,
                max_retries=_RETRIES,
            )
        return self._client


def _batches(texts: Sequence[str]) -> Iterator[list[str]]:
    batch: list[str] = []
    characters = 0
    for text in texts:
        cut = text[:_LONGEST_TEXT] or " "  # the server refuses an empty text
        full = len(batch) == _MOST_TEXTS or characters + len(cut) > _MOST_CHARACTERS
        if batch and full:
            yield batch
            batch, characters = [], 0
        batch.append(cut)
        characters += len(cut)
    if batch:
        yield batch
