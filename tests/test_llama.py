"""The border to LlamaIndex, with its real classes."""

import asyncio
import re
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest
from llama_index.core import MockEmbedding
from llama_index.core.llms import MockLLM
from llama_index.core.query_engine import CitationQueryEngine
from llama_index.core.schema import TextNode

from bot.answers import Answered, NotReported
from bot.llama import LedgerQueryEngine, LedgerResponse
from bot.wiring import Application
from index.corpus import Corpus
from index.embedding.embedding import SentenceEncoder
from index.llama import CorpusRetriever, LlamaEmbedder

REPOSITORY = Path(__file__).resolve().parent.parent
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


def test_a_response_carries_the_ledger_and_its_sentences(sample_store: Application) -> None:
    engine = LedgerQueryEngine(sample_store.answerer)
    question = "How many were killed when the ferry capsized off Quenholm, and who says so?"
    response = engine.query(question)
    assert isinstance(response, LedgerResponse)
    assert isinstance(response.answer, Answered)
    entries = response.answer.ledger.entries
    assert len(entries) == len(response.source_nodes) > 1
    for entry, source in zip(entries, response.source_nodes, strict=True):
        node, stored = source.node, sample_store.corpus.article(source.node.metadata["article"])
        assert isinstance(node, TextNode)
        assert stored is not None
        assert stored.text[node.start_char_idx : node.end_char_idx] == node.text
        assert f"[{entry.id}]" in str(response)
        assert node.metadata["outlet"] == stored.outlet
        assert node.metadata.get("speaker") == entry.claim.attribution.speaker
        assert node.metadata["origin"] == entry.origin
        assert None not in node.metadata.values()
    assert response.metadata is not None
    assert response.metadata["outcome"] == "answered"
    assert len(response.metadata["claims"]) == len(entries)
    again = asyncio.run(engine.aquery(question))
    assert [n.node.get_content() for n in again.source_nodes] == [
        n.node.get_content() for n in response.source_nodes
    ]


def test_what_no_article_reports_is_said_so(sample_store: Application) -> None:
    engine = LedgerQueryEngine(sample_store.answerer, language="da")
    response = engine.query("How many whales were killed in Oldmere in 1907?")
    assert isinstance(response, LedgerResponse)
    assert isinstance(response.answer, NotReported)
    assert response.answer.question.language == "da"
    assert all(node.node.metadata["reported"] is False for node in response.source_nodes)


def test_an_engine_that_cites_stands_on_the_corpus(sample_store: Application) -> None:
    retriever = CorpusRetriever(sample_store.corpus, limit=4)
    engine = CitationQueryEngine(retriever, llm=MockLLM())
    response = engine.query("How many drowned off Quenholm?")
    numbered = [node.node.get_content() for node in response.source_nodes]
    assert [text.split(":")[0] for text in numbered] == [
        f"Source {n}" for n in range(1, len(numbered) + 1)
    ]
    assert all(node.node.metadata["outlet"] for node in response.source_nodes)
    assert "Source 1" in str(response)


def test_the_example_in_the_documentation_runs_as_it_stands(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    page = (REPOSITORY / "docs" / "llamaindex.md").read_text("utf-8")
    example = re.findall(r"```python\n(.+?)```", page, re.DOTALL)[0]
    monkeypatch.chdir(tmp_path)
    (tmp_path / "samples").symlink_to(REPOSITORY / "samples", target_is_directory=True)
    exec(compile(example, "docs/llamaindex.md", "exec"), {})  # noqa: S102 -- our own page
    printed = capsys.readouterr().out
    assert "Ferry capsizes off Quenholm" in printed
    assert "1 the Marvonian coastguard | The Marvonia Courier | origin 1" in printed
