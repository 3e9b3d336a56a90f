"""Ranking: meaning, words, names, days, languages, articles and outlets, over given hits."""

from collections.abc import Collection, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from datetime import date
from threading import Event

import numpy as np
import pytest
from numpy.typing import NDArray

from index.articles import Article, Chunk
from index.searching.lexical import Hit
from index.searching.retrieval import Retriever
from index.searching.search import Days, Limits, Search, Term
from index.spans import Span

Hits = Mapping[str, Sequence[tuple[str, float]]]
DAY = (date(2024, 3, 16), date(2024, 3, 16))


class Near:
    """Vectors that answer every query with the similarities given for its language."""

    def __init__(
        self, hits: Hits, usual: Mapping[str, float] | None = None, far: Hits | None = None
    ) -> None:
        self._hits = hits
        self._usual = usual or {}
        self._far = {id_: value for some in (far or {}).values() for id_, value in some}

    @property
    def languages(self) -> tuple[str, ...]:
        return tuple(self._hits)

    def query(
        self, language: str, _vector: NDArray[np.float32], limit: int
    ) -> list[tuple[str, float]]:
        return list(self._hits[language])[:limit]

    def query_within(
        self, _language: str, _asked: NDArray[np.float32], _limit: int, _limits: Limits
    ) -> None:
        """Tell nothing of what limits admit, as stores of few vectors do."""

    def fetch(self, _language: str, ids: Sequence[str]) -> dict[str, NDArray[np.float32]]:
        return {id_: np.array([self._far.get(id_, 0.0)], dtype=np.float32) for id_ in ids}

    def sample(self, language: str) -> NDArray[np.float32]:
        usual = self._usual.get(language, 0.0)
        spread = np.tile([-0.1, 0.1], 500)
        return (usual + spread)[:, None].astype(np.float32)


class Told:
    """A word index that gives out the shares that it was made with."""

    def __init__(
        self,
        words: Hits | None = None,
        names: Hits | None = None,
        *dated: str,
        days: Mapping[str, date] | None = None,
    ) -> None:
        self._words, self._names, self._dated = words or {}, names or {}, dated
        self._days = days or {}

    def search(
        self, language: str, _terms: Sequence[Term], limit: int, _limits: Limits
    ) -> list[Hit]:
        return [Hit(id_, language, share) for id_, share in self._words.get(language, ())][:limit]

    def named(self, _terms: Sequence[Term], limit: int, _limits: Limits) -> list[Hit]:
        hits = [
            Hit(id_, code, share, frozenset({self._days[id_]} if id_ in self._days else ()))
            for code, some in self._names.items()
            for id_, share in some
        ]
        return hits[:limit]

    def dated(
        self, days: Sequence[Days], _terms: Sequence[Term], limit: int, _limits: Limits
    ) -> list[Hit]:
        return [Hit(id_, "en", 1.0) for id_ in self._dated if days][:limit]


class Texts:
    """A catalogue in memory; chunk "x:f:1" belongs to article "x"."""

    def __init__(self, *articles: Article, garbage: frozenset[str] = frozenset()) -> None:
        self._articles = {article.id: article for article in articles}
        self._garbage = garbage

    def chunks_with_outlets(
        self, chunk_ids: Collection[str]
    ) -> dict[str, tuple[Chunk, str | None]]:
        chunks = [
            Chunk(id_, id_.rsplit(":", 2)[0], Span(0, 4))
            for id_ in chunk_ids
            if id_ not in self._garbage
        ]
        return {chunk.id: (chunk, self._known_outlet(chunk.article_id)) for chunk in chunks}

    def articles_by_id(self, article_ids: Collection[str]) -> dict[str, Article]:
        return {id_: one for id_, one in self._articles.items() if id_ in article_ids}

    def _known_outlet(self, article_id: str) -> str | None:
        known = self._articles.get(article_id)
        return known.outlet if known is not None and "outlet" not in known.inferred else None

    def chunk_ids_within(self, _language: str, limits: Limits, most: int) -> list[str]:
        return sorted(self.admitted([f"{name}:f:1" for name in self._articles], limits))[:most]

    def admitted(self, chunk_ids: Sequence[str], limits: Limits) -> frozenset[str]:
        return frozenset(i for i in chunk_ids if limits.admit(self._articles[i.rsplit(":", 2)[0]]))


