"""An answerer over a few invented articles, with the real index, model and reader."""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager

import pytest

from bot.answering import Answerer
from index.corpus import Corpus
from index.embedding.embedding import SentenceEncoder


@contextmanager
def answering_over(
    articles: Mapping[str, str], folders: pytest.TempPathFactory
) -> Iterator[Answerer]:
    """Index ``articles``, the texts of files by their names, and answer from them."""
    folder, encoder = folders.mktemp("articles"), SentenceEncoder()
    for name, text in articles.items():
        (folder / name).write_text(text, "utf-8")
    with Corpus.open(folders.mktemp("store"), encoder) as corpus:
        corpus.refresh(folder)
        yield Answerer(corpus, encoder)
