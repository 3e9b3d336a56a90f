"""Ranking: fusion, languages, articles and outlets, over legs whose hits are given."""

from collections.abc import Iterable, Mapping, Sequence

import numpy as np
from hypothesis import given
from hypothesis import strategies as st
from numpy.typing import NDArray

from index.articles import Article, Chunk, Passage
from index.retrieval import Retriever, reciprocal_rank_fusion
from index.spans import Span

Hits = Mapping[str, Sequence[tuple[str, float]]]


class Legs:
    """Vectors and words that answer every query with the hits given for its language."""

    def __init__(self, hits: Hits, usual: Mapping[str, float] | None = None) -> None:
        self._hits = hits
        self._usual = usual or {}

    @property
    def languages(self) -> tuple[str, ...]:
        return tuple(self._hits)

    def query(
        self, language: str, _vector: NDArray[np.float32], limit: int
    ) -> list[tuple[str, float]]:
        return list(self._hits[language])[:limit]

    def sample(self, language: str) -> NDArray[np.float32]:
        usual = self._usual.get(language, 0.0)
        spread = np.tile([-0.1, 0.1], 500)
        return (usual + spread)[:, None].astype(np.float32)

    def search(self, language: str, _query: str, limit: int) -> list[tuple[str, float]]:
        return list(self._hits.get(language, ()))[:limit]


class Texts:
    """A catalogue in memory; chunk "x.1" belongs to article "x"."""

    def __init__(self, *articles: Article, garbage: frozenset[str] = frozenset()) -> None:
        self._articles = {article.id: article for article in articles}
        self._garbage = garbage

    def chunks_by_id(self, chunk_ids: Iterable[str]) -> dict[str, Chunk]:
        return {
            id_: Chunk(id_, id_.partition(".")[0], Span(0, 4))
            for id_ in chunk_ids
            if id_ not in self._garbage
        }

    def article(self, article_id: str) -> Article | None:
        return self._articles.get(article_id)


class OneNumber:
    """Every text is the same vector of length one."""

    name = "one"
    dimensions = 1

    def embed(self, texts: Sequence[str]) -> NDArray[np.float32]:
        return np.ones((len(texts), 1), dtype=np.float32)


def article(id_: str, outlet: str, *, guessed: bool = False) -> Article:
    inferred = frozenset({"outlet"}) if guessed else frozenset[str]()
    return Article(id_, outlet, None, None, None, "en", "Text of it.", inferred)


def search(texts: Texts, near: Legs, named: Legs, limit: int = 10) -> list[str]:
    passages = Retriever(texts, near, named, OneNumber()).search("q", limit)
    return [passage.chunk.id for passage in passages]


def test_what_both_rankings_hold_comes_before_what_one_holds() -> None:
    assert reciprocal_rank_fusion([["a", "b", "c"], ["d", "b", "e"]])[0] == "b"


@given(st.lists(st.lists(st.text(max_size=2), unique=True, max_size=9), max_size=4))
def test_fusion_loses_nothing_and_adds_nothing(rankings: list[list[str]]) -> None:
    fused = reciprocal_rank_fusion(rankings)
    assert len(fused) == len(set(fused))
    assert set(fused) == {id_ for ranking in rankings for id_ in ranking}


def test_words_and_vectors_decide_together() -> None:
    texts = Texts(*(article(name, name) for name in "abc"))
    near = Legs({"en": [("a.1", 0.5), ("b.1", 0.4)]})
    named = Legs({"en": [("b.1", 9.0), ("c.1", 3.0)]})
    assert search(texts, near, named) == ["b.1", "a.1", "c.1"]


def test_hits_that_the_catalogue_lacks_are_ignored() -> None:
    texts = Texts(article("a", "A"), garbage=frozenset({"b.1"}))
    near = Legs({"en": [("b.1", 0.9), ("a.1", 0.5), ("orphan.1", 0.4)]})
    assert search(texts, near, Legs({})) == ["a.1"]


def test_similarities_are_compared_with_what_is_usual_for_the_language() -> None:
    texts = Texts(article("danish", "A"), article("arabic", "B"))
    near = Legs(
        {"da": [("danish.1", 0.6)], "ar": [("arabic.1", 0.5)]}, usual={"da": 0.55, "ar": 0.1}
    )
    assert search(texts, near, Legs({})) == ["arabic.1", "danish.1"]


def test_words_of_the_questions_language_do_not_push_other_languages_out() -> None:
    danish = [(f"da{n}.1", 0.5 - n / 1000) for n in range(40)]
    texts = Texts(article("arabic", "B"), *(article(f"da{n}", "A") for n in range(40)))
    near = Legs({"da": danish, "ar": [("arabic.1", 0.5)]})
    assert "arabic.1" in search(texts, near, Legs({"da": danish}), limit=3)


def test_one_article_does_not_fill_the_list() -> None:
    texts = Texts(article("long", "A"), article("short", "B"))
    near = Legs({"en": [*((f"long.{n}", 0.9 - n / 100) for n in range(9)), ("short.1", 0.7)]})
    found = search(texts, near, Legs({}), limit=3)
    assert "short.1" in found
    assert found[0] == "long.0"


def test_one_outlet_does_not_fill_the_list() -> None:
    texts = Texts(*(article(f"loud{n}", "Loud") for n in range(20)), article("quiet", "Quiet"))
    near = Legs({"en": [*((f"loud{n}.1", 0.9 - n / 100) for n in range(20)), ("quiet.1", 0.6)]})
    found = search(texts, near, Legs({}), limit=12)
    assert "quiet.1" in found
    assert found[0] == "loud0.1"


def test_a_guessed_outlet_is_nobodys() -> None:
    articles = [article(f"a{n}", "unknown", guessed=True) for n in range(9)]
    near = Legs({"en": [(f"a{n}.1", 0.9 - n / 100) for n in range(9)]})
    found = search(Texts(*articles), near, Legs({}), limit=9)
    assert found == [f"a{n}.1" for n in range(9)]


def test_scores_fall_and_the_limit_holds() -> None:
    texts = Texts(*(article(f"a{n}", f"o{n}") for n in range(9)))
    near = Legs({"en": [(f"a{n}.1", 0.9 - n / 100) for n in range(9)]})
    passages: tuple[Passage, ...] = Retriever(texts, near, Legs({}), OneNumber()).search("q", 4)
    scores = [passage.score for passage in passages]
    assert len(scores) == 4
    assert scores == sorted(scores, reverse=True)


def test_no_room_and_no_question_find_nothing() -> None:
    retriever = Retriever(Texts(), Legs({}), Legs({}), OneNumber())
    assert retriever.search("q", 0) == ()
    assert retriever.search(" ", 5) == ()
