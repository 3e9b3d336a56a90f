"""The word index with real tantivy, and the folding of words."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path
from unittest.mock import Mock

import pytest
from hypothesis import given
from hypothesis import strategies as st

from index.errors import DamagedIndexError
from index.searching.day_tokens import days_of
from index.searching.folding import fold, words
from index.searching.lexical import Entry, WordIndex
from index.searching.search import Search, Term
from index.searching.stems import stems


@pytest.fixture
def index(tmp_path: Path) -> Iterator[WordIndex]:
    opened = WordIndex(tmp_path / "words")
    yield opened
    opened.close()


def found(index: WordIndex, language: str, text: str) -> list[str]:
    return [hit.chunk_id for hit in index.search(language, Search.plain(text).terms, 5)]


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
    assert stems(asked, language) == stems(written, language)


@pytest.mark.parametrize("number", ["1.200", "1,200", "١٬٢٠٠", "1200", "１２００"])
def test_a_number_is_one_term_however_it_is_written(number: str) -> None:
    assert stems(number, "da") == ["1200"]


def test_accented_letters_stay_letters_of_their_own() -> None:
    assert list(words("på pa")) == ["på", "pa"]


def test_scripts_without_spaces_are_written_in_pairs() -> None:
    assert list(words("東京都 駅")) == ["東京", "京都", "駅"]


@given(st.text())
def test_folding_twice_is_folding_once(text: str) -> None:
    assert fold(fold(text)) == fold(text)


@pytest.mark.parametrize("language", ["en", "da", "ar", "und"])
@given(one=st.text(), other=st.text())
def test_the_stems_of_a_text_are_those_of_what_stands_between_its_spaces(
    language: str, one: str, other: str
) -> None:
    apart = [*stems(one, language), *stems(other, language)]
    assert stems(f"{one} {other}", language) == apart


def test_a_word_too_long_to_be_remembered_has_its_stems() -> None:
    run = "Eldham-Lindvik-" * 9
    assert stems(run, "en") == ["eldham", "lindvik"] * 9


@given(st.text(st.characters(max_codepoint=127)))
def test_plain_letters_are_folded_as_all_others_are(text: str) -> None:
    assert f"{fold(text)}ø" == fold(f"{text}Ø")


@given(st.text())
def test_any_text_has_terms_without_white_space(text: str) -> None:
    assert all(word and not any(c.isspace() for c in word) for word in words(text))


def test_only_the_asked_language_is_searched(index: WordIndex) -> None:
    index.add([Entry("a", "da", "", "Broen i Eldham"), Entry("b", "en", "", "Eldham bridge")])
    index.commit()
    assert found(index, "da", "Eldham") == ["a"]
    assert found(index, "en", "Eldham") == ["b"]
    assert found(index, "ar", "Eldham") == []


def test_the_title_counts_but_less_than_the_text(index: WordIndex) -> None:
    index.add(
        [
            Entry("title", "en", "Eldham", "nothing else here"),
            Entry("text", "en", "nothing", "Eldham else here"),
            Entry("neither", "en", "nothing", "nothing else here"),
        ]
    )
    index.commit()
    assert found(index, "en", "Eldham") == ["text", "title"]


def test_a_term_is_found_by_its_translation(index: WordIndex) -> None:
    index.add([Entry("a", "de", "", "Das Hochwasser kam"), Entry("b", "de", "", "Die Brücke")])
    index.commit()
    flood = Term("oversvømmelsen", {"de": ("Hochwasser", "Flut")})
    assert [hit.chunk_id for hit in index.search("de", [flood], 5)] == ["a"]


def test_a_term_counts_once_whatever_finds_it(index: WordIndex) -> None:
    index.add([Entry("both", "en", "", "flood deluge"), Entry("other", "en", "", "flood bridge")])
    index.commit()
    asked = [Term("oversvømmelsen", {"en": ("flood", "deluge")}), Term("bridge")]
    assert [hit.chunk_id for hit in index.search("en", asked, 5)] == ["other", "both"]


def test_a_share_is_at_most_about_one(index: WordIndex) -> None:
    index.add([Entry("all", "en", "", "old mill"), Entry("half", "en", "", "old bridge here")])
    index.commit()
    shares = {
        hit.chunk_id: hit.share for hit in index.search("en", Search.plain("old mill").terms, 5)
    }
    assert 0 < shares["half"] < shares["all"] <= 1


def test_a_name_is_heard_in_any_script(index: WordIndex) -> None:
    index.add(
        [
            Entry("ar", "ar", "", "انهار جسر في طرسوقة"),
            Entry("en", "en", "", "A bridge in Tarsuqa fell"),
            Entry("no", "en", "", "A bridge in Eldham fell"),
        ]
    )
    index.commit()
    heard = index.named([Term("Tarsouqa", name=True)], 5)
    assert {(hit.chunk_id, hit.language) for hit in heard} == {("ar", "ar"), ("en", "en")}
    assert index.named([Term("tarsouqa")], 5) == []


def test_a_day_is_found_where_it_is_named_and_in_pages_of_that_day(index: WordIndex) -> None:
    day = date(2023, 10, 5)
    index.add(
        [
            Entry("named", "da", "", "Broen faldt den 5. oktober 2023"),
            Entry("next", "en", "", "The bridge fell on Thursday", "Tarn Post", date(2023, 10, 6)),
            Entry("late", "en", "", "The bridge fell", "Tarn Post", date(2023, 10, 20)),
            Entry("some year", "en", "", "The bridge fell on 5 October"),
        ]
    )
    index.commit()
    found_ = {hit.chunk_id: hit for hit in index.dated([(day, day)], [], 5)}
    assert found_.keys() == {"named", "next", "some year"}
    assert found_["named"].share == found_["next"].share == 1
    assert 0 < found_["some year"].share < 1
    assert found_["next"].days == {date(2023, 10, 6)}
    assert index.dated([], [], 5) == []
    assert index.dated([(date(2011, 1, 1), date(2023, 12, 31))], [], 5) == []


def test_adding_an_id_again_replaces_its_words(index: WordIndex) -> None:
    index.add([Entry("a", "en", "", "the old mill")])
    index.commit()
    index.add([Entry("a", "en", "", "the new bridge")])
    index.commit()
    assert index.count() == 1
    assert found(index, "en", "mill") == []
    assert found(index, "en", "bridge") == ["a"]


def test_what_was_found_before_a_change_is_not_told_after_it(index: WordIndex) -> None:
    term = Search.plain("ferry").terms
    index.add([Entry("a:1:0", "en", "", "The ferry sank."), Entry("b:1:0", "en", "", "A ferry.")])
    index.commit()
    assert {hit.chunk_id for hit in index.search("en", term, 5)} == {"a:1:0", "b:1:0"}
    index.delete(["a:1:0", "b:1:0"])
    told = "On 5 May 2024 the ferry sailed."
    index.add([Entry("c:1:0", "en", "", told), Entry("d:1:0", "en", "", "No ferry.")])
    index.commit()
    days = {hit.chunk_id: hit.days for hit in index.search("en", term, 5)}
    assert days == {"c:1:0": {date(2024, 5, 5)}, "d:1:0": frozenset()}


def test_a_document_is_read_once_for_all_that_finds_it(
    index: WordIndex, monkeypatch: pytest.MonkeyPatch
) -> None:
    index.add([Entry("a:1:0", "en", "", "The ferry Aldora sank.")])
    index.commit()
    read = Mock(side_effect=days_of)
    monkeypatch.setattr("index.searching.found_documents.days_of", read)
    asked = [Term("ferry"), Term("Aldora", name=True)]
    first, again = index.search("en", asked, 5), index.search("en", asked, 5)
    assert first == again
    assert [hit.chunk_id for hit in index.named(asked, 5)] == ["a:1:0"]
    assert read.call_count == 1


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
    assert len(found(index, "en", query)) <= 1


def test_a_damaged_folder_is_told_from_an_empty_one(tmp_path: Path) -> None:
    (tmp_path / "words").mkdir()
    (tmp_path / "words" / "meta.json").write_text("{", encoding="utf-8")
    with pytest.raises(DamagedIndexError):
        WordIndex(tmp_path / "words")


def test_a_name_is_heard_by_what_its_place_is_called_elsewhere(index: WordIndex) -> None:
    index.add(
        [Entry("a", "ar", "", "قتل ثلاثة في هلفيرا"), Entry("b", "en", "", "Rain in Oldmere")]
    )
    index.commit()
    asked = Term("Tamsund", name=True, others=("هلفيرا",))
    assert [hit.chunk_id for hit in index.named([asked], 5)] == ["a"]
    assert [hit.chunk_id for hit in index.search("ar", [asked], 5)] == ["a"]
    assert index.named([Term("Tamsund", others=("هلفيرا",))], 5) == []
