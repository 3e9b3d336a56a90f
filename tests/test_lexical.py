"""The word index with real tantivy, and the folding of words."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from index.errors import DamagedIndexError
from index.folding import fold, words
from index.lexical import Entry, WordIndex, terms


@pytest.fixture
def index(tmp_path: Path) -> Iterator[WordIndex]:
    opened = WordIndex(tmp_path / "words")
    yield opened
    opened.close()


@pytest.mark.parametrize(
    ("language", "asked", "written"),
    [
        ("da", "angreb", "Angrebene"),
        ("da", "soldat", "soldaternes"),
        ("en", "casualty", "Casualties"),
        ("de", "Luftangriff", "Luftangriffe"),
        ("ar", "مدني", "والمدنيين"),
        ("ar", "صاروخ", "الصاروخ"),
        ("ar", "الأخبار", "الاخبار"),
        ("ar", "محمد", "مُحَمَّد"),
        ("und", "Eldham", "ELDHAM"),
    ],
)
def test_forms_of_one_word_are_one_term(language: str, asked: str, written: str) -> None:
    assert terms(asked, language) == terms(written, language)


@pytest.mark.parametrize("number", ["1.200", "1,200", "١٬٢٠٠", "1200", "１２００"])
def test_a_number_is_one_term_however_it_is_written(number: str) -> None:
    assert terms(number, "da") == ["1200"]


def test_accented_letters_stay_letters_of_their_own() -> None:
    assert list(words("på pa")) == ["på", "pa"]


def test_scripts_without_spaces_are_written_in_pairs() -> None:
    assert list(words("東京都 駅")) == ["東京", "京都", "駅"]


@given(st.text())
def test_folding_twice_is_folding_once(text: str) -> None:
    assert fold(fold(text)) == fold(text)


@given(st.text())
def test_any_text_has_terms_without_white_space(text: str) -> None:
    assert all(word and not any(c.isspace() for c in word) for word in words(text))


def test_only_the_asked_language_is_searched(index: WordIndex) -> None:
    index.add([Entry("a", "da", "", "Broen i Eldham"), Entry("b", "en", "", "Eldham bridge")])
    index.commit()
    assert [id_ for id_, _ in index.search("da", "Eldham", 5)] == ["a"]
    assert [id_ for id_, _ in index.search("en", "Eldham", 5)] == ["b"]
    assert index.search("ar", "Eldham", 5) == []


def test_the_title_counts_but_less_than_the_text(index: WordIndex) -> None:
    index.add(
        [
            Entry("title", "en", "Eldham", "nothing else here"),
            Entry("text", "en", "nothing", "Eldham else here"),
            Entry("neither", "en", "nothing", "nothing else here"),
        ]
    )
    index.commit()
    assert [id_ for id_, _ in index.search("en", "Eldham", 5)] == ["text", "title"]


def test_adding_an_id_again_replaces_its_words(index: WordIndex) -> None:
    index.add([Entry("a", "en", "", "the old mill")])
    index.commit()
    index.add([Entry("a", "en", "", "the new bridge")])
    index.commit()
    assert index.count() == 1
    assert index.search("en", "mill", 5) == []
    assert [id_ for id_, _ in index.search("en", "bridge", 5)] == ["a"]


def test_what_was_not_committed_is_dropped(index: WordIndex) -> None:
    index.add([Entry("a", "en", "", "the old mill")])
    index.rollback()
    index.commit()
    assert index.count() == 0


def test_deleting_an_unknown_id_is_no_error(index: WordIndex) -> None:
    index.delete(["nobody"])
    index.commit()
    assert index.count() == 0


@pytest.mark.parametrize(
    "query", ["", "?!", "AND OR NOT", 'title:"x" +(', "a" * 100_000, "x " * 9_999]
)
def test_no_query_is_an_error(index: WordIndex, query: str) -> None:
    index.add([Entry("a", "en", "", "the old mill")])
    index.commit()
    assert len(index.search("en", query, 5)) <= 1


def test_a_damaged_folder_is_told_from_an_empty_one(tmp_path: Path) -> None:
    (tmp_path / "words").mkdir()
    (tmp_path / "words" / "meta.json").write_text("{", encoding="utf-8")
    with pytest.raises(DamagedIndexError):
        WordIndex(tmp_path / "words")