class OneNumber:
    """Every text is the same vector of length one."""

    name = "one"
    dimensions = 1

    def embed(self, texts: Sequence[str]) -> NDArray[np.float32]:
        return np.ones((len(texts), 1), dtype=np.float32)


NOTHING = Told()


def article(id_: str, outlet: str, *, guessed: bool = False) -> Article:
    inferred = frozenset({"outlet"}) if guessed else frozenset[str]()
    return Article(id_, outlet, None, None, None, "en", "Text of it.", inferred)


def search(texts: Texts, near: Near, told: Told = NOTHING, limit: int = 10) -> list[str]:
    wanted = Search(("q",), (Term("q"),), (DAY,))
    passages = Retriever(texts, near, told, OneNumber()).search(wanted, limit)
    return [passage.chunk.id for passage in passages]


def test_words_and_meaning_add_up() -> None:
    texts = Texts(*(article(name, name) for name in "abc"))
    near = Near({"en": [("a:f:1", 0.5), ("b:f:1", 0.4)]})
    told = Told({"en": [("b:f:1", 0.9), ("c:f:1", 0.1)]})
    assert search(texts, near, told) == ["b:f:1", "a:f:1", "c:f:1"]


def test_a_passage_that_only_words_find_is_compared_by_meaning_too() -> None:
    texts = Texts(*(article(name, name) for name in "ab"))
    told = Told({"en": [("a:f:1", 0.2), ("b:f:1", 0.2)]})
    near = Near({"en": []}, far={"en": [("a:f:1", 0.1), ("b:f:1", 0.3)]})
    assert search(texts, near, told) == ["b:f:1", "a:f:1"]


def test_a_name_anywhere_in_the_article_lifts_all_its_passages() -> None:
    texts = Texts(article("named", "A"), article("other", "B"))
    near = Near({"ar": [("other:f:1", 0.35), ("named:f:7", 0.3)]})
    told = Told(names={"ar": [("named:f:0", 1.0)]})
    assert search(texts, near, told)[0] == "named:f:7"


def test_an_article_of_the_asked_day_comes_first() -> None:
    texts = Texts(article("then", "A"), article("later", "B"))
    near = Near({"en": [("later:f:1", 0.35), ("then:f:1", 0.3)]})
    assert search(texts, near, Told({}, {}, "then:f:1"))[0] == "then:f:1"


def test_an_article_of_another_day_comes_after_one_of_no_day() -> None:
    texts = Texts(article("other", "A"), article("undated", "B"))
    near = Near({"en": [("other:f:1", 0.5), ("undated:f:1", 0.4)]})
    names = {"en": [("other:f:1", 1.0), ("undated:f:1", 1.0)]}
    told = Told({}, names, days={"other:f:1": date(2021, 3, 16)})
    assert search(texts, near, told) == ["undated:f:1", "other:f:1"]
    soon_after = Told({}, names, days={"other:f:1": date(2024, 3, 20)})
    assert search(texts, near, soon_after) == ["other:f:1", "undated:f:1"]


def test_an_outlet_that_the_question_names_is_preferred() -> None:
    texts = Texts(*(article(f"a{n}", "Tarn Post") for n in range(3)), article("b", "Wave"))
    near = Near({"en": [("b:f:1", 0.5), *((f"a{n}:f:1", 0.4 - n / 50) for n in range(3))]})
    wanted = Search(("q",), (Term("q"),), outlets=frozenset({"Tarn Post"}))
    found = Retriever(texts, near, NOTHING, OneNumber()).search(wanted, 4)
    assert [passage.article.id for passage in found] == ["a0", "a1", "a2", "b"]


