"""Measuring retrieval: the adapters of sets, recall, and the systems compared."""

import json
from datetime import date
from pathlib import Path

import pytest

from evals.registry import BENCHMARKS
from evals.retrieval.benchmark import indexed, mean_recall
from evals.retrieval.sets import LOADERS
from evals.retrieval.systems import RememberingEmbedder, product, rank, vectors, words
from evals.retrieval.tasks import Query, Task, Text, recall, shared_texts
from index.embedding.embedding import SentenceEncoder

QUERY = Query("Who closed the bridge?", "en", frozenset({"a", "b"}), "en-en")


@pytest.mark.parametrize(
    ("ranking", "depth", "expected"),
    [(("a", "b", "c"), 2, 1.0), (("a", "c"), 2, 0.5), (("c", "a"), 1, 0.0), (("b",), 1, 1.0)],
)
def test_recall_is_the_share_of_right_articles_that_fit(
    ranking: tuple[str, ...], depth: int, expected: float
) -> None:
    assert recall(QUERY, ranking, depth) == expected


def test_three_systems_are_ranked_over_the_same_passages(tmp_path: Path) -> None:
    texts = (
        Text("bridge", "en", "The old bridge of Eldham was closed on Monday by the town council."),
        Text("choir", "da", "Koret sang i kirken i Tarn hele søndagen."),
    )
    queries = (
        Query("Why was the bridge of Eldham closed?", "en", frozenset({"bridge"}), "en-en"),
        Query("What did the choir do in the church?", "en", frozenset({"choir"}), "en-da"),
    )
    task = Task("two", 1, texts, queries)
    embedder = RememberingEmbedder(SentenceEncoder())
    with indexed(task, embedder) as corpus:
        found = {
            "words": rank(corpus, task, words(corpus, tmp_path / "words")),
            "model": rank(corpus, task, vectors(corpus, embedder)),
            "ours": rank(corpus, task, product),
        }
    shares = mean_recall(task, found)
    assert shares["en-da"]["words"] == 0
    assert shares["en-en"] == {"words": 1.0, "model": 1.0, "ours": 1.0}
    assert shares["all"]["ours"] == 1.0


def test_a_page_in_the_place_of_several_articles_cannot_be_found() -> None:
    texts = tuple(
        Text(name, "en", text)
        for name, text in (
            ("login", "Log in to see more."),
            ("again", "Log in to see more."),
            ("bridge", "The bridge of Eldham fell."),
            ("copy", "The bridge of Eldham fell."),
        )
    )
    queries = (
        Query("What fell?", "en", frozenset({"login", "bridge", "copy"}), "en"),
        Query("What burnt?", "en", frozenset({"again"}), "en"),
    )
    task = Task("pages", 2, texts, queries)
    assert shared_texts(task) == {"login", "again"}
    found = {"ours": {queries[0]: ("bridge", "copy"), queries[1]: ("bridge",)}}
    shares = mean_recall(task, found)
    assert shares["all that can be found"]["ours"] == 1
    assert shares["all"]["ours"] == 0.5


def test_incidents_are_asked_for_by_place_and_day_in_two_languages(tmp_path: Path) -> None:
    source = {
        "source_id": "s1", "lang": "und", "text": "Broen faldt.", "title": None,
        "domain": "tarnpost.example", "url": "https://tarnpost.example/1",
    }  # fmt: skip
    incident = {"location": "Eldham", "date": "2023-10-05", "sources": ["s1", "unknown"]}
    (tmp_path / "sources.jsonl").write_text(json.dumps(source), encoding="utf-8")
    (tmp_path / "incidents.jsonl").write_text(json.dumps(incident), encoding="utf-8")
    (task,) = LOADERS["airwars_incidents"](tmp_path)
    assert {query.text for query in task.queries} == {
        "What happened in Eldham on 5 October 2023?",
        "Hvad skete der i Eldham den 5. oktober 2023?",
    }
    assert all(query.right == {"s1"} for query in task.queries)
    assert task.texts[0].language == ""


def test_evidence_keeps_its_outlet_and_day(tmp_path: Path) -> None:
    evidence = {
        "doc_id": "e1", "text": "The mill burnt.", "title": "Fire", "source": "Tarn Post",
        "published_at": "2023-09-26T17:01:22+00:00",
    }  # fmt: skip
    asked = {"query": "What burnt?", "evidence": ["e1"], "question_type": "one", "answerable": True}
    unasked = asked | {"query": "What sank?", "answerable": False}
    (tmp_path / "evidence_corpus.jsonl").write_text(json.dumps(evidence), encoding="utf-8")
    lines = "\n".join(map(json.dumps, (asked, unasked)))
    (tmp_path / "queries.jsonl").write_text(lines, encoding="utf-8")
    (task,) = LOADERS["multihop_rag"](tmp_path)
    assert [query.text for query in task.queries] == ["What burnt?"]
    assert (task.texts[0].outlet, task.texts[0].published) == ("Tarn Post", date(2023, 9, 26))


def test_every_measure_belongs_to_one_kind_of_set() -> None:
    names = [name for benchmark in BENCHMARKS for name in benchmark.measures]
    assert len(names) == len(set(names))
