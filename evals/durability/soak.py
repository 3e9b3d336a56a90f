"""A corpus is replaced as a whole again and again; memory and disk must not grow with it."""

import shutil
import time
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from evals.bench.machine import resident_bytes
from evals.bench.scaled_corpus import write_corpus
from evals.durability.hashing import TrigramHashing
from index.articles import Article
from index.corpus import Corpus
from index.storing.checking import store_faults
from index.storing.sealing import CATALOGUE, VECTORS, WORDS

MOST_GROWTH = 1.2
"""How much larger memory and disk may be at most in the last replacements than in the first."""
_PART = 5
"""Sizes go up and down; the first and last of so many parts of the rounds are compared."""
_PASSAGES_AN_ARTICLE = 4


@dataclass(frozen=True, slots=True)
class Round:
    """How things stand after the corpus was replaced ``number`` times; sizes in bytes."""

    number: int
    seconds: float
    passages: int
    catalogue: int
    vectors: int
    words: int
    memory: int

    @property
    def disk(self) -> int:
        """All parts of the store together."""
        return self.catalogue + self.vectors + self.words


def soak(
    folder: Path, articles: int, rounds: int, told: Mapping[str, Sequence[Article]]
) -> Iterator[Round]:
    """Yield how things stand after the first indexing, and after every replacement.

    Args:
        folder: Where the articles and the store are written.
        articles: How many there are at any time.
        rounds: How often all of them are replaced by others.
        told: Language to articles, of whose sentences the new ones are made.

    Raises:
        AssertionError: The store is not what its articles make at the end.
    """
    with Corpus.open(folder / "store", TrigramHashing()) as corpus:
        for number in range(rounds + 1):
            news = folder / "news"
            shutil.rmtree(news, ignore_errors=True)
            (news / str(number)).mkdir(parents=True)  # other ids: not a change of the same ones
            write_corpus(news / str(number), articles * _PASSAGES_AN_ARTICLE, told, seed=number)
            started = time.perf_counter()
            corpus.refresh(news)
            corpus.search("ferry", 5)
            yield _stand(number, time.perf_counter() - started, corpus, folder / "store")
        fault = next(store_faults(corpus.parts()), None)
        if fault is not None:
            raise AssertionError(str(fault))


def growth(rounds: Sequence[Round]) -> dict[str, float]:
    """Return how much larger things were at most in the last part of the rounds than at first."""
    part = max(1, (len(rounds) - 1) // _PART)
    first, last = rounds[1 : 1 + part], rounds[-part:]
    return {
        "memory": max(one.memory for one in last) / max(one.memory for one in first),
        "disk": max(one.disk for one in last) / max(one.disk for one in first),
    }


def _stand(number: int, seconds: float, corpus: Corpus, store: Path) -> Round:
    vectors = sum(map(_size, store.glob(f"{VECTORS}*")))
    catalogue = sum(_size(file) for file in store.glob(f"{CATALOGUE}*"))
    passages = corpus.status().chunks
    words = _size(store / WORDS)
    return Round(number, seconds, passages, catalogue, vectors, words, resident_bytes())


def _size(path: Path) -> int:
    if path.is_file():
        return path.stat().st_size
    return sum(file.stat().st_size for file in path.rglob("*") if file.is_file())
