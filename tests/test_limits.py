"""Searching only some articles: by language, outlet and day."""

import json
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from bot.asking.limits import limits_of, told
from bot.settings import Settings, changed
from index.articles import Article
from index.corpus import Corpus
from index.embedding.embedding import SentenceEncoder
from index.errors import UserError
from index.searching import nearest
from index.searching.search import EVERYTHING, Limits, Search

MARCH = date(2031, 3, 5)


def written(outlet: str, language: str, day: str | None, text: str) -> str:
    dated = f"date: {day}\n" if day else ""
    return f"---\noutlet: {outlet}\nlanguage: {language}\n{dated}---\n{text}\n"


@pytest.fixture(scope="module")
def root(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("articles")
    ferry = (
        "A ferry sank off Ravnsund and twelve people drowned.\n\nDivers searched the wreck. " * 20
    )
    for name, text in {
        "post-march": written("Tarn Post", "en", "2031-03-05", ferry),
        "post-may": written("Tarn Post", "en", "2031-05-01", "The ferry of Ravnsund was raised."),
        "gazette": written("Oldmere Gazette", "en", "2031-03-06", "Twelve drowned with the ferry."),
        "avis": written("Ravnsund Avis", "da", "2031-03-05", "Tolv druknede, da færgen sank."),
        "undated": written("Oldmere Gazette", "en", None, "A ferry sank off Ravnsund."),
    }.items():
        (folder / f"{name}.txt").write_text(text, encoding="utf-8")
    return folder


@pytest.fixture(scope="module")
def corpus(root: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Corpus]:
    with Corpus.open(tmp_path_factory.mktemp("store"), SentenceEncoder()) as opened:
        opened.refresh(root)
        yield opened


def found(corpus: Corpus, limits: Limits) -> set[str]:
    passages = corpus.search(Search.plain("ferry sank Ravnsund drowned", limits), 50)
    return {passage.article.id.removesuffix(".txt") for passage in passages}


LIMITED = [
    (EVERYTHING, {"post-march", "post-may", "gazette", "avis", "undated"}),
    (Limits(languages=frozenset({"da"})), {"avis"}),
    (Limits(outlets=frozenset({"Tarn Post"})), {"post-march", "post-may"}),
    (Limits(since=date(2031, 3, 6)), {"gazette", "post-may"}),
    (Limits(until=MARCH), {"post-march", "avis"}),
    (Limits(outlets=frozenset({"Oldmere Gazette"}), until=MARCH), set()),
    (Limits(frozenset({"en", "da"}), frozenset(), MARCH, MARCH), {"post-march", "avis"}),
]


@pytest.mark.parametrize(("limits", "expected"), LIMITED)
@pytest.mark.parametrize("scanned", [1500, 0])
def test_only_admitted_articles_are_found_and_all_of_them(
    corpus: Corpus,
    limits: Limits,
    expected: set[str],
    scanned: int,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(nearest, "_SCANNED", scanned)  # few are compared all, many are not
    assert found(corpus, limits) == expected


def test_limits_admit_what_the_search_finds(corpus: Corpus) -> None:
    for limits, expected in LIMITED:
        admitted = {a.id.removesuffix(".txt") for a in corpus.articles() if limits.admit(a)}
        assert admitted == expected


def test_settings_name_outlets_and_languages_in_any_case(corpus: Corpus) -> None:
    settings = changed(
        Settings.model_construct(**{n: f.default for n, f in Settings.model_fields.items()}),
        {"only_outlets": "tarn post; RAVNSUND AVIS", "only_languages": "da", "since": "2031-03-05"},
    )
    limits = limits_of(settings, corpus)
    assert limits.outlets == {"Tarn Post", "Ravnsund Avis"}
    assert told(limits) == "in da of Ravnsund Avis; Tarn Post since 2031-03-05"
    assert limits.admit(Article("x", "Ravnsund Avis", None, None, MARCH, "da", ""))
    assert told(EVERYTHING) == ""


@pytest.mark.parametrize(
    ("changes", "message"),
    [
        ({"only_outlets": "Tarn Pots"}, "Tarn Pots; there are: Oldmere Gazette; Ravnsund Avis"),
        ({"only_languages": "fi"}, "No article is in the language fi"),
        ({"since": "2031-05-01", "until": "2031-03-05"}, "exchange the two"),
    ],
)
def test_what_no_article_can_meet_is_told(
    corpus: Corpus, changes: dict[str, str | None], message: str
) -> None:
    with pytest.raises(UserError, match=message):
        limits_of(changed(Settings(), changes), corpus)


def test_the_command_limits_its_search_and_says_so(whosays: Any, root: Path) -> None:
    asked = ("ask", "How many people drowned?", "--articles", str(root), "--json")
    limited = whosays(*asked, "--only-outlet", "tarn post", "--until", "2031-04-01")
    assert limited.returncode == 0
    assert "Only articles of Tarn Post until 2031-04-01 were searched." in limited.stderr
    document = json.loads(limited.stdout)
    assert {claim["outlet"] for claim in document["claims"]} == {"Tarn Post"}
    assert document["reading"]["limits"]["until"] == "2031-04-01"
    wrong = whosays(*asked, "--since", "yesterday")
    assert wrong.returncode == 2
    assert "WHOSAYS_SINCE" in wrong.stderr
