"""The border to LlamaIndex: our corpus for its query engines, its embedding models for us.

Nothing else imports this module, for importing LlamaIndex takes more than a second.
"""

import asyncio
from collections.abc import Sequence
from typing import Any

import numpy as np
from llama_index.core.embeddings import BaseEmbedding
from llama_index.core.retrievers import BaseRetriever
from llama_index.core.schema import NodeWithScore, QueryBundle, TextNode
from numpy.typing import NDArray

from index.articles import Article, Passage
from index.corpus import Corpus

_PROBE = "dimensions"


class CorpusRetriever(BaseRetriever):
    """A corpus as a LlamaIndex retriever: to be used wherever one of its own is."""

    def __init__(self, corpus: Corpus, limit: int = 10) -> None:
        """Retrieve from an open ``corpus``, at most ``limit`` passages a query."""
        super().__init__()
        self._corpus = corpus
        self._limit = limit

    def _retrieve(self, query_bundle: QueryBundle) -> list[NodeWithScore]:
        passages = self._corpus.search(query_bundle.query_str, self._limit)
        return [to_node(passage) for passage in passages]

    async def _aretrieve(self, query_bundle: QueryBundle) -> list[NodeWithScore]:
        return await asyncio.to_thread(self._retrieve, query_bundle)


class LlamaEmbedder:
    """An embedding model of LlamaIndex as one of ours.

    Passages and questions are embedded the same way, as texts: a model that wants different
    instructions for the two loses by it.
    """

    def __init__(self, model: BaseEmbedding) -> None:
        self._model = model
        self._dimensions: int | None = None

    @property
    def name(self) -> str:
        """The class and the name of the model."""
        return f"{self._model.class_name()}/{self._model.model_name}"

    @property
    def dimensions(self) -> int:
        """The length of every vector; asks the model once."""
        if self._dimensions is None:
            self._dimensions = len(self._model.get_text_embedding(_PROBE))
        return self._dimensions

    def embed(self, texts: Sequence[str]) -> NDArray[np.float32]:
        """Return one unit vector per text; whatever the model raises goes through."""
        if not texts:
            return np.empty((0, self.dimensions), dtype=np.float32)
        vectors = np.asarray(self._model.get_text_embedding_batch(list(texts)), dtype=np.float32)
        lengths = np.linalg.norm(vectors, axis=1, keepdims=True)
        lengths[lengths == 0] = 1
        vectors /= lengths
        return vectors


def to_node(passage: Passage) -> NodeWithScore:
    """Return a passage as a node: its words, where they stand, and whose page it is.

    Metadata that is not known is left out: None is no value for most vector stores.
    """
    span = passage.chunk.span
    node = TextNode(
        id_=passage.chunk.id,
        text=passage.text,
        start_char_idx=span.start,
        end_char_idx=span.end,
        metadata=known_metadata(passage.article),
    )
    return NodeWithScore(node=node, score=passage.score)


def known_metadata(article: Article) -> dict[str, Any]:
    """Return whose page an article is, its title, address, day and language, if they are known."""
    fields = {
        "outlet": article.outlet,
        "article": article.id,
        "language": article.language,
        "title": article.title,
        "url": article.url,
        "date": article.published.isoformat() if article.published else None,
    }
    return {name: value for name, value in fields.items() if value is not None}
