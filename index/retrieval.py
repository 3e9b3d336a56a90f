"""A search to ranked passages: meaning, words, names and days, fair to languages and outlets.

Each passage found gets one score, the sum of four parts:

1. Meaning. Similarities are not on one scale: passages in the question's own language are nearer
   to it whatever they say. So each is compared with what is usual for its language; the part is
   its standard score, the best over the texts that the search compares.
2. Words: the share of the search's terms that the passage has, each by its rarity. A term counts
   in any form or translation (``index.lexical``), so that a share means the same in any language.
3. Names: the same share over the names alone, by their sound, the best in the passage's article.
   A passage with the figure often names the place only further up.
4. Days: whether the article names the day that is asked about, or came out then.

An outlet that the question names is preferred (``index.told_scores`` has the weights). Then
passages that repeat an article or outlet that has been heard wait a little.

Sources: on adding scores, Bruch, Gai and Ingber, "An analysis of fusion functions for hybrid
retrieval", TOIS 2023; on scores that depend on the language, Roy et al., "LAReQA", EMNLP 2020.
"""

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from concurrent.futures import Executor
from dataclasses import replace
from functools import cache
from typing import Protocol

import numpy as np
from numpy.typing import NDArray

from index.articles import Article, Chunk, Passage
from index.embedding import Embedder
from index.leads import chunk_of, lead_ids
from index.lexical import Hit
from index.search import Days, Limits, Search, Term
from index.told_scores import Found, told_scores
from index.turns import Told, taking_turns

Vector = NDArray[np.float32]
_Near = list[tuple[str, float]]

_LEAST_DEPTH = 50
_DEPTH_PER_PLACE = 2
_SPARE = 3
_SCANNED = 1500
"""How many chunks of a language, within limits, are all compared."""
_DEEPER = (3, 8)
"""How many times the depth is asked for where they leave more: first, and then if need be."""
_LOOKED_UP = 120
_PRIOR_PASSAGES = 20
_SMALLEST_SPREAD = 1e-3


class Vectors(Protocol):
    """What retrieval needs of the vectors."""

    @property
    def languages(self) -> tuple[str, ...]:
        """The languages that can be asked for."""

    def query(self, language: str, vector: Vector, limit: int) -> list[tuple[str, float]]:
        """Return the nearest ids with their cosine similarities, best first."""

    def query_within(
        self, language: str, asked: Vector, limit: int, limits: Limits
    ) -> list[list[tuple[str, float]]] | None:
        """Return the nearest to each row that are admitted; None where that cannot be told."""

    def fetch(self, language: str, ids: Sequence[str]) -> Mapping[str, Vector]:
        """Return the vectors of those ids that there are."""

    def sample(self, language: str) -> Vector:
        """Return some vectors of the language (rows)."""


class Words(Protocol):
    """What retrieval needs of the words, names and days."""

    def search(
        self, language: str, terms_: Sequence[Term], limit: int, limits: Limits
    ) -> list[Hit]:
        """Return the chunks of one language that share terms with the search, best first."""

    def named(self, terms_: Sequence[Term], limit: int, limits: Limits) -> list[Hit]:
        """Return the chunks of any language in which names of the search are heard."""

    def dated(
        self, days: Sequence[Days], terms_: Sequence[Term], limit: int, limits: Limits
    ) -> list[Hit]:
        """Return chunks of the days, those with names of the search first."""


class Texts(Protocol):
    """What retrieval needs of the catalogue."""

    def chunks_by_id(self, chunk_ids: Iterable[str]) -> dict[str, Chunk]:
        """Return those of the chunks that exist."""

    def article(self, article_id: str) -> Article | None:
        """Return one article, or None."""

    def known_outlets(self, article_ids: Iterable[str]) -> Mapping[str, str]:
        """Return whose the articles are, by id, without those whose outlet is a guess."""

    def chunk_ids_within(self, language: str, limits: Limits, most: int) -> list[str]:
        """Return ids of at most so many chunks that the limits admit."""

    def admitted(self, chunk_ids: Sequence[str], limits: Limits) -> Collection[str]:
        """Return those of the chunks whose articles the limits admit."""


