"""Articles in languages without a pack are shown beside an answer, and never counted into it."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from bot.answering import Answerer
from bot.answers import Answered, NotReported, Verdict
from bot.rendering.document import as_document
from bot.rendering.text import as_text
from index.corpus import Corpus
from index.embedding.embedding import SentenceEncoder

ENGLISH = """---
title: Blast on the quay in Brenvik
outlet: The Quay Post
date: 2031-03-05
language: en
---
An explosion on the quay in Brenvik on Tuesday killed nine people, the Harbour Board said.
"""
POLISH = """---
title: Wybuch na nabrzeżu w Brenvik
outlet: Gazeta Portowa
date: 2031-03-05
language: pl
---
W wybuchu na nabrzeżu w Brenvik zginęło we wtorek 12 osób, a 34 zostały ranne.

„Nigdy nie widzieliśmy czegoś takiego” – powiedziała Mira Oskarin.
"""
PERSIAN = """---
title: انفجار در اسکله برنویک
outlet: صدای ساحل
date: 2031-03-05
language: fa
---
در انفجار اسکله برنویک روز سه‌شنبه ۱۲ نفر کشته شدند.
"""
ELSEWHERE = """---
title: Pożar w Sulvane
outlet: Gazeta Portowa
date: 2031-03-05
language: pl
---
W pożarze w Sulvane zginęło 77 osób.
"""
HOW_MANY = "How many were killed in the explosion in Brenvik?"


def answerer(articles: dict[str, str], folder: Path, corpus: Corpus) -> Answerer:
    for name, text in articles.items():
        (folder / name).write_text(text, "utf-8")
    corpus.refresh(folder)
    return Answerer(corpus, SentenceEncoder())


@pytest.fixture
def mixed(tmp_path: Path) -> Iterator[Answerer]:
    articles = {"en.txt": ENGLISH, "pl.txt": POLISH, "fa.txt": PERSIAN, "other.txt": ELSEWHERE}
    (tmp_path / "articles").mkdir()
    with Corpus.open(tmp_path / "store", SentenceEncoder()) as corpus:
        yield answerer(articles, tmp_path / "articles", corpus)


@pytest.fixture
def polish_only(tmp_path: Path) -> Iterator[Answerer]:
    (tmp_path / "articles").mkdir()
    with Corpus.open(tmp_path / "store", SentenceEncoder()) as corpus:
        yield answerer({"pl.txt": POLISH}, tmp_path / "articles", corpus)


def test_figures_that_were_not_read_change_no_verdict(mixed: Answerer) -> None:
    answer = mixed.answer(HOW_MANY)
    assert isinstance(answer, Answered)
    (event,) = answer.ledger.events
    assert event.verdict is Verdict.SINGLE
    assert {entry.claim.article.id for entry in event.entries} == {"en.txt"}
    shown = [(claim.article.id, claim.figure.text) for claim in answer.unread if claim.figure]
    assert sorted(shown) == [("fa.txt", "۱۲"), ("pl.txt", "12"), ("pl.txt", "34")]


def test_an_answer_says_what_was_not_read(mixed: Answerer) -> None:
    text = as_text(mixed.answer(HOW_MANY))
    assert "from articles in Persian, Polish: what is counted and who says so was not read" in text
    assert "12 — who says so was not read" in text
    assert "77" not in text


def test_nothing_read_is_not_reported_but_shown(polish_only: Answerer) -> None:
    answer = polish_only.answer("Hvor mange blev dræbt ved eksplosionen i Brenvik?")
    assert isinstance(answer, NotReported)
    text = as_text(answer)
    assert text.startswith("Ingen artikel, som kunne læses, oplyser det.")
    assert "“W wybuchu na nabrzeżu w Brenvik zginęło we wtorek 12 osób" in text


def test_quotations_beside_the_asked_speaker_are_shown(polish_only: Answerer) -> None:
    answer = polish_only.answer("What did Mira Oskarin say?")
    shown = [claim.attribution.content.of(claim.article.text) for claim in answer.unread]
    assert shown == ["„Nigdy nie widzieliśmy czegoś takiego”"]


def test_the_document_keeps_them_apart_from_the_claims(mixed: Answerer) -> None:
    document = as_document(mixed.answer(HOW_MANY))
    assert [claim["article"] for claim in document["claims"]] == ["en.txt"]
    (found,) = [one for one in document["unread"] if one["article"] == "fa.txt"]
    assert found["figure"] is not None
    assert (found["figure"]["low"], found["figure"]["counted"]) == (12, "other")
    assert PERSIAN.count(found["quote"]) == 1


def test_an_article_on_another_place_is_not_shown(polish_only: Answerer) -> None:
    answer = polish_only.answer("How many were killed in the explosion in Port Kestle?")
    assert isinstance(answer, NotReported)
    assert answer.unread == ()
