"""Corpora of any size, made of the passages at hand: real words, names and days, in new order.

Vectors are real ones, mixed in pairs and shaken a little, so that the graph that is searched is as
hard as that of a real corpus and no passage has to be embedded a million times.
"""

import random
from collections.abc import Iterator, Mapping, Sequence
from itertools import cycle
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from evals.bench.made_articles import made_article, write_articles
from index.articles import Article
from index.embedding.embedding import Embedder
from index.text.layout import body_sentences

_PASSAGES_AN_ARTICLE = 4
"""About what so many sentences are split into; the exact number is counted afterwards."""
_SHAKEN = 0.02


class MixedEmbedder:
    """Gives any text a mixture of two known vectors, quickly, under a real embedder's name.

    Attributes:
        name: That of the embedder whose vectors are mixed.
        dimensions: Likewise.
    """

    def __init__(self, known: NDArray[np.float32], embedder: Embedder) -> None:
        self.name, self.dimensions = embedder.name, known.shape[1]
        self._known = known
        self._random = np.random.default_rng(7)

    def embed(self, texts: Sequence[str]) -> NDArray[np.float32]:
        """Return one unit vector per text (``index.embedding.embedding.Embedder.embed``)."""
        pairs = self._random.integers(0, len(self._known), (len(texts), 2))
        noise = self._random.normal(0, _SHAKEN, (len(texts), self.dimensions))
        mixed = self._known[pairs[:, 0]] + 0.5 * self._known[pairs[:, 1]] + noise
        unit = mixed / np.linalg.norm(mixed, axis=1, keepdims=True)
        return np.asarray(unit, dtype=np.float32)


def write_corpus(
    folder: Path, passages: int, articles: Mapping[str, Sequence[Article]], *, seed: int = 7
) -> None:
    """Write about ``passages`` passages of new articles into ``folder``.

    Args:
        folder: An empty folder, or one of an earlier corpus of this size.
        passages: How many are wanted.
        articles: Language to the articles whose sentences are put together anew; the languages
            have equal shares.
        seed: Other articles come of another.
    """
    chance = random.Random(seed)  # noqa: S311 - no secret
    pools = {language: _sentences(some) for language, some in articles.items()}
    wanted = passages // _PASSAGES_AN_ARTICLE
    write_articles(folder, wanted, _articles(pools, chance))


def _articles(
    pools: Mapping[str, Sequence[str]], chance: random.Random
) -> Iterator[dict[str, str]]:
    for number, language in enumerate(cycle(pools)):
        yield made_article(number, language, pools[language], chance)


def _sentences(articles: Sequence[Article]) -> list[str]:
    return [
        sentence.span.of(article.text)
        for article in articles
        for sentence in body_sentences(article.text, article.language)
    ]