class Retriever:
    """Finds passages for searches."""

    def __init__(
        self,
        texts: Texts,
        vectors: Vectors,
        words: Words,
        embedder: Embedder,
        threads: Executor | None = None,
    ) -> None:
        """Search ``texts`` by ``vectors`` and ``words``; ``threads`` ask several at once."""
        self._several = map if threads is None else threads.map
        self._texts = texts
        self._vectors = vectors
        self._words = words
        self._embedder = embedder

    def search(self, search: Search, limit: int) -> tuple[Passage, ...]:
        """Return at most ``limit`` passages, best first.

        Args:
            search: What is asked, in any language.
            limit: How many passages to return at most.

        Raises:
            IndexUnavailableError: The vectors or words cannot be read.
        """
        meanings = [text for text in dict.fromkeys(search.meanings) if text.strip()]
        if not meanings or limit < 1:
            return ()
        depth = max(_LEAST_DEPTH, _DEPTH_PER_PLACE * limit)
        scores = self._scores(search, self._embedder.embed(meanings), depth)
        ranking = sorted(scores, key=lambda id_: -scores[id_])
        return self._diversified(ranking[: _SPARE * depth], limit, search)

    def _scores(self, search: Search, asked: Vector, depth: int) -> dict[str, float]:
        """Return the score of every chunk that meaning, words, names or days find."""
        limits = search.limits
        languages = [code for code in self._vectors.languages if limits.admit_language(code)]
        found = self._found(search, languages, depth)
        near = self._nearest(languages, asked, depth, limits)
        others, usual = found.by_language(), _usual_similarities(self._vectors, asked)
        scores: dict[str, float] = {}
        for language, nearest in near:
            if language not in usual:
                continue  # its last article has just gone
            known = others.get(language, ())
            scores |= self._meaning(language, asked, usual[language], known, nearest)
        theirs = self._of_outlets(search.outlets, list(scores))
        for id_, told in told_scores(search, found, list(scores), theirs).items():
            scores[id_] += told
        return scores

    def _found(self, search: Search, languages: Sequence[str], depth: int) -> Found:
        """Return what words, names and days find; an outlet that is named has its own turn."""
        limits, terms = search.limits, search.terms
        several = [limits]
        if search.outlets and not limits.outlets:
            several.append(replace(limits, outlets=search.outlets))
        pairs = [(code, some) for some in several for code in languages]
        found = self._several(
            lambda pair: self._words.search(pair[0], terms, depth, pair[1]), pairs
        )
        named = self._words.named(terms, depth, limits)
        dated = self._words.dated(search.days, terms, depth, limits)
        return Found([hit for some in found for hit in some], named, dated)

    def _of_outlets(self, outlets: frozenset[str], ids: Sequence[str]) -> Collection[str]:
        """Return those of the chunks that are of one of ``outlets``."""
        return self._texts.admitted(ids, Limits(outlets=outlets)) if outlets else ()

    def _nearest(
        self, languages: Sequence[str], asked: Vector, depth: int, limits: Limits
    ) -> Iterator[tuple[str, Sequence[_Near]]]:
        """Yield each language with what is nearest to each of the ``asked`` vectors in it.

        Chroma's own filters take a hundred times as long as the query. So where the vectors know
        nothing of limits and these leave few chunks, all of them are compared; where they leave
        many, more are asked for, and those that are not admitted are left out.
        """
        several = self._several(lambda code: self._near(code, asked, depth, limits), languages)
        yield from zip(languages, several, strict=True)

    def _near(self, language: str, asked: Vector, depth: int, limits: Limits) -> list[_Near]:
        """Return what is nearest to each of the ``asked`` vectors of what ``limits`` admit."""
        told = self._vectors.query_within(language, asked, depth, limits)
        if told is not None:
            return told
        if not limits.by_article:
            return [self._vectors.query(language, vector, depth) for vector in asked]
        ids = self._texts.chunk_ids_within(language, limits, _SCANNED + 1)
        if len(ids) > _SCANNED:
            return [self._admitted_of_many(language, vector, depth, limits) for vector in asked]
        vectors = self._vectors.fetch(language, [*ids, *lead_ids(ids)])
        if not vectors:
            return [[] for _ in asked]
        names, similarities = list(vectors), np.stack(list(vectors.values())) @ asked.T
        nearest = np.argsort(-similarities, axis=0, kind="stable")[:depth].T
        return [
            [(names[place], float(similarities[place, number])) for place in places]
            for number, places in enumerate(nearest)
        ]

    def _admitted_of_many(self, language: str, vector: Vector, depth: int, limits: Limits) -> _Near:
        kept: _Near = []
        for deeper in _DEEPER:
            found = self._vectors.query(language, vector, deeper * depth)
            chunks = list(dict.fromkeys(chunk_of(id_) for id_, _ in found))
            admitted = self._texts.admitted(chunks, limits)
            kept = [(id_, near) for id_, near in found if chunk_of(id_) in admitted]
            if len(kept) >= depth or len(found) < deeper * depth:
                break
        return kept[:depth]

    def _meaning(
        self,
        language: str,
        asked: Vector,
        usual: tuple[Vector, Vector],
        others: Collection[str],
        nearest: Sequence[_Near],
    ) -> dict[str, float]:
        """Return standard scores of the nearest chunks of a language, and of ``others`` as well."""
        mean, spread = usual
        scores: dict[str, float] = {}
        for near, usually, varies in zip(nearest, mean.tolist(), spread.tolist(), strict=True):
            for id_, similarity in near:
                standard = (similarity - usually) / varies
                chunk = chunk_of(id_)
                scores[chunk] = max(standard, scores.get(chunk, standard))
        further = self._vectors.fetch(language, [id_ for id_ in others if id_ not in scores])
        if further:
            similarities = np.stack(list(further.values())) @ asked.T
            best = ((similarities - mean) / spread).max(axis=1)
            scores |= dict(zip(further, best.tolist(), strict=True))
        return scores

    def _diversified(
        self, ranking: Sequence[str], limit: int, search: Search
    ) -> tuple[Passage, ...]:
        """Take the best ``limit``; an article or outlet that has been heard waits.

        Ids that the catalogue lacks are garbage.
        """
        article = cache(self._texts.article)
        passages: list[Passage] = []
        for chunk in taking_turns(self._stored(ranking), search.outlets):
            found = article(chunk.article_id)
            if found is not None and search.limits.admit(found):
                passages.append(Passage(chunk, found, score=1 / (1 + len(passages))))
            if len(passages) == limit:
                break
        return tuple(passages)

    def _stored(self, ranking: Sequence[str]) -> Iterator[Told]:
        """Yield the chunks of ``ranking`` that the catalogue has, with the outlets known."""
        for start in range(0, len(ranking), _LOOKED_UP):
            some = ranking[start : start + _LOOKED_UP]
            chunks = self._texts.chunks_by_id(some)
            outlets = self._texts.known_outlets({one.article_id for one in chunks.values()})
            for chunk in (chunks[id_] for id_ in some if id_ in chunks):
                yield chunk, outlets.get(chunk.article_id)


def _usual_similarities(store: Vectors, vectors: Vector) -> Mapping[str, tuple[Vector, Vector]]:
    """Return mean and spread of each language's similarities to each of the query vectors.

    A language with few passages tells little about itself: the corpus as a whole stands in,
    with the weight of 20 passages.
    """
    similarities = {
        language: store.sample(language).reshape(-1, vectors.shape[1]) @ vectors.T
        for language in store.languages
    }
    if not any(map(len, similarities.values())):
        return {}
    everything = np.concatenate(list(similarities.values()))
    prior = everything.mean(axis=0), everything.var(axis=0)
    return {language: _shrunk(values, prior) for language, values in similarities.items()}


def _shrunk(values: Vector, prior: tuple[Vector, Vector]) -> tuple[Vector, Vector]:
    weight = len(values) / (len(values) + _PRIOR_PASSAGES)
    own = (values.mean(axis=0), values.var(axis=0)) if len(values) else prior
    mean = weight * own[0] + (1 - weight) * prior[0]
    spread = np.sqrt(weight * own[1] + (1 - weight) * prior[1]) + _SMALLEST_SPREAD
    return mean.astype(np.float32), spread.astype(np.float32)
