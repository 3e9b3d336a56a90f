"""A query to ranked passages: vectors and words, fair to languages and outlets.

Three questions are kept apart:

1. Which passage of one language comes before another of the same language? Vectors and words
   decide together, by reciprocal-rank fusion.
2. How do the languages share the places of the list? Words cannot tell (a question shares none
   with an Arabic passage), and similarities are not on one scale: passages in the question's
   own language are nearer to it whatever they say. So each similarity is compared with what is
   usual for its language; these standard scores decide over one half, turns over the other.
3. Which passages repeat an article or outlet that has been heard? They wait a little.

Sources: Cormack, Clarke and Büttcher, "Reciprocal Rank Fusion outperforms Condorcet and
individual Rank Learning Methods", SIGIR 2009; on scores that depend on the language,
Roy et al., "LAReQA: Language-agnostic answer retrieval from a multilingual pool", EMNLP 2020.
"""

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import zip_longest
from typing import Protocol

import numpy as np
from numpy.typing import NDArray

from index.articles import Article, Chunk, Passage
from index.embedding import Embedder

Vector = NDArray[np.float32]

_RANK_CONSTANT = 60
_LEAST_DEPTH = 50
_DEPTH_PER_PLACE = 3
_PRIOR_PASSAGES = 20
_SMALLEST_SPREAD = 1e-3
_WAIT_OF_ARTICLE = 5.0
_WAIT_OF_OUTLET = 0.25


class Vectors(Protocol):
    """What retrieval needs of the vectors."""

    @property
    def languages(self) -> tuple[str, ...]:
        """The languages that can be asked for."""

    def query(self, language: str, vector: Vector, limit: int) -> list[tuple[str, float]]:
        """Return the nearest chunks with their cosine similarities, best first."""

    def sample(self, language: str) -> Vector:
        """Return some vectors of the language (rows)."""


class Words(Protocol):
    """What retrieval needs of the words."""

    def search(self, language: str, query: str, limit: int) -> list[tuple[str, float]]:
        """Return the chunks that share words with the query with their scores, best first."""


class Texts(Protocol):
    """What retrieval needs of the catalogue."""

    def chunks_by_id(self, chunk_ids: Iterable[str]) -> dict[str, Chunk]:
        """Return those of the chunks that exist."""

    def article(self, article_id: str) -> Article | None:
        """Return one article, or None."""


@dataclass(frozen=True, slots=True)
class _Found:
    """What one language has for a query: its ranking, and the standard scores of its places."""

    ranking: tuple[str, ...]
    places: tuple[float, ...]


class Retriever:
    """Finds passages for queries."""

    def __init__(self, texts: Texts, vectors: Vectors, words: Words, embedder: Embedder) -> None:
        self._texts = texts
        self._vectors = vectors
        self._words = words
        self._embedder = embedder

    def search(
        self, query: str, limit: int, *, wordings: Sequence[str] = ()
    ) -> tuple[Passage, ...]:
        """Return at most ``limit`` passages, best first.

        Args:
            query: What is asked, in any language.
            limit: How many passages to return at most.
            wordings: The same question in other words or languages, as good as the first.

        Raises:
            IndexUnavailableError: The vectors or words cannot be read.
        """
        texts = [text for text in dict.fromkeys((query, *wordings)) if text.strip()]
        if not texts or limit < 1:
            return ()
        depth = max(_LEAST_DEPTH, _DEPTH_PER_PLACE * limit)
        vectors = self._embedder.embed(texts)
        usual = _usual_similarities(self._vectors, vectors)
        found = [
            self._in_language(language, texts, vectors, usual[language], depth)
            for language in self._vectors.languages
        ]
        return self._diversified(_interleaved(found), limit)

    def _in_language(
        self,
        language: str,
        texts: Sequence[str],
        vectors: Vector,
        usual: Sequence[tuple[float, float]],
        depth: int,
    ) -> _Found:
        """Search one language by every wording. Ids that the catalogue lacks are garbage."""
        near = [self._vectors.query(language, vector, depth) for vector in vectors]
        named = [self._words.search(language, text, depth) for text in texts]
        stored = self._texts.chunks_by_id({id_ for hits in (*near, *named) for id_, _ in hits})
        lists = [[id_ for id_, _ in hits if id_ in stored] for hits in (*near, *named)]
        standard: dict[str, float] = {}
        for hits, (mean, spread) in zip(near, usual, strict=True):
            for id_, similarity in hits:
                score = (similarity - mean) / spread
                if id_ in stored:
                    standard[id_] = max(score, standard.get(id_, score))
        return _Found(
            ranking=tuple(reciprocal_rank_fusion(lists)),
            places=tuple(sorted(standard.values(), reverse=True)),
        )

    def _diversified(self, ranking: Sequence[str], limit: int) -> tuple[Passage, ...]:
        """Take the best ``limit``; an article or outlet that has been heard waits.

        The n-th passage of an article, and the n-th article of an outlet, stand in the list as
        if found so many times further down. A guessed outlet is nobody's.
        """
        chunks = self._texts.chunks_by_id(ranking)
        article = cache(self._texts.article)
        waiting = [chunks[id_] for id_ in ranking if id_ in chunks]
        passages: list[Passage] = []
        for chunk in _taking_turns(waiting, article):
            found = article(chunk.article_id)
            if found is not None:
                passages.append(Passage(chunk, found, score=1 / (1 + len(passages))))
            if len(passages) == limit:
                break
        return tuple(passages)


