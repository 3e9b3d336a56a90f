"""A search to ranked passages: meaning, words, names and days, fair to languages and outlets.

Each passage found gets one score, the sum of four parts:

1. Meaning. Similarities are not on one scale: passages in the question's own language are nearer
   to it whatever they say. So each is compared with what is usual for its language; the part is
   its standard score, the best over the texts that the search compares.
2. Words: the share of the search's terms that the passage has, each by its rarity. A term counts
   in any form or translation (``index.searching.lexical``), so that a share means the same in any
   language.
3. Names: the same share over the names alone, by their sound, the best in the passage's article.
   A passage with the figure often names the place only further up.
4. Days: whether the article names the day that is asked about, or came out then.

An outlet that the question names is preferred (``index.searching.told_scores`` has the weights).
Then passages that repeat an article or outlet that has been heard wait a little.

Sources: on adding scores, Bruch, Gai and Ingber, "An analysis of fusion functions for hybrid
retrieval", TOIS 2023; on scores that depend on the language, Roy et al., "LAReQA", EMNLP 2020.
"""

from collections import defaultdict
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from concurrent.futures import Executor
from dataclasses import replace
from functools import partial
from itertools import islice
from typing import TypeVar

from index.articles import Passage
from index.embedding.embedding import Embedder
from index.searching.meaning import Meaning, usual_similarities
from index.searching.nearest import Nearest
from index.searching.ranking import ranked
from index.searching.search import Limits, Search
from index.searching.searched_parts import Near, Texts, Vectors, Words
from index.searching.told_scores import Found, told_scores
from index.searching.turns import Told, taking_turns

_LEAST_DEPTH = 50
_DEPTH_PER_PLACE = 2
_SPARE = 3
_LOOKED_UP = 120
_Result = TypeVar("_Result")


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
        self._threads = threads
        self._texts = texts
        self._vectors = vectors
        self._nearest = Nearest(texts, vectors)
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
        ranking = self._ranking(search, meanings, depth)
        return self._diversified(islice(ranking, _SPARE * depth), limit, search)

    def _ranking(
        self, search: Search, meanings: Sequence[str], depth: int
    ) -> Iterator[tuple[str, float]]:
        """Yield the chunks that meaning, words, names or days find, the highest score first.

        Words are looked for while the question is embedded, and the vectors beside them.
        """
        limits = search.limits
        languages = [code for code in self._vectors.languages if limits.admit_language(code)]
        found = self._found(search, languages, depth)
        asked = self._embedder.embed(meanings)
        nearest = self._begun(
            [partial(self._nearest.to, code, asked, depth, limits) for code in languages]
        )
        meaning = Meaning(asked, usual_similarities(self._vectors, asked))
        near = {
            language: some
            for language, some in zip(languages, nearest(), strict=True)
            if language in meaning.usual  # else its last article has just gone
        }
        return self._in_order(search, meaning, near, found(), depth)

    def _in_order(
        self,
        search: Search,
        meaning: Meaning,
        near: Mapping[str, Sequence[Near]],
        found: Found,
        depth: int,
    ) -> Iterator[tuple[str, float]]:
        """Yield the chunks by their scores; the vectors of few that words found are read."""
        scores: dict[str, float] = {}
        for language, nearest in near.items():
            scores |= meaning.of_near(language, nearest)
        others = {
            id_: language
            for id_, language in found.languages().items()
            if language in near and id_ not in scores
        }
        ids = [*scores, *others]
        told = told_scores(search, found, ids, self._of_outlets(search.outlets, ids))
        most = {code: meaning.of_others(code, nearest, depth) for code, nearest in near.items()}

        def work_out(some: Sequence[str]) -> Mapping[str, float]:
            further = self._of_others(meaning, {id_: others[id_] for id_ in some})
            return {id_: score + told[id_] for id_, score in further.items()}

        return ranked(
            {id_: score + told[id_] for id_, score in scores.items()},
            {id_: most[language] + told[id_] for id_, language in others.items()},
            work_out,
        )

    def _of_others(self, meaning: Meaning, others: Mapping[str, str]) -> dict[str, float]:
        """Return how near chunks are, given with their languages, that have a vector."""
        by_language: dict[str, list[str]] = defaultdict(list)
        for id_, language in others.items():
            by_language[language].append(id_)
        scores: dict[str, float] = {}
        for language, ids in by_language.items():
            scores |= meaning.of_vectors(language, self._vectors.fetch(language, ids))
        return scores

    def _found(self, search: Search, languages: Sequence[str], depth: int) -> Callable[[], Found]:
        """Look for words, names and days; an outlet that is named has its own turn."""
        limits, terms, words = search.limits, search.terms, self._words
        several = [limits]
        if search.outlets and not limits.outlets:
            several.append(replace(limits, outlets=search.outlets))
        told = self._begun(
            [
                *(
                    partial(words.search, c, terms, depth, some)
                    for some in several
                    for c in languages
                ),
                partial(words.named, terms, depth, limits),
                partial(words.dated, search.days, terms, depth, limits),
            ]
        )

        def found() -> Found:
            *of_words, named, dated = told()
            return Found([hit for hits in of_words for hit in hits], named, dated)

        return found

    def _begun(self, works: Sequence[Callable[[], _Result]]) -> Callable[[], list[_Result]]:
        """Begin what can be done beside other work; what is returned does the rest of it."""
        if self._threads is None:
            return lambda: [work() for work in works]
        futures = [self._threads.submit(work) for work in works]

        def results() -> list[_Result]:
            done: dict[int, _Result] = {}
            try:
                for place in reversed(range(len(works))):
                    if futures[place].cancel():  # no thread has come to it yet
                        done[place] = works[place]()
                return [
                    done[place] if place in done else future.result()
                    for place, future in enumerate(futures)
                ]
            finally:
                for future in futures:
                    future.cancel()

        return results

    def _of_outlets(self, outlets: frozenset[str], ids: Sequence[str]) -> Collection[str]:
        """Return those of the chunks that are of one of ``outlets``."""
        return self._texts.admitted(ids, Limits(outlets=outlets)) if outlets else ()

    def _diversified(
        self, ranking: Iterator[tuple[str, float]], limit: int, search: Search
    ) -> tuple[Passage, ...]:
        """Take the best ``limit``; an article or outlet that has been heard waits.

        Ids that the catalogue lacks are garbage.
        """
        nearness: dict[str, float] = {}
        turns = taking_turns(self._stored(_noted(ranking, nearness)), search.outlets)
        passages: list[Passage] = []
        while len(passages) < limit and (some := [*islice(turns, limit - len(passages))]):
            articles = self._texts.articles_by_id({chunk.article_id for chunk in some})
            for chunk in some:
                found = articles.get(chunk.article_id)
                if found is not None and search.limits.admit(found):
                    place = 1 / (1 + len(passages))
                    passages.append(Passage(chunk, found, place, nearness[chunk.id]))
        return tuple(passages)

    def _stored(self, ranking: Iterator[str]) -> Iterator[Told]:
        """Yield the chunks of ``ranking`` that the catalogue has, with the outlets known."""
        while some := [*islice(ranking, _LOOKED_UP)]:
            told = self._texts.chunks_with_outlets(some)
            yield from (told[id_] for id_ in some if id_ in told)


def _noted(ranking: Iterator[tuple[str, float]], nearness: dict[str, float]) -> Iterator[str]:
    """Yield the ids of ``ranking`` and note the score of each in ``nearness``."""
    for id_, score in ranking:
        nearness[id_] = score
        yield id_
