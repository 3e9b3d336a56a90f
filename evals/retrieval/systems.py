"""What is compared: plain words, the bare embedding model, and whosays, over the same passages."""

import json
from collections.abc import Callable, Iterable, Mapping, Sequence
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from bot.asking.question import analyse
from bot.asking.searching import search_for
from evals.retrieval.tasks import Query, Ranking, Rankings, Task, Text
from index.articles import Chunk
from index.corpus import Corpus
from index.embedding.embedding import Embedder
from index.searching.lexical import Entry, WordIndex
from index.searching.search import Search

_FILE = "texts.jsonl"
_ANY_LANGUAGE = "und"
_PASSAGES = 80
"""What the product retrieves for a question; the first articles among them are measured."""

Finder = Callable[[Corpus, Query], Sequence[Chunk]]


class RememberingEmbedder:
    """Embeds each text once, since the systems compared embed the same ones.

    Attributes:
        name: The name of what it asks.
        dimensions: Likewise.
    """

    def __init__(self, embedder: Embedder) -> None:
        self.name, self.dimensions = embedder.name, embedder.dimensions
        self._embedder = embedder
        self._known: dict[str, NDArray[np.float32]] = {}

    def embed(self, texts: Sequence[str]) -> NDArray[np.float32]:
        """Return one unit vector per text (``index.embedding.embedding.Embedder.embed``)."""
        new = [text for text in dict.fromkeys(texts) if text not in self._known]
        self._known.update(zip(new, self._embedder.embed(new), strict=True))
        rows = [self._known[text] for text in texts]
        return np.array(rows, dtype=np.float32).reshape(len(rows), self.dimensions)


def write_articles(texts: Iterable[Text], folder: Path) -> None:
    """Write the texts as a folder of articles that the product can index."""
    with (folder / _FILE).open("w", encoding="utf-8") as lines:
        for text in texts:
            fields = {
                "id": text.id,
                "language": text.language or None,
                "outlet": text.outlet,
                "title": text.title,
                "url": text.url,
                "published": text.published.isoformat() if text.published else None,
                "text": text.text,
            }
            known = {name: value for name, value in fields.items() if value is not None}
            lines.write(json.dumps(known, ensure_ascii=False) + "\n")


def rank(corpus: Corpus, task: Task, search: Finder) -> Rankings:
    """Return the articles in the order in which ``search`` finds them, for each query."""
    return {query: _articles(search(corpus, query)) for query in task.queries}


def words(corpus: Corpus, folder: Path) -> Finder:
    """Return the baseline of words: BM25 over folded words, all languages in one index."""
    chunks = _chunks(corpus)
    index = WordIndex(folder)
    index.add([Entry(id_, _ANY_LANGUAGE, "", text) for id_, (_, text) in chunks.items()])
    index.commit()

    def search(_: Corpus, query: Query) -> list[Chunk]:
        found = index.search(_ANY_LANGUAGE, Search.plain(query.text).terms, _PASSAGES)
        return [chunks[hit.chunk_id][0] for hit in found]

    return search


def vectors(corpus: Corpus, embedder: Embedder) -> Finder:
    """Return the baseline of meaning: the bare model, exact cosine, all languages in one pool."""
    chunks = list(_chunks(corpus).values())
    pool = embedder.embed([text for _, text in chunks])

    def search(_: Corpus, query: Query) -> list[Chunk]:
        near = pool @ embedder.embed([query.text])[0]
        return [chunks[place][0] for place in np.argsort(-near)[:_PASSAGES]]

    return search


def searched(change: Callable[[Search], Search]) -> Finder:
    """Return the product's own search for a question, with ``change`` made to it."""

    def search(corpus: Corpus, query: Query) -> list[Chunk]:
        question = analyse(query.text, query.language)
        wanted = change(search_for(question, corpus.languages, corpus.outlets))
        return [passage.chunk for passage in corpus.search(wanted, _PASSAGES)]

    return search


product = searched(lambda search: search)
"""What the product searches for when a question is asked (``bot.asking.searching``)."""


def _chunks(corpus: Corpus) -> Mapping[str, tuple[Chunk, str]]:
    return {
        chunk.id: (chunk, chunk.span.of(article.text))
        for article in corpus.articles()
        for chunk in corpus.chunks(article.id)
    }


def _articles(chunks: Iterable[Chunk]) -> Ranking:
    names = (chunk.article_id.removeprefix(f"{_FILE}#") for chunk in chunks)
    return tuple(dict.fromkeys(names))
