"""The pipeline of LlamaIndex's tutorial over Chroma: what a user would write first.

Split with SentenceSplitter's defaults, embed, store in a collection of Chroma, ask a retriever.
It needs the package ``llama-index-vector-stores-chroma``, which nothing else here does.
"""

from collections.abc import Callable, Iterable, Sequence
from importlib.util import find_spec
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from index.articles import Article

Embed = Callable[[Sequence[str]], NDArray[np.float32]]


def tutorial_installed() -> bool:
    """Tell whether LlamaIndex can store in Chroma."""
    try:
        return find_spec("llama_index.vector_stores.chroma") is not None
    except ModuleNotFoundError:  # not even the folder of such packages is there
        return False


def index_by_tutorial(articles: Iterable[Article], embed: Embed, folder: Path) -> Any:
    """Index the articles as the tutorial does, and return its index.

    Args:
        articles: What to index.
        embed: What makes vectors.
        folder: Where Chroma keeps them.
    """
    import chromadb  # noqa: PLC0415 - slow to import
    from chromadb.config import Settings  # noqa: PLC0415 - as above
    from llama_index.core import Document, StorageContext, VectorStoreIndex  # noqa: PLC0415
    from llama_index.vector_stores.chroma import ChromaVectorStore  # noqa: PLC0415

    client = chromadb.PersistentClient(str(folder), Settings(anonymized_telemetry=False))
    store = ChromaVectorStore(chroma_collection=client.create_collection("tutorial"))
    documents = [
        Document(text=one.text, doc_id=one.id, metadata={"outlet": one.outlet}) for one in articles
    ]
    return VectorStoreIndex.from_documents(
        documents,
        storage_context=StorageContext.from_defaults(vector_store=store),
        embed_model=_embedding(embed),
    )


def _embedding(embed: Embed) -> Any:
    from llama_index.core.base.embeddings.base import BaseEmbedding  # noqa: PLC0415

    class Wrapped(BaseEmbedding):  # type: ignore[misc,unused-ignore]
        def _get_text_embeddings(self, texts: list[str]) -> list[list[float]]:
            return [vector.tolist() for vector in embed(texts)]

        def _get_text_embedding(self, text: str) -> list[float]:
            return self._get_text_embeddings([text])[0]

        def _get_query_embedding(self, query: str) -> list[float]:
            return self._get_text_embedding(query)

        async def _aget_query_embedding(self, query: str) -> list[float]:
            return self._get_text_embedding(query)

    return Wrapped(embed_batch_size=_BATCH)


_BATCH = 64