def reciprocal_rank_fusion(rankings: Iterable[Sequence[str]]) -> list[str]:
    """Return everything ranked, ordered by the sum of 1 / (60 + rank) over the rankings."""
    scores: dict[str, float] = defaultdict(float)
    for ranking in rankings:
        for rank, id_ in enumerate(ranking, start=1):
            scores[id_] += 1 / (_RANK_CONSTANT + rank)
    return sorted(scores, key=lambda id_: -scores[id_])


def _usual_similarities(store: Vectors, vectors: Vector) -> Mapping[str, list[tuple[float, float]]]:
    """Return mean and spread of each language's similarities to each of the query vectors.

    A language with few passages tells little about itself: the corpus as a whole stands in,
    with the weight of 20 passages.
    """
    similarities = {language: store.sample(language) @ vectors.T for language in store.languages}
    if not similarities:
        return {}
    everything = np.concatenate(list(similarities.values()))
    prior = everything.mean(axis=0), everything.var(axis=0)
    return {language: _shrunk(values, prior) for language, values in similarities.items()}


def _shrunk(values: Vector, prior: tuple[Vector, Vector]) -> list[tuple[float, float]]:
    weight = len(values) / (len(values) + _PRIOR_PASSAGES)
    own = (values.mean(axis=0), values.var(axis=0)) if len(values) else prior
    means = weight * own[0] + (1 - weight) * prior[0]
    spreads = np.sqrt(weight * own[1] + (1 - weight) * prior[1]) + _SMALLEST_SPREAD
    return [(float(mean), float(spread)) for mean, spread in zip(means, spreads, strict=True)]


def _interleaved(found: Sequence[_Found]) -> list[str]:
    """Merge the languages' rankings, half by standard score, half by turns.

    Scores alone let a language fall behind where they are off; turns alone give a place to
    whatever language there is. Their fusion found more than either in a pool of four languages.
    """
    best_first = sorted(found, key=lambda language: -max(language.places, default=-np.inf))
    by_turns = [
        id_
        for round_ in zip_longest(*(language.ranking for language in best_first))
        for id_ in round_
        if id_ is not None
    ]
    return reciprocal_rank_fusion([_by_score(best_first), by_turns])


def _by_score(found: Sequence[_Found]) -> list[str]:
    """Merge the languages' rankings: the standard scores say whose turn it is."""
    turns = sorted(
        (-score, number) for number, language in enumerate(found) for score in language.places
    )
    rankings = [iter(language.ranking) for language in found]
    merged = [next(rankings[number]) for _, number in turns]
    return merged + [id_ for ranking in rankings for id_ in ranking]


def _taking_turns(
    waiting: Sequence[Chunk], article_of: Callable[[str], Article | None]
) -> Iterator[Chunk]:
    """Yield chunks, those of articles and outlets that have been heard later than they stand."""
    left = list(range(len(waiting)))
    of_article: Counter[str] = Counter()
    of_outlet: Counter[str] = Counter()

    def place_in_line(place: int) -> float:
        chunk = waiting[place]
        outlet = _outlet(article_of(chunk.article_id))
        heard = _WAIT_OF_ARTICLE * of_article[chunk.article_id]
        heard += _WAIT_OF_OUTLET * (of_outlet[outlet] if outlet else 0)
        return (place + 1) * (1 + heard)

    while left:
        best, nearest = left[0], place_in_line(left[0])
        for place in left[1:]:
            if place + 1 >= nearest:
                break  # nobody further down can come before it
            if (here := place_in_line(place)) < nearest:
                best, nearest = place, here
        left.remove(best)
        chunk = waiting[best]
        outlet = _outlet(article_of(chunk.article_id))
        if outlet and chunk.article_id not in of_article:
            of_outlet[outlet] += 1
        of_article[chunk.article_id] += 1
        yield chunk


def _outlet(article: Article | None) -> str | None:
    """Return whose article it is, or None where that is a guess."""
    return article.outlet if article and "outlet" not in article.inferred else None