def test_the_lead_of_an_article_stands_for_its_first_passage() -> None:
    texts = Texts(article("a", "A"))
    near = Near({"en": [("a:f:lead", 0.9), ("a:f:1", 0.5)]})
    assert search(texts, near) == ["a:f:0", "a:f:1"]


def test_hits_that_the_catalogue_lacks_are_ignored() -> None:
    texts = Texts(article("a", "A"), garbage=frozenset({"b:f:1"}))
    near = Near({"en": [("b:f:1", 0.9), ("a:f:1", 0.5), ("orphan:f:1", 0.4)]})
    assert search(texts, near) == ["a:f:1"]


def test_similarities_are_compared_with_what_is_usual_for_the_language() -> None:
    texts = Texts(article("danish", "A"), article("arabic", "B"))
    near = Near(
        {"da": [("danish:f:1", 0.6)], "ar": [("arabic:f:1", 0.5)]}, usual={"da": 0.55, "ar": 0.1}
    )
    assert search(texts, near) == ["arabic:f:1", "danish:f:1"]


def test_one_article_does_not_fill_the_list() -> None:
    texts = Texts(article("long", "A"), article("short", "B"))
    near = Near({"en": [*((f"long:f:{n}", 0.9 - n / 100) for n in range(9)), ("short:f:1", 0.7)]})
    found = search(texts, near, limit=3)
    assert "short:f:1" in found
    assert found[0] == "long:f:0"


def test_one_outlet_does_not_fill_the_list() -> None:
    texts = Texts(*(article(f"loud{n}", "Loud") for n in range(20)), article("quiet", "Quiet"))
    near = Near({"en": [*((f"loud{n}:f:1", 0.9 - n / 100) for n in range(20)), ("quiet:f:1", 0.6)]})
    found = search(texts, near, limit=16)
    assert "quiet:f:1" in found
    assert found[0] == "loud0:f:1"


def test_a_guessed_outlet_is_nobodys() -> None:
    articles = [article(f"a{n}", "unknown", guessed=True) for n in range(9)]
    near = Near({"en": [(f"a{n}:f:1", 0.9 - n / 100) for n in range(9)]})
    assert search(Texts(*articles), near, limit=9) == [f"a{n}:f:1" for n in range(9)]


def test_scores_fall_and_the_limit_holds() -> None:
    texts = Texts(*(article(f"a{n}", f"o{n}") for n in range(9)))
    near = Near({"en": [(f"a{n}:f:1", 0.9 - n / 100) for n in range(9)]})
    passages = Retriever(texts, near, NOTHING, OneNumber()).search(Search.plain("q"), 4)
    scores = [passage.score for passage in passages]
    assert len(scores) == 4
    assert scores == sorted(scores, reverse=True)


def test_no_room_and_no_question_find_nothing() -> None:
    retriever = Retriever(Texts(), Near({}), NOTHING, OneNumber())
    assert retriever.search(Search.plain("q"), 0) == ()
    assert retriever.search(Search.plain(" "), 5) == ()


@pytest.mark.parametrize("busy", [False, True])
def test_what_no_thread_has_come_to_is_done_by_the_one_that_asks(*, busy: bool) -> None:
    texts = Texts(*(article(name, name) for name in "abc"))
    near = Near({"en": [("a:f:1", 0.5)], "da": [("b:f:1", 0.4)]})
    told = Told({"en": [("c:f:1", 0.9)], "da": [("b:f:1", 0.1)]})
    wanted = Search(("q",), (Term("q"),), (DAY,))
    alone = Retriever(texts, near, told, OneNumber()).search(wanted, 10)
    free = Event()
    with ThreadPoolExecutor(1) as threads:
        if busy:
            threads.submit(free.wait)
        found = Retriever(texts, near, told, OneNumber(), threads).search(wanted, 10)
        free.set()
    assert found == alone
    assert {passage.article.id for passage in found} == {"a", "b", "c"}
