"""The border to LlamaIndex, with its real classes."""

import asyncio
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest
from llama_index.core import MockEmbedding
from llama_index.core.schema import TextNode

from index.corpus import Corpus
from index.embedding import SentenceEncoder
from index.llama import CorpusRetriever, LlamaEmbedder

FERRY = """---
outlet: Tarn Post
date: 2031-03-05
url: https://tarn.example/ferry
---
A ferry sank off the island of Ravnsund on Tuesday night, and twelve people drowned.
"""


@pytest.fixture
def corpus(tmp_path: Path) -> Iterator[Corpus]:
    root = tmp_path / "articles"
    root.mkdir()
    (root / "ferry.txt").write_text(FERRY, encoding="utf-8")
    with Corpus.open(tmp_path / "store", SentenceEncoder()) as opened:
        opened.refresh(root)
        yield opened


def test_a_passage_is_a_node_that_tells_whose_it_is_and_where_it_stands(corpus: Corpus) -> None:
    retriever = CorpusRetriever(corpus, limit=3)
    found = retriever.retrieve("How many drowned?")
    assert found == asyncio.run(retriever.aretrieve("How many drowned?"))
    node = found[0].node
    assert isinstance(node, TextNode)
    stored = corpus.article("ferry.txt")
    assert stored is not None
    assert stored.text[node.start_char_idx : node.end_char_idx] == node.text
    assert node.metadata["outlet"] == "Tarn Post"
    assert node.metadata["date"] == "2031-03-05"
    assert node.metadata["url"] == "https://tarn.example/ferry"
    assert None not in node.metadata.values()


def test_a_model_of_llamaindex_embeds_in_unit_vectors() -> None:
    embedder = LlamaEmbedder(MockEmbedding(embed_dim=7))
    vectors = embedder.embed(["one", "two", ""])
    assert vectors.shape == (3, embedder.dimensions) == (3, 7)
    assert vectors.dtype == np.float32
    assert np.allclose(np.linalg.norm(vectors, axis=1), 1)
    assert embedder.embed([]).shape == (0, 7)
    assert "MockEmbedding" in embedder.name
